import type { Beside, Evidence } from '../around/answers.ts';
import type { SectionsData } from '../reports/sections.tsx';

export interface Quantile {
  readonly p: number;
  readonly value: number;
}
export interface ForecastCell {
  readonly entity: string;
  readonly period: string;
  readonly method: string;
  readonly quantiles: readonly Quantile[];
}
export interface Odds {
  readonly period: string;
  readonly entity: string;
  readonly rank1: number;
  readonly top3: number;
  readonly places: readonly number[];
  readonly baseRate?: number;
}
export interface Start {
  readonly entity: string;
  readonly basis: string;
  readonly points: readonly {
    readonly year: number;
    readonly low: number;
    readonly high: number;
    readonly value: number;
    readonly status: string;
  }[];
  readonly evidence: readonly Evidence[];
}
export interface ShareGoal {
  readonly issuer: string;
  readonly percent: number;
  readonly year: number;
  readonly starts: readonly {
    readonly year: number;
    readonly percent: number;
    readonly said: 'result' | 'forecast';
    readonly by?: string;
    readonly neededPerYear: number;
    readonly chance: number;
  }[];
  readonly settledBy: number;
}
export interface Projection {
  readonly metric: string;
  readonly class?: string;
  readonly basis?: string;
  readonly cells: readonly ForecastCell[];
  readonly odds: readonly Odds[];
  readonly starts: readonly Start[];
  readonly goals: readonly ShareGoal[];
  readonly made: { readonly seed: number; readonly draws: number; readonly panel: number };
  readonly notes: readonly { readonly code: string }[];
}
export interface Backtest {
  readonly cells: readonly {
    readonly entity: string;
    readonly origin: number;
    readonly year: number;
    readonly low: number;
    readonly high: number;
    readonly actual: number;
  }[];
  readonly inside80: number;
  readonly inside95: number;
  readonly races: readonly {
    readonly origin: number;
    readonly year: number;
    readonly winner: string;
    readonly given: number;
    readonly leader: string;
    readonly brier: number;
    readonly base?: number;
  }[];
  readonly calibration: readonly { readonly p: number; readonly share: number }[];
}
export interface NextAnswer extends Projection, Beside {
  readonly withoutEstimates?: Projection;
  readonly asItStands?: Projection;
  readonly backtest?: Backtest;
  readonly foreseen: readonly { readonly entity: string; readonly metric: string }[];
  readonly page: SectionsData;
}

export function oddsOf(p: Projection | undefined, entity: string, year: string): Odds | undefined {
  return p?.odds.find((o) => o.entity === entity && o.period === year);
}

/** Below this in every year a competitor says nothing. */
const SHOWN = 0.01;

/** Years raced, and who matters in them, the likeliest winner of the first year first. */
export function fieldIn(p: Projection): {
  readonly years: readonly string[];
  readonly who: readonly string[];
} {
  const years = [...new Set(p.odds.map((o) => o.period))].sort();
  const who = [...new Set(p.odds.map((o) => o.entity))].filter((e) =>
    years.some((y) => (oddsOf(p, e, y)?.rank1 ?? 0) >= SHOWN),
  );
  const first = years[0] ?? '';
  who.sort(
    (a, b) => (oddsOf(p, b, first)?.rank1 ?? 0) - (oddsOf(p, a, first)?.rank1 ?? 0) || (a < b ? -1 : 1),
  );
  return { years, who };
}

/** Chance that whoever leads stays first, in a year. */
export const leaderStays = (p: Projection, year: string): number =>
  Math.max(0, ...p.odds.filter((o) => o.period === year).map((o) => o.baseRate ?? 0));
