import { describe, expect, it } from 'vitest';
import { rankOdds, uniformIn } from './rank-odds.ts';

/** Odds of each place when every member takes each of its values equally often, by trying them all. */
function enumerated(values: readonly (readonly number[])[]): number[][] {
  const n = values.length;
  const odds = values.map(() => new Array<number>(n).fill(0));
  const total = values.reduce((p, v) => p * v.length, 1);
  const chosen: number[] = [];
  const visit = (at: number): void => {
    if (at < n) {
      for (const v of values[at]!) {
        chosen[at] = v;
        visit(at + 1);
      }
      return;
    }
    chosen.forEach((v, i) => {
      odds[i]![chosen.filter((w) => w > v).length]! += 1 / total;
    });
  };
  visit(0);
  return odds;
}

describe('odds of places by drawing', () => {
  it('agree with exact enumeration within sampling error', () => {
    const values = [
      [1, 4, 6],
      [2, 4, 5],
      [3, 3, 9],
      [0, 5, 5],
    ];
    const draws = 20_000;
    const exact = enumerated(values);
    const drawn = rankOdds(4, (i, random) => values[i]![Math.floor(random() * 3)]!, draws, 5);
    exact.forEach((row, i) => {
      row.forEach((p, k) => {
        const error = 4 * Math.sqrt((p * (1 - p)) / draws) + 1e-9;
        expect(Math.abs(drawn.places[i]![k]! - p), `${i} ${k}`).toBeLessThanOrEqual(error);
      });
    });
  });

  it('are certain where intervals are apart, even where they are alike, the same for the same seed', () => {
    const apart = rankOdds(
      2,
      uniformIn([
        [5, 6],
        [1, 2],
      ]),
      100,
      1,
    );
    expect(apart.places).toEqual([
      [1, 0],
      [0, 1],
    ]);
    const alike = rankOdds(
      2,
      uniformIn([
        [0, 1],
        [0, 1],
      ]),
      10_000,
      1,
    );
    expect(alike.places[0]![0]).toBeGreaterThan(0.48);
    expect(alike.places[0]![0]).toBeLessThan(0.52);
    expect(
      rankOdds(
        2,
        uniformIn([
          [0, 1],
          [0, 1],
        ]),
        10_000,
        1,
      ),
    ).toEqual(alike);
    expect(rankOdds(0, uniformIn([]), 10, 1).places).toEqual([]);
  });
});
