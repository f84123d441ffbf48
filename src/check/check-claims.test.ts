import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import type { EvidenceBase } from '../model/pack.ts';
import type { CheckResult, Verdict } from '../model/verdict.ts';
import { checkClaims } from './check-claims.ts';
import { CROWN } from './corpus/crown.ts';
import { DOCUMENT, NO_EVIDENCE, smallPack } from './corpus/small-pack.ts';

const pack = smallPack();

function check(claims: readonly Claim[], evidence: Partial<EvidenceBase> = {}): CheckResult {
  return checkClaims({ document: DOCUMENT, claims, pack, evidence: { ...NO_EVIDENCE, ...evidence } });
}

function of(result: CheckResult, id: string): Verdict {
  return result.verdicts.find((v) => v.claim === id)!;
}

describe('the founding facts, by the text alone', () => {
  const result = check(CROWN);

  it('finds one conflict: the pair of 2016, sharpened by the printed level', () => {
    expect(result.conflicts.map((k) => [k.class, k.members.map((m) => m.id).sort()])).toEqual([
      ['hard', ['guangzhou-over-chongqing', 'only-2016']],
    ]);
    const [k] = result.conflicts;
    expect(k!.shortBy).toBe(0);
    expect(k!.sharpened!.by).toEqual([{ kind: 'claim', id: 'output-2016' }]);
    expect(k!.sharpened!.shortBy).toBeCloseTo(3155500 / 3000000 - 1, 12);
    expect(k!.lines).toEqual([
      'only-2016: Guangzhou vehicle production 2016 is at most 3,000,000',
      'guangzhou-over-chongqing: Chongqing vehicle production 2016 is below Guangzhou vehicle production 2016, so less than 3,000,000',
      'only-2016: Chongqing vehicle production 2016 is more than 3,000,000',
      'With output-2016 the gap is at least 5.2%',
    ]);
    expect(of(result, 'only-2016').verdict).toBe('disputed');
    expect(of(result, 'guangzhou-over-chongqing').verdict).toBe('disputed');
  });

  it('hints at 2017, which also makes the seven years fit', () => {
    const repair = result.conflicts[0]!.repairs[0]!;
    expect(repair).toEqual({
      claim: 'guangzhou-over-chongqing',
      field: 'period',
      slip: 'year',
      from: '2016',
      to: '2017',
      closes: ['k1'],
      relieves: ['seven-years'],
    });
  });

  it('is strained by the two runs', () => {
    expect(of(result, 'seven-years').verdict).toBe('strained');
    expect(of(result, 'dormancy').verdict).toBe('strained');
    expect(of(result, 'dormancy').framing.map((f) => f.code)).toContain('rounded-run');
  });

  it('supports what its own figures imply, and nothing by itself', () => {
    expect(of(result, 'half-of-peak').verdict).toBe('supported');
    expect(of(result, 'only-increased').verdict).toBe('supported');
    for (const id of ['output-2025', 'growth-2025', 'first-2025', 'first-again', 'nev-2025', 'seres-2025']) {
      expect([id, of(result, id).verdict]).toEqual([id, 'unverifiable']);
      expect(of(result, id).witnesses).toBe(0);
    }
  });

  it('accuses nothing else', () => {
    const accused = result.verdicts.filter((v) =>
      ['contradicted', 'disputed', 'strained'].includes(v.verdict),
    );
    expect(accused.map((v) => v.claim).sort()).toEqual([
      'dormancy',
      'guangzhou-over-chongqing',
      'only-2016',
      'seven-years',
    ]);
  });

  it.each([
    ['vehicle_production', '2024', 'city:chongqing', 1115000000 / 439, 1859000000 / 731],
    ['nev_production', '2024', 'city:chongqing', 949084.249, 956826.568],
    ['nev_production', '2017', 'country:china', 793895.349, 799122.807],
    ['nev_sales', '2024', 'company:seres', 426854.07, 426983.051],
    ['ice_sales', '2025', 'company:changan', 1797500, 1808500],
    ['non_nev_production', '2025', 'city:chongqing', 1491000, 1493000],
  ])('derives %s %s of %s', (m, p, e, lo, hi) => {
    const d = derived(result, 'level', e, m, p);
    expect(d.interval[0]).toBeCloseTo(lo, 2);
    expect(d.interval[1]).toBeCloseTo(hi, 2);
  });

  it('derives the share, how it moved, and that the rest fell', () => {
    const share = derived(result, 'share', 'city:chongqing', 'nev_production', '2025').interval;
    expect([share[0]!.toFixed(3), share[1]!.toFixed(3)]).toEqual(['46.459', '46.511']);
    const before = derived(result, 'share', 'city:chongqing', 'nev_production', '2024').interval;
    expect([before[0]!.toFixed(3), before[1]!.toFixed(3)]).toEqual(['37.320', '37.672']);
    const moved = derived(result, 'difference', 'city:chongqing', 'nev_production', '2025').interval;
    expect([moved[0]!.toFixed(3), moved[1]!.toFixed(3)]).toEqual(['8.829', '9.149']);
    const rest = derived(result, 'change', 'city:chongqing', 'non_nev_production', '2025').interval;
    expect([rest[0]!.toFixed(3), rest[1]!.toFixed(3)]).toEqual(['-6.366', '-5.786']);
  });

  it('tells the working', () => {
    const steps = of(result, 'half-of-peak').derivation.map((s) => s.text);
    expect(steps.at(-1)).toMatch(
      /^So Chongqing vehicle production 2019 \/ Chongqing vehicle production 2016 is 0.437985 to 0.438441/,
    );
    expect(
      of(result, 'half-of-peak')
        .evidence.map((e) => e.id)
        .sort(),
    ).toEqual(['output-2016', 'output-2019']);
  });
});

function derived(result: CheckResult, quantity: string, entity: string, metric: string, period: string) {
  const d = result.derived.find(
    (x) =>
      x.quantity === quantity &&
      x.cell.entity === entity &&
      x.cell.metric === metric &&
      x.cell.period === period,
  );
  if (!d) throw new Error(`not derived: ${quantity} ${entity} ${metric} ${period}`);
  return d;
}
