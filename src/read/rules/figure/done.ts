import { wordAt } from '../../context/phrases.ts';
import type { RuleInput } from '../../rule.ts';
import type { MetricMention, QuantityMention } from '../../types.ts';

/** What was done to the things a figure counts, when the words after it say so. */
export interface Done {
  readonly activity: string;
  /** `passive` "… were sold", `participle` "… sold", `intransitive` "… rolled off the line". */
  readonly how: 'passive' | 'participle' | 'intransitive';
}

/** How far behind the figure its verb may stand when words such as "made in Springfield by Acme" come between. */
const REACH = 14;

export function doneTo(input: RuleInput, q: QuantityMention): Done | undefined {
  if (q.form !== 'count') return undefined;
  const clause = input.bind.clauseAt(q.first);
  const end = Math.min(clause.last, q.last + REACH);
  const verbs = input.mentions.filter(
    (m): m is MetricMention =>
      m.type === 'metric' &&
      m.verb === true &&
      m.activity !== undefined &&
      m.first >= q.last &&
      m.first < end,
  );
  const beside = verbs.find((m) => m.first <= q.last + 1);
  const near = beside ? end : Math.min(end, q.last + 4);
  const be = input.marks.find((m) => m.mark === 'be' && m.first >= q.last && m.first < near);
  const crossed = be && input.mentions.some((m) => isFigure(m) && m.first >= q.last && m.last <= be.first);
  if (be && !crossed) {
    const verb = verbs.find((m) => m.first >= be.last && m.first <= be.last + 1);
    if (verb) return { activity: verb.activity!, how: 'passive' };
    for (let i = be.last; i <= be.last + 1; i++) {
      const activity = input.lookups.activityOf(wordAt(input.sentence, i));
      if (activity !== undefined) return { activity, how: 'passive' };
    }
  }
  if (!beside) return undefined;
  return { activity: beside.activity!, how: beside.intransitive ? 'intransitive' : 'participle' };
}

const isFigure = (m: { readonly type: string; readonly form?: string }): boolean =>
  m.type === 'quantity' && m.form !== 'duration' && m.form !== 'ordinal';
