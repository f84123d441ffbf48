import type { BasisId, ClaimId, EntityId, MetricId, OriginId } from './ids.ts';
import type { Span } from './note.ts';
import type { Period } from './period.ts';

/** The JSON shapes of the public contract, section 3. Optional fields are absent, never null. */

export type ClaimKind =
  | 'level'
  | 'change'
  | 'share'
  | 'rank'
  | 'comparison'
  | 'extremum'
  | 'streak'
  | 'target'
  | 'event'
  | 'relation';

export type Bound =
  | 'exact'
  | 'about'
  | 'nearly'
  | 'more_than'
  | 'less_than'
  | 'at_least'
  | 'at_most'
  | 'between';

/** What the printing allows, in base units; null = open end. `more_than`, `less_than`, `nearly` ends are strict. */
export type PrintedInterval = readonly [number | null, number | null];

export type Modality = 'stated' | 'goal' | 'forecast' | 'opinion';

/** Ranked in what class, inside which larger entity; `text` is the words used. */
export interface Among {
  readonly class: string;
  readonly within?: EntityId;
  readonly text: string;
}

export interface CellRef {
  readonly entity?: EntityId;
  readonly metric?: MetricId;
  readonly period?: Period;
}

/** The other side of a comparison; absent fields equal those of the claim. */
export interface OtherSide extends CellRef {
  readonly basePeriod?: Period;
  readonly modality?: Modality;
}

export interface Gap {
  readonly value: number;
  readonly unit: string;
  readonly interval: PrintedInterval;
}

export interface Extremum {
  readonly which: 'max' | 'min' | 'only' | 'first_passage' | 'first_in_time' | 'member_of_first';
  readonly over: 'entities' | 'time';
  readonly threshold?: number;
  readonly window?: Period;
  /**
   * With `only`: how many members there are past the limit, the claim's own included ("one of the only two"); absent: one. The claim's
   * `bound` then speaks of the number ("at least three"), and without an entity the number is all that is said.
   */
  readonly count?: number;
}

export interface Run {
  readonly state: 'rank' | 'not_rank' | 'rise' | 'fall' | 'above' | 'below';
  readonly place?: number;
  readonly threshold?: number;
  /** First and last periods in which the state holds. */
  readonly from?: Period;
  readonly to?: Period;
  readonly length?: number;
  readonly unit?: string;
}

export interface TargetInfo {
  readonly issuer?: EntityId;
  readonly announced?: Period;
  readonly deadline?: Period;
  readonly label?: string;
}

export interface Actor {
  readonly id: EntityId;
  readonly role: string;
}

export interface EventInfo {
  readonly type: string;
  readonly actors: readonly Actor[];
  readonly place?: EntityId;
  readonly date?: Period;
  readonly ordinal?: number;
  readonly count?: number;
  readonly of?: string;
}

export interface RelationInfo {
  readonly type: string;
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly since?: Period;
  readonly until?: Period;
}

/** The fields that make up what a claim says, apart from where and how it was read. */
export interface ClaimContent {
  readonly kind: ClaimKind;
  readonly entity?: EntityId;
  readonly metric?: MetricId;
  readonly period?: Period;
  readonly basis?: BasisId;
  /** Base units; signed for changes. */
  readonly value?: number;
  readonly unit?: string;
  readonly bound?: Bound;
  readonly interval?: PrintedInterval;
  readonly basePeriod?: Period;
  readonly direction?: 'up' | 'down';
  readonly perYear?: boolean;
  readonly whole?: CellRef;
  readonly parts?: readonly CellRef[];
  readonly among?: Among;
  readonly by?: 'size' | 'time' | 'standing';
  readonly other?: OtherSide;
  readonly op?: 'greater' | 'less' | 'equal';
  readonly factor?: number;
  readonly gap?: Gap;
  readonly of?: 'level' | 'change' | 'share' | 'rank';
  readonly extremum?: Extremum;
  readonly run?: Run;
  readonly target?: TargetInfo;
  readonly event?: EventInfo;
  readonly relation?: RelationInfo;
  readonly modality?: Modality;
  readonly origin?: OriginId;
  readonly speaker?: EntityId;
  readonly stance?: 'asserted' | 'denied' | 'asked';
  readonly aggregate?: 'sum';
  readonly implicit?: boolean;
}

/** One checkable statement tied to its exact span: `text.slice(start, end) === quote`. */
export interface Claim extends ClaimContent {
  readonly id: ClaimId;
  readonly alternatives?: readonly ClaimAlternative[];
  readonly sameAs?: ClaimId;
  readonly supersedes?: ClaimId;
  readonly span: Span;
  readonly quote: string;
  readonly inherited: readonly string[];
  readonly rule: string;
}

/** Another admissible reading, written as the fields that change. */
export type ClaimAlternative = Partial<ClaimContent>;

/** A claim as a rule drafts it: ids, quotes, sameAs come later in one place. */
export interface ClaimDraft extends ClaimContent {
  readonly span: Span;
  readonly rule: string;
  readonly inherited?: readonly string[];
  readonly alternatives?: readonly ClaimAlternative[];
}
