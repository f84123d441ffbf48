import type { PrintedInterval } from '../../model/claim.ts';
import type { BasisId, EntityId, MetricId, OriginId } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';
import type { EvidenceRef } from '../../model/verdict.ts';

export interface RaceQuery {
  readonly metric: MetricId;
  readonly class: string;
  readonly entities?: readonly EntityId[];
  readonly within?: EntityId;
  readonly from: number;
  readonly to: number;
  /** Only what is said on this basis, or without naming one. */
  readonly basis?: BasisId;
}

export type RaceStatus = 'clear' | 'contested' | 'cross-basis' | 'unknown';

/**
 * What one kind of evidence says of one member in one year. `proven`: figures leave nobody above. `reported`: sources say it
 * outright. `on-file`: the largest figure among those on file of an open class.
 */
export interface RaceSide {
  readonly entity: EntityId;
  readonly stand: 'first' | 'not-first';
  readonly by: 'proven' | 'reported' | 'on-file';
  readonly basis: BasisId;
  /** Who is above, where that is said. */
  readonly behind?: EntityId;
  /** `run-start`: a source dates the start (or end) of a reign so that this year lies outside it. */
  readonly how?: 'rank' | 'run' | 'run-start' | 'order' | 'extreme' | 'figures';
  readonly origins: readonly OriginId[];
  readonly weight: number;
  readonly evidence: readonly EvidenceRef[];
}

/**
 * Why a year's answer is less than certain; params hold ids, figures and counts, prose is made last. `origins` are ids between
 * semicolons.
 */
export interface Doubt {
  readonly code:
    | 'reported-only'
    | 'single-origin'
    | 'leads-on-file'
    | 'figures-clash'
    | 'other-first'
    | 'behind'
    | 'placed-lower'
    | 'outside-run'
    | 'lead-across-bases'
    | 'higher-elsewhere'
    | 'could-be-above'
    | 'absent-rival'
    | 'level-with'
    | 'part-of-year';
  readonly params: Readonly<Record<string, string | number>>;
  readonly evidence: readonly EvidenceRef[];
}

export interface RaceYear {
  readonly year: string;
  /** Whom the heavier evidence names; two when it is even; nobody when nothing bears on it. */
  readonly first: readonly EntityId[];
  /** Everybody who may have been first: named by somebody, or not kept out by any figure. */
  readonly possible: readonly EntityId[];
  readonly basis: BasisId;
  readonly status: RaceStatus;
  /** First year of the unbroken run of years the holder leads in this table. */
  readonly since?: string;
  /** The holder's figure, and its distance to the next on the same basis. */
  readonly value?: PrintedInterval;
  readonly margin?: PrintedInterval;
  /** Fewer than two origins, or no figure of the holder. */
  readonly thin: boolean;
  readonly sides: readonly RaceSide[];
  readonly doubts: readonly Doubt[];
  readonly evidence: readonly EvidenceRef[];
}

export interface LeadChange {
  readonly year: string;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly basisFrom: BasisId;
  readonly basisTo: BasisId;
  /** The two years are counted in different ways, or the new lead exists only across ways of counting. */
  readonly crossBasis: boolean;
  /** A change across bases is flagged and not counted. */
  readonly counted: boolean;
}

/** A source's own dating of somebody's reign. */
export interface StatedRun {
  readonly from?: Period;
  readonly to?: Period;
  readonly length?: number;
  /** Another metric than the one asked for: a part of it. */
  readonly metric?: MetricId;
  readonly origins: readonly OriginId[];
  readonly evidence: readonly EvidenceRef[];
}

export interface Reign {
  readonly entity: EntityId;
  readonly from: string;
  readonly to: string;
  readonly years: number;
  readonly contested: number;
  readonly stated: readonly StatedRun[];
  /** The sources do not agree when it began. */
  readonly startsClash: boolean;
}

/** Contract section 7, with the sides of every year. */
export interface Race {
  readonly metric: MetricId;
  readonly class: string;
  /** The list, when one was asked for instead of a class. */
  readonly entities?: readonly EntityId[];
  readonly within?: EntityId;
  readonly years: readonly RaceYear[];
  readonly changes: readonly LeadChange[];
  readonly reigns: readonly Reign[];
}
