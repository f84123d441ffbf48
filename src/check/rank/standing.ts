import type { BasisId, EntityId, OriginId } from '../../model/ids.ts';
import type { ClosedTable } from '../../model/pack.ts';
import { compareIntervals, type Interval, makeInterval } from '../../num/interval.ts';
import { type Rational, signOf, toRational, ZERO } from '../../num/rational.ts';
import { UNSPECIFIED } from '../facts.ts';
import type { RankBase } from './base.ts';
import type { End, Known } from './ends.ts';
import { knownLevel, tableFloor, wholesAround } from './known.ts';
import { type ClassAt, containerClass, membersOf } from './members.ts';
import { isPossiblyAbove } from './order.ts';

/** A place of the class's wholes in which somebody could still be above the mark. */
export interface OpenPlace {
  readonly around: EntityId;
  readonly cap: End;
  /** At most so many members inside can be above at once. */
  readonly most: number;
  readonly named: readonly Known[];
}

/** Who is above a mark on one basis, members without figures and members without names included. */
export interface Field {
  readonly basis: BasisId;
  /** Surely above. */
  readonly above: readonly Known[];
  /** Possibly above: their figures overlap, or nothing caps them enough. */
  readonly maybe: readonly Known[];
  /** Known to be not above. */
  readonly below: readonly Known[];
  /** Wholes whose own figure is above the mark; only inside these somebody unnamed could be. */
  readonly openPlaces: readonly OpenPlace[];
  /** Figure that caps every member of the class, or every whole, that is not named. */
  readonly cap?: End & { readonly table: ClosedTable };
  /** Nobody outside the named lists and open places can be above. */
  readonly closed: boolean;
  /** At most so many members above the mark; undefined when the class is open. */
  readonly most?: number;
}

/**
 * Different ways of counting one thing were seen up to 42% apart, so figures whose way of counting is not known are told
 * apart only beyond this factor, unless one origin printed both.
 */
const UNKNOWN_BASIS_FACTOR = toRational(1.5);

/** Members above a mark: another member's level (`self`), or a fixed value. */
export function fieldOf(base: RankBase, at: ClassAt, basis: BasisId, mark: Interval, self?: Known): Field {
  const members = membersOf(base, at);
  const own = self === undefined ? undefined : base.places.canonical(self.entity);
  const above: Known[] = [];
  const maybe: Known[] = [];
  const below: Known[] = [];
  const listing = self && listingOf(base, at, basis, self.entity);
  const listed = listing && new Set(listing.members.map((m) => base.places.canonical(m)));
  for (const member of members) {
    const place = base.places.canonical(member);
    if (place === own) continue;
    const known = knownLevel(base, { entity: member, metric: at.metric, period: at.period, basis });
    const rival = basis === UNSPECIFIED ? loosen(known, self) : known.interval;
    if (listed && !listed.has(place)) below.push(known);
    else if (compareIntervals(rival, mark) === 1) above.push(known);
    else if (!isPossiblyAbove(rival, mark)) below.push(known);
    else maybe.push(known);
  }
  const closing = close(base, at, basis, mark, members, { above, maybe, below, self, listed: !!listed });
  return { basis, above: byLevel(above), maybe: byLevel(maybe), below: byLevel(below), ...closing };
}

/** The closed table of the class that names the member: whoever is left out of it is not above any of its rows. */
export function listingOf(
  base: RankBase,
  at: ClassAt,
  basis: BasisId,
  entity: EntityId,
): ClosedTable | undefined {
  const own = base.places.canonical(entity);
  return base
    .tablesOf(at.metric, at.period, basis)
    .find(
      (table) =>
        table.class === at.class &&
        (table.within ?? at.within) === at.within &&
        table.members.some((m) => base.places.canonical(m) === own),
    );
}

/** Figures of unknown basis: the interval widened by the factor between bases, unless an origin is shared. */
function loosen(known: Known, self: Known | undefined): Interval {
  const originsOf = (k: Known | undefined): readonly OriginId[] => k?.rows.map((r) => r.origin) ?? [];
  const shared = originsOf(known).some((o) => originsOf(self).includes(o));
  if (shared) return known.interval;
  const { lo, hi } = known.interval;
  return makeInterval(lo?.div(UNKNOWN_BASIS_FACTOR), hi?.mul(UNKNOWN_BASIS_FACTOR));
}

function byLevel(list: Known[]): Known[] {
  const key = (k: Known): Rational => k.interval.lo ?? k.interval.hi ?? ZERO;
  return list.sort((a, b) => key(b).compare(key(a)) || (a.entity < b.entity ? -1 : 1));
}

interface Sorted {
  readonly above: readonly Known[];
  readonly maybe: readonly Known[];
  readonly below: readonly Known[];
  readonly self: Known | undefined;
  /** The member stands in a table of its class that names everyone above its last row. */
  readonly listed: boolean;
}

type Closing = Pick<Field, 'openPlaces' | 'cap' | 'closed' | 'most'>;

/** What can be said of members nobody named: a closed table of the class itself, or the capped wholes they lie in. */
function close(
  base: RankBase,
  at: ClassAt,
  basis: BasisId,
  mark: Interval,
  members: readonly EntityId[],
  sorted: Sorted,
): Closing {
  const open: Closing = { openPlaces: [], closed: false };
  // Without a floor under the mark nothing can be kept below it.
  if (mark.lo === undefined || signOf(mark.lo) <= 0 || basis === UNSPECIFIED) return open;
  const own = capOf(base, at, basis, at.class);
  if (own) {
    if (!sorted.listed && own.value.compare(mark.lo) > 0) return { ...open, cap: own };
    return { openPlaces: [], cap: own, closed: true, most: sorted.above.length + sorted.maybe.length };
  }
  if (!base.places.metric(at.metric)?.additiveOverPlaces) return open;
  const outer = containerClass(base, at, members);
  const cap = outer === undefined ? undefined : capOf(base, at, basis, outer);
  if (outer === undefined || !cap || cap.value.compare(mark.lo) > 0) return cap ? { ...open, cap } : open;
  return { cap, closed: true, ...closeByPlaces(base, { ...at, class: outer }, basis, mark.lo, sorted) };
}

/** The smallest figure of a table that names every larger member of the class. */
export function capOf(base: RankBase, at: ClassAt, basis: BasisId, cls: string): Field['cap'] {
  for (const table of base.tablesOf(at.metric, at.period, basis)) {
    if (table.class !== cls) continue;
    if (at.within !== undefined && table.within !== undefined && table.within !== at.within) continue;
    const floor = tableFloor(base, table.members, { ...at, entity: table.members[0]!, basis });
    if (floor) return { ...floor, code: 'closed-table', table };
  }
  return undefined;
}

function closeByPlaces(
  base: RankBase,
  outer: ClassAt,
  basis: BasisId,
  floor: Rational,
  sorted: Sorted,
): Pick<Field, 'openPlaces' | 'most'> {
  const everybody = [
    ...sorted.above,
    ...sorted.maybe,
    ...sorted.below,
    ...(sorted.self ? [sorted.self] : []),
  ];
  const openPlaces: OpenPlace[] = [];
  const inside = new Set<EntityId>();
  let most = 0;
  for (const around of membersOf(base, outer)) {
    const rows = base.places.rowsOf(around);
    const level = knownLevel(base, { entity: around, metric: outer.metric, period: outer.period, basis });
    // A whole that is a member itself (a city that is a province) holds no second member.
    const itself = everybody.find((k) => base.places.canonical(k.entity) === base.places.canonical(around));
    if (itself) {
      inside.add(itself.entity);
      if (sorted.above.includes(itself) || sorted.maybe.includes(itself)) most++;
      continue;
    }
    const here = everybody.filter((k) =>
      wholesAround(base, k.entity, outer.period).some((w) => rows.includes(w)),
    );
    for (const k of here) inside.add(k.entity);
    if (!level.hi || level.hi.value.compare(floor) <= 0) continue;
    const rivals = here.filter((k) => k !== sorted.self);
    const count = jointlyAbove(level.hi.value, floor, rivals, sorted, here);
    most += count;
    if (count > 0)
      openPlaces.push({
        around,
        cap: level.hi,
        most: count,
        named: rivals.filter((k) => !sorted.below.includes(k)),
      });
  }
  // Members that lie in none of the wholes stand for themselves; who never had a figure of this kind is not in the running.
  most += [...sorted.above, ...sorted.maybe].filter(
    (k) => !inside.has(k.entity) && (k.printed || base.periodsOf(k.entity, outer.metric).length > 0),
  ).length;
  return { openPlaces, most };
}

/**
 * How many members of one place can exceed the floor together: everybody's floor is taken from the cap first, then the
 * cheapest are raised until the cap is used up. Members without a name cost the whole floor each.
 */
function jointlyAbove(
  cap: Rational,
  floor: Rational,
  rivals: readonly Known[],
  sorted: Sorted,
  here: readonly Known[],
): number {
  let left = cap;
  for (const k of here) if (k.lo && signOf(k.lo.value) > 0) left = left.sub(k.lo.value);
  const surely = rivals.filter((k) => sorted.above.includes(k)).length;
  const costs = rivals
    .filter((k) => sorted.maybe.includes(k))
    .map((k) => {
      const lo = k.lo && signOf(k.lo.value) > 0 ? k.lo.value : ZERO;
      const cost = floor.sub(lo);
      return signOf(cost) > 0 ? cost : ZERO;
    })
    .sort((a, b) => a.compare(b));
  let count = surely;
  for (const cost of costs) {
    if (cost.compare(left) > 0) return count;
    left = left.sub(cost);
    count++;
  }
  if (signOf(left) > 0) count += Math.floor(left.div(floor).valueOf());
  return count;
}
