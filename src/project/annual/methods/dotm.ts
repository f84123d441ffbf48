/**
 * Dynamic optimised theta model (Fiorucci, Pellegrini, Louzada, Petropoulos, Koehler, Int. J. Forecasting 32 (2016), 1151–1161):
 * simple exponential smoothing plus a share 1 − 1/θ of a trend line that is estimated anew at every step.
 *
 * With the smoothing constant α fixed, the one-step forecasts are linear in the other two parameters (start level and 1 − 1/θ), so
 * these come from least squares and only α is searched: no optimiser that may stop half-way, the same answer on any machine.
 */
export function dotm(y: readonly number[], h: number): number[] {
  const trend = runningTrend(y);
  let best = fitted(y, trend, LOWEST);
  for (let i = 1; i <= STEPS; i++) {
    const tried = fitted(y, trend, LOWEST + ((HIGHEST - LOWEST) * i) / STEPS);
    if (tried.error < best.error) best = tried;
  }
  let width = (HIGHEST - LOWEST) / STEPS;
  for (let round = 0; round < REFINEMENTS; round++) {
    width /= 2;
    for (const alpha of [best.alpha - width, best.alpha + width]) {
      if (alpha < LOWEST || alpha > HIGHEST) continue;
      const tried = fitted(y, trend, alpha);
      if (tried.error < best.error) best = tried;
    }
  }
  return forecast(y, trend, best, h);
}

/** Range of α of the reference implementation (forecTheta). */
const LOWEST = 0.1;
const HIGHEST = 0.99;
const STEPS = 16;
const REFINEMENTS = 6;
/** θ ≥ 1, so the trend's share lies in [0, 1). */
const MOST_TREND = 1 - 1e-9;
/** The first two errors are not counted: mean and slope have no meaning yet. */
const WARM_UP = 2;

interface Fit {
  readonly alpha: number;
  readonly start: number;
  readonly share: number;
  readonly error: number;
}

interface Trend {
  /** Intercept and slope of the least-squares line through the first t values, t = 1 … n; index t − 1. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly mean: readonly number[];
}

function runningTrend(y: readonly number[]): Trend {
  const trend = { a: [y[0]!], b: [0], mean: [y[0]!] };
  for (let t = 2; t <= y.length; t++) grow(trend, y[t - 1]!, t);
  return trend;
}

function grow(trend: { a: number[]; b: number[]; mean: number[] }, value: number, t: number): void {
  const before = trend.mean[t - 2]!;
  const mean = ((t - 1) * before + value) / t;
  const slope = ((t - 2) * trend.b[t - 2]! + (6 / t) * (value - before)) / (t + 1);
  trend.mean.push(mean);
  trend.b.push(slope);
  trend.a.push(mean - ((t + 1) / 2) * slope);
}

/** What the trend adds to the forecast of t + 1, before its share is taken. `decay` = (1 − α)^t. */
const pull = (trend: Trend, t: number, alpha: number, decay: number): number =>
  decay * trend.a[t - 1]! + ((1 - decay * (1 - alpha)) / alpha) * trend.b[t - 1]!;

function fitted(y: readonly number[], trend: Trend, alpha: number): Fit {
  // e(t) = target(t) − start · decay(t) − share · pull(t)
  let level = 0;
  let decay = 1;
  let [dd, dp, pp, dt, pt, tt] = [0, 0, 0, 0, 0, 0];
  for (let t = 1; t < y.length; t++) {
    level = alpha * y[t - 1]! + (1 - alpha) * level;
    decay *= 1 - alpha;
    const p = pull(trend, t, alpha, decay);
    if (t < WARM_UP) continue;
    const target = y[t]! - level;
    dd += decay * decay;
    dp += decay * p;
    pp += p * p;
    dt += decay * target;
    pt += p * target;
    tt += target * target;
  }
  const det = dd * pp - dp * dp;
  let share = det > 1e-12 * dd * pp ? (dd * pt - dp * dt) / det : 0;
  share = Math.min(Math.max(share, 0), MOST_TREND);
  const start = dd > 0 ? (dt - share * dp) / dd : y[0]!;
  // The sum of squares from its parts: a second pass would double the time, and only the order of candidates matters.
  const error =
    tt + start * start * dd + share * share * pp + 2 * (start * share * dp - start * dt - share * pt);
  return { alpha, start, share, error };
}

function forecast(y: readonly number[], known: Trend, { alpha, start, share }: Fit, h: number): number[] {
  const trend = { a: [...known.a], b: [...known.b], mean: [...known.mean] };
  let level = start;
  let decay = 1;
  for (const value of y) {
    level = alpha * value + (1 - alpha) * level;
    decay *= 1 - alpha;
  }
  const ahead: number[] = [];
  for (let t = y.length; ahead.length < h; t++) {
    const next = level + share * pull(trend, t, alpha, decay);
    ahead.push(next);
    level = alpha * next + (1 - alpha) * level;
    decay *= 1 - alpha;
    grow(trend, next, t + 1);
  }
  return ahead;
}
