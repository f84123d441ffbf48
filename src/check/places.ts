import { type EntityId, kindOf, type MetricId } from '../model/ids.ts';
import type { Entity, Metric, Pack } from '../model/pack.ts';
import { normalizePeriod, type Period } from '../model/period.ts';

/** Names of things after merging: former ids are their successors, and all rows of one place are one. */
export interface Places {
  /** One id for all rows of a place. */
  canonical(entity: EntityId): EntityId;
  /** Every row of the place, the id itself included. */
  rowsOf(entity: EntityId): readonly EntityId[];
  entity(id: EntityId): Entity | undefined;
  metric(id: MetricId): Metric | undefined;
  metricId(id: MetricId): MetricId;
  /** `normalizePeriod`, worked out once for each spelling. */
  period(period: Period): Period;
  /** True when `inner` lies inside `outer` (any depth) in that year; an unknown year asks for any time. */
  isInside(inner: EntityId, outer: EntityId, year?: number): boolean;
  /** True when the place has a row of that class, inside `within` when given. */
  isMember(entity: EntityId, cls: string, within: EntityId | undefined, year?: number): boolean;
  /** The whole in which the pack ranks a class, when it names one. */
  classWithin(cls: string): EntityId | undefined;
}

export function makePlaces(pack: Pack): Places {
  const former = new Map<EntityId, EntityId>();
  const formerMetric = new Map<MetricId, MetricId>();
  const rows = new Map<EntityId, readonly EntityId[]>();
  for (const e of pack.entities.values()) for (const old of e.formerIds ?? []) former.set(old, e.id);
  for (const m of pack.metrics.values()) for (const old of m.formerIds ?? []) formerMetric.set(old, m.id);
  const current = (id: EntityId): EntityId => (pack.entities.has(id) ? id : (former.get(id) ?? id));
  const rowsOf = (id: EntityId): readonly EntityId[] => {
    const now = current(id);
    const known = rows.get(now);
    if (known) return known;
    const group = [...new Set([now, ...(pack.entities.get(now)?.samePlace ?? []).map(current)])].sort();
    rows.set(now, group);
    return group;
  };
  const metricId = (id: MetricId): MetricId => (pack.metrics.has(id) ? id : (formerMetric.get(id) ?? id));
  const isInside = (inner: EntityId, outer: EntityId, year?: number): boolean => {
    const goals = new Set(rowsOf(outer));
    const seen = new Set<EntityId>();
    const stack = [...rowsOf(inner)];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      for (const p of pack.entities.get(at)?.partOf ?? []) {
        if (year !== undefined && ((p.from ?? year) > year || (p.to ?? year) < year)) continue;
        const up = current(p.entity);
        if (goals.has(up)) return true;
        stack.push(...rowsOf(up));
      }
    }
    return false;
  };
  const kindsOf = (cls: string): readonly string[] => pack.classes.find((c) => c.id === cls)?.kinds ?? [cls];
  const canonicals = new Map<EntityId, EntityId>();
  const canonical = (id: EntityId): EntityId => {
    const known = canonicals.get(id);
    if (known !== undefined) return known;
    const first = rowsOf(id)[0]!;
    canonicals.set(id, first);
    return first;
  };
  const periods = new Map<Period, Period>();
  const period = (p: Period): Period => {
    const known = periods.get(p);
    if (known !== undefined) return known;
    const normal = normalizePeriod(p);
    periods.set(p, normal);
    return normal;
  };
  return {
    canonical,
    period,
    rowsOf,
    entity: (id) => pack.entities.get(current(id)),
    metric: (id) => pack.metrics.get(metricId(id)),
    metricId,
    isInside,
    classWithin: (cls) => pack.classes.find((c) => c.id === cls)?.within,
    isMember: (id, cls, within, year) => {
      const kinds = kindsOf(cls);
      if (!rowsOf(id).some((row) => kinds.includes(pack.entities.get(row)?.kind ?? kindOf(row))))
        return false;
      if (within === undefined) return true;
      const whole = pack.entities.get(current(within));
      if (!whole || isInside(id, within, year)) return true;
      // The widest whole ("the world") closes nothing: membership in it is not written down row by row.
      return whole.partOf.length === 0 && whole.kind !== 'country';
    },
  };
}
