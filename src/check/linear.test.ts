import { beforeAll, describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../app/linear-solver.ts';
import type { Claim } from '../model/claim.ts';
import type { CheckResult } from '../model/verdict.ts';
import type { LinearSolver } from '../num/linear/program.ts';
import { checkClaims } from './check-claims.ts';
import { claim, DOCUMENT, growth, level, NO_EVIDENCE, smallPack } from './corpus/small-pack.ts';
import { makeLinearDesk } from './network/linear-desk.ts';

const pack = smallPack();
const C = 'city:chongqing';
const S = 'city:shenzhen';
const vp = 'vehicle_production';
const np = 'nev_production';
let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadLinearSolver();
});

function check(claims: readonly Claim[], given: LinearSolver | undefined = solver): CheckResult {
  const linear = makeLinearDesk(given);
  return checkClaims({ document: DOCUMENT, claims, pack, evidence: NO_EVIDENCE, linear });
}
const sets = (r: CheckResult): string[][] =>
  r.conflicts.map((k) =>
    k.members
      .filter((m) => m.kind !== 'identity')
      .map((m) => m.id)
      .sort(),
  );
const rate = (id: string, metric: string, value: number, interval: readonly [number, number]): Claim =>
  growth(id, C, metric, '2025', '2024', value, interval);

const four = [
  level('output', C, vp, '2025', 2788000, 1000),
  rate('up', vp, 9.7, [9.65, 9.75]),
  level('nev', C, np, '2025', 1296000, 1000),
  rate('nevUp', np, 36, [35.5, 36.5]),
];

const both = (id: string, value: number, more: Partial<Claim>): Claim =>
  claim(id, {
    kind: 'level',
    metric: vp,
    period: '2025',
    value,
    unit: 'vehicle',
    bound: 'exact',
    interval: [value - 500, value + 500],
    ...more,
  });

describe('sums that close a ring', () => {
  it('the rest fell by 6.366 to 5.786 percent, tighter than subtracting two ranges', () => {
    const rest = rate('rest', 'non_nev_production', -6, [-6.5, -5.5]);
    const r = check([...four, rest]);
    expect(sets(r)).toEqual([]);
    const v = r.verdicts.find((x) => x.claim === 'rest')!;
    expect(v.verdict).toBe('supported');
    expect(v.implied!.map((x) => x!.toFixed(3))).toEqual(['-6.366', '-5.786']);
  });

  it('the solver is asked for only where a ring closes', () => {
    const asked = (claims: readonly Claim[]): boolean => {
      const linear = makeLinearDesk();
      checkClaims({ document: DOCUMENT, claims, pack, evidence: NO_EVIDENCE, linear });
      return linear.wanted;
    };
    const gain = claim('gain', {
      kind: 'change',
      entity: C,
      metric: vp,
      period: '2025',
      basePeriod: '2024',
      value: 250000,
      unit: 'vehicle',
      bound: 'exact',
      interval: [245000, 255000],
    });
    expect(asked(four)).toBe(false);
    expect(asked([four[0]!, gain])).toBe(false);
    expect(asked([...four, gain])).toBe(true);
  });

  it('a sum and a difference of two places settle both', () => {
    const sum = both('sum', 3688000, { parts: [{ entity: C }, { entity: S }], aggregate: 'sum' });
    const gap = claim('gap', {
      kind: 'comparison',
      entity: C,
      metric: vp,
      period: '2025',
      op: 'greater',
      other: { entity: S },
      gap: { value: 1888000, unit: 'vehicle', interval: [1887500, 1888500] },
    });
    const right = check([sum, gap, level('own', C, vp, '2025', 2788000, 1000)]);
    expect(sets(right)).toEqual([]);
    const own = right.verdicts.find((v) => v.claim === 'own')!;
    expect(own.verdict).toBe('supported');
    expect(own.implied).toEqual([2787500, 2788500]);
  });

  it('what only the ring forbids is proved, minimal, and told as rows to be added up', () => {
    const G = 'city:guangzhou';
    const two = both('two', 3688000, { parts: [{ entity: C }, { entity: S }], aggregate: 'sum' });
    const three = both('three', 5800000, {
      parts: [{ entity: C }, { entity: S }, { entity: G }],
      aggregate: 'sum',
    });
    const wrong = [two, three, level('third', G, vp, '2025', 2000000, 1000)];
    const r = check(wrong);
    expect(sets(r)).toEqual([['third', 'three', 'two']]);
    expect(r.conflicts[0]!.lines.at(-1)).toContain('0 would have to be at most');
    for (const gone of wrong) expect(sets(check(wrong.filter((c) => c !== gone)))).toEqual([]);
    const givesUp: LinearSolver = () => ({ status: 'gave-up', objective: 0, duals: new Float64Array() });
    const none = check(wrong, givesUp);
    expect(sets(none)).toEqual([]);
    expect(none.notes.map((n) => n.code)).toContain('sums-undecided');
  });
});
