import { describe, expect, it } from 'vitest';
import { chanceOfShare, forecastShare, gainsOf, widening } from './spread.ts';

/** Percent, 2015 to 2025: the share of new energy vehicles in sales. */
const NEV = [1.35, 1.81, 2.69, 4.47, 4.68, 5.4, 13.4, 25.6, 31.6, 40.9, 47.9];

describe('a share that spreads', () => {
  it('is not known far ahead, less so before it is half-way', () => {
    const early = forecastShare({ from: 2015, shares: NEV.slice(0, 7) })!;
    const late = forecastShare({ from: 2015, shares: NEV.slice(0, 9) })!;
    const band = (f: typeof early, ahead: number): number => f.quantile(0.9, ahead) - f.quantile(0.1, ahead);
    expect(band(early, 4)).toBeGreaterThan(40);
    expect(band(late, 2)).toBeLessThan(band(early, 4));
    // What came lies inside both.
    for (const [f, ahead] of [
      [early, 4],
      [late, 2],
    ] as const) {
      expect(f.quantile(0.1, ahead)).toBeLessThan(47.9);
      expect(f.quantile(0.9, ahead)).toBeGreaterThan(47.9);
    }
  });

  it('stays between 0 and 100 and its quantiles are in order', () => {
    const f = forecastShare({ from: 2015, shares: NEV })!;
    for (const ahead of [1, 5, 10]) {
      const row = [0.025, 0.1, 0.5, 0.9, 0.975].map((p) => f.quantile(p, ahead));
      expect([...row].sort((a, b) => a - b)).toEqual(row);
      expect(row[0]).toBeGreaterThan(0);
      expect(row[4]).toBeLessThanOrEqual(100);
      expect(f.below(f.quantile(0.3, ahead), ahead)).toBeCloseTo(0.3, 6);
    }
  });

  it('is not guessed from two years, nor from 0 or 100 percent', () => {
    expect(forecastShare({ from: 2015, shares: [1, 2] })).toBeUndefined();
    expect(forecastShare({ from: 2015, shares: [0, 0, 0, 0] })).toBeUndefined();
    expect(forecastShare({ from: 2015, shares: [100, 100, 100, 100] })).toBeUndefined();
    // Past 80 percent the lower ceilings have no say.
    expect(forecastShare({ from: 2015, shares: [70, 80, 85] })!.curves).toBe(2);
  });

  it('is widened by its own past misses and never narrowed', () => {
    expect(widening({ from: 0, shares: NEV })).toBeGreaterThanOrEqual(1);
    expect(widening({ from: 0, shares: [1, 1.1, 1.2, 1.3, 30, 60, 61, 62] })).toBeGreaterThan(2);
  });
});

describe('the odds of a goal', () => {
  it('follow from the gain in log-odds that it takes', () => {
    const gain = { mean: 0.45, sd: 0.2 };
    const from = (start: number) => chanceOfShare(start, 10, 4, gain);
    expect(from(1).neededPerYear).toBeCloseTo(0.6, 2);
    expect(from(2).neededPerYear).toBeCloseTo(0.42, 2);
    expect(from(2.9).neededPerYear).toBeCloseTo(0.33, 2);
    expect(Math.round(100 * from(1).chance)).toBe(23);
    expect(Math.round(100 * from(2.9).chance)).toBe(73);
    expect(chanceOfShare(5, 10, 4, { mean: 1, sd: 0 }).chance).toBe(1);
  });

  it('take the pace from stretches below one half', () => {
    const gains = gainsOf([{ from: 2015, shares: NEV }], 4)!;
    expect(gains.stretches).toBe(7);
    expect(gains.mean).toBeCloseTo(0.45, 2);
    expect(gainsOf([{ from: 2015, shares: [60, 70, 80] }], 1)).toBeUndefined();
  });
});
