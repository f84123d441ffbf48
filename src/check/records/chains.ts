import type { RelationInfo } from '../../model/claim.ts';
import type { RecordedRelation } from '../../model/pack.ts';
import type { Desk } from './desk.ts';

/** Owners of owners of owners; longer chains are nobody's common knowledge. */
const LONGEST = 3;

/**
 * "A is a brand of C" when A is a brand of B and B belongs to C: links of the claim's type, and of the types that carry it on.
 * The shortest chain; undefined when there is none.
 */
export function chainOf(
  desk: Desk,
  told: RelationInfo,
  holds: (r: RecordedRelation) => boolean,
): readonly RecordedRelation[] | undefined {
  const through = desk.relationType(told.type)?.through ?? [];
  if (through.length === 0) return undefined;
  const links = new Set([told.type, ...through]);
  let open: RecordedRelation[][] = [[]];
  const seen = new Set([desk.places.canonical(told.subject)]);
  for (let length = 1; length <= LONGEST; length++) {
    const next: RecordedRelation[][] = [];
    for (const path of open) {
      const at = path[path.length - 1]?.object ?? told.subject;
      const found = desk
        .relationsWith(at)
        .filter((r) => desk.same(r.subject, at) && links.has(r.type) && holds(r))
        .sort((a, b) => a.id.localeCompare(b.id));
      for (const r of found) {
        const chain = [...path, r];
        if (desk.same(r.object, told.object)) return chain;
        const key = desk.places.canonical(r.object);
        if (seen.has(key)) continue;
        seen.add(key);
        next.push(chain);
      }
    }
    open = next;
  }
  return undefined;
}
