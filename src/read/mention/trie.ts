import { tokenize } from '../text/tokens.ts';
import type { Token } from '../types.ts';

/**
 * Phrases by their folded tokens. Hyphens count for nothing: "year-on-year" is "year on year" is "year - on - year". What begins with a
 * word is cut into tokens when a text first has that word: most names of a pack never come up.
 */
export interface Trie<T> {
  readonly branches: Map<string, Branch<T>>;
}

interface Branch<T> {
  readonly root: Node<T>;
  waiting: Waiting<T>[];
}

interface Waiting<T> {
  readonly phrase: string;
  readonly entry: (tokens: readonly Token[]) => T;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  entries: T[] | undefined;
}

export function makeTrie<T>(): Trie<T> {
  return { branches: new Map() };
}

const isHyphen = (token: Token): boolean => token.norm === '-';
const makeNode = <T>(): Node<T> => ({ next: new Map(), entries: undefined });

/** `entry` is asked for when it is needed, and gets the tokens of the phrase. */
export function addPhrase<T>(trie: Trie<T>, phrase: string, entry: (tokens: readonly Token[]) => T): void {
  const first = firstWord(phrase);
  if (first === undefined) return;
  const branch = trie.branches.get(first);
  if (branch) branch.waiting.push({ phrase, entry });
  else trie.branches.set(first, { root: makeNode(), waiting: [{ phrase, entry }] });
}

/** Plain letters up to a blank or the end are one token; anything else is left to who knows what a token is. */
function firstWord(phrase: string): string | undefined {
  const plain = /^[A-Za-z]+(?= |$)/.exec(phrase);
  if (plain) return plain[0].toLowerCase();
  return tokenize(phrase).find((token) => !isHyphen(token))?.norm;
}

/** The entries that wait take their places, in the order in which they came. */
function grow<T>(branch: Branch<T>): void {
  for (const { phrase, entry } of branch.waiting) {
    const tokens = tokenize(phrase);
    let node: Node<T> | undefined;
    for (const token of tokens) {
      if (isHyphen(token)) continue;
      if (node === undefined) {
        node = branch.root;
        continue;
      }
      let below: Node<T> | undefined = node.next.get(token.norm);
      if (!below) {
        below = makeNode();
        node.next.set(token.norm, below);
      }
      node = below;
    }
    if (node?.entries) node.entries.push(entry(tokens));
    else if (node) node.entries = [entry(tokens)];
  }
  branch.waiting = [];
}

/** Some phrase begins with the word. */
export const startsPhrase = (trie: Trie<unknown>, norm: string): boolean => trie.branches.has(norm);

/** Calls back for every phrase that starts at token `at`, shortest first; `last` is the token after it. */
export function walkTrie<T>(
  trie: Trie<T>,
  tokens: readonly Token[],
  at: number,
  found: (last: number, entries: readonly T[]) => void,
): void {
  const branch = trie.branches.get(tokens[at]?.norm ?? '');
  if (!branch) return;
  if (branch.waiting.length > 0) grow(branch);
  let node: Node<T> | undefined = branch.root;
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
