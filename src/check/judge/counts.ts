import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import type { EvidenceBase } from '../../model/pack.ts';
import { UNSPECIFIED } from '../facts.ts';
import type { Places } from '../places.ts';

/** Ways in which the file counts each quantity of each entity, at any time; by `countKey`. */
export type Counts = ReadonlyMap<string, ReadonlySet<BasisId>>;

export function countsOf(evidence: EvidenceBase, places: Places): Counts {
  const counts = new Map<string, Set<BasisId>>();
  for (const o of evidence.observations) {
    if (o.basis === UNSPECIFIED || o.value === undefined) continue;
    const key = countKey(places, o.metric, o.entity);
    const known = counts.get(key);
    if (known) known.add(o.basis);
    else counts.set(key, new Set([o.basis]));
  }
  return counts;
}

export const countKey = (places: Places, metric: MetricId, entity: EntityId): string =>
  `${places.metricId(metric)}|${places.canonical(entity)}`;
