import type { Claim, ClaimContent } from '../../model/claim.ts';
import {
  type BasisId,
  type ClaimId,
  type EntityId,
  type MetricId,
  type OriginId,
  UNSTATED,
} from '../../model/ids.ts';
import type { EvidenceBase, Pack } from '../../model/pack.ts';
import { parsePeriod } from '../../model/period.ts';
import type { EvidenceRef, Step, VerdictStatus } from '../../model/verdict.ts';
import { intersect } from '../../num/interval.ts';
import { UNSPECIFIED } from '../facts.ts';
import { intervalOf, truncatedInterval } from '../printed.ts';
import { readingsOf } from '../readings.ts';
import type { Judgement, RankProof, Reading } from '../types.ts';
import { type Atom, atomsOf } from './atoms.ts';
import { makeRankBase, type RankBase } from './base.ts';
import { mergeRows } from './known.ts';
import { rankStep } from './messages.ts';
import { isRefutedByFigures, proveAtom } from './prove-atom.ts';
import { makeOrderRecords, type OrderRecord, type OrderRecords, relationOf } from './records.ts';
import { basisName, listNames } from './words.ts';

/** How a statement of order fares on one basis, figures and records together. */
export interface BasisOutcome {
  readonly basis: BasisId;
  readonly outcome: 'holds' | 'fails' | 'split' | 'open';
  readonly by: 'figures' | 'records' | 'both' | 'none';
  readonly bears: boolean;
  readonly derivation: readonly Step[];
  readonly evidence: readonly EvidenceRef[];
  /** Distinct origins that bear the statement out. */
  readonly origins: readonly OriginId[];
  readonly weightFor: number;
  readonly weightAgainst: number;
  readonly against: readonly EvidenceRef[];
  readonly best?: number;
  readonly worst?: number;
  readonly missing: NonNullable<RankProof['missing']>;
}

export interface OrderJudgement extends Judgement {
  readonly byBasis: ReadonlyMap<BasisId, 'holds' | 'fails' | 'open'>;
  readonly outcomes: readonly BasisOutcome[];
  /** The reading the verdict stands on; for a contradicted claim, another reading that would hold. */
  readonly reading: Reading;
  /** Bases the document's own figures rule out. */
  readonly ruledOut: readonly BasisId[];
}

export interface OrderContext {
  readonly base: RankBase;
  readonly records: OrderRecords;
  readonly claims: readonly Claim[];
}

export function makeOrderContext(
  evidence: EvidenceBase,
  pack: Pack,
  claims: readonly Claim[],
  base = makeRankBase(evidence, pack, { claims }),
): OrderContext {
  return { base, records: makeOrderRecords(base), claims };
}

/** Judges ranks, extrema over members, runs in a place and plain comparisons of a document against the evidence. */
export function judgeOrder(
  claims: readonly Claim[],
  evidence: EvidenceBase,
  pack: Pack,
): ReadonlyMap<ClaimId, OrderJudgement> {
  const context = makeOrderContext(evidence, pack, claims);
  const judged = new Map<ClaimId, OrderJudgement>();
  for (const claim of claims) {
    const judgement = judgeOrderClaim(claim, context);
    if (judgement) judged.set(claim.id, judgement);
  }
  return judged;
}

/** Undefined when the claim is not of order. */
export function judgeOrderClaim(claim: Claim, context: OrderContext): OrderJudgement | undefined {
  const readings = readingsOf(claim).filter((r) => (atomsOf(context.base, r.content)?.length ?? 0) > 0);
  const preferred = readings[0];
  if (preferred?.code !== 'as-printed') return undefined;
  const beside = besideOf(claim);
  const ruledOut = claim.basis === undefined || claim.basis === UNSTATED ? ruledOutBases(claim, context) : [];
  const judged = readings.map((reading) => judgeReading(reading, context, beside, ruledOut));
  const first = judged[0]!;
  const wayOut = judged.slice(1).find((j) => j.status !== 'fails' && isAdmissible(j.reading));
  const slip = judged
    .slice(1)
    .find((j) => !isAdmissible(j.reading) && (j.status === 'holds' || (j.status === 'open' && j.bears)));
  if (first.status === 'fails' && wayOut) {
    return toJudgement(claim, 'strained', { ...wayOut, against: first.against }, ruledOut, context);
  }
  if (first.status === 'fails') {
    const own = claimWeight(claim, context.base);
    const verdict = first.weightAgainst >= 2 * (own + first.weightFor) ? 'contradicted' : 'disputed';
    return toJudgement(claim, verdict, slip ? { ...first, reading: slip.reading } : first, ruledOut, context);
  }
  const verdict: VerdictStatus =
    first.status === 'holds'
      ? 'supported'
      : first.status === 'split'
        ? 'disputed'
        : first.status === 'mixed'
          ? 'strained'
          : first.bears
            ? 'consistent'
            : 'unverifiable';
  return toJudgement(claim, verdict, first, ruledOut, context);
}

/**
 * Another bearer of the statement is no way to read it: "the former" means the first. That it would fit the other is told
 * as a slip.
 */
function isAdmissible(reading: Reading): boolean {
  return !reading.changed.includes('entity');
}

function besideOf(claim: Claim): ReadonlySet<EntityId> {
  const beside = new Set<EntityId>();
  for (const a of claim.alternatives ?? []) if (a.entity) beside.add(a.entity);
  if (claim.other?.entity) beside.add(claim.other.entity);
  return beside;
}

function claimWeight(claim: Claim, base: RankBase): number {
  const origin = claim.origin === undefined ? undefined : base.pack.origins?.get(claim.origin);
  return base.weightOf(origin?.kind ?? 'media');
}

type ReadingStatus = 'holds' | 'fails' | 'mixed' | 'split' | 'open';

interface JudgedReading {
  readonly reading: Reading;
  readonly status: ReadingStatus;
  readonly bears: boolean;
  readonly outcomes: readonly BasisOutcome[];
  /** The outcome shown first. */
  readonly lead: BasisOutcome;
  readonly weightFor: number;
  readonly weightAgainst: number;
  readonly against: readonly EvidenceRef[];
}

function judgeReading(
  reading: Reading,
  context: OrderContext,
  beside: ReadonlySet<EntityId>,
  ruledOut: readonly BasisId[],
): JudgedReading {
  const atoms = atomsOf(context.base, reading.content)!;
  const outcomes = basesFor(reading.content, atoms, context).map((basis) =>
    judgeOnBasis(atoms, basis, context, beside),
  );
  const allowed = outcomes.filter((o) => !ruledOut.includes(o.basis));
  // A figure of unknown basis stands on one of the others: it speaks only when it decides.
  const stated = allowed.filter((o) => o.basis !== UNSPECIFIED || o.outcome !== 'open');
  const heard = stated.length > 0 ? stated : allowed.length > 0 ? allowed : outcomes;
  const of = (outcome: BasisOutcome['outcome']) => heard.filter((o) => o.outcome === outcome);
  const status: ReadingStatus =
    of('holds').length > 0
      ? 'holds'
      : of('split').length > 0
        ? 'split'
        : of('fails').length === 0
          ? 'open'
          : of('fails').length === heard.length
            ? 'fails'
            : 'mixed';
  const order: Record<BasisOutcome['outcome'], number> = { holds: 0, split: 1, fails: 2, open: 3 };
  const sorted = [...heard].sort(
    (a, b) =>
      order[a.outcome] - order[b.outcome] || Number(b.bears) - Number(a.bears) || b.weightFor - a.weightFor,
  );
  const fails = of('fails');
  return {
    reading,
    status,
    bears: heard.some((o) => o.bears),
    outcomes,
    lead: sorted[0]!,
    weightFor: Math.max(0, ...heard.map((o) => o.weightFor)),
    weightAgainst: lightest(fails),
    against: sorted.find((o) => o.outcome === 'fails')?.against ?? [],
  };
}

/** What must be dropped to keep the statement on its best basis. An unknown basis is one of the others, if there are others. */
function lightest(fails: readonly BasisOutcome[]): number {
  const stated = fails.filter((o) => o.basis !== UNSPECIFIED);
  const heard = stated.length > 0 ? stated : fails;
  return heard.length === 0 ? 0 : Math.min(...heard.map((o) => o.weightAgainst));
}

/** The stated basis, else every basis on file for the cells the statement names. */
function basesFor(content: ClaimContent, atoms: readonly Atom[], context: OrderContext): BasisId[] {
  const { base } = context;
  if (content.basis !== undefined && content.basis !== UNSTATED) return [content.basis];
  const bases = new Set<BasisId>();
  const add = (entity: EntityId, metric: MetricId, period: string): void => {
    for (const b of base.index.basesOf({ entity, metric, period })) bases.add(b);
    for (const b of basesAround(base, entity, metric, period)) bases.add(b);
  };
  for (const atom of atoms) {
    if (atom.type === 'over') {
      add(atom.entity, atom.metric, atom.period);
      add(atom.other, atom.metric, atom.otherPeriod);
    } else if (atom.type === 'mark') add(atom.entity, atom.metric, atom.period);
    else {
      const { metric, period } = atom.at;
      for (const p of [period, ...datedInside(base, atom.entity, metric, period)])
        add(atom.entity, metric, p);
    }
  }
  if (bases.size === 0) bases.add(UNSPECIFIED);
  return [...bases].sort();
}

/**
 * Bases on which the series runs before and after the period: a source may well count so in the year between, although that
 * figure is not on file.
 */
function basesAround(base: RankBase, entity: EntityId, metric: MetricId, period: string): BasisId[] {
  const here = parsePeriod(period);
  if (!here) return [];
  const before = new Set<BasisId>();
  const after = new Set<BasisId>();
  for (const p of base.periodsOf(entity, metric)) {
    const shape = parsePeriod(p);
    if (!shape) continue;
    const side = shape.to <= here.from ? before : shape.from >= here.to ? after : undefined;
    if (side) for (const b of base.index.basesOf({ entity, metric, period: p })) side.add(b);
  }
  return [...before].filter((b) => after.has(b) && b !== UNSPECIFIED);
}

/** Dates inside the period at which something that does not add up over time is on file. */
function datedInside(base: RankBase, entity: EntityId, metric: MetricId, period: string): readonly string[] {
  if (base.places.metric(metric)?.flow) return [];
  return base.periodsOf(entity, metric).filter((p) => p.startsWith(period));
}

function judgeOnBasis(
  atoms: readonly Atom[],
  basis: BasisId,
  context: OrderContext,
  beside: ReadonlySet<EntityId>,
): BasisOutcome {
  const parts = atoms.map((atom) => judgeAtom(atom, basis, context, beside));
  const bad = parts.filter((p) => p.outcome === 'fails');
  const outcome: BasisOutcome['outcome'] =
    bad.length > 0
      ? 'fails'
      : parts.some((p) => p.outcome === 'split')
        ? 'split'
        : parts.every((p) => p.outcome === 'holds')
          ? 'holds'
          : 'open';
  const shown = bad.length > 0 ? bad : parts;
  const ways = new Set(shown.filter((p) => p.outcome !== 'open').map((p) => p.by));
  const heaviest = [...bad].sort((a, b) => b.weightAgainst - a.weightAgainst)[0];
  const one = parts.length === 1 ? parts[0]! : undefined;
  return {
    basis,
    outcome,
    by: ways.size === 0 ? 'none' : ways.size === 1 ? [...ways][0]! : 'both',
    bears: parts.some((p) => p.bears),
    derivation: uniqueSteps(shown.flatMap((p) => p.derivation)).slice(0, 16),
    evidence: uniqueRefs(shown.flatMap((p) => p.evidence)),
    origins: [...new Set(parts.flatMap((p) => p.origins))].sort(),
    weightFor: Math.max(0, ...parts.map((p) => p.weightFor)),
    weightAgainst: heaviest?.weightAgainst ?? 0,
    against: heaviest?.against ?? [],
    ...(one?.best === undefined ? {} : { best: one.best }),
    ...(one?.worst === undefined ? {} : { worst: one.worst }),
    missing: parts.flatMap((p) => p.missing).slice(0, 6),
  };
}

function judgeAtom(
  atom: Atom,
  basis: BasisId,
  context: OrderContext,
  beside: ReadonlySet<EntityId>,
): BasisOutcome {
  const { base } = context;
  const proof = proveAtom(base, atom, basis, { beside });
  const applicable = recordsFor(atom, basis, context, beside);
  const supporting = applicable.filter((r) => r.relation === 'support').map((r) => r.record);
  const opposing = applicable.filter((r) => r.relation === 'oppose').map((r) => r.record);
  const weightFor = weightOf(supporting);
  const weightAgainst = weightOf(opposing);
  const originsFor = [...new Set(supporting.map((r) => r.origin))];
  const evidenceFor = [...proof.evidence, ...supporting.map((r) => r.ref)];
  const stepsFor = supporting
    .slice(0, 4)
    .map((r) => rankStep('record', { statement: r.record.statement }, [r.ref]));
  const stepsAgainst = opposing
    .slice(0, 4)
    .map((r) => rankStep('record-against', { statement: r.record.statement }, [r.ref]));
  const make = (part: Partial<BasisOutcome> & Pick<BasisOutcome, 'outcome' | 'by'>): BasisOutcome => ({
    basis,
    bears: proof.bears || applicable.length > 0,
    derivation: [...proof.derivation, ...stepsFor, ...stepsAgainst],
    evidence: uniqueRefs(evidenceFor),
    origins: originsFor,
    weightFor,
    weightAgainst,
    against: opposing.map((r) => r.ref),
    missing: proof.missing ?? [],
    ...(proof.places ?? {}),
    ...part,
  });
  if (proof.outcome === 'proven') {
    return make({
      outcome: 'holds',
      by: 'figures',
      derivation: [...proof.derivation, ...stepsFor],
      origins: [...new Set([...originsFor, ...originsOf(proof)])].sort(),
      weightFor: weightFor + proof.weight,
    });
  }
  if (proof.outcome === 'refuted') {
    return make({
      outcome: 'fails',
      by: 'figures',
      derivation: [...proof.derivation, ...stepsAgainst],
      weightAgainst: proof.weight + weightAgainst,
      against: uniqueRefs([...proof.evidence, ...opposing.map((r) => r.ref)]),
      evidence: uniqueRefs([...proof.evidence, ...opposing.map((r) => r.ref)]),
    });
  }
  if (opposing.length === 0 && supporting.length === 0) return make({ outcome: 'open', by: 'none' });
  if (weightFor > 0 && weightFor >= 2 * weightAgainst) return make({ outcome: 'holds', by: 'records' });
  if (weightAgainst >= 2 * weightFor) {
    return make({ outcome: 'fails', by: 'records', evidence: uniqueRefs(opposing.map((r) => r.ref)) });
  }
  return make({ outcome: 'split', by: 'records' });
}

/** Origins behind a proof by figures. */
function originsOf(proof: RankProof): OriginId[] {
  return proof.evidence.flatMap((r) => (r.origin === undefined ? [] : [r.origin]));
}

/** A record of unknown basis counts on every basis on which the figures do not refute it. */
function recordsFor(
  atom: Atom,
  basis: BasisId,
  context: OrderContext,
  beside: ReadonlySet<EntityId>,
): { readonly record: OrderRecord; readonly relation: 'support' | 'oppose' }[] {
  const { base, records } = context;
  const metric = atom.type === 'over' || atom.type === 'mark' ? atom.metric : atom.at.metric;
  return records(metric).flatMap((record) => {
    const relation = relationOf(base, atom, record.atom, beside);
    if (!relation) return [];
    const applies =
      record.basis === basis ||
      (record.basis === UNSPECIFIED && !isRefutedByFigures(base, record.atom, basis));
    return applies ? [{ record, relation }] : [];
  });
}

function weightOf(records: readonly OrderRecord[]): number {
  const byOrigin = new Map<OriginId, number>();
  for (const r of records) byOrigin.set(r.origin, Math.max(r.weight, byOrigin.get(r.origin) ?? 0));
  return [...byOrigin.values()].reduce((a, b) => a + b, 0);
}

/**
 * All unstated figures of a metric in one document share one basis. A basis that clashes with the document's own levels
 * is ruled out when another fits them.
 */
export function ruledOutBases(claim: Claim, context: OrderContext): BasisId[] {
  const { base, claims } = context;
  if (claim.metric === undefined) return [];
  const metric = base.places.metricId(claim.metric);
  const clashes = new Map<BasisId, number>();
  const fits = new Map<BasisId, number>();
  for (const level of claims) {
    if (level.kind !== 'level' || level.id === claim.id || level.metric === undefined) continue;
    if (base.places.metricId(level.metric) !== metric || !level.entity || !level.period) continue;
    if (level.basis !== undefined && level.basis !== UNSTATED) continue;
    const own = intervalOf(level);
    if (!own) continue;
    const cut = truncatedInterval(level);
    const cell = { entity: level.entity, metric, period: level.period };
    for (const basis of base.index.basesOf(cell)) {
      if (basis === UNSPECIFIED) continue;
      const rows = mergeRows(base.rowsOf(cell.entity, metric, cell.period, basis));
      if (!rows || rows.contested) continue;
      const meets = intersect(own, rows) !== undefined || (cut && intersect(cut, rows) !== undefined);
      const tally = meets ? fits : clashes;
      tally.set(basis, (tally.get(basis) ?? 0) + 1);
    }
  }
  const fitting = [...fits.keys()].some((b) => !clashes.has(b));
  return fitting ? [...clashes.keys()].sort() : [];
}

function uniqueRefs(refs: readonly EvidenceRef[]): EvidenceRef[] {
  const seen = new Set<string>();
  return refs.filter((r) => {
    const key = `${r.kind}:${r.id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function uniqueSteps(steps: readonly Step[]): Step[] {
  const seen = new Set<string>();
  return steps.filter((s) => !seen.has(s.text) && seen.add(s.text));
}

function toJudgement(
  claim: Claim,
  verdict: VerdictStatus,
  judged: JudgedReading,
  ruledOut: readonly BasisId[],
  context: OrderContext,
): OrderJudgement {
  const { lead } = judged;
  const byBasis = new Map<BasisId, 'holds' | 'fails' | 'open'>();
  for (const o of judged.outcomes) byBasis.set(o.basis, o.outcome === 'split' ? 'open' : o.outcome);
  const derivation = [...lead.derivation];
  if (ruledOut.length > 0) {
    derivation.push(
      rankStep('basis-of-document', { names: listNames(ruledOut.map((b) => basisName(context.base, b))) }),
    );
  }
  for (const other of judged.outcomes) {
    if (other.basis === lead.basis || other.outcome === 'open' || other.outcome === lead.outcome) continue;
    derivation.push(...other.derivation.slice(0, 4));
  }
  const failing = verdict === 'contradicted' || verdict === 'disputed';
  const settle = verdict === 'unverifiable' || verdict === 'disputed' ? lead.missing : [];
  return {
    claim: claim.id,
    verdict,
    derivation,
    evidence: lead.evidence,
    witnesses: verdict === 'supported' || verdict === 'strained' ? lead.origins.length : 0,
    framing: [],
    basis: lead.basis,
    byBasis,
    outcomes: judged.outcomes,
    reading: judged.reading,
    ruledOut,
    ...(lead.best === undefined ? {} : { implied: [lead.best, lead.worst ?? null] as const }),
    ...(settle.length > 0 ? { wouldSettle: settle.map((cell) => ({ cell })) } : {}),
    ...(failing ? { against: judged.against, lines: lead.derivation.map((s) => s.text) } : {}),
  };
}
