import { normalBelow } from '../chance/normal.ts';

/**
 * Probability that A stands above B `years` ahead when the logarithm of A ÷ B moves by `drift` a year with standard deviation `sd` a
 * year, independent from year to year. `gap` is today's ln(A ÷ B). Not the chance of passing once on the way.
 */
export function chanceAhead(gap: number, drift: number, sd: number, years: number): number {
  const middle = gap + drift * years;
  if (sd === 0) return middle > 0 ? 1 : middle < 0 ? 0 : 0.5;
  return normalBelow(middle / (sd * Math.sqrt(years)));
}
