import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addIntervals,
  compareIntervals,
  divideIntervals,
  fromPair,
  hullOf,
  type Interval,
  intersect,
  isInside,
  isTouching,
  makeInterval,
  multiplyPositive,
  scaleInterval,
  subtractIntervals,
} from './interval.ts';
import { logOf, signOf, toRational } from './rational.ts';

const point = fc.integer({ min: -20, max: 20 }).map(toRational);
const interval = fc
  .tuple(point, point, fc.boolean(), fc.boolean())
  .map(([a, b, lo, hi]) =>
    a.compare(b) <= 0
      ? makeInterval(a, b, lo && !a.equals(b), hi && !a.equals(b))
      : makeInterval(b, a, lo, hi),
  );

/** A point of the interval, or none when it is a single open end. */
function inside(i: Interval, t: number): ReturnType<typeof toRational> {
  const w = i.hi!.sub(i.lo!);
  return i.lo!.add(w.mul(toRational(t)));
}
const has = (i: Interval, x: ReturnType<typeof toRational>): boolean => isInside(makeInterval(x, x), i);
const middle = fc.constantFrom(0.125, 0.5, 0.875);

describe('intervals', () => {
  it('contain every result of points', () => {
    fc.assert(
      fc.property(interval, interval, middle, middle, fc.integer({ min: -5, max: 5 }), (a, b, s, t, k) => {
        const x = inside(a, s);
        const y = inside(b, t);
        expect(has(addIntervals(a, b), x.add(y))).toBe(true);
        expect(has(subtractIntervals(a, b), x.sub(y))).toBe(true);
        expect(has(scaleInterval(a, toRational(k)), x.mul(k))).toBe(true);
        expect(has(hullOf(a, b), x) && has(hullOf(a, b), y)).toBe(true);
        if (signOf(a.lo!) > 0 && signOf(b.lo!) > 0) {
          expect(has(divideIntervals(a, b), x.div(y))).toBe(true);
          expect(has(multiplyPositive(a, b), x.mul(y))).toBe(true);
        }
      }),
    );
  });

  it('meet exactly when neither lies below the other', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const both = intersect(a, b);
        expect(both === undefined).toBe(compareIntervals(a, b) !== 0);
        if (both) expect(isInside(both, a) && isInside(both, b)).toBe(true);
      }),
    );
  });

  it('know a shared end from an open one', () => {
    const a = fromPair([1, 2]);
    expect(isTouching(a, fromPair([2, 3]))).toBe(true);
    expect(intersect(a, fromPair([2, 3], true))).toBeUndefined();
    expect(isTouching(a, fromPair([1.5, 3]))).toBe(false);
    expect(scaleInterval(fromPair([0, 4], false, true), toRational(0))).toEqual(fromPair([0, 0]));
  });
});

describe('rationals', () => {
  it('are the printed decimal, not the nearest double', () => {
    expect(toRational(9.65).toFraction()).toBe('193/20');
    expect(toRational(1e21).toFraction()).toBe(`1${'0'.repeat(21)}`);
    expect(toRational(1.5e-7).toFraction()).toBe('3/20000000');
    expect(() => toRational(Number.NaN)).toThrow(RangeError);
    expect(() => toRational(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it('zero has no sign', () => {
    expect([
      signOf(toRational(0)),
      signOf(toRational(-3)),
      signOf(toRational(2).sub(2)),
      signOf(toRational(5)),
    ]).toEqual([0, -1, 0, 1]);
  });

  it('logarithms survive numbers beyond doubles', () => {
    const big = toRational(10).pow(400);
    expect(logOf(big as ReturnType<typeof toRational>)).toBeCloseTo(400 * Math.LN10, 9);
  });
});
