import type { VerdictStatus } from '../../model/verdict.ts';
import type { Judgement } from '../types.ts';
import type { ClaimOutcome } from './evaluate.ts';

/**
 * A claim of order weighed twice: by its own judge against the evidence, and by arithmetic against the rest of the text.
 * Precedence as in contract section 4, but two sentences of a text against each other are disputed only while nothing outside
 * decides: not when the evidence bears this one out, nor when it refutes every other sentence of the clash.
 */
export function mergeOrder(
  judgement: Judgement,
  inText: ClaimOutcome | undefined,
  refuted: ReadonlySet<string>,
): VerdictStatus {
  const { verdict } = judgement;
  if (verdict === 'contradicted' || verdict === 'disputed' || !inText) return verdict;
  if (isClash(inText.verdict)) {
    if (verdict === 'supported') return verdict;
    return decidedElsewhere(inText, refuted) ? verdict : 'disputed';
  }
  if (verdict === 'strained' || inText.verdict === 'strained') return 'strained';
  for (const v of ['supported', 'consistent'] as const) if (verdict === v || inText.verdict === v) return v;
  return 'unverifiable';
}

function isClash(v: VerdictStatus): boolean {
  return v === 'contradicted' || v === 'disputed';
}

/** Every clash of the claim has another sentence in it that the evidence refutes. */
function decidedElsewhere(o: ClaimOutcome, refuted: ReadonlySet<string>): boolean {
  return o.chosen.readings[0]!.cores.every((core) =>
    core.members.some((m) => m.fact.claim && m.fact.id !== o.c.fact.id && refuted.has(m.fact.claim.id)),
  );
}
