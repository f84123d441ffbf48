import { monthPeriod, normalizePeriod, type Period } from '../../../model/period.ts';
import { MONTHS } from '../../lang/en/months.ts';
import type { PeriodMention } from '../../types.ts';
import { hitAt, norm, type Scan } from '../scan.ts';

/** A time found at a token, before its role is known. */
export interface Found {
  readonly last: number;
  /** Set when words before the token belong to it ("from 2014 to 2016"). */
  readonly first?: number;
  readonly period?: Period;
  readonly list?: readonly Period[];
  readonly relative?: NonNullable<PeriodMention['relative']>;
  readonly over?: number;
  readonly base?: boolean;
  readonly skip?: boolean;
}

export function yearAt(scan: Scan, i: number): number | undefined {
  const token = scan.tokens[i];
  if (token?.kind !== 'number' || token.end - token.start !== 4) return undefined;
  const year = Number(token.norm);
  return Number.isInteger(year) && year >= 1900 && year <= 2100 ? year : undefined;
}

export const isYear = (scan: Scan, i: number): boolean => yearAt(scan, i) !== undefined;

/** A four-digit number that counts something is no year: "2,025" has its comma, but "2016 crates" and "2050 yuan" exist. */
export function isPlainYear(scan: Scan, i: number): boolean {
  if (!isYear(scan, i)) return false;
  const next = norm(scan, i + 1);
  if (['%', 'percent', 'million', 'billion', 'thousand', 'trillion', 'times'].includes(next)) return false;
  if (
    ['$', '¥', '€', 'no', '.', 'rmb', 'cny', 'hkd', 'usd'].includes(norm(scan, i - 1)) &&
    norm(scan, i - 1) !== '.'
  )
    return false;
  if (hitAt(scan, i + 1, 'unit')) return false;
  if (next === 'units') return false;
  const object = hitAt(scan, i + 1, 'object');
  if (object?.entries.some((e) => e.plural) && !leadsYear(norm(scan, i - 1))) return false;
  return true;
}

/** "In 2025 toys …", "in October 2025 toys …" are times; "sold 2025 toys" is a count. */
const leadsYear = (word: string): boolean => LEADS_YEAR.has(word) || MONTHS.has(word);

const LEADS_YEAR = new Set("in by since from until of during than to for before after the its 's".split(' '));

export function twoDigits(scan: Scan, i: number): number | undefined {
  const token = scan.tokens[i];
  if (token?.kind !== 'number' || token.end - token.start > 2) return undefined;
  const n = Number(token.norm);
  return Number.isInteger(n) ? n : undefined;
}

export function dayPeriod(year: number, month: number, day: number): Period {
  return `${monthPeriod(year, month)}-${String(day).padStart(2, '0')}`;
}

export const bareDay = (month: number, day: number) =>
  ({ anchor: 'document', unit: 'day', offset: 0, month, day }) as const;

export function isCapital(scan: Scan, i: number): boolean {
  const token = scan.tokens[i];
  return !!token && token.text !== token.norm;
}

/** "Jan." */
export function skipDot(scan: Scan, k: number): number {
  return norm(scan, k) === '.' &&
    scan.tokens[k]!.start === scan.tokens[k - 1]!.end &&
    scan.tokens[k - 1]!.norm.length <= 4
    ? k + 1
    : k;
}

export const RANGE_WORDS = new Set(['-', 'to', 'through', 'until', 'till', '~', '—', '–']);

export interface Tail {
  readonly last: number;
  readonly year?: number;
  readonly relative?: {
    readonly anchor: 'document' | 'context';
    readonly offset: number;
    readonly bare?: boolean;
  };
}

/** "2025", "of 2025", ", 2025", "last year", "of the same year", "that year" behind a month, quarter or half. */
export function yearTail(scan: Scan, k: number): Tail | undefined {
  let i = norm(scan, k) === 'period' ? k + 1 : k;
  if (norm(scan, i) === ',' && isYear(scan, i + 1)) i++;
  if (norm(scan, i) === 'of' || norm(scan, i) === 'in') i++;
  const year = isPlainYear(scan, i) ? yearAt(scan, i) : undefined;
  if (year !== undefined) return { last: i + 1, year };
  const hit = hitAt(scan, i, 'relative');
  const p = hit?.entries[0]?.phrase;
  if (hit && p && p.unit === 'year' && !p.toDate && !p.base)
    return { last: hit.last, relative: { anchor: p.anchor, offset: p.offset } };
  if (norm(scan, i) === 'the' && norm(scan, i + 1) === 'year' && i > k)
    return { last: i + 2, relative: { anchor: 'context', offset: 0, bare: true } };
  return undefined;
}

export function withMonths(tail: Tail, from: number, to?: number): Found {
  if (tail.year !== undefined) {
    const first = monthPeriod(tail.year, from);
    return {
      last: tail.last,
      period: to === undefined ? first : normalizePeriod(`${first}/${monthPeriod(tail.year, to)}`),
    };
  }
  const { anchor, offset, bare } = tail.relative!;
  return {
    last: tail.last,
    relative: {
      anchor,
      unit: 'year',
      offset,
      month: from,
      ...(to === undefined ? {} : { monthTo: to }),
      ...(bare ? { bare } : {}),
    },
  };
}
