import { isDigitAt } from '../../num/printed/chars.ts';
import type { Sentence } from '../types.ts';
import { isBlankAt, isUpperAt, isWordCharAt } from './chars.ts';
import { CAPTION_OPENERS } from './words-en.ts';

/** A stretch of lines that belong together, markers ("#", "-", "1.") left outside. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly kind: Sentence['kind'];
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** A line this short without a final stop is a heading; a longer one is text that breaks off. */
const HEADING_CHARS = 110;
const HEADING_WORDS = 14;
/** Rows of a table set with blanks are no longer than this. */
const TABLE_CHARS = 140;
/** Lines of hard-wrapped text are about this long at least. */
const WRAP_CHARS = 56;

export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = linesOf(text);
  let paragraph = -1;
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k]!;
    if (line.start === line.end) continue;
    paragraph++;
    const marked = markerEnd(text, line);
    const body = { start: marked.start, end: line.end };
    if (body.start >= body.end) continue;
    const kind = marked.kind ?? kindOf(text, body, lines[k + 1]);
    if (kind === 'table') {
      blocks.push({ ...line, paragraph, kind });
      continue;
    }
    let end = line.end;
    // Hard-wrapped text: the sentence runs on in the next line.
    while (
      (kind === 'prose' || kind === 'list') &&
      runsOn(text, { start: line.start, end: lines[k]!.end }, lines[k + 1]) &&
      !breaksShort(text, lines, k)
    ) {
      k++;
      end = lines[k]!.end;
    }
    blocks.push({ start: body.start, end, paragraph, kind });
  }
  return blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text.charCodeAt(i);
    if (i < text.length && c !== 10 && c !== 13 && c !== 0x2028 && c !== 0x2029) continue;
    let from = start;
    let to = i;
    while (from < to && isBlankAt(text, from)) from++;
    while (to > from && isBlankAt(text, to - 1)) to--;
    lines.push({ start: from, end: to });
    start = i + 1;
  }
  return lines;
}

/** Where the text of a line begins behind "## ", "- ", "• ", "1. ", "(2) ", "> ". */
function markerEnd(text: string, line: Line): { start: number; kind?: Sentence['kind'] } {
  let i = line.start;
  const c = text[i] ?? '';
  if (c === '#') {
    while (text[i] === '#') i++;
    if (isBlankAt(text, i)) return { start: skipBlank(text, i, line.end), kind: 'heading' };
    return { start: line.start };
  }
  if (
    (c === '-' || c === '*' || c === '•' || c === '·' || c === '–' || c === '>') &&
    isBlankAt(text, i + 1)
  ) {
    return { start: skipBlank(text, i + 1, line.end), kind: c === '>' ? 'prose' : 'list' };
  }
  if (c === '(' || c === '（') i++;
  const digits = i;
  while (isDigitAt(text, i) && i - digits < 3) i++;
  if (i === digits) return { start: line.start };
  const close = text[i] ?? '';
  if (
    (close === '.' || close === ')' || close === '）' || close === '、') &&
    isBlankAt(text, i + 1) &&
    i + 1 < line.end
  ) {
    return { start: skipBlank(text, i + 1, line.end), kind: 'list' };
  }
  return { start: line.start };
}

function skipBlank(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlankAt(text, i)) i++;
  return i;
}

function kindOf(text: string, line: Line, next: Line | undefined): Sentence['kind'] {
  const head = text.slice(line.start, line.start + 24).toLowerCase();
  if (CAPTION_OPENERS.some((opener) => head.startsWith(opener))) return 'caption';
  if (isTableRow(text, line)) return 'table';
  const last = text[line.end - 1] ?? '';
  if ('.!?。！？;；:：,，"”…'.includes(last)) return 'prose';
  if (line.end - line.start > HEADING_CHARS || wordCount(text, line) > HEADING_WORDS) return 'prose';
  if (next && runsOn(text, line, next)) return 'prose';
  return 'heading';
}

function isTableRow(text: string, line: Line): boolean {
  if (text[line.start] === '|') return true;
  let cells = 0;
  for (let i = line.start; i < line.end; i++) if (text[i] === '\t' || text[i] === '|') cells++;
  return cells >= 2 || wideGaps(text, line) >= 2;
}

/** Gaps of two blanks and more inside a short line: columns set with blanks. */
function wideGaps(text: string, line: Line): number {
  if (line.end - line.start > TABLE_CHARS) return 0;
  let gaps = 0;
  for (let i = line.start + 1; i < line.end; i++) {
    if (!isBlankAt(text, i) || isBlankAt(text, i - 1) || !isBlankAt(text, i + 1)) continue;
    if ('.!?:;,'.includes(text[i - 1] ?? '')) return 0;
    gaps++;
  }
  return gaps;
}

function wordCount(text: string, line: Line): number {
  let count = 0;
  for (let i = line.start; i < line.end; i++) if (isBlankAt(text, i) && !isBlankAt(text, i - 1)) count++;
  return count + 1;
}

function runsOn(text: string, line: Line, next: Line | undefined): boolean {
  if (!next || next.start === next.end) return false;
  const last = text[line.end - 1] ?? '';
  if ('.!?。！？'.includes(last))
    return (
      line.end - line.start >= WRAP_CHARS &&
      next.start - line.end <= 2 &&
      isUpperAt(text, next.start) &&
      next.end - next.start >= WRAP_CHARS &&
      looksWrapped(text, line, next)
    );
  const first = text[next.start] ?? '';
  if (first === '#' || first === '|' || first === '-' || first === '*' || first === '•') return false;
  if (isWordCharAt(text, next.start) && !isUpperAt(text, next.start)) return true;
  return line.end - line.start >= WRAP_CHARS && line.end - line.start <= 100;
}

/**
 * The line has no stop, the next opens with a capital, and one of the lines around was broken though its follower's first word would have
 * stood on it beside the widest: the breaks are meant ("China has overtaken Japan ⏎ China exported 2.3 million").
 */
function breaksShort(text: string, lines: readonly Line[], k: number): boolean {
  if (!isOpenBreak(text, lines, k)) return false;
  let [from, to] = [k, k + 1];
  while (k - from < AROUND && isFull(lines[from - 1])) from--;
  while (to - k < AROUND && isFull(lines[to + 1])) to++;
  let width = 0;
  for (let i = from; i <= to; i++) width = Math.max(width, lines[i]!.end - lines[i]!.start);
  for (let i = from; i < to; i++) {
    if (!isOpenBreak(text, lines, i)) continue;
    const next = lines[i + 1]!;
    let word = next.start;
    while (word < next.end && !isBlankAt(text, word)) word++;
    if (lines[i]!.end - lines[i]!.start + 1 + (word - next.start) + SLACK <= width) return true;
  }
  return false;
}

const isFull = (line: Line | undefined): boolean => line !== undefined && line.start < line.end;

/** No stop at the end of the line, a capital after it. */
function isOpenBreak(text: string, lines: readonly Line[], k: number): boolean {
  const next = lines[k + 1];
  return (
    isFull(next) && !'.!?。！？,，;；'.includes(text[lines[k]!.end - 1] ?? '') && isUpperAt(text, next!.start)
  );
}

/** Lines looked at for the width. */
const AROUND = 12;
/** Hard-wrapped lines end within a long word of the width. */
const SLACK = 8;

/** Two long lines of about one width: a paragraph set in a column, not two paragraphs. */
function looksWrapped(text: string, line: Line, next: Line): boolean {
  void text;
  return line.end - line.start <= 100 && next.end - next.start <= 100;
}
