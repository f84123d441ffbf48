import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import type { EvidenceBase } from '../model/pack.ts';
import type { CheckResult, Verdict } from '../model/verdict.ts';
import { checkClaims } from './check-claims.ts';
import { claim, DOCUMENT, growth, level, NO_EVIDENCE, observation, smallPack } from './corpus/small-pack.ts';

/** Worked cases: inputs, the minimal set in conflict, and what is implied, recomputed by hand in fractions. */
const pack = smallPack();
const C = 'city:chongqing';
const S = 'city:shenzhen';
const CN = 'country:china';
const vp = 'vehicle_production';
const np = 'nev_production';

function check(claims: readonly Claim[], evidence: Partial<EvidenceBase> = {}): CheckResult {
  return checkClaims({ document: DOCUMENT, claims, pack, evidence: { ...NO_EVIDENCE, ...evidence } });
}
const of = (r: CheckResult, id: string): Verdict => r.verdicts.find((v) => v.claim === id)!;
const sets = (r: CheckResult): string[][] =>
  r.conflicts.map((k) =>
    k.members
      .filter((m) => m.kind !== 'identity')
      .map((m) => m.id)
      .sort(),
  );

const output = level('output', C, vp, '2025', 2788000, 1000);
const up = growth('up', C, vp, '2025', '2024', 9.7, [9.65, 9.75]);
const nev = level('nev', C, np, '2025', 1296000, 1000);
const nevUp = growth('nevUp', C, np, '2025', '2024', 36, [35.5, 36.5]);
const four = [output, up, nev, nevUp];
const change = (
  id: string,
  value: number,
  unit: string,
  interval: readonly [number | null, number | null],
  more: Partial<Claim> = {},
): Claim =>
  claim(id, {
    kind: 'change',
    entity: C,
    metric: vp,
    period: '2025',
    basePeriod: '2024',
    value,
    unit,
    bound: 'exact',
    interval,
    ...more,
  });

describe('levels and growth', () => {
  it('2: a base year inside the implied interval supports, all three ways', () => {
    const r = check([output, up, level('base', C, vp, '2024', 2540000, 10000)]);
    expect(sets(r)).toEqual([]);
    expect(of(r, 'base').verdict).toBe('supported');
    expect(of(r, 'base').implied![0]).toBeCloseTo(1115000000 / 439, 6);
    expect(of(r, 'base').implied![1]).toBeCloseTo(1859000000 / 731, 6);
  });

  it('3: a wrong base year clashes with both; alone nobody knows whose fault it is', () => {
    const base = level('base', C, vp, '2024', 2548000, 1000);
    const r = check([output, up, base]);
    expect(sets(r)).toEqual([['base', 'output', 'up']]);
    expect(r.conflicts[0]!.shortBy).toBeCloseTo((2547500 * 1.0965) / 2788500 - 1, 12);
    for (const id of ['base', 'output', 'up']) expect(of(r, id).verdict).toBe('disputed');
    const official = observation('bureau', C, vp, '2024', 2540100, 100, { originKind: 'official' });
    const judged = check([output, up, base], { observations: [official] });
    expect(of(judged, 'base').verdict).toBe('contradicted');
    expect(of(judged, 'output').verdict).not.toBe('disputed');
    expect(of(judged, 'up').verdict).not.toBe('disputed');
  });

  it('4: two growth rates and two levels go together', () => {
    expect(sets(check(four))).toEqual([]);
  });

  it('8: a gain in units', () => {
    const right = check([output, up, change('gain', 250000, 'vehicle', [245000, 255000])]);
    expect(of(right, 'gain').verdict).toBe('supported');
    expect(of(right, 'gain').implied![0]).toBeCloseTo(2787500 * (1 - 1 / 1.0965), 3);
    expect(of(right, 'gain').implied![1]).toBeCloseTo(2788500 * (1 - 1 / 1.0975), 3);
    const wrong = check([output, up, change('gain', 300000, 'vehicle', [295000, 305000])]);
    expect(sets(wrong)).toEqual([['gain', 'output', 'up']]);
    const round = check([output, up, change('gain', 300000, 'vehicle', [250000, 350000])]);
    expect(sets(round)).toEqual([['gain', 'output', 'up']]);
    expect(sets(check([output, up, change('gain', 300000, 'vehicle', [200000, 400000])]))).toEqual([]);
  });

  it('20, 21: nearly 72% in three years, the right base and another measure taken for it', () => {
    const now = level('now', CN, np, '2020', 1366000, 1000);
    const three = claim('three', {
      kind: 'change',
      entity: CN,
      metric: np,
      period: '2020',
      basePeriod: '2017',
      value: 72,
      unit: 'percent',
      bound: 'nearly',
      interval: [71, 72],
    });
    const right = check([now, three, level('base', CN, np, '2017', 794000, 1000)]);
    expect(of(right, 'three').verdict).toBe('supported');
    expect(of(right, 'three').implied![0]).toBeCloseTo((1365500 / 794500 - 1) * 100, 9);
    const wrong = check([now, three, level('base', CN, np, '2017', 777000, 1000)]);
    expect(sets(wrong)).toEqual([['base', 'now', 'three']]);
    expect(wrong.conflicts[0]!.repairs.map((x) => [x.claim, x.field, x.to])).toContainEqual([
      'base',
      'metric',
      'nev_sales',
    ]);
  });

  it('25: ranges that meet in one point touch; a strict order between them is a conflict', () => {
    const a = level('a', C, vp, '2024', 2700000, 100000);
    const b = level('b', S, vp, '2024', 2800000, 100000);
    const more = claim('more', {
      kind: 'comparison',
      entity: C,
      metric: vp,
      period: '2024',
      op: 'greater',
      other: { entity: S },
    });
    const r = check([a, b, more]);
    expect(sets(r)).toEqual([['a', 'b', 'more']]);
    expect(r.conflicts[0]!.shortBy).toBe(0);
    const same = check([a, level('c', C, vp, '2024', 2800000, 100000)]);
    expect(sets(same)).toEqual([]);
    expect(of(same, 'a').framing.map((f) => f.code)).toContain('touching');
    const cluster = (
      id: string,
      value: number,
      bound: 'more_than' | 'exact',
      interval: readonly [number, number | null],
    ): Claim =>
      claim(id, {
        kind: 'level',
        entity: C,
        metric: 'auto_cluster_output_value',
        period: '2025',
        value,
        unit: 'CNY',
        bound,
        interval,
      });
    expect(
      sets(
        check([
          cluster('x', 800e9, 'more_than', [800e9, null]),
          cluster('y', 760e9, 'exact', [755e9, 765e9]),
        ]),
      ),
    ).toEqual([['x', 'y']]);
  });
});

describe('shares and rests', () => {
  it('5: over a half', () => {
    const half = claim('half', {
      kind: 'share',
      entity: C,
      metric: np,
      period: '2025',
      whole: { metric: vp },
      value: 50,
      unit: 'percent',
      bound: 'more_than',
      interval: [50, null],
    });
    const r = check([...four, half]);
    expect(sets(r)).toEqual([['half', 'nev', 'output']]);
    expect(r.conflicts[0]!.shortBy).toBeCloseTo((0.5 * 2787500) / 1296500 - 1, 12);
  });

  it('6: a share that moved by points, tighter than subtracting two ranges', () => {
    const points = (value: number, interval: readonly [number, number]): Claim =>
      change('points', value, 'point', interval, { metric: np, whole: { metric: vp }, of: 'share' });
    const nine = check([...four, points(9, [8.5, 9.5])]);
    expect(of(nine, 'points').verdict).toBe('supported');
    expect(of(nine, 'points').implied!.map((x) => x!.toFixed(3))).toEqual(['8.829', '9.149']);
    expect(sets(check([...four, points(9.3, [9.25, 9.35])]))).toEqual([
      ['nev', 'nevUp', 'output', 'points', 'up'],
    ]);
  });

  it('7: the rest fell', () => {
    const rest = change('rest', 0, 'percent', [0, null], {
      metric: 'non_nev_production',
      bound: 'more_than',
    });
    expect(sets(check([...four, rest]))).toEqual([['nev', 'nevUp', 'output', 'rest', 'up']]);
    const fell = change('rest', -6, 'percent', [-6.5, -5.5], { metric: 'non_nev_production' });
    expect(sets(check([...four, fell]))).toEqual([]);
  });

  it('a part above its whole', () => {
    const r = check([
      level('whole', C, vp, '2025', 1000000, 1000),
      level('part', C, np, '2025', 1296000, 1000),
    ]);
    expect(sets(r)).toEqual([['part', 'whole']]);
    expect(r.conflicts[0]!.members.map((m) => m.kind)).toContain('identity');
    expect(of(r, 'part').verdict).toBe('disputed');
  });

  it('a city above its province', () => {
    const r = check([
      level('city', 'city:guangzhou', vp, '2025', 3100000, 100000),
      level('province', 'province:guangdong', vp, '2025', 2800000, 1000),
    ]);
    expect(sets(r)).toEqual([['city', 'province']]);
  });

  it('a sum of parts', () => {
    const both = (value: number, interval: readonly [number, number]): Claim =>
      claim('both', {
        kind: 'level',
        metric: vp,
        period: '2025',
        value,
        unit: 'vehicle',
        bound: 'exact',
        interval,
        parts: [{ entity: C }, { entity: S }],
        aggregate: 'sum',
      });
    const one = level('one', C, vp, '2025', 2788000, 1000);
    const two = level('two', S, vp, '2025', 900000, 1000);
    expect(sets(check([one, two, both(3688000, [3687500, 3688500])]))).toEqual([]);
    expect(of(check([one, two, both(3688000, [3687500, 3688500])]), 'both').verdict).toBe('supported');
    expect(sets(check([one, two, both(3988000, [3987500, 3988500])]))).toEqual([['both', 'one', 'two']]);
  });
});

describe('order, runs, time', () => {
  it('10: began to decline: an upper end and no verdict', () => {
    const r = check([
      level('peak', C, vp, '2016', 3156000, 1000),
      claim('fall', { kind: 'streak', entity: C, metric: vp, run: { state: 'fall', from: '2017' } }),
      level('after', C, vp, '2017', 3200000, 10000),
    ]);
    expect(sets(r)).toEqual([['after', 'fall', 'peak']]);
  });

  it('14, 15: whoever ranked first bounds the others', () => {
    const top = claim('top', {
      kind: 'rank',
      entity: S,
      metric: vp,
      period: '2024',
      value: 1,
      unit: 'ordinal',
      interval: [1, 1],
      among: { class: 'city', within: CN, text: 'cities' },
      by: 'size',
    });
    const held = check([output, up, top, level('s24', S, vp, '2024', 2935300, 100)]);
    expect(sets(held)).toEqual([]);
    expect(of(held, 's24').implied![0]).toBeCloseTo(1115000000 / 439, 6);
    const first = claim('first', {
      kind: 'rank',
      entity: C,
      metric: vp,
      period: '2025',
      value: 1,
      unit: 'ordinal',
      interval: [1, 1],
      among: { class: 'city', within: CN, text: 'cities' },
      by: 'size',
    });
    const clash = check([
      output,
      first,
      level('s24', S, vp, '2024', 2935300, 100),
      growth('s25', S, vp, '2025', '2024', 3, [2.5, 3.5]),
    ]);
    expect(sets(clash)).toEqual([['first', 'output', 's24', 's25']]);
    expect(clash.conflicts[0]!.shortBy).toBeCloseTo((2935250 * 1.025) / 2788500 - 1, 9);
  });

  it('16, 18: two tables, and two measures, never meet', () => {
    const provinces = { class: 'province', within: CN, text: 'provinces' };
    const r = check([
      output,
      claim('first', {
        kind: 'rank',
        entity: C,
        metric: vp,
        period: '2025',
        value: 1,
        unit: 'ordinal',
        interval: [1, 1],
        among: { class: 'city', within: CN, text: 'cities' },
        by: 'size',
      }),
      claim('third', {
        kind: 'rank',
        entity: C,
        metric: vp,
        period: '2025',
        value: 3,
        unit: 'ordinal',
        interval: [3, 3],
        among: provinces,
        by: 'size',
      }),
      level('company', 'company:changan', 'vehicle_sales', '2025', 2913000, 1000),
    ]);
    expect(r.conflicts).toEqual([]);
  });

  it('23: a first passage forbids an earlier one', () => {
    const pass = claim('pass', {
      kind: 'extremum',
      entity: CN,
      metric: 'nev_sales',
      period: '2018',
      extremum: { which: 'first_passage', over: 'time', threshold: 1000000 },
    });
    expect(sets(check([pass, level('y17', CN, 'nev_sales', '2017', 777000, 1000)]))).toEqual([]);
    expect(sets(check([pass, level('y17', CN, 'nev_sales', '2017', 1020000, 10000)]))).toEqual([
      ['pass', 'y17'],
    ]);
  });

  it('24: a year to date is no more than the year; the months left over', () => {
    const r = check([output, level('ytd', C, vp, '2025-01/2025-11', 2498000, 1000)]);
    expect(sets(r)).toEqual([]);
    const december = r.derived.find((d) => d.cell.period === '2025-12')!;
    expect(december.interval).toEqual([289000, 291000]);
    const over = check([output, level('ytd', C, vp, '2025-01/2025-11', 2830000, 10000)]);
    expect(sets(over)).toEqual([['output', 'ytd']]);
  });

  it('a loss is no logarithm: profits that fall below zero', () => {
    const profit = (id: string, period: string, value: number): Claim =>
      claim(id, {
        kind: 'level',
        entity: 'company:changan',
        metric: 'net_profit',
        period,
        value,
        unit: 'CNY',
        bound: 'exact',
        interval: [value - 5e7, value + 5e7],
      });
    const fall = claim('fall', {
      kind: 'streak',
      entity: 'company:changan',
      metric: 'net_profit',
      run: { state: 'fall', from: '2018', to: '2019' },
    });
    expect(
      sets(
        check([profit('p17', '2017', 71e8), profit('p18', '2018', 68e7), profit('p19', '2019', -26e8), fall]),
      ),
    ).toEqual([]);
    expect(
      of(
        check([profit('p17', '2017', 71e8), profit('p18', '2018', 68e7), profit('p19', '2019', -26e8), fall]),
        'fall',
      ).verdict,
    ).toBe('supported');
    expect(sets(check([profit('p18', '2018', -68e7), profit('p19', '2019', 26e8), fall]))).toEqual([
      ['fall', 'p18', 'p19'],
    ]);
  });

  it('a run whose ends and length disagree is strained, never accused', () => {
    const run = claim('run', {
      kind: 'streak',
      entity: S,
      metric: vp,
      among: { class: 'city', text: 'cities' },
      run: { state: 'rank', place: 1, from: '2015', to: '2023', length: 7, unit: 'year' },
    });
    expect(of(check([run]), 'run').verdict).toBe('strained');
  });
});

describe('readings', () => {
  it('a figure that was cut off is strained', () => {
    const r = check([level('cut', C, vp, '2025', 2780000, 10000)], {
      observations: [observation('o', C, vp, '2025', 2788000, 1000, { originKind: 'official' })],
    });
    expect(of(r, 'cut').verdict).toBe('strained');
    expect(of(r, 'cut').framing.map((f) => f.code)).toContain('truncated');
  });

  it('an attachment that fits otherwise is strained', () => {
    const r = check([
      level('y25', 'company:changan', 'vehicle_sales', '2025', 2913000, 1000),
      level('y24', 'company:changan', 'vehicle_sales', '2024', 2680000, 10000),
      growth('g', 'company:changan', 'vehicle_sales', '2025', '2024', 51.1, [51.05, 51.15], {
        alternatives: [{ metric: 'nev_sales' }],
      }),
    ]);
    expect(of(r, 'g').verdict).toBe('strained');
    expect(r.conflicts).toEqual([]);
  });

  it('retellings are one witness and support nobody', () => {
    const again = [1, 2, 3].map((i) => ({ ...output, id: `again${i}`, sameAs: 'output' }));
    const r = check([output, ...again]);
    for (const v of r.verdicts) expect(v.verdict).toBe('unverifiable');
  });
});

describe('bases', () => {
  const rows = [
    observation('city', C, vp, '2016', 3156200, 100, {
      basis: 'city_count',
      origin: 'org:commission',
      originKind: 'official',
    }),
    observation('bureau', C, vp, '2016', 2663400, 100, {
      basis: 'legal_entity',
      origin: 'org:bureau',
      originKind: 'official',
    }),
  ];
  it('holds on one basis on file: supported, and says so', () => {
    const r = check([level('l', C, vp, '2016', 3156000, 1000)], { observations: rows });
    expect(of(r, 'l').verdict).toBe('supported');
    expect(of(r, 'l').framing.map((f) => f.code)).toContain('basis-differs');
  });

  it('fails on all: contradicted; a stated basis is held to it', () => {
    const wrong = check([level('l', C, vp, '2016', 2900000, 10000)], { observations: rows });
    expect(of(wrong, 'l').verdict).toBe('contradicted');
    const stated = check([level('l', C, vp, '2016', 3156000, 1000, { basis: 'legal_entity' })], {
      observations: rows,
    });
    expect(of(stated, 'l').verdict).toBe('contradicted');
  });

  it('a light witness disputes, equal witnesses on both sides dispute', () => {
    const light = observation('o', C, vp, '2024', 2540000, 10000);
    expect(
      of(check([level('l', C, vp, '2024', 2600000, 10000)], { observations: [light] }), 'l').verdict,
    ).toBe('disputed');
    const split = [
      observation('a', C, vp, '2024', 2540000, 10000, { originKind: 'official' }),
      observation('b', C, vp, '2024', 2600000, 10000, { originKind: 'official' }),
    ];
    const r = check([level('l', C, vp, '2024', 2600000, 10000)], { observations: split });
    expect(of(r, 'l').verdict).toBe('disputed');
  });

  it('papers quoting one office are one witness', () => {
    const papers = [1, 2, 3].map((i) =>
      observation(`p${i}`, C, vp, '2025', 2788000, 1000, { origin: 'org:commission' }),
    );
    const r = check([output], { observations: papers });
    expect(of(r, 'output').verdict).toBe('supported');
    expect(of(r, 'output').witnesses).toBe(1);
  });
});

describe('sums against one, shares that pass a limit', () => {
  const of3 = (s: number, c: number, g: number) => [
    level('s', S, np, '2021', s, 1000),
    level('c', C, np, '2021', c, 1000),
    level('g', 'city:guangzhou', np, '2021', g, 1000),
  ];
  const combined = claim('sum', {
    kind: 'comparison',
    metric: np,
    period: '2021',
    parts: [{ entity: C }, { entity: 'city:guangzhou' }],
    aggregate: 'sum',
    op: 'less',
    other: { entity: S },
  });

  it('more than two combined: 632 > 300 + 260 holds, 632 > 400 + 260 does not', () => {
    expect(of(check([...of3(632000, 300000, 260000), combined]), 'sum').verdict).toBe('supported');
    const wrong = check([...of3(632000, 400000, 260000), combined]);
    expect(sets(wrong)).toEqual([['c', 'g', 's', 'sum']]);
  });

  const passed = claim('passed', {
    kind: 'extremum',
    entity: C,
    metric: np,
    period: '2025',
    of: 'share',
    whole: { metric: vp },
    extremum: { which: 'first_passage', over: 'time', threshold: 50 },
  });

  it('a share above its limit now and not before: 1.6 of 2.8 in 2025, 1.2 of 2.5 in 2024', () => {
    const now = [level('n1', C, np, '2025', 1600000, 1000), level('w1', C, vp, '2025', 2800000, 1000)];
    const then = (n: number) => [
      level('n0', C, np, '2024', n, 1000),
      level('w0', C, vp, '2024', 2500000, 1000),
    ];
    expect(of(check([...now, ...then(1200000), passed]), 'passed').verdict).toBe('consistent');
    expect(sets(check([...now, ...then(1300000), passed]))).toEqual([['n0', 'passed', 'w0']]);
  });
});
