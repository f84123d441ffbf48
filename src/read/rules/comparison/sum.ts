import type { ClaimDraft } from '../../../model/claim.ts';
import { draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { EntityMention } from '../../types.ts';
import { periodAt, subjectAt } from '../order/bind.ts';
import { metricAt } from '../order/metric.ts';
import { namesInRow } from '../order/row.ts';
import { comparable, isStated, quantitiesOf, word } from '../order/scan.ts';
import { LESS, MORE } from '../order/words-en.ts';

/** One against several added up: "more than A and B combined", "more than the total of A and B". */
export function readSums(input: RuleInput): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (let i = 0; i < input.sentence.tokens.length; i++) {
    const sum = word(input, i) === 'than' ? sumAfter(input, i + 1) : undefined;
    const draft = sum && against(input, i, sum);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

interface Sum {
  readonly names: readonly EntityMention[];
  readonly last: number;
}

const TOGETHER = new Set(['combined', 'together', 'put', 'taken', 'added']);
const TOTALS = new Set(['total', 'sum', 'combined', 'joint', 'aggregate']);

/** Are the names behind "than" added up? */
export function sumAfter(input: RuleInput, at: number): Sum | undefined {
  let total = false;
  let i = at;
  for (; i < at + 9 && !input.mentions.some((m) => m.type === 'entity' && m.first === i && !m.anaphor); i++) {
    if (TOTALS.has(word(input, i))) total = true;
    if (['.', ';', ':', ''].includes(word(input, i))) return undefined;
  }
  const names = namesInRow(input, i);
  if (names.length < 2) return undefined;
  let { last } = names[names.length - 1]!;
  if (word(input, last) === "'s") last++;
  let end = last;
  while ([',', 'all', 'were'].includes(word(input, end))) end++;
  if (TOGETHER.has(word(input, end))) {
    return { names, last: TOGETHER.has(word(input, end + 1)) ? end + 2 : end + 1 };
  }
  return total ? { names, last } : undefined;
}

function against(input: RuleInput, than: number, sum: Sum): ClaimDraft | undefined {
  const clause = input.bind.clauseAt(than);
  const words = moreBefore(input, than, clause.first);
  if (!words || !isStated(input, than)) return undefined;
  const parts = sum.names.flatMap((m) => input.bind.entityOf(m)?.value ?? []);
  const subject = subjectAt(input, words.at, parts);
  if (!subject || !parts.every((p) => comparable(input, subject.value, p))) return undefined;
  const before = input.sentence.tokens[words.at]!.start;
  // "… with 632,000 units, more than A and B combined": the figure says of what and when.
  const level = input.drafts
    .filter((d) => d.kind === 'level' && d.entity === subject.value && d.span.end <= before)
    .pop();
  const metric =
    level?.metric === undefined
      ? metricAt(input, words.at, sum.last, subject.value)
      : { value: level.metric, from: 'sentence' as const, inherited: false, alternatives: [] };
  const period =
    level?.period === undefined
      ? periodAt(input, words.at)
      : { value: level.period, from: 'sentence' as const, inherited: false, alternatives: [] };
  if (!metric) return undefined;
  return draftClaim(
    input,
    than,
    'en/comparison/than-sum',
    spanOfTokens(input.sentence, clause.first, sum.last),
    { metric, period, basis: input.bind.basis(than, metric.value) },
    {
      kind: 'comparison',
      parts: parts.map((entity) => ({ entity })),
      aggregate: 'sum',
      op: words.more ? 'less' : 'greater',
      other: { entity: subject.value },
      ...(subject.inherited ? { inherited: ['other'] } : {}),
    },
  );
}

/** "more", "fewer" shortly before "than"; a figure beside it makes it a gap or a multiple, which is not read. */
function moreBefore(
  input: RuleInput,
  than: number,
  first: number,
): { at: number; more: boolean } | undefined {
  for (let i = than - 1; i >= first && i > than - 7; i--) {
    const more = MORE.has(word(input, i));
    if (!more && !LESS.has(word(input, i))) continue;
    const figure = quantitiesOf(input).some((q) => q.last === i || (q.first >= i && q.last <= than));
    return figure ? undefined : { at: i, more };
  }
  return undefined;
}
