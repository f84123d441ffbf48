import { isInMetricUnit } from '../check/facts.ts';
import { hasInterval } from '../check/printed.ts';
import type { RankBase } from '../check/rank/base.ts';
import { knownLevel, wholesAround } from '../check/rank/known.ts';
import { type BasisId, type EntityId, kindOf, type MetricId } from '../model/ids.ts';
import type { Observation } from '../model/pack.ts';
import { covers, firstYearOf, type Period, parsePeriod } from '../model/period.ts';
import { toNumber } from '../num/rational.ts';

/** Figures on file by column and place: made once, so that a column of thousands needs no look-up by cell. */
export interface ColumnIndex {
  /** Printed results of the column by place. */
  rowsOf(metric: MetricId, period: Period, basis: BasisId): Rows;
  /** Stretches inside the period for which some result of the metric is on file. */
  stretchesOf(metric: MetricId, period: Period): readonly Period[];
}

type Rows = ReadonlyMap<EntityId, readonly Observation[]>;

const RESULTS: ReadonlySet<string> = new Set(['final', 'flash']);
const NO_ROWS: Rows = new Map();

export function makeColumnIndex(base: RankBase): ColumnIndex {
  const { places } = base;
  const columns = new Map<string, Map<EntityId, Observation[]>>();
  const periods = new Map<MetricId, Set<Period>>();
  for (const o of base.evidence.observations) {
    if (!RESULTS.has(o.status) || !hasInterval(o) || !isInMetricUnit(places, o.metric, o.unit)) continue;
    const metric = places.metricId(o.metric);
    const period = places.period(o.period);
    const column = getOrMake(columns, `${metric}|${period}|${o.basis}`, () => new Map());
    getOrMake(column, places.canonical(o.entity), (): Observation[] => []).push(o);
    getOrMake(periods, metric, () => new Set<Period>()).add(period);
  }
  return {
    rowsOf: (metric, period, basis) => columns.get(`${metric}|${period}|${basis}`) ?? NO_ROWS,
    stretchesOf: (metric, period) =>
      [...(periods.get(metric) ?? [])].filter(
        (p) => p !== period && covers(period, p) && parsePeriod(p)?.kind !== 'day',
      ),
  };
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

export interface ColumnAt {
  readonly metric: MetricId;
  readonly period: Period;
  readonly basis: BasisId;
}

/**
 * Whether an identity may move an end of the only printed figure of a cell. Says yes when in doubt: the cell is then worked out
 * in full. A no is certain: every part and shorter stretch lies below the figure, every whole above it, and the place around has
 * room for all its members at their largest.
 */
export function bearingOn(
  base: RankBase,
  index: ColumnIndex,
  at: ColumnAt,
): (entity: EntityId, figure: Observation) => boolean {
  const { places } = base;
  const { period, basis } = at;
  const metric = places.metric(at.metric);
  if (!metric) return () => true;
  if (metric.signed) return () => false;
  const below = [
    ...partsBelow(base, at.metric).map((m) => index.rowsOf(m, period, basis)),
    ...(metric.flow ? index.stretchesOf(at.metric, period) : []).map((p) =>
      index.rowsOf(at.metric, p, basis),
    ),
  ];
  const above = (metric.within ?? []).map((m) => index.rowsOf(places.metricId(m), period, basis));
  const tables = base.tablesOf(at.metric, period, basis);
  const year = firstYearOf(period);
  const roomIn = roomsOf(base, index.rowsOf(at.metric, period, basis), below, at);
  return (entity, figure) => {
    const [lo, hi] = figure.interval as readonly [number, number];
    const place = places.canonical(entity);
    if (below.some((rows) => rows.get(place)?.some((o) => (o.interval[0] ?? 0) > lo))) return true;
    if (above.some((rows) => !rows.get(place)?.every((o) => (o.interval[1] ?? hi) >= hi))) return true;
    if (
      tables.some(
        (t) =>
          places.isMember(entity, t.class, t.within, year) &&
          !t.members.some((m) => places.canonical(m) === place),
      )
    )
      return true;
    if (!metric.additiveOverPlaces) return false;
    return wholesAround(base, entity, period).some((around) => roomIn(around, entity) <= hi - lo);
  };
}

/** Parts of the metric and their parts. */
function partsBelow(base: RankBase, metric: MetricId): MetricId[] {
  const found = new Set<MetricId>();
  const queue = [...base.partsOf(metric)];
  for (let m = queue.pop(); m !== undefined; m = queue.pop()) {
    if (found.has(m)) continue;
    found.add(m);
    queue.push(...base.partsOf(m));
  }
  return [...found];
}

/** Doubles add up to within this part of the whole. */
const SLACK = 1e-9;

/**
 * What a place has left when all its members of the entity's kind are at their largest: less than the width of a member's
 * figure, and the place may narrow it.
 */
function roomsOf(
  base: RankBase,
  own: Rows,
  below: readonly Rows[],
  at: ColumnAt,
): (around: EntityId, entity: EntityId) => number {
  const { places } = base;
  const rooms = new Map<string, number>();
  const largestOf = (entity: EntityId): number => {
    const place = places.canonical(entity);
    const rows = own.get(place) ?? below.flatMap((b) => b.get(place) ?? []);
    return rows.reduce((most, o) => Math.max(most, o.interval[1] ?? Number.POSITIVE_INFINITY), 0);
  };
  return (around, entity) => {
    const kind = places.entity(entity)?.kind ?? kindOf(entity);
    return getOrMake(rooms, `${around}|${kind}`, () => {
      const whole = knownLevel(base, { ...at, entity: around }, 1).hi;
      if (!whole) return Number.POSITIVE_INFINITY;
      let taken = 0;
      for (const e of base.insideOf(around)) {
        if (places.entity(e)?.kind !== kind) continue;
        taken += largestOf(e);
      }
      const all = toNumber(whole.value);
      return all - taken - SLACK * (Math.abs(all) + taken);
    });
  };
}
