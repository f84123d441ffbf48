import { type Rational, signOf, toNumber, toRational } from './rational.ts';

/** An exact interval; an absent end is open to infinity. Empty intervals cannot be made: `intersect` returns undefined. */
export interface Interval {
  readonly lo?: Rational;
  readonly hi?: Rational;
  /** The end itself is excluded. */
  readonly loOpen?: boolean;
  readonly hiOpen?: boolean;
}

export function makeInterval(
  lo: Rational | undefined,
  hi: Rational | undefined,
  loOpen = false,
  hiOpen = false,
): Interval {
  return {
    ...(lo === undefined ? {} : { lo }),
    ...(hi === undefined ? {} : { hi }),
    ...(loOpen && lo !== undefined ? { loOpen: true } : {}),
    ...(hiOpen && hi !== undefined ? { hiOpen: true } : {}),
  };
}

/** From the contract's pair `[lo, hi]`, null = open end. */
export function fromPair(
  pair: readonly [number | null, number | null],
  loOpen = false,
  hiOpen = false,
): Interval {
  return makeInterval(
    pair[0] === null ? undefined : toRational(pair[0]),
    pair[1] === null ? undefined : toRational(pair[1]),
    loOpen,
    hiOpen,
  );
}

export function toPair(i: Interval): [number | null, number | null] {
  return [i.lo === undefined ? null : toNumber(i.lo), i.hi === undefined ? null : toNumber(i.hi)];
}

/** −1 when all of a lies below all of b, 1 above, 0 when they meet. */
export function compareIntervals(a: Interval, b: Interval): -1 | 0 | 1 {
  if (below(a, b)) return -1;
  if (below(b, a)) return 1;
  return 0;
}

function below(a: Interval, b: Interval): boolean {
  if (a.hi === undefined || b.lo === undefined) return false;
  const order = a.hi.compare(b.lo);
  return order < 0 || (order === 0 && (!!a.hiOpen || !!b.loOpen));
}

export function intersect(a: Interval, b: Interval): Interval | undefined {
  if (compareIntervals(a, b) !== 0) return undefined;
  const [lo, loOpen] = tighter(a.lo, !!a.loOpen, b.lo, !!b.loOpen, 1);
  const [hi, hiOpen] = tighter(a.hi, !!a.hiOpen, b.hi, !!b.hiOpen, -1);
  return makeInterval(lo, hi, loOpen, hiOpen);
}

function tighter(
  a: Rational | undefined,
  aOpen: boolean,
  b: Rational | undefined,
  bOpen: boolean,
  sign: 1 | -1,
): [Rational | undefined, boolean] {
  if (a === undefined) return [b, bOpen];
  if (b === undefined) return [a, aOpen];
  const order = a.compare(b) * sign;
  if (order === 0) return [a, aOpen || bOpen];
  return order > 0 ? [a, aOpen] : [b, bOpen];
}

/** True when every value of `inner` is a value of `outer`. */
export function isInside(inner: Interval, outer: Interval): boolean {
  if (outer.lo !== undefined) {
    if (inner.lo === undefined) return false;
    const order = inner.lo.compare(outer.lo);
    if (order < 0 || (order === 0 && outer.loOpen && !inner.loOpen)) return false;
  }
  if (outer.hi !== undefined) {
    if (inner.hi === undefined) return false;
    const order = inner.hi.compare(outer.hi);
    if (order > 0 || (order === 0 && outer.hiOpen && !inner.hiOpen)) return false;
  }
  return true;
}

/** The intervals share an end point and nothing else. */
export function isTouching(a: Interval, b: Interval): boolean {
  const both = intersect(a, b);
  return (
    !!both?.lo &&
    !!both.hi &&
    both.lo.equals(both.hi) &&
    !(a.lo && a.hi && a.lo.equals(a.hi)) &&
    !(b.lo && b.hi && b.lo.equals(b.hi))
  );
}

/** Interval arithmetic: the result contains every result of points. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return makeInterval(
    a.lo && b.lo ? a.lo.add(b.lo) : undefined,
    a.hi && b.hi ? a.hi.add(b.hi) : undefined,
    !!a.loOpen || !!b.loOpen,
    !!a.hiOpen || !!b.hiOpen,
  );
}

export function negate(a: Interval): Interval {
  return makeInterval(a.hi?.neg(), a.lo?.neg(), !!a.hiOpen, !!a.loOpen);
}

/** By a rational of either sign; a zero factor gives the point zero. */
export function scaleInterval(a: Interval, factor: Rational): Interval {
  if (signOf(factor) === 0) return makeInterval(factor, factor);
  if (signOf(factor) < 0) return scaleInterval(negate(a), factor.neg());
  return makeInterval(a.lo?.mul(factor), a.hi?.mul(factor), !!a.loOpen, !!a.hiOpen);
}

/** Quotient of positive intervals. */
export function divideIntervals(a: Interval, b: Interval): Interval {
  return makeInterval(
    a.lo && b.hi ? a.lo.div(b.hi) : undefined,
    a.hi && b.lo && signOf(b.lo) > 0 ? a.hi.div(b.lo) : undefined,
    !!a.loOpen || !!b.hiOpen,
    !!a.hiOpen || !!b.loOpen,
  );
}

/** Product of intervals of positive numbers; an absent lower end counts as zero. */
export function multiplyPositive(a: Interval, b: Interval): Interval {
  return makeInterval(
    a.lo && b.lo ? a.lo.mul(b.lo) : undefined,
    a.hi && b.hi ? a.hi.mul(b.hi) : undefined,
    !!a.loOpen || !!b.loOpen,
    !!a.hiOpen || !!b.hiOpen,
  );
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, negate(b));
}

/** The smallest interval that covers both. */
export function hullOf(a: Interval, b: Interval): Interval {
  const [lo, loOpen] = looser(a.lo, !!a.loOpen, b.lo, !!b.loOpen, 1);
  const [hi, hiOpen] = looser(a.hi, !!a.hiOpen, b.hi, !!b.hiOpen, -1);
  return makeInterval(lo, hi, loOpen, hiOpen);
}

function looser(
  a: Rational | undefined,
  aOpen: boolean,
  b: Rational | undefined,
  bOpen: boolean,
  sign: 1 | -1,
): [Rational | undefined, boolean] {
  if (a === undefined || b === undefined) return [undefined, false];
  const order = a.compare(b) * sign;
  if (order === 0) return [a, aOpen && bOpen];
  return order < 0 ? [a, aOpen] : [b, bOpen];
}

export function isEmpty(i: Interval): boolean {
  if (i.lo === undefined || i.hi === undefined) return false;
  const order = i.lo.compare(i.hi);
  return order > 0 || (order === 0 && (!!i.loOpen || !!i.hiOpen));
}
