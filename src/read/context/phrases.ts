import type { Sentence } from '../types.ts';

/** A word or phrase with a role the binder and the rules look for. */
export interface Mark {
  readonly first: number;
  readonly last: number;
  readonly mark: string;
}

interface Entry {
  readonly words: readonly string[];
  readonly mark: string;
}

/** First word → phrases that begin with it, longest first. */
export type PhraseTable = ReadonlyMap<string, readonly Entry[]>;

/** From lists of phrases by role; words are separated by one space, hyphens and slashes are words as in the tokens. */
export function phraseTable(lists: Readonly<Record<string, readonly string[]>>): PhraseTable {
  const table = new Map<string, Entry[]>();
  for (const [mark, phrases] of Object.entries(lists)) {
    for (const phrase of phrases) {
      const words = phrase
        .replaceAll('-', ' - ')
        .replaceAll('/', ' / ')
        .replaceAll("n't", " n't")
        .split(' ')
        .filter((w) => w !== '');
      const list = table.get(words[0]!);
      if (list) list.push({ words, mark });
      else table.set(words[0]!, [{ words, mark }]);
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** Leftmost-longest, without overlaps; one pass. */
export function findMarks(sentence: Sentence, table: PhraseTable): Mark[] {
  const marks: Mark[] = [];
  let i = 0;
  while (i < sentence.tokens.length) {
    const found = table.get(wordAt(sentence, i))?.find((entry) => isPhraseAt(sentence, i, entry.words));
    if (found) {
      marks.push({ first: i, last: i + found.words.length, mark: found.mark });
      i += found.words.length;
    } else i++;
  }
  return marks;
}

/** Folded form of a token, empty outside the sentence. */
export function wordAt(sentence: Sentence, i: number): string {
  return sentence.tokens[i]?.norm ?? '';
}

export function isPhraseAt(sentence: Sentence, i: number, words: readonly string[]): boolean {
  for (let k = 0; k < words.length; k++) if (wordAt(sentence, i + k) !== words[k]) return false;
  return true;
}
