import type { BasisId, EntityId, MetricId } from '../model/ids.ts';
import type { SettledView } from '../standings/view.ts';
import { type BreakResult, breakIn } from './break-test.ts';
import { driversOf, type YearDrivers } from './drivers.ts';
import { eventsBeside, type Reversal, reversalsOf, type TurnEvents } from './happenings.ts';
import { type Placebo, placeboAt } from './placebo.ts';
import { middle } from './range.ts';
import { type JudgedReason, judgeReasons } from './reasons.ts';
import { closedPoints, longestRun, type Series, seriesOf } from './series.ts';
import { type Turn, turnsOf } from './turns.ts';

/** The one tested break, dated in years, with the run of years it was looked for in. */
export interface TestedBreak extends BreakResult {
  readonly from?: number;
  readonly to?: number;
  readonly basis?: BasisId;
  /** First year of the new growth, and every year the data cannot tell from it. */
  readonly year?: number;
  readonly years?: readonly number[];
}

export interface Explanation {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly series: Series;
  readonly turns: readonly Turn[];
  readonly break: TestedBreak;
  readonly drivers: readonly YearDrivers[];
  readonly besides: readonly TurnEvents[];
  /** How unusual each turn was among the other members of the class. */
  readonly placebos: readonly Placebo[];
  readonly reasons: readonly JudgedReason[];
  readonly reversals: readonly Reversal[];
}

/** Series → turns, break, drivers → what happened and what was said beside them. */
export function explain(view: SettledView, entity: EntityId, metric: MetricId, basis?: BasisId): Explanation {
  const series = seriesOf(view, entity, metric, basis);
  const signed = view.base.places.metric(metric)?.signed ?? false;
  const turns = turnsOf(closedPoints(series));
  return {
    entity,
    metric,
    series,
    turns,
    break: signed ? { outcome: 'too-short', n: 0 } : testedBreak(view, series),
    drivers: driversOf(view, entity, metric, basis),
    besides: eventsBeside(view, entity, turns),
    placebos: turns.flatMap(
      (t) => placeboAt(view, entity, metric, t.year + 1, t.kind === 'peak' ? 'down' : 'up') ?? [],
    ),
    reasons: judgeReasons(view, entity, metric),
    reversals: reversalsOf(view, entity),
  };
}

function testedBreak(view: SettledView, series: Series): TestedBreak {
  const run = longestRun(view, series);
  const growth = run.slice(1).map((p, i) => (middle(p.range) / middle(run[i]!.range) - 1) * 100);
  const result = breakIn(growth);
  const [first] = run;
  if (!first) return result;
  const yearAt = (k: number): number => run[k + 1]?.year ?? first.year;
  return {
    ...result,
    from: first.year,
    to: run.at(-1)!.year,
    basis: first.basis,
    ...(result.at === undefined ? {} : { year: yearAt(result.at) }),
    ...(result.set === undefined ? {} : { years: result.set.map(yearAt) }),
  };
}
