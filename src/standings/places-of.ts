import { UNSPECIFIED } from '../check/facts.ts';
import { type ClassAt, containerClass } from '../check/rank/members.ts';
import { type PlaceRange, placeAmong } from '../check/rank/order.ts';
import { type Field, fieldOf } from '../check/rank/standing.ts';
import type { BasisId, EntityId } from '../model/ids.ts';
import { type Interval, makeInterval } from '../num/interval.ts';
import { type Rational, signOf, toRational } from '../num/rational.ts';
import { rankIntervals } from './ranks.ts';
import type { ExactCell, SettledView } from './view.ts';

export interface Place {
  readonly best: number;
  /** Null: members without figures could be above. */
  readonly worst: number | null;
}

/** Ways of counting one thing differ by up to this factor; figures that do not say how are told apart only beyond it. */
const FACTOR = toRational(1.5);
/** Beyond so many members, figures of unknown basis are compared in the loose way only. */
const PAIRWISE = 600;

/**
 * Possible places on one basis. The table itself is the interval order, exact; whether anybody outside it can be above comes
 * from closed tables of the class or of the places around its members (see the checker's `fieldOf`).
 */
export function placesOf(
  view: SettledView,
  at: ClassAt,
  basis: BasisId,
  members: readonly EntityId[],
  rows: readonly ExactCell[],
  isList: boolean,
): Place[] {
  if (!isList && canClose(view, at, basis, members))
    return rows.map((row) => placeIn(fieldAround(view, at, basis, row)));
  const cells = contenders(view, at, basis, members, rows, isList);
  const ofClass = ({ best, worst }: PlaceRange): Place => ({ best, worst: isList ? worst : null });
  if (basis === UNSPECIFIED && cells.length <= PAIRWISE)
    return rows.map((row) => ofClass(amongUnknown(row, cells)));
  const intervals = cells.map((c) => c.interval);
  const ranges = rankIntervals(basis === UNSPECIFIED ? intervals.map(loosen) : intervals);
  const rangeOf = new Map(cells.map((c, i) => [c, ranges[i]!]));
  return rows.map((row) => ofClass(rangeOf.get(row)!));
}

/**
 * Whose figures may tell an order: in a class those who ever had one of the metric or of a part of it (nothing else has a
 * floor above anybody); of a list everybody, since each counts as possibly above.
 */
function contenders(
  view: SettledView,
  at: ClassAt,
  basis: BasisId,
  members: readonly EntityId[],
  rows: readonly ExactCell[],
  isList: boolean,
): ExactCell[] {
  const { base } = view;
  const metrics = [at.metric, ...base.partsOf(at.metric)];
  const own = new Set(rows.map((r) => base.places.canonical(r.cell.entity)));
  const others = members.filter(
    (m) => !own.has(base.places.canonical(m)) && (isList || metrics.some((x) => base.metricsOf(m).has(x))),
  );
  const cells = others.map((entity) => view.exact({ entity, metric: at.metric, period: at.period, basis }));
  return [...rows, ...cells];
}

/** Figures that do not say how they were counted are close neighbours only where one origin printed both. */
function amongUnknown(self: ExactCell, cells: readonly ExactCell[]): PlaceRange {
  const others = cells.filter((c) => c !== self);
  const isShared = (c: ExactCell): boolean => c.origins.some((o) => self.origins.includes(o));
  return placeAmong(
    self.interval,
    others.map((c) => (isShared(c) ? c.interval : loosen(c.interval))),
  );
}

export function fieldAround(view: SettledView, at: ClassAt, basis: BasisId, row: ExactCell): Field {
  return fieldOf(view.base, at, basis, row.interval, row.known);
}

function placeIn(field: Field): Place {
  return { best: 1 + field.above.length, worst: field.most === undefined ? null : 1 + field.most };
}

/** A table that names everybody above its last row exists for the class or for what lies around it. */
export function canClose(
  view: SettledView,
  at: ClassAt,
  basis: BasisId,
  members: readonly EntityId[],
): boolean {
  const tables = view.base.tablesOf(at.metric, at.period, basis);
  if (tables.length === 0) return false;
  if (tables.some((t) => t.class === at.class)) return true;
  const outer = containerClass(view.base, at, members);
  return tables.some((t) => t.class === outer);
}

function loosen({ lo, hi }: Interval): Interval {
  const down = (x: Rational): Rational => (signOf(x) < 0 ? x.mul(FACTOR) : x.div(FACTOR));
  const up = (x: Rational): Rational => (signOf(x) < 0 ? x.div(FACTOR) : x.mul(FACTOR));
  return makeInterval(lo && down(lo), hi && up(hi));
}
