import type { ClaimContent } from '../model/claim.ts';
import { type BasisId, UNSTATED } from '../model/ids.ts';
import { type Period, shiftYears } from '../model/period.ts';
import type { Repair } from '../model/verdict.ts';
import { compileContent } from './compile/compile.ts';
import type { ReportedConflict } from './conflicts.ts';
import type { ClaimOutcome } from './judge/evaluate.ts';
import { type BoundFact, isIdentity } from './network/constraint.ts';
import { type Core, clashOf } from './network/core.ts';
import { cellsOfFact, FactIndex } from './network/fact-index.ts';
import { contextFor, type DocumentClaim, type Session } from './session.ts';

/** Hints shown per conflict. */
const MOST = 4;

/** Conflicts that get hints at all; a text with more is not mended by single slips. */
const HINTED = 40;
/** Claims around an edit that are looked at again. */
const AROUND = 48;

/** A single change of one field that might be the slip of the pen. */
interface Edit {
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly content: ClaimContent;
}

/** For each conflict: edits of one claim that close it, those that close most first. Hints; the text is never touched. */
export function repairsFor(
  session: Session,
  reported: readonly ReportedConflict[],
  strained: readonly ClaimOutcome[],
): readonly (readonly Repair[])[] {
  const closing = reported.map((): Repair[] => []);
  const byId = new Map(session.claims.map((c) => [c.claim.id, c]));
  // Clashes with evidence get their hints from framing, which looks at the rows on file.
  const inText = reported
    .map((r, i) => ({ ...r, i }))
    .filter((r) => r.core.members.every((m) => m.fact.claim || isIdentity(m.fact)))
    .slice(0, HINTED);
  const suspects = new Set(
    inText.flatMap((r) => r.core.members.flatMap((m) => (m.fact.claim ? [m.fact.claim.id] : []))),
  );
  if (suspects.size === 0) return closing;
  const document = new FactIndex(documentFacts(session));
  for (const id of suspects) {
    const c = byId.get(id)!;
    for (const edit of editsOf(session, c)) {
      const changedOn = editOn(session, c, edit);
      const closes = inText.flatMap((r) => (isClosed(session, r.core, changedOn(r.basis)) ? [r.i] : []));
      if (closes.length === 0 || !mends(session, document, c, changedOn(UNSTATED))) continue;
      const relieves = strained
        .filter((o) => o.chosen.readings[0]!.cores.length > 0)
        .filter((o) =>
          o.chosen.readings[0]!.cores.every((core) => isClosed(session, core, changedOn(o.chosen.basis))),
        )
        .map((o) => o.c.claim.id);
      const repair: Repair = {
        claim: id,
        field: edit.field,
        from: edit.from,
        to: edit.to,
        closes: closes.map((i) => `k${i + 1}`),
        ...(relieves.length > 0 ? { relieves } : {}),
      };
      for (const i of closes) closing[i]!.push(repair);
    }
  }
  return closing.map(mostTelling);
}

/** Those that mend most come first; then one of each kind before the second of any. */
function mostTelling(list: readonly Repair[]): Repair[] {
  const seen = new Map<string, number>();
  const turn = new Map<Repair, number>();
  for (const r of list) {
    const kind = `${r.claim}|${r.field}`;
    turn.set(r, seen.get(kind) ?? 0);
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
  }
  return [...list]
    .sort((a, b) => worth(b) - worth(a) || turn.get(a)! - turn.get(b)! || edits(a) - edits(b))
    .slice(0, MOST);
}

function worth(r: Repair): number {
  return r.closes.length + (r.relieves?.length ?? 0);
}

/** Slips of a year come before swaps and wrong names. */
function edits(r: Repair): number {
  return ['period', 'run.from', 'run.length', 'value', 'metric', 'entity'].indexOf(r.field);
}

function documentFacts(session: Session): BoundFact[] {
  const context = contextFor(session, UNSTATED);
  return session.claims
    .map((c) => ({ fact: c.fact, constraints: compileContent(c.readings[0]!.content, context) }))
    .filter((b) => b.constraints.length > 0);
}

/** Fewer clashes around the claim than before: an edit that only moves the clash elsewhere is no repair. */
function mends(
  session: Session,
  document: FactIndex,
  c: DocumentClaim,
  changed: ReadonlyMap<number, BoundFact>,
): boolean {
  const was = document.facts.filter((b) => changed.has(b.fact.id));
  const cells = new Set([...was, ...changed.values()].flatMap((b) => [...cellsOfFact(b)]));
  const own = was.filter((b) => b.fact.id === c.fact.id);
  const around = [...own, ...document.around(cells, (b) => b.fact.id !== c.fact.id, AROUND)];
  const before = countClashes(session, around);
  return (
    before > 0 &&
    countClashes(
      session,
      around.map((b) => changed.get(b.fact.id) ?? b),
    ) < before
  );
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

function editsOf(session: Session, c: DocumentClaim): Edit[] {
  const { content } = c.readings[0]!;
  return [
    ...yearEdits(content),
    ...scaleEdits(content),
    ...runEdits(content),
    ...swapEdits(content),
    ...nameEdits(session, content),
  ];
}

function yearEdits(content: ClaimContent): Edit[] {
  const { period } = content;
  if (period === undefined || content.kind === 'streak') return [];
  return [1, -1].map((by) => {
    const to: Period = shiftYears(period, by);
    const other = content.other?.period === period ? { other: { ...content.other, period: to } } : {};
    return { field: 'period', from: period, to, content: { ...content, period: to, ...other } };
  });
}

/** ×10, ÷10 and the steps between units of counting (thousand to million, ten thousand to hundred million). */
function scaleEdits(content: ClaimContent): Edit[] {
  const { value, interval } = content;
  if (content.kind !== 'level' || value === undefined || !interval) return [];
  return [10, 0.1, 1000, 0.001, 10000, 0.0001].map((by) => ({
    field: 'value',
    from: String(value),
    to: String(by < 1 ? value / Math.round(1 / by) : value * by),
    content: {
      ...content,
      value: value * by,
      interval: [scaled(interval[0], by), scaled(interval[1], by)] as const,
    },
  }));
}

function scaled(x: number | null, by: number): number | null {
  return x === null ? null : by < 1 ? x / Math.round(1 / by) : x * by;
}

function runEdits(content: ClaimContent): Edit[] {
  const { run } = content;
  if (content.kind !== 'streak' || !run) return [];
  const edits: Edit[] = [];
  if (run.from !== undefined) {
    for (const by of [1, -1]) {
      const from = shiftYears(run.from, by);
      edits.push({
        field: 'run.from',
        from: run.from,
        to: from,
        content: { ...content, run: { ...run, from } },
      });
    }
  }
  if (run.length !== undefined) {
    for (const by of [1, -1]) {
      const length = run.length + by;
      edits.push({
        field: 'run.length',
        from: String(run.length),
        to: String(length),
        content: { ...content, run: { ...run, length } },
      });
    }
  }
  return edits;
}

function swapEdits(content: ClaimContent): Edit[] {
  const { entity, other } = content;
  if (content.kind !== 'comparison' || !entity || !other?.entity || other.entity === entity) return [];
  return [
    {
      field: 'entity',
      from: entity,
      to: other.entity,
      content: { ...content, entity: other.entity, other: { ...other, entity } },
    },
  ];
}

/** The place around it ("city for province"), and the same thing counted at another point of its life (built, sold). */
function nameEdits(session: Session, content: ClaimContent): Edit[] {
  const { entity, metric } = content;
  const { pack } = session.input;
  const edits: Edit[] = [];
  for (const up of entity ? (session.places.entity(entity)?.partOf ?? []) : []) {
    if (session.places.entity(up.entity)?.kind === 'country') continue;
    edits.push({ field: 'entity', from: entity!, to: up.entity, content: { ...content, entity: up.entity } });
  }
  const own = metric && session.places.metric(metric);
  if (!own?.object) return edits;
  for (const m of pack.metrics.values()) {
    if (m.id === own.id || m.object !== own.object || m.unit !== own.unit || !m.activity || !m.flow) continue;
    edits.push({ field: 'metric', from: own.id, to: m.id, content: { ...content, metric: m.id } });
  }
  return edits.slice(0, 4);
}
