import { yearPeriod } from '../../../model/period.ts';
import { MONTHS, type RelativePhrase } from '../../lang/en/months.ts';
import type { PeriodMention } from '../../types.ts';
import { at, hitAt, norm, type Scan, take } from '../scan.ts';
import { afterSamePeriod, yearsAway } from './away.ts';
import { yearEnding } from './books.ts';
import { numberPeriod } from './digits.ts';
import {
  dayPeriod,
  type Found,
  isPlainYear,
  isYear,
  skipDot,
  twoDigits,
  withMonths,
  yearAt,
} from './found.ts';
import { monthAt } from './months.ts';
import { endOfTheYear, monthsTo, partOfYear } from './parts.ts';
import { roleOf } from './role.ts';

/** Times in a sentence, in token order. */
export function findPeriods(scan: Scan): PeriodMention[] {
  const mentions: PeriodMention[] = [];
  for (let i = 0; i < scan.tokens.length; ) {
    const found = scan.taken[i] ? undefined : periodAt(scan, i);
    if (!found) {
      i++;
      continue;
    }
    const first = found.first ?? i;
    take(scan, first, found.last);
    i = found.last;
    if (found.skip) continue;
    const role = roleOf(scan, first, found.last, found.base === true);
    mentions.push({
      type: 'period',
      ...at(scan, first, found.last),
      ...(found.period === undefined ? {} : { period: found.period }),
      ...(found.list ? { list: found.list } : {}),
      ...(found.relative ? { relative: found.relative } : {}),
      ...(found.over === undefined ? {} : { over: found.over }),
      role,
    });
  }
  return mentions;
}

const YEAR_GOES_ON = new Set(['to', 'ended', 'ending', 'so', 'of', 'before', 'as', 'after', 'when', '-']);

/** "Sales for the year stood at …": all of a year that is over, else the year so far. */
function forTheYear(scan: Scan, i: number): Found | undefined {
  if (norm(scan, i) !== 'for' || norm(scan, i + 1) !== 'the' || norm(scan, i + 2) !== 'year')
    return undefined;
  if (YEAR_GOES_ON.has(norm(scan, i + 3)) || isYear(scan, i + 3)) return undefined;
  return {
    last: i + 3,
    relative: { anchor: 'context', unit: 'year', offset: 0, whole: true, toDate: true },
  };
}

/** "so far in 2023", "2023 so far": the year up to the day of the text. */
function soFarIn(scan: Scan, i: number): Found | undefined {
  if (norm(scan, i) !== 'so' || norm(scan, i + 1) !== 'far') return undefined;
  const k = SO_FAR.has(norm(scan, i + 2)) ? i + 3 : i + 2;
  const year = yearAt(scan, k);
  if (year === undefined) return undefined;
  const relative = { anchor: 'document', unit: 'year', offset: 0, toDate: true } as const;
  return { last: k + 1, period: yearPeriod(year), relative };
}

/** "the current year up to May 31", "this year through August": from its beginning to the day or the month that is named. */
function currentYearTo(scan: Scan, i: number): Found | undefined {
  const words = ['the', 'this', 'current', 'year'];
  let k = i;
  while (k < i + 3 && words.includes(norm(scan, k)) && norm(scan, k) !== 'year') k++;
  if (k === i || norm(scan, k) !== 'year' || !words.slice(1, 3).includes(norm(scan, k - 1))) return undefined;
  // "This year, through November 30, …"
  if (norm(scan, k + 1) === ',') k++;
  k = norm(scan, k + 1) === 'up' ? k + 2 : k + 1;
  if (!['to', 'until', 'through'].includes(norm(scan, k))) return undefined;
  const month = MONTHS.get(norm(scan, k + 1))?.month;
  if (month === undefined) return undefined;
  const after = skipDot(scan, k + 2);
  const day = twoDigits(scan, after);
  const relative = { anchor: 'document', unit: 'year', offset: 0, month: 1, monthTo: month } as const;
  const end = day === undefined ? after : after + 1;
  const whole = day === undefined || day >= LAST_DAYS[month - 1]!;
  const at = norm(scan, end) === ',' ? end + 1 : end;
  const year = isPlainYear(scan, at) ? yearAt(scan, at) : undefined;
  if (year !== undefined && whole) return withMonths({ last: at + 1, year }, 1, month);
  if (year !== undefined)
    return { last: at + 1, period: `${dayPeriod(year, 1, 1)}/${dayPeriod(year, month, day!)}` };
  if (day === undefined) return { last: after, relative };
  return { last: after + 1, relative: whole ? relative : { ...relative, day: 1, dayTo: day } };
}

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const SO_FAR = new Set(['in', 'during', 'for']);

/** "the year before 2020", "the full year 2025", "full year of 2025": the year that follows is meant. */
function namesItsYear(scan: Scan, phrase: RelativePhrase, last: number): boolean {
  if (isYear(scan, last)) return phrase.words === 'the year before' || phrase.whole === true;
  if (phrase.whole && ENDS.has(norm(scan, last))) return true;
  return phrase.whole === true && norm(scan, last) === 'of' && isYear(scan, last + 1);
}

const OUTSETS = new Set(['beginning', 'start', 'outset', 'onset', 'dawn', 'opening']);

/** "at the beginning of the 14th Five-Year Plan": a day near its first year or the year before, and no figure's whole period. */
function isOutsetOf(scan: Scan, i: number): boolean {
  let k = i - 1;
  while (k >= 0 && (norm(scan, k) === 'the' || scan.tokens[k]!.kind === 'punct')) k--;
  return norm(scan, k) === 'of' && OUTSETS.has(norm(scan, k - 1));
}

const ENDS = new Set(['ended', 'ending', 'to', 'through']);

function periodAt(scan: Scan, i: number): Found | undefined {
  const token = scan.tokens[i]!;
  const span = hitAt(scan, i, 'span');
  if (span)
    return isOutsetOf(scan, i)
      ? { last: span.last, skip: true }
      : { last: span.last, period: span.entries[0]!.period };
  if (token.kind === 'number') return numberPeriod(scan, i) ?? monthsTo(scan, i);
  if (token.kind !== 'word') return undefined;
  const same = hitAt(scan, i, 'same_period');
  if (same) return { last: afterSamePeriod(scan, same.last), skip: true };
  const phrase = hitAt(scan, i, 'relative');
  const forYear = forTheYear(scan, i);
  if (forYear) return forYear;
  const stretch = soFarIn(scan, i) ?? currentYearTo(scan, i) ?? yearEnding(scan, i);
  if (stretch) return stretch;
  const counted = yearsAway(scan, i) ?? monthsTo(scan, i);
  if (counted) return counted;
  if (phrase && !namesItsYear(scan, phrase.entries[0]!.phrase, phrase.last)) {
    const p = phrase.entries[0]!.phrase;
    return {
      last: phrase.last,
      relative: {
        anchor: p.anchor,
        unit: p.unit,
        offset: p.offset,
        ...(p.toDate ? { toDate: true } : {}),
        ...(p.whole ? { whole: true } : {}),
        ...(p.base && p.unit === 'year' ? { stretch: true } : {}),
      },
      ...(p.base ? { base: true } : {}),
    };
  }
  return monthAt(scan, i) ?? partOfYear(scan, i) ?? endOfTheYear(scan, i);
}
