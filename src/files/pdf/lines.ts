/** A run of text as it is set on a page, in points, origin bottom left. */
export interface SetText {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly hasEOL: boolean;
}

interface Line {
  readonly text: string;
  readonly y: number;
  readonly right: number;
  readonly size: number;
}

/** A gap between runs, in font sizes: from WORD on a space was meant, from COLUMN on a table cell ends. */
const WORD = 0.15;
const COLUMN = 1.5;
/** Line distance, in font sizes, from which a new paragraph begins. */
const LEADING = 1.9;
/** A line that ends left of this part of the page's widest line ends its paragraph. */
const FULL = 0.85;

/**
 * Runs in the order they are drawn → paragraphs: lines that run to the right edge are joined, a hyphen at the end of one is taken as
 * a broken word only before a small letter. Columns of a table row are kept apart by a bar.
 */
export function paragraphsOf(items: readonly SetText[]): string {
  const lines = linesOf(items);
  const edge = Math.max(0, ...lines.map((l) => l.right));
  const paragraphs: string[] = [];
  let current = '';
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const goesOn =
      before !== undefined &&
      before.right >= edge * FULL &&
      Math.abs(before.y - line.y) <= LEADING * Math.max(before.size, line.size) &&
      Math.abs(before.size - line.size) < 1;
    if (goesOn) current = join(current, line.text);
    else {
      if (current !== '') paragraphs.push(current);
      current = line.text;
    }
  }
  if (current !== '') paragraphs.push(current);
  return paragraphs.join('\n\n');
}

function linesOf(items: readonly SetText[]): Line[] {
  const lines: Line[] = [];
  let row: SetText[] = [];
  const close = (): void => {
    const line = lineOf(row);
    if (line) lines.push(line);
    row = [];
  };
  for (const item of items) {
    const last = row.at(-1);
    if (last && Math.abs(last.y - item.y) > 0.5 * Math.max(last.fontSize, item.fontSize, 1)) close();
    row.push(item);
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

function lineOf(row: readonly SetText[]): Line | undefined {
  let text = '';
  let right: number | undefined;
  let size = 0;
  for (const run of row) {
    if (run.str.trim() === '') {
      if (text !== '' && !text.endsWith(' ')) text += ' ';
      continue;
    }
    const gap = right === undefined ? 0 : (run.x - right) / (run.fontSize || 1);
    if (gap > COLUMN) text = `${text.trimEnd()} | `;
    else if (gap > WORD && !text.endsWith(' ')) text += ' ';
    text += run.str;
    right = run.x + run.width;
    size = Math.max(size, run.fontSize);
  }
  const trimmed = text.trim();
  return trimmed === '' || right === undefined ? undefined : { text: trimmed, y: row[0]!.y, right, size };
}

function join(before: string, after: string): string {
  const last = before.at(-1)!;
  const first = after[0]!;
  if (last === '-' && first >= 'a' && first <= 'z') return before.slice(0, -1) + after;
  return isWide(last) && isWide(first) ? before + after : `${before} ${after}`;
}

/** Han signs and their punctuation are set without spaces. */
const isWide = (c: string): boolean => c >= '\u2e80' && c <= '\uffef';
