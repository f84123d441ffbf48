import type { RuleInput } from '../../rule.ts';
import type { Place } from './place.ts';
import { againIn, isInUnknown } from './place-words.ts';
import { metricsOf, quantitiesOf, thingAt, word } from './scan.ts';
import { LOOSE, TABLE_NOUNS } from './words-en.ts';

/** "leads in output", "led the country in sales", "topped the national table". */
export function leads(input: RuleInput, i: number): Place | undefined {
  const clause = input.bind.clauseAt(i);
  if (
    [
      'a',
      'an',
      'the',
      'its',
      'most',
      'to',
      'of',
      'by',
      'will',
      'would',
      'other',
      'some',
      'such',
      'many',
      "'s",
      'their',
      'no',
    ].includes(word(input, i - 1))
  )
    return undefined;
  const base = { form: 'leads', at: i, first: i, place: 1, bound: 'exact', by: 'size', clause } as const;
  const again = againIn(input, clause);
  const verb = word(input, i);
  const metricIn = (from: number): number => {
    if (!['in', 'by', 'for'].includes(word(input, from))) return -1;
    let k = from + 1;
    while (k < from + 5 && LOOSE.has(word(input, k)) && !thingAt(input, k)) k++;
    const m = metricsOf(input).find((x) => x.first === k);
    return m ? m.last : -1;
  };
  if (!['tops', 'topped', 'topping', 'heads', 'headed', 'heading'].includes(verb)) {
    const end = metricIn(i + 1);
    if (end > 0) return { ...base, last: end, again };
    // "led the country in …", "leads all cities in …".
    let k = i + 1;
    while (k < i + 3 && LOOSE.has(word(input, k)) && !thingAt(input, k)) k++;
    const whole = input.mentions.find(
      (m) => (m.type === 'class' || m.type === 'entity') && m.first >= i + 1 && m.first <= k,
    );
    if (!whole) return undefined;
    if (whole.type === 'entity' && !isWhole(input, whole.ids[0])) return undefined;
    if (whole.type === 'class' && whole.singular) return undefined;
    const end2 = metricIn(whole.last);
    if (end2 < 0) return undefined;
    return { ...base, last: end2, again, ...(whole.type === 'class' ? { own: whole } : {}) };
  }
  let k = i + 1;
  for (; k < Math.min(clause.last, i + 8); k++) {
    if (TABLE_NOUNS.has(word(input, k))) break;
    if (quantitiesOf(input).some((q) => q.first === k)) return undefined;
  }
  if (!TABLE_NOUNS.has(word(input, k)) || isInUnknown(input, k + 1)) return undefined;
  return { ...base, last: k + 1, again };
}

/** A whole that the pack ranks classes within. */
function isWhole(input: RuleInput, id: string | undefined): boolean {
  return id !== undefined && input.lookups.pack.classes.some((c) => c.within === id);
}
