import type { EntityId, MetricId } from '../../model/ids.ts';
import { kindOf } from '../../model/ids.ts';
import type { EntityClass, Metric, Pack } from '../../model/pack.ts';

/** What rules may ask of the pack: names and identities, never figures. */
export interface Lookups {
  readonly pack: Pack;
  /** The metric that counts `object` in `activity`; flows before stocks. */
  metricFor(object: string, activity: string): MetricId | undefined;
  metric(id: MetricId): Metric | undefined;
  kind(id: EntityId): string;
  classOf(kind: string): EntityClass | undefined;
  /** Object counted when words name an activity alone, from the pack's leading share. */
  readonly defaultObject: string | undefined;
  readonly defaultActivity: string | undefined;
  /** The kind row of one place: the city for a province-level municipality, and back. */
  asKind(id: EntityId, kind: string): EntityId | undefined;
}

export function lookupsOf(pack: Pack): Lookups {
  const byPair = new Map<string, Metric>();
  for (const metric of pack.metrics.values()) {
    if (!metric.object || !metric.activity) continue;
    const key = `${metric.object} ${metric.activity}`;
    const known = byPair.get(key);
    if (!known || (!known.flow && metric.flow)) byPair.set(key, metric);
  }
  const lead = pack.focusShare ? pack.metrics.get(pack.focusShare.whole) : undefined;
  return {
    pack,
    metricFor: (object, activity) => byPair.get(`${object} ${activity}`)?.id,
    metric: (id) => pack.metrics.get(id),
    kind: (id) => pack.entities.get(id)?.kind ?? kindOf(id),
    classOf: (kind) => pack.classes.find((c) => c.id === kind || c.kinds.includes(kind)),
    defaultObject: lead?.object,
    defaultActivity: lead?.activity,
    asKind: (id, kind) => {
      const entity = pack.entities.get(id);
      if (!entity || entity.kind === kind) return entity?.id;
      return entity.samePlace?.find((other) => pack.entities.get(other)?.kind === kind);
    },
  };
}
