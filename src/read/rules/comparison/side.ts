import type { ClaimContent, ClaimDraft } from '../../../model/claim.ts';
import type { EntityId, MetricId } from '../../../model/ids.ts';
import type { Span } from '../../../model/note.ts';
import type { Period } from '../../../model/period.ts';
import { type Answer, draftClaim, type RuleInput } from '../../rule.ts';
import type { EntityMention } from '../../types.ts';
import { comparable } from '../order/scan.ts';
import { isInOneMarket } from './market.ts';

/** Both sides of a comparison, bound. */
export interface Sides {
  readonly entity: Answer<EntityId>;
  readonly rival: Answer<EntityId>;
  readonly metric: Answer<MetricId>;
  readonly period: Answer<Period> | undefined;
}

export function draftSides(
  input: RuleInput,
  at: number,
  rule: string,
  span: Span,
  sides: Sides,
  fixed: Omit<ClaimContent, 'kind' | 'other'>,
): ClaimDraft | undefined {
  if (isInOneMarket(input, at, sides.entity.value)) return undefined;
  return draftClaim(
    input,
    at,
    rule,
    span,
    {
      entity: sides.entity,
      metric: sides.metric,
      period: sides.period,
      basis: input.bind.basis(at, sides.metric.value),
    },
    {
      kind: 'comparison',
      other: { entity: sides.rival.value },
      ...fixed,
      ...(sides.rival.inherited ? { inherited: ['other'] } : {}),
    },
  );
}

/** "… when X overtook it", "both were ahead of it": the one spoken of before, never the subject itself. */
export function objectOf(
  input: RuleInput,
  m: EntityMention,
  subjects: readonly EntityId[],
): Answer<EntityId> | undefined {
  const found = input.bind.entityOf(m);
  if (m.anaphor !== 'pronoun' || m.possessive || (found && !subjects.includes(found.value))) return found;
  const fits = (id: EntityId): boolean => subjects.every((s) => comparable(input, s, id));
  const told = [...input.drafts].reverse().find((d) => d.entity !== undefined && fits(d.entity));
  if (told?.entity !== undefined)
    return { value: told.entity, from: 'sentence', inherited: false, alternatives: [] };
  for (let c = input.bind.clauseAt(m.first).index - 1; c >= 0; c--) {
    const before = input.clauses[c]!.subject;
    const who = before && input.bind.entityOf(before);
    if (who && fits(who.value)) return who;
  }
  const running = input.context.entity;
  if (running === undefined || !fits(running)) return undefined;
  return { value: running, from: 'context', inherited: true, alternatives: [] };
}
