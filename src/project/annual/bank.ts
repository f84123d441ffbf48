/** Quantiles of scaled forecast errors, (actual − forecast) ÷ restlessness, one row a horizon from one year ahead on. */
export interface ResidualBank {
  readonly probabilities: readonly number[];
  readonly byHorizon: readonly (readonly number[])[];
}

/** Errors grew with this power of the horizon where they were measured (half the data: 1.5 at one year, 5.3 at six). */
const GROWTH = 0.8;

/**
 * The error not exceeded with probability `u`, in units of restlessness. Past the last horizon of the bank it is widened from there;
 * past its outermost probabilities it stays at them: nothing was measured there.
 */
export function residualAt(bank: ResidualBank, horizon: number, u: number): number {
  const measured = bank.byHorizon.length;
  const row = bank.byHorizon[Math.min(horizon, measured) - 1];
  if (!row) throw new RangeError(`no horizon ${horizon} in the bank`);
  const value = interpolate(bank.probabilities, row, u);
  return horizon <= measured ? value : value * (horizon / measured) ** GROWTH;
}

/** A bank of other errors: one list a horizon, in units of restlessness. Horizons with fewer than twenty errors are left out. */
export function bankOf(
  errors: readonly (readonly number[])[],
  probabilities: readonly number[],
): ResidualBank {
  const byHorizon: number[][] = [];
  for (const list of errors) {
    if (list.length < FEWEST_ERRORS) break;
    const sorted = [...list].sort((a, b) => a - b);
    byHorizon.push(probabilities.map((p) => quantileOf(sorted, p)));
  }
  return { probabilities, byHorizon };
}

const FEWEST_ERRORS = 20;

/** Type 7 of Hyndman and Fan (1996), the default of R. `sorted` ascending and not empty. */
export function quantileOf(sorted: readonly number[], p: number): number {
  const at = p * (sorted.length - 1);
  const low = Math.floor(at);
  const below = sorted[low]!;
  const above = sorted[Math.min(low + 1, sorted.length - 1)]!;
  return below + (above - below) * (at - low);
}

function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  let high = xs.length - 1;
  let low = 0;
  if (x <= xs[low]!) return ys[low]!;
  if (x >= xs[high]!) return ys[high]!;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (xs[middle]! <= x) low = middle;
    else high = middle;
  }
  const part = (x - xs[low]!) / (xs[high]! - xs[low]!);
  return ys[low]! + (ys[high]! - ys[low]!) * part;
}
