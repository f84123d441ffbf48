import type { Claim } from '../../model/claim.ts';
import { normalizePeriod, parsePeriod, shiftYears, yearOf, yearPeriod } from '../../model/period.ts';
import type { Neighbour } from '../../model/verdict.ts';
import {
  addIntervals,
  divideIntervals,
  type Interval,
  makeInterval,
  scaleInterval,
} from '../../num/interval.ts';
import { ONE, toRational } from '../../num/rational.ts';
import type { RankBase } from '../rank/base.ts';
import { wholesAround } from '../rank/known.ts';
import { metricName, nameOf } from '../rank/words.ts';
import { neighbour } from './neighbour-messages.ts';
import { basesAsked, type CellOnFile, type NeighbourOutcome, percentText, ratioOnFile } from './on-file.ts';

/** Years looked at before the base of a growth. */
const STEPS = [1, 2, 3];
const HUNDRED = toRational(100);

/**
 * Growth against other base years, over another window, and as a share of what is around it: does its sign survive? Levels on one
 * basis only.
 */
export function nearGrowth(claim: Claim, base: RankBase): Neighbour[] {
  const { entity, metric, period, basePeriod, value } = claim;
  if (!entity || !metric || !period || !basePeriod || value === undefined || value === 0) return [];
  if (claim.unit !== 'percent' || claim.perYear || (claim.of ?? 'level') !== 'level') return [];
  if (base.places.metric(metric)?.signed) return [];
  const now = { entity, metric: base.places.metricId(metric), period: normalizePeriod(period) };
  const bases = basesAsked(base, claim, [now]);
  const outcome = (ratio: Interval): NeighbourOutcome => (value > 0 ? side(ratio) : turned(side(ratio)));
  const over = (to: string, from: string): Interval | undefined =>
    ratioOnFile(base, { ...now, period: to }, { ...now, period: from }, bases);
  const start = normalizePeriod(basePeriod);
  return [
    ...STEPS.map((step) => {
      const other = shiftYears(start, -step);
      const ratio = over(now.period, other);
      return neighbour(
        'near/base',
        { base: other, change: ratio ? changeText(ratio) : 'not on file' },
        ratio ? outcome(ratio) : 'unknown',
      );
    }),
    ...windows(now.period, start).flatMap(([to, from]) => {
      const ratio = over(to, from);
      return ratio
        ? [neighbour('near/growth', { period: to, base: from, change: changeText(ratio) }, outcome(ratio))]
        : [];
    }),
    ...wholesOf(now, base).flatMap((whole) => {
      const part = over(now.period, start);
      const all = ratioOnFile(
        base,
        { ...now, ...whole.cell },
        { ...now, ...whole.cell, period: start },
        bases,
      );
      if (!part || !all) return [];
      const ratio = divideIntervals(part, all);
      return [neighbour('near/share', { whole: whole.name, change: changeText(ratio) }, outcome(ratio))];
    }),
  ];
}

/** The same stretch a year earlier; a later base, where years lie between; the whole year, where the text has a part of it. */
function windows(period: string, base: string): [string, string][] {
  const out: [string, string][] = [[shiftYears(period, -1), shiftYears(base, -1)]];
  const later = shiftYears(base, 1);
  if (parsePeriod(later)!.from < parsePeriod(period)!.from) out.push([period, later]);
  const [year, before] = [yearOf(period), yearOf(base)];
  if (year !== undefined && before !== undefined && parsePeriod(period)?.kind !== 'year')
    out.push([yearPeriod(year), yearPeriod(before)]);
  return out;
}

/** What it is a part of: another measure of the same place, the same measure of the place around it. */
function wholesOf(
  now: CellOnFile,
  base: RankBase,
): { readonly name: string; readonly cell: Partial<CellOnFile> }[] {
  const own = base.places.metric(now.metric);
  return [
    ...(own?.within ?? []).map((m) => ({
      name: metricName(base, m),
      cell: { metric: base.places.metricId(m) },
    })),
    ...(own?.additiveOverPlaces ? wholesAround(base, now.entity, now.period) : []).map((entity) => ({
      name: nameOf(base, entity),
      cell: { entity },
    })),
  ];
}

function side({ lo, hi }: Interval): NeighbourOutcome {
  if (lo && lo.compare(ONE) > 0) return 'holds';
  return hi && hi.compare(ONE) < 0 ? 'fails' : 'unknown';
}

const turned = (o: NeighbourOutcome): NeighbourOutcome =>
  o === 'holds' ? 'fails' : o === 'fails' ? 'holds' : 'unknown';

function changeText(ratio: Interval): string {
  return percentText(scaleInterval(addIntervals(ratio, makeInterval(ONE.neg(), ONE.neg())), HUNDRED), true);
}
