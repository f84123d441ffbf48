import { describe, expect, it } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import type { Observation } from '../../model/pack.ts';
import { checkClaims } from '../check-claims.ts';
import { claim, DOCUMENT, growth, level, NO_EVIDENCE, observation, smallPack } from '../corpus/small-pack.ts';

/** One slip in a text that otherwise fits, and the hint that mends it: `claim slip field from → to`, one line each. */
const pack = smallPack();
const [C, G, GD, CA] = ['city:chongqing', 'city:guangzhou', 'province:guangdong', 'company:changan'];
const [vp, vs] = ['vehicle_production', 'vehicle_sales'];
const hints = (claims: readonly Claim[], observations: readonly Observation[] = []): string[][] => {
  const evidence = { ...NO_EVIDENCE, observations };
  const { conflicts } = checkClaims({ document: DOCUMENT, claims, pack, evidence });
  return conflicts.map((k) => k.repairs.map((r) => `${r.claim} ${r.slip} ${r.field} ${r.from} → ${r.to}`));
};
const official = (entity: string, metric: string, period: string, value: number): Observation =>
  observation(`${entity}-${metric}-${period}`, entity, metric, period, value, 1000, {
    originKind: 'official',
    origin: 'org:office',
  });

describe('a slip in one text', () => {
  const before = level('a', C, vp, '2024', 2_541_000, 1000);
  const up = growth('g', C, vp, '2025', '2024', 9.7, [9.65, 9.75]);
  const now = (value: number, unit = 1000): Claim => level('b', C, vp, '2025', value, unit);

  it('fits without one: 2,541,000 × 1.097 = 2,787,477', () => {
    expect(hints([before, now(2_788_000), up])).toEqual([]);
  });

  it.each([
    ['a zero', 27_880_000, 10_000],
    ['thousand for million', 2_788, 1],
    ['万 for 亿', 278.8, 0.1],
    ['亿 for 万', 27_880_000_000, 10_000_000],
  ])('scale: %s', (_what, value, unit) => {
    expect(hints([before, now(value, unit), up])[0]![0]).toBe(`b scale value ${value} → 2788000`);
  });

  it('digits: 2.878 for 2.788 million', () => {
    const [found] = hints([before, now(2_878_000), up]);
    expect(found![0]).toBe('b digits value 2878000 → 2788000');
  });

  it('sign: down 9.7% where it rose', () => {
    const down = growth('g', C, vp, '2025', '2024', -9.7, [-9.75, -9.65]);
    expect(hints([before, now(2_788_000), down])[0]![0]).toBe('g sign value -9.7 → 9.7');
  });

  it('ratio: up 220% where it is 220% of what it was', () => {
    const ratio = growth('g', C, vp, '2025', '2024', 220, [219.5, 220.5]);
    const [found] = hints([level('a', C, vp, '2024', 1_000_000, 1000), now(2_200_000), ratio]);
    expect(found![0]).toBe('g ratio value 220 → 120');
    // A tripling printed rightly is no slip: 1,000,000 × 3.2.
    expect(hints([level('a', C, vp, '2024', 1_000_000, 1000), now(3_200_000), ratio])).toEqual([]);
  });

  it('year: the growth of the year before', () => {
    const rows = [level('z', C, vp, '2023', 2_318_000, 1000), before];
    const other = growth('g', C, vp, '2025', '2024', 9.6, [9.55, 9.65]);
    const moved = { ...other, period: '2023', basePeriod: '2023' };
    // 2,318,000 × 1.096 = 2,540,528: told of the year before, it would be growth from 2023 to 2023.
    const [found] = hints([...rows, { ...moved, period: '2025' }, now(2_788_000)]);
    expect(found).toContain('g year period 2025 → 2024');
  });

  it('swap: the smaller is told to be above the larger', () => {
    const above = claim('x', {
      kind: 'comparison',
      entity: G,
      metric: vp,
      period: '2024',
      op: 'greater',
      other: { entity: C },
    });
    const [found] = hints([before, level('b', G, vp, '2024', 2_100_000, 1000), above]);
    expect(found![0]).toBe(`x swap entity ${G} → ${C}`);
  });

  it('year-to-date: the eleven months that the text has elsewhere', () => {
    const months = level('m', C, vp, '2025-01/2025-11', 2_498_000, 1000);
    const [found] = hints([before, up, months, now(2_498_000)]);
    expect(found![0]).toBe('b year-to-date period 2025 → 2025-01/2025-11');
  });
});

describe('a slip against figures on file', () => {
  const file = [
    official(C, vp, '2025', 2_788_000),
    official(C, vp, '2024', 2_541_000),
    official(C, vp, '2025-01/2025-11', 2_498_000),
    official(CA, vp, '2025', 2_100_000),
    official(CA, vs, '2025', 2_913_000),
    official(G, vp, '2025', 2_400_000),
    official(GD, vp, '2025', 6_120_000),
  ];
  const said = (entity: string, metric: string, period: string, value: number): Claim =>
    level('c', entity, metric, period, value, 1000);

  it.each([
    ['scale', said(C, vp, '2025', 27_880_000), 'value 27880000 → 2788000'],
    ['digits', said(C, vp, '2025', 2_878_000), 'value 2878000 → 2788000'],
    ['year', said(C, vp, '2025', 2_541_000), 'period 2025 → 2024'],
    ['year-to-date', said(C, vp, '2025', 2_498_000), 'period 2025 → 2025-01/2025-11'],
    ['measure', said(CA, vp, '2025', 2_913_000), `metric ${vp} → ${vs}`],
    ['place', said(G, vp, '2025', 6_120_000), `entity ${G} → ${GD}`],
    ['sign', growth('c', C, vp, '2025', '2024', -9.7, [-9.75, -9.65]), 'value -9.7 → 9.7'],
  ])('%s', (slip, slipped, edit) => {
    expect(hints([slipped], file)).toEqual([[`c ${slip} ${edit}`]]);
  });

  it('place: the province told of its city, which the text names', () => {
    const named = level('n', G, vp, '2024', 2_500_000, 1000);
    expect(hints([named, said(GD, vp, '2025', 2_400_000)], file)).toEqual([[`c place entity ${GD} → ${G}`]]);
    expect(hints([said(GD, vp, '2025', 2_400_000)], file)).toEqual([[]]);
  });

  it('ratio', () => {
    const rows = [official(G, vp, '2024', 1_000_000), official(G, vp, '2025', 2_200_000)];
    const ratio = growth('c', G, vp, '2025', '2024', 220, [219.5, 220.5]);
    expect(hints([ratio], rows)).toEqual([['c ratio value 220 → 120']]);
  });

  it('no hint where no edit fits the file', () => {
    expect(hints([said(C, vp, '2025', 2_300_000)], file).flat()).toEqual([]);
  });

  it('no hint that the rest of the text contradicts: its own growth says 2025 was meant', () => {
    const slipped = said(C, vp, '2025', 2_541_000);
    expect(hints([slipped], file)[0]).toEqual(['c year period 2025 → 2024']);
    const other = level('o', C, vp, '2024', 2_450_000, 1000);
    expect(
      hints([slipped, other], file)
        .flat()
        .filter((h) => h.startsWith('c year')),
    ).toEqual([]);
  });
});
