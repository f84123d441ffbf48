import { isDigitAt, isLetterAt, skipSpaces, wordAt } from './chars.ts';
import { scanDigits } from './digits.ts';
import { SCALE_LETTERS, SCALES } from './numerals-en.ts';
import { andAHalf, base, numberOf, type Plain, scaleAfter } from './scales-en.ts';
import type { ScannedNumber } from './types.ts';

/** A figure that starts with digits: "2.788 million", "800bn", "14th", "2.8x", "3 hundred thousand", "2 1/2"; undefined for codes ("36Kr", "5G"). */
export function scanDigitsEn(text: string, at: number, decimalComma = false): ScannedNumber | undefined {
  const d = scanDigits(text, at, decimalComma);
  if (!d) return undefined;
  const plain: Plain = {
    end: d.end,
    digits: d.digits,
    exponent: d.exponent,
    decimals: d.decimals,
    scaled: false,
  };
  const suffix = attachedSuffix(text, d.end);
  if (suffix === 'code') return undefined;
  if (suffix === 'ordinal')
    return d.decimals > 0 ? undefined : numberOf(at, plain, false, 'ordinal', d.end + 2);
  if (suffix === 'multiple') return numberOf(at, plain, false, 'multiple', d.end + 1);
  const scaled = scaleAfter(text, plain);
  if (scaled.end !== d.end) return numberOf(at, scaled, false);
  const half = andAHalf(text, d);
  if (half) return numberOf(at, scaleAfter(text, half), false);
  const mixed = d.decimals === 0 ? mixedFraction(text, at, d) : undefined;
  if (mixed) return mixed;
  const slash = d.decimals === 0 ? slashFraction(text, d) : undefined;
  return slash ? { ...base, start: at, ...slash } : numberOf(at, plain, false);
}

/** "2 1/4", "10 1/2 million": a small fraction behind a whole; a list of days ("2 1/5/2025") is none. */
function mixedFraction(
  text: string,
  start: number,
  d: { end: number; digits: number },
): ScannedNumber | undefined {
  const at = skipSpaces(text, d.end);
  const top = at > d.end && d.digits < 1000 && isDigitAt(text, at) ? scanDigits(text, at) : undefined;
  if (!top || top.decimals > 0 || text[top.end] !== '/' || !isDigitAt(text, top.end + 1)) return undefined;
  const low = scanDigits(text, top.end + 1);
  if (
    !low ||
    low.decimals > 0 ||
    ![2, 3, 4, 5, 8].includes(low.digits) ||
    top.digits < 1 ||
    top.digits >= low.digits
  )
    return undefined;
  if (text[low.end] === '/' || isLetterAt(text, low.end)) return undefined;
  const sum = { digits: d.digits * low.digits + top.digits, over: low.digits };
  const n = scaleAfter(text, { end: low.end, digits: sum.digits, exponent: 0, decimals: 0, scaled: false });
  return { ...base, start, ...n, ...sum, form: n.scaled ? 'cardinal' : 'fraction' };
}

/** "3/4 of": numerator below denominator, denominator small; dates ("5/17") are not fractions. */
function slashFraction(text: string, d: Plain | { end: number; digits: number }): FractionPart | undefined {
  if (text[d.end] !== '/' || !isDigitAt(text, d.end + 1)) return undefined;
  const low = scanDigits(text, d.end + 1);
  if (!low || low.decimals > 0 || low.digits < 2 || low.digits > 10 || d.digits >= low.digits)
    return undefined;
  if (text[low.end] === '/' || isLetterAt(text, low.end)) return undefined;
  if (wordAt(text, skipSpaces(text, low.end)) !== 'of') return undefined;
  return {
    end: low.end,
    digits: d.digits,
    exponent: 0,
    over: low.digits,
    decimals: 0,
    scaled: false,
    form: 'fraction',
  };
}

interface FractionPart extends Plain {
  readonly over: number;
  readonly form: 'fraction';
}

/** What letters stand directly at the digits. */
function attachedSuffix(text: string, end: number): 'ordinal' | 'multiple' | 'code' | undefined {
  if (!isLetterAt(text, end)) return undefined;
  const word = wordAt(text, end);
  if (word === 'st' || word === 'nd' || word === 'rd' || word === 'th') return 'ordinal';
  if (word === 'x' && !isDigitAt(text, end + 1)) return 'multiple';
  if (SCALE_LETTERS.has(word) || SCALES.has(word)) return undefined;
  if (ATTACHED_UNITS.has(word) && !isDigitAt(text, end + word.length)) return undefined;
  return 'code';
}

/** Units that may be printed without a space; anything else stuck to digits makes a code. */
const ATTACHED_UNITS = new Set([
  'km',
  'kms',
  'kmh',
  'm',
  'mm',
  'cm',
  'kg',
  'pct',
  'pp',
  'pc',
  'pcs',
  'yuan',
  'rmb',
  'usd',
  'hkd',
  'cny',
  'kwh',
  'gwh',
  'mwh',
  'kw',
]);
