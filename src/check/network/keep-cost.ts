import { type BoundFact, type Fact, isIdentity, relaxed } from './constraint.ts';
import { type Core, clashOf, minimalCore } from './core.ts';
import type { World } from './world.ts';

/** What it takes to believe a claim: the conflicts it is in, and the least weight of evidence that must be dropped to keep it. */
export interface KeepCost {
  readonly cores: readonly Core[];
  /** Σ weight of distinct origins; Infinity when the claim breaks on itself or on an identity. A lower bound when `capped`. */
  readonly weight: number;
  readonly capped: boolean;
}

const MAX_CORES = 12;
const MAX_RELAXED = 40;

/**
 * Implicit hitting set: find a conflict, drop the cheapest set of origins that resolves all conflicts known so far, look again.
 * Ends with the exact minimum, or at the cap with a lower bound (which can only spare a claim).
 */
export function keepCost(world: World, claim: BoundFact): KeepCost {
  const cores: Core[] = [];
  const swapped: BoundFact[] = [];
  let away: BoundFact[] = [];
  let weight = 0;
  let capped = false;
  const restore = (): void => {
    for (const b of away) world.add(b);
    away = [];
  };
  for (let round = 0; ; round++) {
    const clash = world.add(claim);
    if (!clash) {
      world.remove(claim.fact.id);
      break;
    }
    const members = clash.facts.filter((f) => f.id !== claim.fact.id).map((f) => world.get(f.id)!);
    if (round < MAX_RELAXED && avoidable(world, claim, members)) {
      swapped.push(...weaken(world, members));
      continue;
    }
    const core = minimalCore(world.table, [...members.map(relaxed), claim]);
    if (!core) break;
    cores.push(core);
    if (droppable(core, claim).length === 0) {
      weight = Number.POSITIVE_INFINITY;
      break;
    }
    if (cores.length >= MAX_CORES) {
      capped = true;
      break;
    }
    restore();
    const hit = cheapestHit(cores.map((c) => droppable(c, claim)));
    weight = hit.weight;
    for (const f of hit.facts) {
      const bound = world.get(f.id);
      if (!bound) continue;
      away.push(bound);
      world.remove(f.id);
    }
    if (away.length === 0) break;
  }
  restore();
  for (const b of swapped.reverse()) {
    world.remove(b.fact.id);
    world.add(b);
  }
  return { cores, weight, capped };
}

/** A clash that other readings of its members avoid. */
export function avoidable(world: World, claim: BoundFact, members: readonly BoundFact[]): boolean {
  if (!members.some((m) => m.weaker)) return false;
  return clashOf(world.table, [...members.map(relaxed), claim]) === undefined;
}

/** Puts the members in their weaker form; returns them as they were. */
export function weaken(world: World, members: readonly BoundFact[]): BoundFact[] {
  const before = members.filter((m) => m.weaker);
  for (const m of before) {
    world.remove(m.fact.id);
    world.add(relaxed(m));
  }
  return before;
}

function droppable(core: Core, claim: BoundFact): readonly Fact[] {
  return core.members.map((m) => m.fact).filter((f) => f.id !== claim.fact.id && !isIdentity(f));
}

/** Least weight of origins so that every set loses at least one fact. Branch and bound; the sets are few and small. */
export function cheapestHit(sets: readonly (readonly Fact[])[]): {
  readonly weight: number;
  readonly facts: readonly Fact[];
} {
  let best: { weight: number; facts: readonly Fact[] } = { weight: Number.POSITIVE_INFINITY, facts: [] };
  const walk = (
    i: number,
    chosen: readonly Fact[],
    groups: ReadonlyMap<string, number>,
    weight: number,
  ): void => {
    if (weight > best.weight || (weight === best.weight && chosen.length >= best.facts.length)) return;
    while (i < sets.length && sets[i]!.some((f) => chosen.includes(f))) i++;
    if (i === sets.length) {
      best = { weight, facts: chosen };
      return;
    }
    for (const f of [...sets[i]!].sort(byWeight)) {
      const paid = groups.get(f.group) ?? 0;
      const extra = Math.max(0, f.weight - paid);
      walk(i + 1, [...chosen, f], new Map(groups).set(f.group, Math.max(paid, f.weight)), weight + extra);
    }
  };
  walk(0, [], new Map(), 0);
  return best;
}

function byWeight(a: Fact, b: Fact): number {
  return a.weight - b.weight || (a.ref.id < b.ref.id ? -1 : 1);
}
