import type { Claim } from '../../model/claim.ts';
import type { VerdictStatus } from '../../model/verdict.ts';
import { frameLevel } from '../framing/level.ts';
import type { RankBase } from '../rank/base.ts';
import { type Doubt, leavesPossible } from './doubts.ts';
import type { ClaimOutcome } from './evaluate.ts';

/** Slips that explain a figure which does not fit, with the field that was then read of the wrong thing; a slip of scale is the text's own. */
const SLIPS: ReadonlyMap<string, string> = new Map([
  ['year-slip', 'period'],
  ['ytd-not-full-year', 'period'],
  ['entity-slip', 'entity'],
  ['sales-not-production', 'metric'],
  ['target-not-result', 'modality'],
  ['scale-slip', 'scale'],
]);

/**
 * What a clash in doubt comes to. A slip on file that explains the figure is worth a reader's look: strained. Without one the clash has no
 * ground but the doubt, and is only remarked on. Where the slip lies in a field that the figure took from another sentence, the reading
 * slipped and not the text.
 */
export function weighDoubts(
  outcomes: ReadonlyMap<string, ClaimOutcome>,
  base: RankBase,
): ReadonlyMap<string, ClaimOutcome> {
  return new Map([...outcomes].map(([id, o]) => [id, weighed(o, base)]));
}

function weighed(o: ClaimOutcome, base: RankBase): ClaimOutcome {
  const { claim } = o.c;
  if (o.doubt) return { ...o, verdict: verdictIn(o.doubt, claim, base) };
  if (o.verdict !== 'contradicted' && o.verdict !== 'disputed') return o;
  if (claim.kind !== 'level' || claim.inherited.length === 0) return o;
  const fields = [...new Set(slipsOf(claim, base))].filter((f) => claim.inherited.includes(f));
  return fields.length === 0 ? o : { ...o, verdict: 'unverifiable', doubt: { kind: 'carried', fields } };
}

function verdictIn(doubt: Doubt, claim: Claim, base: RankBase): VerdictStatus {
  if (doubt.kind === 'early-print') return 'strained';
  if (doubt.kind === 'near-print') return 'consistent';
  if (slipsOf(claim, base).some((field) => !claim.inherited.includes(field))) return 'strained';
  return leavesPossible(doubt) ? 'consistent' : 'unverifiable';
}

function slipsOf(claim: Claim, base: RankBase): readonly string[] {
  return frameLevel(claim, base, true).flatMap((f) => SLIPS.get(f.code) ?? []);
}
