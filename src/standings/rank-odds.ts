import { seeded } from '../num/random.ts';

/** Share of draws in which each member took each place; row i, column k = place k + 1. Equals share the better place. */
export interface RankOdds {
  readonly places: readonly (readonly number[])[];
  readonly draws: number;
}

/** A value of member i, drawn with the given stream of uniform numbers. */
export type Sampler = (i: number, random: () => number) => number;

/** Anywhere between its ends, all values alike: what rounding leaves when nothing more is known. */
export function uniformIn(ranges: readonly (readonly [number, number])[]): Sampler {
  return (i, random) => {
    const [lo, hi] = ranges[i]!;
    return lo + (hi - lo) * random();
  };
}

/** Seeded Monte Carlo over independent values. Standard error of an odds p: √(p(1 − p) / draws). */
export function rankOdds(n: number, sample: Sampler, draws: number, seed: number): RankOdds {
  const random = seeded(seed);
  const counts = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  const values = new Float64Array(n);
  const order = Array.from({ length: n }, (_, i) => i);
  for (let d = 0; d < draws; d++) {
    for (let i = 0; i < n; i++) values[i] = sample(i, random);
    order.sort((a, b) => values[b]! - values[a]!);
    let place = 0;
    order.forEach((i, k) => {
      if (k > 0 && values[i]! < values[order[k - 1]!]!) place = k;
      counts[i]![place]!++;
    });
  }
  return { places: counts.map((row) => row.map((c) => c / draws)), draws };
}
