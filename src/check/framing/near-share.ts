import type { Claim } from '../../model/claim.ts';
import { type EntityId, kindOf } from '../../model/ids.ts';
import { firstYearOf, normalizePeriod, parsePeriod, shiftYears } from '../../model/period.ts';
import type { Neighbour } from '../../model/verdict.ts';
import { compareIntervals, type Interval, makeInterval, scaleInterval } from '../../num/interval.ts';
import { type Rational, toRational } from '../../num/rational.ts';
import { intervalOf } from '../printed.ts';
import type { RankBase } from '../rank/base.ts';
import { wholesAround } from '../rank/known.ts';
import { metricName, nameOf } from '../rank/words.ts';
import { neighbour } from './neighbour-messages.ts';
import { basesAsked, type CellOnFile, type NeighbourOutcome, percentText, ratioOnFile } from './on-file.ts';

const HUNDRED = toRational(100);
const YEARS = [-1, -2, 1];
/** Other members shown that have as much. */
const MEMBERS = 3;

/** A share with its two cells: as read, and with one of them moved. */
interface Share {
  readonly part: CellOnFile;
  readonly whole: CellOnFile;
}

/**
 * A share in other years, of another whole, and of other members: is it as large there (as small, where the text says "at most")?
 * Part and whole are always counted in one way; over the ways on file the hull is shown.
 */
export function nearShare(claim: Claim, base: RankBase): Neighbour[] {
  const own = shareOf(claim, base);
  const mark = own && intervalOf(claim);
  if (!own || !mark || claim.unit !== 'percent' || (claim.of ?? 'level') !== 'level') return [];
  const down = claim.bound === 'at_most' || claim.bound === 'less_than';
  const bases = basesAsked(base, claim, [own.part]);
  const asked = (share: Share): Interval | undefined => {
    const ratio = ratioOnFile(base, share.part, share.whole, bases);
    return ratio && scaleInterval(ratio, HUNDRED);
  };
  const outcome = (share: Interval): NeighbourOutcome => asLarge(share, mark, down);
  const size = down ? { down: 1 } : {};
  const years = parsePeriod(own.part.period)?.kind !== 'open' ? YEARS : [];
  return [
    ...years.flatMap((step) => {
      const share = asked(moved(own, step));
      const period = shiftYears(own.part.period, step);
      if (!share) return step > 0 ? [] : [neighbour('near/share-year', { period, ...size }, 'unknown')];
      return [
        neighbour('near/share-year', { period, share: percentText(share, false), ...size }, outcome(share)),
      ];
    }),
    ...otherWholes(own, base).flatMap((whole) => {
      const share = asked({ ...own, whole });
      if (!share) return [];
      const name = wholeName(base, own, whole);
      return [
        neighbour(
          'near/share-whole',
          { whole: name, share: percentText(share, false), ...size },
          outcome(share),
        ),
      ];
    }),
    ...otherMembers(own, base, asked, down).map(({ name, share }) =>
      neighbour('near/share-member', { name, share: percentText(share, false), ...size }, outcome(share)),
    ),
  ];
}

function shareOf({ entity, metric, period, whole }: Claim, base: RankBase): Share | undefined {
  if (!entity || !metric || !period || !whole) return undefined;
  const part = { entity, metric: base.places.metricId(metric), period: normalizePeriod(period) };
  const of = {
    entity: whole.entity ?? entity,
    metric: base.places.metricId(whole.metric ?? metric),
    period: normalizePeriod(whole.period ?? period),
  };
  // A share of another time is a change, and no part of itself.
  if (of.period !== part.period || isSame(base, part, of)) return undefined;
  if (base.places.metric(part.metric)?.signed || base.places.metric(of.metric)?.signed) return undefined;
  return { part, whole: of };
}

function isSame(base: RankBase, a: CellOnFile, b: CellOnFile): boolean {
  return a.metric === b.metric && base.places.canonical(a.entity) === base.places.canonical(b.entity);
}

function moved({ part, whole }: Share, years: number): Share {
  const period = shiftYears(part.period, years);
  return { part: { ...part, period }, whole: { ...whole, period } };
}

/** Surely as large as the least the text allows, or surely smaller; the mirror of it where the text caps. */
function asLarge(share: Interval, { lo, hi }: Interval, down: boolean): NeighbourOutcome {
  const limit: Rational | undefined = down ? hi : lo;
  if (!limit) return 'unknown';
  const point = makeInterval(limit, limit);
  const side = compareIntervals(share, point);
  const meets = down ? share.hi && share.hi.compare(limit) <= 0 : share.lo && share.lo.compare(limit) >= 0;
  if (meets) return 'holds';
  return side === (down ? 1 : -1) ? 'fails' : 'unknown';
}

/** Another whole of the same sort: a wider measure for a measure, another place around it for a place. */
function otherWholes({ part, whole }: Share, base: RankBase): CellOnFile[] {
  const cells =
    whole.metric === part.metric
      ? widerPlaces(base, part).map((entity) => ({ ...part, entity }))
      : (base.places.metric(part.metric)?.within ?? []).map((m) => ({
          ...part,
          metric: base.places.metricId(m),
        }));
  return cells.filter((cell) => !isSame(base, cell, whole));
}

/** The places around a place, and those around these. */
function widerPlaces(base: RankBase, { entity, period, metric }: CellOnFile): EntityId[] {
  if (!base.places.metric(metric)?.additiveOverPlaces) return [];
  const near = wholesAround(base, entity, period);
  return [...new Set([...near, ...near.flatMap((w) => wholesAround(base, w, period))])];
}

function wholeName(base: RankBase, { part }: Share, whole: CellOnFile): string {
  return whole.metric === part.metric ? nameOf(base, whole.entity) : metricName(base, whole.metric);
}

/** Members of the same kind that have as much; when none has, the one that comes nearest. */
function otherMembers(
  { part, whole }: Share,
  base: RankBase,
  asked: (share: Share) => Interval | undefined,
  down: boolean,
): { readonly name: string; readonly share: Interval }[] {
  const { places } = base;
  const kind = places.entity(part.entity)?.kind ?? kindOf(part.entity);
  const ofItself = places.canonical(whole.entity) === places.canonical(part.entity);
  const cls = base.pack.classes.find((c) => c.kinds.includes(kind));
  const within = ofItself ? cls?.within : whole.entity;
  const year = firstYearOf(part.period);
  const found = base.index.entitiesOf(part.metric, part.period).flatMap((entity) => {
    if (places.canonical(entity) === places.canonical(part.entity)) return [];
    if (!places.isMember(entity, cls?.id ?? kind, within, year)) return [];
    const share = asked({
      part: { ...part, entity },
      whole: ofItself ? { ...whole, entity } : whole,
    });
    return share?.lo && share.hi ? [{ name: nameOf(base, entity), share }] : [];
  });
  found.sort((a, b) => (down ? a.share.hi!.compare(b.share.hi!) : b.share.lo!.compare(a.share.lo!)));
  return found.slice(0, MEMBERS);
}
