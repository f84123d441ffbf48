import type { EntityId } from '../model/ids.ts';
import { seeded, shuffled } from '../num/random.ts';

/** One member from one year to the next. */
export interface LawStep {
  readonly entity: EntityId;
  readonly year: number;
  /** Change of the share in points. */
  readonly shareChange: number;
  /** Places gained; negative when lost. */
  readonly rankGain: number;
  /** Percent. */
  readonly growth: number;
}

/**
 * `too-few`: under 20 steps nothing is tested. `supported`: more concordance than chance (p ≤ 0.05), and no single member
 * carries it. `fragile`: more than chance, but not without one member. `not-supported`: no more than chance makes.
 */
export interface Concordance {
  readonly outcome: 'too-few' | 'supported' | 'fragile' | 'not-supported';
  readonly steps: number;
  /** Of two members in one year the one whose share rose more also gained more places: share of pairs, ties in place half. */
  readonly concordance?: number;
  readonly pairs?: number;
  /** The same with growth for places: no ties, other information. */
  readonly withGrowth?: number;
  /** Share of reassignments of whole share histories among members that do at least as well. */
  readonly p?: number;
  readonly permutations?: number;
  /** Lowest and highest concordance when one member is left out, and whose absence makes it lowest. */
  readonly leaveOneOut?: { readonly lo: number; readonly hi: number; readonly without: EntityId };
}

export const LEAST_STEPS = 20;
const PERMUTATIONS = 2000;
const LEVEL = 0.05;
const CHANCE = 0.5;

/**
 * Blocks are members: a member's history hangs together, so whole histories are reassigned, never single years. Pairs that a
 * reassignment leaves without a year are not counted in it.
 */
export function concordanceOf(steps: readonly LawStep[], seed: number): Concordance {
  const members = [...new Set(steps.map((s) => s.entity))].sort();
  if (steps.length < LEAST_STEPS) return { outcome: 'too-few', steps: steps.length };
  const matter = pairUp(steps, members);
  const own = count(matter, (k) => k);
  if (own.pairs === 0) return { outcome: 'too-few', steps: steps.length };
  const random = seeded(seed);
  let atLeast = 0;
  for (let i = 0; i < PERMUTATIONS; i++) {
    const order = shuffled(members.length, random);
    if (count(matter, (k) => order[k]!).value >= own.value - 1e-12) atLeast++;
  }
  const p = (1 + atLeast) / (1 + PERMUTATIONS);
  const without = members
    .map((m, i) => ({ m, value: count(matter, (k) => k, i).value }))
    .sort((a, b) => a.value - b.value);
  const lo = without[0]!;
  const hi = without.at(-1)!;
  const beyond = p <= LEVEL && own.value > CHANCE;
  return {
    outcome: !beyond ? 'not-supported' : lo.value > CHANCE ? 'supported' : 'fragile',
    steps: steps.length,
    concordance: own.value,
    pairs: own.pairs,
    withGrowth: count({ ...matter, pairs: matter.growthPairs }, (k) => k).value,
    p,
    permutations: PERMUTATIONS,
    leaveOneOut: { lo: lo.value, hi: hi.value, without: lo.m },
  };
}

/** Two members of one year, and which of them did better: 1 the first, −1 the second, 0 alike. */
interface Pair {
  readonly year: number;
  readonly a: number;
  readonly b: number;
  readonly better: number;
}

interface Matter {
  /** Change of share by member and year; absent where the member has no step. */
  readonly changes: readonly ReadonlyMap<number, number>[];
  readonly pairs: readonly Pair[];
  readonly growthPairs: readonly Pair[];
}

function pairUp(steps: readonly LawStep[], members: readonly EntityId[]): Matter {
  const index = new Map(members.map((m, i) => [m, i]));
  const changes = members.map(() => new Map<number, number>());
  for (const s of steps) changes[index.get(s.entity)!]!.set(s.year, s.shareChange);
  const years = new Map<number, LawStep[]>();
  for (const s of steps) years.set(s.year, [...(years.get(s.year) ?? []), s]);
  const pairs: Pair[] = [];
  const growthPairs: Pair[] = [];
  for (const [year, list] of years) {
    list.forEach((x, i) => {
      for (const y of list.slice(i + 1)) {
        const at = { year, a: index.get(x.entity)!, b: index.get(y.entity)! };
        pairs.push({ ...at, better: Math.sign(x.rankGain - y.rankGain) });
        growthPairs.push({ ...at, better: Math.sign(x.growth - y.growth) });
      }
    });
  }
  return { changes, pairs, growthPairs };
}

/** `takes`: whose share history a member is given; `without`: a member left out. */
function count(
  { changes, pairs }: Matter,
  takes: (member: number) => number,
  without = -1,
): { value: number; pairs: number } {
  let counted = 0;
  let won = 0;
  for (const { year, a, b, better } of pairs) {
    if (a === without || b === without) continue;
    const x = changes[takes(a)]!.get(year);
    const y = changes[takes(b)]!.get(year);
    if (x === undefined || y === undefined || x === y) continue;
    counted++;
    won += (1 + (x > y ? better : -better)) / 2;
  }
  return { value: counted === 0 ? CHANCE : won / counted, pairs: counted };
}
