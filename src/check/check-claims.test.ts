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

  it('prints', () => {
    if (process.env.PRINT) {
      for (const v of result.verdicts)
        console.log(
          v.claim,
          v.verdict,
          JSON.stringify(v.implied),
          v.framing.map((f) => f.code).join(),
          v.conflicts.join(),
        );
      console.log(JSON.stringify(result.conflicts, null, 1));
      for (const d of result.derived)
        console.log(
          d.quantity,
          d.cell.entity,
          d.cell.metric,
          d.cell.period,
          d.basePeriod,
          d.whole,
          d.unit,
          JSON.stringify(d.interval),
          d.derivation.map((x) => x.text).join(' | '),
        );
    }
    expect(result.verdicts.length).toBe(CROWN.length);
  });

  it('finds the pair of 2016 and nothing else hard', () => {
    const hard = result.conflicts.filter((k) => k.class === 'hard');
    expect(hard.map((k) => k.members.map((m) => m.id).sort())).toEqual([
      ['guangzhou-over-chongqing', 'only-2016'],
    ]);
    expect(hard[0]!.shortBy).toBe(0);
    expect(hard[0]!.sharpened!.by).toEqual([{ kind: 'claim', id: 'output-2016' }]);
    expect(hard[0]!.sharpened!.shortBy).toBeCloseTo(3155500 / 3000000 - 1, 12);
    expect(of(result, 'only-2016').verdict).toBe('disputed');
    expect(of(result, 'guangzhou-over-chongqing').verdict).toBe('disputed');
  });
});
