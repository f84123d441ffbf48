import type { Claim, ClaimContent } from '../../model/claim.ts';
import { type BasisId, UNSTATED } from '../../model/ids.ts';
import type { Repair, VerdictStatus } from '../../model/verdict.ts';
import { intersect, isInside } from '../../num/interval.ts';
import { compileContent } from '../compile/compile.ts';
import type { ReportedConflict } from '../conflicts.ts';
import type { ClaimOutcome } from '../judge/evaluate.ts';
import { type Bounded, isInformed, toInterval } from '../network/bounded.ts';
import { type BoundFact, isIdentity } from '../network/constraint.ts';
import { type Core, clashOf } from '../network/core.ts';
import { cellsOfFact, FactIndex } from '../network/fact-index.ts';
import { World } from '../network/world.ts';
import { contextFor, type DocumentClaim, type Session } from '../session.ts';
import { type Edit, editsOf, SLIPS } from './edits.ts';
import { meetsFile } from './meets-file.ts';

/** Hints shown per conflict. */
const MOST = 4;

/** Conflicts that get hints at all; a text with more is not mended by single slips. */
const HINTED = 40;
/** Claims around an edit that are looked at again. */
const AROUND = 48;
/** Edits held against the evidence, a few milliseconds each. */
const RECHECKED = 60;

/** Checks a claim alone against the evidence. */
export type Recheck = (claim: Claim) => VerdictStatus;

/**
 * For each conflict: edits of one claim that close it, those that close most first. Hints; the text is never touched. An edit is shown
 * only after it has been checked again: it closes the conflict and leaves fewer in the text; where evidence stands against
 * the claim, the evidence must bear the edited claim out.
 */
export function repairsFor(
  session: Session,
  reported: readonly ReportedConflict[],
  strained: readonly ClaimOutcome[],
  recheck: Recheck,
): readonly (readonly Repair[])[] {
  const closing = reported.map((): Found[] => []);
  const all = reported.slice(0, HINTED).map((r, i) => ({ ...r, i, inText: isInText(r.core) }));
  const byId = new Map(session.claims.map((c) => [c.claim.id, c]));
  const suspects = new Set(
    all.flatMap((r) => r.core.members.flatMap((m) => (m.fact.claim ? [m.fact.claim.id] : []))),
  );
  if (suspects.size === 0) return closing.map(() => []);
  const document = new FactIndex(documentFacts(session));
  let rechecks = RECHECKED;
  for (const id of suspects) {
    const c = byId.get(id)!;
    const own = all.filter((r) => r.core.members.some((m) => m.fact.claim));
    for (const edit of editsOf(session, c)) {
      const changedOn = editOn(session, c, edit);
      const closed = own.filter((r) => isClosed(session, r.core, changedOn(r.basis)));
      const outside = closed.some((r) => !r.inText);
      if (closed.length === 0) continue;
      const { clashes, borneOut } = aftermath(session, document, c, changedOn(UNSTATED));
      if (clashes > 0 || (clashes === 0 && !outside)) continue;
      if (outside || (edit.leaves && session.evidence.length > 0)) {
        // Moved to where nobody prints anything, every claim would fit.
        if (rechecks === 0 || !meetsFile(session, edit.content)) continue;
        rechecks--;
        if (recheck(asEdited(c.claim, edit)) !== 'supported') continue;
      }
      const relieves = strained
        .filter((o) => o.chosen.readings[0]!.cores.length > 0)
        .filter((o) =>
          o.chosen.readings[0]!.cores.every((core) => isClosed(session, core, changedOn(o.chosen.basis))),
        )
        .map((o) => o.c.claim.id);
      const repair: Repair = {
        claim: id,
        field: edit.field,
        slip: edit.slip,
        from: edit.from,
        to: edit.to,
        closes: closed.map((r) => `k${r.i + 1}`),
        ...(relieves.length > 0 ? { relieves } : {}),
      };
      // What an edit relieves by moving away says nothing for it.
      const worth = closed.length + (edit.leaves && !outside ? 0 : relieves.length);
      for (const r of closed) closing[r.i]!.push({ repair, borneOut: borneOut || outside, worth });
    }
  }
  return closing.map(mostTelling);
}

/** Between sentences of the text alone. */
function isInText(core: Core): boolean {
  return core.members.every((m) => m.fact.claim || isIdentity(m.fact));
}

/** The claim with the edit made, as a statement of its own. */
function asEdited(claim: Claim, { content }: Edit): Claim {
  const { alternatives: _alternatives, sameAs: _sameAs, ...rest } = claim;
  return { ...rest, ...content };
}

interface Found {
  readonly repair: Repair;
  /** Other sentences or the file bear the edited claim out. */
  readonly borneOut: boolean;
  /** Conflicts closed and strained claims that then fit. */
  readonly worth: number;
}

/**
 * Those that mend most come first, and of these the ones that something bears out; then one of each kind before the second of any. An
 * edit that merely moves the claim out of the way closes the conflict as well, and comes after them.
 */
function mostTelling(list: readonly Found[]): Repair[] {
  const seen = new Map<string, number>();
  const turn = new Map<Repair, number>();
  for (const { repair: r } of list) {
    const kind = `${r.claim}|${r.slip}`;
    turn.set(r, seen.get(kind) ?? 0);
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
  }
  return [...list]
    .sort(
      (a, b) =>
        b.worth - a.worth ||
        Number(b.borneOut) - Number(a.borneOut) ||
        turn.get(a.repair)! - turn.get(b.repair)! ||
        edits(a.repair) - edits(b.repair),
    )
    .slice(0, MOST)
    .map((f) => f.repair);
}

/** The likelier slips come first. */
function edits(r: Repair): number {
  return SLIPS.indexOf(r.slip);
}

function documentFacts(session: Session): BoundFact[] {
  const context = contextFor(session, UNSTATED);
  return session.claims
    .map((c) => ({ fact: c.fact, constraints: compileContent(c.readings[0]!.content, context) }))
    .filter((b) => b.constraints.length > 0);
}

/** What the text around the claim makes of an edit. */
interface Aftermath {
  /** Clashes that come or go: an edit that only moves the clash elsewhere is no repair. */
  readonly clashes: number;
  /** The other sentences imply what the edited claim says: it was not merely moved out of their way. */
  readonly borneOut: boolean;
}

function aftermath(
  session: Session,
  document: FactIndex,
  c: DocumentClaim,
  changed: ReadonlyMap<number, BoundFact>,
): Aftermath {
  const was = document.facts.filter((b) => changed.has(b.fact.id));
  const cells = new Set([...was, ...changed.values()].flatMap((b) => [...cellsOfFact(b)]));
  const own = was.filter((b) => b.fact.id === c.fact.id);
  const around = [...own, ...document.around(cells, (b) => b.fact.id !== c.fact.id, AROUND)];
  const after = around.map((b) => changed.get(b.fact.id) ?? b);
  const clashes = countClashes(session, after) - countClashes(session, around);
  return { clashes, borneOut: clashes < 0 && isBorneOut(session, c, after) };
}

function isBorneOut(session: Session, c: DocumentClaim, after: readonly BoundFact[]): boolean {
  const world = new World(session.table);
  const edited = after.find((b) => b.fact.id === c.fact.id);
  for (const b of after) if (b !== edited) world.add(b);
  return (edited?.constraints ?? []).some((constraint) => {
    const implied = world.quantityOf(constraint);
    if (!implied || !isInformed(implied) || constraint.type === 'broken') return false;
    const range = toInterval(implied);
    const closed = range.lo !== undefined && range.hi !== undefined && isInformedTwice(implied);
    return isInside(range, constraint.interval) || (closed && !!intersect(range, constraint.interval));
  });
}

/** From both sides: what is implied to be "at least" something alone speaks for no figure. */
function isInformedTwice({ lo, hi }: Bounded): boolean {
  return (lo?.steps.length ?? 0) > 0 && (hi?.steps.length ?? 0) > 0;
}

/** Claims that have to give way when all are added in order of the text. */
function countClashes(session: Session, facts: readonly BoundFact[]): number {
  let out = facts;
  let n = 0;
  for (let i = 0; i < 20; i++) {
    const clash = clashOf(session.table, out);
    if (!clash) return n;
    n++;
    const drop = clash.facts.at(-1)!.id;
    const next = out.filter((f) => f.fact.id !== drop);
    if (next.length === out.length) return n;
    out = next;
  }
  return n;
}

/** The edit on any basis, worked out once on each. */
function editOn(
  session: Session,
  c: DocumentClaim,
  edit: Edit,
): (basis: BasisId) => ReadonlyMap<number, BoundFact> {
  const known = new Map<BasisId, ReadonlyMap<number, BoundFact>>();
  return (basis) => {
    const made = known.get(basis) ?? applyEdit(session, c, edit, basis);
    known.set(basis, made);
    return made;
  };
}

/** The edited claim and whatever takes its dates from it, compiled again. */
function applyEdit(
  session: Session,
  c: DocumentClaim,
  edit: Edit,
  basis: BasisId,
): ReadonlyMap<number, BoundFact> {
  const context = contextFor(session, basis);
  const changed = new Map<number, BoundFact>();
  changed.set(c.fact.id, { fact: c.fact, constraints: compileContent(edit.content, context) });
  if (edit.field !== 'period') return changed;
  for (const other of session.claims) {
    const { run } = other.claim;
    const follows =
      other.claim.kind === 'streak' &&
      run?.from === c.claim.period &&
      other.claim.entity === c.claim.entity &&
      other.claim.metric === c.claim.metric &&
      other.claim.inherited.length > 0;
    if (!follows) continue;
    const content = { ...other.readings[0]!.content, run: { ...run, from: edit.content.period! } };
    changed.set(other.fact.id, {
      fact: other.fact,
      constraints: compileContent(content as ClaimContent, context),
    });
  }
  return changed;
}

function isClosed(session: Session, core: Core, changed: ReadonlyMap<number, BoundFact>): boolean {
  if (!core.members.some((m) => changed.has(m.fact.id))) return false;
  return (
    clashOf(
      session.table,
      core.members.map((m) => changed.get(m.fact.id) ?? m),
    ) === undefined
  );
}
