import { type BasisId, UNSTATED } from '../model/ids.ts';
import type { CheckResult, Summary, Verdict } from '../model/verdict.ts';
import { collectConflicts, sortConflicts, tellConflicts } from './conflicts.ts';
import { deriveFacts } from './derive/derive.ts';
import { evaluate } from './judge/evaluate.ts';
import { callJury } from './judge/jury.ts';
import { judgedConflicts } from './judged-conflicts.ts';
import type { BoundFact } from './network/constraint.ts';
import { repairsFor } from './repair.ts';
import { bareWorld, compileDocument, enterDocument, openSession } from './session.ts';
import type { CheckInput } from './types.ts';
import { type Telling, tellVerdict } from './verdicts.ts';

/**
 * Checks every claim of a document against all the others and against the evidence.
 *
 *   claims, evidence → session (cells, readings, bases)
 *                    → jury (order, records, targets on their own evidence) and outcomes (arithmetic, per basis)
 *                    → conflicts with repairs → verdicts with framing → derived facts, summary
 */
export function checkClaims(input: CheckInput): CheckResult {
  const session = openSession(input);
  const jury = callJury(session);
  const outcomes = evaluate(session, jury.order);
  const reported = sortConflicts(session, collectConflicts([...outcomes.values()]));
  const strained = [...outcomes.values()].filter((o) => o.verdict === 'strained');
  const repairs = repairsFor(session, reported, strained);
  const alone = enterDocument(session, bareWorld(session), compileDocument(session, UNSTATED), new Set());
  const factsOn = (basis: BasisId): readonly BoundFact[] => [
    ...compileDocument(session, basis).facts.values(),
  ];
  const arithmetic = tellConflicts(session, reported, factsOn, (i) => repairs[i] ?? []);
  const conflicts = [...arithmetic, ...judgedConflicts(session, jury, arithmetic)];
  const telling: Telling = { session, jury, outcomes, conflicts };
  const verdicts = input.claims.map((claim): Verdict => tellVerdict(telling, claim));
  return {
    document: input.document,
    claims: input.claims,
    notes: input.notes ?? [],
    verdicts,
    conflicts,
    derived: deriveFacts(session, alone.world),
    summary: summarise(verdicts),
  };
}

function summarise(verdicts: readonly Verdict[]): Summary {
  const count = (v: Verdict['verdict']): number => verdicts.filter((x) => x.verdict === v).length;
  return {
    claims: verdicts.length,
    contradicted: count('contradicted'),
    disputed: count('disputed'),
    strained: count('strained'),
    supported: count('supported'),
    consistent: count('consistent'),
    unverifiable: count('unverifiable'),
  };
}
