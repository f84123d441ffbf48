import type { Sentence } from '../../types.ts';

/** A sentence of Chinese text by its offsets; characters are looked at where they stand, no tokens are made. */
export interface ZhSentence {
  readonly start: number;
  readonly end: number;
  readonly index: number;
  readonly paragraph: number;
  readonly kind: Sentence['kind'];
}

/** A line this long is no headline even without a full stop. */
const HEADING_CHARS = 44;
/** Sentences are cut at a comma near this length: no later step ever meets an endless one. */
const MAX_CHARS = 1200;

const STOPS = '。！？；;!?';
const ENDS = '。！？!?';
const CLOSERS = '”’」』》）)"\'】';
const CAPTIONS = [
  '图片来源',
  '图源',
  '来源：',
  '作者：',
  '编辑：',
  '记者：',
  '责任编辑',
  '责编',
  '校对',
  '审核',
];

/** Lines are paragraphs; a paragraph is cut after 。！？ outside brackets and quotations that go on. */
export function sentencesOf(text: string): ZhSentence[] {
  const found: ZhSentence[] = [];
  let paragraph = -1;
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    const line = trimmed(text, start, end);
    if (line.start < line.end) {
      paragraph++;
      addLine(text, line.start, line.end, paragraph, found);
    }
    start = end + 1;
  }
  return found;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x200b;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let a = start;
  let b = end;
  while (a < b && isBlank(text.charCodeAt(a))) a++;
  while (b > a && isBlank(text.charCodeAt(b - 1))) b--;
  return { start: a, end: b };
}

function addLine(text: string, from: number, end: number, paragraph: number, found: ZhSentence[]): void {
  const marked = markerEnd(text, from, end);
  const add = (from: number, b: number, kind: Sentence['kind']): void => {
    const a = withoutBullet(text, from, b);
    const s = trimmed(text, a, b);
    if (s.start < s.end) found.push({ ...s, index: found.length, paragraph, kind });
  };
  const kind = kindOf(text, marked.start, end, marked.kind);
  if (kind === 'heading' || kind === 'table' || kind === 'caption') {
    add(marked.start, Math.min(end, marked.start + MAX_CHARS), kind);
    return;
  }
  let a = marked.start;
  for (let i = a; i < end; i++) {
    const stop = ENDS.includes(text[i]!);
    const long =
      i - a > MAX_CHARS &&
      (text[i] === '，' || text[i] === '；' || text[i] === '、' || i - a > MAX_CHARS + 200);
    // A list run into one line: … - …
    const bullet = isBullet(text, i, end);
    if (!stop && !long && !bullet) continue;
    let b = i + 1;
    while (b < end && (CLOSERS.includes(text[b]!) || (stop && ENDS.includes(text[b]!)))) b++;
    // A stop inside a bracket that is still open ends no sentence; a full stop between Latin letters neither.
    add(a, b, kind);
    a = b;
    i = b - 1;
  }
  add(a, end, kind);
}

/** A dash between blanks, with figures on neither side. */
function isBullet(text: string, at: number, end: number): boolean {
  const c = text[at];
  if ((c !== '-' && c !== '•' && c !== '·') || at + 2 >= end) return false;
  if (!isBlank(text.charCodeAt(at - 1)) || !isBlank(text.charCodeAt(at + 1))) return false;
  // … [2] - 2025年…: a reference ends the piece, whatever opens the next.
  return text[at - 2] === ']' || (!isDigit(text, at - 2) && !isDigit(text, at + 2));
}

const isDigit = (text: string, at: number): boolean => '0123456789'.includes(text[at] ?? ' ');

/** The dash of such a list stands at the end of the piece before it. */
function withoutBullet(text: string, from: number, _end: number): number {
  return text[from] === '-' && isBlank(text.charCodeAt(from + 1)) ? from + 1 : from;
}

/** "# ", "- ", "一、", "（二）", "1." in front of a line. */
function markerEnd(text: string, from: number, end: number): { start: number; kind?: Sentence['kind'] } {
  let i = from;
  if (text[i] === '#') {
    while (text[i] === '#') i++;
    return { start: skip(text, i, end), kind: 'heading' };
  }
  const c = text[i]!;
  if ('-*•·●■◆▲—'.includes(c) && isBlank(text.charCodeAt(i + 1)))
    return { start: skip(text, i + 1, end), kind: 'list' };
  if (c === '>') return { start: skip(text, i + 1, end) };
  const open = c === '（' || c === '(';
  if (open) i++;
  const digits = i;
  while (i < end && i - digits < 3 && '0123456789一二三四五六七八九十'.includes(text[i]!)) i++;
  if (i === digits) return { start: from };
  const close = text[i] ?? '';
  const closes = open ? '）)' : '、.．';
  if (!closes.includes(close) || close === '') return { start: from };
  // "3.5万" is a figure, "2025、2026" a list.
  if (close !== '）' && close !== ')' && '0123456789'.includes(text[i + 1] ?? '')) return { start: from };
  return { start: skip(text, i + 1, end) };
}

function skip(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}

function kindOf(
  text: string,
  from: number,
  end: number,
  marked: Sentence['kind'] | undefined,
): Sentence['kind'] {
  if (CAPTIONS.some((c) => text.startsWith(c, from))) return 'caption';
  if (isTableRow(text, from, end)) return 'table';
  if (marked === 'heading') return 'heading';
  const last = text[end - 1]!;
  if (STOPS.includes(last) || '，,：:、'.includes(last) || CLOSERS.includes(last)) return marked ?? 'prose';
  if (marked === 'list') return 'list';
  for (let i = from; i < end; i++) if (ENDS.includes(text[i]!)) return 'prose';
  return end - from <= HEADING_CHARS ? 'heading' : 'prose';
}

function isTableRow(text: string, from: number, end: number): boolean {
  if (text[from] === '|') return true;
  let cells = 0;
  let gaps = 0;
  for (let i = from; i < end; i++) {
    if (text[i] === '\t' || text[i] === '|') cells++;
    // Columns set apart by blanks.
    else if (
      isBlank(text.charCodeAt(i)) &&
      isBlank(text.charCodeAt(i - 1)) &&
      !isBlank(text.charCodeAt(i + 1))
    )
      gaps++;
    else if (ENDS.includes(text[i]!)) gaps = -1000;
  }
  return cells >= 2 || gaps >= 2;
}
