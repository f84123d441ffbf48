import type { Pack } from '../model/pack.ts';
import { type Backtest, backtest } from '../project/backtest.ts';
import { FARTHEST, lastOver, learn, project } from '../project/project.ts';
import { fieldOf } from '../project/race/field.ts';
import { runsOf, yearPoints } from '../project/series/settled-series.ts';
import type { Projection, ProjectQuery } from '../project/types.ts';
import type { Assumption } from '../project/what-if/scenario.ts';
import { readAssumption, readScenario } from './assumptions.ts';
import { findBasis, findClass, findEntityId, findMetric } from './find-id.ts';
import { Problem } from './problem.ts';
import { isDate } from './source-document.ts';
import type { Workspace } from './workspace.ts';

/** As typed by a person: ids or names. */
export interface ProjectRequest {
  readonly metric: string;
  readonly entity?: string;
  readonly class?: string;
  readonly within?: string;
  readonly basis?: string;
  readonly to: string;
  /** YYYY-MM-DD; today when absent. */
  readonly asOf?: string;
  readonly seed?: string;
  readonly draws?: string;
  readonly estimates?: boolean;
  readonly suppose?: readonly string[];
  /** The text of a scenario file and its name. */
  readonly scenario?: { readonly text: string; readonly name: string };
  readonly backtest?: boolean;
}

export interface ProjectAnswer {
  readonly projection: Projection;
  /** The same without estimates standing in for missing results; absent when none did. */
  readonly withoutEstimates?: Projection;
  /** The same without what was supposed; absent when nothing was. */
  readonly asItStands?: Projection;
  readonly backtest?: Backtest;
}

const DRAWS = { usual: 10_000, most: 1_000_000 };

/** Forecasts with intervals, the odds of each place, and on request what the method would have said before. */
export function projectOf(workspace: Workspace, request: ProjectRequest): ProjectAnswer {
  const { pack } = workspace.loaded();
  const view = workspace.settledView();
  const query = toQuery(workspace, pack, request);
  const learned = learn(view, query);
  const projection = project(query, view, learned);
  if (projection.starts.length === 0 && projection.goals.length === 0) throw nothingToGoOn(pack, query);
  const estimated = projection.starts.some((s) => s.points.at(-1)?.status === 'estimate');
  return {
    projection,
    ...(estimated ? { withoutEstimates: project({ ...query, estimates: false }, view, learned) } : {}),
    ...(query.assumptions.length > 0
      ? { asItStands: project({ ...query, assumptions: [] }, view, learned) }
      : {}),
    ...(request.backtest ? { backtest: backtestOf(workspace, query) } : {}),
  };
}

/** The series of the field on their longest runs; a single entity is tested against the whole panel of its metric. */
function backtestOf(workspace: Workspace, query: ProjectQuery): Backtest {
  const view = workspace.settledView();
  const until = lastOver(query.asOf);
  const { panel } = learn(view, query);
  const { asked } = fieldOf(view, query, until);
  const members = new Set(asked.map((e) => view.base.places.canonical(e)));
  const tested = panel.filter((s) => members.has(view.base.places.canonical(s.entity)));
  if (tested.length > 0) return backtest(tested, panel, query.seed);
  const short = asked.flatMap((entity) =>
    [...workspace.loaded().pack.bases.keys()].flatMap((basis) =>
      runsOf(yearPoints(view, entity, query.metric, basis, until)).map((points) => ({
        entity,
        metric: query.metric,
        basis,
        points,
      })),
    ),
  );
  return backtest(short, panel, query.seed);
}

function toQuery(workspace: Workspace, pack: Pack, request: ProjectRequest): ProjectQuery {
  if ((request.entity === undefined) === (request.class === undefined))
    throw new Problem('bad-usage', 'say whom to look at: either --entity or --class.');
  const asOf = request.asOf ?? workspace.now().toISOString().slice(0, 10);
  if (!isDate(asOf)) throw new Problem('bad-date', `“${asOf}” is not a date. Write it as YYYY-MM-DD.`);
  const scenario = request.scenario && readScenario(pack, request.scenario.text, request.scenario.name);
  const metric = findMetric(pack, request.metric);
  if (scenario?.metric !== undefined && scenario.metric !== metric)
    throw new Problem(
      'bad-scenario',
      `${request.scenario!.name} is about ${scenario.metric}, not ${metric}.`,
    );
  const assumptions: Assumption[] = [
    ...(scenario?.assumptions ?? []),
    ...(request.suppose ?? []).map((text) => readAssumption(pack, text)),
  ];
  const { within, basis } = request;
  return {
    metric,
    ...(request.entity === undefined ? {} : { entity: findEntityId(pack, request.entity) }),
    ...(request.class === undefined ? {} : { class: findClass(pack, request.class) }),
    ...(within === undefined ? {} : { within: findEntityId(pack, within) }),
    ...(basis === undefined ? {} : { basis: findBasis(pack, basis) }),
    to: horizon(request.to, asOf),
    asOf,
    seed: whole('--seed', request.seed, 1, 0, 2 ** 31),
    draws: whole('--draws', request.draws, DRAWS.usual, 100, DRAWS.most),
    estimates: request.estimates ?? true,
    assumptions,
  };
}

function horizon(text: string, asOf: string): number {
  const year = Number(text);
  const first = lastOver(asOf) + 1;
  if (!/^\d{4}$/.test(text)) throw new Problem('bad-period', `“${text}” is not a year. Write 2030.`);
  if (year < first)
    throw new Problem('bad-period', `${text} is over. The first year to look at is ${first}.`);
  if (year > first + FARTHEST)
    throw new Problem(
      'bad-period',
      `${text} is too far: no method was ever measured beyond six years ahead. The last year shown is ${first + FARTHEST}.`,
    );
  return year;
}

function whole(option: string, text: string | undefined, usual: number, least: number, most: number): number {
  if (text === undefined) return usual;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Problem('bad-usage', `${option} takes a whole number from ${least} to ${most}, not “${text}”.`);
}

/** Never an empty answer: who does have a series. */
function nothingToGoOn(pack: Pack, query: ProjectQuery): Problem {
  const counts = new Map<string, number>();
  for (const o of pack.observations)
    if (o.metric === query.metric && /^\d{4}$/.test(o.period))
      counts.set(o.entity, (counts.get(o.entity) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 6);
  return new Problem(
    'nothing-on-file',
    `no year of ${query.metric} for ${query.entity ?? `the class ${query.class}`} is on file.` +
      (most.length === 0 ? '' : ` There are figures for ${most.map(([e]) => e).join(', ')}.`),
  );
}

export type { Backtest, Projection };

/** Whose shares somebody foresees a value of: what the curves of shares can be asked about. Most forecasts first. */
export function foreseenShares(
  workspace: Workspace,
): readonly { readonly entity: string; readonly metric: string; readonly count: number }[] {
  const { pack } = workspace.loaded();
  const counts = new Map<string, { entity: string; metric: string; count: number }>();
  for (const t of pack.targets) {
    const share = pack.metrics.get(t.metric)?.dimension === 'ratio' && t.value !== undefined;
    if (!share || t.value! <= 0 || t.value! >= 100) continue;
    const key = `${t.entity} ${t.metric}`;
    const known = counts.get(key);
    counts.set(key, { entity: t.entity, metric: t.metric, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.metric < b.metric ? -1 : 1));
}
