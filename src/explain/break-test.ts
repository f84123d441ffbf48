import { gaussian, seeded } from '../num/random.ts';

/** Growth rates of consecutive years, in percent. */
export interface BreakResult {
  /** `too-short`: no test is worth the name. `none`: nothing larger than chance makes; that is not "no break". */
  readonly outcome: 'break' | 'none' | 'too-short';
  readonly n: number;
  readonly statistic?: number;
  /** Exceeded by chance in one of twenty series without a break. */
  readonly critical?: number;
  /** Index of the first growth rate after the break. */
  readonly at?: number;
  /** Every index the data cannot tell from it. */
  readonly set?: readonly number[];
  /** Shift of mean growth at the break, in points. */
  readonly shift?: number;
  /** Smallest shift in points that would be found nine times in ten, were it in the middle. */
  readonly detectable?: number;
}

/** Fewer growth rates than this are not tested. */
export const LEAST_GROWTHS = 8;
const EDGE = 2;
const SIMULATED = 4000;
const SEED = 20_250_113;
/** Likelihood-ratio bound of a 95% set of break dates (Hansen 2000, threshold estimation). */
const SET_BOUND = 7.35;
const POWER_90 = 1.2816;

/**
 * One break in mean growth: the largest two-sample t over all dates, against the 95th percentile of the same statistic in
 * simulated series of independent normal growth of the same length. The t is pooled, so the unknown spread cancels and the
 * critical value depends on the length only.
 */
export function breakIn(growth: readonly number[], critical = criticalValue(growth.length)): BreakResult {
  const n = growth.length;
  if (n < LEAST_GROWTHS) return { outcome: 'too-short', n };
  const scan = scanBreaks(growth);
  const { best, statistic } = scan;
  const spread = Math.sqrt(scan.rss[best]! / (n - 2));
  const half = Math.floor(n / 2);
  const detectable = (critical + POWER_90) * spread * Math.sqrt(1 / half + 1 / (n - half));
  const base = { n, statistic, critical, detectable };
  if (!(statistic > critical)) return { ...base, outcome: 'none' };
  const least = scan.rss[best]!;
  const set = scan.dates.filter(
    (k) => (n * (scan.rss[k]! - least)) / Math.max(least, Number.MIN_VALUE) <= SET_BOUND,
  );
  return { ...base, outcome: 'break', at: best, set, shift: scan.shift };
}

/** Seeded, so that the same series gets the same answer everywhere. */
export function criticalValue(n: number): number {
  if (n < LEAST_GROWTHS) return Number.POSITIVE_INFINITY;
  const random = seeded(SEED + n);
  const found: number[] = [];
  for (let s = 0; s < SIMULATED; s++) {
    found.push(scanBreaks(Array.from({ length: n }, () => gaussian(random))).statistic);
  }
  found.sort((a, b) => a - b);
  return found[Math.ceil(0.95 * SIMULATED) - 1]!;
}

interface Scan {
  readonly best: number;
  readonly statistic: number;
  readonly shift: number;
  readonly dates: readonly number[];
  /** Residual sum of squares with the break at each date. */
  readonly rss: readonly number[];
}

function scanBreaks(growth: readonly number[]): Scan {
  const n = growth.length;
  const sum = growth.reduce((a, b) => a + b, 0);
  const squares = growth.reduce((a, b) => a + b * b, 0);
  const rss: number[] = [];
  const dates: number[] = [];
  let best = EDGE;
  let statistic = -1;
  let shift = 0;
  let left = 0;
  for (let k = 1; k <= n - EDGE; k++) {
    left += growth[k - 1]!;
    if (k < EDGE) continue;
    const before = left / k;
    const after = (sum - left) / (n - k);
    const rest = Math.max(0, squares - k * before * before - (n - k) * after * after);
    rss[k] = rest;
    dates.push(k);
    const scale = Math.sqrt((rest / (n - 2)) * (1 / k + 1 / (n - k)));
    // Two flat stretches: any difference between them is beyond chance.
    const t = scale > 0 ? Math.abs(after - before) / scale : after === before ? 0 : Number.MAX_VALUE;
    if (t > statistic) {
      statistic = t;
      best = k;
      shift = after - before;
    }
  }
  return { best, statistic, shift, dates, rss };
}
