import { describe, expect, it } from 'vitest';
import { forecastAnnual } from '../annual/forecast.ts';
import { MEASURED_BANK } from '../annual/measured-bank.ts';
import { seeded } from '../chance/random.ts';
import { leaderKeeps } from './base-rate.ts';
import { type Runner, raceOdds } from './odds.ts';
import { chanceAhead } from './pair.ts';

const runner = (id: string, values: number[], more: Partial<Runner<string>> = {}): Runner<string> => {
  const last = values.at(-1)!;
  return {
    id,
    last,
    behind: 0,
    forecast: forecastAnnual({ from: 0, values }, 5, { restlessness: 0.1 }),
    start: [last, last],
    startSpread: 0,
    ...more,
  };
};
const rules = { draws: 4000, horizons: [1, 3], common: 0, bank: MEASURED_BANK };
const run = (runners: readonly Runner<string>[], more = {}) =>
  raceOdds(runners, { ...rules, random: seeded(3), ...more });

describe('odds of places', () => {
  it('share out one first place and three on the podium', () => {
    const field = [100, 95, 90, 60, 20].map((v, i) => runner(`r${i}`, [v]));
    for (const { odds } of run(field)) {
      expect(odds.reduce((sum, o) => sum + o.rank1, 0)).toBeCloseTo(1, 9);
      expect(odds.reduce((sum, o) => sum + o.top3, 0)).toBeCloseTo(3, 9);
      for (const [i, o] of odds.entries()) if (i > 0) expect(o.rank1).toBeLessThan(odds[i - 1]!.rank1);
    }
  });

  it('are even between twins, and surer for a wide lead', () => {
    const [year] = run([runner('a', [100]), runner('b', [100])]);
    expect(Math.abs(year!.odds[0]!.rank1 - 0.5)).toBeLessThan(0.03);
    const [near] = run([runner('a', [110]), runner('b', [100])]);
    const [far] = run([runner('a', [200]), runner('b', [100])]);
    expect(far!.odds[0]!.rank1).toBeGreaterThan(near!.odds[0]!.rank1);
    expect(far!.odds[0]!.gap).toBeGreaterThan(0.7);
    expect(near!.odds[1]!.gap).toBeLessThan(0);
  });

  it('favour the leader more when shocks are shared, less when the start is unsure or old', () => {
    const field = [runner('a', [110]), runner('b', [100])];
    const plain = run(field)[0]!.odds[0]!.rank1;
    expect(run(field, { common: 0.8 })[0]!.odds[0]!.rank1).toBeGreaterThan(plain + 0.05);
    const unsure = [runner('a', [110], { start: [80, 140] }), runner('b', [100], { startSpread: 0.2 })];
    expect(run(unsure)[0]!.odds[0]!.rank1).toBeLessThan(plain);
    expect(run([runner('a', [110], { behind: 2 }), runner('b', [100])])[0]!.odds[0]!.rank1).toBeLessThan(
      plain,
    );
  });

  it('are the same for the same seed', () => {
    const field = [runner('a', [110, 120, 130, 120, 140, 150]), runner('b', [100])];
    expect(run(field)).toEqual(run(field));
    expect(run(field, { random: seeded(4) })).not.toEqual(run(field));
  });

  it('count every place once, and a podium as its places', () => {
    const field = [100, 98, 96, 50, 20, 10, 9, 8, 7, 6, 5, 4].map((v, i) => runner(`r${i}`, [v]));
    for (const { odds } of run(field)) {
      for (let place = 0; place < 10; place++)
        expect(odds.reduce((sum, o) => sum + o.places[place]!, 0)).toBeCloseTo(1, 9);
      for (const o of odds) {
        expect(o.places).toHaveLength(10);
        expect(o.rank1).toBe(o.places[0]);
        expect(o.top3).toBeCloseTo(o.places[0]! + o.places[1]! + o.places[2]!, 9);
      }
    }
  });

  it('race a year that is supposed as it is supposed', () => {
    const forecast = forecastAnnual({ from: 0, values: [200] }, 5, { restlessness: 0.1 });
    const sure = runner('sure', [100, 150, 200], {
      behind: -1,
      past: [100, 150, 200],
      forecast,
      start: [200, 200],
    });
    const [next, third] = run([sure, runner('b', [100])]);
    // The year after the start is its last supposed one: no error of its own is drawn for it.
    expect(next!.odds[0]!.rank1).toBeGreaterThan(third!.odds[0]!.rank1);
    expect(next!.odds[0]!.gap).toBeGreaterThan(0.5);
  });

  it('take zeros as they are', () => {
    const [year] = run([runner('a', [0]), runner('b', [10])]);
    expect(year!.odds.map((o) => o.rank1)).toEqual([0, 1]);
  });
});

it('the chance of standing ahead follows from gap, drift and spread', () => {
  // Millions against 2.788: percent with a yearly spread of 0.12, 0.18, 0.25, then a drift of −0.07, then five years ahead.
  const table: [number, number[]][] = [
    [2.54, [22, 30, 35, 18, 41, 14]],
    [2.4, [11, 20, 27, 11, 35, 11]],
    [2.2, [2, 9, 17, 4, 28, 7]],
    [2.125, [1, 7, 14, 3, 25, 6]],
    [2.0, [0, 3, 9, 1, 20, 5]],
  ];
  for (const [level, expected] of table) {
    const gap = Math.log(level / 2.788);
    const ahead = (drift: number, sd: number, years: number) =>
      Math.round(100 * chanceAhead(gap, drift, sd, years));
    const got = [
      ahead(0, 0.12, 1),
      ahead(0, 0.18, 1),
      ahead(0, 0.25, 1),
      ahead(-0.07, 0.18, 1),
      ahead(0, 0.18, 5),
      ahead(-0.07, 0.18, 5),
    ];
    expect(got).toEqual(expected);
  }
  expect([0.1, -0.1, 0].map((gap) => chanceAhead(gap, 0, 0, 1))).toEqual([1, 0, 0.5]);
});

it('the base rate counts how often the leader stayed', () => {
  const series = (entity: string, values: readonly number[]) => ({
    entity,
    metric: 'm',
    basis: 'b',
    points: values.map((value, i) => ({
      year: 2000 + i,
      low: value,
      high: value,
      value,
      status: 'settled' as const,
      origins: [],
      weight: 1,
      evidence: [],
    })),
  });
  const rows = [
    series('a', [9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1]),
    series('b', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]),
    series('c', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
  ];
  expect(leaderKeeps(rows, 1)).toBe(0.9);
  expect(leaderKeeps(rows, 2)).toBeUndefined();
  expect(leaderKeeps(rows.slice(0, 2), 1)).toBeUndefined();
});
