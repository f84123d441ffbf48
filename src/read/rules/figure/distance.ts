import { wordAt } from '../../context/phrases.ts';
import type { RuleInput } from '../../rule.ts';
import type { EntityMention, QuantityMention } from '../../types.ts';

/** "83.7% of its goal", "half of the peak": compared with something that is not a whole. */
export function isOfGoal(input: RuleInput, q: QuantityMention): boolean {
  if (q.form === 'count') return false;
  if (wordAt(input.sentence, q.last) !== 'of' && wordAt(input.sentence, q.last - 1) !== 'of') return false;
  const from = wordAt(input.sentence, q.last) === 'of' ? q.last : q.last - 1;
  for (let i = from; i < from + 10; i++) {
    const word = wordAt(input.sentence, i);
    if (NOT_A_WHOLE.has(word)) return true;
    if (word === ',' || word === '') return false;
  }
  return false;
}

const NOT_A_WHOLE = new Set([
  'goal',
  'goals',
  'target',
  'targets',
  'peak',
  'plan',
  'objective',
  'what',
  'record',
  'level',
  'high',
]);

/** "297,100 more than X", "ahead by 297,100". */
export function isGap(input: RuleInput, q: QuantityMention): boolean {
  const { sentence } = input;
  let i = q.last;
  const joined = sentence.tokens[i]?.kind === 'word';
  if (joined && (COMPARED.has(wordAt(sentence, i)) || COMPARED.has(wordAt(sentence, i + 1)))) {
    while (i < q.last + 6 && wordAt(sentence, i) !== 'than' && wordAt(sentence, i) !== 'of') i++;
    if (
      wordAt(sentence, i) === 'than' ||
      (wordAt(sentence, i) === 'of' && wordAt(sentence, i - 1) === 'ahead')
    ) {
      const rival = input.mentions.find((m) => m.type === 'entity' && m.first > i && m.first <= i + 3);
      const that = wordAt(sentence, i + 1) === 'that' || wordAt(sentence, i + 1) === 'those';
      if (that || (rival && !isOwn(input, q, rival as EntityMention))) return true;
    }
  }
  const back = wordAt(sentence, q.first - 1) === 'by' ? wordAt(sentence, q.first - 2) : '';
  if (
    GAP_WORDS.has(back) ||
    GAP_WORDS.has(wordAt(sentence, q.last)) ||
    wordAt(sentence, q.first - 1) === 'lead'
  )
    return true;
  const after = wordAt(sentence, q.last);
  return q.form !== 'count' && (after === 'as' || after === 'that' || after === 'those' || after === 'what');
}

const COMPARED = new Set([
  'more',
  'less',
  'fewer',
  'higher',
  'lower',
  'larger',
  'smaller',
  'above',
  'below',
  'ahead',
  'behind',
]);
const GAP_WORDS = new Set(['ahead', 'behind', 'led', 'leads', 'trailed', 'trails', 'lead', 'outsold']);

function isOwn(input: RuleInput, q: QuantityMention, rival: EntityMention): boolean {
  const mine = input.bind.entity(q.first)?.value;
  return mine !== undefined && input.bind.entityOf(rival)?.value === mine;
}

/** "fell 900,000 short of its target", "missed it by almost a million": a distance to something, no change and no goal. */
export function shortOf(input: RuleInput, q: QuantityMention): boolean {
  const { sentence } = input;
  if (wordAt(sentence, q.last) === 'short' && wordAt(sentence, q.last + 1) === 'of') return true;
  const by = wordAt(sentence, q.first - 1) === 'by';
  const missed = input.marks.some((m) => m.mark === 'below' && m.last <= q.first && q.first - m.last <= 8);
  if (by && missed) return true;
  // "fell 897,564, or 16.3%, short of"
  for (let i = q.last; i < q.last + 10; i++) {
    if (wordAt(sentence, i) === 'short' && wordAt(sentence, i + 1) === 'of')
      return wordAt(sentence, q.first - 1) !== 'to';
    if (wordAt(sentence, i) === 'and') return false;
    // "reached 396,000, only 114,000 short of its target": the distance is another amount.
    if (input.mentions.some((m) => m.type === 'quantity' && m.form === 'count' && m.first === i))
      return false;
  }
  return false;
}
