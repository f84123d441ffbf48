import { type BasisId, type EntityId, type MetricId, UNSTATED } from '../../model/ids.ts';
import { covers, normalizePeriod, type Period, parsePeriod } from '../../model/period.ts';
import type { Step } from '../../model/verdict.ts';
import { divideIntervals, type Interval, makeInterval, scaleInterval } from '../../num/interval.ts';
import { toRational } from '../../num/rational.ts';
import type { RankBase } from '../rank/base.ts';
import type { Known } from '../rank/ends.ts';
import { knownLevel } from '../rank/known.ts';
import { basisName, printRange, unitOfMetric } from '../rank/words.ts';
import { targetStep } from './messages.ts';

/** A level reached in some period, printed or worked out from printed figures on one basis. */
export interface Measured {
  readonly period: Period;
  readonly basis: BasisId;
  readonly interval: Interval;
  readonly step: Step;
  /** Only the document under check gives it. */
  readonly own: boolean;
}

/** What is known of a metric in a period, on every basis that has something; the rest of a total and a share are worked out. */
export function measure(base: RankBase, entity: EntityId, metricId: MetricId, period: Period): Measured[] {
  const metric = base.places.metric(metricId);
  const found = levels(base, entity, metricId, period);
  if (!metric || found.length > 0) return found;
  if (metric.complementOf) return rests(base, entity, metric.complementOf, period);
  if (metric.ratioOf) return ratios(base, entity, metric.ratioOf, period);
  return [];
}

function basesOf(base: RankBase, entity: EntityId, metric: MetricId, period: Period): BasisId[] {
  return [...base.index.basesOf({ entity, metric, period }), UNSTATED];
}

function printed(
  base: RankBase,
  entity: EntityId,
  metric: MetricId,
  period: Period,
  basis: BasisId,
): Known | undefined {
  const known = knownLevel(base, { entity, metric, period, basis });
  return known.printed ? known : undefined;
}

function levels(base: RankBase, entity: EntityId, metric: MetricId, period: Period): Measured[] {
  return basesOf(base, entity, metric, period).flatMap((basis) => {
    const known = printed(base, entity, metric, period, basis);
    if (!known) return [];
    const range = printRange(known.interval);
    const step = targetStep(
      'level',
      { period, range, basis: nameOfBasis(base, basis), ...unitOfMetric(base, metric) },
      refsOf(known),
    );
    return [{ period, basis, interval: known.interval, step, own: basis === UNSTATED }];
  });
}

type Pair = { readonly whole: MetricId; readonly part: MetricId };

function rests(base: RankBase, entity: EntityId, pair: Pair, period: Period): Measured[] {
  return together(base, entity, pair, period, (whole, part, basis) => {
    const { lo, hi } = whole.interval;
    const rest = makeInterval(
      lo && part.interval.hi ? lo.sub(part.interval.hi) : undefined,
      hi && part.interval.lo ? hi.sub(part.interval.lo) : undefined,
      !!whole.interval.loOpen || !!part.interval.hiOpen,
      !!whole.interval.hiOpen || !!part.interval.loOpen,
    );
    return {
      interval: rest,
      step: targetStep(
        'rest',
        {
          period,
          whole: printRange(whole.interval),
          part: printRange(part.interval),
          range: printRange(rest),
          basis: nameOfBasis(base, basis),
          ...unitOfMetric(base, pair.whole),
        },
        [...refsOf(whole), ...refsOf(part)],
      ),
    };
  });
}

function ratios(base: RankBase, entity: EntityId, pair: Pair, period: Period): Measured[] {
  return together(base, entity, pair, period, (whole, part, basis) => {
    const share = scaleInterval(divideIntervals(part.interval, whole.interval), toRational(100));
    return {
      interval: share,
      step: targetStep(
        'ratio',
        {
          period,
          whole: printRange(whole.interval),
          part: printRange(part.interval),
          range: printRange(share),
          basis: nameOfBasis(base, basis),
          ...unitOfMetric(base, pair.whole),
        },
        [...refsOf(whole), ...refsOf(part)],
      ),
    };
  });
}

function together(
  base: RankBase,
  entity: EntityId,
  pair: Pair,
  period: Period,
  combine: (whole: Known, part: Known, basis: BasisId) => { interval: Interval; step: Step },
): Measured[] {
  return basesOf(base, entity, pair.whole, period).flatMap((basis) => {
    const whole = printed(base, entity, pair.whole, period, basis);
    const part = printed(base, entity, pair.part, period, basis);
    return whole && part ? [{ period, basis, own: basis === UNSTATED, ...combine(whole, part, basis) }] : [];
  });
}

/** Years (or stretches of the length of the deadline) with figures, in order. */
export function periodsOn(base: RankBase, entity: EntityId, metricId: MetricId): Period[] {
  const metric = base.places.metric(metricId);
  const whole = metric?.complementOf?.whole ?? metric?.ratioOf?.whole;
  const own = base.periodsOf(entity, metricId);
  const all = own.length > 0 || !whole ? own : base.periodsOf(entity, whole);
  return [...all].sort((a, b) => (parsePeriod(a)?.from ?? 0) - (parsePeriod(b)?.from ?? 0));
}

export function isInside(outer: Period, inner: Period): boolean {
  return covers(normalizePeriod(outer), normalizePeriod(inner));
}

function nameOfBasis(base: RankBase, basis: BasisId): string {
  return basis === UNSTATED ? 'figures of this text' : basisName(base, basis);
}

function refsOf(known: Known) {
  return known.rows.slice(0, 3).map((r) => r.ref);
}
