import type { EntityId } from '../model/ids.ts';
import type { ResidualBank } from './annual/bank.ts';
import { FEWEST_FOR_TREND, forecastAnnual, forecastQuantile, type Pooled } from './annual/forecast.ts';
import { MEASURED_BANK } from './annual/measured-bank.ts';
import { seeded } from './chance/random.ts';
import { leaderKeeps } from './race/base-rate.ts';
import { raceOdds } from './race/odds.ts';
import { commonShare, joinBanks, panelErrors, pooledOf } from './series/panel.ts';
import type { SettledSeries } from './series/settled-series.ts';

/** What a forecast of an earlier year would have said, and what happened. */
export interface BacktestCell {
  readonly entity: EntityId;
  /** Last year it knew. */
  readonly origin: number;
  readonly year: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly actual: number;
  /** Chance it gave to a value at most as large as the actual one, to the next hundredth. */
  readonly chanceBelow: number;
}

export interface BacktestRace {
  readonly origin: number;
  readonly year: number;
  /** Who came first, the odds it had been given, and who had led at the origin. */
  readonly winner: EntityId;
  readonly given: number;
  readonly leader: EntityId;
  /** Brier scores summed over the field: of the odds, and of the base rate (absent with too few past races). */
  readonly brier: number;
  readonly base?: number;
}

export interface Backtest {
  readonly cells: readonly BacktestCell[];
  readonly inside80: number;
  readonly inside95: number;
  readonly races: readonly BacktestRace[];
  /** For each tenth of chance: how often the actual value lay below it. A straight line is calibrated. */
  readonly calibration: readonly { readonly p: number; readonly share: number }[];
}

/** Longest look ahead that is tested. */
const AHEAD = 3;
const TENTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
const DRAWS = 2_000;

/** Forecasts from every earlier year of the series with what was known then; their own later errors never teach them. */
export function backtest(
  tested: readonly SettledSeries[],
  panel: readonly SettledSeries[],
  seed: number,
): Backtest {
  const cells = tested.flatMap((series) => cellsOf(series, panel));
  const inside = (low: number, high: number): number =>
    cells.filter((c) => c.chanceBelow >= low && c.chanceBelow <= high).length / Math.max(1, cells.length);
  return {
    cells,
    inside80: inside(0.1, 0.9),
    inside95: inside(0.025, 0.975),
    races: racesOf(tested, panel, seed),
    calibration: TENTHS.map((p) => ({ p, share: inside(0, p) })),
  };
}

function cellsOf(series: SettledSeries, panel: readonly SettledSeries[]): BacktestCell[] {
  const { points, entity } = series;
  const cells: BacktestCell[] = [];
  for (let n = FEWEST_FOR_TREND; n < points.length; n++) {
    const origin = points[n - 1]!.year;
    const { bank, pooled } = knownAt(panel, origin, entity);
    const ahead = Math.min(AHEAD, points.length - n);
    const values = points.slice(0, n).map((p) => p.value);
    const forecast = forecastAnnual({ from: points[0]!.year, values }, ahead, pooled);
    for (let h = 1; h <= ahead; h++) {
      const actual = points[n + h - 1]!.value;
      const at = (u: number): number => forecastQuantile(forecast, bank, h, u, 0);
      cells.push({
        entity,
        origin,
        year: origin + h,
        low: at(0.1),
        middle: at(0.5),
        high: at(0.9),
        actual,
        chanceBelow: chanceBelow(at, actual),
      });
    }
  }
  return cells;
}

/** What the panel had taught by a year, without the series that is tested. */
function knownAt(
  panel: readonly SettledSeries[],
  origin: number,
  without?: EntityId,
): { bank: ResidualBank; pooled: Pooled; panel: SettledSeries[] } {
  const then = panel
    .map((s) => ({ ...s, points: s.points.filter((p) => p.year <= origin) }))
    .filter((s) => s.points.length >= FEWEST_FOR_TREND && s.entity !== without);
  return {
    bank: joinBanks(MEASURED_BANK, panelErrors(then, AHEAD), 400),
    pooled: pooledOf(then),
    panel: then,
  };
}

function chanceBelow(at: (u: number) => number, actual: number): number {
  let low = 0;
  let high = 200;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle / 200) >= actual) high = middle;
    else low = middle + 1;
  }
  return low / 200;
}

/** Races between the tested series of one basis, three and more, from every year that all of them know. */
function racesOf(
  tested: readonly SettledSeries[],
  panel: readonly SettledSeries[],
  seed: number,
): BacktestRace[] {
  const races: BacktestRace[] = [];
  const years = [...new Set(tested.flatMap((s) => s.points.map((p) => p.year)))].sort((a, b) => a - b);
  for (const origin of years) {
    for (let h = 1; h <= AHEAD; h++) {
      const field = tested.flatMap((s) => {
        const known = s.points.filter((p) => p.year <= origin);
        const end = s.points.find((p) => p.year === origin + h);
        const last = known[known.length - 1];
        return end && last?.year === origin ? [{ entity: s.entity, known, last, end: end.value }] : [];
      });
      if (field.length < 3) continue;
      const learned = knownAt(panel, origin);
      if (learned.pooled.restlessness === 0) continue;
      const runners = field.map(({ entity, known, last }) => ({
        id: entity,
        last: last.value,
        behind: 0,
        forecast: forecastAnnual(
          { from: known[0]!.year, values: known.map((p) => p.value) },
          h,
          learned.pooled,
        ),
        start: [last.value, last.value] as const,
        startSpread: 0,
      }));
      const rules = { draws: DRAWS, horizons: [h], common: commonShare(learned.panel), bank: learned.bank };
      const odds = raceOdds(runners, { ...rules, random: seeded(seed) })[0]!.odds;
      const top = (by: 'last' | 'end'): number => {
        const of = (f: (typeof field)[number]): number => (by === 'last' ? f.last.value : f.end);
        return field.reduce((best, f, i) => (of(f) > of(field[best]!) ? i : best), 0);
      };
      const [leader, winner] = [top('last'), top('end')];
      const brierOf = (p: (i: number) => number): number =>
        field.reduce((sum, _, i) => sum + (p(i) - (i === winner ? 1 : 0)) ** 2, 0);
      const keeps = leaderKeeps(learned.panel, h);
      races.push({
        origin,
        year: origin + h,
        winner: field[winner]!.entity,
        given: odds[winner]!.rank1,
        leader: field[leader]!.entity,
        brier: brierOf((i) => odds[i]!.rank1),
        ...(keeps === undefined
          ? {}
          : { base: brierOf((i) => (i === leader ? keeps : (1 - keeps) / (field.length - 1))) }),
      });
    }
  }
  return races;
}
