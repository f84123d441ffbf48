import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../app/linear-solver.ts';
import type { Claim } from '../model/claim.ts';
import type { Observation } from '../model/pack.ts';
import type { CheckResult } from '../model/verdict.ts';
import { checkClaims } from './check-claims.ts';
import { SLIPS, stands } from './corpus/planted.ts';
import { DOCUMENT, NO_EVIDENCE } from './corpus/small-pack.ts';
import { trueText } from './corpus/true-claims.ts';
import { datedPack, OTHER, OWN, trueRows, trueWorld } from './corpus/true-world.ts';
import { makeLinearDesk } from './network/linear-desk.ts';

const pack = datedPack();
/** With linear programs: what intervals leave open must not accuse a true text either. */
const linear = makeLinearDesk(await loadLinearSolver());
/** A few in every run; PITWALL_WORLDS=100 for a thorough one. */
const WORLDS = Number(process.env.PITWALL_WORLDS ?? 8);

function check(claims: readonly Claim[], observations: readonly Observation[]): CheckResult {
  return checkClaims({
    document: DOCUMENT,
    claims,
    pack,
    evidence: { ...NO_EVIDENCE, observations },
    linear,
  });
}

/** What was accused, told so that a failure can be read. */
function accused(seed: number, claims: readonly Claim[], r: CheckResult): string[] {
  return r.verdicts
    .filter((v) => v.verdict === 'contradicted' || v.verdict === 'disputed')
    .map((v) => {
      const c = claims.find((x) => x.id === v.claim)!;
      const { span: _s, quote: _q, inherited: _i, rule: _r, ...content } = c;
      return `${seed} ${v.verdict} ${JSON.stringify(content)} ${r.conflicts
        .filter((k) => v.conflicts.includes(k.id))
        .map((k) => k.lines.join('; '))
        .join(' | ')}`;
    });
}

describe('a true text in a true world', () => {
  it('is not accused by itself', () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= WORLDS; seed++) {
      const world = trueWorld(seed);
      const claims = trueText(world, 25);
      wrong.push(...accused(seed, claims, check(claims, [])));
    }
    expect(wrong).toEqual([]);
  });

  it('is not accused by rows with first and later prints, and another way of counting', () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= WORLDS; seed++) {
      const world = trueWorld(1000 + seed);
      const claims = trueText(world, 20);
      wrong.push(...accused(1000 + seed, claims, check(claims, trueRows(world, 0.35))));
    }
    expect(wrong).toEqual([]);
  });
});

describe('one slip in a true text', () => {
  it('is found against the figures, and nobody else is accused for it', () => {
    const tally = new Map<string, { planted: number; found: number; strained: number; blamed: number }>();
    for (let seed = 1; seed <= Math.max(2, WORLDS / 4); seed++) {
      const world = trueWorld(2000 + seed);
      const rows = trueRows(world, 1, [OWN]);
      const claims = trueText(world, 25);
      for (const [name, slip] of Object.entries(SLIPS)) {
        const wrong = claims.find((c) => stands(c, claims) && c.basis !== OTHER && slip(world, c));
        if (!wrong) continue;
        const planted = { ...wrong, ...slip(world, wrong) } as Claim;
        const text = claims.map((c) => (c === wrong ? planted : c)).filter((c) => c.sameAs !== wrong.id);
        const r = check(text, rows);
        const verdict = r.verdicts.find((v) => v.claim === wrong.id)!.verdict;
        const row = tally.get(name) ?? { planted: 0, found: 0, strained: 0, blamed: 0 };
        row.planted++;
        if (verdict === 'contradicted' || verdict === 'disputed') row.found++;
        if (verdict === 'strained') row.strained++;
        row.blamed += r.verdicts.filter((v) => v.claim !== wrong.id && v.verdict === 'contradicted').length;
        tally.set(name, row);
      }
    }
    if (process.env.PITWALL_WORLDS) console.table(Object.fromEntries(tally));
    const all = [...tally.values()];
    const sum = (f: (x: (typeof all)[number]) => number): number => all.reduce((s, x) => s + f(x), 0);
    expect(sum((x) => x.blamed)).toBe(0);
    expect(sum((x) => x.found + x.strained) / sum((x) => x.planted)).toBeGreaterThan(0.95);
  });
});
