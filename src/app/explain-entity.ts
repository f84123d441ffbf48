import { type Explanation, explain } from '../explain/explain.ts';
import { eventsOf, type Happening } from '../explain/happenings.ts';
import type { EntityId, MetricId } from '../model/ids.ts';
import type { SettledView } from '../standings/view.ts';
import { findBasis, findEntityId, findMetric } from './find-id.ts';
import { Problem } from './problem.ts';
import { viewAsOf } from './view-as-of.ts';
import type { Workspace } from './workspace.ts';

export interface ExplainRequest {
  readonly entity: string;
  /** Absent: the whole of the pack's focus share, else the metric with most years. */
  readonly metric?: string;
  readonly basis?: string;
  /** YYYY-MM-DD: only what was published, or read, by then. */
  readonly asOf?: string;
}

/** A series of one entity, its turns, what drove them, and what was said of them. */
export function explainEntity(workspace: Workspace, request: ExplainRequest): Explanation {
  const { pack } = workspace.loaded();
  const view = viewAsOf(workspace, request.asOf);
  const entity = findEntityId(pack, request.entity);
  const metric = request.metric === undefined ? usualMetric(view, entity) : findMetric(pack, request.metric);
  const basis = request.basis === undefined ? undefined : findBasis(pack, request.basis);
  const found = explain(view, entity, metric, basis);
  if (found.series.points.length > 0) return found;
  const others = seriesOnFile(view, entity).map((m) => `${m} (${view.yearsOf(entity, m).length})`);
  throw new Problem(
    'nothing-on-file',
    `no full year of ${metric} for ${entity}${basis ? ` on ${basis}` : ''} is on file.` +
      (others.length === 0 ? '' : ` There are years of ${others.slice(0, 8).join(', ')}.`),
  );
}

function usualMetric(view: SettledView, entity: EntityId): MetricId {
  const whole = view.pack.focusShare?.whole;
  if (whole !== undefined && view.yearsOf(entity, whole).length > 0) return whole;
  const [most] = seriesOnFile(view, entity);
  if (most !== undefined) return most;
  throw new Problem('nothing-on-file', `no yearly figure of ${entity} is on file.`);
}

/** Metrics with full years, the longest series first. */
function seriesOnFile(view: SettledView, entity: EntityId): MetricId[] {
  const years = (m: MetricId): number => view.yearsOf(entity, m).length;
  return [...view.base.metricsOf(entity)]
    .filter((m) => years(m) > 0)
    .sort((a, b) => years(b) - years(a) || (a < b ? -1 : 1));
}

/** Everything on file that happened to an entity, oldest first. */
export function happeningsOf(workspace: Workspace, entity: EntityId): readonly Happening[] {
  return eventsOf(workspace.settledView(), entity);
}

export type { Explanation };
