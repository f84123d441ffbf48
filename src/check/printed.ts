import type { Bound, PrintedInterval } from '../model/claim.ts';
import { fromPair, type Interval, makeInterval } from '../num/interval.ts';
import { type Rational, toRational } from '../num/rational.ts';

/** The part of a claim, gap or observation that says how large. */
export interface PrintedFigure {
  readonly value?: number;
  readonly bound?: Bound;
  readonly interval?: PrintedInterval;
}

/** Whether `intervalOf` gives one, without working it out. */
export function hasInterval(figure: PrintedFigure): boolean {
  const { value } = figure;
  const pair = figure.interval ?? (value === undefined ? undefined : ([value, value] as const));
  if (!pair || (pair[0] === null && pair[1] === null)) return false;
  if (pair.some((end) => end !== null && !Number.isFinite(end))) return false;
  return pair[0] === null || pair[1] === null || pair[0] <= pair[1];
}

/**
 * The exact interval of a printed figure, with its strict ends (contract section 5).
 * `bound` speaks of the magnitude while the interval is signed: "down more than 40%" is [null, −40) … its finite end is strict.
 */
export function intervalOf(figure: PrintedFigure): Interval | undefined {
  const { value, bound } = figure;
  if (!hasInterval(figure)) return undefined;
  const pair = figure.interval ?? ([value!, value!] as const);
  const negative = (value ?? pair[0] ?? pair[1] ?? 0) < 0;
  const away = bound === 'more_than';
  const toward = bound === 'less_than' || bound === 'nearly';
  const loOpen = (away && !negative) || (toward && negative);
  const hiOpen = (away && negative) || (toward && !negative);
  if (pair[0] !== null && pair[0] === pair[1]) return fromPair(pair);
  return fromPair(pair, loOpen, hiOpen);
}

/** One unit of the last printed digit of a rounded figure; undefined for bounds, ranges and exact counts. */
export function unitOf(figure: PrintedFigure): Rational | undefined {
  if ((figure.bound ?? 'exact') !== 'exact' || !figure.interval) return undefined;
  const [lo, hi] = figure.interval;
  // NaN never decides: a claims list made elsewhere may carry one.
  if (lo === null || hi === null || !Number.isFinite(hi - lo) || hi <= lo) return undefined;
  return toRational(hi).sub(toRational(lo));
}

/** The same figure when the paper cut off instead of rounding: [v, v + u), away from zero. */
export function truncatedInterval(figure: PrintedFigure): Interval | undefined {
  const unit = unitOf(figure);
  if (!unit || figure.value === undefined || !Number.isFinite(figure.value)) return undefined;
  const v = toRational(figure.value);
  return figure.value < 0
    ? makeInterval(v.sub(unit), v, true, false)
    : makeInterval(v, v.add(unit), false, true);
}
