import { digitAt, isDigitAt, isSpaceAt } from './chars.ts';

/** More significant digits than this are a code, a telephone number or a hash, never a figure. */
export const MAX_SIGNIFICANT = 13;

export interface Digits {
  readonly end: number;
  readonly digits: number;
  /** Power of ten of the last kept digit, −decimals as a rule. */
  readonly exponent: number;
  readonly decimals: number;
}

/**
 * Digits with thousands commas and a decimal point: `1,234,567.89`. A comma belongs to the number only when exactly
 * three digits follow each one ("in 2014,15 cities" stays two numbers), a point only before a digit.
 * Undefined when there is no digit or the run is too long; `runEnd` then says where to go on.
 */
export function scanDigits(text: string, at: number, decimalComma = false): Digits | undefined {
  let i = at;
  let value = 0;
  let significant = 0;
  const take = (): void => {
    const d = digitAt(text, i);
    if (significant > 0 || d > 0) significant++;
    if (significant <= MAX_SIGNIFICANT + 12) value = value * 10 + d;
    i++;
  };
  // "40 000" with a space that does not break, "1 234 567" with any one: a plain space between two groups may part two figures.
  const takeSpaced = (): void => {
    const plain = text.charCodeAt(i) === 32;
    if (!isSpaceAt(text, i) || !isGroupAt(text, i + 1)) return;
    if (plain && !(text.charCodeAt(i + 4) === 32 && isGroupAt(text, i + 5))) return;
    while (isSpaceAt(text, i) && isGroupAt(text, i + 1)) {
      i++;
      for (let k = 0; k < 3; k++) take();
    }
  };
  while (isDigitAt(text, i)) take();
  if (i === at) return leadingPoint(text, at);
  if (i - at <= 3) {
    while (isCommaAt(text, i) && isGroupAt(text, i + 1)) {
      i++;
      for (let k = 0; k < 3; k++) take();
    }
  }
  if (i - at <= 3) takeSpaced();
  let decimals = 0;
  if (isPointAt(text, i, decimalComma)) {
    i++;
    while (isDigitAt(text, i)) {
      take();
      decimals++;
    }
  }
  return finish(text, at, i, value, decimals);
}

function finish(text: string, at: number, end: number, value: number, decimals: number): Digits | undefined {
  if (value <= Number.MAX_SAFE_INTEGER / 1000) return { end, digits: value, exponent: -decimals, decimals };
  // Many digits may still be a short number with zeros behind it: 740,000,000,000,000.
  const plain = text.slice(at, end).replace(/[^0-9]/g, '');
  const short = plain.replace(/^0+/, '');
  let zeros = 0;
  while (zeros < short.length && short.charCodeAt(short.length - 1 - zeros) === 48) zeros++;
  const kept = short.slice(0, short.length - zeros);
  if (decimals > 0 || kept === '' || kept.length > MAX_SIGNIFICANT || zeros > 24) return undefined;
  return { end, digits: Number(kept), exponent: zeros, decimals };
}

/** ".08" */
function leadingPoint(text: string, at: number): Digits | undefined {
  if (text[at] !== '.' || !isDigitAt(text, at + 1)) return undefined;
  let i = at + 1;
  let value = 0;
  while (isDigitAt(text, i)) {
    value = value * 10 + digitAt(text, i);
    i++;
    if (i - at > MAX_SIGNIFICANT) return undefined;
  }
  return { end: i, digits: value, exponent: at + 1 - i, decimals: i - at - 1 };
}

function isCommaAt(text: string, at: number): boolean {
  return text[at] === ',' || text[at] === '，';
}

/** Exactly three digits. */
function isGroupAt(text: string, at: number): boolean {
  return (
    isDigitAt(text, at) && isDigitAt(text, at + 1) && isDigitAt(text, at + 2) && !isDigitAt(text, at + 3)
  );
}

function isPointAt(text: string, at: number, decimalComma: boolean): boolean {
  const c = text[at];
  if (c === '.' || c === '．') return isDigitAt(text, at + 1);
  if (c === ',' && decimalComma) return isDigitAt(text, at + 1);
  return false;
}

/** Where a run of digits, points and commas ends; to step over what is not a number. */
export function runEnd(text: string, at: number): number {
  let i = at;
  while (isDigitAt(text, i) || ((text[i] === '.' || text[i] === ',') && isDigitAt(text, i + 1))) i++;
  return i;
}
