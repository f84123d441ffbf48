import type { RuleInput } from '../../rule.ts';
import type { CueMention } from '../../types.ts';
import { leads } from './leads.ts';
import { nthTo, rankedNth, runnerUp, topN } from './nth.ts';
import type { Place } from './place.ts';
import { cuesOf, isProse, quantitiesOf, word } from './scan.ts';
import { aboveAllOthers, nthLargest, superlative } from './superlative.ts';
import { topSpot } from './top-spot.ts';
import { LEADING_VERBS } from './words-en.ts';

/** Every place told in the sentence, in order; each token range is taken once. */
export function findPlaces(input: RuleInput): Place[] {
  if (!isProse(input)) return [];
  const found: Place[] = [];
  const free = (p: Place | undefined): p is Place =>
    p !== undefined && !found.some((x) => p.first < x.last && x.first < p.last);
  const add = (p: Place | undefined) => {
    if (free(p)) found.push(p);
  };
  for (const q of quantitiesOf(input)) {
    if (q.form === 'ordinal') add(nthTo(input, q) ?? nthLargest(input, q) ?? rankedNth(input, q, found));
    else if (q.form === 'count') add(topN(input, q));
  }
  for (const cue of cuesOf(input, 'second_only', 'runner_up')) add(runnerUp(input, cue));
  for (const cue of longestFirst(cuesOf(input, 'top'))) add(topSpot(input, cue));
  for (const cue of cuesOf(input, 'most')) add(superlative(input, cue, 1, cue.first));
  for (const cue of cuesOf(input, 'any_other')) add(aboveAllOthers(input, cue));
  for (let i = 0; i < input.sentence.tokens.length; i++) {
    if (LEADING_VERBS.has(word(input, i))) add(leads(input, i));
  }
  return found.sort((a, b) => a.first - b.first);
}

const longestFirst = (cues: readonly CueMention[]): CueMention[] =>
  [...cues].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
