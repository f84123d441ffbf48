import { type Rational, signOf, ZERO } from '../rational.ts';
import type { Inequality, Multipliers } from './program.ts';

/** One demand on the multipliers: Σ factor · y = total. */
interface Equation {
  readonly factors: Map<number, Rational>;
  total: Rational;
}

/**
 * Multipliers y ≥ 0 of the rows named in `support` with Σ y · row = target in every column (and Σ weigh(row) · y = 1 when asked for), in rationals.
 * At a vertex, which is where simplex methods end, the support alone fixes them: the doubles that proposed it are not used again.
 * Undefined when there are none on this support.
 */
export function multipliersOn(
  rows: readonly Inequality[],
  support: readonly number[],
  target: ReadonlyMap<number, Rational>,
  weigh?: (row: number) => Rational,
): Multipliers | undefined {
  const byColumn = new Map<number, Equation>();
  const at = (col: number): Equation => {
    const known = byColumn.get(col) ?? { factors: new Map(), total: target.get(col) ?? ZERO };
    byColumn.set(col, known);
    return known;
  };
  for (const col of target.keys()) at(col);
  support.forEach((row, k) => {
    for (const t of rows[row]!.terms) {
      const { factors } = at(t.col);
      factors.set(k, (factors.get(k) ?? ZERO).add(t.factor));
    }
  });
  const equations = [...byColumn.values()];
  if (weigh)
    equations.push({ factors: new Map(support.map((row, k) => [k, weigh(row)])), total: ZERO.add(1) });
  const solved = eliminate(equations);
  if (!solved) return undefined;
  const found = new Map<number, Rational>();
  for (const [k, y] of solved) {
    if (signOf(y) < 0) return undefined;
    if (signOf(y) > 0) found.set(support[k]!, y);
  }
  return found;
}

/** Gauss and Jordan; unknowns that stay free are zero. Undefined when the equations contradict each other. */
function eliminate(equations: readonly Equation[]): Map<number, Rational> | undefined {
  const pivots = new Map<number, Equation>();
  for (const e of equations) {
    for (const [k, by] of [...e.factors]) {
      const pivot = pivots.get(k);
      if (pivot) subtract(e, pivot, e.factors.get(k) ?? by);
    }
    let lead = -1;
    for (const [k, f] of e.factors) if (signOf(f) !== 0 && (lead < 0 || k < lead)) lead = k;
    if (lead < 0) {
      if (signOf(e.total) !== 0) return undefined;
      continue;
    }
    const scale = e.factors.get(lead)!.inverse();
    for (const [k, f] of e.factors) e.factors.set(k, f.mul(scale));
    e.total = e.total.mul(scale);
    for (const other of pivots.values()) {
      const by = other.factors.get(lead);
      if (by) subtract(other, e, by);
    }
    pivots.set(lead, e);
  }
  return new Map([...pivots].map(([k, e]) => [k, e.total]));
}

function subtract(from: Equation, pivot: Equation, by: Rational): void {
  if (signOf(by) === 0) return;
  for (const [k, f] of pivot.factors) {
    const left = (from.factors.get(k) ?? ZERO).sub(f.mul(by));
    if (signOf(left) === 0) from.factors.delete(k);
    else from.factors.set(k, left);
  }
  from.total = from.total.sub(pivot.total.mul(by));
}

/** Σ y · limit, and whether a strict row takes part: what the weighted sum of the rows may be at most. */
export function weightedLimit(
  rows: readonly Inequality[],
  y: Multipliers,
): { readonly value: Rational; readonly strict: boolean } {
  let value = ZERO;
  let strict = false;
  for (const [row, by] of y) {
    value = value.add(rows[row]!.limit.mul(by));
    strict ||= rows[row]!.strict;
  }
  return { value, strict };
}
