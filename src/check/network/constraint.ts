import type { Claim } from '../../model/claim.ts';
import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import type { Observation, RecordedClaim } from '../../model/pack.ts';
import type { Period } from '../../model/period.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import type { Interval } from '../../num/interval.ts';
import type { Rational } from '../../num/rational.ts';

/** Number of a cell in the cell table; ONE_CELL is the unit against which levels are written. */
export type CellNo = number;
export const ONE_CELL: CellNo = 0;

/** A cell of the table; `place` cells hold a position in a ranking instead of a quantity. */
export interface TableCell {
  readonly no: CellNo;
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly period: Period;
  readonly basis: BasisId;
  /** May be zero or negative: stays out of logarithms. */
  readonly signed: boolean;
  /** Ranking in which this cell is a position. */
  readonly ranking?: string;
}

/** Why a constraint holds; the message table makes prose of it. */
export type Why =
  | 'level'
  | 'growth'
  | 'share'
  | 'comparison'
  | 'ahead'
  | 'threshold'
  | 'run'
  | 'place'
  | 'part-of'
  | 'within-place'
  | 'within-period'
  | 'bridge'
  | 'sum'
  | 'rest'
  | 'difference'
  | 'share-change'
  | 'growth-comparison';

/** X_of / X_over lies in `interval`; over = ONE_CELL says X_of itself does. Positive cells only. */
export interface RatioConstraint {
  readonly type: 'ratio';
  readonly of: CellNo;
  readonly over: CellNo;
  readonly interval: Interval;
  readonly why: Why;
}

/** Σ factor · X lies in `interval`. */
export interface LinearConstraint {
  readonly type: 'linear';
  readonly terms: readonly { readonly cell: CellNo; readonly factor: Rational }[];
  readonly interval: Interval;
  readonly why: Why;
}

/** A quantity made of two cells: X_a / X_b. */
export interface RatioExpr {
  readonly a: CellNo;
  readonly b: CellNo;
}

/** left − factor · right lies in `interval`, where both are (ratio − offset): growth rates use offset 1, shares 0. Checked, never propagated. */
export interface CompareConstraint {
  readonly type: 'compare';
  readonly left: RatioExpr;
  readonly right: RatioExpr;
  readonly offset: 0 | 1;
  readonly factor: Rational;
  readonly interval: Interval;
  readonly why: Why;
}

/** The claim does not fit with itself ("2016 to 2023" and "seven years"). */
export interface BrokenConstraint {
  readonly type: 'broken';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Constraint = RatioConstraint | LinearConstraint | CompareConstraint | BrokenConstraint;

/** Anything that can be dropped to restore consistency, or (identity) never is. */
export interface Fact {
  readonly id: number;
  readonly ref: EvidenceRef;
  /** Whoever is not believed when this is dropped; all claims of the document are one. */
  readonly group: string;
  readonly weight: number;
  readonly claim?: Claim;
  readonly observation?: Observation;
  readonly recorded?: RecordedClaim;
  /** Since when the office that printed it gives another figure. */
  readonly replaced?: string;
}

export interface BoundFact {
  readonly fact: Fact;
  readonly constraints: readonly Constraint[];
  /** What every admissible reading of the fact has in common, when that is less than the preferred reading says. */
  readonly weaker?: readonly Constraint[];
  /** On a fact in its weaker form: what the preferred reading says. */
  readonly printed?: readonly Constraint[];
}

/** The fact as it may be held against others: no clash counts that another reading of its members avoids. */
export function relaxed(bound: BoundFact): BoundFact {
  return bound.weaker ? { fact: bound.fact, constraints: bound.weaker, printed: bound.constraints } : bound;
}

export function isIdentity(fact: Fact): boolean {
  return fact.ref.kind === 'identity' || fact.ref.kind === 'assumption';
}

/** The fact by its preferred reading. */
export function asPrinted(bound: BoundFact): BoundFact {
  return bound.printed ? { fact: bound.fact, constraints: bound.printed } : bound;
}
