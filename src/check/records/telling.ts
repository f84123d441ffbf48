import type { Claim } from '../../model/claim.ts';
import type { RecordedRelation } from '../../model/pack.ts';
import type { Judgement } from '../types.ts';
import type { Desk } from './desk.ts';

/** Nothing on file bears on it. */
export function unverifiable(claim: Claim): Judgement {
  return {
    claim: claim.id,
    verdict: 'unverifiable',
    derivation: [],
    evidence: [],
    witnesses: 0,
    framing: [],
  };
}

/** A recorded tie for a step: who wrote it, what, since when. */
export function relationParams(desk: Desk, r: RecordedRelation): Record<string, string> {
  const type = desk.relationType(r.type)?.name.en ?? r.type;
  return {
    origin: desk.originName(r.origin),
    what: `${desk.nameOf(r.subject)}, ${type} ${desk.nameOf(r.object)}`,
    ...(r.since === undefined ? {} : { date: `since ${r.since}` }),
  };
}
