import type { EntityId, MetricId, OriginId, SourceId } from '../../model/ids.ts';
import type { SettledView } from '../../standings/view.ts';
import { longestShares } from '../series/longest-shares.ts';
import { chanceOfShare, forecastShare, gainsOf, type ShareSeries } from './spread.ts';

/** A share somebody says will be reached, and what has to be believed for it. */
export interface GoalOdds {
  readonly target: string;
  readonly issuer: EntityId;
  readonly origin: OriginId;
  readonly source: SourceId;
  readonly percent: number;
  readonly year: number;
  /** One for every start on file: the last result, and what others foresee for earlier years. */
  readonly starts: readonly {
    readonly year: number;
    readonly percent: number;
    readonly said: 'result' | 'forecast';
    readonly by?: EntityId;
    /** Gain in log-odds a year that it takes from there. */
    readonly neededPerYear: number;
    readonly chance: number;
  }[];
  /** Where the share has no curve of its own: how fast the pack's shares of new things spread, in log-odds a year, over stretches as long. */
  readonly gain?: { readonly mean: number; readonly sd: number; readonly stretches: number };
  /** The first year whose share would decide between the starts. */
  readonly settledBy: number;
}

/**
 * Every goal or forecast on file for a share that is not reached yet, with its odds: by the share's own curves where it has years
 * enough, else by how other shares spread. Without either there are none.
 */
export function goalOdds(view: SettledView, entity: EntityId, metric: MetricId, until: number): GoalOdds[] {
  const shares = longestShares(view, until);
  const own = shares.own(entity, metric);
  const curves = own && forecastShare(own);
  const result = lastResult(own);
  const dated = datedGoals(view, entity, metric).filter((t) => t.year > until);
  return dated
    .filter((t) => t.percent > (result?.percent ?? 0))
    .flatMap((t): GoalOdds[] => {
      const { target, issuer, origin, source, percent, year } = t;
      const base = { target, issuer, origin, source, percent, year };
      if (result && curves && year - result.year > FARTHEST_CURVE) return [];
      if (result && curves) {
        const years = year - result.year;
        const { neededPerYear } = chanceOfShare(result.percent, percent, years, { mean: 0, sd: 0 });
        const chance = 1 - curves.below(percent, years);
        const start = { ...result, said: 'result' as const, neededPerYear, chance };
        return [{ ...base, starts: [start], settledBy: result.year + 1 }];
      }
      const starts = [
        ...(result ? [{ ...result, said: 'result' as const }] : []),
        ...dated
          .filter((o) => o.year < year && o.percent < percent && o.percent > (result?.percent ?? 0))
          .map((o) => ({ year: o.year, percent: o.percent, said: 'forecast' as const, by: o.issuer })),
      ];
      const rated = starts.flatMap((s) => {
        const years = year - s.year;
        const gain = gainsOf(shares.all, years) ?? gainsOf(shares.all, Math.min(years, LONGEST_STRETCH));
        return gain ? [{ ...s, gain, ...chanceOfShare(s.percent, percent, years, gain) }] : [];
      });
      const [first] = rated;
      if (!first) return [];
      const settledBy = Math.min(...rated.map((s) => (s.said === 'forecast' ? s.year : s.year + 1)));
      return [{ ...base, starts: rated.map(({ gain: _, ...s }) => s), gain: first.gain, settledBy }];
    })
    .sort((a, b) => a.year - b.year || a.percent - b.percent || (a.issuer < b.issuer ? -1 : 1));
}

function datedGoals(view: SettledView, entity: EntityId, metric: MetricId) {
  const place = view.base.places.canonical(entity);
  return view.base.evidence.targets.flatMap((t) => {
    const year = Number(t.deadline);
    const ours = t.metric === metric && view.base.places.canonical(t.entity) === place;
    const share = t.value !== undefined && t.value > 0 && t.value < 100;
    if (!ours || !share || !Number.isInteger(year)) return [];
    return [{ target: t.id, issuer: t.issuer, origin: t.origin, source: t.source, percent: t.value!, year }];
  });
}

/** The curves were tried on five years; a goal further off than this is left to its time. */
const FARTHEST_CURVE = 10;
/** Stretches longer than this are too few to tell a spread from. */
const LONGEST_STRETCH = 4;

function lastResult(series: ShareSeries | undefined): { year: number; percent: number } | undefined {
  const last = series?.shares[series.shares.length - 1];
  return series === undefined || last === undefined
    ? undefined
    : { year: series.from + series.shares.length - 1, percent: last };
}
