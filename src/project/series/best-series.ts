import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import { toPair } from '../../num/interval.ts';
import type { SettledView } from '../../standings/view.ts';
import { chained, lastRun, type SettledSeries, type YearPoint } from './settled-series.ts';
import { basesOfShare, sharePoints } from './share-points.ts';

export interface SeriesQuery {
  readonly entity: EntityId;
  readonly metric: MetricId;
  /** Only this basis. Absent: the one whose last year is the latest; earlier years of others are chained on. */
  readonly basis?: BasisId;
  /** Of several that reach the same year: this one, else the longest. */
  readonly preferred?: BasisId;
  /** The last year that may be looked at. */
  readonly until: number;
  /** Take an estimate where no result is on file for a later year. */
  readonly estimates: boolean;
}

/** The series a forecast starts from; undefined when no year has a figure. */
export function bestSeries(view: SettledView, query: SeriesQuery): SettledSeries | undefined {
  const { entity, metric, until, preferred } = query;
  const bases = query.basis ? [query.basis] : basesOfShare(view, entity, metric);
  const all = bases
    .map((basis) => ({ basis, points: sharePoints(view, entity, metric, basis, until) }))
    .filter((s) => s.points.length > 0)
    .map((s) => ({ ...s, run: lastRun(s.points) }))
    .sort(
      (a, b) =>
        lastYear(b.run) - lastYear(a.run) ||
        Number(b.basis === preferred) - Number(a.basis === preferred) ||
        b.run.length - a.run.length ||
        (a.basis < b.basis ? -1 : 1),
    );
  const estimate = query.estimates
    ? latestEstimate(view, query, all[0] ? lastYear(all[0].run) : EARLIEST)
    : undefined;
  const best = all[0];
  if (!best) return estimate && { entity, metric, basis: estimate.basis, points: [estimate.point] };
  let points = best.run;
  for (const other of all.slice(1)) points = chained(points, other.points);
  // An estimate stands on no known basis: it ends the series, whatever lies between stays unknown.
  if (estimate && estimate.point.year === lastYear(points) + 1) points = [...points, estimate.point];
  else if (estimate) points = [estimate.point];
  return { entity, metric, basis: best.basis, points };
}

const EARLIEST = 0;
const lastYear = (points: readonly YearPoint[]): number => points[points.length - 1]!.year;

function latestEstimate(
  view: SettledView,
  { entity, metric, until }: SeriesQuery,
  after: number,
): { readonly basis: BasisId; readonly point: YearPoint } | undefined {
  for (let year = until; year > Math.max(after, until - RECENT); year--) {
    const found = view.base.estimatesOf(entity, metric, String(year)).filter((e) => e.status === 'estimate');
    const ends = found.flatMap(({ interval }) => {
      const [low, high] = toPair(interval);
      return low === null || high === null ? [] : [[low, high] as const];
    });
    if (ends.length === 0) continue;
    const low = Math.min(...ends.map((e) => e[0]));
    const high = Math.max(...ends.map((e) => e[1]));
    const point: YearPoint = {
      year,
      low,
      high,
      value: (low + high) / 2,
      status: 'estimate',
      origins: [...new Set(found.map((e) => e.origin))],
      weight: 0,
      evidence: found.map((e) => ({
        kind: 'observation',
        id: e.observation.id,
        source: e.source,
        origin: e.origin,
      })),
    };
    return { basis: found[0]!.observation.basis, point };
  }
  return undefined;
}

/** An estimate older than this says nothing of today. */
const RECENT = 5;
