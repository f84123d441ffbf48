import type { Claim } from '../../model/claim.ts';
import type { ClaimId } from '../../model/ids.ts';
import type { EvidenceBase, Pack } from '../../model/pack.ts';
import type { Judgement, RecordJudge } from '../types.ts';
import { type Desk, makeDesk } from './desk.ts';
import { judgeEvent } from './events.ts';
import { pairingsOf } from './pairs.ts';
import { judgeRelation } from './relations.ts';

/**
 * Events and relations of a document against the records on file (contract section 4). Records that come from the document
 * itself are already taken out of the evidence. Text alone: nothing bears, everything is unverifiable.
 */
export const checkRecords: RecordJudge = (
  claims: readonly Claim[],
  evidence: EvidenceBase,
  pack: Pack,
): ReadonlyMap<ClaimId, Judgement> => {
  return checkRecordsWith(claims, makeDesk(evidence, pack));
};

/** The same with the records already sorted by who is in them. */
export function checkRecordsWith(claims: readonly Claim[], desk: Desk): ReadonlyMap<ClaimId, Judgement> {
  const pairings = pairingsOf(claims);
  const judged = new Map<ClaimId, Judgement>();
  for (const claim of claims) {
    if (claim.event)
      judged.set(
        claim.id,
        judgeReadings(claim, (c) => judgeEvent(desk, c, pairings.get(c.id))),
      );
    else if (claim.relation)
      judged.set(
        claim.id,
        judgeReadings(claim, (c) => judgeRelation(desk, c)),
      );
  }
  return judged;
}

const STANDING = ['supported', 'strained', 'consistent', 'unverifiable', 'disputed', 'contradicted'];

/** The printed reading decides unless it clashes and another admissible reading does not: then it is strained. */
function judgeReadings(claim: Claim, judge: (claim: Claim) => Judgement): Judgement {
  const printed = judge(claim);
  if (printed.verdict !== 'contradicted' && printed.verdict !== 'disputed') return printed;
  for (const other of claim.alternatives ?? []) {
    const judged = judge({ ...claim, ...other });
    if (STANDING.indexOf(judged.verdict) < STANDING.indexOf('disputed'))
      return { ...judged, verdict: 'strained', witnesses: 0 };
  }
  return printed;
}
