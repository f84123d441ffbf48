import { UNSPECIFIED } from '../../check/facts.ts';
import { membersOf } from '../../check/rank/members.ts';
import type { BasisId, EntityId } from '../../model/ids.ts';
import { classAt } from '../../standings/settled.ts';
import { mainBasis } from '../../standings/standings.ts';
import type { SettledView } from '../../standings/view.ts';
import { bestSeries } from '../series/best-series.ts';
import type { SettledSeries } from '../series/settled-series.ts';
import type { ProjectQuery } from '../types.ts';
import { supposed } from '../what-if/scenario.ts';

export interface Field {
  /** What the race is counted by; absent for a single entity. */
  readonly basis?: BasisId;
  readonly asked: readonly EntityId[];
  /** Those with a figure of the last years. */
  readonly fresh: readonly SettledSeries[];
  readonly runners: readonly SettledSeries[];
}

/** A member whose last figure is older is not in the race. */
const STALE = 3;

/** Who runs, and from where. `until`: the last year that is over. */
export function fieldOf(view: SettledView, query: ProjectQuery, until: number): Field {
  if (query.class === undefined) {
    const entity = query.entity;
    const series = entity === undefined ? undefined : seriesOf(view, query, entity, until, query.basis);
    const found = series ? [series] : [];
    return { asked: entity === undefined ? [] : [entity], fresh: found, runners: found };
  }
  const at = {
    metric: query.metric,
    period: String(until),
    ...(query.within ? { within: query.within } : {}),
  };
  const cls = classAt(view.base, at, query.class);
  const asked = membersOf(view.base, cls);
  const basis = query.basis ?? mainBasis(view, cls, asked);
  const found = asked.flatMap((entity) => seriesOf(view, query, entity, until, basis) ?? []);
  const fresh = found.filter((s) => lastYearOf(s) >= until - STALE);
  return { basis, asked, fresh, runners: fresh.filter((s) => mayRace(s, basis)) };
}

export const lastYearOf = (series: SettledSeries): number => series.points[series.points.length - 1]!.year;

/** A figure on another known basis is another quantity: it may not win, nor lose, this race. What an estimate counts nobody knows. */
function mayRace(series: SettledSeries, basis: BasisId): boolean {
  const last = series.points[series.points.length - 1]!;
  const free = last.status === 'estimate' || last.status === 'assumed';
  return free || series.basis === basis || series.basis === UNSPECIFIED;
}

function seriesOf(
  view: SettledView,
  query: ProjectQuery,
  entity: EntityId,
  until: number,
  preferred: BasisId | undefined,
): SettledSeries | undefined {
  const basis = query.assumptions.find((a) => a.kind === 'basis' && a.entity === entity);
  const asked = basis?.kind === 'basis' ? basis.basis : query.basis;
  const series = bestSeries(view, {
    entity,
    metric: query.metric,
    ...(asked ? { basis: asked } : {}),
    ...(preferred ? { preferred } : {}),
    until,
    estimates: query.estimates,
  });
  const level = query.assumptions.some((a) => a.entity === entity && a.kind === 'level');
  if (!series && !level) return undefined;
  const empty = { entity, metric: query.metric, basis: asked ?? preferred ?? UNSPECIFIED, points: [] };
  return supposed(series ?? empty, query.assumptions);
}
