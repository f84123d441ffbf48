import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import type { Claim } from '../model/claim.ts';
import { loadPack } from '../pack/load-pack.ts';
import { applyCorrections } from './corrections.ts';

const pack = loadPack(packFiles('packs/auto-cities'));
const base = { span: { start: 0, end: 1 }, quote: 'x', rule: 'en/level/is' };
const level: Claim = {
  ...base,
  id: 'c1',
  kind: 'level',
  entity: 'city:chongqing',
  metric: 'vehicle_production',
  period: '2025',
  value: 2788000,
  unit: 'vehicle',
  bound: 'exact',
  interval: [2787500, 2788500],
  inherited: ['period', 'entity'],
  alternatives: [{ period: '2024' }],
};
const again: Claim = { ...level, id: 'c2', sameAs: 'c1' };
const fall: Claim = {
  ...level,
  id: 'c3',
  kind: 'change',
  value: -9.7,
  unit: 'percent',
  direction: 'down',
  interval: [-9.75, -9.65],
};
const set = (field: string, value: string, claim = 'c1'): Claim[] =>
  applyCorrections([level, again, fall], [{ claim, field, value }], pack);

describe('a reading corrected by hand', () => {
  it('changes the one field, which is no longer inherited, and leaves no other reading', () => {
    const [c] = set('period', '2024');
    expect(c).toMatchObject({ period: '2024', inherited: ['entity'], rule: 'by-hand', value: 2788000 });
    expect(c).not.toHaveProperty('alternatives');
  });

  it('takes names as well as ids, and figures as printed', () => {
    expect(set('entity', 'Guangzhou')[0]!.entity).toBe('city:guangzhou');
    expect(set('metric', 'auto_cluster_output_value')[0]).toMatchObject({ unit: 'CNY' });
    expect(set('value', '2.78 million')[0]).toMatchObject({ value: 2780000, interval: [2775000, 2785000] });
    expect(set('value', '278.8万')[0]).toMatchObject({ value: 2788000, interval: [2787500, 2788500] });
    expect(set('value', 'more than 3 million')[0]).toMatchObject({
      bound: 'more_than',
      interval: [3000000, null],
    });
  });

  it('keeps the sign of a fall and needs no percent sign', () => {
    expect(set('value', '10.2', 'c3')[2]).toMatchObject({ value: -10.2, interval: [-10.25, -10.15] });
  });

  it('takes a claim out, and what only retold it stands for itself', () => {
    const left = set('not-a-claim', '');
    expect(left.map((c) => c.id)).toEqual(['c2', 'c3']);
    expect(left[0]).not.toHaveProperty('sameAs');
  });

  it.each([
    ['entity', 'Chongqin', 'Did you mean'],
    ['metric', 'vehicle_produktion', 'vehicle_production'],
    ['period', 'last year', 'is not a period'],
    ['value', 'a lot', 'is not a figure'],
    ['quote', 'other words', 'cannot be corrected'],
    ['op', 'bigger', 'greater'],
  ])('refuses %s = %s with what to do', (field, value, told) => {
    expect(() => set(field, value)).toThrow(told);
  });

  it('refuses a claim that is not there', () => {
    expect(() => set('period', '2024', 'c9')).toThrow('no claim c9');
  });
});
