import { type PeriodShape, parsePeriod, yearOf } from '../../model/period.ts';
import { type Interval, makeInterval } from '../../num/interval.ts';
import { ONE, type Rational, toRational } from '../../num/rational.ts';
import type { Bounded } from '../network/bounded.ts';
import type { CellTable } from '../network/cell-table.ts';
import {
  asPrinted,
  type BoundFact,
  type CellNo,
  type Constraint,
  type Fact,
  isIdentity,
  ONE_CELL,
  type RatioConstraint,
} from '../network/constraint.ts';
import { type Core, clashOf } from '../network/core.ts';
import { cellsOf, World } from '../network/world.ts';

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

/** A base as a growth rate has it, beside what another print gave: a figure of its own, which nobody printed. */
export interface RestatedBase {
  readonly cell: CellNo;
  /** The rate told on it. */
  readonly growth: Fact;
  /** What the rate and the figure it leads to make of the base. */
  readonly implied: Bounded;
  /** The other print. */
  readonly printed: Interval;
  readonly print: Fact;
  /** Relative distance of the two, at least. */
  readonly by: Rational;
}

/** The base that a clash is gone with; undefined where the figure that the rate leads to is not known from both sides. */
export function restatedBaseOf(table: CellTable, core: Core): RestatedBase | undefined {
  for (const m of core.members) {
    for (const c of m.constraints) {
      if (!isGrowth(table, c) || !hasOtherPrint(m, c.over, core.members)) continue;
      const world = new World(table);
      for (const other of core.members) if (!isOtherPrint(m, c.over, other)) world.add(asPrinted(other));
      const implied = world.level(c.over);
      const found = printOn(c.over, core.members, m);
      if (!implied.lo?.steps.length || !implied.hi?.steps.length || !found || !core.shortBy) continue;
      return { cell: c.over, growth: m.fact, implied, by: core.shortBy, ...found };
    }
  }
  return undefined;
}

function printOn(
  base: CellNo,
  members: readonly BoundFact[],
  growth: BoundFact,
): { readonly printed: Interval; readonly print: Fact } | undefined {
  for (const m of members) {
    if (!isOtherPrint(growth, base, m)) continue;
    const level = asPrinted(m).constraints.find(
      (c) => c.type === 'ratio' && c.of === base && c.over === ONE_CELL,
    );
    if (level?.type === 'ratio') return { printed: level.interval, print: m.fact };
  }
  return undefined;
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
  return members.some((m) => isOtherPrint(growth, base, m));
}

function isOtherPrint(growth: BoundFact, base: CellNo, m: BoundFact): boolean {
  return (
    m !== growth &&
    !isIdentity(m.fact) &&
    printOf(m) !== printOf(growth) &&
    m.constraints.some((c) => cellsOf(c).includes(base))
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
