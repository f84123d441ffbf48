import type { Clause } from '../../context/clauses.ts';
import { type Mark, wordAt } from '../../context/phrases.ts';
import { isChangeNoun } from '../../context/verbs-en.ts';
import type { RuleInput } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';

/** A change word before or after the figure, nearest first, in its clause; and which way it points. */
export function changeBeside(
  input: RuleInput,
  q: QuantityMention,
  clause: Clause,
): { mark: Mark; by: string } | undefined {
  let best: { mark: Mark; by: string; cost: number } | undefined;
  for (const mark of input.marks) {
    if (mark.mark !== 'rise' && mark.mark !== 'fall') continue;
    if (mark.last <= clause.first || mark.first >= clause.last) continue;
    if (mark.last <= q.first) {
      const gap = q.first - mark.last;
      if (gap > 9 || hasFigureBetween(input, mark.last, q.first)) continue;
      const cost = gap;
      if (!best || cost < best.cost)
        best = { mark, by: isChangeNoun(input.sentence, mark.first) ? 'rise-of' : 'rise-by', cost };
    } else if (mark.first >= q.last) {
      const gap = mark.first - q.last;
      if (gap - baseWords(input, q.last, mark.first) > 5 || hasFigureBetween(input, q.last, mark.first))
        continue;
      // "9.7% increase" binds closer than "rose … 9.7%" when both stand near.
      const verbLater =
        !isChangeNoun(input.sentence, mark.first) &&
        !['up', 'down', 'higher', 'lower'].includes(wordAt(input.sentence, mark.first));
      if (verbLater) continue;
      const cost = gap + 0.5;
      if (!best || cost < best.cost) best = { mark, by: 'figure-rise', cost };
    }
  }
  return best;
}

/** Tokens of "year-on-year", "month-over-month" between two points. */
function baseWords(input: RuleInput, from: number, to: number): number {
  const base = input.marks.find((m) => ON_BASE.has(m.mark) && m.first >= from && m.last <= to);
  return base ? base.last - base.first : 0;
}

const ON_BASE = new Set(['on_year', 'on_month', 'on_quarter']);

export function hasFigureBetween(input: RuleInput, from: number, to: number): boolean {
  return input.mentions.some(
    (m) =>
      m.type === 'quantity' &&
      m.form !== 'duration' &&
      m.form !== 'ordinal' &&
      m.first >= from &&
      m.last <= to,
  );
}

/** "51.1 percent more than a year earlier", "3% less than in 2024". */
export function moreOrLess(input: RuleInput, q: QuantityMention): 'up' | 'down' | undefined {
  const word = wordAt(input.sentence, q.last);
  const up = word === 'more' || word === 'higher' || word === 'larger' || word === 'above';
  const down =
    word === 'less' || word === 'fewer' || word === 'lower' || word === 'smaller' || word === 'below';
  if (!up && !down) return undefined;
  return up ? 'up' : 'down';
}

/** Only words of a base between two percentages. */
export function isOtherBase(input: RuleInput, a: QuantityMention, b: QuantityMention): boolean {
  const base = input.marks.find(
    (m) => (m.mark === 'on_year' || m.mark === 'on_month' || m.mark === 'on_quarter') && m.first === a.last,
  );
  if (!base || b.first - base.last > 2) return false;
  for (let i = base.last; i < b.first; i++) {
    const word = wordAt(input.sentence, i);
    if (word !== 'and' && word !== ',' && word !== 'by') return false;
  }
  return true;
}

export const DOUBLINGS: ReadonlySet<string> = new Set([
  ...[
    'doubled',
    'doubling',
    'tripled',
    'tripling',
    'trebled',
    'quadrupled',
    'quadrupling',
    'quintupled',
    'halved',
    'halving',
  ],
]);
