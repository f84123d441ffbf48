import type { BasisId, EntityId } from '../model/ids.ts';
import type { Observation } from '../model/pack.ts';
import type { Period } from '../model/period.ts';
import type { Interval } from '../num/interval.ts';
import { toNumber } from '../num/rational.ts';
import { isInMetricUnit } from './facts.ts';
import type { Places } from './places.ts';
import { hasInterval, intervalOf, unitOf } from './printed.ts';
import type { CellIndex, CellKey, LevelRecord } from './types.ts';

const RESULTS: ReadonlySet<string> = new Set(['final', 'flash']);

/** Observations by cell, places merged. One pass over the rows; figures are turned into intervals when their cell is asked for. */
export function buildCellIndex(observations: readonly Observation[], places: Places): CellIndex {
  const byCell = new Map<string, Observation[]>();
  const byMetricPeriod = new Map<string, Set<EntityId>>();
  const periods = new Map<string, Set<Period>>();
  const keyOf = (c: CellKey): string =>
    `${places.canonical(c.entity)}|${places.metricId(c.metric)}|${places.period(c.period)}`;
  for (const o of observations) {
    if (!hasInterval(o) || !isInMetricUnit(places, o.metric, o.unit)) continue;
    push(byCell, keyOf(o), o);
    if (!RESULTS.has(o.status)) continue;
    const entity = places.canonical(o.entity);
    const metric = places.metricId(o.metric);
    add(byMetricPeriod, `${metric}|${places.period(o.period)}`, entity);
    add(periods, `${entity}|${metric}`, places.period(o.period));
  }
  // Asked for by every proof: put in order once.
  const inOrder = new Map<ReadonlySet<string>, readonly string[]>();
  const sorted = (map: ReadonlyMap<string, ReadonlySet<string>>, key: string): readonly string[] => {
    const set = map.get(key);
    if (!set) return NONE;
    const known = inOrder.get(set) ?? [...set].sort();
    inOrder.set(set, known);
    return known;
  };
  const records = new Map<string, readonly LevelRecord[]>();
  const recordsOf = (cell: CellKey): readonly LevelRecord[] => {
    const key = keyOf(cell);
    const rows = byCell.get(key);
    if (!rows) return NOTHING;
    const known = records.get(key) ?? rows.flatMap((o) => recordOf(o, places) ?? []);
    records.set(key, known);
    return known;
  };
  const levelsOf: CellIndex['levelsOf'] = (cell, options) => {
    const all = recordsOf(cell);
    return options?.allStatuses ? all : all.filter((r) => RESULTS.has(r.status));
  };
  return {
    levelsOf,
    basesOf: (cell) => [...new Set(levelsOf(cell).map((r) => r.cell.basis))].sort() as BasisId[],
    entitiesOf: (metric, period) =>
      sorted(byMetricPeriod, `${places.metricId(metric)}|${places.period(period)}`),
    periodsOf: (entity, metric) => sorted(periods, `${places.canonical(entity)}|${places.metricId(metric)}`),
    canonical: places.canonical,
  };
}

const NOTHING: readonly LevelRecord[] = [];
const NONE: readonly string[] = [];

function recordOf(o: Observation, places: Places): LevelRecord | undefined {
  const interval: Interval | undefined = intervalOf(o);
  if (!interval) return undefined;
  const unit = unitOf(o);
  return {
    cell: {
      entity: places.canonical(o.entity),
      metric: places.metricId(o.metric),
      period: places.period(o.period),
      basis: o.basis,
    },
    interval,
    ...(unit ? { unit: toNumber(unit) } : {}),
    status: o.status,
    source: o.source,
    origin: o.origin,
    originKind: o.originKind,
    observation: o,
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
