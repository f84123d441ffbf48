import type { Claim, Run } from '../../model/claim.ts';
import type { BasisId } from '../../model/ids.ts';
import { firstYearOf, lastYearOf, parsePeriod, yearPeriod } from '../../model/period.ts';
import type { Neighbour } from '../../model/verdict.ts';
import { compareIntervals, type Interval, makeInterval } from '../../num/interval.ts';
import { signOf, toRational } from '../../num/rational.ts';
import { runYears } from '../compile/run.ts';
import type { RankBase } from '../rank/base.ts';
import { neighbour } from './neighbour-messages.ts';
import { agreedOutcome, basesAsked, levelOnFile, type NeighbourOutcome } from './on-file.ts';

/** Years a window is moved by, at most. */
const FAR = 3;
/** Years a record without a window is followed back. */
const LONGEST = 40;

type Ask = (from: number, to: number) => NeighbourOutcome;

/** "Highest since", "rising since": which start years (and ends) make it true. */
export function nearSince(claim: Claim, base: RankBase): Neighbour[] {
  const { entity, metric } = claim;
  if (!entity || !metric || (claim.of ?? 'level') !== 'level') return [];
  const cell = { entity, metric: base.places.metricId(metric) };
  const years = base
    .periodsOf(base.places.canonical(entity), cell.metric)
    .flatMap((p) => (parsePeriod(p)?.kind === 'year' ? [firstYearOf(p)!] : []));
  const bases = basesAsked(
    base,
    claim,
    years.map((y) => ({ ...cell, period: yearPeriod(y) })),
  );
  const series: Series = (year, basis) =>
    year < 1000 ? undefined : levelOnFile(base, { ...cell, period: yearPeriod(year) }, basis);
  if (claim.kind === 'streak' && claim.run) return nearRun(claim.run, years, bases, series);
  return claim.kind === 'extremum' ? nearRecord(claim, bases, series) : [];
}

type Series = (year: number, basis: BasisId) => Interval | undefined;

function nearRun(
  run: Run,
  onFile: readonly number[],
  bases: readonly BasisId[],
  series: Series,
): Neighbour[] {
  const said = runYears(run);
  const holdsIn = said && yearOutcome(run, series);
  if (!said || !holdsIn) return [];
  // An open run is said to go on: it is held against all that is on file.
  const to = said.open ? Math.max(said.to, ...onFile) : said.to;
  const ask: Ask = (a, b) =>
    agreedOutcome(bases.map((basis) => everyYear(a, b, (year) => holdsIn(year, basis))));
  return nearWindow(said.from, to, ask, !said.open);
}

/** How a year of the run fares on one basis. */
function yearOutcome(
  run: Run,
  series: Series,
): ((year: number, basis: BasisId) => NeighbourOutcome) | undefined {
  const { state } = run;
  switch (state) {
    case 'rise':
    case 'fall':
      return (year, basis) => isAbove(series(year, basis), series(year - 1, basis), state === 'rise');
    case 'above':
    case 'below': {
      if (run.threshold === undefined) return undefined;
      const limit = toRational(run.threshold);
      const point = makeInterval(limit, limit);
      return (year, basis) => isAbove(series(year, basis), point, state === 'above');
    }
    default:
      return undefined;
  }
}

/** The highest (lowest) of the years from a start on: the start is moved, and without one followed back as far as the file goes. */
function nearRecord(claim: Claim, bases: readonly BasisId[], series: Series): Neighbour[] {
  const { extremum, period } = claim;
  if (extremum?.over !== 'time' || (extremum.which !== 'max' && extremum.which !== 'min')) return [];
  if (period === undefined || parsePeriod(period)?.kind !== 'year') return [];
  const year = firstYearOf(period)!;
  const { window } = extremum;
  const to = window === undefined ? year : (lastYearOf(window) ?? year);
  const others = (a: number, b: number, basis: BasisId): NeighbourOutcome =>
    everyYear(a, b, (y) =>
      y === year ? 'holds' : isAbove(series(year, basis), series(y, basis), extremum.which === 'max'),
    );
  const ask: Ask = (a, b) => agreedOutcome(bases.map((basis) => others(a, b, basis)));
  const from = window === undefined ? undefined : firstYearOf(window);
  if (from !== undefined && from < year) return nearWindow(from, to, ask, false);
  return window === undefined ? backFrom(year, ask) : [];
}

/** How far back it is the highest: the farthest start on file that holds, and the first that does not. */
function backFrom(year: number, ask: Ask): Neighbour[] {
  let holds: number | undefined;
  for (let from = year - 1; from >= year - LONGEST; from--) {
    const outcome = ask(from, year);
    if (outcome === 'holds') {
      holds = from;
      continue;
    }
    // Nothing on file at all says nothing about the record.
    if (holds === undefined && outcome === 'unknown') return [];
    return [...(holds === undefined ? [] : [window(holds, year, 'holds')]), window(from, year, outcome)];
  }
  return holds === undefined ? [] : [window(holds, year, 'holds')];
}

/**
 * One end of a window moved at a time, up to three years. Outward a statement only gets stronger and inward only weaker, so each
 * way is followed until the outcome is plain.
 */
export function nearWindow(from: number, to: number, ask: Ask, endToo: boolean): Neighbour[] {
  const steps = Array.from({ length: FAR }, (_, i) => i + 1);
  const fits = ([a, b]: readonly [number, number]): boolean => a <= b;
  const outward = (list: readonly (readonly [number, number])[]) => until(list.filter(fits), ask, 'fails');
  const inward = (list: readonly (readonly [number, number])[]) => until(list.filter(fits), ask, 'holds');
  return [
    ...outward(steps.map((s) => [from - s, to] as const)),
    ...inward(steps.map((s) => [from + s, to] as const)),
    ...(endToo ? outward(steps.map((s) => [from, to + s] as const)) : []),
    ...(endToo ? inward(steps.map((s) => [from, to - s] as const)) : []),
  ];
}

/** Windows in order until one has the outcome that settles all that follow; of many unknown ones in a row only the first is told. */
function until(
  windows: readonly (readonly [number, number])[],
  ask: Ask,
  settles: NeighbourOutcome,
): Neighbour[] {
  const out: Neighbour[] = [];
  let before: NeighbourOutcome | undefined;
  for (const [from, to] of windows) {
    const outcome = ask(from, to);
    if (outcome !== 'unknown' || before !== 'unknown') out.push(window(from, to, outcome));
    before = outcome;
    if (outcome === settles) break;
  }
  return out;
}

function window(from: number, to: number, outcome: NeighbourOutcome): Neighbour {
  return neighbour('near/window', { from, to }, outcome);
}

/** Fails with the first year that fails, holds when every year does. */
function everyYear(from: number, to: number, of: (year: number) => NeighbourOutcome): NeighbourOutcome {
  let outcome: NeighbourOutcome = 'holds';
  for (let year = from; year <= to; year++) {
    const o = of(year);
    if (o === 'fails') return 'fails';
    if (o === 'unknown') outcome = 'unknown';
  }
  return outcome;
}

/** Surely above (below); equal figures are neither. */
function isAbove(a: Interval | undefined, b: Interval | undefined, up: boolean): NeighbourOutcome {
  if (!a || !b) return 'unknown';
  const order = compareIntervals(a, b);
  if (order === 0) return isPoint(a) && isPoint(b) ? 'fails' : 'unknown';
  return (order === 1) === up ? 'holds' : 'fails';
}

function isPoint({ lo, hi }: Interval): boolean {
  return !!lo && !!hi && signOf(hi.sub(lo)) === 0;
}
