import type { BasisId, EntityId, MetricId } from '../model/ids.ts';
import type { Note } from '../model/note.ts';
import type { Period } from '../model/period.ts';
import type { EvidenceRef } from '../model/verdict.ts';
import type { GoalOdds } from './diffusion/goal-odds.ts';
import type { YearPoint } from './series/settled-series.ts';
import type { Assumption } from './what-if/scenario.ts';

export interface ProjectQuery {
  readonly metric: MetricId;
  /** One entity, or a class for the odds of each place. */
  readonly entity?: EntityId;
  readonly class?: string;
  readonly within?: EntityId;
  readonly basis?: BasisId;
  /** Last year to look at. */
  readonly to: number;
  /** YYYY-MM-DD: nothing later counts; the year of this day is not over. */
  readonly asOf: Period;
  readonly seed: number;
  readonly draws: number;
  /** Whether estimates may stand in where results are missing. */
  readonly estimates: boolean;
  readonly assumptions: readonly Assumption[];
}

export interface Quantile {
  readonly p: number;
  readonly value: number;
}

export interface ProjectedCell {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly period: Period;
  /** `trend`, `carried`: of the past years; `nowcast`: of the months so far; `curves`: of a share. */
  readonly method: 'trend' | 'carried' | 'nowcast' | 'curves';
  readonly asOf: Period;
  readonly quantiles: readonly Quantile[];
  /** Nowcasts: what is known, and what carrying its growth to the whole year would give. */
  readonly soFar?: { readonly months: number; readonly value: number; readonly carried: number };
}

export interface Odds {
  readonly period: Period;
  readonly entity: EntityId;
  readonly rank1: number;
  readonly top3: number;
  /** Chance of place 1, 2, … up to the tenth. */
  readonly places: readonly number[];
  /** Chance of place 1 if all that were known is who leads now; absent when too few past races are on file. */
  readonly baseRate?: number;
  /** Median lead over the best other, as a ratio minus one; negative when behind. */
  readonly gap: number;
}

/** What a forecast stands on: the years used and where they come from. */
export interface StartOf {
  readonly entity: EntityId;
  readonly basis: BasisId;
  readonly points: readonly YearPoint[];
  readonly evidence: readonly EvidenceRef[];
}

/** Contract section 7, with what the forecasts stand on. */
export interface Projection {
  readonly metric: MetricId;
  readonly entity?: EntityId;
  readonly class?: string;
  /** What the race is counted by. */
  readonly basis?: BasisId;
  readonly cells: readonly ProjectedCell[];
  readonly odds: readonly Odds[];
  readonly starts: readonly StartOf[];
  /** Of a share: what others say it will be, and what that takes. */
  readonly goals: readonly GoalOdds[];
  /** Settings that the numbers depend on, so that they can be had again. */
  readonly made: {
    readonly seed: number;
    readonly draws: number;
    readonly pooledRestlessness: number;
    readonly common: number;
    readonly panel: number;
  };
  readonly notes: readonly Note[];
}
