/** First and last code points of signs that take two columns in a terminal (Unicode East Asian Width W and F, emoji). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

export function isWide(codePoint: number): boolean {
  return codePoint >= 0x1100 && WIDE.some(([from, to]) => codePoint >= from && codePoint <= to);
}

const ZERO_WIDTH = /^(?:\p{Mn}|\p{Me}|\p{Cf})$/u;

export function charWidth(char: string): number {
  const code = char.codePointAt(0)!;
  if (code < 0x300) return 1;
  if (ZERO_WIDTH.test(char)) return 0;
  return isWide(code) ? 2 : 1;
}

/** Columns a text takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

const BIDI = /^[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]$/;

/**
 * Text from outside, safe to print: control signs would move the cursor or change the terminal, bidirectional ones would reorder
 * what a reader sees. They become a visible sign; line breaks and tabs become spaces.
 */
export function printable(text: string): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code === 9 || code === 10 || code === 13 || code === 0x2028 || code === 0x2029) out += ' ';
    else if (code < 32 || (code >= 0x7f && code < 0xa0) || BIDI.test(char)) out += '\ufffd';
    else if (code >= 0xd800 && code <= 0xdfff) out += '\ufffd';
    else out += char;
  }
  return out;
}
