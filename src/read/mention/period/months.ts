import { monthPeriod } from '../../../model/period.ts';
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
  withMonths,
  yearAt,
  yearTail,
} from './found.ts';

const MONTH_LEADS = new Set(
  'in since by from until till during of early late mid through to - between before after and than for last this next'.split(
    ' ',
  ),
);

export function monthAt(scan: Scan, i: number): Found | undefined {
  const month = MONTHS.get(norm(scan, i));
  if (!month || !(isCapital(scan, i) || (month.sure && besideYear(scan, i)))) return undefined;
  const hyphened = yearBehindDash(scan, i, month.month);
  if (hyphened) return hyphened;
  let k = skipDot(scan, i + 1);
  const day = twoDigits(scan, k);
  // "May" and "March" are months only beside a day, a year, or a word that wants a time.
  if (
    !month.sure &&
    day === undefined &&
    !isYear(scan, k) &&
    !MONTH_LEADS.has(norm(scan, i - 1)) &&
    !monthTail(scan, k) &&
    !hitAt(scan, k, 'activity') &&
    !hitAt(scan, k, 'metric')
  )
    return undefined;
  if (!month.sure && i === 0 && day === undefined && !isYear(scan, k) && !monthTail(scan, k))
    return undefined;
  const run = monthRun(scan, i, month.month, k);
  if (run) return run;
  const days = dayRun(scan, month.month, k);
  if (days) return norm(scan, i - 1) === 'from' ? { ...days, first: i - 1 } : days;
  if (
    day !== undefined &&
    day >= 1 &&
    day <= 31 &&
    norm(scan, k + 1) !== '%' &&
    !/^(million|billion)/.test(norm(scan, k + 1))
  ) {
    k++;
    if (['st', 'nd', 'rd', 'th'].includes(norm(scan, k)) && !scan.tokens[k]!.spaceBefore) k++;
    const joined = norm(scan, k) === ',' || norm(scan, k) === 'of' ? k + 1 : k;
    const year = isPlainYear(scan, joined) ? yearAt(scan, joined) : undefined;
    if (year !== undefined) return { last: joined + 1, period: dayPeriod(year, month.month, day) };
    return { last: k, relative: bareDay(month.month, day) };
  }
  const tail = yearTail(scan, k);
  if (tail) return withMonths(tail, month.month);
  return {
    last: k,
    relative: { anchor: 'document', unit: 'month', offset: 0, month: month.month, bare: true },
  };
}

/** A month without its capital is one beside a year: "april 2017", "june of 1992". */
const besideYear = (scan: Scan, i: number): boolean =>
  yearTail(scan, skipDot(scan, i + 1))?.year !== undefined ||
  isYear(scan, i - 1) ||
  (twoDigits(scan, i + 1) !== undefined && [2, 3, 4].some((far) => isYear(scan, i + far)));

/** "Dec-2018", "Aug/2024", "Sep-23-2020". */
function yearBehindDash(scan: Scan, i: number, month: number): Found | undefined {
  const sign = norm(scan, i + 1);
  if ((sign !== '-' && sign !== '/') || scan.tokens[i + 1]!.spaceBefore) return undefined;
  const year = yearAt(scan, i + 2);
  if (year !== undefined && !scan.tokens[i + 2]!.spaceBefore)
    return { last: i + 3, period: monthPeriod(year, month) };
  const day = twoDigits(scan, i + 2);
  const late = norm(scan, i + 3) === sign ? yearAt(scan, i + 4) : undefined;
  return day !== undefined && day >= 1 && day <= 31 && late !== undefined
    ? { last: i + 5, period: dayPeriod(late, month, day) }
    : undefined;
}

/** "November 1-17", "Nov. 1 to 17", "November 1 to November 17", "July 1-14, 2024": days of one month in a row. */
function dayRun(scan: Scan, month: number, k: number): Found | undefined {
  const from = twoDigits(scan, k);
  if (from === undefined || from < 1 || !RANGE_WORDS.has(norm(scan, k + 1))) return undefined;
  let at = k + 2;
  if (MONTHS.get(norm(scan, at))?.month === month && isCapital(scan, at)) at = skipDot(scan, at + 1);
  const to = twoDigits(scan, at);
  if (to === undefined || to <= from || to > 31) return undefined;
  // "October 5 to 10%", "June 1 - 12 million": the second number counts something.
  const next = norm(scan, at + 1);
  if (next === '%' || next === 'percent' || next === '.' || /^(thousand|million|billion)/.test(next)) {
    if (next !== '.' || twoDigits(scan, at + 2) !== undefined) return undefined;
  }
  if (hitAt(scan, at + 1, 'unit')) return undefined;
  const comma = norm(scan, at + 1) === ',' ? at + 2 : at + 1;
  const year = isPlainYear(scan, comma) ? yearAt(scan, comma) : undefined;
  if (year !== undefined)
    return { last: comma + 1, period: `${dayPeriod(year, month, from)}/${dayPeriod(year, month, to)}` };
  return { last: at + 1, relative: { ...bareDay(month, from), dayTo: to } };
}

function monthTail(scan: Scan, k: number): boolean {
  return yearTail(scan, k) !== undefined;
}

/** "January to November 2025", "January-November", "from January through June". */
function monthRun(scan: Scan, i: number, from: number, k: number): Found | undefined {
  let join = k;
  const early = yearAt(scan, join);
  if (early !== undefined) join++;
  const between = norm(scan, i - 1) === 'between' && norm(scan, join) === 'and';
  // "the July-to-September period"
  if (norm(scan, join) === '-' && RANGE_WORDS.has(norm(scan, join + 1)) && norm(scan, join + 2) === '-')
    join += 2;
  if (!RANGE_WORDS.has(norm(scan, join)) && !between) return undefined;
  const to = MONTHS.get(norm(scan, join + 1));
  if (!to || !isCapital(scan, join + 1)) return undefined;
  const opens = norm(scan, i - 1) === 'from' || between ? { first: i - 1 } : {};
  const after = skipDot(scan, join + 2);
  const tail = yearTail(scan, after);
  if (early !== undefined && tail?.year !== undefined) {
    return {
      ...opens,
      last: tail.last,
      period: `${monthPeriod(early, from)}/${monthPeriod(tail.year, to.month)}`,
    };
  }
  if (to.month <= from) return undefined;
  if (early !== undefined) return { ...opens, ...withMonths({ last: after, year: early }, from, to.month) };
  if (tail) return { ...opens, ...withMonths(tail, from, to.month) };
  return {
    ...opens,
    ...withMonths({ last: after, relative: { anchor: 'context', offset: 0, bare: true } }, from, to.month),
  };
}
