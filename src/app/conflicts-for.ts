import { findEntityId, findMetric } from './find-id.ts';
import { conflictsOf, type OpenConflict } from './open-conflicts.ts';
import type { Workspace } from './workspace.ts';

export interface ConflictsRequest {
  /** `open` unless said: those without a known reason. */
  readonly status?: 'open' | 'explained' | 'all';
  readonly entity?: string;
  readonly metric?: string;
}

export interface ConflictsAnswer {
  readonly conflicts: readonly OpenConflict[];
  readonly counts: { readonly open: number; readonly explained: number };
}

/** Conflicts of one status, of one entity or metric if named; counts are of all that these limits leave. */
export function conflictsFor(workspace: Workspace, request: ConflictsRequest): ConflictsAnswer {
  const { pack } = workspace.loaded();
  const places = workspace.settledView().base.places;
  const metric = request.metric === undefined ? undefined : findMetric(pack, request.metric);
  const entity =
    request.entity === undefined ? undefined : places.canonical(findEntityId(pack, request.entity));
  const isAbout = (c: OpenConflict): boolean =>
    (metric === undefined || places.metricId(c.cell.metric) === places.metricId(metric)) &&
    (entity === undefined || places.canonical(c.cell.entity) === entity);
  const about = conflictsOf(workspace).filter(isAbout);
  const { status = 'open' } = request;
  const counts = {
    open: about.filter((c) => !c.explained).length,
    explained: about.filter((c) => c.explained).length,
  };
  const conflicts =
    status === 'all' ? about : about.filter((c) => (c.explained === undefined) === (status === 'open'));
  return { conflicts, counts };
}
