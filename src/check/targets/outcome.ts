import type { DocumentInfo } from '../../model/document.ts';
import { normalizePeriod, type Period, parsePeriod, yearOf, yearPeriod } from '../../model/period.ts';
import type { Outcome, Step } from '../../model/verdict.ts';
import type { Interval } from '../../num/interval.ts';
import { type Rational, signOf, toNumber } from '../../num/rational.ts';
import type { RankBase } from '../rank/base.ts';
import { metricName, nameOf, printFigure, printRange, unitOfMetric } from '../rank/words.ts';
import type { Goal } from './goal.ts';
import { type Measured, measure, periodsOn } from './measure.ts';
import { targetStep } from './messages.ts';

export interface TargetOutcome {
  readonly outcome: Outcome;
  readonly steps: readonly Step[];
  /** The latest level on file, in the deadline's period or before it. */
  readonly now?: Measured;
  /** Percent a year from the latest level to the goal; negative for a goal to fall. */
  readonly required?: { readonly perYear: number; readonly years: number };
}

/**
 * What became of a goal. Reached before the deadline is reached; past the deadline the figure of its period decides; before
 * it the pace asked for is set against the pace on file. A missed goal says nothing against the announcement.
 */
export function outcomeOf(base: RankBase, goal: Goal, asOf: Period | undefined): TargetOutcome {
  const steps: Step[] = [goalStep(base, goal)];
  const deadline = goal.deadline === undefined ? undefined : closingPeriod(goal.deadline);
  const decided = deadline && decide(base, goal, deadline, steps);
  if (decided) return decided;
  const end = deadline === undefined ? undefined : parsePeriod(deadline)?.to;
  const now = latest(base, goal, end);
  const today = asOf === undefined ? undefined : parsePeriod(asOf)?.from;
  const isPast = end !== undefined && today !== undefined && end <= today;
  if (isPast) {
    steps.push(targetStep('no-figure', { period: deadline! }));
    return { outcome: 'unknowable', steps, ...(now ? { now } : {}) };
  }
  if (!now) return { outcome: deadline === undefined ? 'unknowable' : 'open', steps };
  steps.push(now.step);
  return paced(base, goal, deadline, now, steps);
}

export function asOfDocument(document: DocumentInfo): Period | undefined {
  return document.published;
}

function goalStep(base: RankBase, goal: Goal): Step {
  return targetStep('goal', {
    name: nameOf(base, goal.entity),
    metric: metricName(base, goal.metric),
    direction: goal.up ? 'at least' : 'at most',
    value: printFigure(goal.value),
    ...unitOfMetric(base, goal.metric),
    deadline: goal.deadline ?? '',
  });
}

/** "By 2025" and "2023/2025" are settled by the last year; a month or quarter by its year when that is what is counted. */
function closingPeriod(deadline: Period): Period | undefined {
  const shape = parsePeriod(deadline);
  if (!shape || !Number.isFinite(shape.to)) return undefined;
  if (shape.kind === 'years' || shape.kind === 'open') return yearPeriod(Math.floor((shape.to - 1) / 12));
  return normalizePeriod(deadline);
}

function decide(base: RankBase, goal: Goal, deadline: Period, steps: Step[]): TargetOutcome | undefined {
  const here = candidates(base, goal, deadline);
  const judged = here.map((m) => ({ m, reached: isReached(goal, m.interval) }));
  const met = judged.filter((j) => j.reached === true);
  const missed = judged.filter((j) => j.reached === false);
  const shown = met[0] ?? missed[0];
  if (met.length > 0 && missed.length > 0) {
    steps.push(met[0]!.m.step, missed[0]!.m.step, targetStep('split'));
    return { outcome: 'unknowable', steps, now: met[0]!.m };
  }
  if (shown) {
    const { m } = shown;
    const code = met.length > 0 ? 'met' : 'missed';
    steps.push(
      m.step,
      targetStep(code, {
        range: printRange(m.interval),
        value: printFigure(goal.value),
        ...unitOfMetric(base, goal.metric),
      }),
    );
    const share = shareOf(goal, m.interval);
    if (share !== undefined) steps.push(targetStep('reached', { percent: share }));
    return { outcome: code, steps, now: m };
  }
  const early = goal.up ? reachedEarly(base, goal, deadline) : undefined;
  if (!early) return undefined;
  steps.push(
    early.step,
    targetStep('met', {
      range: printRange(early.interval),
      value: printFigure(goal.value),
      ...unitOfMetric(base, goal.metric),
    }),
  );
  return { outcome: 'met', steps, now: early };
}

/** Measures of the deadline's period; for a month of a year that is counted by years, of that year. */
function candidates(base: RankBase, goal: Goal, deadline: Period): Measured[] {
  const exact = measure(base, goal.entity, goal.metric, deadline);
  if (exact.length > 0) return exact;
  const year = yearOf(deadline);
  const shape = parsePeriod(deadline);
  // Only the last month or day of a year may stand for the year: "by the end of 2025".
  const closesYear = shape !== undefined && shape.to % 12 === 0 && shape.kind !== 'year';
  return year !== undefined && closesYear ? measure(base, goal.entity, goal.metric, yearPeriod(year)) : [];
}

function reachedEarly(base: RankBase, goal: Goal, deadline: Period): Measured | undefined {
  const end = parsePeriod(deadline)?.to ?? Number.POSITIVE_INFINITY;
  const start = goal.announced === undefined ? undefined : parsePeriod(goal.announced)?.from;
  // Without a date of the announcement a level reached long ago is no answer to the goal.
  if (start === undefined) return undefined;
  return periodsOn(base, goal.entity, goal.metric)
    .filter((p) => {
      const shape = parsePeriod(p);
      return shape !== undefined && shape.from >= start && shape.to <= end;
    })
    .flatMap((p) => measure(base, goal.entity, goal.metric, p))
    .find((m) => isReached(goal, m.interval) === true);
}

/** Undefined: the printing leaves it open. */
function isReached(goal: Goal, interval: Interval): boolean | undefined {
  const { lo, hi } = interval;
  if (goal.up) {
    const least = goal.rounded?.lo ?? goal.value;
    if (lo && lo.compare(least) >= 0) return true;
    if (hi && (hi.compare(least) < 0 || (hi.equals(least) && interval.hiOpen))) return false;
    return undefined;
  }
  const most = goal.rounded?.hi ?? goal.value;
  if (hi && hi.compare(most) <= 0) return true;
  if (lo && (lo.compare(most) > 0 || (lo.equals(most) && interval.loOpen))) return false;
  return undefined;
}

function shareOf(goal: Goal, interval: Interval): number | undefined {
  const middle = middleOf(interval);
  if (!goal.up || signOf(goal.value) <= 0 || middle === undefined) return undefined;
  return Math.round(toNumber(middle.div(goal.value).mul(1000))) / 10;
}

function middleOf(interval: Interval): Rational | undefined {
  const { lo, hi } = interval;
  return lo && hi ? lo.add(hi).div(2) : (lo ?? hi);
}

/** The last full year with a figure before the deadline. */
function latest(base: RankBase, goal: Goal, end: number | undefined): Measured | undefined {
  const years = periodsOn(base, goal.entity, goal.metric).filter((p) => {
    const shape = parsePeriod(p);
    return shape?.kind === 'year' && (end === undefined || shape.to <= end);
  });
  for (const period of years.reverse()) {
    const found = measure(base, goal.entity, goal.metric, period);
    if (found[0]) return found[0];
  }
  return undefined;
}

function paced(
  base: RankBase,
  goal: Goal,
  deadline: Period | undefined,
  now: Measured,
  steps: Step[],
): TargetOutcome {
  const reached = isReached(goal, now.interval);
  const startsAfter =
    goal.announced === undefined ||
    (parsePeriod(now.period)?.from ?? 0) >= (parsePeriod(goal.announced)?.from ?? Number.POSITIVE_INFINITY);
  if (reached === true && goal.up && startsAfter) {
    steps.push(
      targetStep('met', {
        range: printRange(now.interval),
        value: printFigure(goal.value),
        ...unitOfMetric(base, goal.metric),
      }),
    );
    return { outcome: 'met', steps, now };
  }
  const end = deadline === undefined ? undefined : yearOf(deadline);
  const from = yearOf(now.period);
  const level = middleOf(now.interval);
  if (
    end === undefined ||
    from === undefined ||
    end <= from ||
    !level ||
    signOf(level) <= 0 ||
    signOf(goal.value) <= 0
  ) {
    return { outcome: 'open', steps, now };
  }
  const years = end - from;
  const perYear = round((toNumber(goal.value.div(level)) ** (1 / years) - 1) * 100);
  const params = {
    range: printRange(now.interval),
    period: now.period,
    years,
    ...unitOfMetric(base, goal.metric),
  };
  steps.push(
    perYear < 0
      ? targetStep('required-fall', { ...params, perYear: -perYear })
      : targetStep('required', { ...params, perYear }),
  );
  const pace = paceAt(base, goal, now);
  if (pace === undefined) return { outcome: 'open', steps, now, required: { perYear, years } };
  steps.push(targetStep('pace', { perYear: pace }));
  const fast = goal.up ? pace >= perYear : pace <= perYear;
  return { outcome: fast ? 'on_track' : 'open', steps, now, required: { perYear, years } };
}

/** Growth of the last year on file, on the basis of the latest level. */
function paceAt(base: RankBase, goal: Goal, now: Measured): number | undefined {
  const year = yearOf(now.period);
  if (year === undefined) return undefined;
  const before = measure(base, goal.entity, goal.metric, yearPeriod(year - 1)).find(
    (m) => m.basis === now.basis,
  );
  const a = before && middleOf(before.interval);
  const b = middleOf(now.interval);
  if (!a || !b || signOf(a) <= 0) return undefined;
  return round((toNumber(b.div(a)) - 1) * 100);
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
