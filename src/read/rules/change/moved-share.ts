import type { RuleInput } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';
import type { FigureRole, Figures } from '../figures.ts';
import { type Side, sidesOf } from '../share/rule.ts';

export interface MovedShare {
  readonly part: Side;
  readonly whole: Side;
  /** Token of the share's own figure, or of the change when the share has none. */
  readonly at: number;
}

/** The share that moved by so many points: the figure of a share before the change, behind it, or the noun "share" alone. */
export function movedShare(input: RuleInput, q: QuantityMention, figures: Figures): MovedShare | undefined {
  const shares = [...figures].filter((x): x is [QuantityMention, ShareRole] => x[1].role === 'share');
  const before = shares.filter(([m]) => m.first < q.first).pop();
  const [figure, role] = before ?? shares.find(([m]) => m.first > q.first) ?? [];
  if (figure && role && Math.abs(figure.first - q.first) <= MOST_APART) {
    const sides = sidesOf(input, figure, role, input.bind.clauseAt(figure.first));
    return sides && { ...sides, at: figure.first };
  }
  const clause = input.bind.clauseAt(q.first);
  const noun = input.marks.some(
    (m) => m.mark === 'share_noun' && m.first >= clause.first && m.first < clause.last,
  );
  const sides = noun ? sidesOf(input, q, { role: 'share', by: 'share-of' }, clause) : undefined;
  return sides && { ...sides, at: q.first };
}

type ShareRole = Extract<FigureRole, { role: 'share' }>;

/** Tokens between a share and what it moved by. */
const MOST_APART = 16;
