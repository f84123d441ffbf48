import { type PeriodShape, parsePeriod, yearOf } from '../../model/period.ts';
import { makeInterval } from '../../num/interval.ts';
import { ONE, toRational } from '../../num/rational.ts';
import type { CellTable } from '../network/cell-table.ts';
import {
  type BoundFact,
  type CellNo,
  type Constraint,
  isIdentity,
  ONE_CELL,
  type RatioConstraint,
} from '../network/constraint.ts';
import { type Core, clashOf } from '../network/core.ts';
import { cellsOf } from '../network/world.ts';

/**
 * How far a publisher restates last year's figure before it tells the growth on it. In the first pack 36 of 298 growth rates do
 * not fit the two levels their own publishers printed; all but one of these are off by less than 7%.
 */
export const RESTATED = toRational(0.07);

/**
 * True when the clash is gone once the base of a growth rate may have been restated: growth told in one print links to the base
 * as restated there, not to the base another print gave. What one print says of both is held to it.
 */
export function isRestated(table: CellTable, core: Core): boolean {
  const widened = core.members.map((m) => withRestatedBase(table, m, core.members));
  return widened.some((m, i) => m !== core.members[i]) && clashOf(table, widened) === undefined;
}

function withRestatedBase(table: CellTable, m: BoundFact, members: readonly BoundFact[]): BoundFact {
  const constraints = m.constraints.map((c) => {
    if (!isGrowth(table, c) || !hasOtherPrint(m, c.over, members)) return c;
    return { ...c, interval: widen(c) };
  });
  return constraints.some((c, i) => c !== m.constraints[i]) ? { fact: m.fact, constraints } : m;
}

/** Over a year, or from one month, quarter or half to the next. */
function isGrowth(table: CellTable, c: Constraint): c is RatioConstraint {
  if (c.type !== 'ratio' || c.why !== 'growth' || c.over === ONE_CELL) return false;
  const [now, before] = [table.cell(c.of).period, table.cell(c.over).period];
  const years = (yearOf(now) ?? Number.NaN) - (yearOf(before) ?? Number.NaN);
  return years === 1 || isNext(parsePeriod(before), parsePeriod(now));
}

const STEPS: ReadonlySet<string> = new Set(['month', 'quarter', 'half']);

function isNext(before: PeriodShape | undefined, now: PeriodShape | undefined): boolean {
  return !!before && !!now && before.kind === now.kind && STEPS.has(now.kind) && before.to === now.from;
}

/** Something else speaks of the base, in another print than the growth. */
function hasOtherPrint(growth: BoundFact, base: CellNo, members: readonly BoundFact[]): boolean {
  return members.some(
    (m) =>
      m !== growth &&
      !isIdentity(m.fact) &&
      printOf(m) !== printOf(growth) &&
      m.constraints.some((c) => cellsOf(c).includes(base)),
  );
}

function printOf({ fact }: BoundFact): string {
  return fact.claim ? 'document' : `source:${fact.ref.source ?? fact.ref.id}`;
}

function widen({ interval }: RatioConstraint): RatioConstraint['interval'] {
  const factor = ONE.add(RESTATED);
  return makeInterval(
    interval.lo?.div(factor),
    interval.hi?.mul(factor),
    !!interval.loOpen,
    !!interval.hiOpen,
  );
}
