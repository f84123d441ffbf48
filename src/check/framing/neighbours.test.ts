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
      'holds: in 2024 against 2023: +9.6 to +9.7%',
    ]);
    const peak = [row(C, '2022', 3_156_000), ...observations.slice(1)];
    expect(near(up, peak)[1]).toMatch(/^fails: against 2022: −11\.\d/);
  });

  it('are none for a figure that only retells another, and none for the text alone', () => {
    expect(near({ ...ahead('2024'), sameAs: 'b' })).toEqual([]);
    expect(near(ahead('2024'), [])).toEqual([]);
  });
});

describe('the neighbours of a share', () => {
  const [S, np] = ['city:shenzhen', 'nev_production'];
  const part = (entity: string, period: string, value: number): Observation =>
    observation(`${entity}-${period}-n`, entity, np, period, value, 1000, { basis: 'city_count' });
  const rows = [
    ...observations,
    part(C, '2025', 1_296_000),
    part(C, '2024', 953_000),
    row(S, '2025', 2_900_000),
    part(S, '2025', 2_600_000),
    row(G, '2025', 2_400_000),
    part(G, '2025', 800_000),
    part('country:china', '2025', 12_960_000),
  ];
  const share = (more: Partial<Claim> = {}): Claim =>
    claim('s', {
      kind: 'share',
      entity: C,
      metric: np,
      period: '2025',
      value: 46.5,
      unit: 'percent',
      interval: [46.45, 46.55],
      bound: 'exact',
      whole: { metric: vp },
      ...more,
    });

  it('are other years, another whole, and the members that have most', () => {
    expect(near(share(), rows)).toEqual([
      'fails: as large a share in 2024: 37.5%',
      'unknown: as large a share in 2023; not on file',
      'holds: as large a share for Shenzhen: 89.6 to 89.7%',
      'fails: as large a share for Guangzhou: 33.3 to 33.4%',
    ]);
  });

  it('turn round where the text caps the share', () => {
    const capped = share({ value: 50, bound: 'less_than', interval: [null, 50] });
    expect(near(capped, rows)).toContain('holds: as small a share in 2024: 37.5%');
    expect(near(capped, rows)).toContain('fails: as small a share for Shenzhen: 89.6 to 89.7%');
  });

  it('of a place are the other places around it, and the others inside', () => {
    const wide = [...rows, part('province:guangdong', '2025', 5_000_000)];
    const ofLand = share({
      entity: G,
      value: 6.2,
      interval: [6.15, 6.25],
      whole: { entity: 'country:china' },
    });
    expect(near(ofLand, wide)).toEqual([
      'unknown: as large a share in 2024; not on file',
      'unknown: as large a share in 2023; not on file',
      'holds: as large a share of Guangdong: 16%',
      'holds: as large a share for Shenzhen: 20.1%',
      'holds: as large a share for Chongqing: 10%',
    ]);
  });

  it('growth of a part that lost ground is told as a share', () => {
    const up = growth('g', C, np, '2025', '2024', 36, [35.5, 36.5]);
    expect(near(up, rows)).toContain('holds: as a share of vehicle production: +23.8 to +24.1%');
    const slow = [...rows.filter((o) => o.id !== `${C}-2024-n`), part(C, '2024', 1_290_000)];
    expect(near(growth('g', C, np, '2025', '2024', 0.5, [0.45, 0.55]), slow)).toContain(
      'fails: as a share of vehicle production: −8.5 to −8.3%',
    );
  });
});

describe('the neighbours of "since"', () => {
  const years = (values: readonly number[], first = 2018): Observation[] =>
    values.map((v, i) => row(C, String(first + i), v));
  const record = (window?: string): Claim =>
    claim('h', {
      kind: 'extremum',
      entity: C,
      metric: vp,
      period: '2025',
      extremum: { which: 'max', over: 'time', ...(window === undefined ? {} : { window }) },
    });
  const run = (state: 'rise' | 'above', from: string, to?: string): Claim =>
    claim('r', {
      kind: 'streak',
      entity: C,
      metric: vp,
      run: {
        state,
        from,
        ...(to === undefined ? {} : { to }),
        ...(state === 'above' ? { threshold: 1e6 } : {}),
      },
    });
  const peak = years([
    3_156_000, 1_383_000, 1_580_000, 1_990_000, 2_100_000, 2_318_000, 2_541_000, 2_788_000,
  ]);

  it('a record since a year: the starts that make it true', () => {
    expect(near(record('2020/2025'), peak)).toEqual([
      'holds: from 2019 to 2025',
      'fails: from 2018 to 2025',
      'holds: from 2021 to 2025',
    ]);
  });

  it('a record of all time: how far back the file bears it out', () => {
    expect(near(record(), peak)).toEqual(['holds: from 2019 to 2025', 'fails: from 2018 to 2025']);
    expect(near(record(), peak.slice(1))).toEqual(['holds: from 2019 to 2025', 'unknown: from 2018 to 2025']);
    expect(near(record(), peak.slice(0, 3))).toEqual([]);
  });

  it('a rise since a year, open or closed, and a run above a mark', () => {
    expect(near(run('rise', '2021'), peak)).toEqual([
      'holds: from 2020 to 2025',
      'fails: from 2019 to 2025',
      'holds: from 2022 to 2025',
    ]);
    expect(near(run('rise', '2020', '2024'), peak)).toEqual([
      'fails: from 2019 to 2024',
      'holds: from 2021 to 2024',
      'holds: from 2020 to 2025',
      'unknown: from 2020 to 2026',
      'holds: from 2020 to 2023',
    ]);
    expect(near(run('above', '2019', '2025'), peak)[0]).toBe('holds: from 2018 to 2025');
  });

  it('two ways of counting that disagree are not known', () => {
    const other = peak.map((o) =>
      o.period === '2020'
        ? { ...o, id: `${o.id}x`, basis: 'legal_entity', value: 1e6, interval: [1e6, 1e6] as const }
        : { ...o, id: `${o.id}x`, basis: 'legal_entity' },
    );
    expect(near(run('rise', '2021'), [...peak, ...other])[0]).toBe('unknown: from 2020 to 2025');
  });
});
