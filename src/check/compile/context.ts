import type { ClaimContent } from '../../model/claim.ts';
import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import { type Period, parsePeriod } from '../../model/period.ts';
import { type Interval, makeInterval } from '../../num/interval.ts';
import { ONE, type Rational, signOf, toRational } from '../../num/rational.ts';
import type { CellTable } from '../network/cell-table.ts';
import { type CellNo, type Constraint, ONE_CELL, type Why } from '../network/constraint.ts';

/** What compiling a claim needs: the table to number cells in, and the basis its unstated figures stand on. */
export interface CompileContext {
  readonly table: CellTable;
  readonly basisOf: (content: ClaimContent) => BasisId;
  /** Words that narrow the class to members nobody lists ("inland cities"); none for the whole class. */
  readonly narrowing?: (content: ClaimContent) => readonly string[];
}

export type Compiler = (content: ClaimContent, context: CompileContext) => Constraint[];

/** A period that can be one cell: not open, not a run of years. */
export function isCellPeriod(period: Period | undefined): period is Period {
  if (period === undefined) return false;
  const p = parsePeriod(period);
  return p !== undefined && p.kind !== 'open' && p.kind !== 'years';
}

export function cellOf(
  ref: { entity?: EntityId; metric?: MetricId; period?: Period },
  content: ClaimContent,
  { table, basisOf }: CompileContext,
): CellNo | undefined {
  const entity = ref.entity ?? content.entity;
  const metric = ref.metric ?? content.metric;
  const period = ref.period ?? content.period;
  if (!entity || !metric || !isCellPeriod(period)) return undefined;
  return table.number(entity, metric, period, basisOf(content));
}

/** `of` in an interval. Signed cells get a linear constraint; non-positive ends are left to it as well. */
export function levelConstraint(
  of: CellNo,
  interval: Interval,
  why: Why,
  { table }: CompileContext,
): Constraint[] {
  if (table.cell(of).signed || (interval.hi && signOf(interval.hi) <= 0)) {
    return [{ type: 'linear', terms: [{ cell: of, factor: ONE }], interval, why }];
  }
  const positive =
    interval.lo && signOf(interval.lo) <= 0
      ? makeInterval(undefined, interval.hi, false, !!interval.hiOpen)
      : interval;
  if (!positive.lo && !positive.hi) return [];
  return [{ type: 'ratio', of, over: ONE_CELL, interval: positive, why }];
}

/** X_of / X_over in an interval. For signed cells only order (ratio bound exactly 1) can be told, as a difference. */
export function ratioConstraint(
  of: CellNo,
  over: CellNo,
  interval: Interval,
  why: Why,
  { table }: CompileContext,
): Constraint[] {
  if (of === over) return [];
  if (!table.cell(of).signed && !table.cell(over).signed) {
    const positive =
      interval.lo && signOf(interval.lo) <= 0
        ? makeInterval(undefined, interval.hi, false, !!interval.hiOpen)
        : interval;
    if (positive.hi && signOf(positive.hi) <= 0) return [];
    return positive.lo || positive.hi ? [{ type: 'ratio', of, over, interval: positive, why }] : [];
  }
  const zero = toRational(0);
  const upper = !interval.lo && interval.hi?.equals(ONE);
  const lower = !interval.hi && interval.lo?.equals(ONE);
  if (!upper && !lower) return [];
  return [
    {
      type: 'linear',
      terms: [
        { cell: of, factor: ONE },
        { cell: over, factor: ONE.neg() },
      ],
      interval: upper
        ? makeInterval(undefined, zero, false, !!interval.hiOpen)
        : makeInterval(zero, undefined, !!interval.loOpen, false),
      why,
    },
  ];
}

/** The larger one first: X_of > X_over (or ≥). */
export function orderConstraint(
  of: CellNo,
  over: CellNo,
  strict: boolean,
  why: Why,
  context: CompileContext,
): Constraint[] {
  return ratioConstraint(of, over, makeInterval(ONE, undefined, strict), why, context);
}

export function differenceConstraint(of: CellNo, minus: CellNo, interval: Interval, why: Why): Constraint[] {
  if (of === minus) return [];
  return [
    {
      type: 'linear',
      terms: [
        { cell: of, factor: ONE },
        { cell: minus, factor: ONE.neg() },
      ],
      interval,
      why,
    },
  ];
}

/** Maps a monotone rising function over both ends. */
export function mapInterval(i: Interval, f: (x: Rational) => Rational): Interval {
  return makeInterval(i.lo && f(i.lo), i.hi && f(i.hi), !!i.loOpen, !!i.hiOpen);
}
