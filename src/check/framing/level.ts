import type { ClaimContent } from '../../model/claim.ts';
import type { EntityId, MetricId } from '../../model/ids.ts';
import {
  isYearToDate,
  normalizePeriod,
  type Period,
  parsePeriod,
  shiftYears,
  yearOf,
} from '../../model/period.ts';
import type { Frame } from '../../model/verdict.ts';
import { type Interval, intersect, isTouching, scaleInterval } from '../../num/interval.ts';
import { type Rational, signOf, toRational } from '../../num/rational.ts';
import { intervalOf } from '../printed.ts';
import { isLater } from '../prints.ts';
import type { RankBase } from '../rank/base.ts';
import { wholesAround } from '../rank/known.ts';
import { metricName, nameOf, printFigure, printRange, unitOfMetric } from '../rank/words.ts';
import type { LevelRecord } from '../types.ts';
import { frame } from './messages.ts';

type LevelClaim = ClaimContent & { entity: EntityId; metric: MetricId; period: Period };

/** Frames of a printed level: what it may have been taken for, and how the figure on file came about. */
export function frameLevel(content: ClaimContent, base: RankBase, isClash: boolean): Frame[] {
  if (content.kind !== 'level' || !content.entity || !content.metric || !content.period) return [];
  const claim = content as LevelClaim;
  const own = intervalOf(claim);
  if (!own) return [];
  const results = base.index.levelsOf(claim);
  const meeting = results.filter((r) => intersect(r.interval, own));
  if (meeting.length > 0) return [...touching(own, meeting), ...vintage(own, results, base)];
  const frames = [...yearToDate(claim, own, base), ...notResult(claim, own, base)];
  if (!isClash || results.length === 0) return frames;
  return [
    ...frames,
    ...otherActivity(claim, own, base),
    ...otherYear(claim, own, base),
    ...otherPlace(claim, own, base),
    ...otherScale(own, results),
    ...vintage(own, results, base),
  ];
}

/** Narrow enough on both sides that a hit is no accident: within one percent, and not a bare round figure. */
export function isCloseMatch(own: Interval, other: Interval): boolean {
  return isNarrow(own) && isNarrow(other) && intersect(own, other) !== undefined;
}

const NARROW = toRational(0.01);

function isNarrow(i: Interval): boolean {
  if (!i.lo || !i.hi || signOf(i.lo) <= 0) return false;
  return i.hi.sub(i.lo).compare(i.hi.mul(NARROW)) <= 0;
}

function touching(own: Interval, meeting: readonly LevelRecord[]): Frame[] {
  return meeting.every((r) => isTouching(own, r.interval)) ? [frame('touching')] : [];
}

/** January to some month passed off as the year. */
function yearToDate(claim: LevelClaim, own: Interval, base: RankBase): Frame[] {
  const year = parsePeriod(claim.period)?.kind === 'year' ? yearOf(claim.period) : undefined;
  if (year === undefined) return [];
  for (const period of base.periodsOf(claim.entity, claim.metric)) {
    if (!isYearToDate(period) || yearOf(period) !== year) continue;
    const hit = base.index.levelsOf({ ...claim, period }).find((r) => isCloseMatch(own, r.interval));
    if (hit)
      return [
        frame('ytd-not-full-year', {
          figure: printRange(hit.interval),
          period,
          year,
          ...unitOfMetric(base, claim.metric),
        }),
      ];
  }
  return [];
}

/** A goal or forecast for the period told as if it had happened. */
function notResult(claim: LevelClaim, own: Interval, base: RankBase): Frame[] {
  const period = normalizePeriod(claim.period);
  const early = base
    .estimatesOf(claim.entity, claim.metric, period)
    .find((r) => r.status !== 'media_error' && r.status !== 'estimate' && isCloseMatch(own, r.interval));
  if (early)
    return [
      frame('target-not-result', {
        figure: printRange(early.interval),
        status: early.status,
        period,
        ...unitOfMetric(base, claim.metric),
      }),
    ];
  const goal = base.evidence.targets.find(
    (t) =>
      t.value !== undefined &&
      t.deadline !== undefined &&
      normalizePeriod(t.deadline) === period &&
      base.places.metricId(t.metric) === base.places.metricId(claim.metric) &&
      base.places.canonical(t.entity) === base.places.canonical(claim.entity) &&
      isPoint(own, toRational(t.value)),
  );
  if (!goal) return [];
  return [
    frame('target-not-result', {
      figure: printFigure(toRational(goal.value!)),
      status: 'goal',
      period,
      ...unitOfMetric(base, claim.metric),
    }),
  ];
}

function isPoint(own: Interval, value: Rational): boolean {
  return isNarrow(own) && intersect(own, { lo: value, hi: value }) !== undefined;
}

function otherActivity(claim: LevelClaim, own: Interval, base: RankBase): Frame[] {
  const metric = base.places.metric(claim.metric);
  if (metric?.object === undefined || metric.activity === undefined) return [];
  for (const other of base.pack.metrics.values()) {
    if (other.object !== metric.object || other.activity === undefined || other.activity === metric.activity)
      continue;
    const hit = base.index
      .levelsOf({ ...claim, metric: other.id })
      .some((r) => isCloseMatch(own, r.interval));
    if (hit)
      return [
        frame('sales-not-production', {
          metric: metricName(base, other.id),
          claimed: metricName(base, metric.id),
        }),
      ];
  }
  return [];
}

function otherYear(claim: LevelClaim, own: Interval, base: RankBase): Frame[] {
  for (const step of [-1, 1]) {
    const period = shiftYears(normalizePeriod(claim.period), step);
    if (base.index.levelsOf({ ...claim, period }).some((r) => isCloseMatch(own, r.interval)))
      return [frame('year-slip', { period })];
  }
  return [];
}

/** The place around it, or a place inside it: the city's figure given to the province and the other way round. */
function otherPlace(claim: LevelClaim, own: Interval, base: RankBase): Frame[] {
  const around = wholesAround(base, claim.entity, claim.period);
  const rows = base.places.rowsOf(claim.entity);
  const inside = [...base.pack.entities.values()]
    .filter((e) => e.partOf.some((p) => rows.includes(p.entity)))
    .map((e) => e.id);
  for (const entity of [...around, ...inside]) {
    if (base.index.levelsOf({ ...claim, entity }).some((r) => isCloseMatch(own, r.interval)))
      return [frame('entity-slip', { other: nameOf(base, entity) })];
  }
  return [];
}

/** A zero too many or too few, or one scale word for another (ten thousand for a hundred million). */
function otherScale(own: Interval, results: readonly LevelRecord[]): Frame[] {
  for (const power of [1, -1, 2, -2, 3, -3, 4, -4]) {
    const factor = toRational(10 ** Math.abs(power));
    const scaled = scaleInterval(own, power > 0 ? factor : factor.inverse());
    if (!results.some((r) => isCloseMatch(scaled, r.interval))) continue;
    const times = 10 ** Math.abs(power);
    return [
      frame('scale-slip', {
        factor:
          power > 0
            ? `multiplied by ${times.toLocaleString('en-US')}`
            : `divided by ${times.toLocaleString('en-US')}`,
      }),
    ];
  }
  return [];
}

/** One origin gave two figures at different dates; the claim has the earlier. */
function vintage(own: Interval, results: readonly LevelRecord[], base: RankBase): Frame[] {
  const dateOf = (r: LevelRecord): string | undefined => base.pack.sources.get(r.source)?.published;
  for (const old of results) {
    if (!intersect(own, old.interval)) continue;
    const newer = results.find(
      (r) =>
        r.origin === old.origin &&
        r.cell.basis === old.cell.basis &&
        r.originKind !== 'media' &&
        r.originKind !== 'copy' &&
        !intersect(r.interval, old.interval) &&
        !intersect(r.interval, own) &&
        isLater(dateOf(r), dateOf(old)),
    );
    if (newer)
      return [
        frame('vintage', {
          origin: originName(base, newer.origin),
          now: printRange(newer.interval),
          ...unitOfMetric(base, newer.cell.metric),
        }),
      ];
  }
  return [];
}

export function originName(base: RankBase, origin: string): string {
  return base.pack.origins?.get(origin)?.name.en ?? origin;
}
