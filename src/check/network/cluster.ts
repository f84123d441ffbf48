import type { Inequality, Term } from '../../num/linear/program.ts';
import { ONE, type Rational, signOf, toNumber, ZERO } from '../../num/rational.ts';
import type { Bound, Bounded, TrailStep } from './bounded.ts';
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

/** Order between a part and its whole follows from the sum of parts: it ties nothing together that the sum does not. */
const ORDERS: ReadonlySet<string> = new Set(['part-of', 'within-place', 'within-period']);

/**
 * A whole, its part and a rest of which nothing else is known: all it says is that the part is no more than the whole, and that is
 * an order the difference network has. Most packs define rests that no text speaks of.
 */
function saysOnlyOrder(
  world: World,
  { terms, interval }: LinearConstraint,
  asked: readonly CellNo[],
): boolean {
  if (
    terms.length !== 3 ||
    !interval.lo ||
    !interval.hi ||
    signOf(interval.lo) !== 0 ||
    signOf(interval.hi) !== 0
  )
    return false;
  return terms.some(({ cell, factor }) => {
    const others = terms.filter((t) => t.cell !== cell);
    if (others.length !== 2 || !others[0]!.factor.equals(others[1]!.factor.neg())) return false;
    if (asked.includes(cell) || signOf(factor) === 0 || world.table.cell(cell).signed) return false;
    if (world.sumsAt(cell).length > 1) return false;
    return world.ratiosAt(cell).every((r) => ORDERS.has(r.constraint.why)) && !isPrinted(world, cell);
  });
}

function isPrinted(world: World, cell: CellNo): boolean {
  const { lo, hi } = world.networkLevel(cell);
  const own = (b: Bound | undefined): boolean =>
    b?.steps.at(-1)?.constraint.type === 'ratio' && !ORDERS.has(why(b));
  return own(lo) || own(hi);
}

function why(b: Bound): string {
  const c = b.steps.at(-1)!.constraint;
  return c.type === 'ratio' ? c.why : '';
}

/** Sums near the cells and the ratios that tie their cells together. Undefined when no sum has two cells. */
export function skeletonOf(
  world: World,
  near: readonly CellNo[],
  skip?: Skip,
  asked: readonly CellNo[] = [],
): Skeleton | undefined {
  const sums = world.linearsNear(near, skip).filter((s) => !saysOnlyOrder(world, s.constraint, asked));
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

/** "Ahead by 300,000" says that it is ahead. */
function saysMore(
  { terms, interval: by }: LinearConstraint,
  { of, over, interval }: RatioConstraint,
): boolean {
  if (terms.length !== 2 || !by.lo || signOf(by.lo) <= 0 || interval.hi || !interval.lo?.equals(ONE))
    return false;
  const factor = (cell: CellNo): Rational | undefined => terms.find((t) => t.cell === cell)?.factor;
  return !!factor(of)?.equals(ONE) && !!factor(over)?.equals(ONE.neg());
}

export type Levels = ReadonlyMap<CellNo, Bounded>;

/**
 * Without the constraints that hold whatever values the cells take within their own bounds: a program over those bounds learns nothing from
 * them, and what they tied together falls apart.
 */
export function tightOnly(
  world: World,
  skeleton: Skeleton,
  skip?: Skip,
): { readonly skeleton: Skeleton; readonly levels: Levels } {
  const levels = new Map(skeleton.cells.map((cell) => [cell, world.networkLevel(cell, skip)] as const));
  const least = (cell: CellNo): Rational | undefined => levels.get(cell)?.lo?.value;
  const most = (cell: CellNo): Rational | undefined => levels.get(cell)?.hi?.value;
  const ratioBinds = ({ of, over, interval }: RatioConstraint): boolean => {
    const { lo, hi } = interval;
    const [a, b, c, d] = [most(of), least(over), least(of), most(over)];
    const under = !hi || (!!a && !!b && a.compare(b.mul(hi)) < 0);
    const above = !lo || (!!c && !!d && c.compare(d.mul(lo)) > 0);
    return !under || !above;
  };
  const sumBinds = ({ terms, interval }: LinearConstraint): boolean => {
    const end = (upper: boolean): Rational | undefined => {
      let sum: Rational | undefined = ZERO;
      for (const { cell, factor } of terms) {
        const x = signOf(factor) > 0 === upper ? most(cell) : least(cell);
        sum = sum && x && sum.add(x.mul(factor));
      }
      return sum;
    };
    const [top, bottom] = [end(true), end(false)];
    const under = !interval.hi || (!!top && top.compare(interval.hi) < 0);
    const above = !interval.lo || (!!bottom && bottom.compare(interval.lo) > 0);
    return !under || !above;
  };
  const sums = skeleton.sums.filter((s) => sumBinds(s.constraint));
  const ratios = skeleton.ratios.filter(
    (r) => ratioBinds(r.constraint) && !sums.some((s) => saysMore(s.constraint, r.constraint)),
  );
  return { skeleton: { ...skeleton, sums, ratios }, levels };
}

/** Constraints as they are printed, and what the difference network implies about each cell alone. */
export function clusterOf(skeleton: Skeleton, levels: Levels): Cluster {
  const columns = new Map(skeleton.cells.map((cell, i) => [cell, i] as const));
  const rows: ClusterRow[] = [];
  const push = (form: Form, limit: Rational, strict: boolean, steps: readonly TrailStep[]): void => {
    const terms: Term[] = form.map((t) => ({ col: columns.get(t.cell)!, factor: t.factor }));
    rows.push({ form, terms, limit, strict, steps });
  };
  for (const [cell, { lo, hi }] of levels) {
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
function scalesOf(rows: readonly ClusterRow[], cells: readonly CellNo[], levels: Levels): number[] {
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
