import type { ClaimId } from '../../model/ids.ts';
import type { Frame } from '../../model/verdict.ts';
import { isAsserted } from '../compile/compile.ts';
import { findSwaps } from '../framing/swap.ts';
import { makeRankBase } from '../rank/base.ts';
import { judgeOrderClaim, makeOrderContext, type OrderContext, type OrderJudgement } from '../rank/judge.ts';
import { checkRecordsWith } from '../records/check-records.ts';
import type { Session } from '../session.ts';
import { judgeTargets } from '../targets/judge.ts';
import type { CellIndex, Judgement } from '../types.ts';

/** The judges of single kinds of claims, on their own evidence. */
export interface Jury {
  readonly index: CellIndex;
  readonly context: OrderContext;
  /** Empty for the text alone: then the arithmetic of the text decides. */
  readonly order: ReadonlyMap<ClaimId, OrderJudgement>;
  readonly records: ReadonlyMap<ClaimId, Judgement>;
  readonly targets: ReadonlyMap<ClaimId, Judgement>;
  readonly swaps: ReadonlyMap<ClaimId, Frame>;
}

export function callJury(session: Session): Jury {
  const { claims, evidence, pack, document } = session.input;
  const { rank, records, orderRecords } = session.prepared;
  const { index } = rank;
  const base = makeRankBase(evidence, pack, { claims, filed: rank });
  const context = makeOrderContext(evidence, pack, claims, base, orderRecords);
  const order = new Map<ClaimId, OrderJudgement>();
  const hasEvidence =
    evidence.observations.length + evidence.claims.length + evidence.closedTables.length > 0;
  for (const claim of hasEvidence ? claims.filter(isAsserted) : []) {
    const judgement = judgeOrderClaim(claim, context);
    if (judgement) order.set(claim.id, judgement);
  }
  return {
    index,
    context,
    order,
    records: checkRecordsWith(claims, records),
    targets: judgeTargets(claims, evidence, pack, document, base),
    swaps: findSwaps(claims, base),
  };
}
