import type { Among, ClaimContent } from '../../model/claim.ts';
import { kindOf } from '../../model/ids.ts';
import { firstYearOf, type Period, parsePeriod } from '../../model/period.ts';
import { type Interval, makeInterval } from '../../num/interval.ts';
import { ONE, type Rational, toRational, ZERO } from '../../num/rational.ts';
import { type CellNo, type Constraint, ONE_CELL } from '../network/constraint.ts';
import { intervalOf } from '../printed.ts';
import {
  type CompileContext,
  cellOf,
  differenceConstraint,
  isCellPeriod,
  levelConstraint,
  mapInterval,
  orderConstraint,
  ratioConstraint,
} from './context.ts';

/** One name for "ranked in what, by what": positions in different classes, or by size and by growth, are never compared. */
export function rankingOf(content: ClaimContent, context: CompileContext): string {
  const { class: cls, within } = amongOf(content);
  const of = content.of ?? 'level';
  const by = content.by === 'standing' || of === 'rank' ? 'standing' : of === 'level' ? 'size' : of;
  const whole = within ?? context.table.places.classWithin(cls);
  const narrower = [...(context.narrowing?.(content) ?? [])].sort().join(' ');
  const name = `${by}:${cls}:${whole === undefined ? '' : context.table.places.canonical(whole)}:${narrower}`;
  context.table.rankings.set(name, {
    bySize: by === 'size',
    class: cls,
    ...(within === undefined ? {} : { within }),
    narrowed: narrower !== '',
  });
  return name;
}

/** Members of the class can be told: no words narrow it to some that nobody lists. */
function isWholeClass(content: ClaimContent, context: CompileContext): boolean {
  return (context.narrowing?.(content) ?? []).length === 0;
}

function amongOf(content: ClaimContent): Pick<Among, 'class' | 'within'> {
  // "In the country" names the whole only: ranked among its own kind.
  const cls = content.among?.class || (content.entity ? kindOf(content.entity) : '');
  return content.among ? { ...content.among, class: cls } : { class: cls };
}

/** Cells of other members of the class that the table already knows. */
export function rivalsOf(
  content: ClaimContent,
  period: Period,
  own: CellNo,
  context: CompileContext,
): CellNo[] {
  const { table, basisOf } = context;
  if (!isWholeClass(content, context)) return [];
  const { class: cls, within } = amongOf(content);
  const year = firstYearOf(period);
  return table
    .slice(content.metric!, period, basisOf(content))
    .filter((no) => no !== own && table.places.isMember(table.cell(no).entity, cls, within, year));
}

/** X above (or level with) every known rival. */
export function aheadOfRivals(content: ClaimContent, period: Period, context: CompileContext): Constraint[] {
  const own = cellOf({ period }, content, context);
  if (own === undefined || !content.metric) return [];
  return rivalsOf(content, period, own, context).flatMap((rival) =>
    orderConstraint(own, rival, true, 'ahead', context),
  );
}

/** Position in a ranking as a quantity of its own. */
export function positionConstraint(
  content: ClaimContent,
  period: Period,
  interval: Interval,
  context: CompileContext,
): Constraint[] {
  const { entity, metric } = content;
  if (!entity || !metric || !isCellPeriod(period)) return [];
  const no = context.table.number(
    entity,
    metric,
    period,
    context.basisOf(content),
    rankingOf(content, context),
  );
  return [{ type: 'ratio', of: no, over: ONE_CELL, interval, why: 'place' }];
}

/** Positions are whole numbers: "outside the top ten" is eleventh or worse. */
function positionInterval(content: ClaimContent): Interval | undefined {
  if (content.value === undefined || content.value < 1) return undefined;
  const k = toRational(content.value);
  switch (content.bound) {
    case 'at_most':
      return makeInterval(undefined, k);
    case 'less_than':
      return makeInterval(undefined, k.sub(1));
    case 'at_least':
      return makeInterval(k, undefined);
    case 'more_than':
      return makeInterval(k.add(1), undefined);
    default:
      return makeInterval(k, k);
  }
}

export function compileRank(content: ClaimContent, context: CompileContext): Constraint[] {
  const { period } = content;
  if (content.by === 'time' || !isCellPeriod(period) || !content.metric || !content.entity) return [];
  const interval = positionInterval(content);
  if (!interval) return [];
  const position = positionConstraint(content, period, interval, context);
  if (content.by === 'standing' || (content.of ?? 'level') !== 'level') return position;
  const first = interval.hi?.equals(ONE);
  return first ? [...position, ...aheadOfRivals(content, period, context)] : position;
}

export function compileComparison(content: ClaimContent, context: CompileContext): Constraint[] {
  const { other, op } = content;
  if (!other || !op || (other.modality ?? 'stated') !== 'stated') return [];
  if (content.aggregate === 'sum') return compileSumComparison(content, context);
  if (content.of === 'rank') return compileRankComparison(content, context);
  if (content.of === 'change') return compileGrowthComparison(content, context);
  const own = cellOf({}, content, context);
  const rival = cellOf(other, content, context);
  if (own === undefined || rival === undefined) return [];
  if (content.of === 'share') return compileShareComparison(content, own, rival, context);
  const gap = content.gap && intervalOf(content.gap);
  if (gap && content.gap!.unit !== 'percent') {
    return op === 'less'
      ? differenceConstraint(rival, own, gap, 'difference')
      : differenceConstraint(own, rival, gap, 'difference');
  }
  if (gap && content.gap!.unit === 'percent') {
    const share = mapInterval(gap, (x) => x.div(100));
    return op === 'less'
      ? ratioConstraint(
          own,
          rival,
          makeInterval(share.hi && ONE.sub(share.hi), share.lo && ONE.sub(share.lo)),
          'comparison',
          context,
        )
      : ratioConstraint(
          own,
          rival,
          mapInterval(share, (x) => x.add(ONE)),
          'comparison',
          context,
        );
  }
  return ratioConstraint(own, rival, ratioWords(content), 'comparison', context);
}

/** "More than A and B combined": Σ parts − factor · other below (or above) zero. */
function compileSumComparison(content: ClaimContent, context: CompileContext): Constraint[] {
  const { other, op, parts } = content;
  if (!other || !parts?.length || op === 'equal' || content.gap || (content.of ?? 'level') !== 'level')
    return [];
  const whole = cellOf(other, content, context);
  const cells = parts.map((part) => cellOf(part, content, context));
  if (whole === undefined || cells.some((c) => c === undefined || c === whole)) return [];
  const factor = content.factor === undefined ? ONE : toRational(content.factor);
  const terms = [
    ...(cells as CellNo[]).map((cell) => ({ cell, factor: ONE })),
    { cell: whole, factor: factor.neg() },
  ];
  const interval =
    op === 'less' ? makeInterval(undefined, ZERO, false, true) : makeInterval(ZERO, undefined, true);
  return [{ type: 'linear', terms, interval, why: 'sum' }];
}

/**
 * The ratio a comparison allows: greater and less are strict on the printed factor; `equal` takes the printed interval,
 * else the margin of the words (contract section 5): whole multiples and simple fractions ± 10%, decimals half their last digit.
 */
export function ratioWords(content: ClaimContent): Interval {
  const factor = content.factor === undefined ? ONE : toRational(content.factor);
  if (content.op === 'greater') return makeInterval(factor, undefined, true);
  if (content.op === 'less') return makeInterval(undefined, factor, false, true);
  const printed = content.interval && intervalOf({ ...content, value: content.factor ?? content.value ?? 1 });
  if (printed) return printed;
  switch (content.bound) {
    case 'more_than':
      return makeInterval(factor, undefined, true);
    case 'at_least':
      return makeInterval(factor, undefined);
    case 'less_than':
      return makeInterval(undefined, factor, false, true);
    case 'at_most':
      return makeInterval(undefined, factor);
    case 'nearly':
      return makeInterval(factor.mul(toRational(0.9)), factor, false, true);
    default: {
      const margin = marginOf(content.factor ?? 1);
      return makeInterval(factor.sub(margin), factor.add(margin));
    }
  }
}

function marginOf(factor: number): Rational {
  const text = String(factor);
  const dot = text.indexOf('.');
  const decimals = dot < 0 ? 0 : text.length - dot - 1;
  const word =
    decimals === 0 || decimals > 6 || factor === 0.5 || factor === 0.25 || factor === 0.75 || factor === 1.5;
  if (word) return toRational(factor).div(10);
  return toRational(5).div(10n ** BigInt(decimals + 1));
}

function compileGrowthComparison(content: ClaimContent, context: CompileContext): Constraint[] {
  const other = content.other!;
  if (!content.basePeriod) return [];
  const now = cellOf({}, content, context);
  const before = cellOf({ period: content.basePeriod }, content, context);
  const otherNow = cellOf(other, content, context);
  const otherBefore = cellOf({ ...other, period: other.basePeriod ?? content.basePeriod }, content, context);
  if (now === undefined || before === undefined || otherNow === undefined || otherBefore === undefined)
    return [];
  return compareRatios(content, { a: now, b: before }, { a: otherNow, b: otherBefore }, 1);
}

function compileShareComparison(
  content: ClaimContent,
  own: CellNo,
  rival: CellNo,
  context: CompileContext,
): Constraint[] {
  const whole = cellOf(content.whole ?? {}, content, context);
  const otherWhole = cellOf({ ...content.other, ...content.whole, ...periodOf(content) }, content, context);
  if (!content.whole || whole === undefined || otherWhole === undefined) return [];
  return compareRatios(content, { a: own, b: whole }, { a: rival, b: otherWhole }, 0);
}

function periodOf(content: ClaimContent): { period?: Period } {
  const period = content.other?.period ?? content.period;
  return period === undefined ? {} : { period };
}

function compareRatios(
  content: ClaimContent,
  left: { a: CellNo; b: CellNo },
  right: { a: CellNo; b: CellNo },
  offset: 0 | 1,
): Constraint[] {
  const factor = content.factor === undefined ? ONE : toRational(content.factor);
  const interval =
    content.op === 'greater'
      ? makeInterval(ZERO, undefined, true)
      : content.op === 'less'
        ? makeInterval(undefined, ZERO, false, true)
        : undefined;
  // "Grew as fast as" and "the same share" leave open how exactly: nothing to hold against anyone.
  if (!interval) return [];
  return [{ type: 'compare', left, right, offset, factor, interval, why: 'growth-comparison' }];
}

/** `greater` = better placed = smaller position. */
function compileRankComparison(content: ClaimContent, context: CompileContext): Constraint[] {
  const { entity, metric, other, op } = content;
  const { table, basisOf } = context;
  const period = other?.period ?? content.period;
  const rivalEntity = other?.entity ?? entity;
  if (!entity || !metric || !rivalEntity || !isCellPeriod(content.period) || !isCellPeriod(period)) return [];
  const ranking = rankingOf(content, context);
  const own = table.number(entity, metric, content.period, basisOf(content), ranking);
  const rival = table.number(rivalEntity, other?.metric ?? metric, period, basisOf(content), ranking);
  if (op === 'greater') return orderConstraint(rival, own, true, 'place', context);
  if (op === 'less') return orderConstraint(own, rival, true, 'place', context);
  return [];
}

export function compileExtremum(content: ClaimContent, context: CompileContext): Constraint[] {
  const { extremum, period, entity, metric } = content;
  if (!extremum || !entity || !metric || !isCellPeriod(period)) return [];
  const own = cellOf({}, content, context);
  if (own === undefined) return [];
  if (content.of === 'share') return compileShareExtremum(content, own, context);
  // The largest rise is no largest amount.
  if ((content.of ?? 'level') !== 'level') return [];
  const limit = extremum.threshold === undefined ? undefined : toRational(extremum.threshold);
  const above = (no: CellNo): Constraint[] =>
    levelConstraint(no, makeInterval(limit!, undefined, true), 'threshold', context);
  const notAbove = (no: CellNo): Constraint[] =>
    levelConstraint(no, makeInterval(undefined, limit!), 'threshold', context);
  const first = makeInterval(undefined, ONE);
  switch (extremum.which) {
    case 'only':
      if (!limit || extremum.over !== 'entities') return [];
      return [
        ...above(own),
        ...positionConstraint(content, period, first, context),
        ...rivalsOf(content, period, own, context).flatMap(notAbove),
      ];
    case 'max':
      if (extremum.over === 'time') return compileRecord(content, own, 1, context);
      return [
        ...(limit ? above(own) : []),
        ...positionConstraint(content, period, first, context),
        ...aheadOfRivals(content, period, context),
      ];
    case 'min':
      if (extremum.over === 'time') return compileRecord(content, own, -1, context);
      return rivalsOf(content, period, own, context).flatMap((r) =>
        orderConstraint(r, own, true, 'ahead', context),
      );
    case 'first_passage': {
      if (!limit || extremum.over !== 'time') return [];
      return [...above(own), ...earlier(content, own, context).flatMap(notAbove)];
    }
    default:
      return [];
  }
}

/** A share passes a limit for the first time: above it now, never before. */
function compileShareExtremum(content: ClaimContent, own: CellNo, context: CompileContext): Constraint[] {
  const { extremum, whole, entity } = content;
  if (extremum?.which !== 'first_passage' || extremum.threshold === undefined || !whole) return [];
  const limit = toRational(extremum.threshold).div(100);
  const share = (no: CellNo, interval: Interval): Constraint[] => {
    const { period } = context.table.cell(no);
    const total = cellOf({ ...whole, entity: whole.entity ?? entity!, period }, content, context);
    return total === undefined ? [] : ratioConstraint(no, total, interval, 'share', context);
  };
  return [
    ...share(own, makeInterval(limit, undefined, true)),
    ...earlier(content, own, context).flatMap((no) => share(no, makeInterval(undefined, limit))),
  ];
}

/** Cells of the same series and length in the window, known to the table. */
function siblings(content: ClaimContent, own: CellNo, context: CompileContext): CellNo[] {
  const { table } = context;
  const { entity, metric, basis, period } = table.cell(own);
  const window = content.extremum?.window === undefined ? undefined : parsePeriod(content.extremum.window);
  const length = spanOf(period);
  return table
    .all()
    .filter((c) => {
      if (
        c.no === own ||
        c.ranking !== undefined ||
        c.entity !== entity ||
        c.metric !== metric ||
        c.basis !== basis
      )
        return false;
      const shape = parsePeriod(c.period);
      if (!shape || shape.to - shape.from !== length) return false;
      return !window || (shape.from >= window.from && shape.to <= window.to);
    })
    .map((c) => c.no);
}

function earlier(content: ClaimContent, own: CellNo, context: CompileContext): CellNo[] {
  const start = parsePeriod(context.table.cell(own).period)!.from;
  return siblings(content, own, context).filter(
    (no) => parsePeriod(context.table.cell(no).period)!.from < start,
  );
}

function spanOf(period: Period): number {
  const shape = parsePeriod(period);
  return shape ? shape.to - shape.from : 0;
}

/** A record over time compares with what came before, or with the printed window. */
function compileRecord(
  content: ClaimContent,
  own: CellNo,
  sign: 1 | -1,
  context: CompileContext,
): Constraint[] {
  const cells =
    content.extremum?.window === undefined ? earlier(content, own, context) : siblings(content, own, context);
  return cells.flatMap((no) =>
    sign > 0
      ? orderConstraint(own, no, false, 'ahead', context)
      : orderConstraint(no, own, false, 'ahead', context),
  );
}
