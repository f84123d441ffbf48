import type { ResidualBank } from '../annual/bank.ts';
import { type AnnualForecast, forecastQuantile } from '../annual/forecast.ts';
import { type NormalTables, normalTables } from '../chance/normal-tables.ts';
import type { RandomSource } from '../chance/random.ts';

/** One competitor. `behind`: how many years its last figure lies before the race's start; negative: after it. */
export interface Runner<Id extends string> {
  readonly id: Id;
  readonly last: number;
  readonly behind: number;
  readonly forecast: AnnualForecast;
  /** Its values up to the last: where it stands in years before its last one. Absent: only the last is known. */
  readonly past?: readonly number[];
  /** Ends of what the last figure may be, and the spread (of logarithms) that its sources and basis add. */
  readonly start: readonly [number, number];
  readonly startSpread: number;
}

export interface RaceRules {
  readonly draws: number;
  /** Years ahead of the race's start, 1 … */
  readonly horizons: readonly number[];
  /** Share of the errors' variance that all runners have in common, 0 … 1: it moves all and changes no rank. */
  readonly common: number;
  readonly bank: ResidualBank;
  readonly random: RandomSource;
}

export interface RunnerOdds<Id extends string> {
  readonly id: Id;
  readonly rank1: number;
  readonly top3: number;
  /** Chance of place 1, 2, … as far as `PLACES`. */
  readonly places: readonly number[];
  /** Median of value ÷ best other value − 1 over the draws. */
  readonly gap: number;
}

/**
 * Odds of places by simulation: every draw takes one start and one error for each runner (errors from the bank, tied together by a
 * Gaussian copula with one common factor) and ranks the values of each year. The odds of each horizon, in the order of the runners.
 */
export function raceOdds<Id extends string>(
  runners: readonly Runner<Id>[],
  rules: RaceRules,
): { readonly horizon: number; readonly odds: readonly RunnerOdds<Id>[] }[] {
  const { draws, horizons, bank, random } = rules;
  const shared = Math.sqrt(rules.common);
  const own = Math.sqrt(1 - rules.common);
  const deep = Math.min(PLACES, runners.length);
  const counts = horizons.map(() => runners.map(() => new Float64Array(deep)));
  const best = new Int32Array(deep);
  const gaps = horizons.map(() => runners.map(() => new Float64Array(draws)));
  const tables = horizons.map((h) => runners.map((r) => quantileTable(r, bank, h + r.behind)));
  const normal = normalTables();
  const [values, error, start] = [0, 1, 2].map(() => new Float64Array(runners.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let draw = 0; draw < draws; draw++) {
    const tide = shared * normal.quantile(random());
    for (let i = 0; i < runners.length; i++) {
      error[i] = shared === 0 ? random() : normal.below(tide + own * normal.quantile(random()));
    }
    for (let i = 0; i < runners.length; i++) start[i] = startFactor(runners[i]!, normal, random);
    for (let h = 0; h < horizons.length; h++) {
      for (let i = 0; i < runners.length; i++) values[i] = lookUp(tables[h]![i]!, error[i]!) * start[i]!;
      count(values, best, counts[h]!, gaps[h]!, draw);
    }
  }
  return horizons.map((horizon, h) => ({
    horizon,
    odds: runners.map(({ id }, i) => ({
      id,
      rank1: counts[h]![i]![0]! / draws,
      top3: counts[h]![i]!.slice(0, 3).reduce((sum, n) => sum + n, 0) / draws,
      places: Array.from(counts[h]![i]!, (n) => n / draws),
      gap: middleOf(gaps[h]![i]!),
    })),
  }));
}

function startFactor<Id extends string>(
  runner: Runner<Id>,
  normal: NormalTables,
  random: RandomSource,
): number {
  const [low, high] = runner.start;
  const value = low + (high - low) * random();
  const z = normal.quantile(random());
  return runner.last === 0 ? 1 : (value / runner.last) * Math.exp(runner.startSpread * z);
}

/** Places that are counted one by one. */
export const PLACES = 10;
const STEPS = 512;

/** The quantile function on an even grid: a draw is one look-up. */
function quantileTable<Id extends string>(
  runner: Runner<Id>,
  bank: ResidualBank,
  ahead: number,
): Float64Array {
  const table = new Float64Array(STEPS + 1);
  if (ahead <= 0) return table.fill(runner.past?.at(ahead - 1) ?? runner.last);
  for (let i = 0; i <= STEPS; i++) table[i] = forecastQuantile(runner.forecast, bank, ahead, i / STEPS, 0);
  return table;
}

function lookUp(table: Float64Array, u: number): number {
  const at = u * STEPS;
  const low = Math.min(Math.floor(at), STEPS - 1);
  return table[low]! + (table[low + 1]! - table[low]!) * (at - low);
}

/** The middle value (of an even number, the upper one) without sorting all: Hoare's selection. Reorders its input. */
function middleOf(values: Float64Array): number {
  const k = values.length >> 1;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      [values[i], values[j]] = [values[j]!, values[i]!];
      i++;
      j--;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return values[k]!;
}

/** Ties share nothing: the one named first takes the place, as in a table sorted by name. `best` is scratch, one field a place. */
function count(
  values: Float64Array,
  best: Int32Array,
  counts: readonly Float64Array[],
  gaps: readonly Float64Array[],
  draw: number,
): void {
  let filled = 0;
  for (let i = 0; i < values.length; i++) {
    const v = values[i]!;
    if (filled === best.length && v <= values[best[filled - 1]!]!) continue;
    let at = filled < best.length ? filled++ : filled - 1;
    for (; at > 0 && v > values[best[at - 1]!]!; at--) best[at] = best[at - 1]!;
    best[at] = i;
  }
  for (let place = 0; place < filled; place++) counts[best[place]!]![place]!++;
  const [leader, second] = [best[0]!, filled > 1 ? best[1]! : -1];
  for (let i = 0; i < values.length; i++) {
    const rival = i === leader ? second : leader;
    gaps[i]![draw] =
      rival < 0 || values[rival] === 0 ? Number.POSITIVE_INFINITY : values[i]! / values[rival]! - 1;
  }
}
