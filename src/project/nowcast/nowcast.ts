import { quantileAt, SPREAD, typicalMiss } from './measured.ts';

/** One year that is over: what was known of it after the same months, and its total. Same unit and basis throughout. */
export interface PastYear {
  readonly toDate: number;
  readonly total: number;
}

export interface Nowcast {
  readonly estimate: number;
  /** The total not exceeded with probability p. */
  quantile(p: number): number;
  /** What carrying the growth so far to the whole year would give: shown beside it as the press does it. */
  readonly carried: number;
}

/** How many past years count: older shares of the year say less. */
const YEARS = 3;

/**
 * A year's total from its first `months` (1 … 11). The geometric mean of two estimates that miss on different sides: the past
 * years' mean share of the year, and last year's remainder carried on at half the growth so far. `past`: oldest first, at least one.
 * All figures must be positive; returns undefined when they are not, or when a year to date exceeds its total.
 */
export function nowcast(months: number, toDate: number, past: readonly PastYear[]): Nowcast | undefined {
  const years = past.slice(-YEARS);
  const last = years[years.length - 1];
  if (!last || !Number.isInteger(months) || months < 1 || months > 11) return undefined;
  if (!(toDate > 0) || years.some((y) => !(y.toDate > 0 && y.total >= y.toDate))) return undefined;
  const growth = toDate / last.toDate - 1;
  const shares = years.map((y) => y.toDate / y.total);
  const byShare = toDate / (shares.reduce((sum, s) => sum + s, 0) / shares.length);
  const byRest = toDate + (last.total - last.toDate) * Math.max(0, 1 + growth / 2);
  const estimate = Math.sqrt(byShare * byRest);
  const miss = typicalMiss(months, years.length);
  const spread = Math.log(Math.max(...shares) / Math.min(...shares)) / 2;
  // One year shows no spread of its own: there the typical miss stands alone.
  const scale = years.length > 1 ? Math.sqrt(Math.max(spread, SPREAD.least) * miss) : miss;
  return {
    estimate,
    quantile: (p) => Math.max(toDate, estimate * Math.exp(scale * quantileAt(years.length, p))),
    carried: (toDate * last.total) / last.toDate,
  };
}
