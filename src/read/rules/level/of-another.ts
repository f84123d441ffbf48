import type { MetricId } from '../../../model/ids.ts';
import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import { isWithin } from '../../context/resolve-metric.ts';
import type { RuleInput } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';
import { metricOfFigure } from '../figure/metric-of-figure.ts';
import { figuresOf } from '../figures.ts';

/** "sales of bolts came to 44,126; among them, sales of Rocket crates 41,457": no whole is a part of its own part. */
export function isPartOfItsPart(
  input: RuleInput,
  q: QuantityMention,
  clause: Clause,
  metric: MetricId,
): boolean {
  const before = input.clauses[clause.index - 1];
  const part = [clause, before].some((c) => c?.kind === 'part') || opensWithPart(input, clause);
  if (!part) return false;
  const hosts = [...figuresOf(input)].filter(
    ([m, r]) => m.last <= q.first && m.form === 'count' && r.role === 'level',
  );
  return hosts.some(([m]) => {
    const host = metricOfFigure(input, m);
    return host !== undefined && host.value !== metric && isWithin(host.value, metric, input.lookups);
  });
}

/** "Toys leased reached 611, 31.8% of all box sales of 1,922": the whole is counted as its part was, whatever word it goes by. */
export function isWholeOfOtherUse(input: RuleInput, q: QuantityMention, metric: MetricId): boolean {
  const figures = [...figuresOf(input)].filter(([m]) => m.last <= q.first);
  const [share] = figures.at(-1) ?? [];
  if (share?.form !== 'percent' || wordAt(input.sentence, share.last) !== 'of') return false;
  const host = figures.findLast(([m, r]) => m.form === 'count' && r.role === 'level')?.[0];
  const use = (id: MetricId | undefined) =>
    id === undefined ? undefined : input.lookups.metric(id)?.activity;
  const told = use(host && metricOfFigure(input, host)?.value);
  return told !== undefined && told !== use(metric);
}

/** "Toy sales revenue came to 79 billion, accounting for 86% of total revenue": a part that goes by the name of its whole. */
export function isShareOfItself(input: RuleInput, q: QuantityMention, metric: MetricId): boolean {
  const share = input.mentions.find(
    (m) => m.type === 'quantity' && m.form === 'percent' && m.first >= q.last,
  );
  if (
    !share ||
    wordAt(input.sentence, share.last) !== 'of' ||
    !WHOLES.has(wordAt(input.sentence, share.last + 1))
  )
    return false;
  for (let i = q.last; i < share.first; i++) if (isFigureAt(input, i)) return false;
  const at = share.last + 2;
  const whole = input.mentions.find((m) => m.type === 'metric' && m.first <= at && m.last > at);
  return whole?.type === 'metric' && input.bind.metricOf(whole)?.value === metric;
}

const WHOLES = new Set(['total', 'overall', 'all']);

/** "…; among them, X": the words of a part stand alone before a comma. */
function opensWithPart(input: RuleInput, clause: Clause): boolean {
  return input.marks.some((m) => m.mark === 'part' && m.last <= clause.first && clause.first - m.last <= 1);
}

const isFigureAt = (input: RuleInput, at: number): boolean =>
  input.mentions.some((m) => m.type === 'quantity' && m.first === at);
