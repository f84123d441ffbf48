import { classOf } from '../check/rank/members.ts';
import type { EntityId } from '../model/ids.ts';
import { normalizePeriod, shiftYears } from '../model/period.ts';
import {
  addIntervals,
  divideIntervals,
  type Interval,
  makeInterval,
  scaleInterval,
} from '../num/interval.ts';
import { signOf, toNumber, toRational } from '../num/rational.ts';
import type { ExactCell, SettledView } from './view.ts';

const HUNDRED = toRational(100);

/** Percent on the year before, same basis: the printed rate when there is one, else the two levels. */
export function growthOf(view: SettledView, own: ExactCell): Interval | undefined {
  const { cell } = own;
  const period = normalizePeriod(cell.period);
  const before = shiftYears(period, -1);
  const rate = view.base
    .ratesOf(cell.entity, cell.metric)
    .find((r) => r.period === period && r.basePeriod === before && r.basis === cell.basis);
  if (rate) return rate.interval;
  const old = view.exact({ ...cell, period: before });
  if (!old.printed || view.base.places.metric(cell.metric)?.signed) return undefined;
  const ratio = percentOf(own.interval, old.interval);
  return ratio && addIntervals(ratio, makeInterval(HUNDRED.neg(), HUNDRED.neg()));
}

/** The pack's focus share of a cell in percent, same basis. */
export function focusShareOf(view: SettledView, own: ExactCell): Interval | undefined {
  const focus = view.pack.focusShare;
  if (!focus || own.cell.metric !== focus.whole || !own.printed) return undefined;
  const part = view.exact({ ...own.cell, metric: focus.part });
  return part.printed ? percentOf(part.interval, own.interval) : undefined;
}

export interface WholeShare {
  readonly whole: EntityId;
  /** Percent of the whole. */
  readonly interval: Interval;
  readonly basis: string;
  /** Part and whole are counted in different ways: the share is a rough one. */
  readonly crossBasis: boolean;
  readonly evidence: ExactCell['evidence'];
}

/** Share of the place the class lies in (a city's part of the nation); its own basis first, else the best witnessed one. */
export function wholeShareOf(view: SettledView, own: ExactCell, cls: string): WholeShare | undefined {
  const whole = classOf(view.base, { class: cls }, own.cell.entity).within;
  const metric = view.base.places.metric(own.cell.metric);
  if (!whole || !metric?.additiveOverPlaces || !own.printed) return undefined;
  const at = (basis: string): ExactCell => view.exact({ ...own.cell, entity: whole, basis });
  const same = at(own.cell.basis);
  const total = same.printed
    ? same
    : view.base.index
        .basesOf({ entity: whole, metric: own.cell.metric, period: own.cell.period })
        .map(at)
        .filter((c) => c.printed)
        .sort((a, b) => b.weight - a.weight || (a.cell.basis < b.cell.basis ? -1 : 1))[0];
  const share = total && percentOf(own.interval, total.interval);
  if (!total || !share) return undefined;
  const { basis } = total.cell;
  return { whole, interval: share, basis, crossBasis: basis !== own.cell.basis, evidence: total.evidence };
}

/** Hundred times a ratio of positive quantities; nothing when the divisor may be zero or less. */
export function percentOf(part: Interval, whole: Interval): Interval | undefined {
  if (!whole.lo || signOf(whole.lo) <= 0 || (part.lo && signOf(part.lo) < 0)) return undefined;
  return scaleInterval(divideIntervals(part, whole), HUNDRED);
}

/**
 * Years until a member reaches the present level of another at its own present growth. Undefined when it does not grow for
 * sure; an open upper end means "perhaps never".
 */
export function yearsToReach(
  own: Interval,
  level: Interval,
  growth: Interval | undefined,
): readonly [number, number | null] | undefined {
  if (!growth?.hi || !own.lo || !own.hi || !level.lo || !level.hi) return undefined;
  if (signOf(growth.hi) <= 0 || signOf(own.lo) <= 0) return undefined;
  const years = (ratio: number, percent: number): number => Math.log(ratio) / Math.log1p(percent / 100);
  const nearest = Math.max(0, years(toNumber(level.lo.div(own.hi)), toNumber(growth.hi)));
  const slow = growth.lo && signOf(growth.lo) > 0 ? toNumber(growth.lo) : undefined;
  const farthest = slow === undefined ? null : Math.max(0, years(toNumber(level.hi.div(own.lo)), slow));
  return [nearest, farthest];
}
