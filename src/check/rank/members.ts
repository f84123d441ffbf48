import type { Among } from '../../model/claim.ts';
import { type EntityId, kindOf, type MetricId } from '../../model/ids.ts';
import { firstYearOf, type Period } from '../../model/period.ts';
import type { RankBase } from './base.ts';
import { wholesAround } from './known.ts';

/** Ranked in what, by what, when. */
export interface ClassAt {
  readonly class: string;
  readonly within?: EntityId;
  readonly metric: MetricId;
  readonly period: Period;
}

/** Class and whole of a claim; the whole comes from the pack's class when the text names none. */
export function classOf(
  base: RankBase,
  among: Pick<Among, 'class' | 'within'> | undefined,
  entity: EntityId,
): { readonly class: string; readonly within?: EntityId } {
  // "In the country" names the whole only: ranked among its own kind.
  const cls = among?.class || (base.places.entity(entity)?.kind ?? kindOf(entity));
  const within = among?.within ?? base.pack.classes.find((c) => c.id === cls)?.within;
  return within === undefined ? { class: cls } : { class: cls, within };
}

/** Members of a class, one row a place: the row of the class's own kind. */
export function membersOf(base: RankBase, at: ClassAt): EntityId[] {
  const year = firstYearOf(at.period);
  const key = `${at.class}|${at.within ?? ''}|${year ?? ''}`;
  const done = base.memo.members.get(key);
  if (done) return done;
  const kinds = base.pack.classes.find((c) => c.id === at.class)?.kinds ?? [at.class];
  const seen = new Set<EntityId>();
  const members: EntityId[] = [];
  for (const entity of base.pack.entities.values()) {
    if (!kinds.includes(entity.kind)) continue;
    const place = base.places.canonical(entity.id);
    if (seen.has(place) || !base.places.isMember(entity.id, at.class, at.within, year)) continue;
    seen.add(place);
    members.push(entity.id);
  }
  base.memo.members.set(key, members);
  return members;
}

/**
 * Where members of the class lie: the kind of entity around them that itself forms a class of the pack (provinces around
 * cities). Undefined when the members have no such wholes.
 */
export function containerClass(
  base: RankBase,
  at: ClassAt,
  members: readonly EntityId[],
): string | undefined {
  const counts = new Map<string, number>();
  for (const member of members) {
    for (const whole of wholesAround(base, member, at.period)) {
      const kind = base.places.entity(whole)?.kind ?? kindOf(whole);
      if (whole !== at.within) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  const [kind] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  return base.pack.classes.find((c) => kind !== undefined && c.kinds.includes(kind))?.id;
}
