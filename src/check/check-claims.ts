import type { Bound, Claim } from '../model/claim.ts';
import { type BasisId, UNSTATED } from '../model/ids.ts';
import type { Note } from '../model/note.ts';
import type { CheckResult, Summary, Verdict, VerdictStatus } from '../model/verdict.ts';
import { collectConflicts, sortConflicts, tellConflicts } from './conflicts.ts';
import { foldCopies } from './copies.ts';
import { callsOf } from './derive/calls.ts';
import { deriveFacts } from './derive/derive.ts';
import { restatedBases } from './derive/restated-bases.ts';
import { evaluate } from './judge/evaluate.ts';
import { callJury } from './judge/jury.ts';
import { weighDoubts } from './judge/weigh-doubts.ts';
import { judgedConflicts } from './judged-conflicts.ts';
import { FactIndex } from './network/fact-index.ts';
import { type PreparedEvidence, prepareEvidence } from './prepared.ts';
import { repairsFor } from './repair/repairs-for.ts';
import { bareWorld, compileDocument, enterDocument, openSession, type Session } from './session.ts';
import type { CheckInput } from './types.ts';
import { makeTelling, tellVerdict, unverifiable } from './verdicts.ts';

/**
 * Checks every claim of a document against all the others and against the evidence.
 *
 *   claims, evidence → session (cells, readings, bases)
 *                    → jury (order, records, targets on their own evidence) and outcomes (arithmetic, per basis)
 *                    → conflicts with repairs → verdicts with framing → derived facts, summary
 *
 * `prepared`: the same pack and evidence made ready, by whoever checks more than one document against them.
 */
export function checkClaims(
  given: CheckInput,
  prepared: PreparedEvidence = prepareEvidence(given.evidence, given.pack),
): CheckResult {
  if (prepared.evidence !== given.evidence || prepared.pack !== given.pack)
    throw new Error('the evidence was prepared for another check');
  const unsound = given.claims.filter((claim) => !isFiniteThroughout(claim));
  if (unsound.length === 0) return checkFolded(given, prepared);
  const bad = new Set<string>(unsound.map((claim) => claim.id));
  const notes = unsound.map(
    (claim): Note => ({ code: 'number-not-finite', params: { claim: claim.id }, severity: 'error' }),
  );
  const result = checkFolded({ ...given, claims: given.claims.filter((c) => !bad.has(c.id)) }, prepared);
  const judged = new Map(result.verdicts.map((v) => [v.claim as string, v] as const));
  const verdicts = given.claims.map((c) => judged.get(c.id) ?? unverifiable(c));
  return {
    ...result,
    claims: given.claims,
    notes: [...result.notes, ...notes],
    verdicts,
    summary: summarise(verdicts),
  };
}

/** Each copy is judged without the others, so that thousands of one claim would take millions of steps: the rest get the verdict of the last judged. */
function checkFolded(given: CheckInput, prepared: PreparedEvidence): CheckResult {
  const { kept, copyOf } = foldCopies(given.claims);
  if (copyOf.size === 0) return checkSound(given, prepared);
  const result = checkSound({ ...given, claims: kept }, prepared);
  const judged = new Map(result.verdicts.map((v) => [v.claim as string, v] as const));
  const verdicts = given.claims.map((c) => ({ ...judged.get(copyOf.get(c.id) ?? c.id)!, claim: c.id }));
  return { ...result, claims: given.claims, verdicts, summary: summarise(verdicts) };
}

/** NaN never decides: a claim made elsewhere that carries one (or an infinity) is set aside with a note. */
function isFiniteThroughout(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isFiniteThroughout);
}

/** What kept the check from deciding more: a solver that gave up is no proof, and definitions that clash prove nothing. */
function notesOf({ table, identities }: Session): Note[] {
  const undecided: Note = { code: 'sums-undecided', params: {}, severity: 'info' };
  const clashing = [...identities.clashing]
    .sort()
    .map((definition): Note => ({ code: 'definitions-clash', params: { definition }, severity: 'warning' }));
  return [...(table.linear.gaveUp ? [undecided] : []), ...clashing];
}

function checkSound(given: CheckInput, prepared: PreparedEvidence): CheckResult {
  const input = { ...given, claims: withoutTakenBack(given.claims.map(deniedAsOpposite)) };
  const session = openSession(input, prepared);
  session.table.linear.gaveUp = false;
  const jury = callJury(session);
  const outcomes = weighDoubts(evaluate(session, jury.order), jury.context.base);
  const reported = sortConflicts(session, collectConflicts([...outcomes.values()]));
  const strained = [...outcomes.values()].filter((o) => o.verdict === 'strained');
  const repairs = repairsFor(session, reported, strained, (claim) => verdictAlone(given, prepared, claim));
  const alone = enterDocument(session, bareWorld(session), compileDocument(session, UNSTATED), new Set());
  const known = new Map<BasisId, FactIndex>();
  const factsOn = (basis: BasisId): FactIndex => {
    const index = known.get(basis) ?? new FactIndex([...compileDocument(session, basis).facts.values()]);
    known.set(basis, index);
    return index;
  };
  const arithmetic = tellConflicts(session, reported, factsOn, (i) => repairs[i] ?? []);
  const conflicts = [...arithmetic, ...judgedConflicts(session, jury, arithmetic)];
  const telling = makeTelling({ session, jury, outcomes }, conflicts);
  const verdicts = input.claims.map((claim): Verdict => tellVerdict(telling, claim));
  return {
    document: input.document,
    claims: given.claims,
    notes: [...(input.notes ?? []), ...notesOf(session)],
    verdicts,
    conflicts,
    derived: [...restatedBases(session, outcomes.values()), ...deriveFacts(session, alone.world)],
    calls: callsOf(verdicts, jury.context.base),
    summary: summarise(verdicts),
  };
}

/** The arithmetic of one statement against the evidence, without the rest of the text: for edits that might be what was meant. */
function verdictAlone(given: CheckInput, prepared: PreparedEvidence, claim: Claim): VerdictStatus {
  const { linear: _linear, ...rest } = given;
  const session = openSession({ ...rest, claims: [claim] }, prepared);
  const jury = callJury(session);
  return (
    weighDoubts(evaluate(session, jury.order), jury.context.base).get(claim.id)?.verdict ?? 'unverifiable'
  );
}

/** A clear negation of a place is its opposite: "not among the first five" is sixth or worse. Other figures denied say nothing. */
function deniedAsOpposite(claim: Claim): Claim {
  const bound =
    claim.kind === 'rank' && claim.stance === 'denied' ? OPPOSITE[claim.bound ?? 'exact'] : undefined;
  const k = claim.value;
  if (bound === undefined || k === undefined || ((claim.bound ?? 'exact') === 'exact' && k !== 1))
    return claim;
  return {
    ...claim,
    stance: 'asserted',
    bound,
    interval: bound === 'at_least' || bound === 'more_than' ? [k, null] : [1, k],
  };
}

/** "Not first" is worse than first; of other places told exactly there is no opposite that is one stretch. */
const OPPOSITE: Partial<Record<Bound, Bound>> = {
  exact: 'more_than',
  at_most: 'more_than',
  less_than: 'at_least',
  at_least: 'less_than',
  more_than: 'at_most',
};

/** A claim that the text itself replaces by another is no longer asserted: as if it had been named only to be rejected. */
function withoutTakenBack(claims: readonly Claim[]): readonly Claim[] {
  const gone = new Set(claims.flatMap((c) => (c.supersedes === undefined ? [] : [c.supersedes])));
  return gone.size === 0 ? claims : claims.map((c) => (gone.has(c.id) ? { ...c, stance: 'denied' } : c));
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
