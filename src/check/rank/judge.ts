import type { Claim } from '../../model/claim.ts';
import { type BasisId, type ClaimId, type EntityId, UNSTATED } from '../../model/ids.ts';
import type { EvidenceBase, Pack } from '../../model/pack.ts';
import type { EvidenceRef, VerdictStatus } from '../../model/verdict.ts';
import { UNSPECIFIED } from '../facts.ts';
import { frame } from '../framing/messages.ts';
import { isAsPlain, readingsOf } from '../readings.ts';
import type { Judgement, Reading } from '../types.ts';
import { atomsOf } from './atoms.ts';
import type { RankBase } from './base.ts';
import { basesFor, ruledOutBases } from './bases.ts';
import { rankStep } from './messages.ts';
import { type BasisOutcome, judgeOnBasis, makeOrderContext, type OrderContext } from './outcome.ts';
import { judgeUndated } from './undated.ts';
import { basisName, listNames } from './words.ts';

export interface OrderJudgement extends Judgement {
  readonly byBasis: ReadonlyMap<BasisId, 'holds' | 'fails' | 'open'>;
  readonly outcomes: readonly BasisOutcome[];
  /** The reading the verdict stands on; for a contradicted claim, another reading that would hold. */
  readonly reading: Reading;
  /** Bases the document's own figures rule out. */
  readonly ruledOut: readonly BasisId[];
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

const CARRIED = ['entity', 'metric'] as const;

/** Undefined when the claim is not of order. */
export function judgeOrderClaim(claim: Claim, context: OrderContext): OrderJudgement | undefined {
  const readings = readingsOf(claim).filter((r) => (atomsOf(context.base, r.content)?.length ?? 0) > 0);
  if (readings.length === 0) return judgeUndated(claim, (dated) => judgeOrderClaim(dated, context));
  const preferred = readings[0];
  if (preferred?.code !== 'as-printed') return undefined;
  const beside = besideOf(claim);
  const ruledOut = claim.basis === undefined || claim.basis === UNSTATED ? ruledOutBases(claim, context) : [];
  const judged = readings.map((reading) => judgeReading(reading, context, beside, ruledOut));
  const told = judged[0]!;
  const waysOut = judged.slice(1).filter((j) => j.status !== 'fails' && isAdmissible(j.reading));
  const wayOut = waysOut.find((j) => j.status === 'holds') ?? waysOut[0];
  // A reading on which there are no figures clears nobody.
  const isPlain = wayOut?.status === 'holds' && isAsPlain(context.base.pack, claim, wayOut.reading);
  const first = told.status === 'fails' && isPlain ? wayOut : told;
  const slip = judged
    .slice(1)
    .find((j) => !isAdmissible(j.reading) && (j.status === 'holds' || (j.status === 'open' && j.bears)));
  if (first.status === 'fails' && wayOut) {
    return toJudgement(claim, 'strained', { ...wayOut, against: first.against }, ruledOut, context);
  }
  // A place of which neither who nor by what measure was said in the sentence: our reading is in doubt, and no wrong of the text's.
  if (
    first.status === 'fails' &&
    claim.kind === 'rank' &&
    CARRIED.every((f) => claim.inherited.includes(f))
  ) {
    const judgement = toJudgement(claim, 'unverifiable', first, ruledOut, context);
    return {
      ...judgement,
      framing: [...judgement.framing, frame('attachment-ambiguous', { carried: CARRIED.join(', ') })],
    };
  }
  if (first.status === 'fails' && isClassUnsaid(claim, context)) {
    const judgement = toJudgement(claim, 'strained', first, ruledOut, context);
    return {
      ...judgement,
      framing: [...judgement.framing, frame('attachment-ambiguous', { carried: 'class' })],
    };
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

/** "Came third" of a place that is a row of two classes: in which of them the text does not say. */
function isClassUnsaid(claim: Claim, context: OrderContext): boolean {
  if (claim.among?.text !== '' || claim.entity === undefined) return false;
  const { places } = context.base;
  return new Set(places.rowsOf(claim.entity).map((row) => places.entity(row)?.kind)).size > 1;
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

export { type BasisOutcome, makeOrderContext, type OrderContext } from './outcome.ts';
