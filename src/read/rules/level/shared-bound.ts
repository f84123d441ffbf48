import type { ClaimAlternative } from '../../../model/claim.ts';
import { wordAt } from '../../context/phrases.ts';
import type { RuleInput } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';

/** "more than 21.4 million crates and 4.6 million boxes": the word of the first figure may be meant of both. */
export function sharedBound(input: RuleInput, q: QuantityMention): ClaimAlternative | undefined {
  if (q.bound !== 'exact' || q.form !== 'count' || wordAt(input.sentence, q.first - 1) !== 'and')
    return undefined;
  const before = input.mentions.find((m) => m.type === 'quantity' && m.last === q.first - 1);
  if (before?.type !== 'quantity' || before.form !== 'count') return undefined;
  const { bound } = before;
  if (bound === 'more_than' || bound === 'at_least') return { bound, interval: [q.value, null] };
  if (bound === 'less_than' || bound === 'at_most') return { bound, interval: [null, q.value] };
  return undefined;
}
