import type { EntityId, MetricId } from '../model/ids.ts';
import { yearPeriod } from '../model/period.ts';
import { heldBy } from '../standings/nested.ts';
import type { SettledView } from '../standings/view.ts';
import { cornerRange, type Estimate, middle, type Range, toRange } from './range.ts';

/** What one member of the entity (a place inside it, a brand or subsidiary) brought to its growth, in points. */
export interface MemberContribution {
  readonly entity: EntityId;
  readonly points: Estimate;
}

/** Places add up only within one kind; so do makers and their brands. */
const SHOWN = 8;

/**
 * Members with figures in both years on the basis of the total, largest movers first. Those without are not in it, so it is
 * no full split. Members are of one kind: the one with most figures.
 */
export function memberContributions(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  year: number,
  basis: string,
  total: readonly [Range, Range],
): MemberContribution[] {
  const byKind = new Map<string, MemberContribution[]>();
  for (const member of membersIn(view, entity, year)) {
    const [before, after] = [year - 1, year].map((y) => rangeOf(view, member, metric, y, basis));
    if (!before || !after) continue;
    const kind = view.base.places.entity(member)?.kind ?? '';
    const list = byKind.get(kind) ?? [];
    list.push({ entity: member, points: pointsOf(total[0], before, after) });
    byKind.set(kind, list);
  }
  const [most] = [...byKind.values()].sort((a, b) => b.length - a.length);
  return (most ?? [])
    .sort((a, b) => Math.abs(b.points.value) - Math.abs(a.points.value) || (a.entity < b.entity ? -1 : 1))
    .slice(0, SHOWN);
}

function pointsOf(total: Range, before: Range, after: Range): Estimate {
  const f = (t = 1, a = 0, b = 0): number => ((b - a) / t) * 100;
  return {
    value: f(middle(total), middle(before), middle(after)),
    range: cornerRange(f, [total, before, after], 100),
  };
}

function rangeOf(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  year: number,
  basis: string,
): Range | undefined {
  const cell = { entity, metric, period: yearPeriod(year), basis };
  if (!view.canKnow(cell)) return undefined;
  const found = view.exact(cell);
  return found.status === 'unknown' ? undefined : toRange(found.interval);
}

/** Direct parts in that year: places by the pack, others by its relations. */
function membersIn(view: SettledView, entity: EntityId, year: number): EntityId[] {
  const { base } = view;
  const own = new Set(base.places.rowsOf(entity));
  const inside = [...own].flatMap((row) =>
    base
      .insideOf(row)
      .filter((e) =>
        base.places
          .entity(e)
          ?.partOf.some((p) => own.has(p.entity) && (p.from ?? year) <= year && year <= (p.to ?? year)),
      ),
  );
  return [...new Set([...inside, ...heldBy(view, entity, year)])].filter((e) => !own.has(e)).sort();
}
