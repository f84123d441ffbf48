import { UNSTATED } from '../model/ids.ts';
import type { CheckResult, Summary, Verdict } from '../model/verdict.ts';
import { collectConflicts, sortConflicts, tellConflicts } from './conflicts.ts';
import { deriveFacts } from './derive/derive.ts';
import { evaluate } from './judge/evaluate.ts';
import { World } from './network/world.ts';
import { repairsFor } from './repair.ts';
import { type DocumentWorld, enterDocument, openSession, type Session } from './session.ts';
import type { CheckInput } from './types.ts';
import { tellVerdict, unverifiable } from './verdicts.ts';

/**
 * Checks every claim of a document against all the others and against the evidence.
 *
 *   claims, evidence → session (cells, readings, bases)
 *                    → outcomes (arithmetic, per basis) · records · ranks · targets
 *                    → conflicts, repairs → verdicts → derived facts, summary
 */
export function checkClaims(input: CheckInput): CheckResult {
  const session = openSession(input);
  const outcomes = evaluate(session);
  const reported = sortConflicts(session, collectConflicts([...outcomes.values()]));
  const repairs = repairsFor(session, reported);
  const alone = documentAlone(session);
  const conflicts = tellConflicts(session, reported, [...alone.facts.values()], (i) => repairs[i] ?? []);
  const verdicts = input.claims.map((claim): Verdict => {
    const outcome = outcomes.get(claim.id);
    return outcome ? tellVerdict(session, outcome, conflicts) : unverifiable(claim);
  });
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

/** The document's own figures that fit together, without any evidence: what derived facts rest on. */
function documentAlone(session: Session): DocumentWorld {
  const bare = { world: new World(session.table), contested: [] };
  for (const identity of session.identities.everything()) bare.world.add(identity);
  return enterDocument(session, bare, UNSTATED, new Set());
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
