import type { BasisId, EntityId } from '../model/ids.ts';
import type { Observation } from '../model/pack.ts';
import { normalizePeriod, type Period } from '../model/period.ts';
import type { Interval } from '../num/interval.ts';
import { toNumber } from '../num/rational.ts';
import type { Places } from './places.ts';
import { intervalOf, unitOf } from './printed.ts';
import type { CellIndex, CellKey, LevelRecord } from './types.ts';

const RESULTS: ReadonlySet<string> = new Set(['final', 'flash']);

/** Observations by cell, places merged. Cost: one pass over the rows. */
export function buildCellIndex(observations: readonly Observation[], places: Places): CellIndex {
  const byCell = new Map<string, LevelRecord[]>();
  const byMetricPeriod = new Map<string, Set<EntityId>>();
  const periods = new Map<string, Set<Period>>();
  const keyOf = (c: CellKey): string =>
    `${places.canonical(c.entity)}|${places.metricId(c.metric)}|${normalizePeriod(c.period)}`;
  for (const o of observations) {
    const interval: Interval | undefined = intervalOf(o);
    if (!interval) continue;
    const entity = places.canonical(o.entity);
    const metric = places.metricId(o.metric);
    const period = normalizePeriod(o.period);
    const unit = unitOf(o);
    const key = `${entity}|${metric}|${period}`;
    const record: LevelRecord = {
      cell: { entity, metric, period, basis: o.basis },
      interval,
      ...(unit ? { unit: toNumber(unit) } : {}),
      status: o.status,
      source: o.source,
      origin: o.origin,
      originKind: o.originKind,
      observation: o,
    };
    push(byCell, key, record);
    if (!RESULTS.has(o.status)) continue;
    add(byMetricPeriod, `${metric}|${period}`, entity);
    add(periods, `${entity}|${metric}`, period);
  }
  const levelsOf: CellIndex['levelsOf'] = (cell, options) => {
    const all = byCell.get(keyOf(cell)) ?? [];
    return options?.allStatuses ? all : all.filter((r) => RESULTS.has(r.status));
  };
  return {
    levelsOf,
    basesOf: (cell) => [...new Set(levelsOf(cell).map((r) => r.cell.basis))].sort() as BasisId[],
    entitiesOf: (metric, period) =>
      [...(byMetricPeriod.get(`${places.metricId(metric)}|${normalizePeriod(period)}`) ?? [])].sort(),
    periodsOf: (entity, metric) =>
      [...(periods.get(`${places.canonical(entity)}|${places.metricId(metric)}`) ?? [])].sort(),
    canonical: places.canonical,
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
