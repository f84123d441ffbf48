import type { Note } from '../../model/note.ts';
import type { NearestNames } from '../../pack/nearest.ts';
import { isCommonNoun, SENTENCE_ADVERBS } from '../lang/en/nouns.ts';
import type { Mention, Sentence } from '../types.ts';
import type { Clause } from './clauses.ts';
import { type Mark, wordAt } from './phrases.ts';

/** A name the pack does not know: a run of capitalised words outside every mention. */
export interface Stranger {
  readonly first: number;
  readonly last: number;
  /** "Economic growth": a word that only tells what kind of thing; nobody is named. */
  readonly adjective?: true;
}

const OPENERS = new Set(
  (
    'the a an in on at by for from of to with and or but if as after before since when while although though because this that these those it its he she they we you i his her their our ' +
    'however meanwhile moreover also then now here there only no not all both each every some many most more such other another among between during within without under over about according compared ' +
    'according despite unlike like even still yet so thus therefore instead earlier later recently today yesterday last next nationally globally overall notably what which who where why how data figures statistics news local output production sales growth exports mr ms mrs dr total overall annual combined domestic cumulative aggregate average monthly quarterly record full'
  ).split(' '),
);

/** Capitalised runs that no mention covers. The first word of a sentence counts only with a sign that it is a name. */
export function findStrangers(
  sentence: Sentence,
  mentions: readonly Mention[],
  marks: readonly Mark[],
): Stranger[] {
  if (sentence.kind !== 'prose' && sentence.kind !== 'list') return [];
  const { tokens } = sentence;
  const covered = new Uint8Array(tokens.length);
  for (const m of mentions) {
    if (m.type !== 'cue' || m.cue === 'basis') covered.fill(1, m.first, m.last);
  }
  for (const m of marks) covered.fill(1, m.first, m.last);
  const found: Stranger[] = [];
  for (let i = 0; i < tokens.length; ) {
    if (!isNameWord(sentence, i) || covered[i]) {
      i++;
      continue;
    }
    let last = i + 1;
    while (last < tokens.length && !covered[last] && isNameWord(sentence, last)) last++;
    const opens = i === 0 || tokens[i - 1]!.kind === 'punct';
    const loneOpener =
      opens &&
      last - i === 1 &&
      wordAt(sentence, last) !== "'s" &&
      !covered[last] &&
      !marks.some((m) => m.first === last && m.mark !== 'be');
    // "Demand fell", "the OEMs expanded": capitals without a name.
    const common =
      last - i === 1 && (opens ? isCommonNoun(wordAt(sentence, i)) : isAcronymOfMany(tokens[i]!.text));
    const adverb = i === 0 && last === 1 && SENTENCE_ADVERBS.has(wordAt(sentence, 0));
    if (!loneOpener && !common && !adverb && !(opens && OPENERS.has(wordAt(sentence, i))))
      found.push({
        first: i,
        last,
        ...(opens && last - i === 1 && isAdjective(sentence, i) ? ADJECTIVE : {}),
      });
    i = last;
  }
  return found;
}

const ADJECTIVE = { adjective: true } as const;
const isAdjective = (sentence: Sentence, i: number): boolean =>
  /(ic|al|ive|ary)$/.test(wordAt(sentence, i)) && GROWN.has(wordAt(sentence, i + 1));
const GROWN = new Set(['growth', 'activity', 'expansion', 'output', 'profits', 'demand', 'confidence']);

const isAcronymOfMany = (text: string): boolean =>
  text.length > 3 && text.endsWith('s') && text.slice(0, -1) === text.slice(0, -1).toUpperCase();

function isNameWord(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]!;
  if (token.kind !== 'word' || token.text.length < 2) return false;
  const c = token.text[0]!;
  return c !== c.toLowerCase() && !OPENERS.has(token.norm);
}

/** Subjects nobody knows, with the names that come nearest: their figures are left out, never given to somebody else. */
export function strangerNotes(
  text: string,
  sentence: Sentence,
  mentions: readonly Mention[],
  clauses: readonly Clause[],
  nearest: NearestNames,
): Note[] {
  const notes: Note[] = [];
  for (const clause of clauses) {
    const s = clause.stranger;
    if (!s) continue;
    const hasFigure = mentions.some(
      (m) => m.type === 'quantity' && m.first >= clause.first && m.first < clause.last,
    );
    if (!hasFigure) continue;
    const span = { start: sentence.tokens[s.first]!.start, end: sentence.tokens[s.last - 1]!.end };
    const name = text.slice(span.start, span.end);
    const near = nearest.entities(name).map((c) => c.name);
    notes.push({
      code: 'unknown-entity',
      params: { name, nearest: near.join(', ') },
      severity: 'info',
      span,
    });
  }
  return notes;
}
