import type { EntityMention } from '../../types.ts';
import { isQuote, type Line, segmentAt, wordOf } from './line.ts';
import {
  APPOSING,
  ARTICLES,
  COORDINATORS,
  looksFinite,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from './words-en.ts';

/** Names that stand together ("Acme, Bolt and Core") and how they hang in the sentence. */
export interface Group {
  readonly first: number;
  readonly last: number;
  readonly members: readonly EntityMention[];
  /** The preposition that governs it; '' when none does; 'appos' when it only renames the words before a comma. */
  readonly prep: string;
  /** Where that preposition stands, else where the noun phrase begins. */
  readonly from: number;
  /** It owns what follows ("Acme's"). */
  readonly possessive: boolean;
  /** It only qualifies the name after it ("Springfield maker Acme", "Acme chairman Jane Roe"). */
  readonly modifier: boolean;
  readonly segment: number;
}

interface Governor {
  readonly prep: string;
  readonly from: number;
  readonly passed?: EntityMention;
}

/** How far a governing preposition may stand from its name. */
const REACH = 14;
const LEAD_REACH = 24;

export function groupsOf(line: Line): readonly Group[] {
  const lists = listsOf(line);
  const governors = lists.map((list) => governorOf(line, list[0]!.first));
  const modifiers = new Set(governors.flatMap((g) => (g.passed && !g.passed.possessive ? [g.passed] : [])));
  return lists.map((members, i) => {
    const last = members[members.length - 1]!;
    const governor = governors[i]!;
    return {
      first: members[0]!.first,
      last: last.last,
      members,
      prep: governor.prep,
      from: governor.from,
      possessive: last.possessive === true || wordOf(line, last.last) === "'s",
      modifier: modifiers.has(last),
      segment: segmentAt(line, members[0]!.first),
    };
  });
}

/** Names joined by commas and a closing "and"; a bare comma alone does not make a list. */
function listsOf(line: Line): EntityMention[][] {
  const lists: EntityMention[][] = [];
  const names = line.entities;
  let i = 0;
  while (i < names.length) {
    const run = [names[i]!];
    let closed = 1;
    while (i + run.length < names.length) {
      const a = run[run.length - 1]!;
      const b = names[i + run.length]!;
      const joint = jointBetween(line, a, b);
      if (!joint || (joint === 'and' && startsClause(line, run, b))) break;
      run.push(b);
      if (joint === 'and') {
        closed = run.length;
        break;
      }
    }
    lists.push(run.slice(0, closed));
    i += closed;
  }
  return lists;
}

const MAX_BETWEEN = 5;

/** What joins two names: "and" (a head noun may follow it: "and the supplier Bolt"), a comma, or nothing. */
function jointBetween(line: Line, a: EntityMention, b: EntityMention): 'and' | ',' | undefined {
  if (a.possessive || b.first - a.last > MAX_BETWEEN || b.first <= a.last) return undefined;
  let joint: 'and' | ',' | undefined;
  for (let i = a.last; i < b.first; i++) {
    const word = wordOf(line, i);
    if (line.verb[i] || PREPOSITIONS.has(word) || SUBORDINATORS.has(word)) return undefined;
    if (word === 'and' || word === '&' || word === 'or') joint = 'and';
    else if (word === ',') joint ??= ',';
    else if (isQuote(word)) continue;
    else if (joint !== 'and') return undefined;
  }
  return joint;
}

/** "launched A and B reached …": the name after "and" has a verb of its own, and the run is an object, not a subject. */
function startsClause(line: Line, run: readonly EntityMention[], b: EntityMention): boolean {
  if (line.segments[segmentAt(line, b.first)]!.first > run[0]!.first) return true;
  const after = wordOf(line, b.last);
  if (!line.verb[b.last] && !looksFinite(after)) return false;
  for (let i = run[0]!.first - 1; i >= 0 && i >= run[0]!.first - 4; i--) {
    if (line.verb[i]) return true;
    if (wordOf(line, i) === ',') return false;
  }
  return false;
}

/** Walks left from a noun phrase to what governs it. */
export function governorOf(line: Line, at: number, stop = 0): Governor {
  let passed: EntityMention | undefined;
  let words = 0;
  const segment = line.segments[segmentAt(line, at)]!;
  // "after Acme launched …": the word that opens a clause governs no name in it.
  const opening = segment.kind === 'sub' || segment.kind === 'relative' ? 1 : 0;
  const floor = Math.max(stop, segment.first + opening, at - REACH);
  for (let i = at - 1; i >= floor; i--) {
    const entity = line.entityAt[i];
    if (entity) {
      if (passed && passed !== entity) return { prep: '', from: i + 1, passed };
      passed ??= entity;
      if (
        entity.first > floor &&
        ARTICLES.has(wordOf(line, entity.first)) &&
        startsPhrase(line, entity.first)
      )
        return done('', entity.first, passed);
      words++;
      continue;
    }
    // "In 2021 Acme launched …": the date has its own preposition.
    if (line.inPeriod[i]) return done('', i + 1, passed);
    const word = wordOf(line, i);
    if (word === ',') {
      // "a new brand, Zeta": a name right after a comma renames the noun before it.
      if (words > 0) return done('', i + 1, passed);
      if (line.entityAt[i - 1]) return { prep: 'appos', from: i + 1 };
      if (line.covered[i - 1] || line.verb[i - 1] || i === 0) return { prep: '', from: i + 1 };
      if (isBoundary(line, i - 1)) return { prep: '', from: i + 1 };
      if (leadComma(line, i)) return { prep: '', from: i + 1 };
      continue;
    }
    if (isQuote(word) || word === '-') continue;
    if (word === '(') return { prep: 'appos', from: i + 1 };
    if (line.tokens[i]!.kind === 'punct') return done('', i + 1, passed);
    if (line.verb[i] && !line.covered[i]) return done('', i + 1, passed);
    if (APPOSING.has(word)) {
      words = 0;
      passed = undefined;
      continue;
    }
    if (word === 'as' && wordOf(line, i - 1) === 'such') {
      i--;
      words = 0;
      continue;
    }
    if (word === 'each' || word === 'either') continue;
    // "In recent weeks the first berth …": an article opens the phrase, and only what stands right before it governs it.
    if (ARTICLES.has(word) && i > floor && startsPhrase(line, i)) return done('', i, passed);
    if (PREPOSITIONS.has(word) && !line.covered[i]) return done(word, i, passed);
    if (COORDINATORS.has(word) || RELATIVES.has(word) || SUBORDINATORS.has(word))
      return done('', i + 1, passed);
    words++;
  }
  return done('', Math.max(0, floor), passed);

  function done(prep: string, from: number, owner: EntityMention | undefined): Governor {
    return owner ? { prep, from, passed: owner } : { prep, from };
  }
}

/** A plain noun before an article belongs to another phrase. */
function startsPhrase(line: Line, article: number): boolean {
  const before = line.tokens[article - 1]!;
  const word = before.norm;
  if (before.kind !== 'word' || line.covered[article - 1] || line.verb[article - 1]) return false;
  return (
    !PREPOSITIONS.has(word) &&
    !APPOSING.has(word) &&
    !COORDINATORS.has(word) &&
    !SUBORDINATORS.has(word) &&
    word !== 'as'
  );
}

function isBoundary(line: Line, at: number): boolean {
  const word = wordOf(line, at);
  return COORDINATORS.has(word) || SUBORDINATORS.has(word);
}

/** The comma closes an opening phrase ("In that year, Acme …", "As the leader of the trade, Acme …"). */
function leadComma(line: Line, comma: number): boolean {
  const segment = line.segments[segmentAt(line, comma)]!;
  if (segment.kind === 'lead' && comma + 1 >= segment.last) return true;
  const opener = wordOf(line, segment.first);
  if (!PREPOSITIONS.has(opener) && !opener.endsWith('ing') && !opener.endsWith('ed')) return false;
  if (comma - segment.first > LEAD_REACH) return false;
  for (let i = segment.first; i < comma; i++) if (line.verb[i]) return false;
  return true;
}
