/**
 * Widths are estimated: a picture is laid out before anybody has drawn it, and on machines with different fonts. The letters
 * are as wide as those of DejaVu Sans and Verdana, the widest that a browser falls back to: a narrower font leaves air.
 */
export function widthOf(text: string, size: number): number {
  let em = 0;
  for (const c of text) {
    const code = c.codePointAt(0)!;
    if (code >= 0x2e80) em += 1;
    else if ("ijlI.,:;|'’ ·‘".includes(c)) em += 0.32;
    else if ('!()[]frt'.includes(c)) em += 0.4;
    else if ('mwMW%@…—'.includes(c)) em += 0.95;
    else if (c >= 'A' && c <= 'Z') em += 0.69;
    else em += 0.62;
  }
  return em * size;
}

/** Breaks a text into lines of at most so many pixels: between words, or between Han letters. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let word = '';
  for (const c of text) {
    const isHan = c.codePointAt(0)! >= 0x3400;
    word += c;
    if (c === ' ' || isHan) {
      pieces.push(word);
      word = '';
    }
  }
  return word === '' ? pieces : [...pieces, word];
}

/** So many of evenly spaced labels that none touches the next; the last is always among them. */
export function thinned<T extends { readonly text: string }>(
  ticks: readonly T[],
  room: number,
  size: number,
): T[] {
  if (ticks.length < 2) return [...ticks];
  const widest = Math.max(...ticks.map((t) => widthOf(t.text, size))) + 10;
  const every = Math.max(1, Math.ceil(widest / (room / (ticks.length - 1))));
  return ticks.filter((_, i) => (ticks.length - 1 - i) % every === 0);
}

/** Pushes heights apart until neighbours keep a gap, as near as can be to where they belong; all stay within the ends. */
export function spread(
  heights: readonly number[],
  gap: number,
  [least, most]: readonly [number, number],
): number[] {
  const order = heights.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i);
  let last = least - gap;
  for (const one of order) {
    one.at = Math.max(one.at, last + gap);
    last = one.at;
  }
  let next = most + gap;
  for (const one of [...order].reverse()) {
    one.at = Math.min(one.at, next - gap);
    next = one.at;
  }
  const out = [...heights];
  for (const { at, i } of order) out[i] = at;
  return out;
}

/** A text that fits: cut at its end, with a mark that says so. */
export function fitted(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
