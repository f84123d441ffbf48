import type { Claim } from '../../model/claim.ts';
import type { EntityId } from '../../model/ids.ts';
import type { RecordedEvent, RecordedRelation } from '../../model/pack.ts';
import { type Period, parsePeriod } from '../../model/period.ts';
import { type Desk, datesMeet, isDated } from './desk.ts';

/** What is on file for one pair of an event's actors. */
export interface Tie {
  readonly events: readonly RecordedEvent[];
  readonly relations: readonly RecordedRelation[];
  /** It is told for the very time of the claim, not only known to hold then. */
  readonly dated: boolean;
}

/**
 * "A joined hands with B and C": each of one side with each of the other is on file, as an event of the family or as a tie of the
 * type that such an event makes. Undefined when a pair is missing.
 */
export function tiesOf(desk: Desk, claim: Claim): readonly Tie[] | undefined {
  const pairs = pairsOf(desk, claim);
  if (pairs.length === 0) return undefined;
  const ties: Tie[] = [];
  for (const [a, b] of pairs) {
    const tie = tieOf(desk, claim, a, b);
    if (tie.events.length === 0 && tie.relations.length === 0) return undefined;
    ties.push(tie);
  }
  return ties;
}

/** Across the roles when there are two; within the one role else. What belongs to another actor (a model of a brand) has no tie of its own. */
function pairsOf(desk: Desk, claim: Claim): (readonly [EntityId, EntityId])[] {
  const all = claim.event!.actors;
  const actors = all.filter(
    (a) =>
      !desk.places.entity(a.id)?.partOf.some((p) => all.some((o) => o !== a && desk.same(o.id, p.entity))),
  );
  const roles = new Set(actors.map((a) => a.role));
  const pairs: (readonly [EntityId, EntityId])[] = [];
  for (const [i, a] of actors.entries()) {
    for (const b of actors.slice(i + 1)) {
      if (roles.size > 1 && a.role === b.role) continue;
      pairs.push([a.id, b.id]);
    }
  }
  return pairs;
}

function tieOf(desk: Desk, claim: Claim, a: EntityId, b: EntityId): Tie {
  const event = claim.event!;
  const type = desk.eventType(event.type)?.tie;
  const events = desk
    .eventsWith(a)
    .filter(
      (r) =>
        desk.sameFamily(r.type, event.type) &&
        r.actors.some((x) => desk.same(x, b)) &&
        datesMeet(r.date, event.date),
    );
  const relations = desk
    .relationsWith(a)
    .filter(
      (r) =>
        r.type === type &&
        (desk.same(r.subject, b) || desk.same(r.object, b)) &&
        holdsAt(r.since, r.until, event.date),
    );
  const dated =
    !isDated(event.date) ||
    events.some((r) => r.date !== undefined) ||
    relations.some((r) => r.since !== undefined && datesMeet(r.since, event.date));
  return { events, relations, dated };
}

/** Neither over before nor begun after. */
function holdsAt(since: Period | undefined, until: Period | undefined, date: Period | undefined): boolean {
  const at = date === undefined ? undefined : parsePeriod(date);
  const from = since === undefined ? undefined : parsePeriod(since);
  const to = until === undefined ? undefined : parsePeriod(until);
  if (!at) return true;
  return !(from && from.from >= at.to) && !(to && to.to <= at.from);
}
