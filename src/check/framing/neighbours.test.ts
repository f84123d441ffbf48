import { describe, expect, it } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import type { Observation } from '../../model/pack.ts';
import { checkClaims } from '../check-claims.ts';
import { claim, DOCUMENT, growth, NO_EVIDENCE, observation } from '../corpus/small-pack.ts';
import { datedPack } from '../corpus/true-world.ts';

const pack = datedPack();
const [C, G] = ['city:chongqing', 'city:guangzhou'];
const vp = 'vehicle_production';
const row = (entity: string, period: string, value: number): Observation =>
  observation(`${entity}-${period}`, entity, vp, period, value, 1000, { basis: 'city_count' });
const observations = [
  row(C, '2022', 2_100_000),
  row(C, '2023', 2_318_000),
  row(G, '2023', 3_180_000),
  row(C, '2024', 2_541_000),
  row(G, '2024', 2_500_000),
  row(C, '2025', 2_788_000),
];
const near = (c: Claim, rows = observations) => {
  const evidence = { ...NO_EVIDENCE, observations: rows };
  const r = checkClaims({ document: DOCUMENT, claims: [c], pack, evidence });
  return (r.verdicts[0]!.neighbours ?? []).map((n) => `${n.outcome}: ${n.text}`);
};
const ahead = (period: string): Claim =>
  claim('a', {
    kind: 'rank',
    entity: C,
    metric: vp,
    period,
    value: 1,
    unit: 'ordinal',
    interval: [1, 1],
    among: { class: 'city', within: 'country:china', text: 'cities' },
    by: 'size',
  });

describe('the neighbours of a claim', () => {
  it('of a place are its years, three-valued', () => {
    const told = near(ahead('2024'));
    expect(told).toContain('fails: in 2023');
    expect(told).toContain('unknown: in 2022');
    expect(told.some((t) => t.startsWith('holds: in'))).toBe(false);
  });

  it('of growth are other base years: its sign survives or it does not', () => {
    const up = growth('g', C, vp, '2025', '2024', 9.7, [9.65, 9.75]);
    expect(near(up)).toEqual([
      'holds: against 2023: +20.2 to +20.3%',
      'holds: against 2022: +32.7 to +32.8%',
      'unknown: against 2021: not on file',
    ]);
    const peak = [row(C, '2022', 3_156_000), ...observations.slice(1)];
    expect(near(up, peak)[1]).toMatch(/^fails: against 2022: −11\.\d/);
  });

  it('are none for a figure that only retells another, and none for the text alone', () => {
    expect(near({ ...ahead('2024'), sameAs: 'b' })).toEqual([]);
    expect(near(ahead('2024'), [])).toEqual([]);
  });
});
