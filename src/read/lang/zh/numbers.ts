import { boundAfterZh, boundBeforeZh } from '../../../num/printed/bounds.ts';
import { isDigitAt, isLetterAt, skipSpaces } from '../../../num/printed/chars.ts';
import { scanDigits } from '../../../num/printed/digits.ts';
import { type PrintedStyle, printedInterval, printedRange } from '../../../num/printed/interval.ts';
import { scanNumber } from '../../../num/printed/scan-number.ts';
import type { PrintedBound, ScannedNumber } from '../../../num/printed/types.ts';
import { scanUnitForm } from '../../../num/printed/units.ts';
import type { FigureItem } from './items.ts';
import type { ZhLexicon } from './lexicon.ts';
import { NOT_PLACES } from './words.ts';

interface Unit {
  readonly end: number;
  readonly form: FigureItem['form'];
  readonly unit?: string;
  readonly style: PrintedStyle;
  readonly times?: number;
}

/** Unit words of the language; longest first. `style` says which digits count. */
const UNITS: readonly (readonly [string, FigureItem['form'], string | undefined, PrintedStyle, number])[] = [
  ['亿美元', 'count', 'USD', 'money', 1],
  ['美元', 'count', 'USD', 'money', 1],
  ['美金', 'count', 'USD', 'money', 1],
  ['港元', 'count', 'HKD', 'money', 1],
  ['港币', 'count', 'HKD', 'money', 1],
  ['欧元', 'count', 'EUR', 'money', 1],
  ['日元', 'count', 'JPY', 'money', 1],
  ['元人民币', 'count', 'CNY', 'money', 1],
  ['人民币', 'count', 'CNY', 'money', 1],
  ['元', 'count', 'CNY', 'money', 1],
  ['平方公里', 'count', 'km2', 'measure', 1],
  ['平方千米', 'count', 'km2', 'measure', 1],
  ['平方米', 'count', 'm2', 'measure', 1],
  ['公里', 'count', 'km', 'measure', 1],
  ['千米', 'count', 'km', 'measure', 1],
  ['个百分点', 'point', 'point', 'point', 1],
  ['百分点', 'point', 'point', 'point', 1],
  ['个季度', 'duration', 'quarter', 'exact', 1],
  ['季度', 'duration', 'quarter', 'exact', 1],
  ['个月', 'duration', 'month', 'exact', 1],
  ['个年头', 'duration', 'year', 'exact', 1],
  ['年', 'duration', 'year', 'exact', 1],
  ['连冠', 'duration', 'year', 'exact', 1],
  ['连霸', 'duration', 'year', 'exact', 1],
  ['天', 'duration', 'day', 'exact', 1],
  ['日', 'duration', 'day', 'exact', 1],
  ['周', 'duration', 'week', 'exact', 1],
];

/** Counters of the language: they say that things are counted, not which. */
const COUNTERS = '家个座名位款项人次条只件把艘架套处种类批期届股份吨';

/** The figure whose number starts at `at`, with the bound words before it and the unit behind it. */
export function figureAt(text: string, at: number, end: number, lexicon: ZhLexicon): FigureItem | undefined {
  const c = text[at] ?? '';
  const words = '过超翻倍腰减'.includes(c) ? (halfAt(text, at) ?? doublingAt(text, at)) : undefined;
  if (words) return words;
  if (!NUMBER_OPENERS.has(c) || isLongRun(text, at)) return undefined;
  const n = scanNumber(text, at, 'zh');
  if (!n || n.end > end || n.form === 'ordinal') return undefined;
  if (n.words && !isFigureInWords(text, n)) return undefined;
  if (isCode(text, n)) return undefined;
  const range = rangeAt(text, n, end, lexicon);
  if (range) return range;
  return one(text, n, end, lexicon);
}

/** More digits in a row than any figure has: the scanner would run to their end. */
function isLongRun(text: string, at: number): boolean {
  let i = at;
  while (i <= at + LONGEST_DIGITS && isDigitAt(text, i)) i++;
  return i - at > LONGEST_DIGITS;
}

const LONGEST_DIGITS = 24;

/** Every number starts with one of these. */
const NUMBER_OPENERS: ReadonlySet<string> = new Set(
  '0123456789.+-−–—－＋负負零〇一二两兩三四五六七八九壹贰叁貳參陸肆伍陆柒捌玖十拾百佰千仟万萬亿億半'.split(
    '',
  ),
);

/** 过半, 超半数, 一半 come as numbers of the scanner but for the first. */
function halfAt(text: string, at: number): FigureItem | undefined {
  const passes = text[at] === '过' || text[at] === '超';
  if (!passes || text[at + 1] !== '半') return undefined;
  const end = text[at + 2] === '数' ? at + 3 : at + 2;
  return {
    type: 'figure',
    start: at,
    end,
    form: 'ratio',
    value: 0.5,
    interval: [0.5, null],
    bound: 'more_than',
    unit: 'ratio',
    core: { start: at + 1, end },
  };
}

const DOUBLINGS: readonly (readonly [string, number])[] = [
  ['翻两番', 4],
  ['翻了两番', 4],
  ['翻三番', 8],
  ['翻了三番', 8],
  ['翻一番', 2],
  ['翻了一番', 2],
  ['翻番', 2],
  ['翻倍', 2],
  ['翻了一倍', 2],
  ['翻了番', 2],
  ['倍增', 2],
  ['腰斩', 0.5],
  ['减半', 0.5],
];
const NEARLY = ['近', '接近', '几乎', '将近', '几近'];
const MORE = ['超', '超过', '逾'];

/** The new level as a multiple of the old, ± 5% as people use the words, ± 10% at the widest. */
function doublingAt(text: string, at: number): FigureItem | undefined {
  const hit = DOUBLINGS.find(([word]) => text.startsWith(word, at));
  if (!hit) return undefined;
  const [word, factor] = hit;
  const before = (words: readonly string[]): string | undefined => words.find((w) => text.endsWith(w, at));
  const nearly = before(NEARLY);
  const more = before(MORE);
  const start = at - (nearly ?? more ?? '').length;
  return {
    type: 'figure',
    start,
    end: at + word.length,
    form: 'ratio',
    value: factor,
    interval: nearly ? [factor * 0.9, factor] : more ? [factor, null] : [factor * 0.9, factor * 1.1],
    bound: nearly ? 'nearly' : more ? 'more_than' : 'exact',
    unit: 'ratio',
    factor: true,
    core: { start: at, end: at + word.length },
  };
}

/** 一举, 一家, 两者: number characters that count nothing, unless a scale, a unit or a fraction makes a figure of them. */
function isFigureInWords(text: string, n: ScannedNumber): boolean {
  if (n.scaled || n.over > 1 || n.unit || n.decimals > 0) return true;
  const next = text[n.end] ?? '';
  if (text.startsWith('一半', n.start) || text.startsWith('半数', n.start)) return true;
  if ('年倍'.includes(next)) return true;
  if (text.startsWith('个月', n.end) || text.startsWith('个季度', n.end) || text.startsWith('连冠', n.end))
    return true;
  if (text.startsWith('个百分点', n.end) || text.startsWith('天', n.end)) return true;
  return n.digits * 10 ** n.exponent >= 2 && COUNTERS.includes(next) && next !== '';
}

/** "L3", "M7", "2.0T": a letter right behind or before makes a name of it. */
function isCode(text: string, n: ScannedNumber): boolean {
  if (isLetterAt(text, n.start - 1)) return true;
  return !n.words && isLetterAt(text, n.end) && !text.startsWith('km', n.end);
}

function one(text: string, n: ScannedNumber, end: number, lexicon: ZhLexicon): FigureItem | undefined {
  const ratio = n.form === 'multiple' || n.over > 1;
  const unit = unitAfter(text, n, end, lexicon);
  const before = boundBefore(text, n.start);
  const stop = unit?.end ?? n.end;
  const after = n.inner ? undefined : boundAfter(text, stop, end);
  const money = moneyBefore(text, before?.start ?? n.start);
  const bound: PrintedBound = n.inner ?? before?.bound ?? after?.bound ?? 'exact';
  const style: PrintedStyle =
    unit?.style ?? (n.unit === 'percent' ? 'percent' : money ? 'money' : ratio ? 'ratio' : 'count');
  const printed = printedInterval(n, bound, style);
  const form = n.unit === 'percent' ? 'percent' : ratio && !unit ? 'ratio' : (unit?.form ?? 'count');
  const name =
    n.unit === 'percent'
      ? 'percent'
      : (unit?.unit ?? money?.unit ?? (form === 'ratio' ? 'ratio' : undefined));
  return {
    type: 'figure',
    start: money?.start ?? before?.start ?? n.start,
    end: after?.end ?? stop,
    form,
    ...(printed.value === undefined ? {} : { value: printed.value }),
    interval: printed.interval,
    bound: printed.bound,
    ...(name === undefined ? {} : { unit: name }),
    ...(isSigned(text, n.start) ? { signed: true as const } : {}),
    ...(name === undefined && !n.scaled && !text.slice(n.start, n.end).includes(',')
      ? { bare: true as const }
      : {}),
    core: { start: n.start, end: n.end },
  };
}

const isSigned = (text: string, at: number): boolean =>
  text[at] === '+' || text[at] === '-' || text[at] === '−' || text[at] === '＋';

function unitAfter(text: string, n: ScannedNumber, end: number, lexicon: ZhLexicon): Unit | undefined {
  if (n.unit === 'percent') return undefined;
  const form = scanUnitForm(text, n.end);
  if (form && form.end <= end) {
    if (form.form === 'percent') return { end: form.end, form: 'percent', unit: 'percent', style: 'percent' };
    if (form.form === 'point') return { end: form.end, form: 'point', unit: 'point', style: 'point' };
    return { end: form.end, form: 'ratio', unit: 'ratio', style: 'ratio' };
  }
  const at = skipSpaces(text, n.end);
  for (let length = lexicon.longestUnit; length > 0; length--) {
    // At the end of a text a longer slice is the shorter word.
    const unit = at + length <= text.length ? lexicon.units.get(text.slice(at, at + length)) : undefined;
    if (unit) return { end: at + length, form: 'count', unit, style: 'count' };
  }
  for (const [word, f, unit, style] of UNITS) {
    if (!text.startsWith(word, at)) continue;
    if (f === 'duration' && (n.scaled || n.decimals > 0)) continue;
    return { end: at + word.length, form: f, style, ...(unit ? { unit } : {}) };
  }
  if (COUNTERS.includes(text[at] ?? '')) return { end: at + 1, form: 'count', unit: 'count', style: 'count' };
  return undefined;
}

/** 过 counts only before a number of some size (产量过百万), never as the end of 通过 or 经过. */
function boundBefore(text: string, at: number): { start: number; bound: PrintedBound } | undefined {
  const from = text[at - 1] === ' ' ? at - 1 : at;
  const hit = boundBeforeZh(text, from);
  if (!hit) return undefined;
  const start = from - hit.length;
  const word = text.slice(start, from);
  if (word === '过' && '通经不越超'.includes(text[start - 1] ?? '')) return undefined;
  // 最近3年, 附近: no bound.
  if (word === '近' && '最附邻临'.includes(text[start - 1] ?? '')) return undefined;
  if (word === '约' && '节合大'.includes(text[start - 1] ?? '')) return undefined;
  return { start, bound: hit.bound };
}

function boundAfter(text: string, at: number, end: number): { end: number; bound: PrintedBound } | undefined {
  const hit = boundAfterZh(text, at);
  if (!hit || at + hit.length > end) return undefined;
  const word = text.slice(at, at + hit.length);
  // 余 and 多 behind the unit (三年多) count, before a noun they may be anything.
  if (word === '多' || word === '余') {
    const next = text[at + 1] ?? '';
    if (next !== '' && !'，。；、）,的'.includes(next)) return undefined;
  }
  return { end: at + hit.length, bound: hit.bound };
}

function moneyBefore(text: string, at: number): { start: number; unit: string } | undefined {
  if (text[at - 1] === '¥' || text[at - 1] === '￥') return { start: at - 1, unit: 'CNY' };
  if (text.startsWith('US$', at - 3)) return { start: at - 3, unit: 'USD' };
  if (text.startsWith('HK$', at - 3)) return { start: at - 3, unit: 'HKD' };
  if (text[at - 1] === '$') return { start: at - 1, unit: 'USD' };
  return undefined;
}

const JOINTS = '-－‐‑–—―~～至到';

/** 70—75万件, 5%至7%, 70万至75万件. */
function rangeAt(text: string, a: ScannedNumber, end: number, lexicon: ZhLexicon): FigureItem | undefined {
  if (a.form !== 'cardinal') return undefined;
  const own = scanUnitForm(text, a.end);
  let i = own?.end ?? a.end;
  if (!JOINTS.includes(text[i] ?? '') || i >= end) return undefined;
  const spoken = text[i] === '至' || text[i] === '到';
  i++;
  if (JOINTS.includes(text[i] ?? '') && text[i] === text[i - 1]) i++;
  const b = isDigitAt(text, i) || spoken ? scanNumber(text, i, 'zh') : undefined;
  if (b?.form !== 'cardinal' || b.end > end) return undefined;
  const unit = unitAfter(text, b, end, lexicon);
  if (!unit && !b.scaled) return undefined;
  // 减少3%至146万件: a rate, and then a level.
  if (own && unit && own.form !== (unit.form === 'ratio' ? 'multiple' : unit.form)) return undefined;
  // 从4.04万增到…: the joint word belongs to a verb only when one stands before it, and then no range comes here.
  const low: ScannedNumber =
    !a.scaled && b.scaled ? { ...a, exponent: a.exponent + b.exponent + b.decimals, scaled: true } : a;
  const printed = printedRange(low, b);
  const [lo, hi] = printed.interval;
  if (lo === null || hi === null || lo >= hi) return undefined;
  return {
    type: 'figure',
    start: a.start,
    end: unit?.end ?? b.end,
    form: unit?.form ?? 'count',
    interval: printed.interval,
    bound: 'between',
    ...(unit?.unit ? { unit: unit.unit } : {}),
    core: { start: a.start, end: b.end },
  };
}

/** 第三, 第14位, 前三, 前十名, TOP3: a place in an order. */
export function placeAt(text: string, at: number, end: number): FigureItem | undefined {
  const make = (stop: number, value: number, bound: 'exact' | 'at_most'): FigureItem => ({
    type: 'figure',
    start: at,
    end: stop,
    form: 'ordinal',
    value,
    interval: bound === 'exact' ? [value, value] : [null, value],
    bound,
    unit: 'ordinal',
    core: { start: at, end: stop },
  });
  const tail = (i: number): number => {
    let k = i;
    if ('位名强席'.includes(text[k] ?? '') && k < end) k++;
    return k;
  };
  if (text.startsWith('TOP', at) || text.startsWith('Top', at)) {
    // Letters right before the digits: the plain digit scanner, the number scanner would take it for a code.
    const d = scanDigits(text, text[at + 3] === ' ' ? at + 4 : at + 3);
    return d && d.decimals === 0 && d.digits > 0 && d.end <= end
      ? make(d.end, d.digits, 'at_most')
      : undefined;
  }
  if (text[at] === '第') {
    const n = scanNumber(text, at + 1, 'zh');
    if (!n || n.decimals > 0 || n.over > 1 || sizeOf(n) > 1000 || n.end > end) return undefined;
    // 连续第四年: four years in a row.
    const run = text.startsWith('个月', n.end) ? 'month' : text[n.end] === '年' ? 'year' : undefined;
    if (run && (text.endsWith('连续', at) || text.endsWith('连', at))) {
      const end = n.end + (run === 'year' ? 1 : 2);
      return { ...make(end, sizeOf(n), 'exact'), form: 'duration', unit: run, nth: true };
    }
    if (NOT_PLACES.some((w) => text.startsWith(w, n.end))) return undefined;
    return make(tail(n.end), sizeOf(n), 'exact');
  }
  if (text[at] === '前') {
    const n = scanNumber(text, at + 1, 'zh');
    if (!n || n.decimals > 0 || n.scaled || sizeOf(n) > 200 || sizeOf(n) < 2 || n.end > end) return undefined;
    if ('年月个季天日周批期次轮者'.includes(text[n.end] ?? '')) return undefined;
    return make(tail(n.end), sizeOf(n), 'at_most');
  }
  return undefined;
}

const sizeOf = (n: ScannedNumber): number => n.digits * 10 ** n.exponent;
