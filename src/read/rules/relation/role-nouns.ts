import type { EntityId } from '../../../model/ids.ts';
import type { EntityMention } from '../../types.ts';
import type { Reading } from '../event/fill.ts';
import type { RoleNoun } from '../event/frame-book.ts';
import type { Group } from '../event/groups.ts';
import { firstWord, isQuote, type Line, matchWords, segmentAt, wordOf } from '../event/line.ts';
import {
  ARTICLES,
  BE,
  CONDITIONS,
  FUTURE,
  isAdverb,
  NOT,
  PREPOSITIONS,
  PRONOUNS,
} from '../event/words-en.ts';

/** A tie as found, before it becomes a claim. */
export interface Tie {
  readonly type: string;
  readonly pattern: string;
  readonly subject: EntityId;
  readonly object: EntityId;
  /** Token whose voice counts. */
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly denied: boolean;
  readonly inherited: boolean;
}

interface Noun {
  readonly noun: RoleNoun;
  readonly first: number;
  readonly last: number;
}

/** Titles that are no longer or not yet held, and the like. */
const LAPSED = new Set(
  'former ex previous then late future would-be potential possible prospective acting'.split(' '),
);

/**
 * "S, the chairman of O" · "O's chairman(,) S" · "O chairman S" · "chairman S of O" · "S is (was named) chairman of O" ·
 * "S, O's brand".
 */
export function roleNounTies(reading: Reading): readonly Tie[] {
  const { line, book } = reading;
  const ties: Tie[] = [];
  for (let i = 0; i < line.tokens.length; i++) {
    if (line.entityAt[i] || isCounted(reading, i)) continue;
    for (const { noun, rest } of book.roleWords.get(firstWord(line.tokens[i]!)) ?? []) {
      const last = matchWords(line.tokens, i, [firstWord(line.tokens[i]!), ...rest]);
      if (last === undefined) continue;
      const tie = tieAt(reading, { noun, first: i, last });
      if (tie.length > 0) {
        ties.push(...tie);
        break;
      }
    }
  }
  return ties;
}

/** "24,347 units, Acme …": the word counts things and says nothing of anybody. */
function isCounted(reading: Reading, i: number): boolean {
  return reading.input.mentions.some((m) => m.type === 'quantity' && m.first < i && m.last > i);
}

function tieAt(reading: Reading, noun: Noun): readonly Tie[] {
  const { line } = reading;
  if (
    line.segments[segmentAt(line, noun.first)]!.opener &&
    CONDITIONS.has(line.segments[segmentAt(line, noun.first)]!.opener)
  )
    return [];
  const start = phraseStart(line, noun.first);
  for (let i = start; i < noun.first; i++) if (LAPSED.has(wordOf(line, i))) return [];
  const object = objectOf(reading, noun, start);
  if (!object) return [];
  const subject = subjectOf(reading, noun, start, object);
  if (!subject) return [];
  const resolve = (members: readonly EntityMention[], kinds: ReadonlySet<string>) =>
    members.flatMap((m) => {
      const answer = reading.input.bind.entityOf(m);
      if (!answer) return [];
      const kind = reading.input.lookups.kind(answer.value);
      if (kinds.has(kind)) return [{ id: answer.value, inherited: answer.inherited }];
      const other = m.ids.find((id) => kinds.has(reading.input.lookups.kind(id)));
      return other === undefined ? [] : [{ id: other, inherited: answer.inherited }];
    });
  const subjects = resolve(subject.members, noun.noun.subjects);
  const objects = resolve(object.members, noun.noun.objects);
  return subjects.flatMap((s) =>
    objects
      .filter((o) => o.id !== s.id)
      .map((o) => ({
        type: noun.noun.type,
        pattern: noun.noun.id,
        subject: noun.noun.swap ? o.id : s.id,
        object: noun.noun.swap ? s.id : o.id,
        at: noun.first,
        first: Math.min(subject.first, object.first, noun.first),
        last: Math.max(subject.last, object.last, noun.last),
        denied: subject.denied,
        inherited: s.inherited || o.inherited,
      })),
  );
}

interface Side {
  readonly members: readonly EntityMention[];
  readonly first: number;
  readonly last: number;
}

const has = (reading: Reading, g: Group, kinds: ReadonlySet<string>): boolean =>
  g.members.some((m) => reading.kindsOf(m).some((k) => kinds.has(k)));

/** Start of the noun phrase that the role noun heads; stops before names, verbs, prepositions and commas. */
function phraseStart(line: Line, at: number): number {
  let i = at;
  while (i > 0 && at - i < 8) {
    const word = wordOf(line, i - 1);
    if (line.entityAt[i - 1] || line.verb[i - 1] || PREPOSITIONS.has(word) || PRONOUNS.has(word)) break;
    if ((line.tokens[i - 1]!.kind === 'punct' && word !== '-') || word === "'s") break;
    if (word === 'and' || word === 'or' || word === 'but' || word === 'that' || word === 'which') break;
    i--;
    if (ARTICLES.has(word)) break;
  }
  return i;
}

/** "of O" after the noun, "chairman S of O", or "O's" / "O" before it. */
function objectOf(reading: Reading, noun: Noun, start: number): Side | undefined {
  const { groups, line } = reading;
  const after = groups.find(
    (g) =>
      g.first > noun.last &&
      g.first - noun.last <= 8 &&
      noun.noun.preps.has(g.prep) &&
      g.from >= noun.last &&
      (g.from === noun.last ||
        onlyNameBetween(reading, noun.last, g.from) ||
        descriptive(line, noun.last, g.from)) &&
      has(reading, g, noun.noun.objects),
  );
  if (after) return after;
  // "O's … noun": the phrase start stops right after the owner.
  const owner = groups.find((g) => {
    const end = wordOf(line, g.last) === "'s" || wordOf(line, g.last) === "'" ? g.last + 1 : g.last;
    return (
      (g.possessive || end === start) &&
      end >= start - 1 &&
      end <= start &&
      has(reading, g, noun.noun.objects)
    );
  });
  return owner;
}

/** "a partner under the new model of O": no verb, name or comma between the noun and its preposition. */
function descriptive(line: Line, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let i = from; i < to; i++) {
    if (
      line.verb[i] ||
      line.entityAt[i] ||
      line.tokens[i]!.kind === 'punct' ||
      PREPOSITIONS.has(wordOf(line, i))
    )
      return false;
  }
  return false;
}

function onlyNameBetween(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!reading.line.entityAt[i]) return false;
  return true;
}

/** Who bears the noun: the name it renames, the name right after it, or the subject of "is". */
function subjectOf(
  reading: Reading,
  noun: Noun,
  start: number,
  object: Side,
): (Side & { denied: boolean }) | undefined {
  const { groups, line } = reading;
  const fits = (g: Group) => !g.possessive && g !== object && has(reading, g, noun.noun.subjects);
  // "chairman S", "brand, S," – right after the noun, or after its "of O".
  const ends = [noun.last, object.first > noun.last ? object.last : noun.last];
  for (const end of ends) {
    let i = end;
    while (wordOf(line, i) === ',' || isQuote(wordOf(line, i))) i++;
    const next = groups.find((g) => g.first === i && fits(g));
    if (!next || (i > end && end === ends[1] && object.first > noun.last && line.verb[next.last])) continue;
    if (i > end && startsOwnClause(line, next)) continue;
    return { ...next, denied: false };
  }
  // "S, (the) … noun of O", "S, O's noun".
  const phrase = object.first < noun.first ? object.first : start;
  const before = wordOf(line, phrase - 1);
  const renamed = groups.find((g) => g.last === phrase - 1 && fits(g));
  if (before === ',' && renamed) return { ...renamed, denied: false };
  const bracketed = groups.find((g) => g.last === phrase - 1 && before === '(' && fits(g));
  if (bracketed) return { ...bracketed, denied: false };
  return copula(reading, phrase, noun, fits);
}

function startsOwnClause(line: Line, g: Group): boolean {
  return line.verb[g.last] === true && g.prep !== 'appos';
}

const BECOMING = new Set(
  'became become becomes named appointed elected remains remained serves served as of'.split(' '),
);

/** "S is a noun of O", "S was appointed noun of O". */
function copula(
  reading: Reading,
  phrase: number,
  noun: Noun,
  fits: (g: Group) => boolean,
): (Side & { denied: boolean }) | undefined {
  const { line, groups } = reading;
  let i = phrase;
  let linked = false;
  let denied = false;
  while (i > 0 && phrase - i < 6) {
    const word = wordOf(line, i - 1);
    if (FUTURE.has(word)) return undefined;
    if (NOT.has(word)) denied = true;
    if (BE.has(word) || BECOMING.has(word)) linked = true;
    else if (!isAdverb(word) && !NOT.has(word) && word !== 'has' && word !== 'had' && word !== 'have') break;
    i--;
  }
  if (!linked) return undefined;
  const direct = groups.find((g) => g.last === i && fits(g) && g.prep === '');
  if (direct) return { ...direct, denied };
  // "S, which is a noun of O": the name before the relative word.
  if (wordOf(line, i - 1) === 'which' || wordOf(line, i - 1) === 'who') {
    const antecedent = groups.find((g) => (g.last === i - 2 || g.last === i - 1) && fits(g));
    if (antecedent) return { ...antecedent, denied };
  }
  const subject = groups.find(
    (g) =>
      g.segment === segmentAt(line, noun.first) && g.last <= i && g.prep === '' && !g.modifier && fits(g),
  );
  if (!subject) return undefined;
  for (let k = subject.last; k < i; k++) if (line.verb[k]) return undefined;
  return { ...subject, denied };
}
