import { ONE, type Rational, signOf, toRational } from '../../num/rational.ts';
import { type Bound, type Bounded, meet } from './bounded.ts';
import type { CompareConstraint } from './constraint.ts';

/** Interval arithmetic that keeps the trail of each end. */

export function minus(a: Bounded, b: Bounded): Bounded {
  const lo = a.lo && b.hi && join(a.lo, b.hi, a.lo.value.sub(b.hi.value));
  const hi = a.hi && b.lo && join(a.hi, b.lo, a.hi.value.sub(b.lo.value));
  return bounded(lo, hi);
}

/**
 * X − Y written as X · (1 − Y/X): when level and growth of one series are known, this keeps the tie between them that
 * subtracting two intervals forgets. Positive cells only.
 */
export function growthOf(x: Bounded, ratio: Bounded): Bounded {
  const low = ratio.hi && ONE.sub(ratio.hi.value);
  const high = ratio.lo && ONE.sub(ratio.lo.value);
  const lo = low && product(low, ratio.hi!, signOf(low) >= 0 ? x.lo : x.hi);
  const hi = high && product(high, ratio.lo!, signOf(high) >= 0 ? x.hi : x.lo);
  return bounded(lo, hi);
}

/** left − factor · right, each less the offset; `turned` is right/left, the tie between shares of one series. */
export function combineCompare(
  c: CompareConstraint,
  left: Bounded,
  right: Bounded,
  turned?: Bounded,
): Bounded {
  const offset = toRational(c.offset);
  const shift = (b: Bound | undefined, f: Rational): Bound | undefined =>
    b && { ...b, value: b.value.sub(offset).mul(f) };
  const l = bounded(shift(left.lo, ONE), shift(left.hi, ONE));
  const [rLo, rHi] = [shift(right.lo, c.factor), shift(right.hi, c.factor)];
  const r = signOf(c.factor) >= 0 ? bounded(rLo, rHi) : bounded(rHi, rLo);
  const hull = minus(l, r);
  if (!turned || !c.factor.equals(ONE)) return hull;
  return meet(hull, growthOf(left, turned));
}

function product(factor: Rational, a: Bound, b: Bound | undefined): Bound | undefined {
  return b && join(a, b, factor.mul(b.value));
}

function join(a: Bound, b: Bound, value: Rational): Bound {
  return { value, strict: a.strict || b.strict, steps: [...a.steps, ...b.steps] };
}

export function bounded(lo: Bound | undefined, hi: Bound | undefined): Bounded {
  return { ...(lo ? { lo } : {}), ...(hi ? { hi } : {}) };
}

export function divide(a: Bound, b: Bound): Bound {
  return join(a, b, a.value.div(b.value));
}

/** Product of two positive quantities. */
export function timesPositive(a: Bounded, b: Bounded): Bounded {
  return bounded(
    a.lo && b.lo && join(a.lo, b.lo, a.lo.value.mul(b.lo.value)),
    a.hi && b.hi && join(a.hi, b.hi, a.hi.value.mul(b.hi.value)),
  );
}

/** By a factor of either sign. */
export function scaled(b: Bounded, factor: Rational): Bounded {
  const by = (x: Bound | undefined): Bound | undefined => x && { ...x, value: x.value.mul(factor) };
  return signOf(factor) < 0 ? bounded(by(b.hi), by(b.lo)) : bounded(by(b.lo), by(b.hi));
}
