import type { Rational } from '../../num/rational.ts';
import { ONE } from '../../num/rational.ts';
import type { TrailStep } from './bounded.ts';
import type { CellTable } from './cell-table.ts';
import {
  asPrinted,
  type BoundFact,
  type CellNo,
  type Constraint,
  type Fact,
  isIdentity,
  ONE_CELL,
  type RatioConstraint,
} from './constraint.ts';
import type { FactIndex } from './fact-index.ts';
import { type Clash, type RoadEdge, World } from './world.ts';

/** A minimal set of facts that cannot all be true, proved again from nothing but its members. */
export interface Core {
  readonly members: readonly BoundFact[];
  /** The chain of arithmetic, in the order a person would follow it. */
  readonly chain: readonly TrailStep[];
  /** Relative shortfall, 1 / product − 1; undefined when the clash is not a product. */
  readonly shortBy?: Rational;
  /** Code of a claim that does not fit with itself. */
  readonly broken?: Extract<Constraint, { type: 'broken' }>;
}

/** Adds all facts to an empty world: the clash if there is one. */
export function clashOf(table: CellTable, facts: readonly BoundFact[]): Clash | undefined {
  const world = new World(table, { patient: true });
  for (const f of facts) {
    const clash = world.add(f);
    if (clash) return clash;
  }
  return world.settle();
}

/**
 * Deletion test at the level of claims: drops every member that is not needed. Identities go last, so that they are named only when needed.
 * Undefined when the facts turn out to fit together (a search artefact, never reported).
 */
export function minimalCore(table: CellTable, facts: readonly BoundFact[]): Core | undefined {
  let members = [...facts].sort((a, b) => Number(isIdentity(b.fact)) - Number(isIdentity(a.fact)));
  let clash = clashOf(table, members);
  if (!clash) return undefined;
  for (const f of [...members]) {
    if (members.length === 1) break;
    const rest = members.filter((m) => m !== f);
    const without = clashOf(table, rest);
    if (!without) continue;
    members = rest;
    clash = without;
  }
  const broken = members.flatMap((m) => m.constraints).find((c) => c.type === 'broken');
  // Proved on the weakest readings, told by the preferred ones.
  const worst = broken
    ? undefined
    : (worstCycle(table, members.map(asPrinted)) ?? worstCycle(table, members));
  return {
    members,
    chain: worst?.chain ?? clash.steps ?? [],
    ...(worst ? { shortBy: worst.product.inverse().sub(1) } : {}),
    ...(broken ? { broken } : {}),
  };
}

interface ProvedCycle {
  readonly product: Rational;
  readonly chain: readonly TrailStep[];
}

/**
 * The most violating cycle through the members: for each member taken out in turn, each of its edges is closed by the
 * tightest road the others imply. Undefined when no product below (or strictly at) one exists, i.e. a sum is involved.
 */
export function worstCycle(table: CellTable, members: readonly BoundFact[]): ProvedCycle | undefined {
  let best: { product: Rational; edges: readonly RoadEdge[] } | undefined;
  for (const m of members) {
    const others = new World(table);
    if (members.some((o) => o !== m && others.add(o))) continue;
    for (const edge of m.constraints.flatMap((c) => (c.type === 'ratio' ? roadEdges(m.fact, c) : []))) {
      const road = others.road(edge.to, edge.from);
      if (!road) continue;
      const edges = [edge, ...road];
      const product = edges.reduce((p, e) => p.mul(e.ratio), ONE);
      const order = product.compare(ONE);
      if (order > 0 || (order === 0 && !edges.some((e) => e.strict))) continue;
      if (!best || product.compare(best.product) < 0) best = { product, edges };
    }
  }
  return best && { product: best.product, chain: chainOf(best.edges) };
}

function roadEdges(fact: Fact, constraint: RatioConstraint): RoadEdge[] {
  const { of, over, interval } = constraint;
  const edges: RoadEdge[] = [];
  if (interval.hi)
    edges.push({ fact, constraint, from: over, to: of, ratio: interval.hi, strict: !!interval.hiOpen });
  if (interval.lo)
    edges.push({
      fact,
      constraint,
      from: of,
      to: over,
      ratio: interval.lo.inverse(),
      strict: !!interval.loOpen,
    });
  return edges;
}

/**
 * The cycle as a person reads it: upper bounds carried from cell to cell, and last the printed lower bound they fall short of.
 * Starts at the unit when the cycle passes through it, else tells ratios to the first cell.
 */
function chainOf(edges: readonly RoadEdge[]): TrailStep[] {
  const start = Math.max(
    0,
    edges.findIndex((e) => e.from === ONE_CELL),
  );
  const turned = [...edges.slice(start), ...edges.slice(0, start)];
  const over = turned[0]!.from;
  let value = ONE;
  let strict = false;
  return turned.map((e, i) => {
    const { fact, constraint } = e;
    if (i === turned.length - 1 && over === ONE_CELL) {
      return { fact, constraint, cell: e.from, over, side: 'lo', value: e.ratio.inverse(), strict: e.strict };
    }
    value = value.mul(e.ratio);
    strict ||= e.strict;
    return { fact, constraint, cell: e.to, over, side: 'hi', value, strict };
  });
}

/** Levels tried; a text that prints more for the cells of one clash is beyond sharpening. */
const SHARPENED_BY = 8;

/** How much worse the clash gets when one more fact is believed; undefined when it does not. */
export function sharpen(
  table: CellTable,
  core: Core,
  document: FactIndex,
): { readonly shortBy: Rational; readonly by: BoundFact; readonly chain: readonly TrailStep[] } | undefined {
  if (core.shortBy === undefined) return undefined;
  let best: { shortBy: Rational; by: BoundFact; chain: readonly TrailStep[] } | undefined;
  const inside = new Set(core.members.map((m) => m.fact.id));
  const cells = new Set(
    core.members.flatMap((m) => m.constraints).flatMap((c) => (c.type === 'ratio' ? [c.of, c.over] : [])),
  );
  cells.delete(ONE_CELL);
  const levels = document
    .touching(cells)
    .filter((f) => !inside.has(f.fact.id) && isPrintedLevel(f) && isWithin(f, cells));
  for (const f of levels.slice(0, SHARPENED_BY)) {
    const worst = worstCycle(table, [...core.members, f]);
    // Still the same clash: every member takes part, and the level as well.
    if (!worst || ![f, ...core.members].every((m) => worst.chain.some((s) => s.fact.id === m.fact.id)))
      continue;
    const shortBy = worst.product.inverse().sub(1);
    if (shortBy.compare(core.shortBy) <= 0) continue;
    if (!best || shortBy.compare(best.shortBy) > 0) best = { shortBy, by: f, chain: worst.chain };
  }
  return best;
}

function isWithin(f: BoundFact, cells: ReadonlySet<CellNo>): boolean {
  return f.constraints.some(
    (c) => c.type === 'ratio' && cells.has(c.of) && (c.over === ONE_CELL || cells.has(c.over)),
  );
}

function isPrintedLevel(f: BoundFact): boolean {
  return f.fact.observation !== undefined || f.fact.claim?.kind === 'level';
}
