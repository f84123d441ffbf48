import { describe, expect, it } from 'vitest';
import { seeded } from '../../num/random.ts';
import { composite } from './composite.ts';
import { ASEM } from './corpus/asem.ts';
import { arithmetic, byPlace, geometric, minMax, zScore } from './normalise.ts';

/** What COINr 1.1 prints for its example (vignettes "normalise", "aggregate", "results"; https://bluefoxr.github.io/COINr/). */

const column = (k: 1 | 2 | 3 | 4): number[] => ASEM.map((r) => r[k]);
const at = (country: string): number => ASEM.findIndex((r) => r[0] === country);
const columns = [column(1), column(2), column(3), column(4)];

/** "Data frames" of vignette("aggregate"): min-max between 1 and 100, three digits. */
const MIN_MAX = {
  AUT: [94.1, 14.2, 1, 29.4],
  BEL: [94.6, 15.6, 97.2, 40],
  BGR: [35, 4.89, 38, 15.6],
  HRV: [51.2, 4.9, 59.2, 34.3],
  CYP: [43.7, 4.66, 55.7, 1],
};

/** "Individual normalisation" of vignette("normalise"): Borda score, z-score with mean 10 and deviation 2, min-max 0 to 100. */
const MIXED: Readonly<Record<string, readonly [number, number, number]>> = {
  AUS: [36, 9.889993, 66.14497],
  AUT: [44, 9.588735, 0],
  BEL: [45, 9.711512, 97.14314],
  BGD: [4, 8.52981, 45.80661],
  BGR: [7, 8.741971, 37.40495],
  BRN: [9, 8.433044, 35.3892],
  CHE: [42, 10.563483, 0],
  CHN: [30, 13.235114, 100],
  CYP: [14, 8.721372, 55.21211],
  CZE: [31, 9.001961, 0],
};

/** First rows of get_results(): eight pillars, the index and its place among 51. */
const RESULTS = [
  { id: 'CHE', index: 68.38, conn: [63.41, 32.87, 74.78, 85.94, 56.93], sust: [77.21, 87.85, 56.88] },
  { id: 'NLD', index: 64.82, conn: [64.87, 46.62, 84.55, 71.74, 41.92], sust: [58.73, 86.58, 57.78] },
  { id: 'DNK', index: 64.8, conn: [50.52, 30.43, 78.13, 75.35, 51.04], sust: [69.83, 86.4, 61.29] },
  { id: 'NOR', index: 64.47, conn: [58.18, 25.7, 80.03, 89.46, 33.8], sust: [70.9, 87, 56.59] },
  { id: 'BEL', index: 63.54, conn: [71.97, 48.22, 80.84, 75.6, 43.32], sust: [53.01, 86.17, 50.09] },
  { id: 'SWE', index: 63.0, conn: [51.51, 23.87, 80.98, 74.51, 38.5], sust: [66.37, 87.74, 62.27] },
];

/** Order of the countries by a column of values, the highest first. */
const orderBy = (values: Readonly<Record<string, number>>): string[] =>
  Object.keys(values).sort((a, b) => values[b]! - values[a]! || (a < b ? -1 : 1));

describe('the documented example of COINr', () => {
  it('has the same min-max values', () => {
    const ours = columns.map(minMax);
    for (const [country, printed] of Object.entries(MIN_MAX))
      expect(ours.map((c) => Number(c[at(country)]!.toPrecision(3)))).toEqual(printed);
    const ships = minMax(column(3));
    for (const [country, [, , printed]] of Object.entries(MIXED))
      expect(((ships[at(country)]! - 1) * 100) / 99).toBeCloseTo(printed, 4);
  });

  it('has the same z-scores', () => {
    const ours = zScore(column(2));
    for (const [country, [, printed]] of Object.entries(MIXED))
      expect(10 + (2 * (ours[at(country)]! - 50)) / 15).toBeCloseTo(printed, 5);
  });

  it('has the same places', () => {
    const ours = byPlace(column(1));
    for (const [country, [printed]] of Object.entries(MIXED)) expect(ours[at(country)]).toBe(printed + 1);
    const some = Object.keys(MIXED);
    const pick = (values: readonly number[]) =>
      Object.fromEntries(some.map((c) => [c, Math.round(values[at(c)]! * 1e6)]));
    const printed = (k: 0 | 1 | 2) => Object.fromEntries(some.map((c) => [c, MIXED[c]![k]]));
    expect(orderBy(pick(byPlace(column(1))))).toEqual(orderBy(printed(0)));
    expect(orderBy(pick(zScore(column(2))))).toEqual(orderBy(printed(1)));
    expect(orderBy(pick(minMax(column(3))))).toEqual(orderBy(printed(2)));
  });

  it('has the same index and places by arithmetic means of means', () => {
    const ones = (list: readonly number[]) => list.map(() => 1);
    const index = RESULTS.map(({ conn, sust }) =>
      arithmetic([arithmetic(conn, ones(conn)), arithmetic(sust, ones(sust))], [1, 1]),
    );
    index.forEach((x, i) => {
      expect(x).toBeCloseTo(RESULTS[i]!.index, 1.7);
    });
    expect([...index].sort((a, b) => b - a)).toEqual(index);
  });

  it('has the geometric means of its formula, and their order over the example', () => {
    // As COINr tests them itself: (1·2·3)^(1/3), (1·2·3²)^(1/4).
    expect(geometric([1, 2, 3], [1, 1, 1])).toBeCloseTo(6 ** (1 / 3), 12);
    expect(geometric([1, 2, 3], [1, 1, 2])).toBeCloseTo(18 ** (1 / 4), 12);
    const rows = ASEM.map(([id, ...values]) => ({ id, values }));
    const made = composite({ rows, weights: [1, 1, 2, 1], runs: 0, random: seeded(1) });
    const { ranks } = made.methods.find((m) => m.normaliser === 'minMax' && m.aggregator === 'geometric')!;
    // From the printed values, by the printed formula: products of powers.
    const product = Object.fromEntries(
      Object.entries(MIN_MAX).map(([c, [a, b, s, d]]) => [c, a! * b! * s! ** 2 * d!]),
    );
    const five = Object.fromEntries(Object.keys(MIN_MAX).map((c) => [c, -ranks[c]!]));
    expect(orderBy(five)).toEqual(orderBy(product));
  });
});
