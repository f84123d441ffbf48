import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankOf, quantileOf, residualAt } from './bank.ts';
import { forecastAnnual, forecastQuantile } from './forecast.ts';
import { MEASURED_BANK } from './measured-bank.ts';
import { dotm } from './methods/dotm.ts';
import { drift } from './methods/drift.ts';
import { pointForecast } from './methods/point.ts';
import { restlessness } from './scale.ts';

const series = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 6, maxLength: 30 });

describe('point forecasts', () => {
  it('carry a straight line on', () => {
    const line = [10, 12, 14, 16, 18, 20, 22];
    expect(drift(line, 3)).toEqual([24, 26, 28]);
    for (const v of dotm(line, 3).map((x, i) => x - (24 + 2 * i))) expect(Math.abs(v)).toBeLessThan(0.6);
  });

  it('keep what never moves', () => {
    expect(pointForecast([5, 5, 5, 5, 5, 5], 2).map((v) => Number(v.toFixed(9)))).toEqual([5, 5]);
    expect(restlessness([5, 5, 5, 5, 5, 5])).toBe(0);
  });

  it('scale with the unit, and are numbers', () => {
    fc.assert(
      fc.property(series, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (y, factor) => {
        const a = pointForecast(y, 4);
        const b = pointForecast(
          y.map((v) => v * factor),
          4,
        );
        for (const [i, v] of a.entries()) {
          expect(Number.isFinite(v)).toBe(true);
          expect(Math.abs(b[i]! - v * factor)).toBeLessThanOrEqual(
            1e-6 * factor * (Math.abs(v) + Math.max(...y)),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('intervals', () => {
  it('grow with the probability and, around the middle, with the horizon', () => {
    for (let h = 1; h <= 9; h++) {
      const row = [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((u) => residualAt(MEASURED_BANK, h, u));
      expect([...row].sort((a, b) => a - b)).toEqual(row);
    }
    const width = (h: number): number =>
      residualAt(MEASURED_BANK, h, 0.9) - residualAt(MEASURED_BANK, h, 0.1);
    for (let h = 1; h < 10; h++) expect(width(h + 1)).toBeGreaterThan(width(h));
  });

  it('take quantiles as R does', () => {
    expect(quantileOf([1, 2, 3, 4], 0.25)).toBe(1.75);
    const errors = Array.from({ length: 21 }, (_, i) => i);
    expect(bankOf([errors, errors.slice(0, 5)], [0.1, 0.5])).toEqual({
      probabilities: [0.1, 0.5],
      byHorizon: [[2, 10]],
    });
  });

  it('of a short series carry its last value and borrow the scale of its kind', () => {
    const pooled = { restlessness: 0.1 };
    const one = forecastAnnual({ from: 2025, values: [200] }, 2, pooled);
    expect(one).toEqual({ method: 'carried', centre: [200, 200], scale: 20 });
    const calm = forecastAnnual({ from: 2021, values: [200, 200.1, 200.2, 200.1, 200] }, 1, pooled);
    expect(calm.scale).toBeGreaterThan(0.1);
    expect(calm.scale).toBeLessThan(20);
    expect(forecastAnnual({ from: 2025, values: [0] }, 1, pooled).scale).toBe(0);
    expect(() => forecastAnnual({ from: 2025, values: [] }, 1, pooled)).toThrow(RangeError);
  });

  it('do not fall below what cannot be', () => {
    const falling = forecastAnnual({ from: 2019, values: [90, 70, 55, 40, 20, 8] }, 3, { restlessness: 0.1 });
    expect(forecastQuantile(falling, MEASURED_BANK, 3, 0.1)).toBeLessThan(0);
    expect(forecastQuantile(falling, MEASURED_BANK, 3, 0.1, 0)).toBe(0);
  });
});
