import { tokenize } from '../text/tokens.ts';
import type { Token } from '../types.ts';

/** Phrases by their folded tokens. Hyphens count for nothing: "year-on-year" is "year on year" is "year - on - year". */
export interface Trie<T> {
  readonly next: Map<string, Trie<T>>;
  entries: T[] | undefined;
}

export function makeTrie<T>(): Trie<T> {
  return { next: new Map(), entries: undefined };
}

const isHyphen = (token: Token): boolean => token.norm === '-';

export function addPhrase<T>(trie: Trie<T>, phrase: string, entry: T): void {
  addTokens(trie, tokenize(phrase), entry);
}

/** For who has the phrase in tokens already. */
export function addTokens<T>(trie: Trie<T>, phrase: readonly Token[], entry: T): void {
  let node = trie;
  for (const token of phrase) {
    if (isHyphen(token)) continue;
    let below = node.next.get(token.norm);
    if (!below) {
      below = makeTrie();
      node.next.set(token.norm, below);
    }
    node = below;
  }
  if (node === trie) return;
  if (node.entries) node.entries.push(entry);
  else node.entries = [entry];
}

/** Calls back for every phrase that starts at token `at`, shortest first; `last` is the token after it. */
export function walkTrie<T>(
  trie: Trie<T>,
  tokens: readonly Token[],
  at: number,
  found: (last: number, entries: readonly T[]) => void,
): void {
  let node = trie.next.get(tokens[at]?.norm ?? '');
  let i = at + 1;
  while (node) {
    if (node.entries) found(i, node.entries);
    if (node.next.size === 0) return;
    for (let k = 0; k < 2 && i < tokens.length && isHyphen(tokens[i]!); k++) i++;
    const token = tokens[i];
    if (!token) return;
    node = node.next.get(token.norm);
    i++;
  }
}
