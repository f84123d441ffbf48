import type { EntityId } from '../model/ids.ts';
import type { RecordedEvent } from '../model/pack.ts';
import { firstYearOf } from '../model/period.ts';
import type { EvidenceRef } from '../model/verdict.ts';
import type { SettledView } from '../standings/view.ts';
import type { Turn } from './turns.ts';

export interface Happening {
  readonly id: string;
  readonly year: number;
  readonly date: string;
  readonly type: string;
  readonly description: string;
  readonly actors: readonly EntityId[];
  readonly place?: EntityId;
  readonly evidence: EvidenceRef;
}

/** A turn with the events of the years around it: beside it, never behind it. */
export interface TurnEvents {
  readonly turn: Turn;
  readonly events: readonly Happening[];
}

const BEFORE = 2;
const AFTER = 1;

export function eventsBeside(view: SettledView, entity: EntityId, turns: readonly Turn[]): TurnEvents[] {
  const all = eventsOf(view, entity);
  return turns.map((turn) => ({
    turn,
    events: all.filter((e) => turn.year - BEFORE <= e.year && e.year <= turn.year + AFTER),
  }));
}

/** Events in the place, or with the entity among their actors. */
export function eventsOf(view: SettledView, entity: EntityId): Happening[] {
  const own = new Set(view.base.places.rowsOf(entity));
  const isOwn = (e: RecordedEvent): boolean =>
    e.actors.some((a) => own.has(a)) || (e.place !== undefined && own.has(e.place));
  return view.base.evidence.events
    .filter(isOwn)
    .flatMap((e) => toHappening(e))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

export function toHappening(e: RecordedEvent): Happening[] {
  const year = e.date === undefined ? undefined : firstYearOf(e.date);
  if (year === undefined || e.date === undefined) return [];
  return [
    {
      id: e.id,
      year,
      date: e.date,
      type: e.type,
      description: e.description,
      actors: e.actors,
      ...(e.place === undefined ? {} : { place: e.place }),
      evidence: { kind: 'event', id: e.id, source: e.source, origin: e.origin },
    },
  ];
}

/** What somebody declared about a second party, and what the two did together later. */
export interface Reversal {
  readonly statement: Happening;
  readonly with: EntityId;
  readonly later: readonly Happening[];
}

/** A statement with two parties, and later deeds of both: side by side, whether they agree is for the reader. */
export function reversalsOf(view: SettledView, entity: EntityId): Reversal[] {
  const { base, pack } = view;
  const own = new Set(base.places.rowsOf(entity));
  const families = new Map((pack.eventTypes ?? []).map((t) => [t.id, t.family] as const));
  const inWords = new Set((pack.eventTypes ?? []).filter((t) => t.inWords).map((t) => t.id));
  const said = base.evidence.events.filter(
    (e) => families.get(e.type) === 'statement' && e.actors[0] !== undefined && own.has(e.actors[0]),
  );
  return said.flatMap((statement) =>
    statement.actors.slice(1).flatMap((other) => {
      if (base.places.entity(other)?.kind !== base.places.entity(entity)?.kind) return [];
      const later = base.evidence.events
        .filter(
          (e) =>
            !inWords.has(e.type) &&
            families.get(e.type) !== 'incident' &&
            e.actors.some((a) => own.has(a)) &&
            e.actors.includes(other) &&
            (e.date ?? '') > (statement.date ?? '9'),
        )
        .flatMap((e) => toHappening(e))
        .sort((a, b) => (a.date < b.date ? -1 : 1));
      const [first] = toHappening(statement);
      return first && later.length > 0 ? [{ statement: first, with: other, later }] : [];
    }),
  );
}
