import type { Clause } from '../../context/clauses.ts';
import { type Mark, wordAt } from '../../context/phrases.ts';
import type { RuleInput } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';
import { coreOf } from './level-words.ts';

export function isLimit(input: RuleInput, q: QuantityMention, clause: Clause): boolean {
  const { marks } = input;
  const inClause = (m: Mark) => m.first >= clause.first && m.first < clause.last;
  if (marks.some((m) => (m.mark === 'first_time' || m.mark === 'only') && inClause(m))) return true;
  for (let i = clause.first; i < q.first; i++) {
    // "the first city to pass 3 million", "the fourth … to reach 1 million"
    const ordinal = input.mentions.find(
      (m) => m.type === 'quantity' && m.form === 'ordinal' && m.first === i,
    );
    if (ordinal && hasWord(input, ordinal.last, q.first, 'to')) return true;
  }
  // "exceeded … for the first time in 2015 and exceeded 1 million three years later": the same passage told on.
  const leaning = clause.leansOn === undefined ? undefined : input.clauses[clause.leansOn];
  if (leaning && clause.kind === 'coordinate' && clause.subject === undefined) {
    const told = marks.some(
      (m) => m.mark === 'first_time' && m.first >= leaning.first && m.first < leaning.last,
    );
    const again = marks.some((m) => m.mark === 'exceed' && inClause(m) && m.last <= coreOf(input, q));
    if (told && again) return true;
  }
  return false;
}

function hasWord(input: RuleInput, from: number, to: number, word: string): boolean {
  for (let i = from; i < to; i++) if (wordAt(input.sentence, i) === word) return true;
  return false;
}
