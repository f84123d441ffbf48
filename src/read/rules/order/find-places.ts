import type { RuleInput } from '../../rule.ts';
import type { CueMention } from '../../types.ts';
import { leads } from './leads.ts';
import { placesInLists } from './lists.ts';
import { type Move, movesIn } from './moves.ts';
import { invertedNth, nthTo, rankedNth, rowOn, runnerUp, topN } from './nth.ts';
import type { Place } from './place.ts';
import { isInUnknown } from './place-words.ts';
import { classesOf, cueEndingAt, cuesOf, isProse, periodsOf, quantitiesOf, word } from './scan.ts';
import { aboveAllOthers, noneAbove, nthLargest, superlative } from './superlative.ts';
import { topSpot } from './top-spot.ts';
import { LEADING_VERBS, PLACE_NOUNS } from './words-en.ts';

interface Known {
  drafts: number;
  places: readonly Place[];
}

const nothingKnown = (): Known => ({ drafts: -1, places: [] });

/** Every place told in the sentence, in order; each token range is taken once. Worked out anew only when a claim was drafted since. */
export function findPlaces(input: RuleInput): readonly Place[] {
  const known = input.once(nothingKnown);
  if (known.drafts !== input.drafts.length) {
    known.places = placesIn(input);
    known.drafts = input.drafts.length;
  }
  return known.places;
}

function placesIn(input: RuleInput): Place[] {
  if (!isProse(input)) return [];
  const found: Place[] = [];
  const free = (p: Place | undefined): p is Place =>
    p !== undefined && !found.some((x) => p.first < x.last && x.first < p.last);
  const add = (p: Place | undefined) => {
    if (free(p)) found.push(p);
  };
  const lists = placesInLists(input);
  for (const p of lists.places) add(p);
  const moves = movesIn(input);
  for (const move of moves) add(movedTo(input, move));
  for (let i = 0; i < input.sentence.tokens.length; i++) {
    if (LEADING_VERBS.has(word(input, i))) add(leads(input, i));
  }
  for (const q of quantitiesOf(input)) {
    if (lists.taken.some(([first, last]) => q.first >= first && q.first < last)) continue;
    if (moves.some((m) => m.from === q)) continue;
    if (q.form === 'ordinal')
      add(nthTo(input, q) ?? nthLargest(input, q) ?? invertedNth(input, q) ?? rankedNth(input, q, found));
    else if (q.form === 'count') add(topN(input, q));
  }
  for (const cue of cuesOf(input, 'second_only', 'runner_up')) add(runnerUp(input, cue));
  for (const cue of longestFirst(cuesOf(input, 'top'))) add(topSpot(input, cue));
  for (const cue of cuesOf(input, 'most')) add(superlative(input, cue, 1, cue.first));
  for (const cue of cuesOf(input, 'any_other')) add(aboveAllOthers(input, cue));
  for (const cls of classesOf(input)) add(noneAbove(input, cls));
  for (const q of quantitiesOf(input)) {
    if (q.form === 'ordinal' && !moves.some((m) => m.from === q))
      add(rowOn(input, q, found) ?? rankedNth(input, q, found));
  }
  for (const move of moves) add(movedFrom(move, found));
  return found.sort((a, b) => a.first - b.first);
}

/** "climbed from fifth to third". */
function movedTo(input: RuleInput, move: Move): Place | undefined {
  const { to } = move;
  if (move.from.first > to.first && cueEndingAt(input, to.first, 'rank')) return undefined;
  const clause = input.bind.clauseAt(move.at);
  const last = PLACE_NOUNS.has(word(input, to.last)) ? to.last + 1 : to.last;
  if (move.from.first > to.first && !['to', 'into'].includes(word(input, to.first - 1))) return undefined;
  if (isInUnknown(input, last)) return undefined;
  const when = periodsOf(input).find((p) => p.first >= last && p.first <= last + 1);
  return {
    form: 'moved',
    at: move.at,
    first: to.first,
    last,
    place: to.value,
    bound: 'exact',
    by: 'size',
    again: false,
    clause,
    ...(when ? { when } : {}),
  };
}

/** The place left behind, when it is told when that was. */
function movedFrom(move: Move, found: readonly Place[]): Place | undefined {
  const like = found.find((p) => p.first <= move.to.first && p.last > move.to.first);
  if (!like || !move.then || like.by === 'time' || like.bound !== 'exact') return undefined;
  const { first, last, value: place } = move.from;
  return { ...like, first, last, place, when: move.then, like, form: 'moved' };
}

const longestFirst = (cues: readonly CueMention[]): CueMention[] =>
  [...cues].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
