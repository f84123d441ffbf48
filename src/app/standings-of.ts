import type { MetricId } from '../model/ids.ts';
import { isPeriod, normalizePeriod, type Period } from '../model/period.ts';
import { type Standings, standings } from '../standings/standings.ts';
import type { SettledView } from '../standings/view.ts';
import { Problem } from './problem.ts';
import { viewAsOf } from './view-as-of.ts';
import { periodsOnFile, toViewQuery, type ViewRequest } from './view-query.ts';
import type { Workspace } from './workspace.ts';

export interface StandingsRequest extends ViewRequest {
  readonly period: string;
}

const PERIODS_SHOWN = 8;

/** The league table of a class or a list, from the pack and the ledger. */
export function standingsOf(workspace: Workspace, request: StandingsRequest): Standings {
  const { pack } = workspace.loaded();
  const query = toViewQuery(pack, request);
  const period = toPeriod(request.period);
  const view = viewAsOf(workspace, request.asOf);
  // A period nobody has a figure for is not worked out member by member.
  const table = hasFigures(view, query.metric, period)
    ? standings({ ...query, period }, view.base.evidence, pack, view)
    : undefined;
  if (table && table.rows.length > 0) return table;
  const on = periodsOnFile(pack, query).slice(0, PERIODS_SHOWN);
  throw new Problem(
    'nothing-on-file',
    `no figure of ${query.metric} for the class ${query.class} in ${period} is on file.` +
      (on.length === 0 ? '' : ` There are figures for ${on.join(', ')}.`),
  );
}

/** A printed figure of the period, or a rate that leads to one. */
function hasFigures({ base }: SettledView, metric: MetricId, period: Period): boolean {
  if (base.basesOf(metric, period).length > 0 || !base.places.metric(metric)?.flow) return true;
  return base
    .recordsOf(metric)
    .some(({ content: c }) => c.kind === 'change' && (c.period === period || c.basePeriod === period));
}

function toPeriod(text: string): string {
  if (isPeriod(text)) return normalizePeriod(text);
  throw new Problem(
    'bad-period',
    `“${text}” is not a period. Write 2025, 2025-H1, 2025-Q3, 2025-06 or 2025-01/2025-11.`,
  );
}

export type { Standings };
