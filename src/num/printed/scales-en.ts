import { isDashAt, isDigitAt, isLetterAt, skipSpaces, wordAt } from './chars.ts';
import { SCALE_LETTERS, SCALES } from './numerals-en.ts';
import type { ScannedNumber } from './types.ts';

export interface Plain {
  readonly end: number;
  readonly digits: number;
  readonly exponent: number;
  readonly decimals: number;
  readonly scaled: boolean;
}

export const base = { over: 1, form: 'cardinal', words: false, negative: false } as const;

/** Spelled out field by field: spreads in the hot path cost ten times as much. */
export function numberOf(
  start: number,
  n: Plain,
  words: boolean,
  form: ScannedNumber['form'] = 'cardinal',
  end = n.end,
): ScannedNumber {
  return {
    start,
    end,
    digits: n.digits,
    exponent: n.exponent,
    over: 1,
    decimals: n.decimals,
    form,
    scaled: n.scaled,
    words,
    negative: false,
  };
}

/** Scale words and letters behind a number, several if need be ("hundred million"). */
export function scaleAfter(text: string, n: Plain): Plain {
  let { end, exponent, scaled } = n;
  let digits = n.digits;
  for (;;) {
    const apart = skipSpaces(text, end);
    const at = isDashAt(text, apart) ? skipSpaces(text, apart + 1) : apart;
    const word = wordAt(text, at);
    if (word === '') break;
    const wordEnd = at + word.length;
    if (isDigitAt(text, wordEnd) || isLetterAt(text, wordEnd)) break;
    const power = word === 'hundred' ? 2 : SCALES.get(word);
    if (power !== undefined) {
      exponent += power;
      scaled = scaled || power > 2;
      end = wordEnd;
      continue;
    }
    const letter = SCALE_LETTERS.get(word);
    if (
      letter &&
      !scaled &&
      (apart === end || letter.apart || (n.decimals > 0 && isBeforeThings(text, word, wordEnd))) &&
      at === apart &&
      !isMetres(text, word, wordEnd)
    ) {
      exponent += letter.power;
      scaled = true;
      end = wordEnd;
      continue;
    }
    if ((word === 'dozen' || word === 'dozens') && at === apart) {
      digits *= 12;
      end = wordEnd;
    }
    break;
  }
  return { end, digits, exponent, decimals: n.decimals, scaled };
}

/** "5m long", "3 m wide": a length, not millions; "1MM" is a million, "1mm" a millimetre. */
function isMetres(text: string, word: string, end: number): boolean {
  if (word === 'mm') return text.slice(end - 2, end) !== 'MM';
  if (word !== 'm') return false;
  return METRE_WORDS.has(wordAt(text, skipSpaces(text, end)));
}

/** "4.25 m new boxes": a decimal before things in the plural counts them, it measures nothing. */
function isBeforeThings(text: string, word: string, end: number): boolean {
  if (word !== 'm') return false;
  let at = end;
  for (let i = 0; i < 2; i++) {
    const next = skipSpaces(text, at);
    const noun = wordAt(text, next);
    if (next === at || noun.length < 3 || LINKS.has(noun)) return false;
    if (isPlural(noun)) return true;
    at = next + noun.length;
  }
  return false;
}

const LINKS = new Set(['the', 'and', 'for', 'from', 'per', 'with', 'into', 'above', 'below']);

const isPlural = (noun: string): boolean => noun.endsWith('s') && !/(?:ss|us|is)$/.test(noun);

const METRE_WORDS = new Set(['long', 'wide', 'high', 'tall', 'deep', 'away']);

const AND_A_HALF = ['and', 'a', 'half'];

/** "2 and a half (million)". */
export function andAHalf(
  text: string,
  d: { end: number; digits: number; decimals: number },
): Plain | undefined {
  if (d.decimals > 0) return undefined;
  const end = phraseEnd(text, d.end, AND_A_HALF);
  if (end === undefined) return undefined;
  return { end, digits: d.digits * 10 + 5, exponent: -1, decimals: 1, scaled: false };
}

export function phraseEnd(text: string, at: number, words: readonly string[]): number | undefined {
  let i = at;
  for (const word of words) {
    const start = skipSpaces(text, i);
    const from = isDashAt(text, start) ? skipSpaces(text, start + 1) : start;
    if (from === i || wordAt(text, from) !== word) return undefined;
    i = from + word.length;
  }
  return isLetterAt(text, i) ? undefined : i;
}
