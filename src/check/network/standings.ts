import type { EntityId } from '../../model/ids.ts';
import { firstYearOf } from '../../model/period.ts';
import { ONE } from '../../num/rational.ts';
import type { Bounded, TrailStep } from './bounded.ts';
import type { CellTable } from './cell-table.ts';
import { type CellNo, type Constraint, ONE_CELL, type TableCell } from './constraint.ts';
import { cellsOf, otherCell, type World } from './world.ts';

/** In what a cell is a position: a place is one more than the number of members that have strictly more. */
export interface Ranking {
  /** Places go by the amounts of the cells; otherwise (growth, points of a jury) amounts say nothing about them. */
  readonly bySize: boolean;
  readonly class: string;
  readonly within?: EntityId;
  /** Words narrow the class: only those that the text places in it are known to be members. */
  readonly narrowed: boolean;
}

/**
 * A mark that members are counted past stands in their ranking as if it were one of them: with n members above it, its place is n + 1.
 * Its own amount is kept under this name instead of a ranking's, so that nobody takes it for a member or a figure.
 */
export const MARK_AMOUNT = 'mark';

/** The positions that the facts of a world speak of. */
export class Positions {
  private readonly spoken = new Map<CellNo, number>();

  /** A fact with these constraints comes (1) or goes (−1). */
  note(table: CellTable, constraints: readonly Constraint[], by: 1 | -1): void {
    for (const cell of constraints.flatMap(cellsOf)) {
      if (table.cell(cell).ranking === undefined) continue;
      const now = (this.spoken.get(cell) ?? 0) + by;
      if (now > 0) this.spoken.set(cell, now);
      else this.spoken.delete(cell);
    }
  }

  all(): CellNo[] {
    return [...this.spoken.keys()];
  }

  /** Those that the cells bear on: of the same metric, period and basis, directly or one ratio away. */
  near(world: World, cells: readonly CellNo[]): CellNo[] {
    if (this.spoken.size === 0) return [];
    const slices = new Set<string>();
    const add = (cell: CellNo): void => {
      if (cell !== ONE_CELL) slices.add(sliceOf(world.table.cell(cell)));
    };
    for (const cell of cells) {
      add(cell);
      for (const r of world.ratiosAt(cell)) add(otherCell(r.constraint, cell));
    }
    return this.all().filter((p) => slices.has(sliceOf(world.table.cell(p))));
  }
}

function sliceOf({ metric, period, basis }: TableCell): string {
  return `${metric}|${period}|${basis}`;
}

interface Placed {
  readonly place: TableCell;
  readonly at: Bounded;
  /** The cell of the amount that the place goes by. */
  readonly amount: CellNo;
}

/**
 * Places and amounts that cannot be true together:
 *
 *   two members   the better placed of the two has no more than the other
 *   counting      more members surely have more than a member than its place leaves room for (the pigeonhole, with the members named)
 *
 * Equal amounts share a place, so two members in one place are no clash. Undefined when all fits.
 */
export function placesClash(world: World, places: readonly CellNo[]): readonly TrailStep[] | undefined {
  const groups = new Map<string, Placed[]>();
  for (const no of places) {
    const place = world.table.cell(no);
    const key = `${sliceOf(place)}|${place.ranking}`;
    if (!world.table.rankings.get(place.ranking!)?.bySize) continue;
    const at = [place.entity, place.metric, place.period, place.basis] as const;
    const amount = world.table.find(...at) ?? world.table.find(...at, MARK_AMOUNT);
    if (amount === undefined) continue;
    const placed = { place, at: world.networkLevel(no), amount };
    groups.set(key, [...(groups.get(key) ?? []), placed]);
  }
  for (const group of groups.values()) {
    const clash = pairClash(world, group) ?? countClash(world, group);
    if (clash) return clash;
  }
  return undefined;
}

function pairClash(world: World, group: readonly Placed[]): readonly TrailStep[] | undefined {
  for (const a of group) {
    for (const b of group) {
      if (a === b || !a.at.hi || !b.at.lo) continue;
      const order = a.at.hi.value.compare(b.at.lo.value);
      // A mark that n are past leaves whoever is in place n + 1 or behind at or below it.
      const level = order === 0 && isMark(world, a.amount);
      if (order >= 0 && !level) continue;
      // a stands above b, so it has strictly more.
      const most = world.networkRatio(a.amount, b.amount).hi;
      const least = most ? most.value.compare(ONE) : 1;
      if (!most || least > 0 || (level && least === 0 && !most.strict)) continue;
      return [...a.at.hi.steps, ...b.at.lo.steps, ...most.steps];
    }
  }
  return undefined;
}

function isMark(world: World, amount: CellNo): boolean {
  return world.table.cell(amount).ranking === MARK_AMOUNT;
}

function countClash(world: World, group: readonly Placed[]): readonly TrailStep[] | undefined {
  for (const own of group) {
    const room = own.at.hi && Math.floor(own.at.hi.value.valueOf()) - 1;
    // A first place is held against every rival one by one already.
    if (room === undefined || room < 1) continue;
    const above = rivalsOf(world, own, group)
      .map((amount) => ({ amount, steps: surelyMore(world, amount, own) }))
      .filter((r) => r.steps !== undefined)
      .sort((a, b) => a.steps!.length - b.steps!.length || a.amount - b.amount)
      .slice(0, room + 1);
    if (above.length <= room) continue;
    const last = own.at.hi!.steps.at(-1)!;
    return [
      ...above.flatMap((r) => r.steps!),
      ...own.at.hi!.steps.slice(0, -1),
      { ...last, counted: above.map((r) => r.amount) },
    ];
  }
  return undefined;
}

/** The steps by which a rival surely has strictly more. */
function surelyMore(world: World, rival: CellNo, own: Placed): readonly TrailStep[] | undefined {
  const least = world.networkRatio(rival, own.amount).lo;
  const order = least ? least.value.compare(ONE) : -1;
  return order > 0 || (order === 0 && least!.strict) ? least!.steps : undefined;
}

/** Amounts of other members that the world knows something about. */
function rivalsOf(world: World, { place, amount }: Placed, group: readonly Placed[]): CellNo[] {
  const { table } = world;
  const { narrowed, class: cls, within } = table.rankings.get(place.ranking!)!;
  // A mark is no member.
  const placed = group.map((p) => p.amount).filter((no) => !isMark(world, no));
  const year = firstYearOf(place.period);
  const members = narrowed
    ? []
    : table
        .slice(place.metric, place.period, place.basis)
        .filter((no) => table.places.isMember(table.cell(no).entity, cls, within, year));
  return [...new Set([...placed, ...members])].filter((no) => no !== amount && world.knows(no));
}
