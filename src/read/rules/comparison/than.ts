import type { ClaimDraft } from '../../../model/claim.ts';
import { type RuleInput, spanOfTokens } from '../../rule.ts';
import { periodAt, subjectAt } from '../order/bind.ts';
import { metricAt } from '../order/metric.ts';
import { comparable, entitiesOf, isStated, metricsOf, namesFrom, quantitiesOf, word } from '../order/scan.ts';
import { LESS, LOOSE, MORE } from '../order/words-en.ts';
import { draftSides } from './side.ts';
import { sumAfter } from './sum.ts';

/** "…, much higher than X's 269,000", "built more than X": an order without a gap. */
export function readThan(input: RuleInput): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (let i = 1; i < input.sentence.tokens.length; i++) {
    if (!MORE.has(word(input, i)) && !LESS.has(word(input, i))) continue;
    const draft = orderAt(input, i);
    if (draft) drafts.push(draft, ...beside(input, i, draft));
  }
  return drafts;
}

function orderAt(input: RuleInput, at: number): ClaimDraft | undefined {
  const than = thanAfter(input, at);
  // "297,100 more than", "3 times more than": how much is said, and read elsewhere.
  if (than < 0 || quantitiesOf(input).some((q) => q.last === at || (q.last > at && q.first <= at)))
    return undefined;
  if (!isStated(input, at) || sumAfter(input, than + 1)) return undefined;
  const name = rivalAfter(input, than + 1);
  const rival = name && input.bind.entityOf(name);
  if (!name || !rival || !isAmount(input, name.last, name.possessive === true)) return undefined;
  const start = input.sentence.tokens[at]!.start;
  const subject = subjectAt(input, at, [rival.value]);
  if (!subject || !comparable(input, subject.value, rival.value)) return undefined;
  const level = input.drafts
    .filter((d) => d.kind === 'level' && d.entity === subject.value && d.span.end <= start)
    .pop();
  const told = level?.metric;
  const metric =
    told === undefined
      ? metricAt(input, at, name.last, subject.value)
      : { value: told, from: 'sentence' as const, inherited: false, alternatives: [] };
  if (!metric || metric.inherited) return undefined;
  const period =
    level?.period === undefined
      ? periodAt(input, at)
      : { value: level.period, from: 'sentence' as const, inherited: false, alternatives: [] };
  return draftSides(
    input,
    at,
    'en/comparison/than',
    spanOfTokens(input.sentence, input.bind.clauseAt(at).first, name.last),
    { entity: subject, rival, metric, period },
    { op: MORE.has(word(input, at)) ? 'greater' : 'less' },
  );
}

/** "higher than those of X and Y": the same of each that is named in the row. */
function beside(input: RuleInput, at: number, draft: ClaimDraft): ClaimDraft[] {
  const name = rivalAfter(input, thanAfter(input, at) + 1);
  const row = name && !name.possessive ? namesFrom(input, name.first, draft.other?.entity, 0).slice(1) : [];
  return row.flatMap((m): ClaimDraft[] => {
    const id = input.bind.entityOf(m)?.value;
    if (id === undefined || id === draft.entity || !isAmount(input, m.last, m.possessive === true)) return [];
    return [{ ...draft, other: { ...draft.other, entity: id } }];
  });
}

/** "than" right behind, or behind what is counted. */
function thanAfter(input: RuleInput, at: number): number {
  for (let i = at + 1; i < at + 5; i++) {
    if (word(input, i) === 'than') return i;
    const known = metricsOf(input).some((m) => i >= m.first && i < m.last) || LOOSE.has(word(input, i));
    if (!known) return -1;
  }
  return -1;
}

function rivalAfter(input: RuleInput, at: number) {
  let i = afterAmount(input, at);
  while (i < at + 4 && ['that', 'those', 'of', 'the', 'in', 'rival', 'either'].includes(word(input, i))) i++;
  return entitiesOf(input).find((m) => m.first === i && m.anaphor === undefined);
}

/** "than the 9.1 million sold by X", "than the 9.1 million of X": the name stands behind its amount. */
function afterAmount(input: RuleInput, at: number): number {
  const q = quantitiesOf(input).find((x) => x.form === 'count' && x.first === at + 1);
  if (word(input, at) !== 'the' || !q) return at;
  for (let i = q.last; i < q.last + 4; i++)
    if (['by', 'of', 'from', 'for', 'at'].includes(word(input, i))) return i + 1;
  return at;
}

/** "than X", "than X's [output]", "than X's 269,000": an amount of X, not "than X expected", "than X's management". */
function isAmount(input: RuleInput, last: number, possessive: boolean): boolean {
  const at = possessive ? last + 1 : last;
  const token = input.sentence.tokens[at];
  if (!token || token.kind === 'punct') return true;
  if (['in', 'did', 'last', 'during', 'over', 'and', 'or', 'by', 'for'].includes(token.norm)) return true;
  return (
    possessive && input.mentions.some((m) => (m.type === 'metric' || m.type === 'quantity') && m.first === at)
  );
}
