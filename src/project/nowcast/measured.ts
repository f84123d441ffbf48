/**
 * Measured on the last full year of 1,428 monthly series (M3 competition; our own figures, `npm run bench -- project` prints how well
 * they hold on the half that had no part in them). Rows: one, two, three past years known.
 */

/** Median absolute error (of logarithms) after 1 … 11 months. */
const MISS: readonly (readonly number[])[] = [
  [0.047, 0.0385, 0.0324, 0.0276, 0.0237, 0.0199, 0.018, 0.0134, 0.0108, 0.0085, 0.0048],
  [0.0453, 0.0357, 0.0307, 0.0264, 0.0237, 0.0194, 0.0172, 0.0135, 0.0105, 0.0079, 0.0046],
  [0.0478, 0.0391, 0.0321, 0.0262, 0.0226, 0.0194, 0.0174, 0.0144, 0.011, 0.0081, 0.0048],
];

const PROBABILITIES = [0.005, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.995];

/** Errors (of logarithms) in units of their scale: with one past year the typical miss, else its geometric mean with the shares' spread. */
const QUANTILES: readonly (readonly number[])[] = [
  [-15.587, -8.946, -6.452, -3.733, -1.131, 0.064, 0.924, 2.745, 4.715, 7.332, 15.223],
  [-16.141, -7.953, -5.35, -3.46, -1.34, 0.162, 1.428, 3.226, 5.137, 7.67, 18.357],
  [-7.545, -4.397, -3.406, -2.369, -0.929, 0.142, 1.053, 2.051, 3.078, 4.308, 8.091],
];

/** Half the logarithmic range of the past years' shares; equal shares must not promise certainty. */
export const SPREAD = { least: 1e-4 };

export function typicalMiss(months: number, years: number): number {
  return MISS[years - 1]![months - 1]!;
}

export function quantileAt(years: number, p: number): number {
  const row = QUANTILES[years - 1]!;
  const above = PROBABILITIES.findIndex((q) => q >= p);
  if (above <= 0) return above === 0 ? row[0]! : row[row.length - 1]!;
  const [x0, x1] = [PROBABILITIES[above - 1]!, PROBABILITIES[above]!];
  return row[above - 1]! + ((row[above]! - row[above - 1]!) * (p - x0)) / (x1 - x0);
}
