import type { Claim } from '../../model/claim.ts';
import type { EntityId } from '../../model/ids.ts';
import { toRational } from '../../num/rational.ts';
import { carriedFields, MEASURED } from '../carried.ts';
import type { Session } from '../session.ts';
import { isUnfinished } from '../unfinished.ts';
import { type Counts, countKey } from './counts.ts';
import type { Doubt } from './doubts.ts';
import type { BasisOutcome } from './judge.ts';
import { otherPrint } from './other-prints.ts';
import type { Signs } from './signs.ts';

/** Why a claim of which every reading clashes accuses nobody; undefined when it does. */
export function doubtOf(
  session: Session,
  counts: Counts,
  signs: Signs,
  claim: Claim,
  outcomes: readonly BasisOutcome[],
): Doubt | undefined {
  const { document } = session.input;
  if (isUnfinished(document, claim))
    return { kind: 'unfinished', period: claim.period!, written: document.published! };
  const fields = carriedFields(claim);
  // Neither whose figure it is nor what it counts was said: no neighbour can vouch for both.
  const bare = fields.includes('entity') && fields.includes('metric');
  if (fields.length > 0 && (bare || !signs.isBorneOut(claim))) return { kind: 'carried', fields };
  const other = twinOf(session, claim);
  if (other) return { kind: 'told-of-other', claim: other };
  if (isPassedLongBefore(claim, outcomes)) return { kind: 'passed-long-before' };
  const others = sharersOf(session, counts, claim);
  if (others.length > 0) return { kind: 'shared-name', others };
  return otherPrint(session, counts, signs, claim, outcomes);
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

/** Beyond this multiple of the threshold a figure did not just pass it: the threshold is of a shorter time, or of something else. */
const LONG_BEFORE = toRational(2.5);

function isPassedLongBefore(claim: Claim, outcomes: readonly BasisOutcome[]): boolean {
  const { extremum } = claim;
  if (extremum?.which !== 'first_passage' || extremum.threshold === undefined) return false;
  const far = toRational(extremum.threshold).mul(LONG_BEFORE);
  return outcomes.every((o) => {
    const { implied } = o.support;
    return implied?.lo !== undefined && implied.lo.value.compare(far) > 0;
  });
}

/**
 * Other entities of the kind, with figures of the quantity on file, whose names open as this one's does, where the sentence says no more
 * than the opening: a group and its daughters.
 */
function sharersOf(session: Session, counts: Counts, claim: Claim): readonly EntityId[] {
  const { entity: id, metric, quote } = claim;
  const own = id === undefined ? undefined : session.places.entity(id);
  if (!own || metric === undefined || !MEASURED.has(claim.kind)) return [];
  const said = quote.toLowerCase();
  const heads = [own.name.en, own.name.zh].flatMap((name) => (name ? [headOf(name)] : []));
  const whole = [own.name.en, own.name.zh ?? '', ...own.aliases.en, ...own.aliases.zh];
  if (whole.some((n) => n !== '' && !heads.includes(n.toLowerCase()) && said.includes(n.toLowerCase())))
    return [];
  return [...session.input.pack.entities.values()]
    .filter(
      (e) =>
        e.id !== own.id &&
        e.kind === own.kind &&
        (own.samePlace ?? []).length === 0 &&
        [e.name.en, e.name.zh].some((name) => name !== undefined && heads.includes(headOf(name))) &&
        (counts.has(countKey(session.places, metric, e.id)) || isOf(session, claim, e.id)),
    )
    .map((e) => e.id)
    .sort();
}

/** The figure, or the one of the same time that the text tells beside a rate, is on file as the other's. */
function isOf(session: Session, claim: Claim, other: EntityId): boolean {
  const { places, input } = session;
  const { metric, period } = claim;
  if (metric === undefined || period === undefined) return false;
  const told = session.claims.filter(
    ({ claim: c }) =>
      c.kind === 'level' && c.entity === claim.entity && c.metric === metric && c.period === period,
  );
  return input.pack.observations.some(
    (o) =>
      places.canonical(o.entity) === places.canonical(other) &&
      places.metricId(o.metric) === places.metricId(metric) &&
      places.period(o.period) === places.period(period) &&
      told.some(({ claim: c }) => meets(c.interval, o.interval)),
  );
}

type Ends = readonly [number | null, number | null] | undefined;

function meets(a: Ends, b: Ends): boolean {
  if (!a || !b || a[0] === null || a[1] === null || b[0] === null || b[1] === null) return false;
  return a[0] <= b[1] && b[0] <= a[1];
}

/** The first word; of a name without spaces in another script the first two characters. */
function headOf(name: string): string {
  const plain = name.toLowerCase();
  const code = plain.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return [...plain].slice(0, 2).join('');
  let end = 0;
  while (end < plain.length && !' -('.includes(plain[end]!)) end++;
  return plain.slice(0, end);
}
