import { isDigitAt, isLetterAt } from '../../num/printed/chars.ts';

/** Han, kana, Hangul: each character is a token of its own. */
export function isIdeographAt(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return (
    (c >= 0x3400 && c <= 0x9fff) ||
    (c >= 0x3040 && c <= 0x30ff) ||
    (c >= 0xac00 && c <= 0xd7a3) ||
    c === 0x3007
  );
}

/** A letter of a word in any alphabetic script, or a mark on one. */
export function isWordCharAt(text: string, at: number): boolean {
  if (isLetterAt(text, at)) return true;
  const c = text.charCodeAt(at);
  if (c === 95) return true;
  // Greek, Cyrillic, Hebrew, Arabic, Indic…, and combining marks; general punctuation starts at 0x2000.
  return c >= 0x300 && c < 0x2000;
}

export function isUpperAt(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c >= 65 && c <= 90) return true;
  return c > 0x7f && isLetterAt(text, at) && text[at] !== text[at]?.toLowerCase();
}

export function isBlankAt(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return (
    c === 32 ||
    (c >= 9 && c <= 13) ||
    c === 0xa0 ||
    (c >= 0x2000 && c <= 0x200b) ||
    c === 0x202f ||
    c === 0x3000 ||
    c === 0xfeff
  );
}

export function isApostropheAt(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c === 39 || c === 0x2019 || c === 0x2018 || c === 0x02bc || c === 0xff07;
}

export function isAlnumAt(text: string, at: number): boolean {
  return isWordCharAt(text, at) || isDigitAt(text, at);
}
