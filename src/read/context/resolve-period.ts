import {
  firstYearOf,
  isDayRun,
  isYearToDate,
  lastYearOf,
  monthPeriod,
  normalizePeriod,
  type Period,
  parsePeriod,
  shiftYears,
  yearPeriod,
} from '../../model/period.ts';
import type { PeriodMention } from '../types.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function parseDay(today: string | undefined): Day | undefined {
  if (!today || parsePeriod(today)?.kind !== 'day') return undefined;
  return {
    year: Number(today.slice(0, 4)),
    month: Number(today.slice(5, 7)),
    day: Number(today.slice(8, 10)),
  };
}

/**
 * A period mention as a calendar period. Relative words count from the document's date or from the period the text was
 * speaking of, never from the clock; nothing when what they count from is not known. `topicYear` is the year a passage is
 * about: months without a year lie in it, else in the latest year in which they are over.
 */
export function resolvePeriod(
  mention: PeriodMention,
  today: string | undefined,
  running: Period | undefined,
  topicYear?: number,
): Period | undefined {
  if (mention.period !== undefined) {
    const now = mention.relative?.toDate ? parseDay(today) : undefined;
    // "so far in 2023": up to the day of a text of that year.
    return now && yearPeriod(now.year) === mention.period ? yearToDate(now, running) : mention.period;
  }
  if (mention.list?.[0] !== undefined) return mention.list[0];
  const r = mention.relative;
  if (!r) return undefined;
  const now = parseDay(today);
  if (r.bare && (now || topicYear !== undefined)) return bareMonths(r, now, topicYear);
  // "33,155 a year ago" in a report of a month: that month, one year before.
  if (r.stretch && r.anchor === 'document' && r.offset < 0 && isPartOfYear(running, now))
    return shiftYears(running!, r.offset);
  if (r.anchor === 'document') {
    if (!now) return undefined;
    if (r.unit === 'day' && r.month !== undefined) {
      if (r.dayTo === undefined) return pastDay(now, r.month, r.day ?? 1, r.offset);
      const last = pastDay(now, r.month, r.dayTo, r.offset);
      return `${last.slice(0, 8)}${String(r.day ?? 1).padStart(2, '0')}/${last}`;
    }
    if (r.toDate && r.offset === 0) return yearToDate(now, running);
    return shifted(r, now.year, now.month, now.day);
  }
  if (r.whole) {
    // A year of books that closes in another month than December.
    if (running !== undefined && isTwelveMonths(running)) return running;
    const year = wholeYear(running, now);
    const over = !now || year === undefined || Number(year) < now.year;
    return r.toDate && !over && now ? yearToDate(now, running) : year;
  }
  const year = running === undefined ? undefined : r.offset > 0 ? lastYearOf(running) : firstYearOf(running);
  if (year === undefined) return undefined;
  if (r.stretch && r.offset < 0 && running !== undefined && parsePeriod(running)?.kind !== 'open')
    return shiftYears(running, r.offset);
  if (r.offset === 0 && r.month === undefined && r.unit === 'year' && !r.toDate && !r.span) {
    return running && isYearToDate(running) ? running : yearPeriod(year);
  }
  const shape = parsePeriod(running!)!;
  // "the given month" behind the first five months of a year: the last of them.
  const wasYear =
    shape.kind === 'year' && now !== undefined && shape.to > now.year * 12 + now.month - SUMMED_UP;
  if (r.unit === 'month' && r.month === undefined && (wasYear || !shape.kind.startsWith('year')))
    return Number.isFinite(shape.to) ? shiftMonths(shape.to - 1, r.offset) : undefined;
  const month = shape.kind === 'month' ? Number(running!.slice(5, 7)) : 1;
  return shifted(r, year, month, 1);
}

const shiftMonths = (month: number, by: number): Period =>
  monthPeriod(Math.floor((month + by) / 12), ((month + by) % 12) + 1);

function isTwelveMonths(period: Period): boolean {
  const shape = parsePeriod(period);
  return shape?.kind === 'months' && shape.to - shape.from === 12;
}

/** Day of the month from which a text counts the month it is written in. */
const MONTH_IS_TOLD = 25;

/** The year up to where the text stands: the end of the period it was speaking of, else of the last month that is over. */
function yearToDate(now: Day, running: Period | undefined): Period | undefined {
  const shape = running === undefined ? undefined : parsePeriod(running);
  const last = now.day >= MONTH_IS_TOLD ? now.month : now.month - 1;
  const end = shape && Number.isFinite(shape.to) ? shape.to - 1 : undefined;
  // A report of October that comes out in January still means its own year.
  const part = shape !== undefined && shape.kind !== 'year' && shape.kind !== 'years';
  const late = part && end !== undefined && Math.floor(end / 12) === now.year - 1 && now.month <= SUMMED_UP;
  const told =
    end !== undefined && part && ((Math.floor(end / 12) === now.year && (end % 12) + 1 <= now.month) || late);
  const year = late ? now.year - 1 : now.year;
  if (told && shape!.kind === 'day')
    return isDayRun(running!) ? `${yearPeriod(year)}-01-01/${running!.split('/')[1]}` : undefined;
  const month = told ? (end! % 12) + 1 : last;
  return month < 1 ? undefined : normalizePeriod(`${monthPeriod(year, 1)}/${monthPeriod(year, month)}`);
}

function isPartOfYear(running: Period | undefined, now: Day | undefined): boolean {
  const kind = running === undefined ? undefined : parsePeriod(running)?.kind;
  const part = kind === 'month' || kind === 'months' || kind === 'quarter' || kind === 'half';
  return part && now !== undefined && now.year - (lastYearOf(running!) ?? 0) <= 1;
}

/** The year the text was speaking of; else the one last over when the text is of the months in which a year is summed up. */
export function wholeYear(running: Period | undefined, now: Day | undefined): Period | undefined {
  const last = running === undefined ? undefined : lastYearOf(running);
  if (last !== undefined) return yearPeriod(last);
  return now && now.month <= SUMMED_UP ? yearPeriod(now.year - 1) : undefined;
}

const SUMMED_UP = 3;

/** Months named without a year: in the year the passage is about if they are over by then, else the latest that are. */
function bareMonths(
  r: NonNullable<PeriodMention['relative']>,
  now: Day | undefined,
  topicYear: number | undefined,
): Period {
  const last = r.monthTo ?? r.month ?? 1;
  const over = (year: number): boolean => !now || year < now.year || (year === now.year && last <= now.month);
  if (topicYear !== undefined && over(topicYear)) return monthsOf(topicYear, r);
  return monthsOf(over(now!.year) ? now!.year : now!.year - 1, r);
}

function monthsOf(year: number, r: NonNullable<PeriodMention['relative']>): Period {
  const month = r.month ?? 1;
  // The twelve months up to March begin in the year before.
  const first = month < 1 ? monthPeriod(year - 1, month + 12) : monthPeriod(year, month);
  if (r.monthTo !== undefined && r.dayTo !== undefined)
    return `${first}-01/${monthPeriod(year, r.monthTo)}-${String(r.dayTo).padStart(2, '0')}`;
  return r.monthTo === undefined ? first : normalizePeriod(`${first}/${monthPeriod(year, r.monthTo)}`);
}

/** A day named without its year: this year's, or last year's when that day has not come yet. */
function pastDay(now: Day, month: number, day: number, offset: number): Period {
  const later = month > now.month || (month === now.month && day > now.day);
  const year = now.year + offset - (offset === 0 && later ? 1 : 0);
  return `${monthPeriod(year, month)}-${String(day).padStart(2, '0')}`;
}

function shifted(
  r: NonNullable<PeriodMention['relative']>,
  year: number,
  month: number,
  day: number,
): Period | undefined {
  if (r.span !== undefined && r.span > 0 && r.span < 500) {
    const last = year + r.offset;
    return r.span === 1 ? yearPeriod(last) : `${yearPeriod(last - r.span + 1)}/${yearPeriod(last)}`;
  }
  switch (r.unit) {
    case 'year': {
      const y = year + r.offset;
      if (y < 1000 || y > 9999) return undefined;
      if (r.month !== undefined) {
        const m = monthsOf(y, r);
        return r.day === undefined || r.dayTo !== undefined ? m : `${m}-${String(r.day).padStart(2, '0')}`;
      }
      if (r.toDate) return `${yearPeriod(y)}-01/${monthPeriod(y, month)}`;
      return yearPeriod(y);
    }
    case 'half': {
      const at = year * 2 + (month > 6 ? 1 : 0) + r.offset;
      return `${yearPeriod(Math.floor(at / 2))}-H${(at % 2) + 1}`;
    }
    case 'quarter': {
      const at = year * 4 + Math.floor((month - 1) / 3) + r.offset;
      return `${yearPeriod(Math.floor(at / 4))}-Q${(at % 4) + 1}`;
    }
    case 'month': {
      if (r.month !== undefined) return monthPeriod(year + r.offset, r.month);
      const at = year * 12 + month - 1 + r.offset;
      return monthPeriod(Math.floor(at / 12), (at % 12) + 1);
    }
    case 'day': {
      if (r.month !== undefined && r.day !== undefined) {
        return `${monthPeriod(year + r.offset, r.month)}-${String(r.day).padStart(2, '0')}`;
      }
      const date = new Date(Date.UTC(year, month - 1, day + r.offset));
      return date.toISOString().slice(0, 10);
    }
  }
}

/** The period a change is measured against when the words name none: the same stretch, one step back. */
export function stepBack(period: Period, step: 'year' | 'month' | 'quarter'): Period | undefined {
  const shape = parsePeriod(period);
  if (!shape || shape.kind === 'open') return undefined;
  if (step === 'month' && shape.kind === 'month') {
    return monthPeriod(Math.floor((shape.from - 1) / 12), ((shape.from - 1) % 12) + 1);
  }
  if (step === 'month' && isDayRun(period) && shape.to - shape.from === 1) {
    const month = monthPeriod(Math.floor((shape.from - 1) / 12), ((shape.from - 1) % 12) + 1);
    return period
      .split('/')
      .map((day) => month + day.slice(7))
      .join('/');
  }
  if (step === 'quarter' && shape.kind === 'quarter') {
    const at = shape.from / 3 - 1;
    return `${yearPeriod(Math.floor(at / 4))}-Q${(at % 4) + 1}`;
  }
  return shiftYears(period, -1);
}
