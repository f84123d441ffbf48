import type { Pack } from '../../../model/pack.ts';
import type { RuleInput } from '../../rule.ts';
import { type Reading, readingOf } from './fill.ts';
import { type FrameBook, frameBook } from './frame-book.ts';
import { groupsOf } from './groups.ts';
import { LONGEST_SENTENCE, lineOf, verbWordsOf } from './line.ts';

/** What happenings and standing ties share: the pack's frames, and a sentence cut up for them. */
export interface SentenceReader {
  readonly book: FrameBook;
  /** For `RuleInput.once`. Undefined where no frame is looked for: rows of tables, debris, sentences without a name. */
  readonly readingOf: (input: RuleInput) => Reading | undefined;
}

export function sentenceReader(pack: Pack): SentenceReader {
  const book = frameBook(pack.lexicon.en);
  const verbs = verbWordsOf([book.events, book.relations]);
  return {
    book,
    readingOf(input) {
      const { sentence, mentions } = input;
      if (sentence.kind === 'caption' || sentence.kind === 'table') return undefined;
      if (sentence.tokens.length > LONGEST_SENTENCE) return undefined;
      if (!mentions.some((m) => m.type === 'entity')) return undefined;
      const line = lineOf(sentence, mentions, verbs, book.heads);
      return readingOf(input, line, groupsOf(line), book);
    },
  };
}
