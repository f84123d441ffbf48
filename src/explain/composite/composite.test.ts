import { describe, expect, it } from 'vitest';
import { seeded } from '../../project/chance/random.ts';
import { composite } from './composite.ts';
import { arithmetic, byPlace, geometric, minMax, zScore } from './normalise.ts';
import { sharedColumns } from './shared.ts';
import { shortcomingsOf } from './shortcomings.ts';

describe('normalising', () => {
  it('follows the handbook', () => {
    expect(minMax([10, 20, 30])).toEqual([1, 50.5, 100]);
    expect(zScore([10, 20, 30])).toEqual([35, 50, 65]);
    expect(byPlace([10, 30, 20, 20])).toEqual([1, 4, 2.5, 2.5]);
  });

  it('has an answer for columns that do not differ', () => {
    expect(minMax([7, 7])).toEqual([50.5, 50.5]);
    expect(zScore([7, 7])).toEqual([50, 50]);
  });
});

describe('aggregating', () => {
  it('weighs, and lets no strength make good a weakness in the geometric mean', () => {
    expect(arithmetic([2, 8], [1, 1])).toBe(5);
    expect(arithmetic([2, 8], [3, 1])).toBe(3.5);
    expect(geometric([2, 8], [1, 1])).toBeCloseTo(4, 12);
    expect(geometric([1, 100], [1, 1])).toBeLessThan(arithmetic([1, 100], [1, 1]) / 5);
  });
});

describe('the index', () => {
  const rows = [
    { id: 'a', values: [100, 90, 3] },
    { id: 'b', values: [90, 100, 2] },
    { id: 'c', values: [10, 10, 100] },
    { id: 'd', values: [5, 5, 1] },
  ];
  const made = (more = {}) => composite({ rows, weights: [1, 1, 1], runs: 500, random: seeded(1), ...more });

  it('ranks by the reference method and says between which places each row lies', () => {
    const { rows: ranked } = made();
    expect(ranked.map((r) => r.id)).toEqual(['a', 'b', 'c', 'd']);
    for (const r of ranked) {
      expect(r.likely[0]).toBeLessThanOrEqual(r.rank);
      expect(r.likely[1]).toBeGreaterThanOrEqual(r.rank);
    }
    expect(ranked.at(-1)).toMatchObject({ rank: 4, likely: [4, 4] });
  });

  it('shows what an indicator does by leaving it out', () => {
    const c = made().rows.find((r) => r.id === 'c')!;
    // With one of its two weak columns gone its strength in the third suffices.
    expect(c.without).toEqual([1, 1, 3]);
    expect(c.drivers).toEqual([0, 1]);
    const flipped = composite({
      rows: [
        { id: 'x', values: [1, 10] },
        { id: 'y', values: [2, 1] },
      ],
      weights: [1, 1],
      runs: 0,
      random: seeded(1),
    });
    const x = flipped.rows.find((r) => r.id === 'x')!;
    expect(x.without).toEqual([1, 2]);
    expect(x.drivers).toEqual([1]);
  });

  it('is the same for the same seed, and moves with the weights', () => {
    expect(made()).toEqual(made());
    expect(made({ weights: [1, 1, 9] }).rows[0]!.id).toBe('c');
    expect(made({ reversed: [false, false, true] }).rows.at(-1)!.id).toBe('c');
  });

  it('gives equal rows equal places', () => {
    const twins = composite({
      rows: [
        { id: 'x', values: [1, 2] },
        { id: 'y', values: [1, 2] },
      ],
      weights: [1, 2],
      runs: 50,
      random: seeded(1),
    });
    expect(twins.rows.map((r) => r.rank)).toEqual([1, 1]);
  });
});

describe('columns that enough rows share', () => {
  const limits = { fewest: 2, narrowest: 2 };
  const of = (rows: readonly string[], weights: readonly number[] = [1, 1, 1]) =>
    sharedColumns(
      rows.map((r) => [...r].map((c) => c === 'x')),
      weights,
      limits,
    );

  it('are all of them when enough rows are full', () => {
    expect(of(['xxx', 'xxx', 'x..'])).toEqual({ columns: [0, 1, 2], rows: [0, 1] });
  });

  it('are the largest set, then the fullest, then the heaviest', () => {
    expect(of(['xxx', 'xx.', 'x.x', '.xx', '.xx'])).toEqual({ columns: [1, 2], rows: [0, 3, 4] });
    expect(of(['xx.', 'xx.', '.xx', '.xx'])!.columns).toEqual([0, 1]);
    expect(of(['xx.', 'xx.', '.xx', '.xx'], [1, 1, 3])!.columns).toEqual([1, 2]);
  });

  it('are none where too little is known', () => {
    expect(of(['x..', 'x..', '.x.', '..x'])).toBeUndefined();
    expect(of(['xxx'])).toBeUndefined();
  });
});

describe('what a row lacks', () => {
  const t = {
    indicators: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    table: [
      { entity: 'x', values: [{ value: 9 }, { value: 1 }, null] },
      { entity: 'y', values: [{ value: 10 }, { value: 4 }, { value: 5 }] },
      { entity: 'z', values: [{ value: 2 }, { value: 3 }, { value: 5 }] },
    ],
  };

  it('is where it is low or far from the best; a hole is told apart', () => {
    const x = shortcomingsOf(t, 'x')!;
    expect(x.weak).toEqual([
      { indicator: 'b', value: 1, place: 3, of: 3, best: { entity: 'y', value: 4 }, median: 3 },
    ]);
    expect(x.other.map((s) => [s.indicator, s.place])).toEqual([['a', 2]]);
    expect(x.holes).toEqual(['c']);
  });

  it('is nothing for the first of every column, equals included', () => {
    const y = shortcomingsOf(t, 'y')!;
    expect([y.weak, y.holes]).toEqual([[], []]);
    expect(shortcomingsOf(t, 'z')!.weak.map((s) => s.indicator)).not.toContain('c');
    expect(shortcomingsOf(t, 'nobody')).toBeUndefined();
  });
});
