import type { Claim, ClaimContent } from '../model/claim.ts';
import { type BasisId, kindOf, type MetricId, UNSTATED } from '../model/ids.ts';
import { BasesOnFile } from './bases-on-file.ts';
import { compileContent, compileKept, isUniversal } from './compile/compile.ts';
import type { CompileContext } from './compile/context.ts';
import { Identities } from './compile/identities.ts';
import { KeptConstraints } from './compile/kept.ts';
import { claimFact, type EvidenceFact, evidenceFacts, FactNumbers, neighbourhoodOf } from './facts.ts';
import { CellTable } from './network/cell-table.ts';
import { type BoundFact, type Fact, isIdentity, relaxed } from './network/constraint.ts';
import { minimalCore } from './network/core.ts';
import { avoidable, weaken } from './network/keep-cost.ts';
import { cellsOf, World } from './network/world.ts';
import type { Places } from './places.ts';
import type { PreparedEvidence } from './prepared.ts';
import { narrowingWords } from './rank/qualified.ts';
import { readingsOf, weakenContent, weakestContent } from './readings.ts';
import { type TextBases, textBases } from './text-bases.ts';
import type { CheckInput, Reading } from './types.ts';

/** A claim of the document with its readings and the fact it is in the network. */
export interface DocumentClaim {
  readonly claim: Claim;
  readonly fact: Fact;
  readonly readings: readonly Reading[];
}

/** One check: the table of cells and the evidence, shared by the worlds of all bases. */
export interface Session {
  readonly input: CheckInput;
  readonly prepared: PreparedEvidence;
  readonly places: Places;
  readonly table: CellTable;
  readonly kept: KeptConstraints;
  readonly claims: readonly DocumentClaim[];
  /** Evidence in reach, compiled on its own bases. */
  readonly evidence: readonly BoundFact[];
  readonly onFile: BasesOnFile;
  readonly textBases: TextBases;
  /** Words that narrow the class a claim of order speaks of. */
  readonly narrowing: (content: ClaimContent) => readonly string[];
  /** A metric with those one identity away. */
  readonly linkedMetrics: (metric: MetricId) => readonly MetricId[];
  readonly identities: Identities;
  readonly numbers: FactNumbers;
}

export function openSession(input: CheckInput, prepared: PreparedEvidence): Session {
  const { places, bridges } = prepared;
  const table = new CellTable(places, input.linear);
  const numbers = new FactNumbers();
  const claims = input.claims.map((claim) => ({
    claim,
    fact: claimFact(claim, numbers, input.pack, input.document),
    readings: readingsOf(claim),
  }));
  const contents = claims.flatMap((c) => c.readings.map((r) => r.content));
  const near = neighbourhoodOf(contents, places, prepared.linkedMetrics);
  const rows = evidenceFacts(prepared.rows, near, places, input.pack, numbers);
  const kept = new KeptConstraints();
  const compile = (row: EvidenceFact, content = row.content) =>
    compileKept(content, { table, basisOf: () => row.basis }, kept);
  // Cells are numbered first, the document's on every basis on file: universal claims must see every cell.
  const onFile = new BasesOnFile(
    table,
    rows.map((row) => ({ basis: row.basis, constraints: compile(row) })),
    bridges,
  );
  const session = {
    input,
    prepared,
    places,
    table,
    kept,
    claims,
    onFile,
    textBases: textBases(contents, places),
    narrowing: narrowingOf(prepared.rank),
    linkedMetrics: prepared.linkedMetrics,
    identities: new Identities(table, input.pack, numbers, bridges),
    numbers,
  };
  for (const basis of new Set(claims.flatMap((c) => candidateBases(session, c)))) {
    const context = contextFor(session, basis);
    for (const content of contents) compileKept(content, context, kept);
  }
  const evidence = rows
    .map((row): BoundFact => {
      const weak = weakenContent(row.content, row.hull);
      return {
        fact: row.fact,
        constraints: compile(row),
        ...(weak === row.content ? {} : { weaker: compile(row, weak) }),
      };
    })
    .filter((b) => b.constraints.length > 0);
  return { ...session, evidence };
}

function narrowingOf(base: PreparedEvidence['rank']): Session['narrowing'] {
  const { places } = base;
  return ({ among, entity, metric, period }) => {
    if (!among?.text || !entity || !metric) return [];
    const at = { class: among.class || kindOf(entity), metric, period: period ?? '' };
    const within = among.within ?? places.classWithin(at.class);
    return narrowingWords(base, within === undefined ? at : { ...at, within }, among.text);
  };
}

/** Bases a claim is tried on: every basis on file for a cell it speaks of; the text's own unknown basis when there is none. */
export function candidateBases(
  session: Pick<Session, 'table' | 'kept' | 'onFile' | 'textBases' | 'places' | 'narrowing'>,
  c: DocumentClaim,
): readonly BasisId[] {
  const bases = new Set<BasisId>();
  for (const { content } of c.readings) {
    if (content.basis !== undefined && content.basis !== UNSTATED) {
      bases.add(content.basis);
      continue;
    }
    const said = compileKept(content, contextFor(session, UNSTATED), session.kept);
    const metric = content.metric && session.places.metricId(content.metric);
    const apart = metric === undefined ? undefined : session.textBases.apart.get(metric);
    for (const b of session.onFile.of(said, isUniversal(content))) if (!apart?.has(b)) bases.add(b);
  }
  return bases.size > 0 ? [...bases].sort() : [UNSTATED];
}

/**
 * Unstated figures of the document stand on `basis`; stated ones on their own. By the text alone, a basis that the document names
 * for a metric, and no other, is the one its unstated figures share: both are then the unknown basis of the text.
 */
export function contextFor(
  session: Pick<Session, 'table' | 'textBases' | 'places' | 'narrowing'>,
  basis: BasisId,
): CompileContext {
  return {
    table: session.table,
    narrowing: session.narrowing,
    basisOf: (content: ClaimContent) => {
      const { named, apart } = session.textBases;
      const metric = content.metric && session.places.metricId(content.metric);
      if (content.basis === undefined || content.basis === UNSTATED)
        return metric && apart.get(metric)?.has(basis) ? UNSTATED : basis;
      if (basis !== UNSTATED || !metric) return content.basis;
      return named.get(metric) === content.basis ? UNSTATED : content.basis;
    },
  };
}

/** Evidence that fits together, and the rows that clash with rows of like weight. */
export interface EvidenceWorld {
  readonly world: World;
  readonly contested: readonly BoundFact[];
}

/**
 * Heaviest first. A row that clashes is set aside, and with it every row of the clash that is not at least twice as
 * heavy: a split among equals decides nothing.
 */
export function buildEvidenceWorld(session: Session): EvidenceWorld {
  const world = new World(session.table);
  const contested: BoundFact[] = [];
  addDefinitions(session, world, session.identities.fresh());
  // Sums last: until one is there, additions cost only what the difference network costs.
  const order = [...session.evidence].sort((a, b) => Number(hasSum(a)) - Number(hasSum(b)));
  for (const bound of order) {
    const clash = addRelaxed(world, bound);
    if (!clash) continue;
    contested.push(bound);
    for (const other of clash) {
      if (isIdentity(other.fact) || other.fact.weight >= 2 * bound.fact.weight) continue;
      world.remove(other.fact.id);
      contested.push(other);
    }
  }
  return { world, contested };
}

/** Definitions that clash with each other are believed by nobody: all of the clash go, and the check says so. */
function addDefinitions(session: Session, world: World, definitions: readonly BoundFact[]): void {
  for (const d of definitions) {
    const clash = world.add(d)?.facts;
    if (!clash?.every(isIdentity)) continue;
    for (const fact of clash) {
      session.identities.clashing.add(fact.ref.id);
      world.remove(fact.id);
    }
  }
}

/** Identities and nothing else: the text alone. */
export function bareWorld(session: Session): EvidenceWorld {
  const world = new World(session.table);
  addDefinitions(session, world, session.identities.everything());
  return { world, contested: [] };
}

/**
 * Adds a fact; where only the preferred readings clash, the members stay in their weaker form. Returns the others of a clash
 * that no reading avoids.
 */
function addRelaxed(world: World, bound: BoundFact): readonly BoundFact[] | undefined {
  for (let round = 0; round < 20; round++) {
    const clash = world.add(bound);
    if (!clash) return undefined;
    const members = clash.facts.filter((f) => f.id !== bound.fact.id).map((f) => world.get(f.id)!);
    if (!avoidable(world, relaxed(bound), members)) return members;
    weaken(world, members);
    if (!world.add(relaxed(bound))) return undefined;
  }
  return [];
}

function hasSum(b: BoundFact): boolean {
  return b.constraints.some((c) => c.type !== 'ratio');
}

/** The document's claims in a world of one basis. */
export interface DocumentWorld extends CompiledDocument {
  readonly world: World;
  /** Claims of the document that are in some clash on this basis; not in the world. */
  readonly contested: readonly BoundFact[];
}

/** The document's claims as constraints, on one basis. */
export interface CompiledDocument {
  readonly basis: BasisId;
  /** By claim id: constraints of each reading on this basis, in the order of the readings. */
  readonly readings: ReadonlyMap<string, readonly BoundFact[]>;
  /** The document's claims as they stand when another claim is judged. */
  readonly facts: ReadonlyMap<string, BoundFact>;
}

export function compileDocument(session: Session, basis: BasisId): CompiledDocument {
  const context = contextFor(session, basis);
  for (const c of session.claims) for (const r of c.readings) compileKept(r.content, context, session.kept);
  const readings = new Map<string, readonly BoundFact[]>();
  const facts = new Map<string, BoundFact>();
  for (const c of session.claims) {
    const compiled = c.readings.map((r) => ({
      fact: c.fact,
      constraints: compileKept(r.content, context, session.kept),
    }));
    readings.set(c.claim.id, compiled);
    const [first] = compiled;
    const weaker = c.readings.length > 1 ? weakestConstraints(c, compiled, context) : undefined;
    facts.set(c.claim.id, weaker ? { ...first!, weaker } : first!);
  }
  return { basis, readings, facts };
}

function weakestConstraints(
  c: DocumentClaim,
  compiled: readonly BoundFact[],
  context: CompileContext,
): BoundFact['constraints'] {
  const weakest = weakestContent(c.claim);
  const truncatedOnly = c.readings.every((r) => r.code === 'as-printed' || r.code === 'truncated');
  if (weakest && truncatedOnly) return compileContent(weakest, context);
  // Readings that differ in structure: only what every one of them says.
  const [first, ...others] = compiled;
  const keys = others.map((o) => new Set(o.constraints.map(constraintKey)));
  return first!.constraints.filter((x) => x.type !== 'broken' && keys.every((k) => k.has(constraintKey(x))));
}

function constraintKey(c: BoundFact['constraints'][number]): string {
  const end = (x: { toFraction(): string } | undefined, open: boolean | undefined): string =>
    x ? `${x.toFraction()}${open ? '!' : ''}` : '';
  switch (c.type) {
    case 'ratio':
      return `r${c.of}/${c.over}:${end(c.interval.lo, c.interval.loOpen)}..${end(c.interval.hi, c.interval.hiOpen)}`;
    case 'linear':
      return `l${c.terms.map((t) => `${t.factor.toFraction()}*${t.cell}`).join('+')}:${end(c.interval.lo, c.interval.loOpen)}..${end(c.interval.hi, c.interval.hiOpen)}`;
    case 'compare':
      return `c${c.left.a}/${c.left.b}~${c.right.a}/${c.right.b}:${c.offset}:${c.factor.toFraction()}:${end(c.interval.lo, false)}..${end(c.interval.hi, false)}`;
    case 'broken':
      return `b${c.code}`;
  }
}

/**
 * Adds the document's claims (but for those left out) to the evidence world; take them out again with `leaveDocument`.
 * With `about` only claims that share a metric with those to be judged: the others cannot meet them on this basis.
 */
export function enterDocument(
  session: Session,
  base: EvidenceWorld,
  compiled: CompiledDocument,
  leftOut: ReadonlySet<string>,
  about?: readonly DocumentClaim[],
): DocumentWorld {
  const { facts } = compiled;
  const { world } = base;
  addDefinitions(session, world, session.identities.fresh());
  const metrics = about && metricsOf(session, about, compiled);
  const contested = new Map<number, BoundFact>();
  for (const c of session.claims) {
    const bound = facts.get(c.claim.id)!;
    if (bound.constraints.length === 0 || leftOut.has(c.claim.id)) continue;
    if (metrics && !touchesMetric(session, bound, metrics)) continue;
    const clash = addRelaxed(world, bound);
    if (!clash) continue;
    const members = minimalCore(session.table, [...clash.map(relaxed), relaxed(bound)])?.members ?? [
      bound,
      ...clash,
    ];
    contested.set(bound.fact.id, bound);
    for (const m of members) {
      if (!m.fact.claim) continue;
      contested.set(m.fact.id, facts.get(m.fact.claim.id)!);
      world.remove(m.fact.id);
    }
  }
  return { ...compiled, world, contested: [...contested.values()] };
}

/** Metrics of the claims to be judged and of everything that names them together with another. */
function metricsOf(
  session: Session,
  about: readonly DocumentClaim[],
  compiled: CompiledDocument,
): ReadonlySet<MetricId> {
  const metrics = new Set<MetricId>();
  const add = (b: BoundFact): void => {
    for (const c of b.constraints) for (const no of cellsOf(c)) metrics.add(session.table.cell(no).metric);
  };
  for (const c of about) for (const b of compiled.readings.get(c.claim.id)!) add(b);
  for (const m of [...metrics]) for (const linked of session.linkedMetrics(m)) metrics.add(linked);
  return metrics;
}

function touchesMetric(session: Session, bound: BoundFact, metrics: ReadonlySet<MetricId>): boolean {
  return bound.constraints.some((c) => cellsOf(c).some((no) => metrics.has(session.table.cell(no).metric)));
}

export function leaveDocument(session: Session, document: DocumentWorld): void {
  for (const c of session.claims) document.world.remove(c.fact.id);
}
