import { describe, expect, it } from 'vitest';
import { logOf, toRational } from './rational.ts';

describe('logarithm of a rational', () => {
  it('is right for numbers of any length, those of sixteen digits included', () => {
    for (let digits = 1; digits <= 40; digits++) {
      const n = BigInt('9357386625000001'.repeat(3).slice(0, digits));
      const r = toRational(1).mul(n);
      expect(logOf(r)).toBeCloseTo(Math.log(Number(n)), 10);
      expect(logOf(r.inverse())).toBeCloseTo(-Math.log(Number(n)), 10);
    }
  });
});
