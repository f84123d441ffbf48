import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import type { RuleInput } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';
import type { FigureRole } from '../figures.ts';
import { hasFigureBetween } from './change-words.ts';

export function shareBeside(input: RuleInput, q: QuantityMention, clause: Clause): FigureRole | undefined {
  const { sentence } = input;
  for (const mark of input.marks) {
    if (mark.first < clause.first || mark.first >= clause.last) continue;
    if (mark.mark === 'share' && mark.last <= q.first && q.first - mark.last <= 4) {
      // "contributed 9.7% growth" is a change.
      if (input.marks.some((m) => (m.mark === 'rise' || m.mark === 'fall') && m.first === q.last))
        return undefined;
      return { role: 'share', by: 'accounts-for', mark };
    }
    if (mark.mark === 'share_noun') {
      const gap = mark.last <= q.first ? q.first - mark.last : mark.first - q.last;
      if (
        gap < 0 ||
        gap > 14 ||
        hasFigureBetween(input, Math.min(mark.last, q.last), Math.max(mark.first, q.first))
      )
        continue;
      const grew = input.marks.find(
        (m) => (m.mark === 'rise' || m.mark === 'fall') && m.last <= q.first && m.first >= clause.first,
      );
      if (grew && wordAt(sentence, q.first - 1) !== 'to' && wordAt(sentence, q.first - 1) !== 'at')
        return undefined;
      return { role: 'share', by: 'share-of', mark };
    }
  }
  return undefined;
}
