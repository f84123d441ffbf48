import type { EntityId, MetricId } from '../../model/ids.ts';
import type { SettledView } from '../../standings/view.ts';
import type { ShareSeries } from '../diffusion/spread.ts';
import { runsOf } from './settled-series.ts';
import { basesOfShare, sharePoints } from './share-points.ts';

export interface LongestShares {
  /** One series for each entity and share of a new thing, five years and longer. */
  readonly all: readonly ShareSeries[];
  own(entity: EntityId, metric: MetricId): ShareSeries | undefined;
}

const FEWEST = 5;

/** Shares that are ratios of two amounts on file, each on the basis with the longest run. */
export function longestShares(view: SettledView, until: number): LongestShares {
  const all: ShareSeries[] = [];
  for (const metric of view.pack.metrics.values()) {
    if (!metric.ratioOf) continue;
    const entities = new Set(
      view.base.evidence.observations
        .filter((o) => o.metric === metric.id || o.metric === metric.ratioOf?.part)
        .map((o) => view.base.places.canonical(o.entity)),
    );
    for (const entity of entities) {
      const series = longest(view, entity, metric.id, until);
      if (series && series.shares.length >= FEWEST) all.push(series);
    }
  }
  return { all, own: (entity, metric) => longest(view, entity, metric, until) };
}

function longest(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  until: number,
): ShareSeries | undefined {
  const runs = basesOfShare(view, entity, metric).flatMap((basis) =>
    runsOf(sharePoints(view, entity, metric, basis, until)),
  );
  const best = runs.sort((a, b) => b.length - a.length)[0];
  return best && { from: best[0]!.year, shares: best.map((p) => p.value) };
}
