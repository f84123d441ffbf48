import { wordAt } from '../../context/phrases.ts';
import type { RuleInput } from '../../rule.ts';
import type { MetricMention } from '../../types.ts';

const STOP = new Set([
  ...[
    'stop',
    'stopping',
    'cease',
    'ceasing',
    'end',
    'ending',
    'halt',
    'halting',
    'quit',
    'abandon',
    'discontinue',
  ],
  ...['discontinuing', 'scrap', 'suspend'],
]);
const OUT = new Set(['phase', 'phasing']);
const BETWEEN = new Set([
  'the',
  'all',
  'its',
  'any',
  'of',
  'out',
  'both',
  'domestic',
  'traditional',
  'were',
  'are',
  'is',
  'to',
  'should',
  'will',
  'would',
  'be',
  'completely',
  'entirely',
  'there',
  'fully',
  'and',
  ',',
]);

/** Token of a word that ends what the metric counts, before it ("stop selling …") or behind it ("sales of … were to end"). */
export function stopGoal(input: RuleInput, m: MetricMention): number | undefined {
  const { sentence } = input;
  const clause = input.bind.clauseAt(m.first);
  for (let i = m.first - 1; i >= clause.first && m.first - i <= 5; i--) {
    const word = wordAt(sentence, i);
    if (input.lookups.activityOf(word) !== undefined) continue;
    if (STOP.has(word)) return i;
    if (OUT.has(word) && wordAt(sentence, i + 1) === 'out') return i;
    if (!BETWEEN.has(word)) break;
  }
  for (let i = m.last; i < clause.last && i - m.last <= 6; i++) {
    const word = wordAt(sentence, i);
    if (STOP.has(word))
      return wordAt(sentence, i - 1) === 'to' || isAux(wordAt(sentence, i - 1)) ? i : undefined;
    if (!BETWEEN.has(word)) {
      const inside = input.mentions.some((x) => x.type === 'metric' && x.first <= i && x.last > i);
      if (!inside) break;
    }
  }
  return undefined;
}

const isAux = (word: string): boolean =>
  word === 'will' || word === 'would' || word === 'should' || word === 'be';

/** "stop selling X": what the verb between does with what is counted. */
export function activityBefore(input: RuleInput, m: MetricMention): string | undefined {
  for (let i = m.first - 1; i >= 0 && m.first - i <= 4; i--) {
    const activity = input.lookups.activityOf(wordAt(input.sentence, i));
    if (activity !== undefined) return activity;
  }
  return undefined;
}
