import type { Claim, RelationInfo } from '../../model/claim.ts';
import type { RecordedRelation } from '../../model/pack.ts';
import type { Period } from '../../model/period.ts';
import { firstYearOf, lastYearOf } from '../../model/period.ts';
import type { Judgement } from '../types.ts';
import { chainOf } from './chains.ts';
import { type Desk, originsOf, placesMeet, refOf, weightOfOrigins } from './desk.ts';
import { recordFrame, recordStep } from './messages.ts';
import { relationParams, unverifiable } from './telling.ts';

/** A tie is borne out by a record of the same type between the same two; only a one-at-a-time tie can be contradicted. */
export function judgeRelation(desk: Desk, claim: Claim): Judgement {
  const told = claim.relation!;
  const type = desk.relationType(told.type);
  const near = desk.relationsWith(told.subject).filter((r) => r.type === told.type);
  const same = near.filter((r) => links(desk, r, told, type?.symmetric === true)).sort(byId);
  if (claim.stance === 'denied') {
    if (same.length === 0) return unverifiable(claim);
    return clash(desk, claim, same, 'disputed');
  }
  if (same.length > 0) {
    const origins = originsOf(same);
    return {
      claim: claim.id,
      verdict: 'supported',
      derivation: same
        .slice(0, 4)
        .map((r) => recordStep('record-found', relationParams(desk, r), [refOf('relation', r)])),
      evidence: same.map((r) => refOf('relation', r)),
      witnesses: origins.length,
      framing:
        origins.length === 1 && origins[0] === claim.origin
          ? [recordFrame('single-origin', { origin: desk.originName(origins[0]!) })]
          : [],
    };
  }
  const chain = chainOf(desk, told, (r) => overlap(r, told));
  if (chain) return chained(desk, claim, chain);
  if (type?.single !== true) return unverifiable(claim);
  const elsewhere = near.filter((r) => desk.same(r.subject, told.subject) && overlap(r, told)).sort(byId);
  if (elsewhere.length === 0) return unverifiable(claim);
  const outweighed = weightOfOrigins(desk, elsewhere) >= 2 * desk.claimWeight;
  return clash(desk, claim, elsewhere, outweighed ? 'contradicted' : 'disputed');
}

/** Link by link: no surer than its weakest, so one witness however many wrote of it. */
function chained(desk: Desk, claim: Claim, chain: readonly RecordedRelation[]): Judgement {
  return {
    claim: claim.id,
    verdict: 'supported',
    derivation: chain.map((r) => recordStep('chain-link', relationParams(desk, r), [refOf('relation', r)])),
    evidence: chain.map((r) => refOf('relation', r)),
    witnesses: 1,
    framing: [],
  };
}

const byId = (a: RecordedRelation, b: RecordedRelation): number => a.id.localeCompare(b.id);

function links(desk: Desk, r: RecordedRelation, told: RelationInfo, symmetric: boolean): boolean {
  const forward = desk.same(r.subject, told.subject) && meets(desk, r.object, told.object);
  return forward || (symmetric && desk.same(r.subject, told.object) && desk.same(r.object, told.subject));
}

/** The same thing, or a place inside the other. */
function meets(desk: Desk, a: string, b: string): boolean {
  return desk.same(a, b) || placesMeet(desk, a, b);
}

/** Both hold at some time, as far as their years are known. */
function overlap(r: RecordedRelation, told: RelationInfo): boolean {
  const from = (p: Period | undefined) => (p === undefined ? undefined : firstYearOf(p));
  const to = (p: Period | undefined) => (p === undefined ? undefined : lastYearOf(p));
  const toldFrom = from(told.since);
  const toldTo = to(told.until);
  const recordTo = to(r.until);
  const recordFrom = from(r.since);
  if (recordTo !== undefined && (toldFrom === undefined || toldFrom > recordTo)) return false;
  return !(recordFrom !== undefined && toldTo !== undefined && toldTo < recordFrom);
}

function clash(
  desk: Desk,
  claim: Claim,
  records: readonly RecordedRelation[],
  verdict: 'contradicted' | 'disputed',
): Judgement {
  const told = claim.relation!;
  const denied = claim.stance === 'denied';
  const steps = records.map((r) =>
    denied
      ? recordStep('denied-but-recorded', relationParams(desk, r), [refOf('relation', r)])
      : recordStep(
          'record-other-object',
          {
            origin: desk.originName(r.origin),
            subject: desk.nameOf(r.subject),
            found: desk.nameOf(r.object),
            told: desk.nameOf(told.object),
          },
          [refOf('relation', r)],
        ),
  );
  return {
    claim: claim.id,
    verdict,
    derivation: steps,
    evidence: records.map((r) => refOf('relation', r)),
    witnesses: 0,
    framing: [],
    against: records.map((r) => refOf('relation', r)),
    lines: steps.map((s) => s.text),
  };
}
