import type { PrintedInterval } from '../model/claim.ts';
import type { BasisId, EntityId, MetricId } from '../model/ids.ts';
import type { Observation } from '../model/pack.ts';
import { isPeriod, normalizePeriod, type Period } from '../model/period.ts';
import type { EvidenceRef } from '../model/verdict.ts';
import { toPair } from '../num/interval.ts';
import { findEntityId, findMetric } from './find-id.ts';
import { rowsOfDocument } from './ledger-evidence.ts';
import { conflictsOf, type OpenConflict } from './open-conflicts.ts';
import { Problem } from './problem.ts';
import type { Workspace } from './workspace.ts';

export interface HistoryRequest {
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
}

/** What the evidence settles the quantity to, counted in one way. */
export interface SettledBasis {
  readonly basis: BasisId;
  readonly interval: PrintedInterval;
  readonly status: string;
  readonly evidence: readonly EvidenceRef[];
}

/** A print whose document was taken back: it counts no more, and is not forgotten. */
export interface WithdrawnPrint {
  readonly observation: Observation;
  readonly publisher: string;
  readonly published?: string;
  /** Day and reason of the retraction. */
  readonly on: string;
  readonly reason: string;
}

/** Every version of one quantity, oldest print first; nothing is ever overwritten. */
export interface CellHistory {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly period: Period;
  readonly settled: readonly SettledBasis[];
  readonly versions: readonly Observation[];
  readonly withdrawn: readonly WithdrawnPrint[];
  readonly conflicts: readonly OpenConflict[];
}

export function historyOf(workspace: Workspace, request: HistoryRequest): CellHistory {
  const view = workspace.settledView();
  const { pack } = workspace.loaded();
  const { places } = view.base;
  if (!isPeriod(request.period))
    throw new Problem(
      'bad-period',
      `“${request.period}” is not a period. Write 2025, 2025-H1, 2025-Q3, 2025-06 or 2025-01/2025-11.`,
    );
  const entity = findEntityId(pack, request.entity);
  const metric = findMetric(pack, request.metric);
  const period = normalizePeriod(request.period);
  const isIt = (o: { readonly entity: string; readonly metric: string; readonly period: string }): boolean =>
    places.canonical(o.entity) === places.canonical(entity) &&
    places.metricId(o.metric) === places.metricId(metric) &&
    normalizePeriod(o.period) === period;
  const dated = (o: Observation): string => sourceDate(o) || '9999';
  const sourceDate = (o: Observation): string =>
    (view.base.evidence.sources ?? pack.sources).get(o.source)?.published ?? '';
  const versions = view.base.evidence.observations
    .filter(isIt)
    .sort((a, b) => (dated(a) < dated(b) ? -1 : dated(a) > dated(b) ? 1 : a.id < b.id ? -1 : 1));
  const withdrawn = withdrawnPrints(workspace).filter((w) => isIt(w.observation));
  if (versions.length === 0 && withdrawn.length === 0) throw nothing(workspace, entity, metric);
  const bases = [...new Set(versions.map((o) => o.basis))];
  return {
    entity,
    metric,
    period,
    settled: bases.map((basis) => {
      const cell = view.exact({ entity, metric, period, basis });
      return { basis, interval: toPair(cell.interval), status: cell.status, evidence: cell.evidence };
    }),
    versions,
    withdrawn,
    conflicts: conflictsOf(workspace).filter((c) => isIt(c.cell)),
  };
}

function withdrawnPrints(workspace: Workspace): WithdrawnPrint[] {
  const { pack } = workspace.loaded();
  return [...workspace.ledgerIndex().retracted.values()].flatMap(({ was, claims, at, reason }) =>
    claims === undefined
      ? []
      : rowsOfDocument(claims, was, pack).observations.map((observation) => ({
          observation,
          publisher: was.document.publisher ?? was.document.title ?? was.document.id,
          ...(was.document.published ? { published: was.document.published } : {}),
          on: at.slice(0, 10),
          reason,
        })),
  );
}

const NEAR = 8;

function nothing(workspace: Workspace, entity: EntityId, metric: MetricId): Problem {
  const view = workspace.settledView();
  const periods = view.base.periodsOf(entity, metric);
  const near = [...periods].sort().reverse().slice(0, NEAR);
  return new Problem(
    'nothing-on-file',
    `no figure of ${metric} for ${entity} in that period is on file.` +
      (near.length === 0 ? '' : ` There are figures for ${near.join(', ')}.`),
  );
}
