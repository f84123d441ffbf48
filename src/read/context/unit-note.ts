import type { Mention, QuantityMention, Sentence } from '../types.ts';
import { wordAt } from './phrases.ts';

/** Powers of ten that tables are printed in. */
const TENS: ReadonlySet<number> = new Set([1e3, 1e4, 1e6, 1e8, 1e9]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
]);
/** A note that says in what the figures are printed opens with one of these. */
const OPENERS: ReadonlySet<string> = new Set(['(', 'in', 'unit', 'units', ':']);

/**
 * "(10,000 units)" above a table, "unit: 10,000": says in what the figures are printed and is no figure itself. "About 10,000
 * units" and "1 million in May (2 million a year before)" are figures.
 */
export function isUnitNote(sentence: Sentence, q: QuantityMention): boolean {
  if (q.form !== 'count' || q.bound !== 'exact' || !TENS.has(q.value)) return false;
  let before = q.first - 1;
  const opens = (at: number): boolean => at >= 0 && OPENERS.has(wordAt(sentence, at));
  if (!opens(before)) return false;
  while (opens(before - 1)) before--;
  const bracketed = wordAt(sentence, before) === '(';
  const word = wordAt(sentence, before);
  if (bracketed) return wordAt(sentence, q.last) === ')';
  return (word === 'unit' || word === 'units') && wordAt(sentence, before + 1) === ':';
}

/** What such a note, or a scale word in the head of a column, multiplies the figures by; `within` a range of tokens. */
export function noteScale(
  sentence: Sentence,
  mentions: readonly Mention[],
  within?: { readonly first: number; readonly last: number },
): number | undefined {
  const range = within ?? { first: 0, last: sentence.tokens.length };
  const note = mentions.find(
    (m): m is QuantityMention =>
      m.type === 'quantity' &&
      m.first >= range.first &&
      m.last <= range.last &&
      (within ? TENS.has(m.value) && m.form === 'count' : isUnitNote(sentence, m)),
  );
  if (note) return note.value;
  for (let i = range.first; i < range.last; i++) {
    const scale = SCALES.get(wordAt(sentence, i));
    if (scale === undefined) continue;
    const before = i === 0 ? '' : wordAt(sentence, i - 1);
    if (within || OPENERS.has(before)) return scale;
  }
  return undefined;
}
