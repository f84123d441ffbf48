import type { EntityMention, Mention, PeriodMention, QuantityMention, Sentence, Token } from '../../types.ts';
import type { FrameSet } from './frame-book.ts';
import type { VerbForm } from './morphology-en.ts';
import {
  ARTICLES,
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  FUTURE,
  HAVE,
  isAdverb,
  looksFinite,
  looksParticiple,
  NOT,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  REPORTING,
  SUBORDINATORS,
} from './words-en.ts';

/**
 * A sentence laid out for frames: which token belongs to which name, where verbs stand, and its segments: stretches with one
 * subject each. One pass per question, linear in the tokens.
 */
export interface Line {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly entities: readonly EntityMention[];
  readonly periods: readonly PeriodMention[];
  readonly quantities: readonly QuantityMention[];
  /** Token → entity mention that covers it. */
  readonly entityAt: readonly (EntityMention | undefined)[];
  /** Token → it lies inside a date. */
  readonly inPeriod: readonly boolean[];
  /** Token → it lies inside a name, a period or a figure. */
  readonly covered: readonly boolean[];
  /** A verb begins here: a trigger verb, an auxiliary, a verb of everyday use after a name. */
  readonly verb: readonly boolean[];
  readonly segments: readonly Segment[];
  /** Nouns that may follow a name and mean it still. */
  readonly heads: ReadonlySet<string>;
}

export interface Segment {
  readonly first: number;
  readonly last: number;
  /** `main` and `coordinate` go on with the story; `sub` depends; `relative` speaks of the name before it; `lead` has no verb. */
  readonly kind: 'main' | 'coordinate' | 'sub' | 'relative' | 'participle' | 'lead';
  /** The word that opened it. */
  readonly opener: string;
}

/** Longer than this it is no sentence but a list or debris: events are not looked for, and the work stays in proportion. */
export const LONGEST_SENTENCE = 400;

/** Trigger words of verbs of the frame sets in play; true for forms that could as well be a noun ("launch", "supplies"). */
export type VerbWords = ReadonlyMap<string, boolean>;

export function verbWordsOf(sets: readonly FrameSet[]): VerbWords {
  const words = new Map<string, boolean>();
  for (const set of sets) {
    for (const [word, triggers] of set.triggers) {
      const verbs = triggers.filter((t) => t.kind === 'verb');
      if (verbs.length > 0)
        words.set(word, (words.get(word) ?? false) || verbs.some((t) => couldBeNoun(t.forms)));
    }
  }
  return words;
}

export const couldBeNoun = (forms: readonly VerbForm[]): boolean =>
  forms.includes('base') || forms.includes('s') || forms.includes('ing');

const STOPS = new Set([';', ':', '—', '–', '--', '(', ')', '；', '：', '（', '）']);
/** Prepositions that open a clause when a name and its verb follow. */
const TIME_JOINTS = new Set(['after', 'before', 'until', 'since', 'as', 'for']);
const QUOTES = new Set(['"', '“', '”', '„', '«', '»', "'", '‘', '’', '「', '」']);

export const isQuote = (word: string): boolean => QUOTES.has(word);

export function wordOf(line: { tokens: readonly Token[] }, at: number): string {
  return line.tokens[at]?.norm ?? '';
}

/** Position after the words when they stand at `at`, hyphens passed over; else undefined. "…" in words skips up to three. */
export function matchWords(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
): number | undefined {
  let position = at;
  let w = 0;
  while (w < words.length) {
    const token = tokens[position];
    if (!token) return undefined;
    if (w > 0 && (token.norm === '-' || token.norm === '‑')) {
      position++;
      continue;
    }
    if (words[w] === '…') {
      for (let skip = 0; skip <= 3; skip++) {
        const end = matchWords(tokens, position + skip, words.slice(w + 1));
        if (end !== undefined) return end;
      }
      return undefined;
    }
    for (const part of token.norm.includes('-') ? token.norm.split('-') : [token.norm]) {
      if (part !== words[w]) return undefined;
      w++;
    }
    position++;
  }
  return position;
}

/** First part of a hyphenated token: what trigger tables are keyed by. */
export function firstWord(token: Token): string {
  const dash = token.norm.indexOf('-');
  return dash > 0 ? token.norm.slice(0, dash) : token.norm;
}

export function lineOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  verbs: VerbWords,
  heads: ReadonlySet<string>,
): Line {
  const tokens = sentence.tokens;
  const n = tokens.length;
  const entities = mentions.filter((m) => m.type === 'entity');
  const periods = mentions.filter((m) => m.type === 'period');
  const quantities = mentions.filter((m) => m.type === 'quantity');
  const entityAt: (EntityMention | undefined)[] = new Array(n).fill(undefined);
  const covered: boolean[] = new Array(n).fill(false);
  for (const m of entities) for (let i = m.first; i < m.last && i < n; i++) entityAt[i] = m;
  for (const m of [...entities, ...periods, ...quantities]) {
    for (let i = m.first; i < m.last && i < n; i++) covered[i] = true;
  }
  const inPeriod: boolean[] = new Array(n).fill(false);
  for (const m of periods) for (let i = m.first; i < m.last && i < n; i++) inPeriod[i] = true;
  const verb: boolean[] = new Array(n).fill(false);
  for (let i = 0; i < n; i++) {
    if (covered[i]) continue;
    const word = tokens[i]!.norm;
    if (BE.has(word) || HAVE.has(word) || DO.has(word) || FUTURE.has(word) || REPORTING.has(word))
      verb[i] = true;
    else if (isCompound(tokens, i)) continue;
    else if (verbs.has(firstWord(tokens[i]!)))
      verb[i] = !isNounUse(tokens, entityAt, i, verbs.get(firstWord(tokens[i]!)) === true);
    else if (looksFinite(word)) verb[i] = followsSubject(tokens, entityAt, i);
  }
  const base: Base = {
    sentence,
    tokens,
    entities,
    periods,
    quantities,
    entityAt,
    inPeriod,
    covered,
    verb,
    heads,
  };
  return Object.assign(base, { segments: segmentsOf(base) });
}

/** Part of a hyphenated word ("high-end"); "co-founded" is still a verb. */
export function isCompound(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.norm === '-') return tokens[at - 2]?.norm !== 'co';
  return tokens[at + 1]?.norm === '-';
}

/** "the launch of", "its supply", "Acme's takeover": a word that could be a verb is a noun here. */
export function isNounUse(
  tokens: readonly Token[],
  entityAt: readonly (EntityMention | undefined)[],
  at: number,
  nominal: boolean,
): boolean {
  // "the office approved": a past tense is no noun, though "the approved list" is no deed either.
  const reach = nominal ? 3 : 1;
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    const word = tokens[i]!.norm;
    if (entityAt[i]) return entityAt[i]!.possessive === true;
    if (word === "'s" || word === '’s') return true;
    if (DETERMINERS.has(word)) return true;
    if (tokens[i]!.kind === 'punct' && word !== '-') return false;
    if (word === 'to' || BE.has(word) || HAVE.has(word) || FUTURE.has(word) || PRONOUNS.has(word))
      return false;
    if (isAdverb(word) || PREPOSITIONS.has(word) || COORDINATORS.has(word) || SUBORDINATORS.has(word))
      return false;
  }
  return false;
}

/** A word with the look of a past tense counts as a verb right after a name, a pronoun or an adverb that follows one. */
function followsSubject(
  tokens: readonly Token[],
  entityAt: readonly (EntityMention | undefined)[],
  at: number,
): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    if (entityAt[i] || PRONOUNS.has(tokens[i]!.norm) || RELATIVES.has(tokens[i]!.norm)) return true;
    if (!isAdverb(tokens[i]!.norm)) return false;
  }
  return false;
}

type Base = Omit<Line, 'segments'>;

function segmentsOf(line: Base): Segment[] {
  const { tokens, covered, verb } = line;
  const n = tokens.length;
  const starts: { at: number; kind: Segment['kind']; opener: string }[] = [
    { at: 0, kind: 'main', opener: '' },
  ];
  let verbSeen = false;
  let subordinate = false;
  const open = (at: number, kind: Segment['kind'], opener: string) => {
    if (at >= n) return;
    const last = starts[starts.length - 1]!;
    if (last.at === at) starts[starts.length - 1] = { at, kind, opener };
    else starts.push({ at, kind, opener });
    verbSeen = false;
    subordinate = kind === 'sub' || kind === 'relative';
  };
  const waiting = () => starts[starts.length - 1]!.kind === 'coordinate';
  for (let i = 0; i < n; i++) {
    const word = tokens[i]!.norm;
    if (verb[i]) verbSeen = true;
    if (covered[i]) continue;
    if (STOPS.has(word)) {
      open(i + 1, 'main', word);
    } else if (SUBORDINATORS.has(word) && opensClause(line, i)) {
      open(i, RELATIVES.has(word) && word !== 'that' && i > 0 ? 'relative' : 'sub', word);
    } else if (TIME_JOINTS.has(word) && i > 0 && subjectVerbFollows(line, i + 1)) {
      open(i, 'sub', word);
    } else if (COORDINATORS.has(word) && !joinsSubjects(line, i, verbSeen) && verbFollows(line, i + 1)) {
      open(i, 'coordinate', word);
    } else if (word === ',') {
      const next = wordOf(line, i + 1);
      if (looksParticiple(next) && verbSeen && !covered[i + 1]) open(i + 1, 'participle', next);
      else if (subordinate && verbSeen && !isListComma(line, i) && !isAppositive(line, i))
        open(i + 1, 'main', ',');
      else if (!(waiting() && !verbSeen) && subjectVerbFollows(line, i + 1)) open(i + 1, 'main', ',');
    }
  }
  return starts.map((start, index) => {
    const last = starts[index + 1]?.at ?? n;
    const hasVerb = verb.slice(start.at, last).some(Boolean);
    const kind = !hasVerb && (start.kind === 'main' || start.kind === 'sub') ? 'lead' : start.kind;
    return { first: start.at, last, kind, opener: start.opener };
  });
}

/** "that" opens a clause after a verb of saying or a comma, "which" always; "that year" does not. */
function opensClause(line: Base, at: number): boolean {
  const word = wordOf(line, at);
  if (at === 0) return word !== 'that';
  if (word === 'that') {
    const next = wordOf(line, at + 1);
    let before = at - 1;
    while (
      before > 0 &&
      (line.inPeriod[before] || wordOf(line, before) === 'in' || wordOf(line, before) === 'on')
    )
      before--;
    return (line.verb[before] === true || wordOf(line, before) === ',') && next !== 'of';
  }
  if (word === 'once' || word === 'whose') return word === 'whose' || line.verb[at - 1] !== true;
  return true;
}

/** "Acme and Bolt joined …": before any verb, "and" after a name goes on with the subject. */
function joinsSubjects(line: Base, at: number, verbSeen: boolean): boolean {
  if (verbSeen || (wordOf(line, at) !== 'and' && wordOf(line, at) !== 'or')) return false;
  let before = at - 1;
  while (before > 0 && (isQuote(wordOf(line, before)) || wordOf(line, before) === ',')) before--;
  return line.entityAt[before] !== undefined;
}

/** After a joint: adverbs, dates and commas, then a verb, or a name or pronoun with its verb. */
function verbFollows(line: Base, from: number): boolean {
  let i = from;
  for (let steps = 0; i < line.tokens.length && steps < 12; steps++) {
    const word = wordOf(line, i);
    if (line.verb[i]) return true;
    if (line.entityAt[i] || PRONOUNS.has(word)) return subjectVerbFollows(line, i);
    if (line.covered[i] || word === ',' || isAdverb(word) || word === 'in' || word === 'on' || word === 'by')
      i++;
    else if (ARTICLES.has(word) && line.entityAt[i + 1]) i++;
    else return false;
  }
  return false;
}

/** A name (or list of names) or pronoun, then a verb. */
function subjectVerbFollows(line: Base, from: number): boolean {
  let i = from;
  let named = false;
  for (let steps = 0; i < line.tokens.length && steps < 16; steps++) {
    const word = wordOf(line, i);
    const entity = line.entityAt[i];
    if (entity) {
      if (entity.possessive) return false;
      named = true;
      i = entity.last;
    } else if (PRONOUNS.has(word) && !named) {
      named = true;
      i++;
    } else if (!named && (word === 'the' || isQuote(word))) i++;
    else if (named && line.verb[i]) return true;
    else if (named && (isAdverb(word) || NOT.has(word) || isQuote(word))) i++;
    else if (named && word === 'and' && line.entityAt[i + 1]) i++;
    else if (named && word === ',' && listGoesOn(line, i + 1)) i++;
    else return false;
  }
  return false;
}

/** "A, B and C": the name after the comma is followed by another joint. */
function listGoesOn(line: Base, at: number): boolean {
  const entity = line.entityAt[at];
  if (!entity) return false;
  const joint = wordOf(line, entity.last);
  return (joint === ',' || joint === 'and') && line.entityAt[entity.last + 1] !== undefined;
}

/** Between two names of a list: "A, B and C". */
function isListComma(line: Base, at: number): boolean {
  return line.entityAt[at - 1] !== undefined && listGoesOn(line, at + 1) && !subjectVerbFollows(line, at + 1);
}

/** ", the chairman of Acme, …": the comma opens an aside that another comma closes before any verb. */
function isAppositive(line: Base, at: number): boolean {
  if (!ARTICLES.has(wordOf(line, at + 1)) || !line.entityAt[at - 1]) return false;
  for (let i = at + 2; i < line.tokens.length && i < at + 16; i++) {
    if (line.verb[i]) return false;
    if (wordOf(line, i) === ',') return true;
  }
  return false;
}

export function segmentAt(line: Line, at: number): number {
  let low = 0;
  let high = line.segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (line.segments[middle]!.first <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
