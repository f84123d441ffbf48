import type { ClaimDraft } from '../../../model/claim.ts';
import { isChangeNoun } from '../../context/verbs-en.ts';
import { type Answer, draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import { cuesOf, entitiesOf, isStated, quantitiesOf, word } from '../order/scan.ts';
import { timesOf } from '../times.ts';

/** "…, while Y's only rose from 40,400 to 51,100": less growth than the one told just before. */
export function readGrowth(input: RuleInput): ClaimDraft[] {
  return cuesOf(input, 'rise').flatMap((cue) => onlyRose(input, cue.first, cue.last) ?? []);
}

function onlyRose(input: RuleInput, first: number, last: number): ClaimDraft | undefined {
  const clause = input.bind.clauseAt(first);
  if (isChangeNoun(input.sentence, first)) return undefined;
  const only = ['only', 'merely', 'just'].some(
    (w) =>
      word(input, first - 1) === w ||
      word(input, last) === w ||
      (word(input, last) === 'by' && word(input, last + 1) === w),
  );
  if (!only || !isStated(input, first)) return undefined;
  if (!quantitiesOf(input).some((q) => q.first >= last && q.first < clause.last && q.form !== 'ordinal'))
    return undefined;
  const own = placeNamed(input, clause.first, first) ?? input.bind.entity(first);
  const metric = input.bind.metric(first);
  if (!own || !metric) return undefined;
  // The other side: the growth told before, in the sentence or as the running subject of the text.
  const told = input.drafts
    .filter(
      (d) =>
        (d.kind === 'change' || d.kind === 'level') &&
        d.entity !== undefined &&
        d.entity !== own.value &&
        d.metric !== undefined &&
        d.span.end <= input.sentence.tokens[first]!.start,
    )
    .pop();
  const running = input.context.entity;
  const rival = told?.entity ?? running;
  if (rival === undefined || rival === own.value || !isAside(input, own.value, rival)) return undefined;
  const otherMetric = told?.metric ?? input.context.metric;
  // Both sides are of one kind: "Y's production" after a part was told means the part, as the figures do.
  if (otherMetric === undefined || !agree(metric, otherMetric)) return undefined;
  const times = timesOf(input, first);
  const period =
    told?.period === undefined
      ? times.period
      : { value: told.period, from: 'sentence' as const, inherited: false, alternatives: [] };
  const base =
    told?.basePeriod === undefined
      ? (baseTold(input) ?? times.base)
      : { value: told.basePeriod, from: 'sentence' as const, inherited: false, alternatives: [] };
  return draftClaim(
    input,
    first,
    'en/comparison/only-rose',
    spanOfTokens(input.sentence, clause.first, clause.last),
    { entity: own, metric: { ...metric, value: otherMetric, alternatives: [] }, period, basePeriod: base },
    {
      kind: 'comparison',
      other: { entity: rival },
      op: 'less',
      of: 'change',
      implicit: true,
      ...(told ? {} : { inherited: ['other'] }),
    },
  );
}

function baseTold(input: RuleInput) {
  const change = input.drafts.filter((d) => d.kind === 'change' && d.basePeriod !== undefined).pop();
  return (
    change && { value: change.basePeriod!, from: 'sentence' as const, inherited: false, alternatives: [] }
  );
}

const agree = (metric: Answer<string>, other: string): boolean =>
  metric.value === other || metric.alternatives.includes(other);

/** "In Y it went up …": the place named is whom it is about. */
function placeNamed(input: RuleInput, first: number, at: number): Answer<string> | undefined {
  const name = entitiesOf(input).find(
    (m) => m.first >= first && m.last <= at && !m.anaphor && word(input, m.first - 1) === 'in',
  );
  const pronoun = entitiesOf(input).some(
    (m) => m.anaphor === 'pronoun' && m.first > (name?.first ?? at) && m.last <= at,
  );
  return name && pronoun ? input.bind.entityOf(name) : undefined;
}

/** A part of it, or of its kind. */
function isAside(input: RuleInput, a: string, b: string): boolean {
  const { lookups } = input;
  if (lookups.kind(a) === lookups.kind(b)) return true;
  let at: string | undefined = a;
  for (let i = 0; at !== undefined && i < 6; i++) {
    if (at === b) return true;
    at = lookups.pack.entities.get(at)?.partOf[0]?.entity;
  }
  return false;
}
