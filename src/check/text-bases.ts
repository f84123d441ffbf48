import type { ClaimContent } from '../model/claim.ts';
import { type BasisId, type MetricId, UNSTATED } from '../model/ids.ts';
import { normalizePeriod } from '../model/period.ts';
import { compareIntervals, type Interval } from '../num/interval.ts';
import type { Places } from './places.ts';
import { intervalOf } from './printed.ts';

/** What a text says about how it counts, by metric. */
export interface TextBases {
  /** The one basis the text names, when its unstated figures may stand on it. */
  readonly named: ReadonlyMap<MetricId, BasisId>;
  /** Bases on which its unstated figures do not stand. */
  readonly apart: ReadonlyMap<MetricId, ReadonlySet<BasisId>>;
}

/**
 * A text that prints one cell twice, once with its basis named and once without, in figures that do not meet, tells two ways of
 * counting apart: its unstated figures of that metric do not stand on the named one. Otherwise they share the basis it names, when
 * it names exactly one.
 */
export function textBases(contents: readonly ClaimContent[], places: Places): TextBases {
  const bases = new Map<MetricId, Set<BasisId>>();
  for (const c of contents) {
    if (!c.metric || c.basis === undefined || c.basis === UNSTATED) continue;
    const metric = places.metricId(c.metric);
    bases.set(metric, (bases.get(metric) ?? new Set()).add(c.basis));
  }
  const apart = bases.size === 0 ? new Map<MetricId, Set<BasisId>>() : toldApart(contents, places);
  const single = [...bases].filter(([m, b]) => b.size === 1 && !apart.has(m));
  return { named: new Map(single.map(([m, b]) => [m, [...b][0]!] as const)), apart };
}

function toldApart(contents: readonly ClaimContent[], places: Places): Map<MetricId, Set<BasisId>> {
  const stated = new Map<string, { readonly basis: BasisId; readonly interval: Interval }[]>();
  const unstated: { readonly key: string; readonly metric: MetricId; readonly interval: Interval }[] = [];
  for (const c of contents) {
    const interval = c.kind === 'level' && c.aggregate === undefined ? intervalOf(c) : undefined;
    if (!interval || !c.entity || !c.metric || c.period === undefined) continue;
    const metric = places.metricId(c.metric);
    const key = `${places.canonical(c.entity)}|${metric}|${normalizePeriod(c.period)}`;
    if (c.basis === undefined || c.basis === UNSTATED) unstated.push({ key, metric, interval });
    else stated.set(key, [...(stated.get(key) ?? []), { basis: c.basis, interval }]);
  }
  const apart = new Map<MetricId, Set<BasisId>>();
  for (const { key, metric, interval } of unstated)
    for (const other of stated.get(key) ?? [])
      if (compareIntervals(other.interval, interval) !== 0)
        apart.set(metric, (apart.get(metric) ?? new Set()).add(other.basis));
  return apart;
}
