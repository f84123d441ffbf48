import { ONE, type Rational, signOf, toNumber, ZERO } from '../rational.ts';
import { multipliersOn, weightedLimit } from './certify.ts';
import type { FloatAnswer, FloatProgram, Inequality, LinearSolver, Multipliers, Term } from './program.ts';

/** Multipliers below this part of the largest are the noise of doubles. */
const NOISE = 1e-9;
/** Slack, in units of the scaled rows, below which a program may be as tight as its strict rows forbid. */
const TIGHT = 1e-6;

/** Rows that no numbers satisfy together, with the multipliers that prove it: their weighted sum reads 0 ≤ something negative. */
export interface Refutation {
  readonly status: 'infeasible';
  readonly multipliers: Multipliers;
}

export type Feasibility = Refutation | { readonly status: 'feasible' } | { readonly status: 'undecided' };

/**
 * Can all rows hold? `scales` are rough sizes of the columns: doubles want numbers near one. `infeasible` is proved (Farkas' multipliers,
 * exact); `feasible` is what the doubles say; `undecided` when the solver gave up or what it proposed is no proof.
 */
export function refute(
  rows: readonly Inequality[],
  scales: readonly number[],
  solver: LinearSolver,
): Feasibility {
  // How far all rows must give way so that every one holds.
  const give = solver(relaxedProgram(rows, scales, () => 1));
  if (give.status !== 'optimal') return { status: 'undecided' };
  const proof = prove(rows, give);
  if (proof) return proof;
  if (give.objective < -TIGHT) return { status: 'undecided' };
  if (!rows.some((r) => r.strict)) return { status: 'feasible' };
  // How much room the strict rows have.
  const room = solver(relaxedProgram(rows, scales, (r) => (r.strict ? -1 : 0)));
  if (room.status !== 'optimal') return { status: 'undecided' };
  const touching = prove(rows, room);
  if (touching) return touching;
  return { status: room.objective > TIGHT ? 'feasible' : 'undecided' };
}

function prove(rows: readonly Inequality[], answer: FloatAnswer): Refutation | undefined {
  const support = supportOf(answer.duals.subarray(0, rows.length));
  if (support.length === 0) return undefined;
  const multipliers = multipliersOn(rows, support, new Map(), () => ONE);
  if (!multipliers || multipliers.size === 0) return undefined;
  const { value, strict } = weightedLimit(rows, multipliers);
  const sign = signOf(value);
  return sign < 0 || (sign === 0 && strict) ? { status: 'infeasible', multipliers } : undefined;
}

/** What a linear form may be at most, proved: the weighted sum of the rows is the form itself. */
export interface Supremum {
  readonly value: Rational;
  readonly strict: boolean;
  readonly multipliers: Multipliers;
}

/** The least upper bound of Σ factor · x; undefined when there is none, or none that can be proved. */
export function supremum(
  rows: readonly Inequality[],
  form: readonly Term[],
  scales: readonly number[],
  solver: LinearSolver,
): Supremum | undefined {
  const costs = new Float64Array(scales.length);
  for (const t of form) costs[t.col]! += toNumber(t.factor) * scales[t.col]!;
  const largest = costs.reduce((m, c) => Math.max(m, Math.abs(c)), 0);
  if (!(largest > 0)) return undefined;
  for (let i = 0; i < costs.length; i++) costs[i]! /= largest;
  const answer = solver(floatProgram(rows, scales, costs));
  if (answer.status !== 'optimal') return undefined;
  const support = supportOf(answer.duals);
  const multipliers = multipliersOn(rows, support, targetOf(form));
  if (!multipliers) return undefined;
  return { ...weightedLimit(rows, multipliers), multipliers };
}

/**
 * The least upper bound of one form over another that is positive (Charnes and Cooper 1962): with every column divided by the
 * lower form the quotient is linear again, and the rows keep their multipliers.
 */
export function supremumOfRatio(
  rows: readonly Inequality[],
  over: readonly Term[],
  under: readonly Term[],
  scales: readonly number[],
  solver: LinearSolver,
): Supremum | undefined {
  const unit = scales.length;
  let size = 0;
  for (const t of under) size = Math.max(size, Math.abs(toNumber(t.factor)) * scales[t.col]!);
  if (!(size > 0)) return undefined;
  const divided = rows.map(
    (r): Inequality => ({
      terms: [...r.terms, { col: unit, factor: r.limit.neg() }],
      limit: ZERO,
      strict: r.strict,
    }),
  );
  const negated = under.map((t) => ({ ...t, factor: t.factor.neg() }));
  divided.push(
    { terms: [{ col: unit, factor: ONE.neg() }], limit: ZERO, strict: true },
    { terms: under, limit: ONE, strict: false },
    { terms: negated, limit: ONE.neg(), strict: false },
  );
  const shares = scales.map((s) => s / size);
  const found = supremum(divided, over, [...shares, 1 / size], solver);
  if (!found) return undefined;
  const own = new Map([...found.multipliers].filter(([row]) => row < rows.length));
  // A row that only weighs the unit is strict by being positive; what counts is whether a strict row of the caller takes part.
  const strict = [...own.keys()].some((row) => rows[row]!.strict);
  return { value: found.value, strict, multipliers: own };
}

function targetOf(form: readonly Term[]): Map<number, Rational> {
  const target = new Map<number, Rational>();
  for (const t of form) target.set(t.col, (target.get(t.col) ?? ZERO).add(t.factor));
  return target;
}

function supportOf(duals: Float64Array): number[] {
  let largest = 0;
  for (const y of duals) largest = Math.max(largest, y);
  const support: number[] = [];
  if (largest === 0) return support;
  duals.forEach((y, row) => {
    if (y > NOISE * largest) support.push(row);
  });
  return support;
}

/** Rows and columns near one; with `give`, a last column that widens (1) or narrows (−1) each row, and is made small (large). */
function relaxedProgram(
  rows: readonly Inequality[],
  scales: readonly number[],
  give: (row: Inequality) => -1 | 0 | 1,
): FloatProgram {
  const widens = rows.some((r) => give(r) > 0);
  const costs = new Float64Array(scales.length + 1);
  costs[scales.length] = widens ? -1 : 1;
  return floatProgram(rows, scales, costs, give, widens ? { factor: -1, limit: 0 } : { factor: 1, limit: 1 });
}

function floatProgram(
  rows: readonly Inequality[],
  scales: readonly number[],
  costs: Float64Array,
  give?: (row: Inequality) => -1 | 0 | 1,
  last?: { readonly factor: number; readonly limit: number },
): FloatProgram {
  const starts = new Int32Array(rows.length + 1 + (last ? 1 : 0));
  const limits = new Float64Array(rows.length + (last ? 1 : 0));
  const columns: number[] = [];
  const values: number[] = [];
  const merged = new Map<number, number>();
  rows.forEach((row, r) => {
    merged.clear();
    for (const t of row.terms)
      merged.set(t.col, (merged.get(t.col) ?? 0) + toNumber(t.factor) * scales[t.col]!);
    let size = 0;
    for (const v of merged.values()) size = Math.max(size, Math.abs(v));
    if (!(size > 0)) size = 1;
    for (const [col, v] of merged) {
      columns.push(col);
      values.push(v / size);
    }
    const by = give?.(row) ?? 0;
    if (by !== 0) {
      columns.push(scales.length);
      values.push(-by);
    }
    limits[r] = toNumber(row.limit) / size;
    starts[r + 1] = columns.length;
  });
  if (last) {
    columns.push(scales.length);
    values.push(last.factor);
    limits[rows.length] = last.limit;
    starts[rows.length + 1] = columns.length;
  }
  return { costs, limits, starts, columns: Int32Array.from(columns), values: Float64Array.from(values) };
}
