import { monthPeriod, type Period, yearPeriod } from '../../../model/period.ts';
import { MONTHS } from '../../lang/en/months.ts';
import { norm, type Scan } from '../scan.ts';
import {
  bareDay,
  dayPeriod,
  type Found,
  isCapital,
  isPlainYear,
  isYear,
  RANGE_WORDS,
  skipDot,
  twoDigits,
  yearAt,
} from './found.ts';

export function numberPeriod(scan: Scan, i: number): Found | undefined {
  return isoDate(scan, i) ?? dayMonth(scan, i) ?? yearForms(scan, i);
}

/** 2025-12-20, 2025-06, 2025/12/20. */
function isoDate(scan: Scan, i: number): Found | undefined {
  const year = yearAt(scan, i);
  const sep = norm(scan, i + 1);
  if (year === undefined || (sep !== '-' && sep !== '/') || scan.tokens[i + 1]!.spaceBefore) return undefined;
  const month = twoDigits(scan, i + 2);
  if (month === undefined || month < 1 || month > 12 || scan.tokens[i + 2]!.spaceBefore) return undefined;
  if (norm(scan, i + 3) === sep && !scan.tokens[i + 3]!.spaceBefore) {
    const day = twoDigits(scan, i + 4);
    if (day !== undefined && day >= 1 && day <= 31)
      return { last: i + 5, period: dayPeriod(year, month, day) };
  }
  // "2010-12" may be a run of years; "2025-06" cannot.
  return scan.tokens[i + 2]!.norm.startsWith('0')
    ? { last: i + 3, period: monthPeriod(year, month) }
    : undefined;
}

/** "13 January 2026", "the 13th of January". */
function dayMonth(scan: Scan, i: number): Found | undefined {
  const day = twoDigits(scan, i);
  if (day === undefined || day < 1 || day > 31) return undefined;
  let k = i + 1;
  const suffix = norm(scan, k);
  const ordinal = ['st', 'nd', 'rd', 'th'].includes(suffix) && !scan.tokens[k]!.spaceBefore;
  if (ordinal) k++;
  if (norm(scan, k) === 'of') k++;
  const month = MONTHS.get(norm(scan, k));
  if (!month || !isCapital(scan, k)) return undefined;
  k = skipDot(scan, k + 1);
  const comma = norm(scan, k) === ',' ? k + 1 : k;
  const year = yearAt(scan, comma);
  if (year !== undefined) return { last: comma + 1, period: dayPeriod(year, month.month, day) };
  return { last: k, relative: bareDay(month.month, day) };
}

function yearForms(scan: Scan, i: number): Found | undefined {
  const year = yearAt(scan, i);
  if (year === undefined || !isPlainYear(scan, i)) return undefined;
  const fromWord = norm(scan, i - 1);
  const between = fromWord === 'between' && norm(scan, i + 1) === 'and';
  if (RANGE_WORDS.has(norm(scan, i + 1)) || between) {
    const end = yearAt(scan, i + 2) ?? shortYear(scan, i + 2, year);
    if (
      end !== undefined &&
      end > year &&
      (norm(scan, i + 1) !== 'to' || fromWord === 'from' || !scan.taken[i - 1])
    ) {
      const opens = fromWord === 'from' || between;
      return {
        last: i + 3,
        ...(opens ? { first: i - 1 } : {}),
        period: `${yearPeriod(year)}/${yearPeriod(end)}`,
      };
    }
  }
  if (fromWord === 'from' && norm(scan, i + 1) === 'on') return { last: i + 2, period: yearPeriod(year) };
  if (norm(scan, i + 1) === 'onward' || norm(scan, i + 1) === 'onwards')
    return { last: i + 2, period: yearPeriod(year) };
  const half = halfAfter(scan, i, year);
  if (half) return half;
  return yearList(scan, i, year) ?? { last: i + 1, period: yearPeriod(year) };
}

/** "2014-16". */
function shortYear(scan: Scan, i: number, first: number): number | undefined {
  const n = twoDigits(scan, i);
  if (n === undefined || scan.tokens[i]!.norm.length !== 2 || scan.tokens[i]!.spaceBefore) return undefined;
  const end = Math.floor(first / 100) * 100 + n;
  return end > first ? end : undefined;
}

/** "2025 H1", "2025 Q3". */
function halfAfter(scan: Scan, i: number, year: number): Found | undefined {
  const code = norm(scan, i + 1);
  if (code === 'h1' || code === 'h2' || code === 'q1' || code === 'q2' || code === 'q3' || code === 'q4') {
    return { last: i + 2, period: `${yearPeriod(year)}-${code.toUpperCase()}` };
  }
  return undefined;
}

/** "2014, 2015 and 2016". */
function yearList(scan: Scan, i: number, year: number): Found | undefined {
  const list: Period[] = [yearPeriod(year)];
  let k = i + 1;
  for (;;) {
    let next = k;
    if (norm(scan, next) === ',') next++;
    const and = norm(scan, next) === 'and';
    if (and) next++;
    const more = next > k ? yearAt(scan, next) : undefined;
    if (more === undefined || !isPlainYear(scan, next)) break;
    // "in 2025, 2.788 million": the next number must be a year; "in 2016, 2017 saw …" is rare enough.
    if (!and && !listGoesOn(scan, next)) break;
    list.push(yearPeriod(more));
    k = next + 1;
    if (and) break;
  }
  if (list.length < 2) return undefined;
  return { last: k, list };
}

function listGoesOn(scan: Scan, i: number): boolean {
  const next = norm(scan, i + 1);
  if (next === 'and') return isYear(scan, i + 2);
  if (next !== ',') return false;
  return isYear(scan, i + 2) || (norm(scan, i + 2) === 'and' && isYear(scan, i + 3));
}
