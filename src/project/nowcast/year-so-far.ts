import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import { isYearToDate, type Period, parsePeriod, shiftYears } from '../../model/period.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import { toPair } from '../../num/interval.ts';
import type { ExactCell, SettledView } from '../../standings/view.ts';
import { type Nowcast, nowcast, type PastYear } from './nowcast.ts';

export interface YearSoFar {
  readonly year: number;
  readonly months: number;
  readonly toDate: number;
  readonly basis: BasisId;
  readonly nowcast: Nowcast;
  readonly evidence: readonly EvidenceRef[];
}

/**
 * The year in progress from its latest year-to-date figure and the same stretch of past years, all on one basis. The basis with the
 * most months wins. Undefined when no past year has both figures.
 */
export function yearSoFar(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  year: number,
): YearSoFar | undefined {
  let best: YearSoFar | undefined;
  for (const period of view.base.periodsOf(entity, metric)) {
    const months = monthsFromJanuary(period, year);
    if (months === undefined || (best && months <= best.months)) continue;
    for (const basis of view.base.basesOf(metric, period)) {
      const cell = view.exact({ entity, metric, period, basis });
      const toDate = middle(cell);
      if (toDate === undefined) continue;
      const past = [3, 2, 1].flatMap(
        (back) => pastYear(view, entity, metric, basis, shiftYears(period, -back), year - back) ?? [],
      );
      const made = nowcast(months, toDate, past);
      if (made) best = { year, months, toDate, basis, nowcast: made, evidence: cell.evidence };
    }
  }
  return best;
}

/** 1 … 11 for a stretch that begins in January of the year; a whole year and other stretches give undefined. */
function monthsFromJanuary(period: Period, year: number): number | undefined {
  const shape = parsePeriod(period);
  if (!shape || !isYearToDate(period) || shape.from !== year * 12) return undefined;
  return shape.to - shape.from;
}

function pastYear(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  basis: BasisId,
  stretch: Period,
  year: number,
): PastYear | undefined {
  const toDate = middle(view.exact({ entity, metric, period: stretch, basis }));
  const total = middle(view.exact({ entity, metric, period: String(year), basis }));
  return toDate === undefined || total === undefined ? undefined : { toDate, total };
}

function middle(cell: ExactCell): number | undefined {
  const [low, high] = toPair(cell.interval);
  return cell.status === 'unknown' || low === null || high === null ? undefined : (low + high) / 2;
}
