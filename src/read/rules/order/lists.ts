import type { RuleInput } from '../../rule.ts';
import type { EntityMention, QuantityMention } from '../../types.ts';
import type { Place } from './place.ts';
import { namesBefore, ordinalsFrom } from './row.ts';
import { cueEndingAt, cuesOf, entitiesOf, isWhole, quantitiesOf, word } from './scan.ts';
import { PLACE_NOUNS, TAKING } from './words-en.ts';

/** Places told of several names at once. A name's own place leans on the first of the list for all it shares. */
export function placesInLists(input: RuleInput): { places: Place[]; taken: readonly [number, number][] } {
  const places: Place[] = [];
  const taken: [number, number][] = [];
  for (const q of quantitiesOf(input)) {
    if (taken.some(([first, last]) => q.first >= first && q.first < last)) continue;
    if (q.form === 'ordinal') {
      const row = ordinalsFrom(input, q);
      if (row.length < 2) continue;
      // "ranked second and third in 2023 and 2024": whose, when: nobody can tell but by names.
      taken.push([q.first, row[row.length - 1]!.last]);
      places.push(...spread(input, row));
    } else if (q.form === 'count') places.push(...topList(input, q));
  }
  return { places, taken };
}

/** "A, B and C ranked first, second and third". */
function spread(input: RuleInput, row: readonly QuantityMention[]): Place[] {
  let i = row[0]!.first;
  while (['the', 'in', 'respectively', ','].includes(word(input, i - 1))) i--;
  const verb = cueEndingAt(input, i, 'rank');
  const beside = verb ? namesBefore(input, verb.first) : [];
  const names = beside.length === row.length || !verb ? beside : namesOfClause(input, verb.first, row.length);
  if (names.length !== row.length) return [];
  const last = row[row.length - 1]!;
  const at = last.first;
  return inOrder(input, names, (k) => ({
    form: 'ranked-nth',
    at,
    first: row[k]!.first,
    last: k === row.length - 1 && PLACE_NOUNS.has(word(input, last.last)) ? last.last + 1 : row[k]!.last,
    place: row[k]!.value,
  }));
}

/** "A and B climbed in the rankings to secure …": the one row of so many names before the verb. */
function namesOfClause(input: RuleInput, verb: number, n: number): EntityMention[] {
  const before = entitiesOf(input).filter(
    (m) => m.last <= verb && m.anaphor === undefined && !isWhole(input, m.ids[0]),
  );
  const last = before[before.length - 1];
  const names = last ? namesBefore(input, last.last) : [];
  return names.length === n ? names : [];
}

/** "the top three were A, B and C", "the three largest cities are A, B and C", "A, B and C took the top three places". */
function topList(input: RuleInput, q: QuantityMention): Place[] {
  const n = q.value;
  if (q.bound !== 'exact' || !Number.isInteger(n) || n < 2 || n > 20) return [];
  const top = word(input, q.first - 1) === 'top';
  const largest = cuesOf(input, 'most').some((c) => c.first === q.last && SIZES.has(word(input, c.first)));
  if (!top && !largest) return [];
  const start = top ? q.first - 1 : q.first;
  const names = takersBefore(input, start);
  if (names.length !== n) return listBehind(input, q, n);
  return inOrder(input, names, (k) => ({
    form: 'top-list',
    at: q.first,
    first: k === 0 ? start : names[k]!.first,
    last: k === 0 ? q.last : names[k]!.last,
    place: k + 1,
    loose: n,
  }));
}

const SIZES = new Set(['largest', 'biggest', 'highest']);

/** "A, B and C took the top three places". */
function takersBefore(input: RuleInput, start: number): EntityMention[] {
  let i = start;
  while (['the', 'up', 'out'].includes(word(input, i - 1))) i--;
  return TAKING.has(word(input, i - 1)) ? namesBefore(input, i - 1) : [];
}

/**
 * "… by output in 2025 were A, B and C": behind the verb or a colon, as many members as were said. A member nobody knows keeps its
 * place and is left out.
 */
function listBehind(input: RuleInput, q: QuantityMention, n: number): Place[] {
  const start = listStart(input, q.last);
  const members = start === undefined ? [] : membersFrom(input, start);
  if (members.length !== n || members.filter(Boolean).length < 2) return [];
  const known = members.flatMap((who, k) => (who ? [{ who, place: k + 1 }] : []));
  return inOrder(
    input,
    known.map((m) => m.who),
    (k) => ({
      form: 'top-list',
      at: q.first,
      first: known[k]!.who.first,
      last: known[k]!.who.last,
      place: known[k]!.place,
      loose: n,
    }),
  );
}

/** The first token behind "were" or a colon, when no name stands before it. */
function listStart(input: RuleInput, from: number): number | undefined {
  const { tokens } = input.sentence;
  const first = entitiesOf(input).find((m) => m.first >= from && !m.possessive);
  for (let i = first?.first ?? 0; first && i > from && first.first - i < 8; i--) {
    if (!['were', 'are', ':', 'namely'].includes(word(input, i - 1))) {
      if (tokens[i - 1]!.kind === 'word' || word(input, i - 1) === ',') continue;
      return undefined;
    }
    let start = i;
    while ([',', 'in', 'order', ':'].includes(word(input, start))) start++;
    return start;
  }
  return undefined;
}

/** Members between commas, each a name from end to end or unknown. */
function membersFrom(input: RuleInput, start: number): (EntityMention | undefined)[] {
  const { tokens } = input.sentence;
  const members: (EntityMention | undefined)[] = [];
  const isEnd = (i: number): boolean => i >= tokens.length || ['.', ';', ':', '('].includes(word(input, i));
  for (let i = start; ; ) {
    const inside = entitiesOf(input).find((m) => m.first === i && m.anaphor === undefined);
    let end = inside?.last ?? i + 1;
    while (!isEnd(end) && ![',', 'and'].includes(word(input, end))) end++;
    members.push(inside?.last === end ? inside : undefined);
    if (isEnd(end) || members.length > 50) return members;
    while ([',', 'and'].includes(word(input, end))) end++;
    if (isEnd(end)) return members;
    i = end;
  }
}

type Own = Pick<Place, 'form' | 'at' | 'first' | 'last' | 'place' | 'loose'>;

function inOrder(input: RuleInput, names: readonly EntityMention[], own: (k: number) => Own): Place[] {
  const places: Place[] = [];
  for (const [k, who] of names.entries()) {
    const told = own(k);
    places.push({
      bound: 'exact',
      by: 'size',
      again: false,
      clause: input.bind.clauseAt(told.at),
      ...told,
      who,
      ...(places[0] ? { like: places[0] } : {}),
    });
  }
  return places;
}
