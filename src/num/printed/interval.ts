import { type PrintedBound, type Scaled, type ScannedNumber, scaledOf, scaledToNumber } from './types.ts';

/**
 * What kind of thing was printed; decides which digits count (contract section 5).
 * count: "seven brands", "2.788 million"; money and measure: as counts, but small ones are rounded too; percent, point,
 * ratio: every printed digit counts; exact: ranks, years, durations, goals, thresholds, limits, printed zeros.
 */
export type PrintedStyle = 'count' | 'money' | 'measure' | 'percent' | 'point' | 'ratio' | 'exact';

/** In base units; null = open end. The ends of more_than, less_than and nearly are strict. */
export type PrintedPair = readonly [number | null, number | null];

export interface Printed {
  /** Absent for `between`. */
  readonly value?: number;
  readonly bound: PrintedBound;
  /** What the printing allows at the widest. */
  readonly interval: PrintedPair;
  /** Where the value lies when the words are taken as people use them; between soft and hard a value is strained. Absent when equal to `interval`. */
  readonly soft?: PrintedPair;
}

/** Counts below this are counted one by one, when no scale word was printed. */
const SMALL_COUNT = 100;

/**
 * Contract section 5, rules 1 and 2, from the digits as printed; a negative number gives the mirrored interval while
 * `bound` keeps speaking of the magnitude.
 */
export function printedInterval(n: ScannedNumber, bound: PrintedBound, style: PrintedStyle): Printed {
  const magnitude = { ...scaledOf(n), m: n.digits };
  const shape = byBound(n, magnitude, bound, style);
  const signed = n.negative ? mirror(shape) : shape;
  const value = scaledToNumber(scaledOf(n));
  return { value, bound, ...signed };
}

/** "between 1.2 and 1.3 million", "70-75万": both ends as printed, closed. */
export function printedRange(low: ScannedNumber, high: ScannedNumber): Printed {
  const a = scaledToNumber(scaledOf(low));
  const b = scaledToNumber(scaledOf(high));
  return { bound: 'between', interval: a <= b ? [a, b] : [b, a] };
}

type Shape = Pick<Printed, 'interval' | 'soft'>;

function byBound(n: ScannedNumber, v: Scaled, bound: PrintedBound, style: PrintedStyle): Shape {
  const value = scaledToNumber(v);
  switch (bound) {
    case 'exact':
    case 'between':
      return rounded(n, v, style);
    case 'more_than': {
      if (n.over > 1 || n.form === 'multiple') return { interval: [value, null] };
      const top = plus(v, roundUnit(n));
      return { interval: [value, null], soft: [value, scaledToNumber(top)] };
    }
    case 'at_least':
      return { interval: [value, null] };
    case 'less_than':
      return { interval: [null, value] };
    case 'at_most':
      return { interval: [null, value] };
    case 'nearly': {
      if (n.over > 1 || n.form === 'multiple') return { interval: [scaledToNumber(times(v, 90)), value] };
      const low = Math.max(scaledToNumber(plus(v, roundUnit(n), -1)), scaledToNumber(times(v, 90)));
      return { interval: [low, value] };
    }
    case 'about':
      return near(v, n.over > 1 || n.form === 'multiple' ? undefined : roundUnit(n));
  }
}

/** about v = v ± min(u, 5%). */
function near(v: Scaled, unit: Scaled | undefined): Shape {
  const low = scaledToNumber(times(v, 95));
  const high = scaledToNumber(times(v, 105));
  if (!unit) return { interval: [low, high] };
  return {
    interval: [
      Math.max(low, scaledToNumber(plus(v, unit, -1))),
      Math.min(high, scaledToNumber(plus(v, unit))),
    ],
  };
}

function rounded(n: ScannedNumber, v: Scaled, style: PrintedStyle): Shape {
  const value = scaledToNumber(v);
  if (style === 'exact' || n.digits === 0) return { interval: [value, value] };
  if (n.unit === 'percent' && n.words) return tenths(n, v);
  if (looseRatio(n, style)) {
    return {
      interval: [scaledToNumber(times(v, 90)), scaledToNumber(times(v, 110))],
      soft: [scaledToNumber(times(v, 95)), scaledToNumber(times(v, 105))],
    };
  }
  if (style === 'count' && n.decimals === 0 && !n.scaled && n.over === 1 && value < SMALL_COUNT) {
    return { interval: [value, value] };
  }
  const keepsZeros = n.decimals > 0 || style === 'percent' || style === 'point' || style === 'ratio';
  const unit = keepsZeros ? { m: 1, e: n.exponent, d: 1 } : roundUnit(n);
  const low = scaledToNumber(plus(v, unit, -0.5));
  const high = scaledToNumber(plus(v, unit, 0.5));
  if (keepsZeros) return { interval: [low, high] };
  const softLow = Math.max(low, scaledToNumber(times(v, 95)));
  const softHigh = Math.min(high, scaledToNumber(times(v, 105)));
  return softLow === low && softHigh === high
    ? { interval: [low, high] }
    : { interval: [low, high], soft: [softLow, softHigh] };
}

/** half, a third, doubled, six times, 六倍: ± 5% as people use them, ± 10% at the widest. A ratio with two digits or more keeps them: 2.8 times. */
function looseRatio(n: ScannedNumber, style: PrintedStyle): boolean {
  if (n.over > 1) return true;
  return (n.form === 'multiple' || style === 'ratio') && n.decimals === 0 && (n.words || stripped(n).m < 10);
}

/** 三成 = 30% ± 1 point, at the widest ± 5; 九成六 = 96% ± 0.5. */
function tenths(n: ScannedNumber, v: Scaled): Shape {
  const value = scaledToNumber(v);
  if (n.exponent < 1) {
    const half = { m: 5, e: n.exponent - 1, d: 1 };
    return { interval: [scaledToNumber(plus(v, half, -1)), scaledToNumber(plus(v, half))] };
  }
  return { interval: [value - 5, value + 5], soft: [value - 1, value + 1] };
}

/** One unit of the last non-zero digit as written, its scale included. */
function roundUnit(n: ScannedNumber): Scaled {
  if (n.over > 1) return { m: n.digits, e: n.exponent, d: n.over };
  return { m: 1, e: stripped(n).e, d: 1 };
}

function stripped(n: ScannedNumber): { m: number; e: number } {
  let m = n.digits;
  let e = n.exponent;
  while (m !== 0 && m % 10 === 0) {
    m /= 10;
    e++;
  }
  return { m, e };
}

/** v + k × u, exact for k in halves and units that share the denominator. */
function plus(v: Scaled, u: Scaled, k = 1): Scaled {
  const e = Math.min(v.e, u.e) - (Number.isInteger(k) ? 0 : 1);
  const m = v.m * 10 ** (v.e - e) + Math.round(u.m * k * 10 ** (u.e - e));
  return { m, e, d: v.d };
}

/** v × percent / 100. */
function times(v: Scaled, percent: number): Scaled {
  return { m: v.m * percent, e: v.e - 2, d: v.d };
}

function mirror(shape: Shape): Shape {
  const flip = ([lo, hi]: PrintedPair): PrintedPair => [
    hi === null ? null : 0 - hi,
    lo === null ? null : 0 - lo,
  ];
  return { interval: flip(shape.interval), ...(shape.soft ? { soft: flip(shape.soft) } : {}) };
}
