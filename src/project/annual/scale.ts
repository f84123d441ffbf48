import { pointForecast } from './methods/point.ts';

/** How many of the last one-step forecasts are looked back on. */
const LOOK_BACK = 6;
/** The fewest values a look-back forecast is made from. */
const FEWEST = 4;

/**
 * How restless a series is, in its own unit: the geometric mean of three measures, each of which alone is fooled by some series –
 * the mean absolute change, the mean error of the last one-step forecasts, and the mean relative change taken of the last level.
 * Measures that are zero or have no meaning (values at or below zero) are left out; a flat series has scale 0.
 */
export function restlessness(y: readonly number[]): number {
  const measures = [meanChange(y), recentError(y), relativeChange(y)].filter((m) => m > 0);
  if (measures.length === 0) return 0;
  const product = measures.reduce((sum, m) => sum + Math.log(m), 0);
  return Math.exp(product / measures.length);
}

function meanChange(y: readonly number[]): number {
  return mean(y.slice(1).map((v, i) => Math.abs(v - y[i]!)));
}

function recentError(y: readonly number[]): number {
  const errors: number[] = [];
  for (let n = Math.max(FEWEST, y.length - LOOK_BACK); n < y.length; n++)
    errors.push(Math.abs(y[n]! - pointForecast(y.slice(0, n), 1)[0]!));
  return mean(errors);
}

function relativeChange(y: readonly number[]): number {
  if (y.some((v) => v <= 0)) return 0;
  return mean(y.slice(1).map((v, i) => Math.abs(Math.log(v / y[i]!)))) * y[y.length - 1]!;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, v) => sum + v, 0) / values.length;
