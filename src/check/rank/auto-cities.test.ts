import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../../test/packs/read-files.ts';
import type { Claim, ClaimContent } from '../../model/claim.ts';
import type { EvidenceBase } from '../../model/pack.ts';
import { evidenceOf } from '../../pack/evidence.ts';
import { loadPack } from '../../pack/load-pack.ts';
import { frameVerdict } from '../framing/frame.ts';
import { judgeOrderClaim, makeOrderContext, type OrderJudgement } from './judge.ts';
import { proveRank } from './prove-rank.ts';

/** The shipped pack: what its figures and records make of the founding claims of order, told in our own fields. */
const pack = loadPack(packFiles(resolve(import.meta.dirname, '../../../packs/auto-cities')));
const all = evidenceOf(pack);
/** Without what one column and its copies said themselves: a text is no witness of its own. */
const ownSources = new Set(
  [...pack.sources.values()]
    .filter((s) => (s.figures?.length ?? 0) > 0 || s.publisher.startsWith('36Kr'))
    .map((s) => s.id),
);
const keep = <T extends { source: string }>(rows: readonly T[]): T[] =>
  rows.filter((r) => !ownSources.has(r.source));
const evidence: EvidenceBase = {
  ...all,
  observations: keep(all.observations),
  claims: keep(all.claims),
  targets: keep(all.targets),
};

const C = 'city:chongqing';
const vp = 'vehicle_production';
const cities = { class: 'city', within: 'country:china', text: 'cities' };
const provinces = { class: 'province', within: 'country:china', text: 'provinces and municipalities' };
const make = (id: string, content: ClaimContent, more: Partial<Claim> = {}): Claim => ({
  id,
  span: { start: 0, end: 0 },
  quote: '',
  inherited: [],
  rule: 'test',
  ...content,
  ...more,
});
const rank = (entity: string, period: string, value: number, among = cities, metric = vp): ClaimContent => ({
  kind: 'rank',
  entity,
  metric,
  period,
  value,
  bound: 'exact',
  interval: [value, value],
  among,
});
const level = (period: string, value: number): ClaimContent => ({
  kind: 'level',
  entity: C,
  metric: vp,
  period,
  value,
  bound: 'exact',
  interval: [value - 500, value + 500],
});

const claims: Claim[] = [
  make('level-2025', level('2025', 2_788_000)),
  make('level-2016', level('2016', 3_156_000)),
  make('level-2019', level('2019', 1_383_000)),
  make('first-2025', rank(C, '2025', 1)),
  make('third-2025', rank(C, '2025', 3, provinces)),
  make('first-2014', rank(C, '2014', 1)),
  make('only-2016', {
    kind: 'extremum',
    entity: C,
    metric: vp,
    period: '2016',
    among: cities,
    extremum: { which: 'only', over: 'entities', threshold: 3_000_000 },
  }),
  make('passed-2016', {
    kind: 'comparison',
    entity: 'city:guangzhou',
    metric: vp,
    period: '2016',
    op: 'greater',
    other: { entity: C },
  }),
  make('passed-2024', {
    kind: 'comparison',
    entity: 'city:shenzhen',
    metric: vp,
    period: '2024',
    op: 'greater',
    other: { entity: 'city:guangzhou' },
  }),
  make(
    'seven-years',
    {
      kind: 'streak',
      entity: 'city:guangzhou',
      metric: vp,
      among: cities,
      run: { state: 'rank', place: 1, from: '2016', to: '2023', length: 7, unit: 'year' },
    },
    { alternatives: [{ run: { state: 'rank', from: '2017' } }] },
  ),
  make('dormancy', {
    kind: 'streak',
    entity: C,
    metric: vp,
    among: cities,
    run: { state: 'not_rank', place: 1, to: '2024', length: 10, unit: 'year' },
  }),
  make('nine-years', {
    kind: 'streak',
    entity: C,
    metric: vp,
    among: cities,
    run: { state: 'not_rank', place: 1, to: '2024', length: 9, unit: 'year' },
  }),
  make(
    'largest-ipo',
    {
      kind: 'extremum',
      entity: 'company:weride',
      metric: 'ipo_proceeds_hkd',
      period: '2025',
      among: { class: 'company', text: 'the global autonomous driving industry' },
      extremum: { which: 'max', over: 'entities' },
    },
    { alternatives: [{ entity: 'company:pony-ai' }] },
  ),
];
const context = makeOrderContext(evidence, pack, claims);
const judge = (id: string): OrderJudgement => judgeOrderClaim(claims.find((c) => c.id === id)!, context)!;
const framesOf = (id: string): string[] => {
  const judgement = judge(id);
  return frameVerdict(claims.find((c) => c.id === id)!, { ...judgement, order: context, judgement }).map(
    (f) => f.code,
  );
};

describe('2025', () => {
  it('third among provinces is proven by the bureau table', () => {
    const proof = proveRank(
      claims.find((c) => c.id === 'third-2025')!,
      evidence,
      pack,
      'production_location',
    );
    expect(proof.outcome).toBe('proven');
    expect(proof.places).toEqual({ best: 3, worst: 3 });
    expect(judge('third-2025').verdict).toBe('supported');
  });

  it('first among cities: ceilings leave only Anhui and Guangdong open, records say the rest', () => {
    const proof = proveRank(
      claims.find((c) => c.id === 'first-2025')!,
      evidence,
      pack,
      'production_location',
    );
    expect(proof.surelyAbove).toBe(0);
    expect(proof.places).toEqual({ best: 1, worst: 3 });
    expect(proof.derivation.find((s) => s.code === 'rank/places-closed')?.params.names).toBe(
      'Anhui and Guangdong',
    );
    const j = judge('first-2025');
    expect(j.verdict).toBe('supported');
    expect(framesOf('first-2025')).toContain('only-under-this-metric');
  });

  it('not first by new energy vehicles', () => {
    const nev = rank(C, '2025', 1, cities, 'nev_production');
    expect(proveRank(nev, evidence, pack, 'production_location').outcome).toBe('refuted');
  });
});

describe('2014 and 2016, by basis', () => {
  it('top in 2014 holds on the city count only', () => {
    const j = judge('first-2014');
    expect(j.byBasis.get('city_count')).toBe('holds');
    expect(j.byBasis.get('legal_entity')).toBe('fails');
    expect(['supported', 'strained']).toContain(j.verdict);
    expect(framesOf('first-2014')).toContain('basis-differs');
    const bureau = proveRank(rank(C, '2014', 1), evidence, pack, 'legal_entity');
    expect(bureau.outcome).toBe('refuted');
    expect(bureau.derivation.map((s) => s.text).join()).toContain('Shanghai');
  });

  it('nobody passed three million on the bureau count', () => {
    const only = proveRank(claims.find((c) => c.id === 'only-2016')!, evidence, pack, 'legal_entity');
    expect(only.outcome).toBe('refuted');
    expect(judge('only-2016').verdict).not.toBe('contradicted');
  });

  it('the passing of 2016 is contradicted: several origins have the other first', () => {
    const j = judge('passed-2016');
    expect(j.verdict).toBe('contradicted');
    expect(j.against!.length).toBeGreaterThanOrEqual(3);
  });
});

describe('runs, 2024, listings', () => {
  it('seven years from 2016 do not fit, from 2017 they do', () => {
    const j = judge('seven-years');
    expect(j.verdict).toBe('strained');
    expect(j.reading.content.run?.from).toBe('2017');
  });

  it('ten years of dormancy are a round number', () => {
    expect(judge('dormancy').verdict).toBe('strained');
    expect(framesOf('dormancy')).toContain('rounded-run');
  });

  it('nine years from crown to crown are as plain a count as the eight between them', () => {
    expect(['supported', 'consistent']).toContain(judge('nine-years').verdict);
    expect(framesOf('nine-years')).not.toContain('rounded-run');
  });

  it('Shenzhen passed Guangzhou in 2024: proven by what is left of the province', () => {
    const proof = proveRank(claims.find((c) => c.id === 'passed-2024')!, evidence, pack, 'legal_entity');
    expect(proof.outcome).toBe('proven');
    expect(judge('passed-2024').verdict).toBe('supported');
  });

  it('the largest listing was the other one', () => {
    const j = judge('largest-ipo');
    expect(j.verdict).toBe('contradicted');
    expect(j.lines!.join(' ')).toContain('6,705,000,000–6,715,000,000');
    expect(framesOf('largest-ipo')).toEqual(['swap']);
  });
});
