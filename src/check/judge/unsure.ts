import type { Claim } from '../../model/claim.ts';
import { type BasisId, UNSTATED } from '../../model/ids.ts';
import { carriedFields } from '../carried.ts';
import { UNSPECIFIED } from '../facts.ts';
import type { Session } from '../session.ts';
import type { BasisOutcome } from './judge.ts';

/**
 * Why a clash accuses nobody. `told-of-other`: the text tells the very same figure of the same quantity and time of somebody else, so
 * one of the two is read of the wrong bearer. `carried`: what the figure is of was not said in its sentence but taken over from elsewhere, so another
 * bearer is always an admissible reading. `other-count`: the text names no way of counting, the quantity is known to be counted in
 * ways of which the file has no figure here, and the distance is one that ways of counting make.
 */
export type Doubt =
  | { readonly kind: 'carried'; readonly fields: readonly string[] }
  | { readonly kind: 'told-of-other'; readonly claim: string }
  | { readonly kind: 'other-count'; readonly holds: readonly BasisId[]; readonly fails: readonly BasisId[] };

/** By how much counts of one quantity were seen to differ (the shipped bases: up to 42 percent). */
const WIDEST = 0.5;

/** Ways in which the file counts each quantity of each entity, at any time. */
export type Counts = ReadonlyMap<string, ReadonlySet<BasisId>>;

export function countsOf(session: Session): Counts {
  const counts = new Map<string, Set<BasisId>>();
  for (const o of session.input.evidence.observations) {
    if (o.basis === UNSPECIFIED || o.value === undefined) continue;
    const key = keyOf(session, o.metric, o.entity);
    const known = counts.get(key);
    if (known) known.add(o.basis);
    else counts.set(key, new Set([o.basis]));
  }
  return counts;
}

const keyOf = (session: Session, metric: string, entity: string): string =>
  `${session.places.metricId(metric)}|${session.places.canonical(entity)}`;

export function doubtOf(
  session: Session,
  counts: Counts,
  claim: Claim,
  outcomes: readonly BasisOutcome[],
): Doubt | undefined {
  const fields = carriedFields(claim);
  if (fields.length > 0) return { kind: 'carried', fields };
  const twin = twinOf(session, claim);
  if (twin) return { kind: 'told-of-other', claim: twin };
  const { basis, metric, entity } = claim;
  if ((basis !== undefined && basis !== UNSTATED) || metric === undefined || entity === undefined)
    return undefined;
  const tried = new Set(outcomes.map((o) => o.basis));
  const others = [...(counts.get(keyOf(session, metric, entity)) ?? [])].filter((b) => !tried.has(b));
  if (others.length === 0 || tried.has(UNSTATED) || !outcomes.every(isWithinCounts)) return undefined;
  return {
    kind: 'other-count',
    holds: others.sort(),
    fails: [...tried].filter((b) => b !== UNSPECIFIED).sort(),
  };
}

function twinOf(session: Session, claim: Claim): string | undefined {
  if (claim.kind !== 'level' || claim.value === undefined) return undefined;
  return session.claims.find(
    ({ claim: c }) =>
      c.kind === 'level' &&
      c.value === claim.value &&
      c.metric === claim.metric &&
      c.period === claim.period &&
      c.entity !== undefined &&
      claim.entity !== undefined &&
      session.places.canonical(c.entity) !== session.places.canonical(claim.entity),
  )?.claim.id;
}

/** Every clash is with the file alone, and by no more than ways of counting differ. */
function isWithinCounts(o: BasisOutcome): boolean {
  return o.best.cores.every(
    (k) =>
      k.shortBy !== undefined &&
      k.shortBy.valueOf() < WIDEST &&
      k.members.filter((m) => m.fact.claim !== undefined).length <= 1,
  );
}
