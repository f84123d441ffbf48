import { firstYearOf, lastYearOf, type Period, parsePeriod, shiftYears } from '../../model/period.ts';
import type { Answer } from '../rule.ts';
import type { PeriodMention } from '../types.ts';
import type { Frame } from './frame.ts';
import { wordAt } from './phrases.ts';
import { resolvePeriod } from './resolve-period.ts';

/**
 * "In January", "in the first half": the year named before it in the sentence ("in January 2025, … in February"), else the year the
 * passage is about, else the latest that is over. The year the text was last speaking of stays another admissible reading.
 */
export function bareAnswer(
  f: Frame,
  mention: PeriodMention,
  periods: readonly PeriodMention[],
): Answer<Period> | undefined {
  const { today, topic } = f.context;
  const told = yearBefore(f, mention, periods);
  const spoken = told ?? (topic && topic.paragraph === f.sentence.paragraph ? topic.year : undefined);
  const late = told === undefined ? resolvePeriod(mention, today, undefined, undefined) : undefined;
  // News tells of the month before it, whatever year its passage opened with.
  const value =
    rolledOn(f, mention, periods, spoken) ??
    (late !== undefined && isJustOver(late, today) ? late : resolvePeriod(mention, today, undefined, spoken));
  if (value === undefined) return undefined;
  // "Last October", told in a passage about this October: the one before.
  if (wordAt(f.sentence, mention.first - 1) === 'last' && value === f.context.period)
    return { value: shiftYears(value, -1), from: 'point', inherited: false, alternatives: [], mention };
  const running = f.context.period === undefined ? undefined : lastYearOf(f.context.period);
  const other = resolvePeriod(mention, today, undefined, told ?? running);
  // A year that the sentence does not name may be the old one of the passage, or the one in which the text was written.
  const carried = told === undefined ? resolvePeriod(mention, today, undefined, spoken) : undefined;
  const others = [other, late, carried].filter((p): p is Period => p !== undefined && p !== value);
  return {
    value,
    from: 'point',
    inherited: spoken !== undefined && told === undefined && value === carried,
    alternatives: [...new Set(others)],
    mention,
  };
}

/** "… in December last year, … January's …": a month before the one just named lies in the year after it, when that is over. */
function rolledOn(
  f: Frame,
  mention: PeriodMention,
  periods: readonly PeriodMention[],
  year: number | undefined,
): Period | undefined {
  const month = mention.relative?.month;
  const before = periods.filter((m) => m.last <= mention.first && !m.relative?.bare).pop();
  const told = before && resolvePeriod(before, f.context.today, f.context.period);
  const shape = told === undefined ? undefined : parsePeriod(told);
  if (year === undefined || month === undefined || shape?.kind !== 'month' || f.context.today === undefined)
    return undefined;
  if (month > shape.from % 12 || Math.floor(shape.from / 12) !== year) return undefined;
  const next = resolvePeriod(mention, f.context.today, undefined, year + 1);
  return next !== undefined && firstYearOf(next) === year + 1 ? next : undefined;
}

/** The year of a month, quarter or half named before in the sentence, or of a year that opens it. */
function yearBefore(f: Frame, mention: PeriodMention, periods: readonly PeriodMention[]): number | undefined {
  let year: number | undefined;
  for (const m of periods) {
    if (m.first >= mention.first) break;
    if (
      m.relative?.bare ||
      m.role === 'base' ||
      m.relative?.stretch ||
      (m.relative?.anchor === 'context' && f.context.period === undefined)
    )
      continue;
    const p = resolvePeriod(m, f.context.today, f.context.period);
    const kind = p === undefined ? undefined : parsePeriod(p)?.kind;
    if (p === undefined || kind === undefined || kind === 'open' || kind === 'day') continue;
    if (kind !== 'year' || m.first <= OPENING) year = lastYearOf(p) ?? year;
  }
  return year;
}

/** Tokens within which a time opens its sentence: "In 2024,", "Over the whole of 2024,". */
const OPENING = 4;

/** A month that was the last one over when the text was written. */
function isJustOver(period: Period, today: string | undefined): boolean {
  const shape = parsePeriod(period);
  const now = today === undefined ? undefined : parsePeriod(today.slice(0, 7));
  return shape?.kind === 'month' && now !== undefined && now.from === shape.to;
}

/**
 * "this month" in a report on the month before: the month that is reported on. A report tells of a whole month only when it is over.
 */
export function monthTold(f: Frame, mention: PeriodMention, said: Period): Period | undefined {
  const r = mention.relative;
  const plain = r?.anchor === 'document' && r.unit === 'month' && r.offset === 0 && r.month === undefined;
  const now = f.context.period === undefined ? undefined : parsePeriod(f.context.period);
  const month = parsePeriod(said);
  if (!plain || r.toDate || now?.kind !== 'month' || month?.kind !== 'month') return undefined;
  const ahead = f.marks.some((m) => m.mark === 'future' || m.mark === 'forecast' || m.mark === 'goal');
  return now.to === month.from && !ahead ? f.context.period : undefined;
}
