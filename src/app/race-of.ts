import { race } from '../standings/race/race.ts';
import type { Race } from '../standings/race/types.ts';
import { type YearTable, yearTables } from '../standings/year-tables.ts';
import { Problem } from './problem.ts';
import { viewAsOf } from './view-as-of.ts';
import { periodsOnFile, toViewQuery, type ViewQuery, type ViewRequest } from './view-query.ts';
import type { Workspace } from './workspace.ts';

export interface RaceRequest extends ViewRequest {
  /** Years as typed; absent: the first and last year with figures. */
  readonly from?: string;
  readonly to?: string;
}

export interface RaceAnswer {
  readonly race: Race;
  /** The league table of each year, for drawing. */
  readonly tables: readonly YearTable[];
}

const LONGEST = 100;

/** Who held first place in each year, and when it changed hands. */
export function raceOf(workspace: Workspace, request: RaceRequest): RaceAnswer {
  const { pack } = workspace.loaded();
  const query = toViewQuery(pack, request);
  const { from, to } = yearsOf(periodsOnFile(pack, query), query, request);
  const view = viewAsOf(workspace, request.asOf);
  const asked = { ...query, from, to };
  const found = race(asked, view.base.evidence, pack, view);
  return { race: found, tables: yearTables(view, asked) };
}

function yearsOf(
  periods: readonly string[],
  query: ViewQuery,
  request: RaceRequest,
): { from: number; to: number } {
  const years = periods.filter((p) => p.length === 4).map(Number);
  const from = request.from === undefined ? Math.min(...years) : toYear(request.from);
  const to = request.to === undefined ? Math.max(...years) : toYear(request.to);
  if (!Number.isFinite(from) || !Number.isFinite(to))
    throw new Problem(
      'nothing-on-file',
      `no year of ${query.metric} for the class ${query.class} is on file: say --from and --to.`,
    );
  if (from > to) throw new Problem('bad-period', `the years run from ${from} back to ${to}: swap them.`);
  if (to - from >= LONGEST)
    throw new Problem('bad-period', `${from} to ${to} are more than ${LONGEST} years: ask for fewer.`);
  return { from, to };
}

function toYear(text: string): number {
  const year = Number(text);
  if (/^[0-9]{4}$/.test(text) && year >= 1000) return year;
  throw new Problem('bad-period', `“${text}” is not a year. Write 2010.`);
}

export type { Race };
