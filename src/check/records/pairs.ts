import type { Claim } from '../../model/claim.ts';
import type { ClaimId, EntityId } from '../../model/ids.ts';
import type { RecordedEvent } from '../../model/pack.ts';
import { type Desk, datesMeet, placesMeet, placesOf } from './desk.ts';

/** Claims drawn from one "A and B in P and Q respectively": each actor has one of the places, and no two the same. */
export interface Pairing {
  readonly members: readonly Claim[];
}

export function pairingsOf(claims: readonly Claim[]): ReadonlyMap<ClaimId, Pairing> {
  const groups = new Map<string, Claim[]>();
  for (const c of claims) {
    if (c.kind !== 'event' || c.event?.place === undefined || !c.event.actors[0]) continue;
    const key = `${c.rule}|${c.span.start}|${c.span.end}|${c.event.type}`;
    const list = groups.get(key);
    if (list) list.push(c);
    else groups.set(key, [c]);
  }
  const pairings = new Map<ClaimId, Pairing>();
  for (const members of groups.values()) {
    const places = new Set(members.map((m) => m.event!.place));
    const actors = new Set(members.map((m) => m.event!.actors[0]!.id));
    if (members.length < 2 || places.size !== members.length || actors.size !== members.length) continue;
    for (const m of members) pairings.set(m.id, { members });
  }
  return pairings;
}

export interface Paired {
  readonly record: RecordedEvent;
  /** The member's place of the pairing that the record gives to the actor. */
  readonly place: EntityId;
}

/** Records that give the claim's first actor exactly one of the paired places. */
export function recordedPlaces(desk: Desk, claim: Claim, pairing: Pairing): readonly Paired[] {
  const event = claim.event!;
  const kin = event.actors.map((a) => a.id).filter((id) => !shared(desk, id, pairing, claim));
  const found: Paired[] = [];
  const seen = new Set<string>();
  for (const record of kin.flatMap((id) => desk.eventsWith(id))) {
    if (seen.has(record.id)) continue;
    seen.add(record.id);
    if (!desk.sameFamily(record.type, event.type) || !datesMeet(record.date, event.date)) continue;
    const at = placesOf(record);
    if (at.length !== 1) continue;
    const fits = pairing.members
      .map((m) => m.event!.place!)
      .filter((p) => desk.same(p, at[0]!) || desk.places.isInside(at[0]!, p));
    if (fits.length === 1 && alone(desk, record, claim, pairing)) found.push({ record, place: fits[0]! });
  }
  return found;
}

/** An actor that other members of the pairing have too says nothing about who belongs where. */
function shared(desk: Desk, id: EntityId, pairing: Pairing, claim: Claim): boolean {
  return pairing.members.some((m) => m !== claim && m.event!.actors.some((a) => desk.same(a.id, id)));
}

/** The record names none of the other members' actors: it is about this one alone. */
function alone(desk: Desk, record: RecordedEvent, claim: Claim, pairing: Pairing): boolean {
  const mine = claim.event!.actors.map((a) => a.id);
  return pairing.members
    .filter((m) => m !== claim)
    .every((m) =>
      m.event!.actors.every(
        (a) => mine.some((id) => desk.same(id, a.id)) || !record.actors.some((r) => desk.same(r, a.id)),
      ),
    );
}

export function agrees(desk: Desk, claim: Claim, paired: Paired): boolean {
  return placesMeet(desk, claim.event!.place!, paired.place);
}
