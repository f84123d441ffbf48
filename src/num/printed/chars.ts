/** Character classes for the hand-written scanners; full-width forms count as their plain twins. */

export function digitAt(text: string, at: number): number {
  const c = text.charCodeAt(at);
  if (c >= 48 && c <= 57) return c - 48;
  if (c >= 0xff10 && c <= 0xff19) return c - 0xff10;
  return -1;
}

export function isDigitAt(text: string, at: number): boolean {
  return digitAt(text, at) >= 0;
}

/** Latin letters, also with accents. */
export function isLetterAt(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return (
    (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7)
  );
}

export function isSpaceAt(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c === 32 || c === 9 || c === 0xa0 || c === 0x202f || c === 0x2009 || c === 0x3000;
}

export function skipSpaces(text: string, at: number): number {
  let i = at;
  while (isSpaceAt(text, i)) i++;
  return i;
}

/** Hyphen, minus, en dash and their kin. */
export function isDashAt(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c === 45 || (c >= 0x2010 && c <= 0x2015) || c === 0x2212 || c === 0xff0d;
}

/** Longest English word looked at by the number scanner. */
const WORD_CAP = 16;

/** Lower-cased run of ASCII letters at a place, or '' when none or too long to be a number word. */
export function wordAt(text: string, at: number): string {
  let i = at;
  let capitals = false;
  while (i < at + WORD_CAP + 1) {
    const c = text.charCodeAt(i);
    if (c >= 65 && c <= 90) capitals = true;
    else if (!(c >= 97 && c <= 122)) break;
    i++;
  }
  if (i - at > WORD_CAP) return '';
  const word = text.slice(at, i);
  return capitals ? word.toLowerCase() : word;
}
