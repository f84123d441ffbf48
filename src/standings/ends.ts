import type { PrintedInterval } from '../model/claim.ts';
import {
  addIntervals,
  divideIntervals,
  type Interval,
  makeInterval,
  scaleInterval,
  subtractIntervals,
  toPair,
} from '../num/interval.ts';
import { signOf, toRational } from '../num/rational.ts';

/** An interval with its ends as doubles, worked out once: tables of thousands are computed from these. */
export interface Ends {
  readonly interval: Interval;
  /** Ends as doubles; null = open end. */
  readonly pair: PrintedInterval;
  /**
   * Both ends are known, included, and whole or half numbers small enough that differences and hundredfold quotients of their
   * doubles are the exact ones, correctly rounded. Printed counts are such.
   */
  readonly isPlain: boolean;
}

/** Twice this, a hundredfold, is still below 2^53. */
const LARGEST = 2 ** 45;

export function endsOf(interval: Interval): Ends {
  const { lo, hi, loOpen, hiOpen } = interval;
  const pair = toPair(interval);
  // By the denominator, not by the double: that of 5 + 10⁻³⁰ is a whole number too.
  const isHalves = lo !== undefined && hi !== undefined && lo.d <= 2n && hi.d <= 2n;
  return { interval, pair, isPlain: isHalves && !loOpen && !hiOpen && isSmall(pair) };
}

/** For ends that are printed decimals: their doubles are halves when the decimals are. */
export const areHalves = (pair: PrintedInterval): boolean =>
  isSmall(pair) && Number.isInteger(2 * pair[0]!) && Number.isInteger(2 * pair[1]!);

function isSmall([lo, hi]: PrintedInterval): boolean {
  return lo !== null && hi !== null && Math.abs(lo) <= LARGEST && Math.abs(hi) <= LARGEST;
}

const HUNDRED = toRational(100);

/** Ends of two plain quantities, by index: taking pairs apart by pattern is slow in loops over thousands. */
const plainEnds = (a: Ends, b: Ends) => ({
  lo: a.pair[0]!,
  hi: a.pair[1]!,
  floor: b.pair[0]!,
  top: b.pair[1]!,
});

/** Hundred times a ratio of positive quantities; nothing when the divisor may be zero or less. */
export function percentOf(part: Interval, whole: Interval): Interval | undefined {
  if (!whole.lo || signOf(whole.lo) <= 0 || (part.lo && signOf(part.lo) < 0)) return undefined;
  return scaleInterval(divideIntervals(part, whole), HUNDRED);
}

/** `percentOf` in doubles: the same numbers, quicker. */
export function percentPair(part: Ends, whole: Ends): PrintedInterval | undefined {
  if (!part.isPlain || !whole.isPlain) {
    const exact = percentOf(part.interval, whole.interval);
    return exact && toPair(exact);
  }
  const { lo, hi, floor, top } = plainEnds(part, whole);
  return floor <= 0 || lo < 0 ? undefined : [(100 * lo) / top, (100 * hi) / floor];
}

/** Growth from one positive quantity to another, percent. */
export function growthPair(now: Ends, before: Ends): PrintedInterval | undefined {
  if (!now.isPlain || !before.isPlain) {
    const exact = percentOf(now.interval, before.interval);
    return exact && toPair(addIntervals(exact, makeInterval(HUNDRED.neg(), HUNDRED.neg())));
  }
  const { lo, hi, floor, top } = plainEnds(now, before);
  return floor <= 0 || lo < 0 ? undefined : [(100 * (lo - top)) / top, (100 * (hi - floor)) / floor];
}

/** Distance between two rows in base units, never below zero: the upper row is the larger one. */
export function gapBetween(above: Ends, below: Ends): PrintedInterval {
  const gap =
    above.isPlain && below.isPlain
      ? ([above.pair[0]! - below.pair[1]!, above.pair[1]! - below.pair[0]!] as const)
      : toPair(subtractIntervals(above.interval, below.interval));
  return gap[0] !== null && gap[0] < 0 ? [0, gap[1]] : gap;
}

/**
 * Years until a member reaches the present level of another at its own present growth (percent a year). Undefined when it does
 * not grow for sure; an open upper end means "perhaps never".
 */
export function yearsToReach(
  own: PrintedInterval,
  level: PrintedInterval,
  growth: PrintedInterval | undefined,
): readonly [number, number | null] | undefined {
  if (!growth) return undefined;
  const slow = growth[0];
  const fast = growth[1];
  const lo = own[0];
  const hi = own[1];
  if (fast === null || fast <= 0 || lo === null || hi === null || lo <= 0) return undefined;
  if (level[0] === null || level[1] === null) return undefined;
  const years = (ratio: number, percent: number): number =>
    ratio <= 1 ? 0 : Math.log(ratio) / Math.log1p(percent / 100);
  const nearest = years(level[0] / hi, fast);
  return [nearest, slow !== null && slow > 0 ? years(level[1] / lo, slow) : null];
}
