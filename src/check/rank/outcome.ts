import type { Claim } from '../../model/claim.ts';
import type { BasisId, EntityId, OriginId } from '../../model/ids.ts';
import type { EvidenceBase, Pack } from '../../model/pack.ts';
import type { EvidenceRef, Step } from '../../model/verdict.ts';
import { UNSPECIFIED } from '../facts.ts';
import type { RankProof } from '../types.ts';
import type { Atom } from './atoms.ts';
import { makeRankBase, type RankBase } from './base.ts';
import { rankStep } from './messages.ts';
import { isRefutedByFigures, keyOf, proveAtom } from './prove-atom.ts';
import {
  makeOrderRecords,
  type OrderRecord,
  type OrderRecords,
  relationOf,
  relationOfPair,
} from './records.ts';

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

export interface OrderContext {
  readonly base: RankBase;
  readonly records: OrderRecords;
  readonly claims: readonly Claim[];
  /** Questions answered in this check: a run and its neighbours ask for the same years. */
  readonly answered: Map<string, BasisOutcome>;
}

export function makeOrderContext(
  evidence: EvidenceBase,
  pack: Pack,
  claims: readonly Claim[],
  base = makeRankBase(evidence, pack, { claims }),
  records: OrderRecords = makeOrderRecords(base.filed),
): OrderContext {
  return { base, records, claims, answered: new Map() };
}

/** A statement holds on a basis when all its parts hold there, and fails with the first part that fails. */
export function judgeOnBasis(
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
    // What bears out one part of a statement is no witness for another that fails.
    weightFor: Math.max(0, ...(bad.length > 0 ? bad : parts).map((p) => p.weightFor)),
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
  const key = keyOf(atom, basis, { beside });
  const known = context.answered.get(key);
  if (known) return known;
  const outcome = weighAtom(atom, basis, context, beside);
  context.answered.set(key, outcome);
  return outcome;
}

function weighAtom(
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
      against: proof.core ?? proof.evidence,
      evidence: uniqueRefs([...proof.evidence, ...opposing.map((r) => r.ref)]),
    });
  }
  if (opposing.length === 0 && supporting.length === 0) return make({ outcome: 'open', by: 'none' });
  // What sources say outright decides here and comes first, unless the figures have closed all other ways.
  const closes = proof.derivation.some(
    (s) => s.code === 'rank/places-closed' || s.code === 'rank/table-closed',
  );
  const said = [...stepsFor, ...stepsAgainst];
  const told = closes ? [...proof.derivation, ...said] : [...said, ...proof.derivation];
  if (weightFor > 0 && weightFor >= 2 * weightAgainst)
    return make({ outcome: 'holds', by: 'records', derivation: told });
  if (weightAgainst >= 2 * weightFor) {
    return make({
      outcome: 'fails',
      by: 'records',
      derivation: told,
      evidence: uniqueRefs(opposing.map((r) => r.ref)),
    });
  }
  return make({ outcome: 'split', by: 'records', derivation: told });
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
  const pairs = atom.type === 'over' ? relationOfPair(base, atom, records(metric)) : [];
  const direct = records(metric).flatMap((record) => {
    const relation = relationOf(base, atom, record.atom, beside);
    if (!relation) return [];
    const applies =
      record.basis === basis ||
      (record.basis === UNSPECIFIED && !isRefutedByFigures(base, record.atom, basis));
    return applies ? [{ record, relation }] : [];
  });
  return withoutTies([...direct, ...pairs]);
}

/** An origin that bears the statement out and also names another holder of the place knows of a tie: it is no witness against. */
function withoutTies<T extends { readonly record: OrderRecord; readonly relation: 'support' | 'oppose' }>(
  found: readonly T[],
): T[] {
  const friends = new Set(found.filter((f) => f.relation === 'support').map((f) => f.record.origin));
  return found.filter((f) => f.relation === 'support' || !friends.has(f.record.origin));
}

function weightOf(records: readonly OrderRecord[]): number {
  const byOrigin = new Map<OriginId, number>();
  for (const r of records) byOrigin.set(r.origin, Math.max(r.weight, byOrigin.get(r.origin) ?? 0));
  return [...byOrigin.values()].reduce((a, b) => a + b, 0);
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
