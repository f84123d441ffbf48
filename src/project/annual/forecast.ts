import { type ResidualBank, residualAt } from './bank.ts';
import { pointForecast } from './methods/point.ts';
import { restlessness } from './scale.ts';

/** Consecutive years, the first of them `from`. Values in one unit on one basis. */
export interface AnnualSeries {
  readonly from: number;
  readonly values: readonly number[];
}

export interface Pooled {
  /** Median restlessness ÷ last level of comparable series; stands in where a series is too short to tell. */
  readonly restlessness: number;
}

/** `trend`: the series' own; `carried`: the last value, because there are too few to see a trend in. */
export type AnnualMethod = 'trend' | 'carried';

export interface AnnualForecast {
  readonly method: AnnualMethod;
  /** One a year ahead. */
  readonly centre: readonly number[];
  /** Unit of the errors, in the unit of the series. */
  readonly scale: number;
}

/** Fewer values than this show no trend of their own: the method beats the carried last value only from here on. */
export const FEWEST_FOR_TREND = 6;
/** A pooled figure counts as much as this many values of the series itself. */
const POOL_WEIGHT = 4;

/** Centre and scale of what comes next; `h` years ahead. Needs at least one value. */
export function forecastAnnual(series: AnnualSeries, h: number, pooled: Pooled): AnnualForecast {
  const { values } = series;
  const last = values[values.length - 1];
  if (last === undefined) throw new RangeError('a series without a value');
  const trend = values.length >= FEWEST_FOR_TREND;
  return {
    method: trend ? 'trend' : 'carried',
    centre: trend ? pointForecast(values, h) : new Array<number>(h).fill(last),
    scale: pooledScale(values, last, pooled),
  };
}

/** The series' own restlessness drawn towards that of its kind, the more the shorter it is. */
function pooledScale(values: readonly number[], last: number, pooled: Pooled): number {
  const level = Math.abs(last);
  const own = values.length > 1 ? restlessness(values) : 0;
  if (level === 0 || pooled.restlessness === 0) return own;
  if (own === 0) return pooled.restlessness * level;
  const n = values.length - 1;
  const log = (n * Math.log(own / level) + POOL_WEIGHT * Math.log(pooled.restlessness)) / (n + POOL_WEIGHT);
  return Math.exp(log) * level;
}

/** The value not exceeded with probability `u`, `ahead` years after the last. `floor`: what the quantity cannot fall below. */
export function forecastQuantile(
  forecast: AnnualForecast,
  bank: ResidualBank,
  ahead: number,
  u: number,
  floor = Number.NEGATIVE_INFINITY,
): number {
  return Math.max(floor, forecast.centre[ahead - 1]! + forecast.scale * residualAt(bank, ahead, u));
}
