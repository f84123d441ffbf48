import { describe, expect, it } from 'vitest';
import { nowcast } from './nowcast.ts';

const past = [
  { toDate: 40, total: 100 },
  { toDate: 45, total: 110 },
  { toDate: 50, total: 120 },
];

describe('a year from its first months', () => {
  it('is between its two estimates, and carries growth beside them', () => {
    const made = nowcast(6, 60, past)!;
    const byShare = 60 / ((0.4 + 45 / 110 + 50 / 120) / 3);
    const byRest = 60 + 70 * 1.1;
    expect(made.estimate).toBeCloseTo(Math.sqrt(byShare * byRest), 9);
    expect(made.carried).toBe(144);
  });

  it('has bands that grow with p and never lie below what is already there', () => {
    const made = nowcast(
      11,
      119,
      past.map((y) => ({ ...y, toDate: y.total - 1 })),
    )!;
    const row = [0.005, 0.1, 0.5, 0.9, 0.995].map((p) => made.quantile(p));
    expect([...row].sort((a, b) => a - b)).toEqual(row);
    expect(row[0]).toBeGreaterThanOrEqual(119);
  });

  it('is wider early in the year than late', () => {
    const width = (months: number, part: number): number => {
      const years = past.map(({ total }, i) => ({ toDate: total * (part + i / 100), total }));
      const made = nowcast(months, 130 * part, years)!;
      return (made.quantile(0.9) - made.quantile(0.1)) / made.estimate;
    };
    expect(width(2, 0.15)).toBeGreaterThan(2 * width(10, 0.83));
  });

  it('refuses what cannot be a year to date', () => {
    expect(nowcast(12, 60, past)).toBeUndefined();
    expect(nowcast(6, 0, past)).toBeUndefined();
    expect(nowcast(6, 60, [])).toBeUndefined();
    expect(nowcast(6, 60, [{ toDate: 130, total: 120 }])).toBeUndefined();
  });
});
