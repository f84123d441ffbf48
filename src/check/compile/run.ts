import type { ClaimContent, Run } from '../../model/claim.ts';
import { firstYearOf, lastYearOf, parsePeriod, yearPeriod } from '../../model/period.ts';
import { makeInterval } from '../../num/interval.ts';
import { ONE, toRational } from '../../num/rational.ts';
import type { Constraint } from '../network/constraint.ts';
import { type CompileContext, cellOf, levelConstraint, orderConstraint } from './context.ts';
import { aheadOfRivals, positionConstraint } from './order.ts';

/** Longest run that is followed year by year. */
const MAX_YEARS = 60;
/** Longer runs are no runs of years. */
const LONGEST_RUN = 1000;

export interface RunYears {
  readonly from: number;
  readonly to: number;
  /** The end is not said: only the first year is sure. */
  readonly open: boolean;
}

/** First and last year of a run; the missing end follows from the length. Only runs counted in years. */
export function runYears(run: Run): RunYears | undefined {
  if (run.unit !== undefined && run.unit !== 'year') return undefined;
  // Months and quarters are followed by nobody yet: a run that starts in March is no run of years.
  if (![run.from, run.to].every((p) => p === undefined || parsePeriod(p)?.kind === 'year')) return undefined;
  const told = run.length !== undefined && Number.isInteger(run.length) && run.length <= LONGEST_RUN;
  const length = told ? run.length : undefined;
  const from = run.from === undefined ? undefined : firstYearOf(run.from);
  const to = run.to === undefined ? undefined : lastYearOf(run.to);
  if (from !== undefined && to !== undefined) return from <= to ? { from, to, open: false } : undefined;
  if (from !== undefined && length) return { from, to: from + length - 1, open: false };
  if (to !== undefined && length) return { from: to - length + 1, to, open: false };
  if (from !== undefined) return { from, to: from, open: true };
  return undefined;
}

/** "Exactly five years": the run is no part of a longer one. */
export function isExactRun({ run, bound }: ClaimContent): boolean {
  return bound === 'exact' && run?.length !== undefined && runMisfit(run) === undefined;
}

/** Years printed against years counted, when both ends and a length are given and differ. */
export function runMisfit(run: Run): { readonly counted: number; readonly printed: number } | undefined {
  if (run.from === undefined || run.to === undefined || run.length === undefined) return undefined;
  const years = runYears(run);
  if (!years) return undefined;
  const counted = years.to - years.from + 1;
  return counted === run.length ? undefined : { counted, printed: run.length };
}

export function compileStreak(content: ClaimContent, context: CompileContext): Constraint[] {
  const { run } = content;
  if (!run || !content.entity || !content.metric) return [];
  if ((content.of ?? 'level') !== 'level' && run.state !== 'rank' && run.state !== 'not_rank') return [];
  const misfit = runMisfit(run);
  const broken: Constraint[] = misfit
    ? [
        {
          type: 'broken',
          code: 'run-length',
          params: { from: run.from!, to: run.to!, counted: misfit.counted, printed: misfit.printed },
        },
      ]
    : [];
  const years = runYears(run);
  if (!years || years.to - years.from > MAX_YEARS) return broken;
  const out: Constraint[] = [...broken];
  for (let y = years.from; y <= years.to; y++) out.push(...compileYear(content, run, y, context));
  if (!isExactRun(content)) return out;
  return [...out, ...[years.from - 1, years.to + 1].flatMap((y) => compileOutside(content, run, y, context))];
}

/** A year right outside a run told to be exactly so long: the state does not hold there. */
function compileOutside(
  content: ClaimContent,
  run: Run,
  year: number,
  context: CompileContext,
): Constraint[] {
  const own = cellOf({ period: yearPeriod(year) }, content, context);
  if (own === undefined) return [];
  switch (run.state) {
    case 'rise':
    case 'fall': {
      const before = cellOf({ period: yearPeriod(year - 1) }, content, context)!;
      return run.state === 'rise'
        ? orderConstraint(before, own, false, 'run', context)
        : orderConstraint(own, before, false, 'run', context);
    }
    case 'above':
    case 'below': {
      if (run.threshold === undefined) return [];
      const limit = toRational(run.threshold);
      const interval =
        run.state === 'above' ? makeInterval(undefined, limit) : makeInterval(limit, undefined);
      return levelConstraint(own, interval, 'run', context);
    }
    case 'rank':
      return compileYear(content, { ...run, state: 'not_rank' }, year, context);
    case 'not_rank':
      return compileYear(content, { ...run, state: 'rank' }, year, context);
  }
}

function compileYear(content: ClaimContent, run: Run, year: number, context: CompileContext): Constraint[] {
  const period = yearPeriod(year);
  const own = cellOf({ period }, content, context);
  if (own === undefined) return [];
  switch (run.state) {
    case 'rise':
    case 'fall': {
      const before = cellOf({ period: yearPeriod(year - 1) }, content, context)!;
      return run.state === 'rise'
        ? orderConstraint(own, before, true, 'run', context)
        : orderConstraint(before, own, true, 'run', context);
    }
    case 'above':
    case 'below': {
      if (run.threshold === undefined) return [];
      const limit = toRational(run.threshold);
      const interval =
        run.state === 'above'
          ? makeInterval(limit, undefined, true)
          : makeInterval(undefined, limit, false, true);
      return levelConstraint(own, interval, 'run', context);
    }
    case 'rank': {
      const place = toRational(run.place ?? 1);
      const position = positionConstraint(content, period, makeInterval(undefined, place), context);
      return place.equals(ONE) && (content.of ?? 'level') === 'level'
        ? [...position, ...aheadOfRivals(content, period, context)]
        : position;
    }
    case 'not_rank': {
      if ((run.place ?? 1) !== 1) return [];
      return positionConstraint(content, period, makeInterval(toRational(2), undefined), context);
    }
  }
}
