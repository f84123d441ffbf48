import type { EntityId } from '../../model/ids.ts';
import { SEATED } from '../lang/en/anaphors.ts';
import { MONTHS } from '../lang/en/months.ts';
import { NAME_TAILS } from '../lang/en/nouns.ts';
import { isUpperAt } from '../text/chars.ts';
import type { EntityMention, Token } from '../types.ts';
import type { EntryOf, Scan } from './scan.ts';
import { at, hitAt, norm, take } from './scan.ts';
import { startsPhrase, walkTrie } from './trie.ts';

/** Names of the pack in a sentence: longest match, capitals as the name has them, ambiguous ids kept. */
export function findEntities(scan: Scan): EntityMention[] {
  const found: EntityMention[] = [];
  const { tokens, index } = scan;
  for (let i = 0; i < tokens.length; ) {
    let last = 0;
    let ids: EntityId[] = [];
    if (tokens[i]!.kind !== 'punct' && startsPhrase(index.names, tokens[i]!.norm)) {
      walkTrie(index.names, tokens, i, (end, entries) => {
        const fitting = entries.filter((e) => e.t === 'entity' && casesFit(tokens, i, e));
        if (fitting.length === 0) return;
        last = end;
        ids = fitting.map((e) => (e as EntryOf<'entity'>).id);
      });
    }
    if (
      last === 0 ||
      isPartOfLongerName(scan, i, last, ids) ||
      isCurrency(scan, last) ||
      isSeat(scan, last) ||
      isUnit(scan, last) ||
      isNameOfOther(scan, last, ids) ||
      isQuarterOf(scan, i, last)
    ) {
      i++;
      continue;
    }
    if (isCapitalOf(tokens, i)) {
      i = last;
      continue;
    }
    const possessive =
      tokens[last]?.norm === "'s" || (tokens[last]?.norm === "'" && tokens[last - 1]!.norm.endsWith('s'));
    found.push({
      type: 'entity',
      ...at(scan, i, last),
      ids: ordered(scan, [...new Set(ids)]),
      ...(possessive ? { possessive: true } : {}),
    });
    take(scan, i, last);
    i = last;
  }
  return found;
}

/** "North Freedonia", "Latin America": a part of it, or a place of its own. */
function isQuarterOf(scan: Scan, first: number, last: number): boolean {
  const before = scan.tokens[first - 1];
  return last - first === 1 && before !== undefined && isTitled(before.text) && QUARTERS.has(before.norm);
}

const QUARTERS = new Set(
  'north south east west central latin northern southern eastern western northeast northwest southeast southwest'.split(
    ' ',
  ),
);

/** "the capital [city] of X": not X itself. */
function isCapitalOf(tokens: readonly Token[], first: number): boolean {
  const at = tokens[first - 1]?.norm === 'the' ? first - 2 : first - 1;
  if (tokens[at]?.norm !== 'of') return false;
  const noun = tokens[at - 1]?.norm === 'city' ? at - 2 : at - 1;
  return tokens[noun]?.norm === 'capital';
}

/** Strict names need every letter as given; others the capital at least ("great wall" is a wall). All-capital text counts as capitals. */
function casesFit(tokens: readonly Token[], first: number, entry: EntryOf<'entity'>): boolean {
  let k = first;
  for (const want of entry.tokens) {
    while (tokens[k] && tokens[k]!.norm === '-' && want !== '-') k++;
    const got = tokens[k]?.text ?? '';
    if (entry.strict ? got !== want : !capitalFits(got, want)) return false;
    k++;
  }
  return true;
}

function capitalFits(got: string, want: string): boolean {
  if (got === want || !isUpperAt(want, 0)) return true;
  return isUpperAt(got, 0);
}

/** "Springfield-based Acme", "Springfield-listed", "Springfield-made": a name that only tells where or by whom. */
function isSeat(scan: Scan, last: number): boolean {
  return scan.tokens[last]?.norm === '-' && isSeatWord(scan.tokens[last + 1]?.norm ?? '');
}

function isSeatWord(word: string): boolean {
  return SEATED.has(word) || MADE.has(word);
}

/** Words of making besides. */
const MADE = new Set(['made', 'built', 'produced', 'assembled', 'style']);

/** "Acme Motor Parts Supply Co": two words and more before "Co" name a unit of its own. */
function isUnit(scan: Scan, last: number): boolean {
  let i = last;
  while (i < last + 5 && isOwnWord(scan, i)) i++;
  return (
    i - last >= 2 && FIRM_TAILS.has(scan.tokens[i]?.norm ?? '') && isUpperAt(scan.text, scan.tokens[i]!.start)
  );
}

function isOwnWord(scan: Scan, i: number): boolean {
  const token = scan.tokens[i];
  return (
    token?.kind === 'word' &&
    token.text !== token.norm &&
    !NAME_TAILS.has(token.norm) &&
    isUpperAt(scan.text, token.start)
  );
}

/** "Acme Rocket sold …", "Acme Toys sold …": a word of its own behind the name of a maker names another, whom nobody here knows. */
function isNameOfOther(scan: Scan, last: number, ids: readonly EntityId[]): boolean {
  const next = scan.tokens[last];
  if (scan.sentence.kind !== 'prose' || next?.kind !== 'word' || !isTitled(next.text)) return false;
  if (!next.spaceBefore || ids.some((id) => isPlaceKind(scan, id)) || isTitleCase(scan)) return false;
  if (
    NAME_TAILS.has(next.norm) ||
    scan.index.nameTails.has(next.norm) ||
    OFFICES.has(next.norm) ||
    MONTHS.has(next.norm)
  )
    return false;
  if (startsPhrase(scan.index.names, next.norm) && startsName(scan, last)) return false;
  const doing = hitAt(scan, last, 'activity')?.entries.some((e) => e.verb);
  return !doing && !hitAt(scan, last, 'cue') && !hitAt(scan, last, 'relative');
}

/** "Rocket", "N8L", not "EV": a word written as a name. */
function isTitled(text: string): boolean {
  // "EVs": an acronym of many.
  if (/^[A-Z]{2,}s$/.test(text)) return false;
  return isUpperAt(text, 0) && text.length > 1 && text !== text.toUpperCase();
}

/** A headline in prose: most of its words have capitals. */
function isTitleCase(scan: Scan): boolean {
  let words = 0;
  let capitals = 0;
  for (const token of scan.tokens) {
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words++;
    if (isUpperAt(token.text, 0)) capitals++;
  }
  return capitals * 5 > words * 3;
}

/** What a maker's people and days are called: they speak for it, and have no figures of their own. */
const OFFICES = new Set(
  (
    'ceo chief chairman chairwoman chair president vice executive founder co-founder cofounder director general manager spokesperson ' +
    'spokesman spokeswoman senior deputy secretary board shares stock'
  ).split(' '),
);

const FIRM_TAILS = new Set(['co', 'ltd', 'company', 'inc', 'corp', 'limited']);

/** "189 billion U.S. dollars", "US$23 billion": money, no country. */
function isCurrency(scan: Scan, last: number): boolean {
  const next = scan.tokens[last];
  return next?.norm === 'dollars' || next?.norm === 'dollar' || next?.norm === '$';
}

const PLACE_PARTS = new Set(['city', 'province', 'municipality', 'district', 'county', 'region']);

/** "Springfield Daily", "Springfield Three Bridges Bank": a place name that opens a longer name means something else. */
function isPartOfLongerName(scan: Scan, first: number, last: number, ids: readonly EntityId[]): boolean {
  const next = scan.tokens[last];
  const previous = scan.tokens[last - 1]!;
  if (scan.sentence.kind === 'heading' || !next || next.kind !== 'word' || next.text === next.norm)
    return false;
  if (!isUpperAt(scan.text, next.start) || previous.end === next.start) return false;
  const kinds = scan.index.rankOfKind;
  const isPlace = ids.every(
    (id) =>
      (scan.index.pack.entities.get(id)?.partOf.length ?? 0) > 0 &&
      kinds.has(scan.index.pack.entities.get(id)!.kind),
  );
  const namesPlaces = ids.some((id) => scan.index.pack.metrics.size > 0 && isPlaceKind(scan, id));
  if (!isPlace || !namesPlaces) return false;
  if (MONTHS.has(next.norm) || PLACE_PARTS.has(next.norm) || isPlaceInRow(scan, last)) return false;
  if (startsPhrase(scan.index.names, next.norm) && startsName(scan, last)) return false;
  void first;
  return !hitAt(scan, last, 'object') && !hitAt(scan, last, 'activity') && !hitAt(scan, last, 'metric');
}

/** "X No. 1, Y No. 2 and Z No. 3" are places; "X No. 2 Plant" is a name. */
function isPlaceInRow(scan: Scan, at: number): boolean {
  if (norm(scan, at) !== 'no' || norm(scan, at + 1) !== '.') return false;
  const after = scan.tokens[at + 3];
  return scan.tokens[at + 2]?.kind === 'number' && (!after || after.kind === 'punct' || after.norm === 'and');
}

/** Places are what other places and companies can lie in: their own whole is a place too. */
function isPlaceKind(scan: Scan, id: EntityId): boolean {
  const classes = scan.index.pack.classes;
  const kind = scan.index.pack.entities.get(id)?.kind;
  return classes.some((c) => c.within !== undefined && kind !== undefined && c.kinds.includes(kind));
}

function startsName(scan: Scan, i: number): boolean {
  let found = false;
  walkTrie(scan.index.names, scan.tokens, i, (_, entries) => {
    found ||= entries.some((e) => e.t === 'entity' && casesFit(scan.tokens, i, e));
  });
  return found;
}

/** Ambiguous ids in the order of the pack's classes (a city before the province of its name). */
function ordered(scan: Scan, ids: readonly EntityId[]): EntityId[] {
  if (ids.length < 2) return [...ids];
  const order = (id: EntityId): number =>
    scan.index.rankOfKind.get(scan.index.pack.entities.get(id)?.kind ?? '') ?? 99;
  return [...ids].sort((a, b) => order(a) - order(b));
}
