import { isPeriod } from '../model/period.ts';
import { type TargetsBoard, targetsBoard } from '../standings/targets.ts';
import { findEntityId, findMetric } from './find-id.ts';
import { Problem } from './problem.ts';
import type { Workspace } from './workspace.ts';

export interface TargetsRequest {
  readonly entity?: string;
  readonly metric?: string;
  /** YYYY-MM-DD; absent: today. */
  readonly asOf?: string;
}

/** What became of announced goals. */
export function targetsOf(workspace: Workspace, request: TargetsRequest = {}): TargetsBoard {
  const { pack } = workspace.loaded();
  const asOf = request.asOf ?? workspace.now().toISOString().slice(0, 10);
  if (!isPeriod(asOf)) throw new Problem('bad-period', `“${asOf}” is not a date. Write 2026-01-13.`);
  const board = targetsBoard(workspace.settledView(), {
    asOf,
    ...(request.entity === undefined ? {} : { entity: findEntityId(pack, request.entity) }),
    ...(request.metric === undefined ? {} : { metric: findMetric(pack, request.metric) }),
  });
  if (board.rows.length > 0) return board;
  const issuers = [...new Set(pack.targets.map((t) => t.issuer as string))].sort().slice(0, 12);
  throw new Problem(
    'nothing-on-file',
    `no goal of ${request.entity ?? 'anybody'}${request.metric ? ` for ${request.metric}` : ''} is on file. There are goals of ${issuers.join(', ')}.`,
  );
}

export type { TargetsBoard };
