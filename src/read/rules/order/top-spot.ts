import type { Clause } from '../../context/clauses.ts';
import type { RuleInput } from '../../rule.ts';
import type { CueMention } from '../../types.ts';
import { hasOwnFigure } from './leads.ts';
import type { Place } from './place.ts';
import { isInUnknown, verbBefore } from './place-words.ts';
import { classesOf, cuesOf, metricsOf, periodsOf, word } from './scan.ts';
import { RANKED_IN, TABLE_NOUNS, WEAK_TOP } from './words-en.ts';

/** "took the crown", "held the top spot", "returned to the throne"; weak words need a class, a table or a metric beside them. */
export function topSpot(input: RuleInput, cue: CueMention): Place | undefined {
  const clause = input.bind.clauseAt(cue.first);
  let { first, last } = cue;
  while (cuesOf(input, 'top').some((c) => c.first === last))
    last = cuesOf(input, 'top').find((c) => c.first === last)!.last;
  if (word(input, last) === "'s") {
    const after = cuesOf(input, 'top').find((c) => c.first === last + 1);
    if (!after) return undefined;
    last = after.last;
  }
  const next = word(input, last);
  if (next === '-' || next === 'jewel' || next === 'model' || next === 'speed') return undefined;
  let weak = WEAK_TOP.has(word(input, cue.first)) || WEAK_TOP.has(word(input, cue.last - 1));
  const table = tableAfter(input, last, clause);
  if (table > 0) {
    last = table;
    weak = false;
  }
  while (first > clause.first && ['the', 'a', 'its', 'this', 'that', '"'].includes(word(input, first - 1)))
    first--;
  const verb = verbBefore(input, first, clause);
  if (!verb) return undefined;
  if (next === 'of' && table < 0 && !metricsOf(input).some((m) => m.first > last && m.first <= last + 3)) {
    const cls = classesOf(input).some((c) => c.first >= last && c.first <= last + 3);
    if (!cls) return undefined;
  }
  if (weak) {
    const cls = classesOf(input).some((c) => c.first >= last && c.first <= last + 3);
    const ranked = RANKED_IN.has(next) && metricsOf(input).some((m) => m.first > last && m.first <= last + 4);
    const title =
      ['title', 'champion', 'baton'].includes(word(input, cue.first)) &&
      (verb.again || word(input, cue.first) === 'title');
    const dated =
      word(input, cue.last - 1) === 'lead' &&
      periodsOf(input).some((p) => p.first >= last && p.first <= last + 2);
    // "returned to the top with an output of 2.8 million".
    const told =
      (verb.again || ['leader', 'frontrunner'].includes(word(input, cue.first))) &&
      ['with', 'by', 'after'].includes(afterTime(input, last)) &&
      hasOwnFigure(input, last);
    if (!cls && !ranked && !title && !dated && !told) return undefined;
  }
  if (isInUnknown(input, last)) return undefined;
  return {
    form: 'top-spot',
    at: verb.first,
    first: Math.max(first, clause.first),
    last,
    place: 1,
    bound: 'exact',
    by: 'size',
    again: verb.again,
    clause,
  };
}

/** The word behind the place, a time between them or not. */
const afterTime = (input: RuleInput, at: number): string =>
  word(input, periodsOf(input).find((p) => p.first === at)?.last ?? at);

/** "the top of the national ranking": where the table's words end, else −1. */
function tableAfter(input: RuleInput, at: number, clause: Clause): number {
  if (word(input, at) !== 'of') return -1;
  for (let i = at + 1; i < Math.min(clause.last, at + 10); i++)
    if (TABLE_NOUNS.has(word(input, i))) return i + 1;
  return -1;
}
