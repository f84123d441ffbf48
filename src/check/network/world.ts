import { DifferenceNetwork, type RatioEdge } from '../../num/difference.ts';
import { type Interval, intersect, isInside } from '../../num/interval.ts';
import { ONE, type Rational, signOf, ZERO } from '../../num/rational.ts';
import { type Bound, type Bounded, meet, type TrailStep, toInterval } from './bounded.ts';
import { ByCell } from './by-cell.ts';
import type { CellTable } from './cell-table.ts';
import {
  type BoundFact,
  type CellNo,
  type CompareConstraint,
  type Constraint,
  type Fact,
  type LinearConstraint,
  ONE_CELL,
  type RatioConstraint,
} from './constraint.ts';
import { combineCompare, divide, growthOf, minus, scaled, timesPositive } from './expressions.ts';
import { formOf, programBounds, programClash } from './linear.ts';
import { propagate } from './propagate.ts';
import { Positions, placesClash } from './standings.ts';
import { type Label, stepsAlong } from './trail.ts';

/** Facts that cannot all be true; `broken` names a claim that does not fit with itself. */
export interface Clash {
  readonly facts: readonly Fact[];
  readonly cycle?: readonly RatioEdge[];
  readonly product?: Rational;
  readonly steps?: readonly TrailStep[];
}

/** Steps of a chain of intervals that a person may follow. */
const FOLLOWED = 12;

/** Sums followed at once. */
const MAX_SUMS = 24;

export type Skip = (factId: number) => boolean;

/** X_to ≤ ratio · X_from, because of a constraint of a fact. */
export interface RoadEdge extends Label {
  readonly from: CellNo;
  readonly to: CellNo;
  readonly ratio: Rational;
  readonly strict: boolean;
}

/**
 * A consistent set of facts about cells, to which facts are added or refused.
 *
 *   ratio constraints    → difference network in logs (complete, exact)
 *   linear constraints   → interval propagation over the cells they touch (sound, not complete)
 *   compare constraints  → checked against the ratios the other two imply
 */
export class World {
  readonly table: CellTable;
  private readonly net: DifferenceNetwork;
  private readonly nodes = new Map<CellNo, number>([[ONE_CELL, 0]]);
  private readonly cellOfNode: CellNo[] = [ONE_CELL];
  private readonly facts = new Map<number, BoundFact>();
  private readonly linears = new Map<number, { fact: Fact; constraint: LinearConstraint }[]>();
  private readonly sumsByCell = new ByCell<{ readonly fact: Fact; readonly constraint: LinearConstraint }>();
  private readonly ratiosByCell = new ByCell<Label>();
  private readonly positions = new Positions();
  private readonly compares = new Map<number, { fact: Fact; constraint: CompareConstraint }[]>();

  /** Sums and comparisons are looked at once, by `settle`, instead of with every fact. */
  private readonly patient: boolean;

  constructor(table: CellTable, options: { readonly patient?: boolean } = {}) {
    this.table = table;
    this.patient = options.patient ?? false;
    this.net = new DifferenceNetwork(table.scratch);
  }

  has(factId: number): boolean {
    return this.facts.has(factId);
  }

  list(): readonly BoundFact[] {
    return [...this.facts.values()];
  }

  get(factId: number): BoundFact | undefined {
    return this.facts.get(factId);
  }

  /** Adds a fact with all its constraints, or refuses it and tells the clash. */
  add(bound: BoundFact): Clash | undefined {
    const { fact, constraints } = bound;
    if (constraints.some((c) => c.type === 'broken')) return { facts: [fact] };
    const cycle = this.net.add(constraints.flatMap((c) => (c.type === 'ratio' ? this.edgesOf(fact, c) : [])));
    if (cycle) return { facts: this.owners(cycle.edges), cycle: cycle.edges, product: cycle.product };
    this.facts.set(fact.id, bound);
    const linear = constraints.filter((c) => c.type === 'linear').map((constraint) => ({ fact, constraint }));
    const compare = constraints
      .filter((c) => c.type === 'compare')
      .map((constraint) => ({ fact, constraint }));
    if (linear.length > 0) this.linears.set(fact.id, linear);
    for (const l of linear) for (const t of l.constraint.terms) this.sumsByCell.add(t.cell, l);
    for (const constraint of constraints) {
      if (constraint.type !== 'ratio' || constraint.over === ONE_CELL) continue;
      for (const cell of [constraint.of, constraint.over]) this.ratiosByCell.add(cell, { fact, constraint });
    }
    if (compare.length > 0) this.compares.set(fact.id, compare);
    this.positions.note(this.table, constraints, 1);
    if (this.patient) return undefined;
    const cells = constraints.flatMap(cellsOf);
    const clash =
      this.checkSums(cells) ??
      this.checkCompares(cells) ??
      this.checkPlaces(this.positions.near(this, cells));
    if (clash) this.remove(fact.id);
    return clash;
  }

  remove(factId: number): void {
    const bound = this.facts.get(factId);
    if (!bound) return;
    this.facts.delete(factId);
    for (const cell of new Set(bound.constraints.flatMap(cellsOf))) {
      this.sumsByCell.drop(cell, factId);
      this.ratiosByCell.drop(cell, factId);
    }
    this.positions.note(this.table, bound.constraints, -1);
    this.net.withdraw(factId);
    this.linears.delete(factId);
    this.compares.delete(factId);
  }

  /** What the facts (but for those skipped) imply about a cell. */
  level(cell: CellNo, skip?: Skip): Bounded {
    const passed = this.passedLevel(cell, skip);
    return this.linears.size === 0
      ? passed
      : meet(passed, programBounds(this, formOf(cell), undefined, skip));
  }

  /** The same without linear programs. */
  private passedLevel(cell: CellNo, skip?: Skip): Bounded {
    const direct = this.networkLevel(cell, skip);
    if (this.linears.size === 0) return direct;
    return propagate(this, [cell], skip).bounds.get(cell) ?? direct;
  }

  /** X_a / X_b. */
  ratio(a: CellNo, b: CellNo, skip?: Skip, programs = true): Bounded {
    if (this.table.cell(a).signed || this.table.cell(b).signed) return this.hullRatio(a, b, skip);
    const direct = this.networkRatio(a, b, skip);
    if (this.linears.size === 0) return direct;
    const passed = meet(direct, this.hullRatio(a, b, skip));
    return programs ? meet(passed, programBounds(this, formOf(a), formOf(b), skip)) : passed;
  }

  /** X_a − X_b, tightened by their ratio where that is known. */
  difference(a: CellNo, b: CellNo, skip?: Skip): Bounded {
    const x = this.passedLevel(a, skip);
    const y = this.passedLevel(b, skip);
    const box = minus(x, y);
    const hull =
      this.linears.size === 0 ? box : meet(box, programBounds(this, formOf(a, b), undefined, skip));
    if (this.table.cell(a).signed || this.table.cell(b).signed) return hull;
    return meet(hull, growthOf(x, this.networkRatio(b, a, skip)));
  }

  /** left − factor · right of a compare constraint. */
  compared(c: CompareConstraint, skip?: Skip, programs = true): Bounded {
    const ratio = (a: CellNo, b: CellNo): Bounded => this.ratio(a, b, skip, programs);
    const left = ratio(c.left.a, c.left.b);
    const right = ratio(c.right.a, c.right.b);
    const turned =
      c.offset === 0 ? timesPositive(ratio(c.right.a, c.left.a), ratio(c.left.b, c.right.b)) : undefined;
    return combineCompare(c, left, right, turned);
  }

  /** True when the rest of the world already implies every part of the constraints. Universal claims are never implied this way. */
  implies(constraints: readonly Constraint[], skip?: Skip): boolean {
    return constraints.length > 0 && constraints.every((c) => this.impliesOne(c, skip));
  }

  private impliesOne(c: Constraint, skip?: Skip): boolean {
    const implied = this.quantityOf(c, skip);
    return implied !== undefined && isInside(toInterval(implied), intervalOfConstraint(c)!);
  }

  /** The quantity a constraint speaks of, as the rest of the world has it. */
  quantityOf(c: Constraint, skip?: Skip): Bounded | undefined {
    switch (c.type) {
      case 'ratio':
        return c.over === ONE_CELL ? this.level(c.of, skip) : this.ratio(c.of, c.over, skip);
      case 'compare':
        return this.compared(c, skip);
      case 'linear':
        return this.linearQuantity(c, skip);
      case 'broken':
        return undefined;
    }
  }

  private linearQuantity(c: LinearConstraint, skip?: Skip): Bounded {
    const [x, y] = c.terms;
    if (c.terms.length === 1 && x!.factor.equals(ONE)) return this.level(x!.cell, skip);
    if (c.terms.length === 2 && x!.factor.equals(ONE) && y!.factor.equals(ONE.neg())) {
      return this.difference(x!.cell, y!.cell, skip);
    }
    let sum: Bounded = {
      lo: { value: ZERO, strict: false, steps: [] },
      hi: { value: ZERO, strict: false, steps: [] },
    };
    for (const t of c.terms) sum = minus(sum, scaled(this.level(t.cell, skip), t.factor.neg()));
    return meet(sum, programBounds(this, c.terms, undefined, skip));
  }

  /** Bounds of a cell from ratio constraints only. */
  networkLevel(cell: CellNo, skip?: Skip): Bounded {
    // A count may be zero; logarithms only ever see cells that a printed figure bounds away from it.
    const positive: Bound = { value: ZERO, strict: false, steps: [] };
    if (this.table.cell(cell).signed) return {};
    const r = this.networkRatio(cell, ONE_CELL, skip);
    return { lo: r.lo ?? positive, ...(r.hi ? { hi: r.hi } : {}) };
  }

  networkRatio(a: CellNo, b: CellNo, skip?: Skip): Bounded {
    const from = this.nodes.get(b);
    const to = this.nodes.get(a);
    if (from === undefined || to === undefined) return {};
    const up = this.net.bound(from, to, skip);
    const down = this.net.bound(to, from, skip);
    const hi = up && {
      value: up.product,
      strict: up.strict,
      steps: stepsAlong(up.edges, 'up', b, this.cellOfNode),
    };
    const lo = down && {
      value: down.product.inverse(),
      strict: down.strict,
      steps: stepsAlong(down.edges, 'down', b, this.cellOfNode),
    };
    return { ...(lo ? { lo } : {}), ...(hi ? { hi } : {}) };
  }

  /** The tightest chain of ratio edges that bounds X_to by X_from. */
  road(from: CellNo, to: CellNo): readonly RoadEdge[] | undefined {
    const a = this.nodes.get(from);
    const b = this.nodes.get(to);
    const path = a === undefined || b === undefined ? undefined : this.net.bound(a, b);
    return path?.edges.map((e) => ({
      ...(e.label as Label),
      from: this.cellOfNode[e.from]!,
      to: this.cellOfNode[e.to]!,
      ratio: e.ratio,
      strict: e.strict,
    }));
  }

  /**
   * Sums that bear on the cells: those they are in, those one ratio away, and sums that share a cell with these. A sum further off
   * reaches a cell only through a chain that an article rarely draws, and following every chain would follow the whole ledger.
   */
  linearsNear(cells: readonly CellNo[], skip?: Skip): { fact: Fact; constraint: LinearConstraint }[] {
    if (this.linears.size === 0) return [];
    const touched = new Set<CellNo>(cells);
    for (const cell of cells) for (const r of this.ratiosAt(cell)) touched.add(otherCell(r.constraint, cell));
    touched.delete(ONE_CELL);
    const near = new Set<{ fact: Fact; constraint: LinearConstraint }>();
    const queue = [...touched];
    for (let cell = queue.pop(); cell !== undefined && near.size < MAX_SUMS; cell = queue.pop()) {
      for (const l of this.sumsByCell.at(cell)) {
        if (near.has(l) || skip?.(l.fact.id)) continue;
        near.add(l);
        for (const t of l.constraint.terms) {
          if (touched.has(t.cell)) continue;
          touched.add(t.cell);
          queue.push(t.cell);
        }
      }
    }
    return [...near];
  }

  /** Sums that a cell is in. */
  sumsAt(cell: CellNo): readonly { readonly fact: Fact; readonly constraint: LinearConstraint }[] {
    return this.sumsByCell.at(cell);
  }

  /** Ratio constraints between a cell and other cells. */
  ratiosAt(cell: CellNo): readonly Label[] {
    return this.ratiosByCell.at(cell);
  }

  private hullRatio(a: CellNo, b: CellNo, skip?: Skip): Bounded {
    const x = this.passedLevel(a, skip);
    const y = this.passedLevel(b, skip);
    // Only between quantities known to be positive: the sign decides which way a quotient runs.
    if (!y.lo || signOf(y.lo.value) < 0 || !x.lo || signOf(x.lo.value) < 0) return {};
    const lo = y.hi && signOf(y.hi.value) > 0 && signOf(x.lo.value) > 0 ? divide(x.lo, y.hi) : undefined;
    const hi = x.hi && signOf(y.lo.value) > 0 ? divide(x.hi, y.lo) : undefined;
    return { ...(lo ? { lo } : {}), ...(hi ? { hi } : {}) };
  }

  private checkSums(near: readonly CellNo[]): Clash | undefined {
    if (this.linears.size === 0) return undefined;
    const passed = propagate(this, near).clash;
    // Intervals that close in on each other round after round prove it too, but nobody follows such a chain.
    const clash = passed && passed.length <= FOLLOWED ? passed : (programClash(this, near) ?? passed);
    return clash && { facts: unique(clash.map((s) => s.fact)), steps: clash };
  }

  /** Of a patient world, once all facts are in: the clash that its sums and comparisons show. */
  settle(): Clash | undefined {
    const cells = new Set<CellNo>();
    for (const l of [...this.linears.values()].flat())
      for (const cell of cellsOf(l.constraint)) cells.add(cell);
    for (const c of [...this.compares.values()].flat())
      for (const cell of cellsOf(c.constraint)) cells.add(cell);
    const near = [...cells];
    return this.checkSums(near) ?? this.checkCompares(near) ?? this.checkPlaces(this.positions.all());
  }

  /** Only comparisons that the new fact touches, or that are one ratio away from it. */
  private checkCompares(cells: readonly CellNo[]): Clash | undefined {
    if (this.compares.size === 0) return undefined;
    const near = new Set<CellNo>();
    for (const cell of cells) {
      near.add(cell);
      for (const r of this.ratiosAt(cell)) near.add(otherCell(r.constraint, cell));
    }
    for (const { fact, constraint } of [...this.compares.values()].flat()) {
      if (!cellsOf(constraint).some((c) => near.has(c))) continue;
      // What intervals bear out already no program refutes.
      const passed = this.compared(constraint, undefined, false);
      if (isInside(toInterval(passed), constraint.interval)) continue;
      const implied = this.compared(constraint);
      if (intersect(toInterval(implied), constraint.interval)) continue;
      const steps = [...(implied.lo?.steps ?? []), ...(implied.hi?.steps ?? [])];
      return { facts: unique([fact, ...steps.map((s) => s.fact)]), steps };
    }
    return undefined;
  }

  private checkPlaces(asked: readonly CellNo[]): Clash | undefined {
    const clash = asked.length === 0 ? undefined : placesClash(this, asked);
    return clash && { facts: unique(clash.map((s) => s.fact)), steps: clash };
  }

  /** Some fact speaks of the cell in a ratio. */
  knows(cell: CellNo): boolean {
    return this.nodes.has(cell);
  }

  private edgesOf(fact: Fact, c: RatioConstraint): RatioEdge[] {
    const of = this.node(c.of);
    const over = this.node(c.over);
    const label: Label = { fact, constraint: c };
    const { up, down } = this.table.ends.of(c);
    const edges: RatioEdge[] = [];
    if (up) edges.push({ from: over, to: of, ...up, owner: fact.id, label });
    if (down) edges.push({ from: of, to: over, ...down, owner: fact.id, label });
    return edges;
  }

  private node(cell: CellNo): number {
    const known = this.nodes.get(cell);
    if (known !== undefined) return known;
    const node = this.net.addNode();
    this.nodes.set(cell, node);
    this.cellOfNode[node] = cell;
    return node;
  }

  private owners(edges: readonly RatioEdge[]): Fact[] {
    return unique(edges.map((e) => (e.label as Label).fact));
  }
}

export function otherCell(c: RatioConstraint, cell: CellNo): CellNo {
  return c.of === cell ? c.over : c.of;
}

export function cellsOf(c: Constraint): CellNo[] {
  switch (c.type) {
    case 'ratio':
      return c.over === ONE_CELL ? [c.of] : [c.of, c.over];
    case 'linear':
      return c.terms.map((t) => t.cell);
    case 'compare':
      return [c.left.a, c.left.b, c.right.a, c.right.b];
    case 'broken':
      return [];
  }
}

export function intervalOfConstraint(c: Constraint): Interval | undefined {
  return c.type === 'broken' ? undefined : c.interval;
}

export function unique(facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((f) => [f.id, f])).values()];
}
