import type { ClaimContent, ClaimDraft } from '../../../model/claim.ts';
import type { EntityId, MetricId } from '../../../model/ids.ts';
import type { Span } from '../../../model/note.ts';
import type { Period } from '../../../model/period.ts';
import { type Answer, draftClaim, type RuleInput } from '../../rule.ts';

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
