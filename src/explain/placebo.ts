import { membersOf } from '../check/rank/members.ts';
import type { EntityId, MetricId } from '../model/ids.ts';
import { yearPeriod } from '../model/period.ts';
import { classAt } from '../standings/settled.ts';
import type { SettledView } from '../standings/view.ts';
import { middle, toRange } from './range.ts';

/**
 * How unusual the turn of one place was at one date: mean yearly growth in the years from the date on, less that before it,
 * ranked among all other members with the same years on the same basis. No star: the smallest reachable p is one over the
 * number compared.
 */
export interface Placebo {
  readonly year: number;
  /** Points of yearly growth gained (or lost) from the date on. */
  readonly effect: number;
  /** 1 = the largest gain (for a fall: the largest loss) of all compared. */
  readonly rank: number;
  readonly compared: number;
  readonly smallestP: number;
  readonly basis: string;
}

const WINDOW = 2;
/** Fewer donors than this make no comparison. */
const LEAST_DONORS = 3;

export function placeboAt(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  year: number,
  direction: 'up' | 'down',
): Placebo | undefined {
  const kind = view.base.places.entity(entity)?.kind;
  const cls = view.pack.classes.find((c) => kind !== undefined && c.kinds.includes(kind))?.id;
  if (cls === undefined) return undefined;
  const at = classAt(view.base, { metric, period: yearPeriod(year) }, cls);
  const own = view.base.places.canonical(entity);
  let best: Placebo | undefined;
  for (const basis of view.base.basesOf(metric, yearPeriod(year))) {
    const effect = effectOf(view, entity, metric, year, basis);
    if (effect === undefined) continue;
    const donors = membersOf(view.base, at)
      .filter((m) => view.base.places.canonical(m) !== own)
      .flatMap((m) => effectOf(view, m, metric, year, basis) ?? []);
    if (donors.length < LEAST_DONORS || (best && best.compared > donors.length)) continue;
    const ahead = donors.filter((d) => (direction === 'up' ? d >= effect : d <= effect)).length;
    const compared = donors.length + 1;
    best = { year, effect, rank: ahead + 1, compared, smallestP: 1 / compared, basis };
  }
  return best;
}

/** Undefined unless at least one growth rate stands on each side. */
function effectOf(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  year: number,
  basis: string,
): number | undefined {
  if (!view.base.metricsOf(entity).has(metric)) return undefined;
  const growthIn = (y: number): number[] => {
    const a = levelOf(view, entity, metric, y - 1, basis);
    const b = levelOf(view, entity, metric, y, basis);
    return a !== undefined && b !== undefined && a > 0 ? [(b / a - 1) * 100] : [];
  };
  const years = Array.from({ length: WINDOW }, (_, i) => i);
  const after = years.flatMap((i) => growthIn(year + i));
  const before = years.flatMap((i) => growthIn(year - 1 - i));
  if (after.length === 0 || before.length === 0) return undefined;
  return mean(after) - mean(before);
}

function levelOf(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  year: number,
  basis: string,
): number | undefined {
  const cell = view.exact({ entity, metric, period: yearPeriod(year), basis });
  const range = cell.status === 'unknown' ? undefined : toRange(cell.interval);
  return range && middle(range);
}

const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;
