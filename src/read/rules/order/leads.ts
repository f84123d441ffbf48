import type { RuleInput } from '../../rule.ts';
import type { Place } from './place.ts';
import { againIn, isInUnknown } from './place-words.ts';
import { isWhole, metricsOf, quantitiesOf, thingAt, word } from './scan.ts';
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
  const end = metricIn(i + 1);
  if (end > 0 && !TOPPING.has(verb)) return { ...base, last: end, again };
  // "leads the world in exports by value": in money, and not in what the metric counts.
  for (let k = i + 1; k < i + 10; k++)
    if (word(input, k) === 'by' && BY_MONEY.has(word(input, k + 1))) return undefined;
  const led =
    ledWhole(input, i, metricIn) ??
    (TOPPING.has(verb) ? undefined : ledMetric(input, i)) ??
    (TOPPING.has(verb) ? undefined : ledWith(input, i));
  if (led) return { ...base, ...led, again };
  const pack = ledPack(input, i);
  if (pack) return { ...base, ...pack, again };
  let k = i + 1;
  for (; k < Math.min(clause.last, i + 8); k++) {
    if (TABLE_NOUNS.has(word(input, k))) break;
    if (quantitiesOf(input).some((q) => q.first === k)) return undefined;
  }
  if (!TABLE_NOUNS.has(word(input, k)) || isInUnknown(input, k + 1)) return undefined;
  return { ...base, last: k + 1, again };
}

const BY_MONEY = new Set(['value', 'revenue', 'worth', 'turnover']);
const TOPPING = new Set(['tops', 'topped', 'topping', 'heads', 'headed', 'heading']);

/** "led the country in output", "led all cities in …", "topped the world in …", "led global output". */
function ledWhole(
  input: RuleInput,
  i: number,
  metricIn: (from: number) => number,
): Pick<Place, 'last' | 'own'> | undefined {
  let k = i + 1;
  while (k < i + 3 && LOOSE.has(word(input, k)) && !thingAt(input, k)) k++;
  const whole = input.mentions.find(
    (m) => (m.type === 'class' || m.type === 'entity') && m.first >= i + 1 && m.first <= k,
  );
  if (!whole) return undefined;
  if (whole.type === 'entity' && !isWhole(input, whole.ids[0])) return undefined;
  if (whole.type === 'class' && whole.singular) return undefined;
  const own = whole.type === 'class' ? { own: whole } : {};
  const beside = metricsOf(input).find((m) => m.first === whole.last && !m.verb);
  if (beside && whole.type === 'entity' && !whole.possessive) return { last: beside.last };
  const end = metricIn(whole.last);
  if (end >= 0) return { last: end, ...own };
  // "led all makers with 70,000": their own figure says in what.
  return whole.type === 'class' && whole.class !== '' && hasOwnFigure(input, whole.last)
    ? { last: whole.last, ...own }
    : undefined;
}

/** An amount of the sentence close behind, told of somebody: what the order is by. */
export function hasOwnFigure(input: RuleInput, from: number): boolean {
  const q = quantitiesOf(input).find((x) => x.form === 'count' && x.first >= from && x.first <= from + 14);
  return q !== undefined && input.drafts.some((d) => d.kind === 'level' && d.value === q.value);
}

/** "led the pack", "led the market with 293,000": everybody, in what the subject's own figure says. */
function ledPack(input: RuleInput, i: number): Pick<Place, 'last'> | undefined {
  const ends = word(input, i + 1) === 'the' && EVERYBODY.has(word(input, i + 2));
  return ends && hasOwnFigure(input, i + 3) ? { last: i + 3 } : undefined;
}

const EVERYBODY = new Set(['pack', 'field', 'market', 'race', 'group']);

/** "led sales with 441,000 units": a figure of the subject's own tells that it is an order. */
function ledMetric(input: RuleInput, i: number): Pick<Place, 'last'> | undefined {
  let k = i + 1;
  while (k < i + 4 && LOOSE.has(word(input, k)) && !thingAt(input, k)) k++;
  const metric = metricsOf(input).find((m) => m.first === k && !m.verb);
  if (!metric || !['with', 'at', 'in', ',', 'among'].includes(word(input, metric.last))) return undefined;
  const q = quantitiesOf(input).find(
    (x) => x.form === 'count' && x.first >= metric.last && x.first <= metric.last + 9,
  );
  const told = q && input.drafts.some((d) => d.kind === 'level' && d.value === q.value);
  return told ? { last: metric.last } : undefined;
}

/** "led with 632,000 units", "led with an output of …": the subject's own figure beside the verb. */
function ledWith(input: RuleInput, i: number): Pick<Place, 'last'> | undefined {
  if (word(input, i + 1) !== 'with') return undefined;
  const q = quantitiesOf(input).find((x) => x.form === 'count' && x.first > i && x.first <= i + 7);
  const told = q && input.drafts.some((d) => d.kind === 'level' && d.value === q.value);
  return told ? { last: i + 1 } : undefined;
}
