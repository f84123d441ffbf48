import { UNSPECIFIED } from '../check/facts.ts';
import { type ClassAt, containerClass } from '../check/rank/members.ts';
import { type PlaceRange, placeAmong } from '../check/rank/order.ts';
import { capOf, type Field, fieldOf, listingOf } from '../check/rank/standing.ts';
import { closingSteps } from '../check/rank/steps.ts';
import { printFigure } from '../check/rank/words.ts';
import type { BasisId, EntityId } from '../model/ids.ts';
import type { ClosedTable } from '../model/pack.ts';
import type { Step } from '../model/verdict.ts';
import { type Interval, makeInterval } from '../num/interval.ts';
import { type Rational, signOf, toRational } from '../num/rational.ts';
import { possiblePlaces, rankIntervals } from './ranks.ts';
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
  const isUnknown = basis === UNSPECIFIED;
  if (!isList && canClose(view, at, basis, members)) {
    return isUnknown
      ? rows.map((row) => placeIn(fieldAround(view, at, basis, row)))
      : closedPlaces(view, at, basis, members, rows);
  }
  const cells = contenders(view, at, basis, members, rows, isList);
  const ofClass = ({ best, worst }: PlaceRange): Place => ({ best, worst: isList ? worst : null });
  if (isUnknown && cells.length <= PAIRWISE) return rows.map((row) => ofClass(amongUnknown(row, cells)));
  const ranges = isUnknown ? rankIntervals(cells.map((c) => loosen(c.interval))) : possiblePlaces(cells);
  // Rows come first among the contenders.
  return rows.map((_, i) => ofClass(ranges[i]!));
}

/**
 * What `fieldOf` says of every row, with one ordering for all of them: only where the places around the members have to be
 * counted one by one is the row asked about by itself.
 */
function closedPlaces(
  view: SettledView,
  at: ClassAt,
  basis: BasisId,
  members: readonly EntityId[],
  rows: readonly ExactCell[],
): Place[] {
  const { base } = view;
  const column = view.column(at.metric, at.period, basis);
  const all = members.map((m) => column.cell(m));
  const rangesIn = (cells: readonly ExactCell[]): ReadonlyMap<ExactCell, PlaceRange> => {
    const ranges = possiblePlaces(cells);
    return new Map(cells.map((c, i) => [c, ranges[i]!]));
  };
  const amongAll = rangesIn(all);
  const { own, around } = capsOf(view, at, basis, members);
  const listed = new Map<ClosedTable, ReadonlyMap<ExactCell, PlaceRange>>();
  const inTable = (table: ClosedTable): ReadonlyMap<ExactCell, PlaceRange> => {
    const known = listed.get(table);
    if (known) return known;
    const named = new Set(table.members.map((m) => base.places.canonical(m)));
    const made = rangesIn(all.filter((c) => named.has(base.places.canonical(c.cell.entity))));
    listed.set(table, made);
    return made;
  };
  return rows.map((row) => {
    const { lo } = row.interval;
    const table = listingOf(base, at, basis, row.cell.entity);
    const { best, worst } = (table ? inTable(table) : amongAll).get(row)!;
    if (!lo || signOf(lo) <= 0) return { best, worst: null };
    if (own) return { best, worst: table || own.value.compare(lo) <= 0 ? worst : null };
    if (!around || around.value.compare(lo) > 0) return { best, worst: null };
    return placeIn(fieldAround(view, at, basis, row));
  });
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
): readonly ExactCell[] {
  if (rows.length === members.length) return rows;
  const { base } = view;
  const metrics = [at.metric, ...base.partsOf(at.metric)];
  const own = new Set(rows.map((r) => base.places.canonical(r.cell.entity)));
  const others = members.filter(
    (m) => !own.has(base.places.canonical(m)) && (isList || metrics.some((x) => base.metricsOf(m).has(x))),
  );
  const column = view.column(at.metric, at.period, basis);
  return [...rows, ...others.map((m) => column.cell(m))];
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

interface Caps {
  /** Figure above which a closed table of the class itself names everybody. */
  readonly own: Field['cap'];
  /** Without one: the figure above which a table names all places that members lie in. */
  readonly around: Field['cap'];
}

function capsOf(view: SettledView, at: ClassAt, basis: BasisId, members: readonly EntityId[]): Caps {
  const { base } = view;
  const own = capOf(base, at, basis, at.class);
  if (own || !base.places.metric(at.metric)?.additiveOverPlaces) return { own, around: undefined };
  const outer = containerClass(base, at, members);
  return { own, around: outer === undefined ? undefined : capOf(base, at, basis, outer) };
}

/** Why nobody outside the table can be above the row; nothing where no table reaches down to it. */
export function ceilingsOf(
  view: SettledView,
  at: ClassAt,
  basis: BasisId,
  members: readonly EntityId[],
  first: ExactCell | undefined,
): Step[] {
  const lo = first?.interval.lo;
  if (!first || !lo || !canClose(view, at, basis, members)) return [];
  const { own, around } = capsOf(view, at, basis, members);
  const isListed = listingOf(view.base, at, basis, first.cell.entity) !== undefined;
  if (own ? !isListed && own.value.compare(lo) > 0 : !around || around.value.compare(lo) > 0) return [];
  return closingSteps(view.base, fieldAround(view, at, basis, first), at, printFigure(lo));
}

function fieldAround(view: SettledView, at: ClassAt, basis: BasisId, row: ExactCell): Field {
  return fieldOf(view.base, at, basis, row.interval, row.known);
}

function placeIn(field: Field): Place {
  return { best: 1 + field.above.length, worst: field.most === undefined ? null : 1 + field.most };
}

/** A table that names everybody above its last row exists for the class or for what lies around it. */
function canClose(view: SettledView, at: ClassAt, basis: BasisId, members: readonly EntityId[]): boolean {
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
