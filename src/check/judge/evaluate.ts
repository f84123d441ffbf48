import type { Claim } from '../../model/claim.ts';
import { type BasisId, UNSTATED } from '../../model/ids.ts';
import { firstYearOf, lastYearOf } from '../../model/period.ts';
import type { VerdictStatus } from '../../model/verdict.ts';
import { MEASURED } from '../carried.ts';
import { compileContent, isAsserted } from '../compile/compile.ts';
import { isInMetricUnit } from '../facts.ts';
import { type Fact, isIdentity } from '../network/constraint.ts';
import { FactIndex } from '../network/fact-index.ts';
import { cellsOf, type World } from '../network/world.ts';
import { isAsPlain } from '../readings.ts';
import {
  bareWorld,
  buildEvidenceWorld,
  type CompiledDocument,
  candidateBases,
  compileDocument,
  contextFor,
  type DocumentClaim,
  type EvidenceWorld,
  enterDocument,
  leaveDocument,
  type Session,
} from '../session.ts';
import { QUANTITATIVE } from '../types.ts';
import type { Counts } from './counts.ts';
import type { Doubt } from './doubts.ts';
import { type BasisOutcome, type Contested, judgeOn } from './judge.ts';
import { ContestedPool } from './pool.ts';
import { restatementsOf } from './restatements.ts';
import { type Signs, signsOf } from './signs.ts';
import { indexQuantities } from './support.ts';
import { doubtOf } from './unsure.ts';

/** Outcome of the arithmetic for one claim. */
export interface ClaimOutcome {
  readonly c: DocumentClaim;
  readonly verdict: VerdictStatus;
  /** The basis the verdict stands on. */
  readonly chosen: BasisOutcome;
  readonly byBasis: readonly BasisOutcome[];
  /** Weight of the claim and of whoever says the same. */
  readonly ownWeight: number;
  /** For a claim whose basis the text names: other bases on file on which it would not hold. */
  readonly failsElsewhere: readonly BasisId[];
  /** Every reading clashes, and yet nobody is accused. */
  readonly doubt?: Doubt;
}

/**
 * The arithmetic of a whole document.
 *
 *   1  each claim against the evidence alone, on every basis → claims that evidence outweighs, bases the document does not stand on
 *   2  the document and the evidence together, once per basis → every claim against everything else
 *   3  claims of order, which have judges of their own for the evidence → against the rest of the text
 */
export function evaluate(
  session: Session,
  order: ReadonlyMap<string, { readonly verdict: VerdictStatus }>,
): ReadonlyMap<string, ClaimOutcome> {
  const asserted = session.claims.filter(
    ({ claim }) =>
      QUANTITATIVE.includes(claim.kind) &&
      isAsserted(claim) &&
      (claim.kind !== 'level' || isInMetricUnit(session.places, claim.metric, claim.unit)),
  );
  const judged = asserted.filter((c) => !order.has(c.claim.id));
  const index = indexQuantities(session.evidence);
  const { counts } = session.prepared;
  const base = buildEvidenceWorld(session);
  const candidates = new Map(judged.map((c) => [c.claim.id, candidateBases(session, c)]));
  const retold = restatementsOf(session.claims);
  const compiled = new Map<BasisId, CompiledDocument>();
  const compiledOn = (basis: BasisId): CompiledDocument => {
    const made = compiled.get(basis) ?? compileDocument(session, basis);
    compiled.set(basis, made);
    return made;
  };
  const pass = (
    from: EvidenceWorld,
    here: (basis: BasisId) => readonly DocumentClaim[],
    bases: readonly BasisId[],
    leftOut: ReadonlySet<string>,
  ): Map<string, BasisOutcome[]> => {
    const outcomes = new Map<string, BasisOutcome[]>();
    for (const basis of bases) {
      const claims = here(basis);
      if (claims.length === 0) continue;
      const document = enterDocument(session, from, compiledOn(basis), leftOut, claims);
      const contested: Contested = {
        claims: new ContestedPool(document.world, document.contested),
        rows: new FactIndex(from.contested),
      };
      for (const c of claims) {
        const outcome = judgeOn(document, contested, index, c, retold.get(c.claim.id)!);
        outcomes.set(c.claim.id, [...(outcomes.get(c.claim.id) ?? []), outcome]);
      }
      leaveDocument(session, document);
    }
    return outcomes;
  };
  const bases = [...new Set([...candidates.values()].flat())].sort();
  const onBasis = (basis: BasisId) => judged.filter((c) => candidates.get(c.claim.id)!.includes(basis));

  let standing: Standing = () => true;
  let signs = signsOf(session, new Map());
  const refuted = new Set([...order].filter(([, j]) => j.verdict === 'contradicted').map(([id]) => id));
  if (session.evidence.length > 0) {
    const alone = pass(base, onBasis, bases, new Set(session.claims.map((c) => c.claim.id)));
    standing = basesOfDocument(session, alone);
    signs = signsOf(session, alone);
    for (const c of judged) {
      const outcomes = admissible(c, alone.get(c.claim.id) ?? [], standing, session);
      if (outcomes.length === 0) continue;
      const { verdict, doubt } = combine(session, counts, signs, c, outcomes);
      // What is in doubt is no witness against other sentences.
      if (verdict === 'contradicted' || doubt) refuted.add(c.claim.id);
    }
  }
  const adrift = new Set<string>();
  const result = new Map<string, ClaimOutcome>();
  const conclude = (
    claims: readonly DocumentClaim[],
    outcomes: ReadonlyMap<string, BasisOutcome[]>,
  ): void => {
    for (const c of claims) {
      const all = outcomes.get(c.claim.id) ?? [];
      if (all.length === 0) continue;
      const failsElsewhere = elsewhere(session, base.world, c);
      result.set(c.claim.id, {
        ...combine(session, counts, signs, c, admissible(c, all, standing, session), adrift.has(c.claim.id)),
        byBasis: all,
        failsElsewhere,
      });
    }
  };
  let outcomes = pass(base, onBasis, bases, refuted);
  const loose = judged.filter((c) => isLoose(c, outcomes.get(c.claim.id) ?? []));
  if (loose.length > 0) {
    for (const { claim } of loose) {
      adrift.add(claim.id);
      refuted.add(claim.id);
    }
    outcomes = pass(base, onBasis, bases, refuted);
  }
  conclude(judged, outcomes);
  const ordered = asserted.filter((c) => order.has(c.claim.id));
  if (ordered.length > 0)
    conclude(
      ordered,
      pass(bareWorld(session), () => ordered, [UNSTATED], refuted),
    );
  return result;
}

/**
 * A level whose time another sentence told, where other sentences of the text alone stand against it: the time was carried too
 * far ("in the end it sold …" behind the half-year). The sentences that say their own time are held to each other without it.
 */
function isLoose({ claim, fact }: DocumentClaim, outcomes: readonly BasisOutcome[]): boolean {
  if (claim.kind !== 'level' || !claim.inherited.includes('period') || outcomes.length === 0) return false;
  return outcomes.every((o) =>
    o.readings[0]!.cores.some(({ members }) => {
      const others = members.map((m) => m.fact).filter((f) => f.id !== fact.id && !isIdentity(f));
      return others.length > 0 && others.every((f) => f.claim);
    }),
  );
}

/** Bases on file, other than the one the text names, on which no reading of the claim fits the evidence. */
function elsewhere(session: Session, world: World, c: DocumentClaim): BasisId[] {
  const { basis } = c.claim;
  if (basis === undefined || basis === UNSTATED || session.evidence.length === 0) return [];
  const readings = c.readings.map((r) => ({ ...r, content: { ...r.content, basis: UNSTATED } }));
  const other = candidateBases(session, { ...c, readings }).filter((b) => b !== basis && b !== UNSTATED);
  return other.filter((b) =>
    readings.every(({ content }) => {
      const clash = world.add({ fact: c.fact, constraints: compileContent(content, contextFor(session, b)) });
      if (!clash) world.remove(c.fact.id);
      return clash !== undefined;
    }),
  );
}

type Standing = (metric: string, year: number, basis: BasisId) => boolean;

/**
 * The basis the document's figures stand on, as far as its own figures show: where one of its levels of a metric and year
 * holds on some bases on file and fails on others, its other claims of that metric and year are not tried on the latter.
 * A basis the document names outright for that metric and year closes the question.
 */
function basesOfDocument(session: Session, alone: ReadonlyMap<string, readonly BasisOutcome[]>): Standing {
  const holds = new Map<string, Set<BasisId>>();
  const fails = new Map<string, Set<BasisId>>();
  for (const { claim } of session.claims) {
    if (claim.kind !== 'level' || !claim.metric || claim.period === undefined) continue;
    const year = firstYearOf(claim.period);
    if (year === undefined) continue;
    const key = `${session.places.metricId(claim.metric)}|${year}`;
    if (claim.basis !== undefined && claim.basis !== UNSTATED) {
      holds.set(key, (holds.get(key) ?? new Set()).add(claim.basis));
      fails.set(key, (fails.get(key) ?? new Set()).add('*'));
      continue;
    }
    for (const o of alone.get(claim.id) ?? []) {
      if (o.best.weight > 0) fails.set(key, (fails.get(key) ?? new Set()).add(o.basis));
      else if (o.support.direct.length > 0) holds.set(key, (holds.get(key) ?? new Set()).add(o.basis));
    }
  }
  return (metric, year, basis) => {
    const key = `${metric}|${year}`;
    const good = holds.get(key);
    if (!good || good.has(basis)) return true;
    const bad = fails.get(key);
    return !(bad?.has('*') || bad?.has(basis));
  };
}

/** Outcomes on bases the document can stand on; all of them when none is left. */
function admissible(
  c: DocumentClaim,
  outcomes: readonly BasisOutcome[],
  standing: Standing,
  session: Session,
): readonly BasisOutcome[] {
  if (c.claim.kind === 'level') return outcomes;
  const left = outcomes.filter((o) => {
    const cells = o.best.bound.constraints.flatMap(cellsOf).map((no) => session.table.cell(no));
    return cells.every((cell) => {
      const years = [firstYearOf(cell.period), lastYearOf(cell.period)].filter(
        (y): y is number => y !== undefined,
      );
      return years.every((y) => standing(cell.metric, y, o.basis));
    });
  });
  return left.length > 0 ? left : outcomes;
}

const RANK: Readonly<Record<'supported' | 'strained' | 'consistent' | 'unverifiable', number>> = {
  supported: 0,
  strained: 1,
  consistent: 2,
  unverifiable: 3,
};

/** Contract section 4: contradicted only if every reading on every admissible basis clashes, and is outweighed twice over. */
function combine(
  session: Session,
  counts: Counts,
  signs: Signs,
  c: DocumentClaim,
  outcomes: readonly BasisOutcome[],
  adrift = false,
): Omit<ClaimOutcome, 'byBasis' | 'failsElsewhere'> {
  const free = outcomes.filter((o) => o.best.weight === 0);
  if (free.length > 0) {
    const ranked = free
      .map((o) => ({ o, verdict: verdictOf(session, c.claim, o) }))
      .sort((a, b) => RANK[a.verdict] - RANK[b.verdict] || (a.o.basis < b.o.basis ? -1 : 1));
    const { o, verdict } = ranked[0]!;
    const fields = verdict === 'strained' ? takenOver(c.claim, o) : [];
    const doubt = fields.length > 0 ? ({ kind: 'carried', fields } as const) : undefined;
    return { c, verdict, ...(doubt ? { doubt } : {}), chosen: o, ownWeight: ownWeight(c, o) };
  }
  const judged = outcomes.map((o) => {
    const least = Math.min(...o.readings.map((r) => r.weight));
    return { o, least, ratio: least / ownWeight(c, o) };
  });
  const mildest = judged.sort((a, b) => a.ratio - b.ratio || (a.o.basis < b.o.basis ? -1 : 1))[0]!;
  const doubt: Doubt | undefined =
    doubtOf(session, counts, signs, c.claim, outcomes) ??
    (adrift ? { kind: 'carried', fields: ['period'] } : undefined);
  return {
    c,
    verdict: doubt ? 'strained' : mildest.ratio >= 2 ? 'contradicted' : 'disputed',
    ...(doubt ? { doubt } : {}),
    chosen: mildest.o,
    ownWeight: ownWeight(c, mildest.o),
  };
}

function verdictOf(session: Session, claim: Claim, o: BasisOutcome): keyof typeof RANK {
  const { best, support } = o;
  const { published } = session.input.document;
  const plain = best === o.readings[0] || isAsPlain(session.input.pack, claim, best.reading);
  if (!plain || o.soft) return 'strained';
  const { direct } = support;
  if (direct.length > 0 && direct.every((f) => isReplaced(f, published))) return 'strained';
  if (support.level === 'supported') return 'supported';
  // A base restated before the growth on it was told leaves the claim possible, and is named.
  return support.level === 'none' && best.restated.length === 0 ? 'unverifiable' : 'consistent';
}

/**
 * Fields in which the reading that fits differs from the preferred one, when the text told none of them: the figure is of some other time
 * than the one taken over, or its sentence did not say what it counts. A doubt about our reading, and no loose word of the text's.
 */
function takenOver(claim: Claim, { best, readings }: BasisOutcome): readonly string[] {
  if (best === readings[0]) return [];
  const { period } = best.reading.content;
  if (best.reading.changed.includes('period') && period?.startsWith('../') === true) return ['period'];
  const { changed, code } = best.reading;
  if (code !== 'alternative' || !MEASURED.has(claim.kind)) return [];
  return changed.length > 0 && changed.every((f) => claim.inherited.includes(f)) ? changed : [];
}

/** Its office had printed another figure by the time the text was written. */
function isReplaced(f: Fact, published: string | undefined): boolean {
  return f.replaced !== undefined && (published === undefined || f.replaced <= published);
}

function ownWeight(c: DocumentClaim, o: BasisOutcome): number {
  const groups = new Map<string, number>();
  for (const f of o.support.direct) groups.set(f.group, Math.max(groups.get(f.group) ?? 0, f.weight));
  let sum = c.fact.weight;
  for (const w of groups.values()) sum += w;
  return sum;
}
