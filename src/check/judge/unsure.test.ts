import { describe, expect, it } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { carriedFields } from '../carried.ts';

const claim = (kind: Claim['kind'], inherited: readonly string[]): Claim => ({
  id: 'c1',
  kind,
  span: { start: 0, end: 1 },
  quote: 'x',
  inherited,
  rule: 'test',
});

describe('a figure whose cell its sentence does not say', () => {
  it('is one whose quantity or bearer was carried over', () => {
    expect(carriedFields(claim('level', ['metric']))).toEqual(['metric']);
    expect(carriedFields(claim('change', ['entity', 'period']))).toEqual(['entity', 'period']);
    expect(carriedFields(claim('level', ['entity']))).toEqual(['entity']);
    expect(carriedFields(claim('level', ['basis', 'period']))).toEqual([]);
  });

  it('is never an order: that says more of itself', () => {
    for (const kind of ['rank', 'extremum', 'streak', 'comparison'] as const)
      expect(carriedFields(claim(kind, ['entity', 'metric', 'period']))).toEqual([]);
  });
});
