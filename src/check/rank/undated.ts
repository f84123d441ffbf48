import type { Claim } from '../../model/claim.ts';
import { lastYearOf, type Period, parsePeriod, yearPeriod } from '../../model/period.ts';
import type { OrderJudgement } from './judge.ts';
import { rankStep } from './messages.ts';

/** News speaks of its own year and the two before; what held longer ago is no reason for what is said today. */
const YEARS_BACK = 2;

/**
 * An order told without a date ("X has overtaken Y", `../2026-01-13`): borne out by the latest year before the text in which it holds.
 * A year in which it fails says nothing against it, for nobody said that year: such a claim is never contradicted.
 */
export function judgeUndated(
  claim: Claim,
  judge: (dated: Claim) => OrderJudgement | undefined,
): OrderJudgement | undefined {
  const last = yearBefore(claim.period);
  if (last === undefined || (claim.kind !== 'rank' && claim.kind !== 'comparison')) return undefined;
  for (let year = last; year >= last - YEARS_BACK; year--) {
    const judged = judge({ ...claim, period: yearPeriod(year) });
    if (judged?.verdict !== 'supported') continue;
    return { ...judged, derivation: [rankStep('undated', { year }), ...judged.derivation] };
  }
  return undefined;
}

/** The year a period ends in when it has no beginning. */
function yearBefore(period: Period | undefined): number | undefined {
  if (period === undefined || !period.startsWith('../') || parsePeriod(period)?.kind !== 'open')
    return undefined;
  return lastYearOf(period);
}
