import type { EntityId } from '../model/ids.ts';
import type { RecordedRelation } from '../model/pack.ts';
import { firstYearOf, lastYearOf } from '../model/period.ts';
import type { SettledView } from './view.ts';

interface PartRelations {
  readonly bySubject: ReadonlyMap<EntityId, readonly RecordedRelation[]>;
  readonly byObject: ReadonlyMap<EntityId, readonly RecordedRelation[]>;
}

/** Relations by which the subject belongs to the object, as the pack marks them. */
function partRelations(view: SettledView): PartRelations {
  return view.keep('part relations', () => {
    const parts = new Set((view.pack.relationTypes ?? []).filter((t) => t.part).map((t) => t.id));
    const all = view.base.evidence.relations.filter((r) => parts.has(r.type));
    const by = (end: 'subject' | 'object'): Map<EntityId, RecordedRelation[]> => {
      const found = new Map<EntityId, RecordedRelation[]>();
      for (const r of all) found.set(r[end], [...(found.get(r[end]) ?? []), r]);
      return found;
    };
    return { bySubject: by('subject'), byObject: by('object') };
  });
}

/** Whether anything belongs to anything, by the relations on file. */
export const hasHolders = (view: SettledView): boolean => partRelations(view).bySubject.size > 0;

/** Whom the entity belongs to in a year, by the relations on file; an unknown year asks for any time. */
export function holdersOf(view: SettledView, entity: EntityId, year: number | undefined): EntityId[] {
  const held = partRelations(view).bySubject.get(entity) ?? [];
  return held.filter((r) => isWithin(year, r)).map((r) => r.object);
}

/** Who belongs to the entity in a year, by the relations on file. */
export function heldBy(view: SettledView, entity: EntityId, year: number): EntityId[] {
  const { byObject } = partRelations(view);
  return view.base.places
    .rowsOf(entity)
    .flatMap((row) => byObject.get(row) ?? [])
    .filter((r) => isWithin(year, r))
    .map((r) => r.subject);
}

function isWithin(year: number | undefined, { since, until }: RecordedRelation): boolean {
  if (year === undefined) return true;
  const from = since === undefined ? year : (firstYearOf(since) ?? year);
  const to = until === undefined ? year : (lastYearOf(until) ?? year);
  return from <= year && year <= to;
}
