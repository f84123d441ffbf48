import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import { isFiniteVerb } from '../../context/verbs-en.ts';
import type { RuleInput } from '../../rule.ts';
import type { MetricMention, QuantityMention } from '../../types.ts';
import type { FigureRole } from '../figures.ts';
import { doneTo } from './done.ts';

/** Words that may stand between a verb and its figure. */
const SKIP: ReadonlySet<string> = new Set(
  'about only just already still again quickly nearly a an total of some as many much at to by then even the record high altogether around roughly approximately almost over more than under less up also first now once finally with its it : - "'.split(
    ' ',
  ),
);

/** "its 4.6 million sales target" */
function isTarget(input: RuleInput, q: QuantityMention): boolean {
  for (let i = q.last; i < q.last + 4; i++) {
    const w = wordAt(input.sentence, i);
    if (w === 'target' || w === 'goal' || w === 'objective') return true;
    if (w === ',' || w === '') return false;
  }
  return false;
}

export function levelByWords(input: RuleInput, q: QuantityMention, clause: Clause): FigureRole | undefined {
  const { sentence } = input;
  // "not among the top ten", "missed the top 5": how long the list is.
  if (isListLength(input, q)) return undefined;
  // The figure may have taken words before it for its bound: "fell [short of 3 million]", "[passed 800 billion]".
  const core = coreOf(input, q);
  const marks = input.marks.filter((m) => m.first >= clause.first && m.last <= core);
  const metrics = input.mentions.filter(
    (m): m is MetricMention => m.type === 'metric' && m.first >= clause.first && m.first < clause.last,
  );
  // "…, including X – after it passed Y by 40,000": an amount of difference.
  if (clause.kind === 'part' && wordAt(sentence, core - 1) !== 'by') return { role: 'level', by: 'part' };
  // Nearest word that carries the figure, going left; a figure on the way takes it for itself.
  let i = core - 1;
  const stop = clause.first;
  let crossed = 0;
  for (; i >= stop && crossed < 24; i--, crossed++) {
    const mark = marks.find((m) => m.last === i + 1);
    if (mark) {
      if (mark.mark === 'reach' || mark.mark === 'be')
        return { role: 'level', by: mark.mark === 'be' ? 'was' : 'reached', verb: mark };
      // "narrowly passed Bolt by 40,000": by how much, not what was passed.
      if (mark.mark === 'exceed' && [core, q.first].some((k) => wordAt(sentence, k - 1) === 'by'))
        return undefined;
      // "topped the list with 441,000": what was passed is no figure.
      if (mark.mark === 'exceed' && isGivenWith(input, q, mark.last)) return { role: 'level', by: 'with' };
      if (mark.mark === 'exceed') return { role: 'level', by: 'exceeded', verb: mark, side: 'above' };
      if (mark.mark === 'below') {
        // "falling short of its 4.6 million sales target": the figure is the target, not what was reached.
        if (isTarget(input, q)) return undefined;
        return { role: 'level', by: 'fell-short', verb: mark, side: 'below' };
      }
      // "Springfield alone accounted for 1.2 million crates": of what was being told, so many were its own.
      const things = metrics.some((m) => m.object !== undefined && !m.activity && m.last <= mark.first);
      if (
        mark.mark === 'share' &&
        (q.object !== undefined || things) &&
        onlySkipped(input, mark.last, q.first)
      )
        return { role: 'level', by: 'accounted-for' };
      if (mark.mark === 'goal' || mark.mark === 'forecast' || mark.mark === 'future') {
        return { role: 'level', by: 'goal', verb: mark };
      }
      if (mark.mark === 'rise' || mark.mark === 'fall') {
        const word = wordAt(sentence, mark.first);
        if (word === 'up' || word === 'down') break;
      }
    }
    if (
      input.lookups.activityOf(wordAt(sentence, i)) !== undefined &&
      isFiniteVerb(sentence, i, input.marks)
    ) {
      return { role: 'level', by: 'did' };
    }
    const metric = metrics.find((m) => m.last === i + 1);
    if (metric) {
      if (metric.verb) return { role: 'level', by: 'did' };
      const next = wordAt(sentence, metric.last);
      // "passed X in deliveries of bolts by about 40,000": by how much.
      const gap = wordAt(sentence, q.first - 1) === 'by' && marks.some((x) => x.mark === 'exceed');
      if (
        !gap &&
        onlySkipped(input, metric.last, q.first) &&
        (next === 'of' || next === 'at' || next === ':' || next === '(' || metric.last === q.first)
      ) {
        return { role: 'level', by: 'metric-of' };
      }
      i = metric.first;
      continue;
    }
    const other = input.mentions.find(
      (m) => m.last === i + 1 && m.type === 'quantity' && m.form !== 'duration' && m.form !== 'ordinal',
    );
    if (other) break;
  }
  // "3 million … were sold", "4.6 million crates sold", "2 million rolled off the line".
  const done = doneTo(input, q);
  if (done) return { role: 'level', by: done.how === 'passive' ? 'was-done' : done.how };
  // "1.11 million were new energy …".
  const be = input.marks.find(
    (m) => m.mark === 'be' && m.first >= q.last && m.first <= q.last + 3 && m.first < clause.last,
  );
  if (be && metrics.some((m) => m.first >= be.last && m.first <= be.last + 3))
    return { role: 'level', by: 'were' };
  if (namedAfter(input, q, metrics)) return { role: 'level', by: 'figure-of' };
  if (isTotalOf(input, q)) return { role: 'level', by: 'total-of' };
  if (isAfterColon(input, q, clause)) return { role: 'level', by: 'colon' };
  if (hadInRanking(input, q, clause)) return { role: 'level', by: 'with' };
  // "Guangdong with 3.04 million", "Anhui (3.69 million)".
  const opener = wordAt(sentence, q.first - 1);
  if (opener === 'with' || opener === '(' || (opener === 'at' && clause.kind !== 'fragment')) {
    const name = input.mentions.some(
      (m) => m.type === 'entity' && m.first >= clause.first && m.last <= q.first,
    );
    // "followed by Acme (213,487)": the bracket is a clause of its own.
    const behind = input.mentions.some((m) => m.type === 'entity' && m.last === q.first - 1);
    const counted = q.object !== undefined || q.unit !== undefined || opener !== '(' || name || behind;
    if (counted) return { role: 'level', by: 'with' };
  }
  return undefined;
}

/** "…, while X had only 874,700 crates", where places are told by what they make: as "with" tells it. */
function hadInRanking(input: RuleInput, q: QuantityMention, clause: Clause): boolean {
  if (q.object === undefined || !input.context.order || clause.verb === undefined) return false;
  const at = ['only', 'just'].includes(wordAt(input.sentence, q.first - 1)) ? q.first - 2 : q.first - 1;
  return at === clause.verb && HAVING.has(wordAt(input.sentence, at));
}

const HAVING = new Set(['had', 'has', 'have']);

/** "top 10", "top-five": a bare count right behind "top"; a scaled or united number is what was passed. */
function isListLength(input: RuleInput, q: QuantityMention): boolean {
  if (q.form !== 'count' || q.value > 500 || !Number.isInteger(q.value)) return false;
  const before = wordAt(input.sentence, q.first - 1) === '-' ? q.first - 2 : q.first - 1;
  return wordAt(input.sentence, before) === 'top';
}

/** Words of their own stand between a verb and "with" or "by" right before the figure. */
const isGivenWith = (input: RuleInput, q: QuantityMention, verbEnd: number): boolean =>
  ['with', 'at'].includes(wordAt(input.sentence, q.first - 1)) && q.first - 1 > verbEnd;

/** Token at which the number proper begins. */
export function coreOf(input: RuleInput, q: QuantityMention): number {
  let i = q.first;
  while (i < q.last && input.sentence.tokens[i]!.end <= q.core.start) i++;
  return i;
}

function onlySkipped(input: RuleInput, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!SKIP.has(wordAt(input.sentence, i)) && wordAt(input.sentence, i) !== '(') return false;
  return true;
}

/** "4,602,436 sales", "a record 1.05 million Acme exports": the word for what was done right behind the figure. */
function namedAfter(
  input: RuleInput,
  q: QuantityMention,
  metrics: readonly MetricMention[],
): MetricMention | undefined {
  const metric = metrics.find((m) => m.first >= q.last && m.first <= q.last + 2);
  if (!metric || metric.verb || (metric.activity === undefined && metric.metric === undefined))
    return undefined;
  for (let i = q.last; i < metric.first; ) {
    const name = input.mentions.find((m) => m.type === 'entity' && m.first === i && !m.possessive);
    if (!name && !BETWEEN.has(wordAt(input.sentence, i))) return undefined;
    i = name ? name.last : i + 1;
  }
  return metric;
}

/** "Acme's year-to-date total of 1.2 million crates": what somebody's figures came to, of what the text counts. */
function isTotalOf(input: RuleInput, q: QuantityMention): boolean {
  if (q.object === undefined || wordAt(input.sentence, q.first - 1) !== 'of') return false;
  if (!TOTALS.has(wordAt(input.sentence, q.first - 2))) return false;
  return input.mentions.some(
    (m) =>
      m.type === 'entity' &&
      m.possessive === true &&
      m.last <= q.first - 2 &&
      q.first - m.last <= TOTAL_REACH,
  );
}

/** Tokens from an owner to the total it has: "Acme's January-to-November total of". */
const TOTAL_REACH = 12;
const TOTALS = new Set(['total', 'tally', 'volume', 'count']);

const BETWEEN = new Set(['total', 'annual', 'overall', 'new', 'global', 'worldwide', 'combined']);

/** Tokens of the label of a list item, its colon included. */
const LONGEST_LABEL = 6;

/** "Sales in 2025: 4.6 million": a heading of its own before the colon, no verb and no other figure in it. */
function isAfterColon(input: RuleInput, q: QuantityMention, clause: Clause): boolean {
  if (coreOf(input, q) !== clause.first || wordAt(input.sentence, clause.first - 1) !== ':') return false;
  const head = input.clauses[clause.index - 1];
  if (!head || head.verb !== undefined) return false;
  const inHead = (m: { first: number }) => m.first >= head.first && m.first < head.last;
  if (input.mentions.some((m) => m.type === 'quantity' && inHead(m))) return false;
  if (input.mentions.some((m) => m.type === 'metric' && inHead(m))) return true;
  // "• Acme: 420,398 units" in a list: what is counted stands above it.
  const item = input.sentence.kind === 'list' && head.index === 0 && head.last - head.first <= LONGEST_LABEL;
  return item && input.mentions.some((m) => m.type === 'entity' && !m.anaphor && inHead(m));
}
