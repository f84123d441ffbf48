import { type Interval, makeInterval } from '../../num/interval.ts';
import { ONE, type Rational, signOf, toRational } from '../../num/rational.ts';

/**
 * Growth of a rest, in percent: (T − N) / (T/g − N/h) − 1, from the levels T, N of now and the growth ratios g, h.
 * The expression is linear-fractional, hence monotone, in each of the four, so its extremes lie at corners of the box as
 * long as the denominator keeps its sign; subtracting intervals first would forget that T and T/g move together.
 * With `before` given, the plain quotient of the two rests instead.
 */
export function restGrowth(
  now: Interval,
  part?: Interval,
  growth?: Interval,
  partGrowth?: Interval,
  before?: Interval,
): Interval | undefined {
  const values: Rational[] = [];
  if (before) {
    for (const a of ends(now)) for (const b of ends(before)) if (!push(values, a, b)) return undefined;
  } else {
    if (!part || !growth || !partGrowth) return undefined;
    for (const t of ends(now)) {
      for (const n of ends(part)) {
        for (const g of ends(growth)) {
          for (const h of ends(partGrowth)) {
            if (signOf(g) <= 0 || signOf(h) <= 0) return undefined;
            if (!push(values, t.sub(n), t.div(g).sub(n.div(h)))) return undefined;
          }
        }
      }
    }
  }
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a.compare(b));
  return makeInterval(percent(sorted[0]!), percent(sorted.at(-1)!));
}

function push(values: Rational[], over: Rational, under: Rational): boolean {
  if (signOf(under) <= 0 || signOf(over) < 0) return false;
  values.push(over.div(under));
  return true;
}

function ends(i: Interval): Rational[] {
  return i.lo && i.hi ? [i.lo, i.hi] : [];
}

function percent(ratio: Rational): Rational {
  return ratio.sub(ONE).mul(toRational(100));
}
