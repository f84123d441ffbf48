import { UNSPECIFIED } from '../check/facts.ts';
import type { PrintedInterval } from '../model/claim.ts';
import type { BasisId, EntityId, MetricId } from '../model/ids.ts';
import { yearPeriod } from '../model/period.ts';
import type { EvidenceRef } from '../model/verdict.ts';
import { toPair } from '../num/interval.ts';
import type { ExactCell, SettledStatus, SettledView } from '../standings/view.ts';
import { type Range, toRange } from './range.ts';
import type { YearPoint } from './turns.ts';

export interface SeriesPoint {
  readonly year: number;
  readonly basis: BasisId;
  readonly interval: PrintedInterval;
  readonly status: SettledStatus;
  readonly evidence: readonly EvidenceRef[];
  /** The same year counted in other ways. */
  readonly others: readonly { readonly basis: BasisId; readonly interval: PrintedInterval }[];
}

/** One figure a year, on one basis as long as it lasts; where it ends another takes over and the seam is told. */
export interface Series {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly points: readonly SeriesPoint[];
  /** Years at which the way of counting changes. */
  readonly seams: readonly number[];
  readonly gaps: readonly number[];
}

export function seriesOf(view: SettledView, entity: EntityId, metric: MetricId, basis?: BasisId): Series {
  const cells = cellsByYear(view, entity, metric, basis);
  const counts = new Map<BasisId, number>();
  for (const list of cells.values())
    for (const c of list) counts.set(c.cell.basis, (counts.get(c.cell.basis) ?? 0) + 1);
  const points: SeriesPoint[] = [];
  const score = (c: ExactCell, before: BasisId | undefined): number =>
    (c.cell.basis === before ? 1e6 : 0) +
    (c.cell.basis === UNSPECIFIED ? 0 : 1e3) +
    (counts.get(c.cell.basis) ?? 0) +
    (c.printed ? 0.5 : 0);
  for (const [year, list] of [...cells].sort((a, b) => a[0] - b[0])) {
    const before = points.at(-1)?.basis;
    const [best, ...others] = [...list].sort(
      (a, b) => score(b, before) - score(a, before) || (a.cell.basis < b.cell.basis ? -1 : 1),
    );
    points.push({
      year,
      basis: best!.cell.basis,
      interval: toPair(best!.interval),
      status: best!.status,
      evidence: best!.evidence,
      others: others.map((c) => ({ basis: c.cell.basis, interval: toPair(c.interval) })),
    });
  }
  const years = points.map((p) => p.year);
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? -1;
  return {
    entity,
    metric,
    points,
    seams: points.filter((p, i) => i > 0 && points[i - 1]!.basis !== p.basis).map((p) => p.year),
    gaps: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter(
      (y) => !years.includes(y),
    ),
  };
}

/** Every basis with something to say, by year; years that only a rate leads to are looked at too. */
function cellsByYear(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  basis: BasisId | undefined,
): Map<number, ExactCell[]> {
  const { base } = view;
  const years = new Set(view.yearsOf(entity, metric));
  const bases = new Set<BasisId>();
  for (const y of years)
    for (const b of base.index.basesOf({ entity, metric, period: yearPeriod(y) })) bases.add(b);
  for (const rate of base.ratesOf(entity, metric)) {
    bases.add(rate.basis);
    for (const p of [rate.period, rate.basePeriod]) if (p.length === 4) years.add(Number(p));
  }
  const found = new Map<number, ExactCell[]>();
  for (const year of years) {
    const cells = [...(basis === undefined ? bases : [basis])]
      .map((b) => ({ entity, metric, period: yearPeriod(year), basis: b }))
      .filter((cell) => view.canKnow(cell))
      .map((cell) => view.exact(cell))
      .filter((c) => c.status !== 'unknown');
    if (cells.length > 0) found.set(year, cells);
  }
  return found;
}

/** Points with both ends known: what can be computed with. */
export function closedPoints(series: Series): YearPoint[] {
  return series.points.flatMap(({ year, basis, interval: [lo, hi] }) =>
    lo === null || hi === null ? [] : [{ year, basis, range: [lo, hi] as Range }],
  );
}

/** The longest run of years in a row on one basis, of positive figures. */
export function longestRun(view: SettledView, series: Series): YearPoint[] {
  const bases = new Set(series.points.flatMap((p) => [p.basis, ...p.others.map((o) => o.basis)]));
  let longest: YearPoint[] = [];
  for (const basis of [...bases].sort()) {
    let run: YearPoint[] = [];
    for (const { year } of series.points) {
      const cell = view.exact({
        entity: series.entity,
        metric: series.metric,
        period: yearPeriod(year),
        basis,
      });
      const range = cell.status === 'unknown' ? undefined : toRange(cell.interval);
      const joins = run.length === 0 || run.at(-1)!.year === year - 1;
      if (!range || range[0] <= 0) run = [];
      else run = joins ? [...run, { year, basis, range }] : [{ year, basis, range }];
      if (run.length > longest.length) longest = run;
    }
  }
  return longest;
}
