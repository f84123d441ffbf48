import { Fraction } from 'fraction.js';
import { type Rational, toRational } from '../rational.ts';

/** The bound words of the contract, section 3. */
export type PrintedBound =
  | 'exact'
  | 'about'
  | 'nearly'
  | 'more_than'
  | 'less_than'
  | 'at_least'
  | 'at_most'
  | 'between';

/**
 * A number as it stands in the text: `digits × 10^exponent / over`. `digits` holds every printed digit, so one unit of
 * the last printed digit is `10^exponent` ("2.788 million": 2788, 3; "40,400": 40400, 0; "3 million": 3, 6).
 * At most 13 significant digits: the interval arithmetic then stays inside safe integers and is exact.
 */
export interface ScannedNumber {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
  readonly exponent: number;
  /** Denominator of a fraction in words ("two thirds": 3), else 1. */
  readonly over: number;
  /** Digits printed after a decimal point. */
  readonly decimals: number;
  readonly form: 'cardinal' | 'ordinal' | 'fraction' | 'multiple';
  /** A scale word of a thousand or more (million, 万, k) was printed. */
  readonly scaled: boolean;
  /** Written in words or characters, not digits. */
  readonly words: boolean;
  readonly negative: boolean;
  /** A bound printed inside the number: 300多万, "20-odd", "3 million-plus". */
  readonly inner?: PrintedBound;
  /** A unit the numeral brings with it: 三成 and 百分之三 are percentages. */
  readonly unit?: 'percent';
}

/** An exact quantity that can be turned into a double in one rounding. */
export interface Scaled {
  readonly m: number;
  readonly e: number;
  readonly d: number;
}

export function scaledToNumber(x: Scaled): number {
  if (x.m === 0) return 0;
  if (x.d === 1) return Number(`${x.m}e${x.e}`);
  // One rounding only: 1.1 / 5 would be off in the last place.
  return x.e < 0 ? x.m / (x.d * 10 ** -x.e) : (x.m * 10 ** x.e) / x.d;
}

export function scaledToRational(x: Scaled): Rational {
  const r = toRational(Number(`${x.m}e${x.e}`));
  return x.d === 1 ? r : r.div(new Fraction(x.d));
}

export function scaledOf(n: ScannedNumber): Scaled {
  return { m: n.negative ? -n.digits : n.digits, e: n.exponent, d: n.over };
}

/** The exact value in base units. */
export function rationalOf(n: ScannedNumber): Rational {
  return scaledToRational(scaledOf(n));
}
