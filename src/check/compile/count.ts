import type { ClaimContent } from '../../model/claim.ts';
import { makeInterval } from '../../num/interval.ts';
import { signOf, toRational } from '../../num/rational.ts';
import type { Constraint } from '../network/constraint.ts';
import { ONE_CELL } from '../network/constraint.ts';
import { MARK_AMOUNT } from '../network/standings.ts';
import { type CompileContext, cellOf, isCellPeriod, levelConstraint } from './context.ts';
import { positionConstraint, rankingOf } from './order.ts';
import { pastLimit } from './past-limit.ts';

/**
 * "One of the only two above three million", "only two passed three million": the limit takes the place behind those that are past it,
 * and whoever is named is among them.
 */
export function compileCount(content: ClaimContent, context: CompileContext): Constraint[] {
  const { extremum, period, metric, among } = content;
  const past = pastLimit(content);
  if (extremum?.which !== 'only' || extremum.over !== 'entities' || extremum.threshold === undefined)
    return [];
  if (!past || !metric || !isCellPeriod(period) || (content.of ?? 'level') !== 'level') return [];
  if (content.entity === undefined && !among?.class) return [];
  const limit = toRational(extremum.threshold);
  if (signOf(limit) <= 0) return [];
  const { least, most } = past;
  const basis = context.basisOf(content);
  const mark = `mark:${extremum.threshold}`;
  const amount = context.table.number(mark, metric, period, basis, MARK_AMOUNT);
  const place = context.table.number(mark, metric, period, basis, rankingOf(content, context));
  const places = makeInterval(toRational(least + 1), most === undefined ? undefined : toRational(most + 1));
  const own = cellOf({}, content, context);
  return [
    ...levelConstraint(amount, makeInterval(limit, limit), 'threshold', context),
    { type: 'ratio', of: place, over: ONE_CELL, interval: places, why: 'place' },
    ...(own === undefined
      ? []
      : levelConstraint(own, makeInterval(limit, undefined, true), 'threshold', context)),
    ...(own === undefined || most === undefined
      ? []
      : positionConstraint(content, period, makeInterval(undefined, toRational(most)), context)),
  ];
}
