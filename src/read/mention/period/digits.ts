import { monthPeriod, type Period, yearPeriod } from '../../../model/period.ts';
import { MONTHS } from '../../lang/en/months.ts';
import { hitAt, norm, type Scan } from '../scan.ts';
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
  return (
    isoDate(scan, i) ?? dayMonth(scan, i) ?? monthBehind(scan, i) ?? packedDate(scan, i) ?? yearForms(scan, i)
  );
}

/** "2019/Aug/01", "2020-Sep-23", "2017 April": the month in letters behind its year. */
function monthBehind(scan: Scan, i: number): Found | undefined {
  const year = yearAt(scan, i);
  const sign = norm(scan, i + 1);
  const joined = (sign === '-' || sign === '/') && !scan.tokens[i + 1]!.spaceBefore;
  const at = joined ? i + 2 : i + 1;
  const month = MONTHS.get(norm(scan, at));
  if (year === undefined || !month || !(joined || month.sure) || isYear(scan, at + 1)) return undefined;
  const day = joined && norm(scan, at + 1) === sign ? twoDigits(scan, at + 2) : undefined;
  if (day !== undefined && day >= 1 && day <= 31)
    return { last: at + 3, period: dayPeriod(year, month.month, day) };
  // "in 2017 April 3 …": a day would belong to another year.
  if (twoDigits(scan, at + 1) !== undefined && !joined) return undefined;
  return { last: at + 1, period: monthPeriod(year, month.month) };
}

/** "20161016": eight digits that make a day and count nothing. */
function packedDate(scan: Scan, i: number): Found | undefined {
  const token = scan.tokens[i]!;
  if (token.norm.length !== 8 || !/^(19|20)\d{6}$/.test(token.norm)) return undefined;
  if (hitAt(scan, i + 1, 'unit') || hitAt(scan, i + 1, 'object') || norm(scan, i - 1) === '$')
    return undefined;
  const [month, day] = [Number(token.norm.slice(4, 6)), Number(token.norm.slice(6))];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { last: i + 1, period: dayPeriod(Number(token.norm.slice(0, 4)), month, day) };
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
  const sign = norm(scan, k);
  const joined = (sign === '-' || sign === '/') && !scan.tokens[k]!.spaceBefore;
  if (norm(scan, k) === 'of' || joined) k++;
  const month = MONTHS.get(norm(scan, k));
  if (!month) return undefined;
  const afterMonth = skipDot(scan, k + 1);
  const link = norm(scan, afterMonth);
  const behind = link === ',' || link === 'of' || link === 'in' || (joined && link === sign);
  const yearSpot = behind ? afterMonth + 1 : afterMonth;
  const year = yearAt(scan, yearSpot);
  if (!isCapital(scan, k) && !(month.sure && year !== undefined)) return undefined;
  k = afterMonth;
  if (joined && (link !== sign || year === undefined)) return undefined;
  if (year !== undefined) return { last: yearSpot + 1, period: dayPeriod(year, month.month, day) };
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
