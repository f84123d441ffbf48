import type { Sentence, Token } from '../types.ts';
import type { Entry, LexiconIndex } from './index-lexicon.ts';
import { walkTrie } from './trie.ts';

export type EntryOf<T extends Entry['t']> = Extract<Entry, { t: T }>;

/** A phrase found at a token: the longest of its type. */
export interface Hit<T extends Entry['t'] = Entry['t']> {
  readonly last: number;
  readonly entries: readonly EntryOf<T>[];
}

/** What the finders share while one sentence is read: tokens, phrase hits by place, and which tokens are taken. */
export interface Scan {
  readonly text: string;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly index: LexiconIndex;
  /** 1 where a mention already covers the token. */
  readonly taken: Uint8Array;
  readonly hits: readonly (ReadonlyMap<Entry['t'], Hit> | undefined)[];
}

export function makeScan(text: string, sentence: Sentence, index: LexiconIndex): Scan {
  const tokens = sentence.tokens;
  const hits: (Map<Entry['t'], Hit> | undefined)[] = new Array(tokens.length);
  let i = 0;
  const found = (last: number, entries: readonly Entry[]): void => {
    let at = hits[i];
    if (!at) {
      at = new Map();
      hits[i] = at;
    }
    for (const entry of entries) {
      const known = at.get(entry.t);
      if (known && known.last === last) (known.entries as Entry[]).push(entry);
      else at.set(entry.t, { last, entries: [entry] } as Hit);
    }
  };
  for (; i < tokens.length; i++) walkTrie(index.words, tokens, i, found);
  return { text, sentence, tokens, index, taken: new Uint8Array(tokens.length), hits };
}

export function hitAt<T extends Entry['t']>(scan: Scan, i: number, type: T): Hit<T> | undefined {
  return scan.hits[i]?.get(type) as Hit<T> | undefined;
}

export function norm(scan: Scan, i: number): string {
  return scan.tokens[i]?.norm ?? '';
}

export function take(scan: Scan, first: number, last: number): void {
  for (let i = first; i < last; i++) scan.taken[i] = 1;
}

export function isFree(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (scan.taken[i]) return false;
  return true;
}

export function at(
  scan: Scan,
  first: number,
  last: number,
): { first: number; last: number; span: { start: number; end: number } } {
  return { first, last, span: { start: scan.tokens[first]!.start, end: scan.tokens[last - 1]!.end } };
}

/** Index of the first token that starts at or behind an offset, from a token on. */
export function tokenAfter(scan: Scan, from: number, offset: number): number {
  let i = from;
  while (i < scan.tokens.length && scan.tokens[i]!.start < offset) i++;
  return i;
}
