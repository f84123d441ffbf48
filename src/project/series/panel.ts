import type { EntityId, MetricId } from '../../model/ids.ts';
import type { SettledView } from '../../standings/view.ts';
import { bankOf, quantileOf, type ResidualBank } from '../annual/bank.ts';
import { FEWEST_FOR_TREND, type Pooled } from '../annual/forecast.ts';
import { pointForecast } from '../annual/methods/point.ts';
import { restlessness } from '../annual/scale.ts';
import { runsOf, type SettledSeries, yearPoints } from './settled-series.ts';

/** Series this long may teach others. */
const FEWEST = 8;

/** Every long run of the metric on file, each on one basis. Places that are one under two names are taken once. */
export function panelOf(view: SettledView, metric: MetricId, until: number): SettledSeries[] {
  const bases = new Map<EntityId, Set<string>>();
  for (const o of view.base.evidence.observations) {
    if (o.metric !== metric) continue;
    const entity = view.base.places.canonical(o.entity);
    const known = bases.get(entity);
    if (known) known.add(o.basis);
    else bases.set(entity, new Set([o.basis]));
  }
  const panel: SettledSeries[] = [];
  for (const [entity, known] of bases) {
    for (const basis of known) {
      for (const points of runsOf(yearPoints(view, entity, metric, basis, until)))
        if (points.length >= FEWEST) panel.push({ entity, metric, basis, points });
    }
  }
  return panel;
}

const valuesOf = (series: SettledSeries): number[] => series.points.map((p) => p.value);

/** Half of the panel is calmer than this, relative to its last level. 0 for an empty panel. */
export function pooledOf(panel: readonly SettledSeries[]): Pooled {
  const relative = panel
    .map(valuesOf)
    .filter((v) => v[v.length - 1]! > 0)
    .map((v) => restlessness(v) / v[v.length - 1]!)
    .sort((a, b) => a - b);
  return { restlessness: relative.length === 0 ? 0 : quantileOf(relative, 0.5) };
}

/**
 * Share of the variance of yearly growth (of logarithms) that all series have in common: the intraclass correlation of a one-way
 * layout by year (ANOVA estimator), 0 when fewer than three years have three series each.
 */
export function commonShare(panel: readonly SettledSeries[]): number {
  const byYear = new Map<string, number[]>();
  for (const { basis, points } of panel) {
    for (const [i, p] of points.entries()) {
      const before = points[i - 1];
      if (!before || !(before.value > 0) || !(p.value > 0)) continue;
      const key = `${basis}|${p.year}`;
      const list = byYear.get(key) ?? [];
      list.push(Math.log(p.value / before.value));
      byYear.set(key, list);
    }
  }
  const groups = [...byYear.values()].filter((g) => g.length >= 3);
  const k = groups.length;
  if (k < 3) return 0;
  const n = groups.reduce((sum, g) => sum + g.length, 0);
  const grand = groups.flat().reduce((sum, g) => sum + g, 0) / n;
  let between = 0;
  let within = 0;
  for (const g of groups) {
    const mean = g.reduce((sum, x) => sum + x, 0) / g.length;
    between += g.length * (mean - grand) ** 2;
    within += g.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  }
  const msb = between / (k - 1);
  const msw = within / (n - k);
  const size = (n - groups.reduce((sum, g) => sum + g.length ** 2, 0) / n) / (k - 1);
  const common = (msb - msw) / (msb + (size - 1) * msw);
  return Math.min(Math.max(common, 0), 0.9);
}

/** Scaled errors of forecasts from every earlier year of the panel, by horizon; `without`: an entity that must not judge itself. */
export function panelErrors(
  panel: readonly SettledSeries[],
  horizons: number,
  without?: EntityId,
): number[][] {
  const errors: number[][] = Array.from({ length: horizons }, () => []);
  for (const series of panel) {
    if (series.entity === without) continue;
    const values = valuesOf(series);
    for (let n = FEWEST_FOR_TREND; n < values.length; n++) {
      const known = values.slice(0, n);
      const scale = restlessness(known);
      if (!(scale > 0)) continue;
      const ahead = Math.min(horizons, values.length - n);
      for (const [i, point] of pointForecast(known, ahead).entries())
        errors[i]!.push((values[n + i]! - point) / scale);
    }
  }
  return errors;
}

/** The measured bank and the panel's own, quantile by quantile, the latter weighing as many errors as it has of `measured` many. */
export function joinBanks(
  measured: ResidualBank,
  errors: readonly (readonly number[])[],
  weightOfMeasured: number,
): ResidualBank {
  const own = bankOf(errors, measured.probabilities);
  return {
    probabilities: measured.probabilities,
    byHorizon: measured.byHorizon.map((row, h) => {
      const mine = own.byHorizon[h];
      if (!mine) return row;
      const n = errors[h]!.length;
      const part = n / (n + weightOfMeasured);
      return row.map((v, i) => v * (1 - part) + mine[i]! * part);
    }),
  };
}
