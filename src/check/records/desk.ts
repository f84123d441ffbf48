import type { Claim } from '../../model/claim.ts';
import { type EntityId, kindOf, type OriginId } from '../../model/ids.ts';
import type {
  EvidenceBase,
  OriginKind,
  Pack,
  RecordedEvent,
  RecordedRelation,
  RecordType,
} from '../../model/pack.ts';
import { covers, type Period, parsePeriod } from '../../model/period.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import { makePlaces, type Places } from '../places.ts';

/** Records by who is in them, with the comparisons every judge of a record needs. */
export interface Desk {
  readonly pack: Pack;
  readonly places: Places;
  eventsWith(actor: EntityId): readonly RecordedEvent[];
  eventsOfType(type: string): readonly RecordedEvent[];
  relationsWith(entity: EntityId): readonly RecordedRelation[];
  eventType(id: string): RecordType | undefined;
  relationType(id: string): RecordType | undefined;
  sameFamily(a: string, b: string): boolean;
  same(a: EntityId, b: EntityId): boolean;
  nameOf(id: EntityId): string;
  originName(id: OriginId): string;
  weightOf(kind: OriginKind): number;
  /** What a claim of an article weighs against records. */
  readonly claimWeight: number;
}

export function makeDesk(evidence: EvidenceBase, pack: Pack, places: Places = makePlaces(pack)): Desk {
  const events = new Map<EntityId, RecordedEvent[]>();
  const relations = new Map<EntityId, RecordedRelation[]>();
  const put = <T>(map: Map<EntityId, T[]>, id: EntityId, value: T) => {
    const key = places.canonical(id);
    const list = map.get(key);
    if (!list) map.set(key, [value]);
    else if (list[list.length - 1] !== value) list.push(value);
  };
  for (const e of evidence.events) for (const actor of e.actors) put(events, actor, e);
  for (const r of evidence.relations) {
    put(relations, r.subject, r);
    put(relations, r.object, r);
  }
  const eventTypes = new Map((pack.eventTypes ?? []).map((t) => [t.id, t]));
  const relationTypes = new Map((pack.relationTypes ?? []).map((t) => [t.id, t]));
  const family = (id: string) => eventTypes.get(id)?.family ?? id;
  const weightOf = (kind: OriginKind): number => pack.weights[kind] ?? 1;
  return {
    pack,
    places,
    eventsOfType: (type) => evidence.events.filter((e) => e.type === type),
    eventsWith: (actor) => events.get(places.canonical(actor)) ?? [],
    relationsWith: (entity) => relations.get(places.canonical(entity)) ?? [],
    eventType: (id) => eventTypes.get(id),
    relationType: (id) => relationTypes.get(id),
    sameFamily: (a, b) => a === b || family(a) === family(b),
    same: (a, b) => places.canonical(a) === places.canonical(b),
    nameOf: (id) => places.entity(id)?.name.en ?? id,
    originName: (id) => pack.origins?.get(id)?.name.en ?? id,
    weightOf,
    claimWeight: weightOf('media'),
  };
}

export const refOf = (kind: 'event' | 'relation', r: RecordedEvent | RecordedRelation): EvidenceRef => ({
  kind,
  id: r.id,
  source: r.source,
  origin: r.origin,
});

type Sourced = Pick<RecordedEvent, 'origin' | 'originKind'>;

/** Weight of distinct origins: ten papers quoting one office are one witness. */
export function weightOfOrigins(desk: Desk, records: readonly Sourced[]): number {
  const best = new Map<OriginId, number>();
  for (const r of records) best.set(r.origin, Math.max(best.get(r.origin) ?? 0, desk.weightOf(r.originKind)));
  let sum = 0;
  for (const w of best.values()) sum += w;
  return sum;
}

export const originsOf = (records: readonly Sourced[]): readonly OriginId[] => [
  ...new Set(records.map((r) => r.origin)),
];

/** A date with an end of its own; `../2026-01-13` only says "before the text was written". */
export const isDated = (date: Period | undefined): date is Period =>
  date !== undefined && parsePeriod(date) !== undefined && parsePeriod(date)!.kind !== 'open';

/** One covers the other; a side without a date is open. */
export function datesMeet(a: Period | undefined, b: Period | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const x = parsePeriod(a);
  const y = parsePeriod(b);
  if (!x || !y) return true;
  if (x.day !== undefined && y.day !== undefined) return a === b;
  return covers(a, b) || covers(b, a);
}

/** The records' places, one by one. */
export const placesOf = (r: RecordedEvent): readonly EntityId[] =>
  r.place === undefined ? [] : r.place.split(';').map((p) => p.trim());

/** One lies inside the other, or they are the same place. */
export function placesMeet(desk: Desk, a: EntityId, b: EntityId): boolean {
  return desk.same(a, b) || desk.places.isInside(a, b) || desk.places.isInside(b, a);
}

/**
 * Actors a record has to name. An actor that is only the whole or a part of another ("model and its brand") is met with it, and
 * bodies (issuing offices, exchanges) may go unnamed when somebody else is named.
 */
export function namesActors(desk: Desk, claim: Claim, record: RecordedEvent): 'all' | 'some' | 'none' {
  const actors = claim.event!.actors.map((a) => a.id);
  const named = (id: EntityId) => record.actors.some((a) => desk.same(a, id));
  const kin = (id: EntityId) =>
    actors.filter((o) => o !== id && (isPart(desk, o, id) || isPart(desk, id, o)));
  const met = actors.filter((id) => named(id) || kin(id).some(named));
  if (met.length === 0) return 'none';
  const body = (id: EntityId) => kindOf(id) === 'org';
  const missing = actors.filter((id) => !met.includes(id) && !(body(id) && met.some((m) => !body(m))));
  return missing.length === 0 ? 'all' : 'some';
}

function isPart(desk: Desk, part: EntityId, whole: EntityId): boolean {
  return desk.places.entity(part)?.partOf.some((p) => desk.same(p.entity, whole)) ?? false;
}
