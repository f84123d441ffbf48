import { boundAfter, boundAfterZh, boundBefore, boundBeforeZh } from './bounds.ts';
import { isDashAt, isDigitAt, isLetterAt, isSpaceAt, skipSpaces, wordAt } from './chars.ts';
import {
  type Printed,
  type PrintedPair,
  type PrintedStyle,
  printedInterval,
  printedRange,
} from './interval.ts';
import { scanNumber } from './scan-number.ts';
import { type PrintedBound, type ScannedNumber, scaledOf, scaledToNumber } from './types.ts';
import { scanUnitForm } from './units.ts';

export interface ReadPrintedOptions {
  /** The value a table gives beside the printed string: chooses among several numbers and settles the scale of a header or a foreign decimal mark ("612.882" for 612,882). It never sets the digits. */
  readonly value?: number;
  /** Used when the string itself says no bound. */
  readonly bound?: PrintedBound;
  /** As known from the metric; else taken from the unit words. */
  readonly style?: PrintedStyle;
}

export interface PrintedFigure extends Printed {
  readonly form: 'count' | 'percent' | 'point' | 'ratio';
  /** Words after the number, as printed. */
  readonly unitText?: string;
}

/** A short printed string as one figure: "past 310,000", "70-75万件", "161.43 (10,000 crates)", "Four hundred units", "-6.5 to -6.95 billion". */
export function readPrinted(
  reported: string,
  language: 'en' | 'zh',
  options: ReadPrintedOptions = {},
): PrintedFigure | undefined {
  const text = joinSpacedGroups(reported.trim());
  const numbers = allNumbers(text, language);
  const chosen = chooseNumber(numbers, options.value);
  if (!chosen) return undefined;
  const at = numbers.indexOf(chosen);
  const next = numbers[at + 1];
  const joint = next ? text.slice(chosen.end, next.start) : '';
  if (next && isRangeJoint(joint) && !isEnd(chosen, options.value)) {
    return readRange(text, chosen, next, options);
  }
  if (next && text[next.start] === '+') return readSum(text, chosen, next, options);
  return readOne(text, chosen, options);
}

/** A row that takes one end of a printed range. */
function isEnd(n: ScannedNumber, value: number | undefined): boolean {
  return value !== undefined && scaledToNumber(scaledOf(n)) === value;
}

function readOne(text: string, n: ScannedNumber, options: ReadPrintedOptions): PrintedFigure {
  const unit = scanUnitForm(text, n.end);
  const form = formOf(n, unit?.form);
  const end = unit?.end ?? n.end;
  const fitted = fitScale(headerScale(text, n), options.value);
  const bound = boundOf(text, n, end) ?? options.bound ?? 'exact';
  const unitText = text.slice(end).trim();
  return {
    ...printedInterval(fitted, bound === 'between' ? 'exact' : bound, options.style ?? styleOf(text, form)),
    form,
    ...(unitText === '' ? {} : { unitText }),
  };
}

function readRange(
  text: string,
  a: ScannedNumber,
  b: ScannedNumber,
  options: ReadPrintedOptions,
): PrintedFigure {
  const unit = scanUnitForm(text, b.end);
  // The scale printed once belongs to both ends: 70-75万, 1.5 to 1.9 billion.
  const shared = !a.scaled && b.scaled ? { ...a, exponent: a.exponent + scaleOf(b), scaled: true } : a;
  const unitText = text.slice(unit?.end ?? b.end).trim();
  const negative = a.negative && !b.negative ? { ...b, negative: true } : b;
  return {
    ...printedRange(fitScale(shared, options.value, 0.34), fitScale(negative, options.value, 0.34)),
    form: formOf(b, unit?.form),
    ...(unitText === '' ? {} : { unitText }),
  };
}

/** "93 km + 135 km": the sum, each part with its own printing. */
function readSum(
  text: string,
  a: ScannedNumber,
  b: ScannedNumber,
  options: ReadPrintedOptions,
): PrintedFigure {
  const style = options.style ?? styleOf(text, 'count');
  const bound = options.bound ?? 'exact';
  const x = printedInterval(a, bound, style);
  const y = printedInterval(b, bound, style);
  const add = (p: number | null, q: number | null): number | null =>
    p === null || q === null ? null : p + q;
  const interval: PrintedPair = [add(x.interval[0], y.interval[0]), add(x.interval[1], y.interval[1])];
  return { value: (x.value ?? 0) + (y.value ?? 0), bound, interval, form: 'count' };
}

function scaleOf(n: ScannedNumber): number {
  return n.exponent + n.decimals;
}

/** "to", "-", "–", "~", 至, 到 and nothing else between two numbers, units aside. */
function isRangeJoint(joint: string): boolean {
  const plain = joint.replaceAll('%', '').replaceAll('％', '').trim().toLowerCase();
  return ['-', '–', '—', '~', '～', 'to', '至', '到', 'and'].includes(plain);
}

function formOf(n: ScannedNumber, unit: string | undefined): PrintedFigure['form'] {
  if (unit === 'percent' || n.unit === 'percent') return 'percent';
  if (unit === 'point') return 'point';
  if (unit === 'multiple' || n.form === 'multiple' || n.form === 'fraction') return 'ratio';
  return 'count';
}

const MONEY = ['yuan', 'rmb', 'cny', 'usd', 'hkd', 'dollar', 'eur', '$', '¥', '￥', '€', '元'];
const MEASURE = ['km', 'kilomet', 'mile', 'mm', 'squar', '公里', '平方', 'キロ', 'kw'];

function styleOf(text: string, form: PrintedFigure['form']): PrintedStyle {
  if (form !== 'count') return form;
  const low = text.toLowerCase();
  if (MONEY.some((word) => low.includes(word))) return 'money';
  return MEASURE.some((word) => low.includes(word)) ? 'measure' : 'count';
}

function boundOf(text: string, n: ScannedNumber, end: number): PrintedBound | undefined {
  if (n.inner) return n.inner;
  const before = wordsBefore(text, n.start);
  const after = wordsAfter(text, end);
  return (
    boundBefore((k) => before[k - 1])?.bound ??
    signBefore(text, n.start) ??
    boundBeforeZh(text, n.start)?.bound ??
    boundAfter((k) => after[k - 1])?.bound ??
    (text[n.end] === '+' ? 'more_than' : undefined) ??
    boundAfterAnywhere(text, end)
  );
}

/** ~100, >100, <100, ≥. */
function signBefore(text: string, at: number): PrintedBound | undefined {
  let i = at - 1;
  while (isSpaceAt(text, i) || text[i] === '$') i--;
  const signs: Record<string, PrintedBound> = {
    '~': 'about',
    '～': 'about',
    '≈': 'about',
    '>': 'more_than',
    '<': 'less_than',
    '≥': 'at_least',
    '≤': 'at_most',
  };
  return signs[text[i] ?? ''];
}

/** 以上, 左右 stand after the unit: 254万件左右. */
function boundAfterAnywhere(text: string, at: number): PrintedBound | undefined {
  for (let i = at; i <= at + 4 && i < text.length; i++) {
    const hit = boundAfterZh(text, i);
    if (hit) return hit.bound;
  }
  return undefined;
}

/** Nearest first; a currency mark before the number is stepped over. */
function wordsBefore(text: string, at: number): string[] {
  const words = text
    .slice(Math.max(0, at - 48), at)
    .toLowerCase()
    .split(/[\s$¥€]/);
  const kept = words.filter((word) => word !== '' && !CURRENCY_WORDS.has(word));
  return kept.reverse().slice(0, 6);
}

const CURRENCY_WORDS = new Set(['us', 'hk', 'rmb', 'cny', 'usd', 'hkd', 'eur']);

function wordsAfter(text: string, at: number): string[] {
  return text
    .slice(at, at + 48)
    .toLowerCase()
    .split(/[\s-]/)
    .filter((word) => word !== '')
    .slice(0, 6);
}

function allNumbers(text: string, language: 'en' | 'zh'): ScannedNumber[] {
  const found: ScannedNumber[] = [];
  for (let i = 0; i < text.length; ) {
    const n = scanNumber(text, i, language, { decimalComma: isDecimalComma(text, i) });
    if (n && n.form !== 'ordinal') {
      found.push(n);
      i = n.end;
      continue;
    }
    i = isDigitAt(text, i) ? skipDigits(text, i) : isLetterAt(text, i) ? skipWord(text, i) : i + 1;
  }
  return found;
}

/** "42,4%", "2,8 millions", "1,0152 mln": not three digits behind the comma, so no thousands group. */
function isDecimalComma(text: string, at: number): boolean {
  let i = isDashAt(text, at) ? at + 1 : at;
  while (isDigitAt(text, i)) i++;
  if (text[i] !== ',' || !isDigitAt(text, i + 1)) return false;
  let k = i + 1;
  while (isDigitAt(text, k)) k++;
  return k - i !== 4;
}

function skipDigits(text: string, at: number): number {
  let i = at;
  while (isDigitAt(text, i)) i++;
  return i;
}

function skipWord(text: string, at: number): number {
  let i = at;
  while (isLetterAt(text, i)) i++;
  return i;
}

function chooseNumber(
  numbers: readonly ScannedNumber[],
  hint: number | undefined,
): ScannedNumber | undefined {
  if (hint !== undefined) {
    const same = numbers.find((n) => scaledToNumber(scaledOf(n)) === hint);
    if (same) return same;
    const shifted = numbers.find((n) => tenfold(n, hint) !== undefined);
    if (shifted) return shifted;
  }
  return numbers.find((n) => !n.words) ?? numbers[0];
}

/** The power of ten between what is printed and a value known from elsewhere; undefined when the digits differ. */
function tenfold(n: ScannedNumber, value: number): number | undefined {
  const printed = scaledToNumber(scaledOf(n));
  if (printed === 0 || value === 0) return undefined;
  if (n.over > 1) return Math.abs(value / printed - 100) < 1 ? 2 : undefined;
  const power = Math.round(Math.log10(Math.abs(value / printed)));
  if (power === 0) return undefined;
  const back = scaledToNumber({ m: n.digits, e: n.exponent + power, d: n.over });
  return Math.abs(back - Math.abs(value)) <= 1e-9 * Math.abs(value) ? power : undefined;
}

/** Scale from outside the number: a header's thousands, a point that groups thousands. `slack` (in powers of ten) for ends of a range. */
function fitScale(n: ScannedNumber, value: number | undefined, slack = 0): ScannedNumber {
  if (value === undefined) return n;
  const printed = scaledToNumber(scaledOf(n));
  if (slack > 0) {
    const distance = Math.log10(Math.abs(value / (printed || 1)));
    const power = Math.round(distance);
    return power !== 0 && Math.abs(distance - power) < slack && power > 1 ? shift(n, power) : n;
  }
  const power = tenfold(n, value);
  return power === undefined ? n : shift(n, power);
}

function shift(n: ScannedNumber, power: number): ScannedNumber {
  return { ...n, exponent: n.exponent + power };
}

/** "161.43 (10,000 crates)": the unit in brackets carries the scale. */
function headerScale(text: string, n: ScannedNumber): ScannedNumber {
  const open = skipSpaces(text, n.end);
  if (text[open] !== '(' && text[open] !== '（') return n;
  const inside = scanNumber(text, skipSpaces(text, open + 1), 'en');
  if (inside && !inside.words && isPowerOfTen(inside.digits) && inside.exponent >= 0) {
    const scale = String(inside.digits).length - 1 + inside.exponent;
    return { ...n, exponent: n.exponent + scale, scaled: true };
  }
  const word = wordAt(text, open + 1);
  const powers: Record<string, number> = { thousand: 3, thousands: 3, million: 6, millions: 6, billion: 9 };
  const power = powers[word] ?? (text[open + 1] === '万' ? 4 : text[open + 1] === '亿' ? 8 : undefined);
  return power === undefined ? n : { ...n, exponent: n.exponent + power, scaled: true };
}

function isPowerOfTen(x: number): boolean {
  let n = x;
  while (n > 1 && n % 10 === 0) n /= 10;
  return x >= 10 && n === 1;
}

/** "299 500" → "299500". */
function joinSpacedGroups(text: string): string {
  const parts = text.split(' ');
  const head = parts[0] ?? '';
  if (head.length < 1 || head.length > 3 || parts.length < 2) return text;
  const allDigits = parts.every((part, i) => (i === 0 || part.length === 3) && /^[0-9]+$/.test(part));
  return allDigits ? parts.join('') : text;
}
