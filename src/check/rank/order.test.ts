import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, makeInterval } from '../../num/interval.ts';
import { toRational } from '../../num/rational.ts';
import { placeAmong, possibleRanks } from './order.ts';

/** Ends on whole numbers, values on halves: every order that real values allow shows on the halves. */
const interval = fc
  .record({
    a: fc.integer({ min: 0, max: 4 }),
    d: fc.integer({ min: 0, max: 3 }),
    loOpen: fc.boolean(),
    hiOpen: fc.boolean(),
  })
  .map(({ a, d, loOpen, hiOpen }) =>
    d === 0
      ? makeInterval(toRational(a), toRational(a))
      : makeInterval(toRational(a), toRational(a + d), loOpen, hiOpen),
  );

/** Quarters, so that two open ends that meet at a whole number still have room on their own side. */
function valuesOf(i: Interval): number[] {
  const lo = i.lo!.valueOf();
  const hi = i.hi!.valueOf();
  const values: number[] = [];
  for (let v = lo; v <= hi; v += 0.25) {
    if ((v === lo && i.loOpen) || (v === hi && i.hiOpen)) continue;
    values.push(v);
  }
  return values;
}

function bruteForce(intervals: readonly Interval[], i: number): { best: number; worst: number } {
  let best = Number.POSITIVE_INFINITY;
  let worst = 0;
  const walk = (k: number, values: number[]): void => {
    if (k === intervals.length) {
      const place = 1 + values.filter((v) => v > values[i]!).length;
      best = Math.min(best, place);
      worst = Math.max(worst, place);
      return;
    }
    for (const v of valuesOf(intervals[k]!)) walk(k + 1, [...values, v]);
  };
  walk(0, []);
  return { best, worst };
}

describe('possible places', () => {
  it('agree with trying every combination of values', () => {
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 3 }), (intervals) => {
        expect(possibleRanks(intervals)).toEqual(intervals.map((_, i) => bruteForce(intervals, i)));
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order of the rows, nor on the unit', () => {
    fc.assert(
      fc.property(
        fc.array(interval, { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 1, max: 99 }),
        (list, k) => {
          const scaled = list.map((i) => makeInterval(i.lo!.mul(k), i.hi!.mul(k), i.loOpen, i.hiOpen));
          expect(possibleRanks(scaled)).toEqual(possibleRanks(list));
          expect(possibleRanks([...list].reverse()).reverse()).toEqual(possibleRanks(list));
        },
      ),
    );
  });

  it('shares the better place between equals', () => {
    const five = makeInterval(toRational(5), toRational(5));
    expect(placeAmong(five, [five, five])).toEqual({ best: 1, worst: 1 });
  });

  it('leaves a member without an upper end possibly above everybody', () => {
    const known = makeInterval(toRational(5), toRational(6));
    expect(placeAmong(known, [makeInterval(toRational(1), undefined), {}])).toEqual({ best: 1, worst: 3 });
  });
});
