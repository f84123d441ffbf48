import type { EntityId } from '../model/ids.ts';
import type { SettledView } from '../standings/view.ts';
import type { ResidualBank } from './annual/bank.ts';
import { type AnnualForecast, forecastAnnual, forecastQuantile, type Pooled } from './annual/forecast.ts';
import { MEASURED_BANK } from './annual/measured-bank.ts';
import { seeded } from './chance/random.ts';
import { goalOdds } from './diffusion/goal-odds.ts';
import { forecastShare } from './diffusion/spread.ts';
import { notesOn } from './notes.ts';
import { yearSoFar } from './nowcast/year-so-far.ts';
import { leaderKeeps } from './race/base-rate.ts';
import { fieldOf, lastYearOf } from './race/field.ts';
import { type Runner, raceOdds } from './race/odds.ts';
import { startSpread } from './race/start.ts';
import { commonShare, joinBanks, panelErrors, panelOf, pooledOf } from './series/panel.ts';
import type { SettledSeries } from './series/settled-series.ts';
import type { Odds, ProjectedCell, Projection, ProjectQuery } from './types.ts';
import { led } from './what-if/scenario.ts';

/** Quantiles that every projected cell carries. */
export const PROBABILITIES = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const;
/** Nothing was measured beyond six years ahead; beyond this a number would only look like one. */
export const FARTHEST = 15;
/** Errors behind one row of the measured bank: what the panel's own are weighed against. */
const MEASURED_ERRORS = 400;
const BANK_HORIZONS = 6;

/** Everything forecasts of a metric share: what its long series teach. */
export interface Learned {
  readonly panel: readonly SettledSeries[];
  readonly pooled: Pooled;
  readonly common: number;
  readonly bank: ResidualBank;
}

export function learn(view: SettledView, query: Pick<ProjectQuery, 'metric' | 'asOf'>): Learned {
  const panel = panelOf(view, query.metric, lastOver(query.asOf));
  return {
    panel,
    pooled: pooledOf(panel),
    common: commonShare(panel),
    bank: joinBanks(MEASURED_BANK, panelErrors(panel, BANK_HORIZONS), MEASURED_ERRORS),
  };
}

/** The last year that is over on a day. */
export const lastOver = (asOf: string): number => Number(asOf.slice(0, 4)) - 1;

/**
 * Forecasts of one entity, or of a class with the odds of each place. The horizon is the caller's to limit (`FARTHEST`). `learned` is of
 * the same metric and day: who asks several times learns once.
 */
export function project(
  query: ProjectQuery,
  view: SettledView,
  learned: Learned = learn(view, query),
): Projection {
  const until = lastOver(query.asOf);
  const { basis, asked, fresh, runners } = fieldOf(view, query, until);
  const metric = view.base.places.metric(query.metric);
  const kind = metric?.dimension === 'ratio' ? 'share' : metric?.signed ? 'signed' : 'amount';
  const cells = runners.flatMap((s) =>
    kind === 'share' ? shareCells(s, query) : amountCells(view, s, query, learned, kind === 'signed'),
  );
  const odds =
    kind === 'amount' && query.class !== undefined && runners.length > 1
      ? oddsOf(runners, query, learned)
      : [];
  return {
    metric: query.metric,
    ...(query.entity === undefined ? {} : { entity: query.entity }),
    ...(query.class === undefined ? {} : { class: query.class }),
    ...(basis ? { basis } : {}),
    cells,
    odds,
    starts: runners.map((s) => ({
      entity: s.entity,
      basis: s.basis,
      points: s.points,
      evidence: s.points.at(-1)?.evidence ?? [],
    })),
    goals:
      kind === 'share' && query.entity !== undefined ? goalOdds(view, query.entity, query.metric, until) : [],
    made: {
      seed: query.seed,
      draws: query.draws,
      pooledRestlessness: learned.pooled.restlessness,
      common: learned.common,
      panel: learned.panel.length,
    },
    notes: notesOn(view, query, { asked, fresh, runners, odds, bankHorizons: BANK_HORIZONS, until, kind }),
  };
}

function forecastOf(series: SettledSeries, ahead: number, learned: Learned): AnnualForecast {
  const values = series.points.map((p) => p.value);
  return forecastAnnual({ from: series.points[0]!.year, values }, ahead, learned.pooled);
}

function amountCells(
  view: SettledView,
  series: SettledSeries,
  query: ProjectQuery,
  learned: Learned,
  signed: boolean,
): ProjectedCell[] {
  const end = series.points[series.points.length - 1]!;
  const ahead = query.to - end.year;
  if (ahead < 1) return [];
  const plain = forecastOf(series, ahead, learned);
  const forecast = { ...plain, centre: led(plain.centre, end, series.entity, query.assumptions) };
  const floor = signed ? Number.NEGATIVE_INFINITY : 0;
  const running = signed ? undefined : yearSoFar(view, series.entity, query.metric, lastOver(query.asOf) + 1);
  return Array.from({ length: ahead }, (_, i) => {
    const year = end.year + 1 + i;
    const untouched = forecast.centre[i] === plain.centre[i];
    const now = running?.year === year && untouched ? running : undefined;
    const at = (p: number): number =>
      now ? now.nowcast.quantile(p) : forecastQuantile(forecast, learned.bank, i + 1, p);
    return {
      entity: series.entity,
      metric: query.metric,
      period: String(year),
      method: now ? 'nowcast' : forecast.method,
      asOf: query.asOf,
      quantiles: PROBABILITIES.map((p) => ({ p, value: Math.max(floor, at(p)) })),
      ...(now ? { soFar: { months: now.months, value: now.toDate, carried: now.nowcast.carried } } : {}),
    };
  });
}

/** A share cannot pass its ceiling: it follows curves, not lines. */
function shareCells(series: SettledSeries, query: ProjectQuery): ProjectedCell[] {
  const last = lastYearOf(series);
  const forecast = forecastShare({ from: series.points[0]!.year, shares: series.points.map((p) => p.value) });
  if (!forecast) return [];
  return Array.from({ length: Math.max(0, query.to - last) }, (_, i) => ({
    entity: series.entity,
    metric: query.metric,
    period: String(last + 1 + i),
    method: 'curves',
    asOf: query.asOf,
    quantiles: PROBABILITIES.map((p) => ({ p, value: forecast.quantile(p, i + 1) })),
  }));
}

function oddsOf(field: readonly SettledSeries[], query: ProjectQuery, learned: Learned): Odds[] {
  // Years supposed ahead are no results: the race starts where results end, and those years are raced too.
  const start = Math.max(...field.map((s) => lastResult(s, query)));
  const horizons = Array.from({ length: query.to - start }, (_, i) => i + 1);
  if (horizons.length === 0) return [];
  const runners = field.map((series) => runnerOf(series, start, query, learned));
  const result = raceOdds(runners, {
    draws: query.draws,
    horizons,
    common: learned.common,
    bank: learned.bank,
    random: seeded(query.seed),
  });
  const leader = runners.reduce((best, r) => (r.last > best.last ? r : best)).id;
  return result.flatMap(({ horizon, odds }) => {
    const keeps = leaderKeeps(learned.panel, horizon);
    return odds.map(({ id, rank1, top3, places, gap }) => ({
      period: String(start + horizon),
      entity: id,
      rank1,
      top3,
      places,
      gap,
      ...(keeps === undefined
        ? {}
        : { baseRate: id === leader ? keeps : (1 - keeps) / (runners.length - 1) }),
    }));
  });
}

const lastResult = (series: SettledSeries, query: ProjectQuery): number =>
  Math.min(lastYearOf(series), lastOver(query.asOf));

function runnerOf(
  series: SettledSeries,
  start: number,
  query: ProjectQuery,
  learned: Learned,
): Runner<EntityId> {
  const last = series.points[series.points.length - 1]!;
  const forecast = forecastOf(series, Math.max(1, query.to - last.year), learned);
  return {
    id: series.entity,
    last: last.value,
    behind: start - last.year,
    past: series.points.map((p) => p.value),
    forecast: { ...forecast, centre: led(forecast.centre, last, series.entity, query.assumptions) },
    start: [last.low, last.high],
    startSpread: startSpread(series.points),
  };
}
