import type { PlaceRange } from '../check/rank/order.ts';
import { compareIntervals, type Interval } from '../num/interval.ts';
import { type Rational, toNumber } from '../num/rational.ts';

/** An end of an interval, quick to compare: the double decides unless two ends are near enough for it to err. */
interface Edge {
  readonly exact: Rational;
  readonly near: number;
  readonly open: boolean;
}

const edge = (exact: Rational, open: boolean): Edge => ({ exact, near: toNumber(exact), open });

function compare(a: Edge, b: Edge): number {
  const apart = a.near - b.near;
  // A quotient of two rounded integers is off by less than two units in the last place.
  if (Math.abs(apart) > 8 * Number.EPSILON * Math.max(Math.abs(a.near), Math.abs(b.near))) return apart;
  return a.exact.compare(b.exact);
}

/**
 * Places each of n independent intervals may take, rank 1 the largest, equals sharing the better place. Exact: `best` counts
 * those surely above, `worst` those possibly above; both bounds are attained. O(n log n).
 */
export function rankIntervals(intervals: readonly Interval[]): PlaceRange[] {
  const floors = intervals
    .flatMap((i) => (i.lo ? [edge(i.lo, !!i.loOpen)] : []))
    .sort((a, b) => compare(a, b) || Number(a.open) - Number(b.open));
  const tops = intervals.flatMap((i) => (i.hi ? [edge(i.hi, false)] : [])).sort(compare);
  const endless = intervals.length - tops.length;
  return intervals.map((self) => {
    const surely = self.hi ? countAbove(floors, edge(self.hi, !!self.hiOpen)) : 0;
    return { best: 1 + surely, worst: 1 + possibly(intervals.length, tops, endless, self) };
  });
}

/** Floors above a top: a floor at the top itself is above it when either end is excluded. */
function countAbove(floors: readonly Edge[], top: Edge): number {
  return (
    floors.length -
    firstWhere(floors, (floor) => {
      const order = compare(floor, top);
      return order > 0 || (order === 0 && (floor.open || top.open));
    })
  );
}

function possibly(n: number, tops: readonly Edge[], endless: number, self: Interval): number {
  if (!self.lo) return n - 1;
  const floor = edge(self.lo, false);
  const above = endless + tops.length - firstWhere(tops, (top) => compare(top, floor) > 0);
  const itself = self.hi === undefined || self.hi.compare(self.lo) > 0;
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
export function bandsOf(sorted: readonly Interval[]): number[] {
  const tops: Interval[] = [];
  for (let i = sorted.length - 1; i >= 0; i--) {
    const next = tops[i + 1];
    tops[i] = next === undefined || hasHigherTop(sorted[i]!, next) ? sorted[i]! : next;
  }
  const bands: number[] = [];
  let floor: Interval | undefined;
  sorted.forEach((interval, i) => {
    const apart = floor === undefined || compareIntervals(floor, tops[i]!) === 1;
    bands.push((bands.at(-1) ?? 0) + (apart ? 1 : 0));
    if (floor === undefined || hasLowerFloor(interval, floor)) floor = interval;
  });
  return bands;
}

function hasLowerFloor(a: Interval, b: Interval): boolean {
  if (!a.lo || !b.lo) return !a.lo;
  const order = a.lo.compare(b.lo);
  return order < 0 || (order === 0 && !a.loOpen);
}

function hasHigherTop(a: Interval, b: Interval): boolean {
  if (!a.hi || !b.hi) return !a.hi;
  const order = a.hi.compare(b.hi);
  return order > 0 || (order === 0 && !a.hiOpen);
}
