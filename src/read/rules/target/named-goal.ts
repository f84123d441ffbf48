import { lastYearOf, type Period, parsePeriod, yearPeriod } from '../../../model/period.ts';
import { wordAt } from '../../context/phrases.ts';
import type { Answer, RuleInput } from '../../rule.ts';
import type { MetricMention, PeriodMention, QuantityMention } from '../../types.ts';
import { metricOfFigure } from '../figure/metric-of-figure.ts';
import { figuresOf } from '../figures.ts';

/** Tokens of the noun of a goal behind its figure: "its 4.6 million sales target", "the 350,000-unit annual goal". */
export function goalNounBehind(input: RuleInput, q: QuantityMention): number | undefined {
  if (q.form !== 'count') return undefined;
  for (let i = q.last; i < q.last + MOST_BETWEEN; i++) {
    const word = wordAt(input.sentence, i);
    if (NOUNS.has(word)) return i;
    const known = input.mentions.some(
      (m) => (m.type === 'metric' || m.type === 'period') && m.first <= i && m.last > i,
    );
    if (!known && !BETWEEN.has(word)) return undefined;
  }
  return undefined;
}

const MOST_BETWEEN = 6;
const NOUNS = new Set(['target', 'goal', 'objective']);
const BETWEEN = new Set(
  '- unit units annual yearly full year full-year sales own original new initial'.split(' '),
);

/** "its …", "Acme's …", "a …": "the 2 million target" is known from elsewhere, and for whichever year unless one is named. */
export function isSomebodys(input: RuleInput, q: QuantityMention, noun: number): boolean {
  let at = q.first - 1;
  while (input.mentions.some((m) => m.type === 'period' && m.first <= at && m.last > at)) at--;
  if (!POINTING.has(wordAt(input.sentence, at))) return true;
  for (let i = q.last; i < noun; i++) if (YEARLY.has(wordAt(input.sentence, i))) return true;
  return input.mentions.some((m) => m.type === 'period' && m.first > at && m.first <= noun + 3);
}

const POINTING = new Set(['the', 'that', 'this']);
const YEARLY = new Set(['annual', 'yearly', 'year', 'full-year']);

/** What is counted, in the words between figure and noun, else what the text was counting. */
export function goalMetric(input: RuleInput, q: QuantityMention, noun: number): Answer<string> | undefined {
  const m = input.mentions.find(
    (x): x is MetricMention => x.type === 'metric' && x.first >= q.last && x.last <= noun,
  );
  if (m) return input.bind.metricOf(m);
  // "Its total of 1.2 million crates is 40% of its 2.7 million goal": of what the sentence counted.
  const told = [...figuresOf(input)].findLast(
    ([x, r]) => x.last <= q.first && x.form === 'count' && r.role === 'level',
  );
  return (told && metricOfFigure(input, told[0])) ?? input.bind.metric(q.first);
}

/** The year of the goal: named beside it, else the year the sentence tells figures of. */
export function goalYear(input: RuleInput, q: QuantityMention, noun: number): Answer<Period> | undefined {
  const beside = input.mentions.find(
    (m): m is PeriodMention =>
      m.type === 'period' && m.first >= q.first - 5 && m.first <= noun + 3 && m.role !== 'base',
  );
  const found = (beside && input.bind.periodOf(beside)) ?? input.bind.period(q.first);
  if (!found || parsePeriod(found.value)?.kind === 'open') return undefined;
  const year = lastYearOf(found.value);
  return year === undefined ? undefined : { ...found, value: yearPeriod(year), alternatives: [] };
}
