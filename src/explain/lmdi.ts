import { cornerRange, type Estimate, middle, minus, type Range } from './range.ts';

/** Logarithmic mean of two positive numbers. */
export function logMean(a: number, b: number): number {
  if (a <= 0 || b <= 0) return 0;
  // Near equality the quotient loses all digits; the series is exact to 1e-16 there.
  const x = Math.log(a / b);
  if (Math.abs(x) < 1e-6) return b * (1 + x / 2 + (x * x) / 6);
  return (a - b) / x;
}

/**
 * Logarithmic mean Divisia decomposition of a product: the change of the product falls apart into one term a factor, without
 * a residual. Factors are positive; one that is zero takes the customary small value.
 */
export function lmdiTerms(before: readonly number[], after: readonly number[]): number[] {
  const small = 1e-20;
  const b = before.map((x) => Math.max(x, small));
  const a = after.map((x) => Math.max(x, small));
  const product = (xs: readonly number[]): number => xs.reduce((p, x) => p * x, 1);
  const weight = logMean(product(a), product(b));
  return a.map((x, i) => weight * Math.log(x / b[i]!));
}

/** The change of a part of a total: how much came with the total, how much by a larger share of it. */
export interface VolumeAndShare {
  readonly change: Estimate;
  readonly volume: Estimate;
  readonly share: Estimate;
}

/**
 * `part = total × share`. The volume term is monotone in each of its four figures, so its range comes from the corners; the
 * share term is what is left of the change.
 */
export function volumeAndShare(
  total: readonly [Range, Range],
  part: readonly [Range, Range],
): VolumeAndShare | undefined {
  const [t0, t1] = total;
  const [p0, p1] = part;
  if (t0[0] <= 0 || t1[0] <= 0 || p0[0] < 0 || p1[0] < 0) return undefined;
  const volumeOf = (a = 0, b = 0, c = 0, d = 0): number => logMean(d, c) * Math.log(b / a);
  const volume = cornerRange(volumeOf, [t0, t1, p0, p1], p1[1]);
  const change = minus(p1, p0);
  const at = [t0, t1, p0, p1].map(middle);
  const point = volumeOf(...at);
  const whole = at[3]! - at[2]!;
  return {
    change: { value: whole, range: change },
    volume: { value: point, range: volume },
    share: { value: whole - point, range: minus(change, volume) },
  };
}
