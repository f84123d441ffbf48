/** Values of one indicator over all rows → comparable ones. Higher is better before and after. */
export type Normaliser = (values: readonly number[]) => number[];

/** Between 1 and 100: the geometric mean needs values above zero (OECD/JRC Handbook 2008, step 5; COINr `n_minmax`, l_u = c(1, 100)). */
export const minMax: Normaliser = (values) => {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  return values.map((v) => (range === 0 ? 50.5 : 1 + (99 * (v - low)) / range));
};

/** Mean 50, standard deviation 15 (n − 1), kept above 1 for the geometric mean: four deviations below the mean is as low as it goes. */
export const zScore: Normaliser = (values) => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const sd = Math.sqrt(values.reduce((a, v) => a + (v - mean) ** 2, 0) / Math.max(1, values.length - 1));
  return values.map((v) => Math.max(1, sd === 0 ? 50 : 50 + (15 * (v - mean)) / sd));
};

/** Place from the bottom, ties share the mean of their places; the last has 1, the first n. */
export const byPlace: Normaliser = (values) =>
  values.map((v) => {
    const below = values.filter((w) => w < v).length;
    const same = values.filter((w) => w === v).length;
    return below + (same + 1) / 2;
  });

export const NORMALISERS = { minMax, zScore, byPlace } as const;

/** Weighted means. Weights need not add up to one. */
export type Aggregator = (values: readonly number[], weights: readonly number[]) => number;

export const arithmetic: Aggregator = (values, weights) => {
  let [sum, total] = [0, 0];
  for (const [i, v] of values.entries()) {
    sum += weights[i]! * v;
    total += weights[i]!;
  }
  return sum / total;
};

/** A weakness in one indicator is not made good by strength in another. Values above zero. */
export const geometric: Aggregator = (values, weights) => {
  let [sum, total] = [0, 0];
  for (const [i, v] of values.entries()) {
    sum += weights[i]! * Math.log(v);
    total += weights[i]!;
  }
  return Math.exp(sum / total);
};

export const AGGREGATORS = { arithmetic, geometric } as const;
