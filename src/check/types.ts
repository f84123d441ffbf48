/**
 * The checker's shared forms. The road of a claim:
 *
 *   claim → readings (every admissible way to take it)
 *         → constraints (edges between cells, sums, checks of ratios)
 *         → network (document and evidence together, once per statistical basis)
 *         → conflicts, implied intervals → verdict, derivation, framing
 *
 * Judges of one kind of claim (records, ranks, targets) answer with a `Judgement`; check-claims.ts is where they meet.
 */
import type { Claim, ClaimContent, ClaimKind } from '../model/claim.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { BasisId, ClaimId, EntityId, MetricId, OriginId, SourceId } from '../model/ids.ts';
import type { Note } from '../model/note.ts';
import type { EvidenceBase, Observation, ObservationStatus, OriginKind, Pack } from '../model/pack.ts';
import type { Period } from '../model/period.ts';
import type { Cell, EvidenceRef, Frame, Outcome, Step, VerdictStatus } from '../model/verdict.ts';
import type { Interval } from '../num/interval.ts';
import type { LinearDesk } from './network/linear-desk.ts';

export interface CheckInput {
  readonly document: DocumentInfo;
  readonly claims: readonly Claim[];
  readonly pack: Pack;
  /** Empty arrays: the text alone. Rows that come from the document itself are already taken out. */
  readonly evidence: EvidenceBase;
  readonly notes?: readonly Note[];
  /** Solves what intervals cannot decide; without it such sums stay undecided, and the desk tells that they were asked about. */
  readonly linear?: LinearDesk;
}

/** How a reading differs from the printed one. `as-printed` comes first. */
export type ReadingCode =
  | 'as-printed'
  | 'alternative'
  | 'truncated'
  | 'rounded-run'
  | 'crown-to-crown'
  | 'at-least'
  | 'open-end';

/** One admissible way to take a claim. */
export interface Reading {
  readonly code: ReadingCode;
  readonly content: ClaimContent;
  /** Fields that differ from the preferred reading. */
  readonly changed: readonly string[];
}

/** A cell before its basis is fixed; `entity` stands for its place (samePlace rows are one). */
export interface CellKey {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly period: Period;
}

/** A printed level on file. */
export interface LevelRecord {
  readonly cell: Cell;
  readonly interval: Interval;
  /** One unit of the last printed digit, when the figure was rounded. */
  readonly unit?: number;
  readonly status: ObservationStatus;
  readonly source: SourceId;
  readonly origin: OriginId;
  readonly originKind: OriginKind;
  readonly observation: Observation;
}

/** Printed levels by cell. Places are canonical: ask with any row of a place. Only results (`final`, `flash`) unless asked. */
export interface CellIndex {
  levelsOf(cell: CellKey, options?: { readonly allStatuses?: boolean }): readonly LevelRecord[];
  /** Bases with at least one result on file for the cell. */
  basesOf(cell: CellKey): readonly BasisId[];
  /** Places with a result for metric and period, whatever the basis. */
  entitiesOf(metric: MetricId, period: Period): readonly EntityId[];
  periodsOf(entity: EntityId, metric: MetricId): readonly Period[];
  /** One id for all rows of a place. */
  canonical(entity: EntityId): EntityId;
}

/** What a judge says about one claim on its own evidence, before conflicts inside the document are weighed in. */
export interface Judgement {
  readonly claim: ClaimId;
  readonly verdict: VerdictStatus;
  readonly derivation: readonly Step[];
  readonly evidence: readonly EvidenceRef[];
  readonly witnesses: number;
  readonly framing: readonly Frame[];
  readonly outcome?: Outcome;
  readonly implied?: readonly [number | null, number | null];
  readonly wouldSettle?: readonly { readonly cell: Cell }[];
  /** Records that cannot be true together with the claim, when the verdict is contradicted or disputed. */
  readonly against?: readonly EvidenceRef[];
  /** Arithmetic a person can repeat, for the conflict made from `against`. */
  readonly lines?: readonly string[];
  /** The basis the judgement stands on. */
  readonly basis?: BasisId;
}

/** Judges events and relations (src/check/records). Claims of other kinds are left out of the map. */
export type RecordJudge = (
  claims: readonly Claim[],
  evidence: EvidenceBase,
  pack: Pack,
) => ReadonlyMap<ClaimId, Judgement>;

/** Standing of one reading on one basis (src/check/rank). `possible`: neither proven nor refuted. */
export interface RankProof {
  readonly outcome: 'proven' | 'refuted' | 'possible';
  readonly basis: BasisId;
  /** Members surely above / possibly above, when the claim has a place. */
  readonly surelyAbove: number;
  readonly possiblyAbove: number;
  /** Best and worst place; without `worst` the class is open below. */
  readonly places?: { readonly best: number; readonly worst?: number };
  readonly derivation: readonly Step[];
  readonly evidence: readonly EvidenceRef[];
  /** For a refutation: figures that are enough, none of them spare. */
  readonly core?: readonly EvidenceRef[];
  readonly witnesses: number;
  /** Sum of the pack's weights of the distinct origins behind the proof or refutation. */
  readonly weight: number;
  /** Something beyond trivial bounds bears on it. */
  readonly bears: boolean;
  readonly missing?: readonly Cell[];
}

/** Everything framing may look at, beside the claim. */
export interface FrameContext {
  readonly verdict: VerdictStatus;
  /** Reading the verdict stands on. */
  readonly reading: Reading;
  /** Outcome per basis on file. */
  readonly byBasis: ReadonlyMap<BasisId, 'holds' | 'fails' | 'open'>;
  readonly index: CellIndex;
  readonly document: DocumentInfo;
  readonly claims: readonly Claim[];
}

/** Kinds that the network judges by arithmetic. */
export const QUANTITATIVE: readonly ClaimKind[] = [
  'level',
  'change',
  'share',
  'rank',
  'comparison',
  'extremum',
  'streak',
];
