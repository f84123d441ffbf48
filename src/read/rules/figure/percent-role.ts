import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import type { RuleInput } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';
import type { FigureRole, Figures } from '../figures.ts';
import { changeBeside, DOUBLINGS, isOtherBase, moreOrLess, ON_BASE } from './change-words.ts';
import { levelByWords } from './level-words.ts';
import { isPartOfThose, otherShare, shareBeside } from './share-words.ts';

export function percentRole(
  input: RuleInput,
  q: QuantityMention,
  clause: Clause,
  previous: QuantityMention | undefined,
  before: Figures,
): FigureRole {
  const told = previous && before.get(previous);
  const share = otherShare(input, q, told) ?? shareBeside(input, q, clause);
  if (share && q.form === 'percent') return share;
  if (q.form === 'percent' && isNamedRate(input, q)) return { role: 'level', by: 'metric-of' };
  // "of which 37% were X"
  if (
    q.form === 'percent' &&
    wordAt(input.sentence, q.first - 2) === 'of' &&
    WHOM.has(wordAt(input.sentence, q.first - 1))
  )
    return { role: 'share', by: 'percent-of' };
  // "rose from 40.9% in 2024 to 47.9% in 2025": the second end of a ratio that moved.
  if (q.form === 'percent' && told?.role === 'base_level' && wordAt(input.sentence, q.first - 1) === 'to')
    return { role: 'level', by: 'change-to' };
  // "5.0 and 4.2 points slower than …": how the pace of a change changed.
  if (isPaceOfChange(input, q)) return { role: 'unknown' };
  const more = moreOrLess(input, q);
  if (more) return { role: 'change', by: 'more-than', direction: more };
  const beside = changeBeside(input, q, clause);
  if (beside) {
    const to = wordAt(input.sentence, q.first - 1);
    // "rose to 47.9%", "from 37% to 46%": the level of a ratio, no change in percent.
    if (q.form === 'percent' && (to === 'to' || to === 'from' || to === 'at')) {
      return to === 'from'
        ? { role: 'base_level', by: 'from-to' }
        : { role: 'level', by: 'change-to', verb: beside.mark };
    }
    const falls =
      beside.mark.mark === 'fall' || signBefore(input, q) === 'down' || isNegative(input, beside.mark.first);
    return { role: 'change', by: beside.by, direction: falls ? 'down' : 'up', mark: beside.mark };
  }
  // "up 22.2% year on year and 7.4% month on month": one change word, two bases.
  const first = latestChange(before);
  if (first && isOtherBase(input, first[0], q)) return first[1];
  const sign = signBefore(input, q);
  if (sign) return { role: 'change', by: 'sign', direction: sign };
  if (q.form === 'percent' && wordAt(input.sentence, q.last) === 'of')
    return { role: 'share', by: 'percent-of' };
  return levelByWords(input, q, clause) ?? { role: 'unknown' };
}

function isPaceOfChange(input: RuleInput, q: QuantityMention): boolean {
  for (let i = q.last; i < q.last + 6; i++) {
    if (PACES.has(wordAt(input.sentence, i))) return true;
    const listed = input.mentions.some((m) => m.type === 'quantity' && m.first <= i && m.last > i);
    if (!listed && wordAt(input.sentence, i) !== 'and') return false;
  }
  return false;
}

const PACES = new Set(['slower', 'faster', 'quicker']);

const WHOM = new Set(['which', 'whom', 'these', 'those', 'them']);

/** "a 38% leap and a penetration rate of 35%": the name of a rate right before its figure. */
function isNamedRate(input: RuleInput, q: QuantityMention): boolean {
  const link = wordAt(input.sentence, q.first - 1);
  if (link !== 'of' && link !== 'at' && link !== ':') return false;
  const m = input.mentions.find((x) => x.type === 'metric' && x.last === q.first - 1);
  const id = m?.type === 'metric' ? input.bind.metricOf(m)?.value : undefined;
  return id !== undefined && input.lookups.metric(id)?.unit === 'percent';
}

function latestChange(before: Figures): readonly [QuantityMention, FigureRole] | undefined {
  let found: readonly [QuantityMention, FigureRole] | undefined;
  for (const entry of before) if (entry[0].form === 'percent' && entry[1].role === 'change') found = entry;
  return found;
}

/** "negative growth of 5 percent", "a negative year-on-year growth": a fall, told with a word of rising. */
function isNegative(input: RuleInput, growth: number): boolean {
  const base = input.marks.find((m) => ON_BASE.has(m.mark) && m.last === growth);
  return wordAt(input.sentence, (base?.first ?? growth) - 1) === 'negative';
}

/** "+9.7%", "(−6.3%)", "minus 5 percent": a sign that leans on the figure and on nothing before it. */
function signBefore(input: RuleInput, q: QuantityMention): 'up' | 'down' | undefined {
  const { tokens } = input.sentence;
  const sign = tokens[q.first - 1];
  if (sign?.norm === '+') return 'up';
  if (sign?.norm === 'minus') return 'down';
  if (sign?.norm !== '-' && sign?.norm !== '−' && sign?.norm !== '–') return undefined;
  const leans =
    !tokens[q.first]!.spaceBefore && (q.first < 2 || sign.spaceBefore || OPEN.has(tokens[q.first - 2]!.norm));
  return leans ? 'down' : undefined;
}

const OPEN = new Set(['(', '|', '[', ':']);

/** "rose 2.6 times from a year earlier", "was up by 4 times"; not "rose 2.6 times faster than", "grew to 3 times that of". */
function isRiseInTimes(input: RuleInput, q: QuantityMention, change: number): boolean {
  const { sentence } = input;
  // "grew 1.2 times" may be a fifth, or more than double.
  if (wordAt(sentence, q.last - 1) !== 'times' || q.value < 2) return false;
  const by = wordAt(sentence, q.first - 1) === 'by' ? q.first - 1 : q.first;
  const next = wordAt(sentence, q.last);
  return (
    change === by &&
    (HELD_AGAINST.has(next) || input.marks.some((m) => ON_BASE.has(m.mark) && m.first === q.last))
  );
}

/** What may follow a rise told in times: its base, its end, or nothing. */
const HELD_AGAINST = new Set([
  '',
  ',',
  '.',
  ';',
  ')',
  'from',
  'to',
  'year',
  'on',
  'in',
  'over',
  'compared',
  'versus',
]);

export function ratioRole(input: RuleInput, q: QuantityMention, clause: Clause): FigureRole {
  const written = wordAt(input.sentence, q.last - 1);
  if (DOUBLINGS.has(written)) {
    const than = wordAt(input.sentence, q.last);
    if (than !== 'that' && than !== 'the')
      return { role: 'change', by: 'doubled', direction: written === 'halved' ? 'down' : 'up' };
  }
  const share = shareBeside(input, q, clause);
  if (share) return share;
  if (isPartOfThose(input, q, clause)) return { role: 'share', by: 'percent-of' };
  const beside = changeBeside(input, q, clause);
  if (beside && beside.by !== 'figure-rise') {
    if (written.endsWith('fold') || isRiseInTimes(input, q, beside.mark.last))
      return {
        role: 'change',
        by: 'fold',
        direction: beside.mark.mark === 'rise' ? 'up' : 'down',
        mark: beside.mark,
      };
  }
  return { role: 'comparison' };
}
