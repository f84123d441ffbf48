import { describe, expect, it } from 'vitest';
import { type Interval, makeInterval, toPair } from '../num/interval.ts';
import { seeded } from '../num/random.ts';
import { toRational } from '../num/rational.ts';

import { endsOf } from './ends.ts';
import { bandsOf, rankIntervals } from './ranks.ts';

const STEP = 3;

/** A small interval with ends among whole numbers, some excluded, some missing. */
function randomInterval(random: () => number): Interval {
  const a = Math.floor(random() * 4);
  const b = a + Math.floor(random() * (4 - a));
  const open = (): boolean => random() < 0.3;
  const lo = random() < 0.1 ? undefined : toRational(a);
  const hi = random() < 0.1 ? undefined : toRational(b);
  return a === b ? makeInterval(lo, hi) : makeInterval(lo, hi, open(), open());
}

/** Every value of the interval on a grid of thirds from −1 to 5, which tells apart all that open ends can. */
function gridOf({ lo, hi, loOpen, hiOpen }: Interval): number[] {
  const values: number[] = [];
  for (let k = -STEP; k <= 5 * STEP; k++) {
    const from = lo === undefined ? -Infinity : lo.valueOf() * STEP;
    const to = hi === undefined ? Infinity : hi.valueOf() * STEP;
    if (k < from || k > to || (loOpen && k === from) || (hiOpen && k === to)) continue;
    values.push(k);
  }
  return values;
}

/** Best and worst place of each over all assignments, tried one by one. */
function bruteForce(intervals: readonly Interval[]): { best: number; worst: number }[] {
  const grids = intervals.map(gridOf);
  const found = intervals.map(() => ({ best: Infinity, worst: 0 }));
  const values: number[] = [];
  const visit = (at: number): void => {
    if (at === grids.length) {
      found.forEach((f, i) => {
        const place = 1 + values.filter((v) => v > values[i]!).length;
        f.best = Math.min(f.best, place);
        f.worst = Math.max(f.worst, place);
      });
      return;
    }
    for (const v of grids[at]!) {
      values[at] = v;
      visit(at + 1);
    }
  };
  visit(0);
  return found;
}

describe('possible places', () => {
  it('are those of trying every assignment, on 1,000 random tables', () => {
    const random = seeded(7);
    for (let t = 0; t < 1000; t++) {
      const table = Array.from({ length: 1 + Math.floor(random() * 3) }, () => randomInterval(random));
      expect(rankIntervals(table), JSON.stringify(table.map(toPair))).toEqual(bruteForce(table));
    }
  });

  it('come from exact ends, not from doubles', () => {
    const third = toRational(1).div(3);
    const near = third.add(toRational(1).div(10n ** 30n));
    const [a, b] = rankIntervals([makeInterval(third, third), makeInterval(near, near)]);
    expect([a, b]).toEqual([
      { best: 2, worst: 2 },
      { best: 1, worst: 1 },
    ]);
  });

  it('of equals are shared, of one alone is one, of nobody is nothing', () => {
    const five = makeInterval(toRational(5), toRational(5));
    expect(rankIntervals([five, five])).toEqual([
      { best: 1, worst: 1 },
      { best: 1, worst: 1 },
    ]);
    expect(rankIntervals([makeInterval(undefined, undefined)])).toEqual([{ best: 1, worst: 1 }]);
    expect(rankIntervals([])).toEqual([]);
  });
});

describe('bands', () => {
  const of = (...pairs: [number, number][]): number[] =>
    bandsOf(pairs.map(([lo, hi]) => endsOf(makeInterval(toRational(lo), toRational(hi)))));

  it('part where everybody before is above everybody after', () => {
    expect(of([9, 10], [7, 8], [6.5, 7.5], [1, 2])).toEqual([1, 2, 2, 3]);
  });

  it('are joined by one wide row further down', () => {
    expect(of([9, 10], [7, 8], [1, 9.5])).toEqual([1, 1, 1]);
    expect(of([9, 10], [7, 8], [1, 8.5])).toEqual([1, 2, 2]);
  });
});
