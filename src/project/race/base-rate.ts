import type { SettledSeries } from '../series/settled-series.ts';

/** Below this many past races the base rate would itself be a guess. */
const FEWEST_RACES = 10;

/**
 * How often whoever leads still leads `h` years later, over all years and bases in which three and more series of the panel stand.
 * The reference every forecast of a leader has to beat.
 */
export function leaderKeeps(panel: readonly SettledSeries[], h: number): number | undefined {
  let races = 0;
  let kept = 0;
  for (const basis of new Set(panel.map((s) => s.basis))) {
    const field = panel.filter((s) => s.basis === basis);
    const years = new Set(field.flatMap((s) => s.points.map((p) => p.year)));
    for (const year of years) {
      const both = field.filter((s) => valueIn(s, year) !== undefined && valueIn(s, year + h) !== undefined);
      if (both.length < 3) continue;
      races++;
      if (leaderOf(both, year) === leaderOf(both, year + h)) kept++;
    }
  }
  return races < FEWEST_RACES ? undefined : kept / races;
}

const valueIn = (series: SettledSeries, year: number): number | undefined =>
  series.points.find((p) => p.year === year)?.value;

function leaderOf(field: readonly SettledSeries[], year: number): string {
  return field.reduce((best, s) => (valueIn(s, year)! > valueIn(best, year)! ? s : best)).entity;
}
