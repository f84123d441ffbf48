import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../app/linear-solver.ts';
import type { Claim } from '../model/claim.ts';
import type { Pack } from '../model/pack.ts';
import type { CheckResult } from '../model/verdict.ts';
import { checkClaims } from './check-claims.ts';
import {
  claim,
  DOCUMENT,
  ENTITIES,
  entity,
  growth,
  level,
  METRICS,
  metric,
  NO_EVIDENCE,
  observation,
  smallPack,
} from './corpus/small-pack.ts';
import { makeLinearDesk } from './network/linear-desk.ts';

const C = 'city:chongqing';
const S = 'city:shenzhen';
const vp = 'vehicle_production';
const np = 'nev_production';
const linear = makeLinearDesk(await loadLinearSolver());
const small = smallPack();

function check(
  claims: readonly Claim[],
  pack: Pack = small,
  observations = NO_EVIDENCE.observations,
): CheckResult {
  return checkClaims({
    document: DOCUMENT,
    claims,
    pack,
    evidence: { ...NO_EVIDENCE, observations },
    linear,
  });
}
const accused = (r: CheckResult): string[] =>
  r.verdicts.filter((v) => v.verdict === 'contradicted' || v.verdict === 'disputed').map((v) => v.claim);

describe('claims that make no sense', () => {
  it('about itself: grows on its own period, part of itself, more than itself', () => {
    const r = check([
      growth('same', C, vp, '2025', '2025', 9.7, [9.65, 9.75]),
      claim('part', {
        kind: 'share',
        entity: C,
        metric: vp,
        period: '2025',
        whole: { metric: vp },
        value: 150,
        unit: 'percent',
        bound: 'exact',
        interval: [149.5, 150.5],
      }),
      claim('more', {
        kind: 'comparison',
        entity: C,
        metric: vp,
        period: '2025',
        op: 'greater',
        other: { entity: C },
      }),
      claim('sum', {
        kind: 'level',
        metric: vp,
        period: '2025',
        value: 5,
        unit: 'vehicle',
        bound: 'exact',
        interval: [4.5, 5.5],
        parts: [{ entity: C }, { entity: C }],
        aggregate: 'sum',
      }),
      claim('less', {
        kind: 'comparison',
        metric: vp,
        period: '2025',
        parts: [{ entity: C }, { entity: C }],
        aggregate: 'sum',
        op: 'less',
        other: { entity: C },
      }),
    ]);
    expect(accused(r)).toEqual([]);
    expect(r.verdicts).toHaveLength(5);
  });

  it('of any size from 1e-9 to 1e18: the same verdicts', () => {
    for (const size of [1e-9, 1e-3, 1, 1e9, 1e18]) {
      const at = (id: string, period: string, v: number): Claim =>
        level(id, C, vp, period, 1, 1, { value: v * size, interval: [(v - 0.5) * size, (v + 0.5) * size] });
      const right = [
        at('a', '2025', 2788),
        growth('g', C, vp, '2025', '2024', 9.7, [9.65, 9.75]),
        at('b', '2024', 2541),
      ];
      expect(accused(check(right))).toEqual([]);
      const wrong = [right[0]!, right[1]!, at('b', '2024', 2700)];
      expect(accused(check(wrong))).toEqual(['a', 'g', 'b']);
    }
  });

  it('thousands of copies of one are one claim: no slower road, no other verdict', () => {
    const copies = Array.from({ length: 2000 }, (_, i) =>
      level(`c${i}`, C, vp, '2025', 2788000, 1000, i > 0 ? { sameAs: 'c0' } : {}),
    );
    const row = observation('o', C, vp, '2025', 2000000, 1000, { originKind: 'official' });
    const r = check(copies, small, [row]);
    expect(new Set(r.verdicts.map((v) => v.verdict))).toEqual(new Set(['contradicted']));
    expect(check(copies.slice(0, 500)).verdicts.every((v) => v.verdict === 'unverifiable')).toBe(true);
  });

  it('a solver that runs out of time decides nothing and says so', () => {
    const both = (id: string, value: number, parts: readonly string[]): Claim =>
      claim(id, {
        kind: 'level',
        metric: vp,
        period: '2025',
        value,
        unit: 'vehicle',
        bound: 'exact',
        interval: [value - 500, value + 500],
        parts: parts.map((e) => ({ entity: e })),
        aggregate: 'sum',
      });
    const texts = [
      both('two', 3688000, [C, S]),
      both('three', 5800000, [C, S, 'city:guangzhou']),
      level('g', 'city:guangzhou', vp, '2025', 2000000, 1000),
    ];
    const tired = makeLinearDesk(() => ({
      status: 'gave-up',
      objective: Number.NaN,
      duals: new Float64Array(),
    }));
    const r = checkClaims({
      document: DOCUMENT,
      claims: texts,
      pack: small,
      evidence: NO_EVIDENCE,
      linear: tired,
    });
    expect(accused(r)).toEqual([]);
    expect(r.notes.map((n) => n.code)).toEqual(['sums-undecided']);
    expect(accused(check(texts)).length).toBeGreaterThan(0);
  });
});

describe('definitions that make no sense', () => {
  const four = [
    level('v', C, vp, '2025', 2788000, 1000),
    level('n', C, np, '2025', 1296000, 1000),
    level('o', 'province:guangdong', vp, '2025', 900000, 1000),
  ];

  it('cycles of places and of parts', () => {
    const entities = [
      ...ENTITIES.filter((e) => e.id !== C && e.id !== 'province:sichuan'),
      entity(C, ['province:sichuan']),
      entity('province:sichuan', [C]),
    ];
    const metrics = METRICS.map((m) =>
      m.id === vp ? metric(vp, { additiveOverPlaces: true, within: [np] }) : m,
    );
    const r = check(
      [...four, level('p', 'province:sichuan', vp, '2025', 2788000, 1000)],
      smallPack(entities, metrics),
    );
    expect(r.verdicts).toHaveLength(4);
    expect(accused(check(four.slice(0, 1), smallPack(entities, metrics)))).toEqual([]);
  });

  it('two known ratios between the same ways of counting that cannot both hold: a note, and nobody is accused by them', () => {
    const bridges = [
      { id: 'half', metric: vp, from: 'a', to: 'b', ratio: [0.4, 0.6] as const },
      { id: 'double', metric: vp, from: 'a', to: 'b', ratio: [1.9, 2.1] as const },
    ];
    const pack = { ...small, bridges } as unknown as Pack;
    const on = (id: string, basis: string, value: number): Claim =>
      level(id, C, vp, '2025', value, 1000, { basis });
    const r = check([on('x', 'a', 1000000), on('y', 'b', 500000)], pack);
    expect(r.notes.map((n) => n.code)).toContain('definitions-clash');
    expect(accused(r)).toEqual([]);
  });
});
