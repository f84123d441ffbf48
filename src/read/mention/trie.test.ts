import { expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { addPhrase, makeTrie, walkTrie } from './trie.ts';

it('cuts a phrase into tokens when its first word comes up, once, and finds it whatever it begins with', () => {
  const made: string[] = [];
  const trie = makeTrie<string>();
  const phrases = ['Acme Works', 'Acme', '360 Toys', "Xi'an Kite", '-run kites', '', 'U.S. Kites', 'Bolt'];
  for (const phrase of phrases) {
    addPhrase(trie, phrase, () => {
      made.push(phrase);
      return phrase;
    });
  }
  const found = (text: string): string[] => {
    const tokens = tokenize(text);
    const all: string[] = [];
    for (let i = 0; i < tokens.length; i++)
      walkTrie(trie, tokens, i, (_, entries) => void all.push(...entries));
    return all;
  };
  expect(found('Nobody is named')).toEqual([]);
  expect(made).toEqual([]);
  expect(found('Acme Works and Acme')).toEqual(['Acme', 'Acme Works', 'Acme']);
  expect(made).toEqual(['Acme Works', 'Acme']);
  expect(found("360 Toys, Xi'an Kite, run kites, U.S. Kites")).toEqual([
    '360 Toys',
    "Xi'an Kite",
    '-run kites',
    'U.S. Kites',
  ]);
  expect(made).not.toContain('Bolt');
});
