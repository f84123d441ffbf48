import type { BasisId, EntityId, MetricId, OriginId } from '../../model/ids.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import { toPair } from '../../num/interval.ts';
import type { SettledStatus, SettledView } from '../../standings/view.ts';

/** A year of a series: the ends of what is settled and the figure taken for it (their middle). Base units of the metric. */
export interface YearPoint {
  readonly year: number;
  readonly low: number;
  readonly high: number;
  readonly value: number;
  /** `estimate`: no result, somebody's estimate stands in; `between`: one missing year, half-way by ratio; `chained`: of another basis, scaled; `assumed`: a what-if. */
  readonly status: SettledStatus | 'estimate' | 'between' | 'chained' | 'assumed';
  readonly origins: readonly OriginId[];
  /** Sum of the weights of the origins; 0 where nothing is on file. */
  readonly weight: number;
  readonly evidence: readonly EvidenceRef[];
}

export interface SettledSeries {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly basis: BasisId;
  /** Consecutive years, oldest first, at least one. */
  readonly points: readonly YearPoint[];
}

/** Year stretches of 40 and more carry nothing that still matters. */
const EARLIEST = 1990;

/** Years with a result on the basis, oldest first: only figures with both ends count. */
export function yearPoints(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  basis: BasisId,
  until: number,
): YearPoint[] {
  const years = new Set<number>();
  for (const period of view.base.periodsOf(entity, metric)) {
    const year = Number(period);
    if (!Number.isInteger(year) || year < EARLIEST || year > until) continue;
    // A growth rate on file tells the year before as well.
    years
      .add(year - 1)
      .add(year)
      .add(year + 1);
  }
  return [...years]
    .filter((y) => y <= until)
    .sort((a, b) => a - b)
    .flatMap((year) => pointOf(view, entity, metric, basis, year));
}

function pointOf(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  basis: BasisId,
  year: number,
): YearPoint[] {
  const cell = view.exact({ entity, metric, period: String(year), basis });
  const [low, high] = toPair(cell.interval);
  if (cell.status === 'unknown' || low === null || high === null) return [];
  const { status, origins, evidence, weight } = cell;
  return [{ year, low, high, value: (low + high) / 2, status, origins, weight, evidence }];
}

/** Runs of consecutive years, oldest first; one missing year between two known ones is bridged, two end a run. */
export function runsOf(points: readonly YearPoint[]): YearPoint[][] {
  const runs: YearPoint[][] = [];
  for (const point of points) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    if (!run || !before || point.year - before.year > 2) runs.push([point]);
    else if (point.year - before.year === 2) run.push(between(before, point), point);
    else run.push(point);
  }
  return runs;
}

/** The run that reaches furthest towards today; empty without points. */
export const lastRun = (points: readonly YearPoint[]): YearPoint[] => runsOf(points).at(-1) ?? [];

function between(a: YearPoint, b: YearPoint): YearPoint {
  const positive = a.value > 0 && b.value > 0;
  const value = positive ? Math.sqrt(a.value * b.value) : (a.value + b.value) / 2;
  return {
    year: a.year + 1,
    low: Math.min(a.low, b.low),
    high: Math.max(a.high, b.high),
    value,
    status: 'between',
    origins: [],
    weight: 0,
    evidence: [...a.evidence, ...b.evidence],
  };
}

/**
 * Puts years of another basis before a series, scaled so that both agree in the first year of the series: a change of basis must not
 * look like growth. Returns the series as it is when the two have no year in common.
 */
export function chained(series: readonly YearPoint[], older: readonly YearPoint[]): YearPoint[] {
  const first = series[0];
  const link = older.find((p) => p.year === first?.year);
  if (!first || !link || !(link.value > 0) || !(first.value > 0)) return [...series];
  const ratio = first.value / link.value;
  const before = older
    .filter((p) => p.year < first.year)
    .map((p) => ({
      ...p,
      low: p.low * ratio,
      high: p.high * ratio,
      value: p.value * ratio,
      status: 'chained' as const,
    }));
  return lastRun([...before, ...series]);
}
