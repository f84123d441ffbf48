import type { Claim, PrintedInterval } from './claim.ts';
import type { DocumentInfo } from './document.ts';
import type { BasisId, ClaimId, EntityId, MetricId, OriginId, SourceId } from './ids.ts';
import type { Note } from './note.ts';
import type { Period } from './period.ts';

/** The JSON shapes of the public contract, section 4. */

export type VerdictStatus =
  | 'contradicted'
  | 'disputed'
  | 'strained'
  | 'supported'
  | 'consistent'
  | 'unverifiable';

export interface Cell {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly period: Period;
  readonly basis: BasisId;
}

export type EvidenceKind = 'claim' | 'observation' | 'event' | 'relation' | 'identity' | 'assumption';

export interface EvidenceRef {
  readonly kind: EvidenceKind;
  readonly id: string;
  readonly source?: SourceId;
  readonly origin?: OriginId;
}

/** A coded message with typed parameters; `text` is its English rendering so that JSON can be read as it is. */
export interface Step {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly text: string;
  readonly evidence: readonly EvidenceRef[];
  /** The ends of what the step bounds as exact fractions, "1115000000/439", in the unit of its text. */
  readonly exact?: { readonly lo?: string; readonly hi?: string };
}

export interface Frame {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly text: string;
}

/** The claim with one parameter moved, and whether it would still hold by what is on file. */
export interface Neighbour extends Frame {
  readonly outcome: 'holds' | 'fails' | 'unknown';
}

export type Outcome = 'met' | 'missed' | 'on_track' | 'open' | 'unknowable';

export interface Verdict {
  readonly claim: ClaimId;
  readonly verdict: VerdictStatus;
  readonly implied?: PrintedInterval;
  readonly derivation: readonly Step[];
  readonly evidence: readonly EvidenceRef[];
  /** Number of independent origins outside this document that bear the claim out. */
  readonly witnesses: number;
  readonly conflicts: readonly string[];
  readonly framing: readonly Frame[];
  /** Neighbours of a place, a run or a growth; absent where the claim has none. */
  readonly neighbours?: readonly Neighbour[];
  readonly outcome?: Outcome;
  readonly wouldSettle?: readonly { readonly cell: Cell }[];
}

/**
 * What a single edit takes for a slip: a year too many, a run begun or counted a year off, a zero or a scale word, two digits exchanged, a rise for a
 * fall, a ratio for an increase, part of a year for the year, two names exchanged, made for sold, a place for the one around it.
 */
export type Slip =
  | 'year'
  | 'run'
  | 'scale'
  | 'digits'
  | 'sign'
  | 'ratio'
  | 'year-to-date'
  | 'swap'
  | 'measure'
  | 'place';

export interface Repair {
  readonly claim: ClaimId;
  readonly field: string;
  readonly slip: Slip;
  readonly from: string;
  readonly to: string;
  readonly closes: readonly string[];
  /** Strained claims that fit as printed once the edit is made. */
  readonly relieves?: readonly ClaimId[];
}

/** A minimal set that cannot all be true: drop any member and it is gone. */
export interface Conflict {
  readonly id: string;
  readonly class: 'hard' | 'soft' | 'assumption';
  readonly members: readonly { readonly kind: EvidenceKind; readonly id: string }[];
  readonly lines: readonly string[];
  /** The lines as coded messages, for another language or a drawing. */
  readonly steps?: readonly Step[];
  /** Relative shortfall as a fraction: 0.049 = short by 4.9%; 0 for strict ties. */
  readonly shortBy?: number;
  /** Product of the chain of ratios as an exact fraction; below one (or one itself with a strict bound) it cannot close. */
  readonly product?: string;
  /** The same clash with further evidence that widens the gap. */
  readonly sharpened?: {
    readonly shortBy: number;
    readonly by: readonly { kind: EvidenceKind; id: string }[];
  };
  readonly repairs: readonly Repair[];
}

export interface Derived {
  readonly quantity: 'level' | 'change' | 'share' | 'difference';
  readonly cell: Cell;
  /** Base period of a change, whole metric of a share. */
  readonly basePeriod?: Period;
  readonly whole?: MetricId;
  readonly unit: string;
  readonly interval: PrintedInterval;
  /**
   * The level is a base as the growth told on it has it: a figure of its own beside the one that another print gave, which stays as it
   * is. `growth` is the id of who told the rate, `printed` and `source` are of the other print.
   */
  readonly restated?: {
    readonly growth: string;
    readonly printed: PrintedInterval;
    readonly source?: SourceId;
  };
  readonly derivation: readonly Step[];
}

/** Missing figures of one series and whom to ask for them. */
export interface Call {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly basis: BasisId;
  readonly periods: readonly Period[];
  /** Claims whose verdict these figures would settle. */
  readonly settles: readonly ClaimId[];
  /** Offices that print the series, or else the metric for others; empty when nobody on file does. */
  readonly ask: readonly OriginId[];
}

export interface Summary {
  readonly claims: number;
  readonly contradicted: number;
  readonly disputed: number;
  readonly strained: number;
  readonly supported: number;
  readonly consistent: number;
  readonly unverifiable: number;
}

export interface CheckResult {
  readonly document: DocumentInfo;
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
  readonly verdicts: readonly Verdict[];
  readonly conflicts: readonly Conflict[];
  readonly derived: readonly Derived[];
  /** What to ask, and whom, for everything unsettled; what would settle most comes first. */
  readonly calls?: readonly Call[];
  readonly summary: Summary;
}
