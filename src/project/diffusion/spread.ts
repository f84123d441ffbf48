import { normalBelow } from '../chance/normal.ts';
import { type Curve, linked, logit } from './links.ts';

/** Shares of consecutive years, percent, the first of them `from`. */
export interface ShareSeries {
  readonly from: number;
  readonly shares: readonly number[];
}

/** Where a new thing ends is not known before it is half-way there, so every ceiling gets its vote. */
const CEILINGS = [100, 80, 60];
/** A slope is the mean of this many last steps. */
const STEPS = 4;
/** Steps of the link scatter by about this much from year to year where nothing else is known. */
const PRIOR_SD = 0.3;
const PRIOR_WEIGHT = 4;
/** The fewest years that show a direction. */
export const FEWEST_SHARES = 3;

interface Member {
  readonly curve: Curve;
  readonly at: number;
  readonly slope: number;
  /** Of one year's step. */
  readonly sd: number;
}

/** An equal-weight mixture of curves: no single one is ever believed. */
export interface ShareForecast {
  /** Chance that the share is at most `percent`, `ahead` years after the last. */
  below(percent: number, ahead: number): number;
  quantile(p: number, ahead: number): number;
  readonly curves: number;
}

/**
 * Forecast of a share by logistic and Gompertz curves over several ceilings, each a random walk with drift behind its link: slope from
 * the last steps, scatter from all steps pooled with a prior, widened by the factor that its own past forecasts ask for. Undefined with
 * fewer than three years or a share outside (0, 100).
 */
export function forecastShare(series: ShareSeries, widen = widening(series)): ShareForecast | undefined {
  const members = membersOf(series.shares);
  if (members.length === 0) return undefined;
  const below = (percent: number, ahead: number): number => {
    let sum = 0;
    for (const m of members) {
      const x =
        percent <= 0 ? Number.NEGATIVE_INFINITY : (linked(m.curve, percent) ?? Number.POSITIVE_INFINITY);
      sum += normalBelow((x - m.at - m.slope * ahead) / (widen * spreadAt(m, ahead)));
    }
    return sum / members.length;
  };
  return {
    below,
    curves: members.length,
    quantile: (p, ahead) => bisect((percent) => below(percent, ahead), p),
  };
}

/** Scatter of the steps, and of the slope that was itself estimated from a few of them. */
const spreadAt = (m: Member, ahead: number): number => m.sd * Math.sqrt(ahead + (ahead * ahead) / STEPS);

function membersOf(shares: readonly number[]): Member[] {
  if (shares.length < FEWEST_SHARES) return [];
  const members: Member[] = [];
  for (const ceiling of CEILINGS) {
    for (const name of ['logistic', 'gompertz'] as const) {
      const curve = { name, ceiling };
      const xs = shares.map((s) => linked(curve, s));
      if (xs.some((x) => x === undefined)) continue;
      const steps = xs.slice(1).map((x, i) => x! - xs[i]!);
      const recent = steps.slice(-STEPS);
      const slope = recent.reduce((sum, s) => sum + s, 0) / recent.length;
      const own = steps.reduce((sum, s) => sum + (s - slope) ** 2, 0);
      const sd = Math.sqrt((own + PRIOR_WEIGHT * PRIOR_SD ** 2) / (steps.length + PRIOR_WEIGHT));
      members.push({ curve, at: xs[xs.length - 1]!, slope, sd });
    }
  }
  return members;
}

/** How much wider the bands must be so that the series' own past forecasts were right as often as promised; never narrower. */
export function widening(series: ShareSeries): number {
  const { shares } = series;
  const scaled: number[] = [];
  for (let n = FEWEST_SHARES; n < shares.length; n++) {
    const forecast = forecastShare({ from: series.from, shares: shares.slice(0, n) }, 1);
    if (!forecast) continue;
    for (let ahead = 1; n + ahead - 1 < shares.length && ahead <= 5; ahead++) {
      const middle = forecast.quantile(0.5, ahead);
      const high = forecast.quantile(0.9, ahead);
      const low = forecast.quantile(0.1, ahead);
      const actual = shares[n + ahead - 1]!;
      const reach = actual > middle ? logit(high) - logit(middle) : logit(middle) - logit(low);
      // 1.2816 standard deviations reach to the ninth decile.
      scaled.push((Math.abs(logit(actual) - logit(middle)) / reach) * 1.2816);
    }
  }
  if (scaled.length === 0) return 1.5;
  return Math.max(1, Math.sqrt(scaled.reduce((sum, s) => sum + s * s, 0) / scaled.length));
}

function bisect(cumulative: (percent: number) => number, p: number): number {
  let low = 0;
  let high = 100;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (cumulative(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Chance that a share which stands at `start` percent in one year stands at `goal` or above `years` later, when its log-odds gain a
 * constant amount a year that is only known as a mean and a standard deviation (from how other new things spread).
 */
export function chanceOfShare(
  start: number,
  goal: number,
  years: number,
  gain: { readonly mean: number; readonly sd: number },
): { readonly chance: number; readonly neededPerYear: number } {
  const neededPerYear = (logit(goal) - logit(start)) / years;
  if (gain.sd === 0) return { chance: neededPerYear <= gain.mean ? 1 : 0, neededPerYear };
  return { chance: normalBelow((gain.mean - neededPerYear) / gain.sd), neededPerYear };
}

/** Mean and spread of the yearly gain in log-odds over all stretches of `years` years in which a share stayed below half. */
export function gainsOf(
  series: readonly ShareSeries[],
  years: number,
): { mean: number; sd: number; stretches: number } | undefined {
  const gains: number[] = [];
  for (const { shares } of series) {
    for (let i = 0; i + years < shares.length; i++) {
      const [from, to] = [shares[i]!, shares[i + years]!];
      if (from > 0 && from < 50 && to > 0 && to < 100) gains.push((logit(to) - logit(from)) / years);
    }
  }
  if (gains.length < 2) return undefined;
  const mean = gains.reduce((sum, g) => sum + g, 0) / gains.length;
  const sd = Math.sqrt(gains.reduce((sum, g) => sum + (g - mean) ** 2, 0) / (gains.length - 1));
  return { mean, sd, stretches: gains.length };
}
