import type { ClaimDraft } from '../../../model/claim.ts';
import type { EntityId } from '../../../model/ids.ts';
import { type Answer, draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { ClassMention, QuantityMention } from '../../types.ts';
import { metricOfFigure } from '../figure/metric-of-figure.ts';
import { amongAt } from '../order/among.ts';
import { periodAt, subjectAt } from '../order/bind.ts';
import {
  classesOf,
  cuesOf,
  entitiesOf,
  isOfClass,
  isStated,
  metricsOf,
  quantitiesOf,
  word,
} from '../order/scan.ts';

/** "the only city in the country above 3 million", "no other city produced more than 3 million". */
export function readOnly(input: RuleInput): ClaimDraft[] {
  const onlys = cuesOf(input, 'only').filter((c) => c.last - c.first > 1 || word(input, c.first) === 'sole');
  const drafts: ClaimDraft[] = [];
  for (const cue of [...onlys, ...cuesOf(input, 'no_other')]) {
    const cls = classesOf(input).find((c) => c.first >= cue.first && c.first <= cue.last + 3);
    if (!cls?.singular || !isStated(input, cue.first)) continue;
    const clause = input.bind.clauseAt(cue.first);
    const limit = quantitiesOf(input).find(
      (q) => q.form === 'count' && q.first >= cls.last && q.first < clause.last && q.first <= cls.last + 8,
    );
    if (!limit || !isAbove(input, limit, cls)) continue;
    const draft =
      cue.cue === 'only' ? only(input, cue.first, cls, limit) : noOther(input, cue.first, cls, limit);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** "to exceed v", "above v", "with more than v"; "the only city with v" is no limit. */
function isAbove(input: RuleInput, q: QuantityMention, cls: ClassMention): boolean {
  if (q.bound === 'more_than') return true;
  if (q.bound !== 'exact' && q.bound !== 'at_least') return false;
  return cuesOf(input, 'exceed').some(
    (c) => c.first >= cls.last && c.last <= q.first + 1 && word(input, c.first) !== 'hit',
  );
}

function only(
  input: RuleInput,
  at: number,
  cls: ClassMention,
  limit: QuantityMention,
): ClaimDraft | undefined {
  const beside = entitiesOf(input).find((m) => m.last === at && !m.possessive);
  const entity = (beside && input.bind.entityOf(beside)) ?? subjectAt(input, at);
  return entity && draft(input, at, 'only', entity, cls, limit);
}

function noOther(
  input: RuleInput,
  at: number,
  cls: ClassMention,
  limit: QuantityMention,
): ClaimDraft | undefined {
  const told = input.drafts
    .filter((d) => d.kind === 'level' && d.entity !== undefined && isOfClass(input, d.entity, cls.class))
    .pop();
  const running = input.context.entity;
  const entity: Answer<EntityId> | undefined =
    told?.entity !== undefined
      ? {
          value: told.entity,
          from: 'sentence',
          inherited: told.inherited?.includes('entity') ?? false,
          alternatives: [],
        }
      : running !== undefined
        ? { value: running, from: 'context', inherited: true, alternatives: [] }
        : undefined;
  return entity && draft(input, at, 'no-other', entity, cls, limit);
}

function draft(
  input: RuleInput,
  at: number,
  by: string,
  entity: Answer<EntityId>,
  cls: ClassMention,
  limit: QuantityMention,
): ClaimDraft | undefined {
  const clause = input.bind.clauseAt(at);
  const among = amongAt(input, { first: at, last: cls.last, own: cls, clause }, entity.value);
  if (!among) return undefined;
  const level = input.drafts
    .filter((d) => d.kind === 'level' && d.entity === entity.value && d.metric !== undefined)
    .pop();
  const named = metricsOf(input).find((m) => m.first >= limit.last && m.first < clause.last && !m.verb);
  const metric =
    level?.metric !== undefined && !named?.object
      ? {
          value: level.metric,
          from: 'sentence' as const,
          inherited: level.inherited?.includes('metric') ?? false,
          alternatives: [],
        }
      : named
        ? input.bind.metricOf(named)
        : metricOfFigure(input, limit);
  if (!metric || input.lookups.metric(metric.value)?.nominal) return undefined;
  const found = periodAt(input, at);
  const period =
    level?.period !== undefined &&
    (found === undefined || found.from === 'context' || found.from === 'default')
      ? {
          value: level.period,
          from: 'sentence' as const,
          inherited: level.inherited?.includes('period') ?? false,
          alternatives: [],
        }
      : found;
  return draftClaim(
    input,
    at,
    `en/extremum/${by}`,
    spanOfTokens(input.sentence, clause.first, clause.last),
    { entity, metric, period, basis: input.bind.basis(at, metric.value), among },
    {
      kind: 'extremum',
      extremum: { which: 'only', over: 'entities', threshold: limit.value },
      unit: input.lookups.metric(metric.value)?.unit ?? 'count',
    },
  );
}
