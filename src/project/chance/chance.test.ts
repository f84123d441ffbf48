import { describe, expect, it } from 'vitest';
import { normalBelow, normalQuantile } from './normal.ts';
import { normalTables } from './normal-tables.ts';
import { seeded } from './random.ts';

describe('the normal distribution', () => {
  it('has the values of the tables', () => {
    // Abramowitz and Stegun, table 26.1
    const known: [number, number][] = [
      [0, 0.5],
      [1, 0.841344746068543],
      [1.96, 0.975002104851779],
      [3, 0.99865010196837],
      [5, 0.999999713348428],
    ];
    for (const [x, p] of known) {
      expect(normalBelow(x)).toBeCloseTo(p, 13);
      expect(normalBelow(-x)).toBeCloseTo(1 - p, 13);
    }
    expect(normalBelow(-40)).toBe(0);
  });

  it('is undone by its quantile, and the grid is near enough', () => {
    const grid = normalTables();
    for (const p of [0.001, 0.02, 0.3, 0.5, 0.77, 0.99, 0.9995]) {
      expect(normalBelow(normalQuantile(p))).toBeCloseTo(p, 8);
      expect(Math.abs(grid.quantile(p) - normalQuantile(p))).toBeLessThan(0.02);
      expect(Math.abs(grid.below(normalQuantile(p)) - p)).toBeLessThan(1e-5);
    }
  });
});

describe('seeded numbers', () => {
  it('are the same for the same seed, differ for near ones, and fill the range evenly', () => {
    const first = (seed: number): number[] => {
      const next = seeded(seed);
      return [next(), next(), next()];
    };
    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
    const next = seeded(7);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i++) bins[Math.floor(next() * 10)]!++;
    for (const n of bins) expect(Math.abs(n - 2000)).toBeLessThan(200);
  });
});
