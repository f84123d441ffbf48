import { isDigitAt, isLetterAt } from '../../num/printed/chars.ts';
import { runEnd, scanDigits } from '../../num/printed/digits.ts';
import { scanDigitsEn } from '../../num/printed/scan-en.ts';
import type { Token } from '../types.ts';
import { isAlnumAt, isApostropheAt, isBlankAt, isIdeographAt, isUpperAt, isWordCharAt } from './chars.ts';
import { fold } from './fold.ts';

/**
 * Tokens of `text` from `from` to `to`. Numbers hold their commas and decimal point; hyphens are tokens of their own, so
 * "10-year" and the machine-translated "10 - year" look alike; "'s", "n't", "'ll" are cut off their words; codes
 * ("L3", "36Kr", "U.S.", "Pony.ai") are one word.
 */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let spaceBefore = true;
  let i = from;
  while (i < to) {
    if (isBlankAt(text, i)) {
      spaceBefore = true;
      i++;
      continue;
    }
    const start = i;
    let kind: Token['kind'];
    if (isDigitAt(text, i)) {
      const number = scanDigits(text, i);
      const end = number?.end ?? runEnd(text, i);
      if (isWordCharAt(text, end) && isLetterAt(text, end) && !scanDigitsEn(text, i)) {
        kind = 'word';
        i = alnumEnd(text, end, to);
      } else {
        kind = 'number';
        i = end;
      }
    } else if (isIdeographAt(text, i)) {
      kind = 'word';
      i++;
    } else if (isWordCharAt(text, i)) {
      kind = 'word';
      i = wordEnd(text, i, to);
    } else if (isApostropheAt(text, i) && isClitic(text, i, tokens)) {
      kind = 'word';
      i = alnumEnd(text, i + 1, to);
    } else {
      kind = 'punct';
      i = punctEnd(text, i, to);
    }
    i = Math.min(i, to);
    const token = text.slice(start, i);
    const norm =
      kind === 'punct' && i - start > 1 && !isSurrogatePair(text, start) ? runNorm(token) : fold(token);
    tokens.push({ kind, start, end: i, text: token, norm, spaceBefore });
    spaceBefore = false;
  }
  return tokens;
}

/** One mark, or a run of the same one: "--", "...", "======" are single tokens. */
function punctEnd(text: string, at: number, to: number): number {
  if (isSurrogatePair(text, at)) return at + 2;
  const c = text.charCodeAt(at);
  let i = at + 1;
  while (i < to && text.charCodeAt(i) === c) i++;
  const run = i - at;
  if (run === 1 || c === 45 || c === 46 || run > 3) return i;
  return at + 1;
}

function runNorm(token: string): string {
  const first = fold(token[0]!);
  if (first === '.') return '…';
  return first === '-' ? '--' : first;
}

function isSurrogatePair(text: string, at: number): boolean {
  const a = text.charCodeAt(at);
  const b = text.charCodeAt(at + 1);
  return a >= 0xd800 && a <= 0xdbff && b >= 0xdc00 && b <= 0xdfff;
}

function alnumEnd(text: string, at: number, to: number): number {
  let i = at;
  while (i < to && isAlnumAt(text, i)) i++;
  return i;
}

const CLITICS = new Set(['s', 't', 'll', 're', 've', 'd', 'm']);

/** "'s" right behind a word; "'soul" opens a quotation and stays punctuation. */
function isClitic(text: string, at: number, tokens: readonly Token[]): boolean {
  const last = tokens[tokens.length - 1];
  if (!last || last.end !== at || last.kind === 'punct') return false;
  const end = alnumEnd(text, at + 1, at + 4);
  return CLITICS.has(text.slice(at + 1, end).toLowerCase()) && !isAlnumAt(text, end);
}

/** End of the word that starts at `at`; keeps "Xi'an", "U.S.", "Pony.ai" whole and stops before "'s" and "n't". */
function wordEnd(text: string, at: number, to: number): number {
  let i = alnumEnd(text, at, to);
  for (;;) {
    if (isApostropheAt(text, i) && isWordCharAt(text, i + 1)) {
      const end = alnumEnd(text, i + 1, to);
      const tail = text.slice(i + 1, end).toLowerCase();
      if (tail === 't' && text[i - 1]?.toLowerCase() === 'n') return i - at > 1 ? i - 1 : end;
      if (CLITICS.has(tail)) return i;
      i = end;
      continue;
    }
    if (text[i] === '.' && isWordCharAt(text, i + 1) && i + 1 < to) {
      const single = i - at === 1 || text[i - 2] === '.';
      if (single || !isUpperAt(text, i + 1)) {
        const end = alnumEnd(text, i + 1, to);
        // "ended.the": a lost space is likelier than a name when the tail is long.
        if (single || end - i <= 5) {
          i = end;
          // The closing point of an abbreviation in letters: U.S.
          if (text[i] === '.' && single && end - i <= 2 && text[i - 2] === '.') return i + 1;
          continue;
        }
      }
    }
    return i;
  }
}
