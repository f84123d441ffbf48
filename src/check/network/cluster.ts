import type { Inequality, Term } from '../../num/linear/program.ts';
import { ONE, type Rational, signOf, toNumber, ZERO } from '../../num/rational.ts';
import type { Bounded, TrailStep } from './bounded.ts';
import {
  type CellNo,
  type Fact,
  type LinearConstraint,
  ONE_CELL,
  type RatioConstraint,
} from './constraint.ts';
import type { Skip, World } from './world.ts';

/** Cells beyond which a cluster is cut; what lies outside is heard through the bounds of the cells at its edge. */
const MAX_CELLS = 48;

/** A sum of cells, each times a factor. */
export type Form = readonly { readonly cell: CellNo; readonly factor: Rational }[];

/** A row of a linear program over cells and the steps that lead to it: one for a constraint, a chain for an implied bound. */
export interface ClusterRow extends Inequality {
  readonly form: Form;
  readonly steps: readonly TrailStep[];
}

/** Sums and the ratios between their cells. */
export interface Skeleton {
  readonly sums: readonly { readonly fact: Fact; readonly constraint: LinearConstraint }[];
  readonly ratios: readonly { readonly fact: Fact; readonly constraint: RatioConstraint }[];
  readonly cells: readonly CellNo[];
}

/** Sums near the cells and the ratios that tie their cells together. Undefined when no sum has two cells. */
export function skeletonOf(world: World, near: readonly CellNo[], skip?: Skip): Skeleton | undefined {
  const sums = world.linearsNear(near, skip);
  if (!sums.some((s) => s.constraint.terms.length > 1)) return undefined;
  const cells = new Set([...near, ...sums.flatMap((s) => s.constraint.terms.map((t) => t.cell))]);
  cells.delete(ONE_CELL);
  const ratios = new Map<RatioConstraint, Fact>();
  // A Set hands out what is added while it is walked: breadth first.
  for (const cell of cells) {
    for (const { fact, constraint } of world.ratiosAt(cell)) {
      if (skip?.(fact.id)) continue;
      const other = constraint.of === cell ? constraint.over : constraint.of;
      if (!cells.has(other) && cells.size >= MAX_CELLS) continue;
      cells.add(other);
      ratios.set(constraint, fact);
    }
  }
  return { sums, ratios: [...ratios].map(([constraint, fact]) => ({ constraint, fact })), cells: [...cells] };
}

/** Order between a part and its whole follows from the sum of parts: it ties nothing together that the sum does not. */
const ORDERS: ReadonlySet<string> = new Set(['part-of', 'within-place', 'within-period']);

/**
 * Do constraints, at least one of them a sum, close a ring? Where they do not, intervals passed from cell to cell forget nothing
 * and no program is needed. What remains when loose ends are taken off again and again is the ring.
 */
export function hasRing(skeleton: Skeleton, asked: readonly CellNo[] = []): boolean {
  const links = [
    ...skeleton.sums.map((s) => ({ sum: true, cells: s.constraint.terms.map((t) => t.cell) })),
    ...skeleton.ratios
      .filter((r) => !ORDERS.has(r.constraint.why))
      .map((r) => ({ sum: false, cells: [r.constraint.of, r.constraint.over] })),
    ...(asked.length > 1 ? [{ sum: false, cells: [...asked] }] : []),
  ].filter((l) => l.cells.length > 1);
  for (let shrunk = true; shrunk; ) {
    shrunk = false;
    const degree = new Map<CellNo, number>();
    for (const l of links) for (const c of l.cells) degree.set(c, (degree.get(c) ?? 0) + 1);
    for (let i = links.length - 1; i >= 0; i--) {
      const kept = links[i]!.cells.filter((c) => degree.get(c)! > 1);
      if (kept.length === links[i]!.cells.length) continue;
      shrunk = true;
      if (kept.length > 1) links[i]!.cells = kept;
      else links.splice(i, 1);
    }
  }
  return links.some((l) => l.sum);
}

/** The rows of a linear program and a rough size of each column. */
export interface Cluster {
  readonly rows: readonly ClusterRow[];
  readonly columns: ReadonlyMap<CellNo, number>;
  readonly scales: readonly number[];
}

/** Constraints as they are printed, and what the difference network implies about each cell alone. */
export function clusterOf(world: World, skeleton: Skeleton, skip?: Skip): Cluster {
  const columns = new Map(skeleton.cells.map((cell, i) => [cell, i] as const));
  const rows: ClusterRow[] = [];
  const push = (form: Form, limit: Rational, strict: boolean, steps: readonly TrailStep[]): void => {
    const terms: Term[] = form.map((t) => ({ col: columns.get(t.cell)!, factor: t.factor }));
    rows.push({ form, terms, limit, strict, steps });
  };
  const levels = new Map<CellNo, Bounded>();
  for (const cell of skeleton.cells) {
    const level = world.networkLevel(cell, skip);
    levels.set(cell, level);
    const { lo, hi } = level;
    if (hi) push([{ cell, factor: ONE }], hi.value, hi.strict, hi.steps);
    if (lo) push([{ cell, factor: ONE.neg() }], lo.value.neg(), lo.strict, lo.steps);
  }
  for (const { fact, constraint } of skeleton.sums) {
    const { terms, interval } = constraint;
    const step = stepOf(fact, constraint, terms[0]!.cell);
    const turned = terms.map((t) => ({ ...t, factor: t.factor.neg() }));
    if (interval.hi)
      push(terms, interval.hi, !!interval.hiOpen, [step('hi', interval.hi, !!interval.hiOpen)]);
    if (interval.lo)
      push(turned, interval.lo.neg(), !!interval.loOpen, [step('lo', interval.lo, !!interval.loOpen)]);
  }
  for (const { fact, constraint } of skeleton.ratios) {
    const { of, over, interval } = constraint;
    const step = stepOf(fact, constraint, of, over);
    const pair = (up: Rational, down: Rational): Form => [
      { cell: of, factor: up },
      { cell: over, factor: down },
    ];
    const { lo, hi } = interval;
    if (hi) push(pair(ONE, hi.neg()), ZERO, !!interval.hiOpen, [step('hi', hi, !!interval.hiOpen)]);
    if (lo) push(pair(ONE.neg(), lo), ZERO, !!interval.loOpen, [step('lo', lo, !!interval.loOpen)]);
  }
  return { rows, columns, scales: scalesOf(rows, skeleton.cells, levels) };
}

function stepOf(fact: Fact, constraint: LinearConstraint | RatioConstraint, cell: CellNo, over = ONE_CELL) {
  return (side: 'lo' | 'hi', value: Rational, strict: boolean): TrailStep => ({
    fact,
    constraint,
    cell,
    over,
    side,
    value,
    strict,
  });
}

/** Doubles want columns of like size. A cell without a level takes the size of what it is tied to. */
function scalesOf(
  rows: readonly ClusterRow[],
  cells: readonly CellNo[],
  levels: ReadonlyMap<CellNo, Bounded>,
): number[] {
  const sizes = new Map<CellNo, number>();
  for (const [cell, { lo, hi }] of levels) {
    const size = Math.max(...[lo, hi].map((b) => (b ? Math.abs(toNumber(b.value)) : 0)));
    if (size > 0 && Number.isFinite(size)) sizes.set(cell, size);
  }
  for (let round = 0; round < 4; round++) {
    for (const row of rows) {
      const known = row.form.flatMap((t) => sizes.get(t.cell) ?? []);
      const size = Math.max(...known, signOf(row.limit) === 0 ? 0 : Math.abs(toNumber(row.limit)));
      if (!(size > 0)) continue;
      for (const t of row.form) if (!sizes.has(t.cell)) sizes.set(t.cell, size);
    }
  }
  return cells.map((c) => sizes.get(c) ?? 1);
}
