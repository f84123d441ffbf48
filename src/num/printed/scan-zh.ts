import { isDigitAt, skipSpaces } from './chars.ts';
import { scanDigits } from './digits.ts';
import { ZH_BANKERS, ZH_BIG, ZH_DIGITS, ZH_MORE, ZH_SMALL } from './numerals-zh.ts';
import type { ScannedNumber } from './types.ts';

const base = { over: 1, form: 'cardinal', words: false, negative: false } as const;

const charAt = (text: string, at: number): string => text[at] ?? '';

/** Digits with Chinese scales: 254.01万, 380万3100, 300多万, 1万亿; undefined when no Chinese scale follows. */
export function scanDigitsZh(text: string, at: number): ScannedNumber | undefined {
  const d = scanDigits(text, at);
  if (!d) return undefined;
  let end = d.end;
  let exponent = d.exponent;
  let more = false;
  let scaled = false;
  for (let steps = 0; steps < 6; steps++) {
    const next = end === d.end ? skipSpaces(text, end) : end;
    const c = charAt(text, next);
    if (ZH_MORE.has(c) && !more && !isFew(c) && next === end) {
      more = true;
      end++;
      continue;
    }
    const power = ZH_BIG.get(c) ?? ZH_SMALL.get(c);
    if (power === undefined) break;
    exponent += power;
    scaled = scaled || power > 2;
    end = next + 1;
  }
  if (end === d.end) return undefined;
  let digits = d.digits;
  for (let steps = 0; steps < 4 && !more && exponent > 2 && d.decimals === 0; steps++) {
    const tail = digitsTail(text, end, exponent);
    const sum = tail ? digits * 10 ** (exponent - tail.exponent) + tail.digits : Number.NaN;
    if (!tail || !Number.isSafeInteger(sum)) break;
    digits = sum;
    exponent = tail.exponent;
    end = tail.end;
  }
  return {
    ...base,
    start: at,
    end,
    digits,
    exponent,
    decimals: d.decimals,
    scaled,
    ...(more ? { inner: 'more_than' as const } : {}),
  };
}

const isFew = (c: string): boolean => c === '几' || c === '幾';

/** The rest of 380万3100, 1亿2000万, 5万4千6百: one step at a time. */
function digitsTail(
  text: string,
  at: number,
  above: number,
): { end: number; digits: number; exponent: number } | undefined {
  const nought = charAt(text, at) === '零' || charAt(text, at) === '〇' ? at + 1 : at;
  const from = skipSpaces(text, nought);
  if (!isDigitAt(text, from)) return undefined;
  const d = scanDigits(text, from);
  if (!d || d.decimals > 0) return undefined;
  const scale = skipSpaces(text, d.end);
  // Behind a space only with a scale of its own: "7万 5千", but "3万 2025".
  if (from > nought && !ZH_SMALL.has(charAt(text, scale)) && !ZH_BIG.has(charAt(text, scale)))
    return undefined;
  const power = ZH_BIG.get(charAt(text, scale)) ?? ZH_SMALL.get(charAt(text, scale)) ?? 0;
  if (d.digits * 10 ** (d.exponent + power) >= 10 ** above) return undefined;
  return { end: power > 0 ? scale + 1 : d.end, digits: d.digits, exponent: d.exponent + power };
}

/** Numbers in characters: 两百五十四万, 十五, 三百一十五点六万, 三分之一, 百分之九点七, 三成, 九成六, 一半, 数字串二〇二五. */
export function scanCharsZh(text: string, at: number): ScannedNumber | undefined {
  if (charAt(text, at) === '百' && text.startsWith('百分之', at)) return percentZh(text, at);
  // 百分点, 百分比: no hundred.
  if (charAt(text, at) === '百' && charAt(text, at + 1) === '分') return undefined;
  if (text.startsWith('万亿', at)) {
    return {
      ...base,
      start: at,
      end: at + 2,
      digits: 1,
      exponent: 12,
      decimals: 0,
      scaled: true,
      words: true,
    };
  }
  if (charAt(text, at) === '一' && charAt(text, at + 1) === '半') return half(at, at + 2);
  if (charAt(text, at) === '半' && charAt(text, at + 1) === '数') return half(at, at + 2);
  const run = digitRun(text, at);
  if (
    run &&
    run.end - at >= 2 &&
    !ZH_SMALL.has(charAt(text, run.end)) &&
    !ZH_BIG.has(charAt(text, run.end))
  ) {
    return {
      ...base,
      start: at,
      end: run.end,
      digits: run.digits,
      exponent: 0,
      decimals: 0,
      scaled: false,
      words: true,
    };
  }
  const n = composeZh(text, at);
  if (!n || (n.end === at + 1 && ZH_BANKERS.has(charAt(text, at)))) return undefined;
  if (charAt(text, n.end) === '成') return tenthsOf(text, at, n);
  return fractionZh(text, at, n) ?? { ...base, start: at, ...n, words: true };
}

/** 三分之一, 16分之5, 三百五又三分之一: `n` is the denominator, or the whole before 又. */
export function fractionZh(
  text: string,
  start: number,
  n: { readonly end: number; readonly digits: number; readonly exponent: number },
): ScannedNumber | undefined {
  const value = n.digits * 10 ** n.exponent;
  if (charAt(text, n.end) === '又') {
    const low = part(text, n.end + 1);
    const rest = low ? fractionZh(text, n.end + 1, low) : undefined;
    const top = rest ? value * rest.over + rest.digits * 10 ** rest.exponent : Number.NaN;
    return rest && rest.form === 'fraction' && Number.isSafeInteger(top)
      ? { ...rest, start, digits: top, exponent: 0 }
      : undefined;
  }
  if (!text.startsWith('分之', n.end)) return undefined;
  const top = part(text, n.end + 2);
  if (!top || !(value > 1 && value <= 1e8 && Number.isInteger(value))) return undefined;
  return {
    ...base,
    start,
    end: top.end,
    digits: top.digits,
    exponent: top.exponent,
    over: value,
    decimals: 0,
    scaled: false,
    words: true,
    form: 'fraction',
  };
}

const part = (text: string, at: number): { end: number; digits: number; exponent: number } | undefined =>
  isDigitAt(text, at) ? scanDigits(text, at) : composeZh(text, at);

function half(start: number, end: number): ScannedNumber {
  return {
    ...base,
    start,
    end,
    digits: 1,
    exponent: 0,
    over: 2,
    decimals: 0,
    scaled: false,
    words: true,
    form: 'fraction',
  };
}

/** 三成, 九成六, 八点五成, 十成 in characters or digits; undefined beyond ten tenths. */
export function tenthsOf(
  text: string,
  start: number,
  n: { readonly end: number; readonly digits: number; readonly exponent: number; readonly decimals: number },
): ScannedNumber | undefined {
  if (n.decimals === 0) {
    const tenths = n.digits * 10 ** n.exponent;
    return tenths <= 10 ? tenthsZh(text, start, n.end, tenths) : undefined;
  }
  const common = { ...base, start, end: n.end + 1, scaled: false, words: true, unit: 'percent' } as const;
  return n.decimals === 1 && n.digits <= 100
    ? { ...common, digits: n.digits, exponent: 0, decimals: 0 }
    : undefined;
}

/** 三成 = 30%, 九成六 = 96%, 三成半 = 35%. */
export function tenthsZh(text: string, start: number, at: number, tenths: number): ScannedNumber {
  const unit = charAt(text, at + 1) === '半' ? 5 : ZH_DIGITS.get(charAt(text, at + 1));
  const common = { ...base, start, decimals: 0, scaled: false, words: true, unit: 'percent' } as const;
  if (unit !== undefined && unit > 0)
    return { ...common, end: at + 2, digits: tenths * 10 + unit, exponent: 0 };
  return { ...common, end: at + 1, digits: tenths, exponent: 1 };
}

function percentZh(text: string, at: number): ScannedNumber | undefined {
  const from = at + 3;
  const d = isDigitAt(text, from) ? scanDigits(text, from) : composeZh(text, from);
  if (!d) return undefined;
  return {
    ...base,
    start: at,
    end: d.end,
    digits: d.digits,
    exponent: d.exponent,
    decimals: d.decimals,
    scaled: false,
    words: true,
    unit: 'percent',
  };
}

/** 二〇二五: digits one by one. */
function digitRun(text: string, at: number): { end: number; digits: number } | undefined {
  let i = at;
  let digits = 0;
  for (;;) {
    const d = ZH_DIGITS.get(charAt(text, i));
    if (d === undefined) break;
    digits = digits * 10 + d;
    i++;
    if (i - at > 13) return undefined;
  }
  return i > at ? { end: i, digits } : undefined;
}

interface Composed {
  readonly end: number;
  readonly digits: number;
  readonly exponent: number;
  readonly decimals: number;
  readonly scaled: boolean;
  readonly inner?: 'more_than';
}

function composeZh(text: string, at: number): Composed | undefined {
  let i = at;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastPower: number | undefined;
  let lastBig: number | undefined;
  let more = false;
  let scaled = false;
  for (; i < at + 40; i++) {
    const c = charAt(text, i);
    const d = ZH_DIGITS.get(c);
    if (d !== undefined) {
      if (digit !== undefined && digit !== 0) break;
      digit = d;
      continue;
    }
    const small = ZH_SMALL.get(c);
    if (small !== undefined) {
      if (digit === undefined && small !== 1 && section === 0 && total === 0 && i !== at) break;
      // 零十二: the nought holds an empty place, the ten stands for itself.
      section += (digit || 1) * 10 ** small;
      digit = undefined;
      lastPower = small;
      continue;
    }
    const big = ZH_BIG.get(c);
    if (big !== undefined) {
      const value = section + (digit ?? 0);
      if (value === 0 && total === 0) break;
      // 亿 multiplies all that stands before it (三万亿), 万 only its own group (一亿两千万).
      if (big > 4 && (lastBig ?? 0) < big) total = (total + value) * 10 ** big;
      else if (value === 0) break;
      else total += value * 10 ** big;
      section = 0;
      digit = undefined;
      lastPower = big;
      lastBig = big;
      scaled = true;
      continue;
    }
    // 二十几万: a few more before the scale; 几 alone ends the number.
    if (
      ZH_MORE.has(c) &&
      (!isFew(c) || ZH_BIG.has(charAt(text, i + 1))) &&
      lastPower !== undefined &&
      !digit &&
      !more
    ) {
      more = true;
      digit = undefined;
      continue;
    }
    break;
  }
  if (i === at) return undefined;
  const c = charAt(text, i);
  if ((c === '点' || c === '點') && (digit !== undefined || (total + section > 0 && !isHour(text, i + 1)))) {
    const point = pointZh(text, i + 1, total + section + (digit ?? 0));
    if (point) return point;
  }
  // 两万五 = 25,000, 三百五 = 350: the last digit stands one place below the last scale.
  const low =
    digit === undefined
      ? 0
      : digit *
        (lastPower !== undefined && lastPower > 1 && !zeroBefore(text, i) ? 10 ** (lastPower - 1) : 1);
  const value = total + section + low;
  if (!Number.isSafeInteger(value) || (value === 0 && digit === undefined)) return undefined;
  let exponent = 0;
  let digits = value;
  while (digits !== 0 && digits % 10 === 0) {
    digits /= 10;
    exponent++;
  }
  return { end: i, digits, exponent, decimals: 0, scaled, ...(more ? { inner: 'more_than' as const } : {}) };
}

/** 十点二十分, 二十点五分: a time of day. */
function isHour(text: string, at: number): boolean {
  let i = at;
  while (ZH_DIGITS.has(charAt(text, i))) i++;
  return '十分刻钟鐘'.includes(charAt(text, i) || '。');
}

function zeroBefore(text: string, end: number): boolean {
  const c = charAt(text, end - 2);
  return c === '零' || c === '〇' || c === '十' || c === '拾';
}

function pointZh(text: string, at: number, integer: number): Composed | undefined {
  let i = at;
  let digits = integer;
  let decimals = 0;
  for (;;) {
    const d = ZH_DIGITS.get(charAt(text, i));
    if (d === undefined || decimals > 6) break;
    digits = digits * 10 + d;
    decimals++;
    i++;
  }
  if (decimals === 0) return undefined;
  let exponent = -decimals;
  let scaled = false;
  for (;;) {
    const power = ZH_BIG.get(charAt(text, i)) ?? ZH_SMALL.get(charAt(text, i));
    if (power === undefined) break;
    exponent += power;
    scaled = scaled || power > 2;
    i++;
  }
  return { end: i, digits, exponent, decimals, scaled };
}
