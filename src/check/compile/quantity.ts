import type { ClaimContent } from '../../model/claim.ts';
import { firstYearOf, parsePeriod, shiftYears } from '../../model/period.ts';
import { makeInterval, scaleInterval } from '../../num/interval.ts';
import { ONE, type Rational, signOf, toRational } from '../../num/rational.ts';
import type { CellNo, Constraint } from '../network/constraint.ts';
import { intervalOf } from '../printed.ts';
import {
  type CompileContext,
  cellOf,
  differenceConstraint,
  isCellPeriod,
  levelConstraint,
  mapInterval,
  ratioConstraint,
} from './context.ts';

const HUNDRED = toRational(100);

/** Level of a cell, or of the sum of its parts, or of several periods added up. */
export function compileLevel(content: ClaimContent, context: CompileContext): Constraint[] {
  const interval = intervalOf(content);
  if (!interval) return [];
  if (content.aggregate === 'sum' && content.parts?.length) {
    const cells = content.parts.map((part) => cellOf(part, content, context));
    if (cells.some((c) => c === undefined)) return [];
    const terms = (cells as CellNo[]).map((cell) => ({ cell, factor: ONE }));
    return [{ type: 'linear', terms, interval, why: 'sum' }];
  }
  if (content.aggregate === 'sum') return compilePeriodSum(content, context);
  const cell = cellOf({}, content, context);
  return cell === undefined ? [] : levelConstraint(cell, interval, 'level', context);
}

/** "14 million from 2021 to 2023": the years of the run added up. */
function compilePeriodSum(content: ClaimContent, context: CompileContext): Constraint[] {
  const interval = intervalOf(content);
  const shape = content.period === undefined ? undefined : parsePeriod(content.period);
  if (!interval || shape?.kind !== 'years' || shape.to - shape.from > 12 * 40) return [];
  const terms: { cell: CellNo; factor: Rational }[] = [];
  for (let m = shape.from; m < shape.to; m += 12) {
    const cell = cellOf({ period: String(m / 12) }, content, context);
    if (cell === undefined) return [];
    terms.push({ cell, factor: ONE });
  }
  return [{ type: 'linear', terms, interval, why: 'sum' }];
}

/** Growth in percent, a multiple, an absolute change, or percentage points of a share. */
export function compileChange(content: ClaimContent, context: CompileContext): Constraint[] {
  const interval = intervalOf(content);
  const basePeriod =
    content.basePeriod ?? (isCellPeriod(content.period) ? shiftYears(content.period, -1) : undefined);
  const now = cellOf({}, content, context);
  const before = cellOf(basePeriod === undefined ? {} : { period: basePeriod }, content, context);
  if (!interval || basePeriod === undefined || now === undefined || before === undefined) return [];
  if (content.unit === 'percent' || content.unit === 'ratio') {
    const toRatio = (x: Rational): Rational => (content.unit === 'ratio' ? x : x.div(HUNDRED).add(ONE));
    const ratio = mapInterval(interval, toRatio);
    const years = content.perYear ? yearsApart(basePeriod, content.period!) : 1;
    if (years < 1 || years > 60) return [];
    const powered =
      years === 1
        ? ratio
        : mapInterval(ratio, (x) => (signOf(x) <= 0 ? toRational(0) : (x.pow(years) as Rational)));
    return ratioConstraint(now, before, powered, 'growth', context);
  }
  if (content.unit === 'point') {
    if (!content.whole?.metric && !content.whole?.entity)
      return differenceConstraint(now, before, interval, 'difference');
    const wholeNow = cellOf(content.whole, content, context);
    const wholeBefore = cellOf({ ...content.whole, period: basePeriod }, content, context);
    if (wholeNow === undefined || wholeBefore === undefined) return [];
    return [
      {
        type: 'compare',
        left: { a: now, b: wholeNow },
        right: { a: before, b: wholeBefore },
        offset: 0,
        factor: ONE,
        interval: mapInterval(interval, (x) => x.div(HUNDRED)),
        why: 'share-change',
      },
    ];
  }
  const years = content.perYear ? yearsApart(basePeriod, content.period!) : 1;
  if (years < 1 || years > 60) return [];
  return differenceConstraint(now, before, scaleInterval(interval, toRational(years)), 'difference');
}

function yearsApart(from: string, to: string): number {
  return (firstYearOf(to) ?? 0) - (firstYearOf(from) ?? 0);
}

/** Part over whole, in percent (or as a plain ratio). */
export function compileShare(content: ClaimContent, context: CompileContext): Constraint[] {
  const interval = intervalOf(content);
  const part = cellOf({}, content, context);
  const whole = cellOf(content.whole ?? {}, content, context);
  if (!interval || part === undefined || whole === undefined || part === whole) return [];
  const scale = content.unit === 'ratio' ? ONE : HUNDRED;
  const ratio = mapInterval(interval, (x) => x.div(scale));
  const capped = ratio.hi === undefined ? makeInterval(ratio.lo, undefined, !!ratio.loOpen) : ratio;
  return ratioConstraint(part, whole, capped, 'share', context);
}
