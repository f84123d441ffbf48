import type { RuleInput } from '../../rule.ts';
import type { EntityMention, QuantityMention } from '../../types.ts';
import type { Place } from './place.ts';
import { namesBefore, namesInRow, ordinalsFrom } from './row.ts';
import { cueEndingAt, cuesOf, entitiesOf, quantitiesOf, word } from './scan.ts';
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
  const names = verb ? namesBefore(input, verb.first) : [];
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

/** "the top three were A, B and C", "the three largest cities are A, B and C", "A, B and C took the top three places". */
function topList(input: RuleInput, q: QuantityMention): Place[] {
  const n = q.value;
  if (q.bound !== 'exact' || !Number.isInteger(n) || n < 2 || n > 20) return [];
  const top = word(input, q.first - 1) === 'top';
  const largest = cuesOf(input, 'most').some((c) => c.first === q.last && SIZES.has(word(input, c.first)));
  if (!top && !largest) return [];
  const start = top ? q.first - 1 : q.first;
  const before = takersBefore(input, start);
  const names = before.length === n ? before : listBehind(input, q.last);
  if (names.length !== n) return [];
  return inOrder(input, names, (k) => ({
    form: 'top-list',
    at: q.first,
    first: before.length === n && k === 0 ? start : names[k]!.first,
    last: before.length === n && k === 0 ? q.last : names[k]!.last,
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

/** "… by output in 2025 were A, B and C": the list behind the verb or a colon, with no other name before it. */
function listBehind(input: RuleInput, at: number): EntityMention[] {
  const first = entitiesOf(input).find((m) => m.first >= at);
  if (!first) return [];
  let i = first.first;
  while ([',', 'in', 'order'].includes(word(input, i - 1))) i--;
  return ['were', 'are', ':', 'namely'].includes(word(input, i - 1)) ? namesInRow(input, first.first) : [];
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
