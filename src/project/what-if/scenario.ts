import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import { lastRun, type SettledSeries, type YearPoint } from '../series/settled-series.ts';

/** One thing supposed. Levels are in base units of the metric, growth in percent on the year before. */
export type Assumption =
  | {
      readonly kind: 'level';
      readonly entity: EntityId;
      readonly year: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: 'growth'; readonly entity: EntityId; readonly year: number; readonly percent: number }
  /** A plant opens (or closes, below zero): units a year from that year on, on top of what is forecast. */
  | { readonly kind: 'capacity'; readonly entity: EntityId; readonly year: number; readonly units: number }
  /** A goal is on its way to be met: the middle of what is expected goes through it. */
  | { readonly kind: 'goal'; readonly entity: EntityId; readonly year: number; readonly value: number }
  | { readonly kind: 'basis'; readonly entity: EntityId; readonly basis: BasisId };

/** A saved what-if: the same file gives the same answer anywhere. */
export interface Scenario {
  readonly title: string;
  readonly metric?: MetricId;
  readonly assumptions: readonly Assumption[];
}

/**
 * The series as it would read if the levels and growth rates supposed were on file. A year that is not the next one leaves a gap, which
 * is bridged when it is one year wide and ends the run otherwise.
 */
export function supposed(series: SettledSeries, assumptions: readonly Assumption[]): SettledSeries {
  const points = new Map(series.points.map((p) => [p.year, p]));
  const mine = assumptions
    .filter((a) => a.entity === series.entity && (a.kind === 'level' || a.kind === 'growth'))
    .sort((a, b) => ('year' in a && 'year' in b ? a.year - b.year : 0));
  for (const a of mine) {
    if (a.kind === 'level') points.set(a.year, assumed(a.year, a.low, a.high));
    if (a.kind === 'growth') {
      const before = points.get(a.year - 1);
      if (!before) continue;
      const factor = 1 + a.percent / 100;
      points.set(a.year, assumed(a.year, before.low * factor, before.high * factor));
    }
  }
  const years = [...points.keys()].sort((a, b) => a - b);
  return { ...series, points: lastRun(years.map((y) => points.get(y)!)) };
}

const assumed = (year: number, low: number, high: number): YearPoint => ({
  year,
  low: Math.min(low, high),
  high: Math.max(low, high),
  value: (low + high) / 2,
  status: 'assumed',
  origins: [],
  weight: 0,
  evidence: [],
});

/** Units that open or close plants add in a year. */
export function addedIn(year: number, entity: EntityId, assumptions: readonly Assumption[]): number {
  return assumptions.reduce(
    (sum, a) => (a.kind === 'capacity' && a.entity === entity && a.year <= year ? sum + a.units : sum),
    0,
  );
}

/**
 * The middle of a forecast, one value a year after `last`, led through the goals supposed at a steady rate, and level beyond the final
 * one; what plants add lies on top. A goal of a year that is over changes nothing.
 */
export function led(
  centre: readonly number[],
  last: { readonly year: number; readonly value: number },
  entity: EntityId,
  assumptions: readonly Assumption[],
): number[] {
  const goals = assumptions
    .filter((a) => a.kind === 'goal' && a.entity === entity && a.year > last.year)
    .sort((a, b) => ('year' in a && 'year' in b ? a.year - b.year : 0));
  const out = [...centre];
  let from = last;
  for (const g of goals) {
    if (g.kind !== 'goal') continue;
    const years = g.year - from.year;
    for (let year = from.year + 1; year - last.year <= out.length; year++)
      out[year - last.year - 1] =
        year >= g.year ? g.value : between(from.value, g.value, (year - from.year) / years);
    from = { year: g.year, value: g.value };
  }
  return out.map((v, i) => v + addedIn(last.year + 1 + i, entity, assumptions));
}

/** At a steady rate; from or to nothing, and across it, in even steps. */
const between = (a: number, b: number, share: number): number =>
  a > 0 && b > 0 ? a * (b / a) ** share : a + (b - a) * share;
