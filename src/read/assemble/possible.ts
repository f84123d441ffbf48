import type { ClaimDraft } from '../../model/claim.ts';
import type { Metric } from '../../model/pack.ts';
import { type Period, parsePeriod, yearOf } from '../../model/period.ts';

/**
 * What no text can mean is a misreading, whatever rule made it: it is mended where one field was only carried over, else it gives no
 * claim. A missed claim is better than a wrong one.
 */
export function madePossible(
  draft: ClaimDraft,
  metricOf: (id: string) => Metric | undefined,
): ClaimDraft | undefined {
  if (draft.kind === 'level') return isHalfAThing(draft, metricOf) ? undefined : draft;
  if (draft.kind !== 'change') return draft;
  const metric = draft.metric === undefined ? undefined : metricOf(draft.metric);
  // Percentage points are the distance of two percentages: an amount cannot move by them.
  if (
    draft.unit === 'point' &&
    metric &&
    metric.dimension !== 'ratio' &&
    !draft.whole &&
    draft.of !== 'share'
  )
    return undefined;
  const { period, basePeriod } = draft;
  if (period === undefined || basePeriod === undefined) return draft;
  const [length, baseLength] = [monthsIn(period), monthsIn(basePeriod)];
  if (length === undefined || baseLength === undefined || length === baseLength) return draft;
  // "… over seven percent higher than in 2024", said after a month: like is compared with like, so the month was not meant.
  const year = yearOf(period);
  if (baseLength === 12 && length < 12 && year !== undefined && draft.inherited?.includes('period'))
    return { ...draft, period: String(year) };
  return undefined;
}

/** "3.5 boxes": a scale was lost, or it is an average. */
function isHalfAThing(draft: ClaimDraft, metricOf: (id: string) => Metric | undefined): boolean {
  const { value, metric } = draft;
  if (value === undefined || metric === undefined || Number.isInteger(value)) return false;
  return metricOf(metric)?.dimension === 'count';
}

/** Length of a closed stretch; open ones, runs of years and days have none to compare. */
function monthsIn(period: Period): number | undefined {
  const shape = parsePeriod(period);
  if (!shape || shape.kind === 'open' || shape.kind === 'years' || shape.kind === 'day') return undefined;
  return shape.to - shape.from;
}
