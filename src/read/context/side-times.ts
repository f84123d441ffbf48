import type { Mention, PeriodMention, QuantityMention, Sentence } from '../types.ts';
import { wordAt } from './phrases.ts';

/** A time told in passing: of an older figure, of what is compared with, inside brackets. The story does not stand there. */
export function isSideTime(sentence: Sentence, mentions: readonly Mention[], m: PeriodMention): boolean {
  return (
    isBaseDate(sentence, mentions, m.first) ||
    isComparedDate(sentence, m.first) ||
    isOldMark(sentence, m.first) ||
    isLikened(sentence, m.first) ||
    isDoneBefore(sentence, m.first) ||
    isBracketed(sentence, m)
  );
}

/** "from 7,079 delivered in April", "compared with 1.9 million in 2024", "its record of 42,517 achieved in December". */
function isBaseDate(sentence: Sentence, mentions: readonly Mention[], at: number): boolean {
  const q = mentions.find(
    (x): x is QuantityMention =>
      x.type === 'quantity' &&
      (x.form === 'count' || x.form === 'percent') &&
      x.last <= at &&
      at - x.last <= 3,
  );
  if (!q) return false;
  const i = wordAt(sentence, q.first - 1) === 'the' ? q.first - 2 : q.first - 1;
  const word = wordAt(sentence, i);
  if (word === 'of') return HEIGHTS.has(wordAt(sentence, i - 1)) && !isSetAnew(sentence, i - 1);
  return OLDER.has(word) || (COMPARED_BY.has(word) && wordAt(sentence, i - 1) === 'compared');
}

/** "more than in July 2025", "compared to August", "exceeded that of the previous month": the time of what is compared with. */
function isComparedDate(sentence: Sentence, at: number): boolean {
  let i = at - 1;
  if (['in', 'the'].includes(wordAt(sentence, i))) i--;
  // "slower than those recorded in the first half"
  if (THOSE.has(wordAt(sentence, i - 1)) || THOSE.has(wordAt(sentence, i - 2)))
    for (let k = i; k >= 0 && i - k <= 7; k--) if (wordAt(sentence, k) === 'than') return true;
  const [word, before] = [wordAt(sentence, i), wordAt(sentence, i - 1)];
  if (word === 'of' || word === 'in') return before === 'that' || before === 'those';
  return word === 'than' || (COMPARED_BY.has(word) && before === 'compared');
}

const THOSE = new Set('that those rate rates recorded registered seen posted reported'.split(' '));

/** "the previous mark hit in 2022", "its earlier record of May": when an older height was reached. */
function isOldMark(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 5; i--) {
    if (wordAt(sentence, i) === ',') return false;
    if (MARKS.has(wordAt(sentence, i)))
      return OLD.has(wordAt(sentence, i - 1)) || OLD.has(wordAt(sentence, i - 2));
  }
  return false;
}

const MARKS = new Set(['mark', 'record', 'peak', 'high', 'best', 'milestone', 'low']);
const OLD = new Set(['previous', 'prior', 'earlier', 'old', 'former', 'last']);

/** "…, having entered the list for the first time in 2023": done before what the sentence tells. */
function isDoneBefore(sentence: Sentence, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && wordAt(sentence, i) !== ',') i--;
  return wordAt(sentence, i + 1) === 'having';
}

/** "as many crates in half a year as in the whole of last year": the second of two times that are likened. */
function isLikened(sentence: Sentence, at: number): boolean {
  let second = -1;
  for (let i = at - 1; i >= 0 && at - i <= LIKENED; i--) {
    if (wordAt(sentence, i) !== 'as') continue;
    second = i;
    break;
  }
  for (let i = second - 1; second >= 0 && i >= 0; i--)
    if (wordAt(sentence, i) === 'as' && MEASURES.has(wordAt(sentence, i + 1))) return true;
  return false;
}

/** Tokens from "as" to the time it likens: "as it did in the whole of last year". */
const LIKENED = 8;
const MEASURES = new Set(['many', 'much', 'high', 'low', 'large', 'few']);

/** "(up 229.8% in June)": a time that stays inside its brackets. */
function isBracketed(sentence: Sentence, m: PeriodMention): boolean {
  let open = m.first - 1;
  while (open >= 0 && wordAt(sentence, open) !== '(' && wordAt(sentence, open) !== ')') open--;
  return open > 0 && wordAt(sentence, open) === '(';
}

const COMPARED_BY = new Set(['to', 'with']);
const OLDER = new Set(['from', 'than', 'over', 'after', 'against', 'versus']);
const HEIGHTS = new Set(['record', 'peak', 'high', 'best']);

/** "set a record of 42,517 in December": the height is where the story stands. */
function isSetAnew(sentence: Sentence, noun: number): boolean {
  return [1, 2, 3].some((back) => ['a', 'new', 'another'].includes(wordAt(sentence, noun - back)));
}
