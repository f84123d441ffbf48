import type { Sentence } from '../types.ts';
import { type Mark, wordAt } from './phrases.ts';
import { VERBS_EN } from './words-en.ts';

const BEFORE_NOUN = new Set(
  'a an the its their his her this that these those no any some of net sharp slight strong steep further average annual year-on-year'.split(
    ' ',
  ),
);
const BEFORE_BASE = new Set(
  "to will would shall should could may might must can not n't did does do".split(' '),
);
const NOT_VERBS = new Set(
  'need indeed speed exceed feed seed breed unprecedented so-called hundred compared'.split(' '),
);
const PARTICIPLE_NOUNS = new Set(
  'thing something anything nothing everything during king ring spring string being according following including building ceiling morning evening manufacturing engineering listing ranking driving'.split(
    ' ',
  ),
);
const CHANGE = new Set(['rise', 'fall']);

/** A change word that stands as a noun: "a 9.7% increase", "growth of", "the decline in". */
export function isChangeNoun(sentence: Sentence, i: number): boolean {
  const word = wordAt(sentence, i);
  if (word === 'up' || word === 'down' || word === 'higher' || word === 'lower') return false;
  // "is off 5%"
  if (word === 'is' || word === 'are' || word === 'was' || word === 'were') return false;
  if (word.endsWith('ed') || word.endsWith('ing') || IRREGULAR_PAST.has(word)) return false;
  const before = wordAt(sentence, i - 1);
  return !BEFORE_BASE.has(before) && !isToldNow(sentence, i);
}

/** "sales drop 5%", "the market gains 4.8% to …": the present tense of a movement, its figure right behind. */
function isToldNow(sentence: Sentence, i: number): boolean {
  const before = sentence.tokens[i - 1];
  if (before?.kind !== 'word' || BEFORE_NOUN.has(before.norm)) return false;
  let at = i + 1;
  if (['by', '-', '+', '−', '–'].includes(wordAt(sentence, at))) at++;
  const figure = sentence.tokens[at]?.kind === 'number';
  // "a sales increase 5%": nobody writes so; the singular before a movement of another number is a compound.
  return figure && (wordAt(sentence, i).endsWith('s') || before.norm.endsWith('s'));
}

const IRREGULAR_PAST = new Set(
  'rose grew fell shrank slid sank leapt went cut lost shot risen grown fallen shrunk'.split(' '),
);

/** Does a finite verb stand at the token, as far as word lists and endings tell? */
export function isFiniteVerb(sentence: Sentence, i: number, marks: readonly Mark[]): boolean {
  const token = sentence.tokens[i]!;
  if (token.kind !== 'word') return false;
  const word = token.norm;
  const mark = markAt(marks, i);
  if (mark) {
    if (word.endsWith('ing')) return false;
    switch (mark.mark) {
      case 'be':
      case 'exceed':
      case 'below':
      case 'reach':
      case 'future':
        return true;
      case 'say':
        return word !== 'according';
      case 'rise':
      case 'fall':
        if (word === 'up' || word === 'down' || word === 'higher' || word === 'lower') return false;
        return !isChangeNoun(sentence, i) && !BEFORE_NOUN.has(wordAt(sentence, i - 1));
      case 'share':
      case 'deny':
        return true;
      case 'goal':
      case 'forecast':
        return (
          !BEFORE_NOUN.has(wordAt(sentence, i - 1)) &&
          wordAt(sentence, i + 1) !== 'of' &&
          !word.endsWith('ion')
        );
      default:
        break;
    }
  }
  const before = wordAt(sentence, i - 1);
  if (word.endsWith('ed') && before.endsWith('ly') && opensNoun(sentence, i - 2)) return false;
  if (VERBS_EN.has(word)) return !BEFORE_NOUN.has(before) || word === 'has' || word === 'had';
  if (word.length > 4 && word.endsWith('ed') && !NOT_VERBS.has(word))
    return !BEFORE_NOUN.has(before) && !isHyphen(before);
  return false;
}

/** "the maker's newly launched crate", "a recently opened plant": the participle belongs to the noun. */
const opensNoun = (sentence: Sentence, i: number): boolean =>
  BEFORE_NOUN.has(wordAt(sentence, i)) || wordAt(sentence, i) === "'s";

const isHyphen = (word: string): boolean => word === '-' || word === '‐';

/** "reaching", "making": opens a clause that leans on the one before. */
export function isParticiple(sentence: Sentence, i: number, markAt: ReadonlyMap<number, Mark>): boolean {
  let at = i;
  // One adverb may stand before it: "firmly ranking", "quickly passing", "thus starting".
  for (let step = 0; step < 2; step++) {
    const word = wordAt(sentence, at);
    // No English participle ends in -qing or -jing; romanised names of places do.
    if (word.endsWith('qing') || word.endsWith('jing')) return false;
    if (word.length > 4 && word.endsWith('ing') && !PARTICIPLE_NOUNS.has(word)) return true;
    // "ranking first …": a verb by the place behind it.
    if (word === 'ranking' && isPlace(sentence, at + 1)) return true;
    if (markAt.get(at) && word.endsWith('ing')) return true;
    // A capital makes a name of what looks like an adverb.
    const adverb = word.endsWith('ly') && (at === 0 || sentence.tokens[at]!.text === word);
    if (!(adverb || word === 'thus' || word === 'again')) return false;
    at++;
  }
  return false;
}

function isPlace(sentence: Sentence, i: number): boolean {
  const word = wordAt(sentence, i);
  return PLACES.has(word) || sentence.tokens[i]?.kind === 'number' || /^\d+(st|nd|rd|th)$/.test(word);
}

const PLACES = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth no number top among'.split(' '),
);

/** Marks are sorted and do not overlap. */
export function markAt(marks: readonly Mark[], i: number): Mark | undefined {
  let lo = 0;
  let hi = marks.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (marks[mid]!.first <= i) lo = mid + 1;
    else hi = mid;
  }
  const found = marks[lo - 1];
  return found && found.first === i ? found : undefined;
}

export function isChangeMark(mark: Mark | undefined): boolean {
  return mark !== undefined && CHANGE.has(mark.mark);
}
