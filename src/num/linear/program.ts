import type { Rational } from '../rational.ts';

/** Σ factor · x_col ≤ limit (below it when strict). */
export interface Inequality {
  readonly terms: readonly Term[];
  readonly limit: Rational;
  readonly strict: boolean;
}

export interface Term {
  readonly col: number;
  readonly factor: Rational;
}

/**
 * A linear program in doubles: maximise costs · x over free columns where every row's Σ values · x stays at or below its limit.
 * Row r holds the entries from starts[r] to starts[r + 1].
 */
export interface FloatProgram {
  readonly costs: Float64Array;
  readonly limits: Float64Array;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** `gave-up` is no answer: a limit of time or memory, or trouble with the numbers. */
export interface FloatAnswer {
  readonly status: 'optimal' | 'unbounded' | 'infeasible' | 'gave-up';
  readonly objective: number;
  /** One multiplier a row, none of them negative but for the noise of doubles; empty unless optimal. */
  readonly duals: Float64Array;
}

/** Solves in doubles and only proposes: whatever it says is proved with rationals before it counts. */
export type LinearSolver = (program: FloatProgram) => FloatAnswer;

/** Non-negative multipliers by row; only the rows that take part are in it. */
export type Multipliers = ReadonlyMap<number, Rational>;
