import { Fraction } from 'fraction.js';

/** Exact rationals (BigInt) for everything that decides a verdict; fraction.js does the arithmetic. */
export type Rational = Fraction;

export const ONE: Rational = new Fraction(1);
export const ZERO: Rational = new Fraction(0);

/**
 * The rational a printed decimal stands for: 9.65 becomes 193/20, not the nearest double.
 * A double that came from a short decimal is turned back through its shortest decimal string.
 * Throws on NaN and infinities: such a value must never reach the arithmetic.
 */
export function toRational(x: number): Rational {
  if (!Number.isFinite(x)) throw new RangeError(`not a finite number: ${x}`);
  const s = String(x);
  const e = s.indexOf('e');
  if (e < 0) return new Fraction(s);
  const exponent = Number(s.slice(e + 1));
  const mantissa = new Fraction(s.slice(0, e));
  const scale = 10n ** BigInt(Math.abs(exponent));
  return exponent < 0 ? mantissa.div(new Fraction(scale)) : mantissa.mul(new Fraction(scale));
}

/** Natural logarithm of a positive rational, safe for numerators and denominators beyond the range of doubles. */
export function logOf(r: Rational): number {
  return logBig(r.n) - logBig(r.d);
}

function logBig(n: bigint): number {
  if (n < 9007199254740992n) return Math.log(Number(n));
  const s = n.toString();
  // Numbers just above 2^53 have sixteen digits: the head may be all there is.
  const head = s.slice(0, 17);
  return Math.log(Number(head)) + (s.length - head.length) * Math.LN10;
}

export function toNumber(r: Rational): number {
  return r.valueOf();
}

/** −1, 0 or 1. Never read `.s` for this: fraction.js gives zero the sign 1. */
export function signOf(r: Rational): -1 | 0 | 1 {
  if (r.n === 0n) return 0;
  return r.s < 0n ? -1 : 1;
}
