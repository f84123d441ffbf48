import type { Rational } from '../../num/rational.ts';
import { ONE } from '../../num/rational.ts';
import type { TrailStep } from './bounded.ts';
import type { CellTable } from './cell-table.ts';
import { type BoundFact, type Constraint, type Fact, isIdentity, ONE_CELL, type RatioConstraint } from './constraint.ts';
import { type Clash, World } from './world.ts';

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
  const world = new World(table);
  for (const f of facts) {
    const clash = world.add(f);
    if (clash) return clash;
  }
  return undefined;
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
  const worst = broken ? undefined : worstCycle(table, members);
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
 * tightest path the others imply. Undefined when no product below (or strictly at) one exists, i.e. a sum is involved.
 */
export function worstCycle(table: CellTable, members: readonly BoundFact[]): ProvedCycle | undefined {
  let best: ProvedCycle | undefined;
  for (const m of members) {
    const others = new World(table);
    if (members.some((o) => o !== m && others.add(o))) continue;
    for (const c of m.constraints) {
      if (c.type !== 'ratio') continue;
      for (const side of ['lo', 'hi'] as const) {
        const found = closeEdge(others, m.fact, c, side);
        if (found && (!best || found.product.compare(best.product) < 0)) best = found;
      }
    }
  }
  return best;
}

function closeEdge(others: World, fact: Fact, c: RatioConstraint, side: 'lo' | 'hi'): ProvedCycle | undefined {
  const limit = c.interval[side];
  if (!limit) return undefined;
  const open = !!(side === 'lo' ? c.interval.loOpen : c.interval.hiOpen);
  const implied = others.networkRatio(c.of, c.over)[side === 'lo' ? 'hi' : 'lo'];
  if (!implied) return undefined;
  const product = side === 'lo' ? implied.value.div(limit) : limit.div(implied.value);
  const order = product.compare(ONE);
  if (order > 0 || (order === 0 && !open && !implied.strict)) return undefined;
  const own: TrailStep = { fact, constraint: c, cell: c.of, over: c.over, side, value: limit, strict: open };
  return { product, chain: [...implied.steps, own] };
}

/** How much worse the clash gets when one more fact is believed; undefined when it does not. */
export function sharpen(
  table: CellTable,
  core: Core,
  extra: readonly BoundFact[],
): { readonly shortBy: Rational; readonly by: BoundFact; readonly chain: readonly TrailStep[] } | undefined {
  if (core.shortBy === undefined) return undefined;
  let best: { shortBy: Rational; by: BoundFact; chain: readonly TrailStep[] } | undefined;
  const inside = new Set(core.members.map((m) => m.fact.id));
  const cells = new Set(core.members.flatMap((m) => m.constraints).flatMap((c) => (c.type === 'ratio' ? [c.of, c.over] : [])));
  cells.delete(ONE_CELL);
  for (const f of extra) {
    if (inside.has(f.fact.id) || isIdentity(f.fact)) continue;
    if (!f.constraints.some((c) => c.type === 'ratio' && cells.has(c.of) && (c.over === ONE_CELL || cells.has(c.over)))) continue;
    const worst = worstCycle(table, [...core.members, f]);
    if (!worst || !worst.chain.some((s) => s.fact.id === f.fact.id)) continue;
    const shortBy = worst.product.inverse().sub(1);
    if (shortBy.compare(core.shortBy) <= 0) continue;
    if (!best || shortBy.compare(best.shortBy) > 0) best = { shortBy, by: f, chain: worst.chain };
  }
  return best;
}
