import type { ClaimContent } from '../../model/claim.ts';
import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import { normalizePeriod, type Period, shiftYears } from '../../model/period.ts';
import type { Frame } from '../../model/verdict.ts';
import {
  addIntervals,
  compareIntervals,
  divideIntervals,
  type Interval,
  intersect,
  makeInterval,
  scaleInterval,
} from '../../num/interval.ts';
import { signOf, toNumber, toRational } from '../../num/rational.ts';
import { intervalOf } from '../printed.ts';
import type { RankBase } from '../rank/base.ts';
import { mergeRows } from '../rank/ends.ts';
import { basisName } from '../rank/words.ts';
import { frame } from './messages.ts';

type ChangeClaim = ClaimContent & { entity: EntityId; metric: MetricId; period: Period; basePeriod: Period };

/** Frames of a printed rate of change. */
export function frameChange(content: ClaimContent, base: RankBase, isClash: boolean): Frame[] {
  if (content.kind !== 'change' || content.unit !== 'percent' || content.perYear) return [];
  if (!content.entity || !content.metric || !content.period || !content.basePeriod) return [];
  if (base.places.metric(content.metric)?.signed || (content.of ?? 'level') !== 'level') return [];
  const claim = content as ChangeClaim;
  const own = intervalOf(claim);
  if (!own) return [];
  if (isClash) return [...ratioAsIncrease(claim, own, base), ...acrossBases(claim, own, base)];
  return lowBase(claim, own, base);
}

const HUNDRED = makeInterval(toRational(100), toRational(100));

function levelOn(base: RankBase, claim: ChangeClaim, period: Period, basis: BasisId): Interval | undefined {
  const merged = mergeRows(base.rowsOf(claim.entity, claim.metric, normalizePeriod(period), basis));
  return merged && !merged.contested ? merged : undefined;
}

function basesOf(base: RankBase, claim: ChangeClaim, period: Period): readonly BasisId[] {
  return base.index.basesOf({ entity: claim.entity, metric: claim.metric, period });
}

/** "220%" for a level that is 220% of the old one. */
function ratioAsIncrease(claim: ChangeClaim, own: Interval, base: RankBase): Frame[] {
  const ratios: Interval[] = basesOf(base, claim, claim.period).flatMap((basis) => {
    const now = levelOn(base, claim, claim.period, basis);
    const before = levelOn(base, claim, claim.basePeriod, basis);
    return now && before ? [scaleInterval(divideIntervals(now, before), toRational(100))] : [];
  });
  for (const rate of base.ratesOf(claim.entity, claim.metric)) {
    if (
      rate.period !== normalizePeriod(claim.period) ||
      rate.basePeriod !== normalizePeriod(claim.basePeriod)
    )
      continue;
    ratios.push(addIntervals(rate.interval, HUNDRED));
  }
  const hit = ratios.find((r) => intersect(r, own) && isTight(r));
  if (!hit || claim.value === undefined || claim.value <= 100) return [];
  return [
    frame('ratio-as-increase', { printed: claim.value, increase: Math.round((claim.value - 100) * 10) / 10 }),
  ];
}

/** The printed rate must not fit by the width of the ratio alone. */
function isTight(r: Interval): boolean {
  return !!r.lo && !!r.hi && toNumber(r.hi.sub(r.lo)) <= 2;
}

/** The printed rate compares two ways of counting; the same origin's like-for-like rate is another. */
function acrossBases(claim: ChangeClaim, own: Interval, base: RankBase): Frame[] {
  for (const toBasis of basesOf(base, claim, claim.period)) {
    const now = levelOn(base, claim, claim.period, toBasis);
    if (!now) continue;
    for (const fromBasis of basesOf(base, claim, claim.basePeriod)) {
      const before = fromBasis === toBasis ? undefined : levelOn(base, claim, claim.basePeriod, fromBasis);
      if (!before) continue;
      const change = addIntervals(
        scaleInterval(divideIntervals(now, before), toRational(100)),
        makeInterval(toRational(-100), toRational(-100)),
      );
      if (!isTight(change) || !intersect(change, own)) continue;
      return [
        frame('not-comparable', {
          from: claim.basePeriod,
          to: claim.period,
          fromBasis: basisName(base, fromBasis),
          toBasis: basisName(base, toBasis),
        }),
      ];
    }
  }
  return [];
}

/** Up from a year that had fallen at least a tenth, and not yet above the year before that. */
function lowBase(claim: ChangeClaim, own: Interval, base: RankBase): Frame[] {
  if (!own.lo || signOf(own.lo) <= 0) return [];
  const before = shiftYears(normalizePeriod(claim.basePeriod), -1);
  for (const basis of basesOf(base, claim, claim.period)) {
    const now = levelOn(base, claim, claim.period, basis);
    const low = levelOn(base, claim, claim.basePeriod, basis);
    const high = levelOn(base, claim, before, basis);
    if (!now || !low || !high) continue;
    const fell = compareIntervals(low, scaleInterval(high, toRational(0.9))) === -1;
    const below = now.hi !== undefined && high.lo !== undefined && now.hi.compare(high.lo) <= 0;
    if (fell && below)
      return [frame('base-effect', { base: claim.basePeriod, before, period: claim.period })];
  }
  return [];
}
