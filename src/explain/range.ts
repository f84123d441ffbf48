import type { Interval } from '../num/interval.ts';
import { toNumber } from '../num/rational.ts';

/** A closed stretch of doubles [lo, hi]; explanations are estimates, so doubles rounded outwards are exact enough. */
export type Range = readonly [number, number];

/** Undefined unless both ends are known. */
export function toRange({ lo, hi }: Interval): Range | undefined {
  return lo && hi ? [toNumber(lo), toNumber(hi)] : undefined;
}

export const middle = ([lo, hi]: Range): number => (lo + hi) / 2;

/** Relative slack that covers what a dozen roundings of doubles can do. */
const SLACK = 1e-13;

export function outward(lo: number, hi: number, scale = Math.max(Math.abs(lo), Math.abs(hi))): Range {
  return [lo - SLACK * scale, hi + SLACK * scale];
}

export const add = (a: Range, b: Range): Range => outward(a[0] + b[0], a[1] + b[1]);
export const minus = (a: Range, b: Range): Range =>
  outward(a[0] - b[1], a[1] - b[0], Math.max(...[...a, ...b].map(Math.abs)));

export function times(a: Range, b: Range): Range {
  const ends = [a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]];
  return outward(Math.min(...ends), Math.max(...ends));
}

/** Quotient; undefined when the divisor may be zero. */
export function over(a: Range, b: Range): Range | undefined {
  if (b[0] <= 0 && b[1] >= 0) return undefined;
  return times(a, [1 / b[1], 1 / b[0]]);
}

/**
 * Range of a function over a box, from its corners. Exact when the function is monotone in each variable for fixed others
 * (rising or falling may depend on the others): an extreme can then be moved to a corner one variable at a time.
 */
export function cornerRange(f: (...x: number[]) => number, box: readonly Range[], scale?: number): Range {
  let lo = Infinity;
  let hi = -Infinity;
  const at = box.map((r) => r[0]);
  for (let mask = 0; mask < 1 << box.length; mask++) {
    box.forEach((r, i) => {
      at[i] = r[(mask >> i) & 1]!;
    });
    const y = f(...at);
    if (y < lo) lo = y;
    if (y > hi) hi = y;
  }
  return outward(lo, hi, scale);
}

/** An estimate from the middles of what is printed, and the range that the printing leaves. */
export interface Estimate {
  readonly value: number;
  readonly range: Range;
}
