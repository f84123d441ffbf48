import { AGGREGATORS, NORMALISERS } from './normalise.ts';

export type NormaliserId = keyof typeof NORMALISERS;
export type AggregatorId = keyof typeof AGGREGATORS;

export interface CompositeInput<Id extends string> {
  readonly rows: readonly { readonly id: Id; readonly values: readonly number[] }[];
  readonly weights: readonly number[];
  /** Lower is better in these columns. */
  readonly reversed?: readonly boolean[];
  readonly runs: number;
  /** A number in [0, 1) at each call. */
  readonly random: () => number;
}

export interface CompositeRow<Id extends string> {
  readonly id: Id;
  /** 1 … 100: min-max, arithmetic mean, the weights given. */
  readonly score: number;
  readonly rank: number;
  /** Places between which nine of ten runs lie. */
  readonly likely: readonly [number, number];
  readonly rank1: number;
  /** Place without each indicator, in their order. */
  readonly without: readonly number[];
  /** The one or two indicators whose absence moves the place most; empty when none does. */
  readonly drivers: readonly number[];
}

export interface Composite<Id extends string> {
  readonly rows: readonly CompositeRow<Id>[];
  /** Places under every method with the weights given. */
  readonly methods: readonly {
    readonly normaliser: NormaliserId;
    readonly aggregator: AggregatorId;
    readonly ranks: Readonly<Record<Id, number>>;
  }[];
}

/** How far weights are moved, either way. */
const SPREAD = 0.25;

/**
 * Composite index with its doubts: the reference score, then as many runs as asked for over weights (± 25 percent) and methods (three
 * normalisations, two means), and the table with one indicator left out at a time (OECD/JRC Handbook 2008, steps 5 to 7). All rows must
 * be complete, at least two.
 */
export function composite<Id extends string>(input: CompositeInput<Id>): Composite<Id> {
  const { rows, weights, reversed = [] } = input;
  const columns = weights.map((_, j) => rows.map((r) => (reversed[j] ? -r.values[j]! : r.values[j]!)));
  const normal = Object.fromEntries(
    (Object.keys(NORMALISERS) as NormaliserId[]).map((id) => [id, columns.map((c) => NORMALISERS[id](c))]),
  ) as Record<NormaliserId, number[][]>;
  const scored = (n: NormaliserId, a: AggregatorId, w: readonly number[]): number[] =>
    rows.map((_, i) =>
      AGGREGATORS[a](
        normal[n].map((c) => c[i]!),
        w,
      ),
    );
  const reference = scored('minMax', 'arithmetic', weights);
  const places = ranksOf(reference);
  const methods = (Object.keys(NORMALISERS) as NormaliserId[]).flatMap((normaliser) =>
    (Object.keys(AGGREGATORS) as AggregatorId[]).map((aggregator) => ({
      normaliser,
      aggregator,
      ranks: Object.fromEntries(
        ranksOf(scored(normaliser, aggregator, weights)).map((rank, i) => [rows[i]!.id, rank]),
      ) as Record<Id, number>,
    })),
  );
  const counts = rows.map(() => new Float64Array(rows.length + 1));
  for (let run = 0; run < input.runs; run++) {
    const w = weights.map((x) => x * (1 - SPREAD + 2 * SPREAD * input.random()));
    const m = methods[Math.floor(input.random() * methods.length)]!;
    for (const [i, rank] of ranksOf(scored(m.normaliser, m.aggregator, w)).entries()) counts[i]![rank]!++;
  }
  const without = weights.map((_, j) =>
    weights.length === 1
      ? places
      : ranksOf(
          scored(
            'minMax',
            'arithmetic',
            weights.map((w, k) => (k === j ? 0 : w)),
          ),
        ),
  );
  const result = rows.map(({ id }, i): CompositeRow<Id> => {
    const shifts = without.map((ranks, j) => ({ j, by: Math.abs(ranks[i]! - places[i]!) }));
    return {
      id,
      score: reference[i]!,
      rank: places[i]!,
      likely: [placeAt(counts[i]!, 0.05), placeAt(counts[i]!, 0.95)],
      rank1: input.runs === 0 ? 0 : counts[i]![1]! / input.runs,
      without: without.map((ranks) => ranks[i]!),
      drivers: shifts
        .filter((s) => s.by > 0)
        .sort((a, b) => b.by - a.by || a.j - b.j)
        .slice(0, 2)
        .map((s) => s.j),
    };
  });
  return { rows: result.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)), methods };
}

/** 1 for the highest; equal scores share the better place. */
function ranksOf(scores: readonly number[]): number[] {
  return scores.map((s) => 1 + scores.filter((t) => t > s + 1e-9).length);
}

/** The place at or below which the share `p` of all runs lies. */
function placeAt(counts: Float64Array, p: number): number {
  const total = counts.reduce((a, b) => a + b, 0);
  let seen = 0;
  for (let rank = 1; rank < counts.length; rank++) {
    seen += counts[rank]!;
    if (seen >= p * total && total > 0) return rank;
  }
  return counts.length - 1;
}
