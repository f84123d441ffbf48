import type { EntityId } from '../model/ids.ts';
import type { RecordedRelation } from '../model/pack.ts';
import { firstYearOf, lastYearOf } from '../model/period.ts';
import type { SettledView } from './view.ts';

/** Relations by which the subject belongs to the object, as the pack marks them. */
function partRelations(view: SettledView): readonly RecordedRelation[] {
  return view.keep('part relations', () => {
    const parts = new Set((view.pack.relationTypes ?? []).filter((t) => t.part).map((t) => t.id));
    return view.base.evidence.relations.filter((r) => parts.has(r.type));
  });
}

/** Whom the entity belongs to in a year, by the relations on file; an unknown year asks for any time. */
export function holdersOf(view: SettledView, entity: EntityId, year: number | undefined): EntityId[] {
  return partRelations(view)
    .filter((r) => r.subject === entity && isWithin(year, r))
    .map((r) => r.object);
}

/** Who belongs to the entity in a year, by the relations on file. */
export function heldBy(view: SettledView, entity: EntityId, year: number): EntityId[] {
  const own = new Set(view.base.places.rowsOf(entity));
  return partRelations(view)
    .filter((r) => own.has(r.object) && isWithin(year, r))
    .map((r) => r.subject);
}

function isWithin(year: number | undefined, { since, until }: RecordedRelation): boolean {
  if (year === undefined) return true;
  const from = since === undefined ? year : (firstYearOf(since) ?? year);
  const to = until === undefined ? year : (lastYearOf(until) ?? year);
  return from <= year && year <= to;
}
