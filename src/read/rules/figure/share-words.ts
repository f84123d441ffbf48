import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import type { RuleInput } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';
import type { FigureRole } from '../figures.ts';
import { isOfMarket } from '../share/market.ts';
import { hasFigureBetween, ON_BASE } from './change-words.ts';

export function shareBeside(input: RuleInput, q: QuantityMention, clause: Clause): FigureRole | undefined {
  const { sentence } = input;
  if (isOfMarket(input, q, clause) && !isMovement(input, q, clause)) return { role: 'share', by: 'market' };
  // "was 24.6 percent of the national total"
  const copula = input.marks.find((m) => m.mark === 'be' && m.last === q.first && m.first >= clause.first);
  const told = wordAt(sentence, q.last) === 'of' && !BACK.has(wordAt(sentence, q.last + 1));
  if (q.form === 'percent' && copula && told) return { role: 'share', by: 'accounts-for', mark: copula };
  for (const mark of input.marks) {
    if (mark.first < clause.first || mark.first >= clause.last) continue;
    if (
      mark.mark === 'share' &&
      mark.last <= q.first &&
      q.first - mark.last <= (toldFirst(input, mark.last, q) ? 9 : 4)
    ) {
      // "contributed 9.7% growth", "represents an increase of 8.5%" are changes.
      const moved = input.marks.some(
        (m) =>
          (m.mark === 'rise' || m.mark === 'fall') &&
          (isBaseBetween(input, q.last, m.first) || (m.first >= mark.last && m.last <= q.first)),
      );
      if (moved) return undefined;
      return { role: 'share', by: 'accounts-for', mark };
    }
    if (mark.mark === 'share_noun') {
      if (isInMetric(input, mark)) continue;
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
      if (grew && !ENDS.has(wordAt(sentence, q.first - 1))) return undefined;
      return { role: 'share', by: 'share-of', mark };
    }
  }
  return undefined;
}

/** "accounted for 222,559 units, or 50.4% of …": the amount first, the share of it behind. */
function toldFirst(input: RuleInput, from: number, q: QuantityMention): boolean {
  const amounts = input.mentions.filter((m) => m.type === 'quantity' && m.first >= from && m.last <= q.first);
  const only = amounts[0];
  if (amounts.length !== 1 || only?.type !== 'quantity' || only.form !== 'count') return false;
  for (let i = only.last; i < q.first; i++) if (!BESIDE.has(wordAt(input.sentence, i))) return false;
  return q.first > only.last;
}

const BACK = new Set(['them', 'those', 'these', 'which', 'its', 'their']);
const BESIDE = new Set([',', 'or', '(', 'and', 'about', 'nearly', 'some']);

/** "its market share rose by 13%", "rose 13%": how far, no share. */
function isMovement(input: RuleInput, q: QuantityMention, clause: Clause): boolean {
  if (ENDS.has(wordAt(input.sentence, q.first - 1))) return false;
  return input.marks.some(
    (m) =>
      (m.mark === 'rise' || m.mark === 'fall') &&
      m.first >= clause.first &&
      ((m.last <= q.first && q.first - m.last <= 3) || m.first === q.last),
  );
}

/** The noun is part of the name of a rate ("the market share of X"): its figure is a level. */
function isInMetric(input: RuleInput, mark: { readonly first: number; readonly last: number }): boolean {
  return input.mentions.some(
    (m) =>
      m.type === 'metric' &&
      m.metric !== undefined &&
      m.first <= mark.first &&
      m.last >= mark.last &&
      input.lookups.metric(m.metric)?.unit === 'percent',
  );
}

/** "representing a 31% year-on-year increase", "… a 5% annual rise": nothing but the words of a base before the change. */
function isBaseBetween(input: RuleInput, from: number, to: number): boolean {
  if (to < from || to - from > 7) return false;
  for (let i = from; i < to; i++) {
    const base = input.marks.some((m) => ON_BASE.has(m.mark) && m.first <= i && m.last > i);
    if (!base && !HOW_MUCH.has(wordAt(input.sentence, i))) return false;
  }
  return true;
}

const HOW_MUCH = new Set(
  'annual yearly monthly quarterly sharp steep slight modest significant substantial remarkable strong record'.split(
    ' ',
  ),
);

/** Before a share that moved: "rose from 37.5% to 46.5%". */
const ENDS = new Set(['to', 'at', 'from']);

/** The percentage that a list goes on from. */
function shareBefore(input: RuleInput, q: QuantityMention): QuantityMention | undefined {
  const joint = wordAt(input.sentence, q.first - 1);
  const before = input.mentions.findLast((m) => m.type === 'quantity' && m.last <= q.first);
  const joined = joint === 'and' || joint === ',';
  return joined && before?.type === 'quantity' && before.form === 'percent' ? before : undefined;
}

/** "17% in 2019, 16% in 2020 and 14% in 2021": the same share, year by year. */
export function isOfAnotherTime(input: RuleInput, q: QuantityMention): boolean {
  const before = shareBefore(input, q);
  const timed = (m: QuantityMention): boolean =>
    input.mentions.some((x) => x.type === 'period' && x.first >= m.last && x.first - m.last <= 1);
  return before !== undefined && timed(before) && timed(q);
}

/** "33% of X and 14% of Y": of two wholes. */
export function isOfAnotherWhole(input: RuleInput, q: QuantityMention): boolean {
  const before = shareBefore(input, q);
  const of = (m: QuantityMention): boolean => wordAt(input.sentence, m.last) === 'of';
  return before !== undefined && of(before) && of(q) && !BACK.has(wordAt(input.sentence, q.last + 1));
}

/** "… from 37.5% in 2024 to 46.5%", "46.5%, compared with 34.9% a year earlier": a second figure of the same share. */
export function otherShare(
  input: RuleInput,
  q: QuantityMention,
  told: FigureRole | undefined,
): FigureRole | undefined {
  if (told?.role !== 'share') return undefined;
  if (isOfAnotherTime(input, q) || isOfAnotherWhole(input, q)) return told;
  const word = wordAt(input.sentence, q.first - 1);
  const back = wordAt(input.sentence, q.first - 2);
  const again =
    word === 'to' ||
    word === 'against' ||
    (word === 'with' && back === 'compared') ||
    (word === 'from' && back === 'up') ||
    (word === 'from' && back === 'down');
  return again ? told : undefined;
}

/** "a third of its sales were …", "one in four … was made in …": who or what the part is comes behind the verb. */
export function isPartOfThose(input: RuleInput, q: QuantityMention, clause: Clause): boolean {
  const { sentence } = input;
  const of =
    wordAt(sentence, q.last) === 'of' || wordAt(sentence, q.last - 1) === 'of' || q.object !== undefined;
  if (!of) return false;
  for (let i = q.last; i < Math.min(clause.last, q.last + 16); i++) {
    const be = input.marks.some((m) => m.mark === 'be' && m.first === i);
    if (be || (wordAt(sentence, i).startsWith('c') && /^c[ao]mes?$/.test(wordAt(sentence, i)))) return true;
  }
  return false;
}
