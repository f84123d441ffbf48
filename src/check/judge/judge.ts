import type { ClaimContent } from '../../model/claim.ts';
import type { BasisId } from '../../model/ids.ts';
import { compareIntervals, makeInterval } from '../../num/interval.ts';
import { toRational } from '../../num/rational.ts';
import { toInterval } from '../network/bounded.ts';
import { type BoundFact, type Fact, isIdentity, relaxed } from '../network/constraint.ts';
import { type Core, minimalCore } from '../network/core.ts';
import type { FactIndex } from '../network/fact-index.ts';
import { cheapestHit, keepCost } from '../network/keep-cost.ts';
import { cellsOf, type World } from '../network/world.ts';
import type { DocumentClaim, DocumentWorld } from '../session.ts';
import type { Reading } from '../types.ts';
import type { ContestedPool } from './pool.ts';
import { isRestated } from './restated.ts';
import type { Restatements } from './restatements.ts';
import { type QuantityIndex, type Support, supportOf } from './support.ts';

/** Sentences of the text found against one reading, beside those that stand in the world. */
const ENOUGH = 3;

/** One reading on one basis. */
export interface ReadingOutcome {
  readonly reading: Reading;
  readonly bound: BoundFact;
  readonly cores: readonly Core[];
  /** Least weight of origins to drop so that the reading can stand; 0 when nothing stands against it. */
  readonly weight: number;
  /** Clashes that are gone once the base of a growth rate may have been restated; they weigh nothing. */
  readonly restated: readonly Core[];
}

export interface BasisOutcome {
  readonly basis: BasisId;
  readonly readings: readonly ReadingOutcome[];
  /** Reading the outcome stands on: the first that nothing stands against, else the first. */
  readonly best: ReadingOutcome;
  readonly support: Support;
  /** The value lies between what the words say softly and what they allow at most. */
  readonly soft: boolean;
}

/** What clashes on a basis and is tried beside the world. */
export interface Contested {
  readonly claims: ContestedPool;
  readonly rows: FactIndex;
}

/** Judges one claim in the world of one basis, without the claims `left` out; the world is as before when it returns. */
export function judgeOn(
  document: DocumentWorld,
  contested: Contested,
  index: QuantityIndex,
  c: DocumentClaim,
  left: Restatements,
): BasisOutcome {
  const { world } = document;
  const away: BoundFact[] = [];
  for (const other of left.claims) {
    const bound = world.get(other.fact.id);
    if (!bound) continue;
    away.push(bound);
    world.remove(bound.fact.id);
  }
  const compiled = document.readings.get(c.claim.id)!;
  const cells = new Set(compiled.flatMap((b) => b.constraints.flatMap(cellsOf)));
  // Rows on file meet the claim in a cell; claims of the text may meet it by any chain.
  const near = [...contested.claims.leftOver(cells, left.facts), ...contested.rows.touching(cells)];
  // Contested facts stand in the world as far as they fit together without the claim; the others are tried in their stead.
  const fitting = near.filter((b) => !world.has(b.fact.id) && !world.add(relaxed(b)));
  const unfit = near.filter((b) => !world.has(b.fact.id));
  const readings: ReadingOutcome[] = [];
  for (let i = 0; i < c.readings.length; i++) {
    readings.push(outcomeOf(document, unfit, c.readings[i]!, compiled[i]!));
    // Later readings matter only as a way out.
    if (readings[i]!.weight === 0) break;
  }
  for (const b of fitting) world.remove(b.fact.id);
  const best = readings.find((r) => r.weight === 0) ?? readings[0]!;
  const support = supportOf(best.reading.content, best.bound.constraints, world, index, (id) =>
    contested.claims.has(id),
  );
  for (const b of away) world.add(b);
  return { basis: document.basis, readings, best, support, soft: isSoft(best.reading.content, support) };
}

function outcomeOf(
  document: DocumentWorld,
  unfit: readonly BoundFact[],
  reading: Reading,
  bound: BoundFact,
): ReadingOutcome {
  const { world } = document;
  if (bound.constraints.length === 0) return { reading, bound, cores: [], weight: 0, restated: [] };
  const kept = keepCost(world, bound);
  const found = [...kept.cores];
  let beside = 0;
  for (const b of unfit) {
    // All claims of a text are one witness: further sentences against this one add nothing.
    if (b.fact.claim && beside >= ENOUGH) continue;
    const core = clashBeside(world, b, bound);
    if (core && !found.some((k) => sameMembers(k, core))) {
      found.push(core);
      if (b.fact.claim) beside++;
    }
  }
  const restated = found.filter((k) => isRestated(world.table, k));
  const cores = found.filter((k) => !restated.includes(k));
  if (cores.length === 0) return { reading, bound, cores, weight: 0, restated };
  const sets = cores.map((k) => opponents(k, bound.fact));
  // A claim that clashes with itself or with what always holds needs no other clash, and is a witness against nobody.
  const alone = cores.filter((_, i) => sets[i]!.length === 0);
  if (alone.length > 0) return { reading, bound, cores: alone, weight: Number.POSITIVE_INFINITY, restated };
  return { reading, bound, cores, weight: cheapestHit(sets.slice(0, 16)).weight, restated };
}

/** The clash of the claim with a fact that itself only fits when others make room. */
function clashBeside(world: World, other: BoundFact, bound: BoundFact): Core | undefined {
  const away: BoundFact[] = [];
  let core: Core | undefined;
  for (let round = 0; round < 4; round++) {
    const clash = world.add(relaxed(other));
    if (!clash) {
      const found = world.add(bound);
      if (found) {
        const members = found.facts
          .filter((f) => f.id !== bound.fact.id)
          .map((f) => relaxed(world.get(f.id)!));
        core = minimalCore(world.table, [...members, bound]);
      } else world.remove(bound.fact.id);
      world.remove(other.fact.id);
      break;
    }
    // Only what is contested makes room: a fact that clashes with what stands firm is no witness.
    const room = clash.facts.find(
      (f) => f.id !== other.fact.id && !isIdentity(f) && f.weight <= other.fact.weight,
    );
    const gone = room && world.get(room.id);
    if (!gone) break;
    away.push(gone);
    world.remove(gone.fact.id);
  }
  for (const b of away.reverse()) world.add(b);
  return core;
}

function opponents(core: Core, own: Fact): readonly Fact[] {
  return core.members.map((m) => m.fact).filter((f) => f.id !== own.id && !isIdentity(f));
}

function sameMembers(a: Core, b: Core): boolean {
  return (
    a.members.length === b.members.length &&
    a.members.every((m) => b.members.some((n) => n.fact.id === m.fact.id))
  );
}

/**
 * Contract section 5.2: between the soft end of a word and its hard end a value is strained. Only where the rest of the world
 * settles the value well enough to lie wholly there.
 */
function isSoft(content: ClaimContent, support: Support): boolean {
  const { implied } = support;
  if (!implied || (support.level !== 'supported' && support.level !== 'consistent')) return false;
  if (!implied.lo?.steps.length || !implied.hi?.steps.length) return false;
  const soft = softInterval(content);
  return !!soft && compareIntervals(toInterval(implied), soft) !== 0;
}

function softInterval(content: ClaimContent) {
  const { value, kind, bound } = content;
  if (kind !== 'level' || value === undefined || value <= 0) return undefined;
  const v = toRational(value);
  if (bound === 'more_than') return makeInterval(v, v.add(lastDigitUnit(value)), true, false);
  const [lo, hi] = content.interval ?? [null, null];
  if ((bound ?? 'exact') !== 'exact' || lo === null || hi === null) return undefined;
  // Only figures so round that half a unit is more than 5%.
  if (hi - lo <= value / 10) return undefined;
  return makeInterval(v.mul(19).div(20), v.mul(21).div(20));
}

/** One unit of the last non-zero digit: 2.8 million → 0.1 million. */
function lastDigitUnit(value: number) {
  let unit = toRational(1);
  let rest = BigInt(Math.trunc(value));
  if (rest === 0n || !Number.isInteger(value)) return toRational(value);
  while (rest % 10n === 0n) {
    rest /= 10n;
    unit = unit.mul(10);
  }
  return unit;
}
