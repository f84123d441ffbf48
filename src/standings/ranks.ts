import type { PlaceRange } from '../check/rank/order.ts';
import type { Interval } from '../num/interval.ts';
import type { Rational } from '../num/rational.ts';
import { type Ends, endsOf } from './ends.ts';

/** An end of an interval, quick to compare: the double decides unless two ends are near enough for it to err. */
interface Edge {
  readonly exact: Rational;
  readonly near: number;
  readonly open: boolean;
}

const floorOf = ({ interval: { lo, loOpen }, pair }: Ends): Edge | undefined =>
  lo && { exact: lo, near: pair[0]!, open: !!loOpen };
const topOf = ({ interval: { hi, hiOpen }, pair }: Ends): Edge | undefined =>
  hi && { exact: hi, near: pair[1]!, open: !!hiOpen };

function compare(a: Edge, b: Edge): number {
  const apart = a.near - b.near;
  // A quotient of two rounded integers is off by less than two units in the last place.
  if (Math.abs(apart) > 8 * Number.EPSILON * Math.max(Math.abs(a.near), Math.abs(b.near))) return apart;
  return a.exact.compare(b.exact);
}

export const rankIntervals = (intervals: readonly Interval[]): PlaceRange[] =>
  possiblePlaces(intervals.map(endsOf));

/**
 * Places each of n independent intervals may take, rank 1 the largest, equals sharing the better place. Exact: `best` counts
 * those surely above, `worst` those possibly above; both bounds are attained. O(n log n), near-linear when they come in order.
 */
export function possiblePlaces(cells: readonly Ends[]): PlaceRange[] {
  if (cells.every((c) => c.isPlain)) return plainPlaces(cells);
  const floors = cells.map(floorOf);
  const tops = cells.map(topOf);
  const risingFloors = present(floors).sort((a, b) => compare(a, b) || Number(a.open) - Number(b.open));
  const risingTops = present(tops).sort(compare);
  const endless = cells.length - risingTops.length;
  return cells.map((_, i) => {
    const top = tops[i];
    const floor = floors[i];
    // Of figures that clash an interval may hold nothing: it is not above itself all the same.
    const itself = top && floor && isAbove(floor, top) ? 1 : 0;
    const surely = top ? countAbove(risingFloors, top) - itself : 0;
    const worst = floor ? possibly(risingTops, endless, floor, top) : cells.length - 1;
    return { best: 1 + surely, worst: 1 + worst };
  });
}

/** The same where every end is its own double: sorted numbers instead of edges. */
function plainPlaces(cells: readonly Ends[]): PlaceRange[] {
  const n = cells.length;
  const los = new Float64Array(n);
  const his = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const { pair } = cells[i]!;
    los[i] = pair[0]!;
    his[i] = pair[1]!;
  }
  const floors = los.slice().sort();
  const tops = his.slice().sort();
  return cells.map((_, i) => {
    const lo = los[i]!;
    const hi = his[i]!;
    const possibly = n - countUpTo(tops, lo) - (hi > lo ? 1 : 0);
    return { best: 1 + n - countUpTo(floors, hi), worst: 1 + possibly };
  });
}

/** How many of the rising numbers are at most x. */
function countUpTo(rising: Float64Array, x: number): number {
  let lo = 0;
  let hi = rising.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (rising[mid]! > x) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}

function present(edges: readonly (Edge | undefined)[]): Edge[] {
  return edges.filter((e) => e !== undefined);
}

/** Floors above a top: a floor at the top itself is above it when either end is excluded. */
function countAbove(floors: readonly Edge[], top: Edge): number {
  return floors.length - firstWhere(floors, (floor) => isAbove(floor, top));
}

function possibly(tops: readonly Edge[], endless: number, floor: Edge, own: Edge | undefined): number {
  const above = endless + tops.length - firstWhere(tops, (top) => compare(top, floor) > 0);
  const itself = own === undefined || compare(own, floor) > 0;
  return above - (itself ? 1 : 0);
}

/** First index at which the test holds; it must hold from there on. */
function firstWhere(list: readonly Edge[], test: (e: Edge) => boolean): number {
  let lo = 0;
  let hi = list.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (test(list[mid]!)) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}

/**
 * Rows that cannot be separated, by band, counted from 1: a new band begins where every row before is surely above every
 * row from there on. Rows come in order of size.
 */
export function bandsOf(sorted: readonly Ends[]): number[] {
  if (sorted.every((c) => c.isPlain)) return plainBands(sorted);
  // The highest top from a row on; undefined: one of them has no end.
  const tops: (Edge | undefined)[] = [];
  for (let i = sorted.length - 1; i >= 0; i--) {
    const own = topOf(sorted[i]!);
    tops[i] = i === sorted.length - 1 ? own : higher(own, tops[i + 1]);
  }
  const bands: number[] = [];
  let floor: Edge | undefined;
  sorted.forEach((row, i) => {
    const own = floorOf(row);
    const apart = i === 0 || isAbove(floor, tops[i]);
    bands.push((bands.at(-1) ?? 0) + (apart ? 1 : 0));
    floor = i === 0 ? own : lower(floor, own);
  });
  return bands;
}

function plainBands(sorted: readonly Ends[]): number[] {
  const tops = new Float64Array(sorted.length + 1).fill(Number.NEGATIVE_INFINITY);
  for (let i = sorted.length - 1; i >= 0; i--) tops[i] = Math.max(sorted[i]!.pair[1]!, tops[i + 1]!);
  let band = 0;
  let floor = Number.POSITIVE_INFINITY;
  return sorted.map(({ pair }, i) => {
    if (floor > tops[i]!) band++;
    floor = Math.min(floor, pair[0]!);
    return band;
  });
}

/** Everything from the floor on lies above everything up to the top. */
function isAbove(floor: Edge | undefined, top: Edge | undefined): boolean {
  if (!floor || !top) return false;
  const order = compare(floor, top);
  return order > 0 || (order === 0 && (floor.open || top.open));
}

/** The lower of two floors; at one height the closed one reaches lower. */
function lower(a: Edge | undefined, b: Edge | undefined): Edge | undefined {
  if (!a || !b) return undefined;
  const order = compare(a, b);
  return order < 0 || (order === 0 && !a.open) ? a : b;
}

/** The higher of two tops; at one height the closed one reaches higher. */
function higher(a: Edge | undefined, b: Edge | undefined): Edge | undefined {
  if (!a || !b) return undefined;
  const order = compare(a, b);
  return order > 0 || (order === 0 && !a.open) ? a : b;
}
