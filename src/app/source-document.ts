import { createHash } from 'node:crypto';
import type { SourceDocument } from '../model/document.ts';
import { isPeriod } from '../model/period.ts';
import { normalizeForHash } from '../pack/exclude.ts';
import { readFrontMatter } from './front-matter.ts';
import { Problem } from './problem.ts';

/** A text and what its bringer knows about it. `from`: file name or address, for messages. */
export interface TextInput {
  readonly text: string;
  readonly from?: string;
  readonly title?: string;
  readonly publisher?: string;
  /** YYYY-MM-DD */
  readonly published?: string;
  readonly url?: string;
  /** The text was taken out of a page, a PDF or a Word file: nobody else can know what the spans point into, so results carry it. */
  readonly converted?: boolean;
}

/** The document, the hash of its words, and where its text proper begins (behind front matter). */
export interface PreparedText {
  readonly document: SourceDocument;
  readonly hash: string;
  readonly bodyStart: number;
  readonly converted: boolean;
}

/** Longest text we take: 8 million UTF-16 units, some 2,000 pages. */
export const LONGEST_TEXT = 8_000_000;
const LONGEST_TITLE = 160;

/** Facts given from outside win over what the text says about itself. */
export function prepareText(input: TextInput): PreparedText {
  const name = input.from ?? 'the text';
  const { text } = input;
  if (text.length > LONGEST_TEXT) {
    throw new Problem(
      'too-long',
      `${name}: ${text.length.toLocaleString('en')} characters are more than the ${LONGEST_TEXT.toLocaleString('en')} one document may have. Split it.`,
    );
  }
  const { start, fields } = readFrontMatter(text);
  const body = text.slice(start);
  if (body.trim() === '') throw new Problem('empty', `${name}: there is no text in it.`);
  const published = input.published ?? dateOf(fields.published ?? fields.date, name);
  if (input.published !== undefined && !isDate(input.published)) {
    throw new Problem(
      'bad-date',
      `“${input.published}” is not a date. Write it as YYYY-MM-DD, e.g. 2026-01-13.`,
    );
  }
  const title = input.title ?? fields.title ?? titleOf(body);
  const publisher = input.publisher ?? fields.publisher;
  const url = input.url ?? fields.url;
  const hash = hashText(body);
  return {
    hash,
    bodyStart: start,
    converted: input.converted ?? false,
    document: {
      id: `doc:${hash.slice(0, 16)}`,
      ...(title ? { title } : {}),
      ...(publisher ? { publisher } : {}),
      ...(published ? { published } : {}),
      language: languageOf(body),
      ...(url ? { url } : {}),
      text,
    },
  };
}

/** The same words have the same hash, however the lines are broken. */
export function hashText(text: string): string {
  return createHash('sha256').update(normalizeForHash(text), 'utf8').digest('hex');
}

export function isDate(text: string): boolean {
  if (text.length !== 10 || !isPeriod(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function dateOf(value: string | undefined, name: string): string | undefined {
  if (value === undefined || value === '') return undefined;
  const day = value.slice(0, 10);
  if (isDate(day)) return day;
  throw new Problem('bad-date', `${name}: “${value}” in its head is not a date. Write it as YYYY-MM-DD.`);
}

/** A first line that looks like a headline: short, no full stop, something after it. */
function titleOf(body: string): string | undefined {
  const text = body.trimStart();
  const newline = text.indexOf('\n');
  if (newline < 0 || newline > LONGEST_TITLE) return undefined;
  let line = text.slice(0, newline).trim();
  while (line.startsWith('#')) line = line.slice(1);
  line = line.trim();
  const last = line.at(-1);
  return line === '' || last === '.' || last === '。' || last === ':' || last === '：' ? undefined : line;
}

/** Chinese when Han characters outnumber a fifth of the letters: figures and Latin brand names are common in Chinese text. */
function languageOf(text: string): 'en' | 'zh' {
  let han = 0;
  let latin = 0;
  const sample = text.slice(0, 20_000);
  for (let i = 0; i < sample.length; i++) {
    const c = sample.charCodeAt(i);
    if (c >= 0x4e00 && c <= 0x9fff) han++;
    else if ((c | 32) >= 97 && (c | 32) <= 122) latin++;
  }
  return han * 5 > latin ? 'zh' : 'en';
}
