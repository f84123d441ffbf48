import { describe, expect, it } from 'vitest';
import { seeded } from '../../project/chance/random.ts';
import { composite } from './composite.ts';
import { arithmetic, byPlace, geometric, minMax, zScore } from './normalise.ts';

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
