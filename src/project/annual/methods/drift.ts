/** The line through the first and the last value, carried on (R: `rwf(drift = TRUE)`). `h` values, unit of the series. */
export function drift(y: readonly number[], h: number): number[] {
  const n = y.length;
  const last = y[n - 1]!;
  const step = n > 1 ? (last - y[0]!) / (n - 1) : 0;
  return Array.from({ length: h }, (_, i) => last + step * (i + 1));
}
