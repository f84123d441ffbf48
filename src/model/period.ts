/**
 * Periods as the contract writes them (section 3):
 * `2025` · `2025-01/2025-11` · `2025-H1` · `2025-Q3` · `2025-06` · `2025-12-20` · `2025-11-01/2025-11-17` · `2014/2016` · `../2025` · `2017/..`
 */
export type Period = string & { readonly __brand?: 'period' };

export type PeriodKind = 'year' | 'half' | 'quarter' | 'month' | 'day' | 'months' | 'years' | 'open';

/** Days as `YYYY-MM-DD` numbers would mislead; months are counted as year × 12 + month − 1. A run of days is of kind `day`, too. */
export interface PeriodShape {
  readonly kind: PeriodKind;
  /** First month, inclusive (year × 12 + month − 1); −Infinity for an open start. */
  readonly from: number;
  /** Month after the last, exclusive; Infinity for an open end. */
  readonly to: number;
  readonly day?: number;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** Plain digits only: `Number` would also take "1e10", " 202" and "0x7e". */
function digitsAt(s: string, from: number, to: number): number | undefined {
  if (s.length < to) return undefined;
  let n = 0;
  for (let i = from; i < to; i++) {
    const d = s.charCodeAt(i) - 48;
    if (d < 0 || d > 9) return undefined;
    n = n * 10 + d;
  }
  return n;
}

function parseSimple(s: string): PeriodShape | undefined {
  if (s.length < 4 || s.length > 10) return undefined;
  const year = digitsAt(s, 0, 4);
  if (year === undefined || year < 1000) return undefined;
  const m0 = year * 12;
  if (s.length === 4) return { kind: 'year', from: m0, to: m0 + 12 };
  if (s[4] !== '-') return undefined;
  const rest = s.slice(5);
  if (rest === 'H1' || rest === 'H2') {
    const h = rest === 'H1' ? 0 : 6;
    return { kind: 'half', from: m0 + h, to: m0 + h + 6 };
  }
  if (rest.length === 2 && rest[0] === 'Q') {
    const q = digitsAt(rest, 1, 2);
    if (q === undefined || q < 1 || q > 4) return undefined;
    return { kind: 'quarter', from: m0 + (q - 1) * 3, to: m0 + q * 3 };
  }
  const month = digitsAt(rest, 0, 2);
  if (month === undefined || month < 1 || month > 12) return undefined;
  const from = m0 + month - 1;
  if (rest.length === 2) return { kind: 'month', from, to: from + 1 };
  if (rest.length !== 5 || rest[2] !== '-') return undefined;
  const day = digitsAt(rest, 3, 5);
  if (day === undefined || day < 1 || day > 31) return undefined;
  return { kind: 'day', from, to: from + 1, day };
}

/** Undefined when the string is not a period of the contract. */
export function parsePeriod(period: Period): PeriodShape | undefined {
  const slash = period.indexOf('/');
  if (slash < 0) return parseSimple(period);
  const a = period.slice(0, slash);
  const b = period.slice(slash + 1);
  if (a === '..' || b === '..') {
    const left = a === '..' ? undefined : parseSimple(a);
    const right = b === '..' ? undefined : parseSimple(b);
    if ((a !== '..' && !left) || (b !== '..' && !right) || (!left && !right)) return undefined;
    return { kind: 'open', from: left ? left.from : -Infinity, to: right ? right.to : Infinity };
  }
  const left = parseSimple(a);
  const right = parseSimple(b);
  if (!left || !right || left.from > right.from) return undefined;
  if (left.kind === 'day' || right.kind === 'day') return { kind: 'day', from: left.from, to: right.to };
  const kind = left.kind === 'year' && right.kind === 'year' ? 'years' : 'months';
  return { kind, from: left.from, to: right.to };
}

export function isPeriod(period: string): boolean {
  return parsePeriod(period) !== undefined;
}

export function yearPeriod(year: number): Period {
  return String(year).padStart(4, '0');
}

export function monthPeriod(year: number, month: number): Period {
  return `${yearPeriod(year)}-${pad(month)}`;
}

/** The year a period lies in, when it lies in one. */
export function yearOf(period: Period): number | undefined {
  const p = parsePeriod(period);
  if (!p || !Number.isFinite(p.from) || !Number.isFinite(p.to)) return undefined;
  const first = Math.floor(p.from / 12);
  return first === Math.floor((p.to - 1) / 12) ? first : undefined;
}

export function firstYearOf(period: Period): number | undefined {
  const p = parsePeriod(period);
  return p && Number.isFinite(p.from) ? Math.floor(p.from / 12) : undefined;
}

export function lastYearOf(period: Period): number | undefined {
  const p = parsePeriod(period);
  return p && Number.isFinite(p.to) ? Math.floor((p.to - 1) / 12) : undefined;
}

/** The same stretch of the calendar, `years` earlier (negative) or later. */
export function shiftYears(period: Period, years: number): Period {
  return period
    .split('/')
    .map((part) => (part === '..' ? part : yearPeriod(Number(part.slice(0, 4)) + years) + part.slice(4)))
    .join('/');
}

/** True when `outer` covers every day of `inner`. */
export function covers(outer: Period, inner: Period): boolean {
  const a = parsePeriod(outer);
  const b = parsePeriod(inner);
  if (!a || !b || a.from > b.from || b.to > a.to) return false;
  if (a.kind !== 'day') return true;
  return b.kind === 'day' && endOf(outer, 0) <= endOf(inner, 0) && endOf(inner, 1) <= endOf(outer, 1);
}

/** First or last day of a stretch told in days; months stand for all of their days. */
function endOf(period: Period, end: 0 | 1): string {
  const parts = period.split('/');
  const part = parts[end] ?? parts[0]!;
  return part.length === 10 ? part : `${part.slice(0, 7)}-${end === 0 ? '01' : '31'}`;
}

/** Several days in a row: a stretch that figures are summed over. A single day is the date of something. */
export function isDayRun(period: Period): boolean {
  return period.includes('/') && parsePeriod(period)?.kind === 'day';
}

/** January up to some month short of December, or the like: part of one year, starting with it. */
export function isYearToDate(period: Period): boolean {
  const p = parsePeriod(period);
  return !!p && Number.isFinite(p.from) && p.from % 12 === 0 && p.to - p.from < 12 && p.kind !== 'day';
}

/** One spelling per stretch: `2025-01/2025-12` is the year, `2025-01/2025-06` the half, `2025-01/2025-03` the quarter. */
export function normalizePeriod(period: Period): Period {
  // Most periods are years, and this is asked hundreds of thousands of times a text.
  if (period.length === 4) return period;
  const p = parsePeriod(period);
  if (!p || p.kind === 'day' || p.kind === 'open' || p.kind === 'years') return period;
  const year = Math.floor(p.from / 12);
  const month = p.from % 12;
  const length = p.to - p.from;
  if (length === 12 && month === 0) return yearPeriod(year);
  if (length === 6 && month % 6 === 0) return `${yearPeriod(year)}-H${month / 6 + 1}`;
  if (length === 3 && month % 3 === 0) return `${yearPeriod(year)}-Q${month / 3 + 1}`;
  if (length === 1) return monthPeriod(year, month + 1);
  return period;
}
