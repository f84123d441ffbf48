import type { EntityMention } from '../../types.ts';
import type { Slot } from './frame-book.ts';
import type { Group } from './groups.ts';
import { isQuote, type Line, segmentAt, wordOf } from './line.ts';
import type { VerbUse } from './verb-use.ts';
import {
  ARTICLES,
  BE,
  COORDINATORS,
  isAdverb,
  isVerbGroupWord,
  NAME_TAILS,
  NOT,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from './words-en.ts';

/** Everything that surrounds one trigger: where its complements may stand. */
export interface Site {
  readonly line: Line;
  readonly groups: readonly Group[];
  /** Trigger tokens. */
  readonly first: number;
  readonly last: number;
  /** Verb group or noun phrase start. */
  readonly from: number;
  readonly segment: number;
  /** Where its own complements end: the next verb's territory or the end of the segment. */
  readonly right: number;
  /** Start of the territory of the verb that governs an infinitive: its "with" phrase is shared. */
  readonly left: number;
  readonly use: VerbUse | 'noun';
}

export type Subject =
  | { readonly how: 'group'; readonly group: Group }
  | { readonly how: 'pronoun'; readonly at: number }
  | { readonly how: 'unknown' };

const fits = (group: Group, kinds: ReadonlySet<string>, kindsOf: KindsOf): boolean =>
  group.members.some((m) => kindsOf(m).some((k) => kinds.has(k)));

export type KindsOf = (mention: EntityMention) => readonly string[];

export function siteOf(
  line: Line,
  groups: readonly Group[],
  first: number,
  last: number,
  use: VerbUse | 'noun',
): Site {
  const segment = segmentAt(line, first);
  const end = line.segments[segment]!.last;
  let right = end;
  for (let i = last; i < end; i++) {
    if (!line.verb[i]) continue;
    right = i;
    while (
      right > last &&
      ((!line.covered[right - 1] && isVerbGroupWord(wordOf(line, right - 1))) ||
        wordOf(line, right - 1) === 'to')
    )
      right--;
    break;
  }
  const from = use === 'noun' ? nounPhraseStart(line, first) : use.from;
  let left = line.segments[segment]!.first;
  if (use === 'noun' || use.finite) left = from;
  return { line, groups, first, last, from, segment, right, left, use };
}

/** Start of the noun phrase a trigger noun ends: over adjectives, ordinals and an owner. */
export function nounPhraseStart(line: Line, at: number): number {
  let i = at;
  while (i > 0 && at - i < 8) {
    const word = wordOf(line, i - 1);
    const entity = line.entityAt[i - 1];
    if (entity) {
      i = entity.first;
      if (entity.possessive || i === 0) return i;
      continue;
    }
    if (line.tokens[i - 1]!.kind === 'punct' && word !== '-' && word !== "'s" && word !== '"' && word !== '“')
      break;
    if (line.verb[i - 1] || PREPOSITIONS.has(word) || COORDINATORS.has(word) || PRONOUNS.has(word)) break;
    i--;
    if (ARTICLES.has(word)) break;
  }
  return i;
}

const SEARCH_BACK = 4;

/** "… to run taxis in Springfield": the infinitive behind a verb shares its date and place. */
export function reachOf(site: Site): number {
  const { line } = site;
  const end = line.segments[site.segment]!.last;
  return wordOf(line, site.right) === 'to' ? end : site.right;
}

/** Who acts (or, in the passive, is acted on): before the verb in its segment, else carried over from the segments before. */
export function subjectOf(site: Site, kinds: ReadonlySet<string>, kindsOf: KindsOf): Subject {
  const { line, groups } = site;
  const segment = line.segments[site.segment]!;
  if (site.use !== 'noun' && site.use.participle && headsSentence(line, site))
    return subjectAhead(site, kinds, kindsOf);
  // "Founded in 1986, Acme …": a participle that opens the sentence.
  if (site.use !== 'noun' && site.use.reduced && headsSentence(line, site))
    return subjectAhead(site, kinds, kindsOf);
  if (site.use === 'noun' && segment.kind === 'lead') {
    const ahead = subjectAhead(site, kinds, kindsOf);
    if (ahead.how !== 'unknown') return ahead;
  }
  if (segment.kind === 'relative') {
    const before = groups.filter((g) => g.last <= segment.first && segment.first - g.last <= 2);
    const antecedent = before[before.length - 1];
    const own = ownSubject(site, segment.first, kinds, kindsOf);
    if (own.how === 'group') return own;
    return antecedent && fits(antecedent, kinds, kindsOf) && wordOf(line, segment.first) !== 'where'
      ? { how: 'group', group: antecedent }
      : { how: 'unknown' };
  }
  const own = ownSubject(site, segment.first, kinds, kindsOf);
  if (own.how !== 'unknown' || ownWords(site, segment.first)) return own;
  for (let s = site.segment - 1; s >= 0 && s >= site.segment - SEARCH_BACK; s--) {
    const earlier = line.segments[s]!;
    if (earlier.kind === 'relative') continue;
    const found = subjectIn(line, groups, s, kinds, kindsOf);
    if (found) return { how: 'group', group: found };
    if (earlier.kind !== 'lead' && hasPronounSubject(line, earlier.first, earlier.last))
      return { how: 'pronoun', at: site.first };
    if (earlier.kind === 'main') break;
  }
  return site.segment === 0 || onlyLeadsBefore(line, site.segment) ? own : { how: 'unknown' };
}

function onlyLeadsBefore(line: Line, segment: number): boolean {
  return line.segments.slice(0, segment).every((s) => s.kind === 'lead');
}

function ownSubject(site: Site, from: number, kinds: ReadonlySet<string>, kindsOf: KindsOf): Subject {
  const { line, groups } = site;
  // After the last verb before this one, unless this one is an infinitive that shares the subject of that verb.
  let start = from;
  const shared = site.use !== 'noun' && (site.use.infinitive || site.use.participle);
  if (!shared && site.use !== 'noun') {
    for (let i = site.from - 1; i > from; i--) {
      if (line.verb[i]) {
        start = i + 1;
        break;
      }
    }
  }
  const free = (g: Group) =>
    g.first >= start &&
    g.last <= site.from &&
    (g.prep === '' || asSpeaker(line, g)) &&
    !g.possessive &&
    !g.modifier;
  const found = groups.find(
    (g) => free(g) && fits(g, kinds, kindsOf) && !isObject(line, g, start) && leadsToVerb(line, g, site.from),
  );
  if (found) return { how: 'group', group: found };
  if (start > from) {
    const wide = groups.find(
      (g) =>
        g.first >= from &&
        g.last <= start &&
        g.prep === '' &&
        !g.possessive &&
        !g.modifier &&
        fits(g, kinds, kindsOf),
    );
    if (wide && !wordsBetweenVerbs(line, start, site.from)) return { how: 'group', group: wide };
  }
  return hasPronounSubject(line, start, site.from) ? { how: 'pronoun', at: site.first } : { how: 'unknown' };
}

/** Right behind the name comes the verb group, an aside or a preposition; any other word is a verb or a noun of its own. */
function leadsToVerb(line: Line, g: Group, verb: number): boolean {
  let i = g.last;
  const tail = (word: string) =>
    isQuote(word) || NAME_TAILS.has(word) || line.heads.has(word) || word === '.';
  while (i < verb && tail(wordOf(line, i))) i++;
  if (i >= verb || line.covered[i] || line.tokens[i]!.kind === 'punct') return true;
  const word = wordOf(line, i);
  return (
    isVerbGroupWord(word) ||
    PREPOSITIONS.has(word) ||
    RELATIVES.has(word) ||
    COORDINATORS.has(word) ||
    line.verb[i]!
  );
}

/** "As Jane Roe pointed out": the name after an opening "as" is the subject of a verb. */
function asSpeaker(line: Line, g: Group): boolean {
  return g.prep === 'as' && g.from === line.segments[g.segment]!.first && wordOf(line, g.first - 1) === 'as';
}

function isObject(line: Line, g: Group, start: number): boolean {
  for (let i = start; i < g.first; i++) if (line.verb[i]) return true;
  return false;
}

/** Words of a subject we do not know stand between two verbs: nothing may be carried over them. */
function wordsBetweenVerbs(line: Line, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = wordOf(line, i);
    if (line.covered[i] || isVerbGroupWord(word) || COORDINATORS.has(word) || word === ',' || word === 'to')
      continue;
    return true;
  }
  return false;
}

function subjectIn(
  line: Line,
  groups: readonly Group[],
  s: number,
  kinds: ReadonlySet<string>,
  kindsOf: KindsOf,
): Group | undefined {
  const segment = line.segments[s]!;
  let verb = segment.first;
  while (verb < segment.last && !line.verb[verb]) verb++;
  return groups.find(
    (g) =>
      g.segment === s &&
      g.prep === '' &&
      !g.possessive &&
      !g.modifier &&
      g.last <= verb &&
      fits(g, kinds, kindsOf) &&
      leadsToVerb(line, g, verb),
  );
}

/** A lead participle takes the subject that comes after its comma. */
function subjectAhead(site: Site, kinds: ReadonlySet<string>, kindsOf: KindsOf): Subject {
  const { line, groups } = site;
  const segment = line.segments[site.segment]!;
  let comma = site.last;
  const verbAfter = (at: number) => {
    for (let i = at; i < line.tokens.length && i < at + 6; i++) if (line.verb[i]) return true;
    return false;
  };
  for (const g of groups) {
    if (g.first < comma || g.prep !== '' || g.possessive || g.modifier || !fits(g, kinds, kindsOf)) continue;
    if (wordOf(line, g.first - 1) === ',' || wordOf(line, g.first - 2) === ',') {
      if (verbAfter(g.last)) return { how: 'group', group: g };
    }
    comma = g.last;
    if (g.segment > site.segment + 1) break;
  }
  for (let i = segment.first; i + 1 < line.tokens.length; i++) {
    if (wordOf(line, i) === ',' && PRONOUNS.has(wordOf(line, i + 1)) && verbAfter(i + 2))
      return { how: 'pronoun', at: i + 1 };
  }
  return { how: 'unknown' };
}

function headsSentence(line: Line, site: Site): boolean {
  if (site.segment !== 0) return false;
  for (let i = 0; i < site.from; i++) if (!isAdverb(wordOf(line, i))) return false;
  return true;
}

function hasPronounSubject(line: Line, from: number, to: number): boolean {
  let pronoun = false;
  for (let i = from; i < to; i++) {
    const word = wordOf(line, i);
    if (PRONOUNS.has(word) && word !== 'this' && word !== 'these' && word !== 'we') {
      pronoun = true;
      continue;
    }
    if (pronoun && !isVerbGroupWord(word)) return true;
  }
  return pronoun;
}

/** Words before the verb that are no name we know but may be the subject: then nothing is carried over. */
function ownWords(site: Site, from: number): boolean {
  const { line } = site;
  for (let i = from; i < site.from; i++) {
    const word = wordOf(line, i);
    if (line.covered[i] || line.tokens[i]!.kind === 'punct') continue;
    if (isVerbGroupWord(word) || COORDINATORS.has(word) || NOT.has(word) || PREPOSITIONS.has(word)) continue;
    if (word === 'to' || word === 'not' || word === 'that' || word === 'long' || word === 'ago') continue;
    if (site.use !== 'noun' && (site.use.infinitive || site.use.participle)) continue;
    return true;
  }
  return false;
}

/** Groups after the trigger that no preposition governs: its object. */
export function objectsOf(site: Site, kinds: ReadonlySet<string>, kindsOf: KindsOf): readonly Group[] {
  const inside = site.groups.filter((g) => g.first >= site.last && g.first < site.right && !g.possessive);
  // A preposition that belongs to the trigger ("invested in …") governs its object.
  const free = (g: Group) => (g.prep === '' && g.from > site.first) || (g.prep !== '' && g.from < site.last);
  const plain = inside.filter((g) => free(g) && !g.modifier && fits(g, kinds, kindsOf));
  if (plain.length > 0) return plain.slice(0, 1);
  const renamed = inside.filter((g) => g.prep === 'appos' && fits(g, kinds, kindsOf));
  return renamed.slice(0, 1);
}

/** Groups governed by a preposition: after the trigger, else (for shared ones) before it. */
export function prepositional(
  site: Site,
  prep: Slot,
  kinds: ReadonlySet<string>,
  kindsOf: KindsOf,
  shared: boolean,
): readonly Group[] {
  const wanted = (g: Group) =>
    matchesPrep(g.prep, prep) && !g.possessive && !g.modifier && fits(g, kinds, kindsOf);
  const after = site.groups.filter((g) => g.first >= site.last && g.first < site.right && wanted(g));
  if (after.length > 0 || !shared) return after.slice(0, 1);
  const before = site.groups.filter((g) => g.first >= site.left && g.last <= site.from && wanted(g));
  if (before.length > 0) return before.slice(-1);
  const lead = site.segment > 0 && site.line.segments[site.segment - 1]!.kind === 'lead';
  return lead ? site.groups.filter((g) => g.segment === site.segment - 1 && wanted(g)).slice(-1) : [];
}

function matchesPrep(prep: string, slot: string): boolean {
  if (prep === slot) return true;
  if (slot === 'in')
    return prep === 'at' || prep === 'inside' || prep === 'within' || prep === 'near' || prep === 'across';
  if (slot === 'with') return prep === 'alongside';
  return slot === 'on' && prep === 'onto';
}

/** "Acme was a venture of …": the subject of "is" before a noun. */
export function bearerOf(site: Site, kinds: ReadonlySet<string>, kindsOf: KindsOf): Subject {
  let i = site.from - 1;
  while (i > 0 && isAdverb(wordOf(site.line, i))) i--;
  return BE.has(wordOf(site.line, i)) ? subjectOf(site, kinds, kindsOf) : { how: 'unknown' };
}

/** "Acme's cooperation", "Acme chairman": the name that owns a noun. */
export function ownerOf(
  site: Site,
  at: number,
  kinds: ReadonlySet<string>,
  kindsOf: KindsOf,
): Group | undefined {
  const start = nounPhraseStart(site.line, at);
  return site.groups.find(
    (g) => g.last <= at && g.first >= start && (g.possessive || g.last === at) && fits(g, kinds, kindsOf),
  );
}
