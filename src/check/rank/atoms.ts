import type { Among, ClaimContent } from '../../model/claim.ts';
import type { EntityId, MetricId } from '../../model/ids.ts';
import { normalizePeriod, type Period, parsePeriod, yearPeriod } from '../../model/period.ts';
import { type Rational, toRational } from '../../num/rational.ts';
import { pastLimit } from '../compile/past-limit.ts';
import { isExactRun, runYears } from '../compile/run.ts';
import type { RankBase } from './base.ts';
import { type ClassAt, classOf } from './members.ts';

/**
 * Statements of order that claims and records break into. A streak is one statement a year, "the only one above" is two.
 *   place  the entity's place lies in [best, worst] (or not, when `not`)
 *   over   the entity's level is above the other's
 *   mark   the entity's level is above a value
 *   count  so many members of the class, other than the entity, are above a value
 */
export type Atom =
  | {
      readonly type: 'place';
      readonly entity: EntityId;
      readonly at: ClassAt;
      readonly among?: Among;
      readonly best: number;
      /** Undefined: or any lower place. */
      readonly worst?: number;
      readonly not: boolean;
      readonly by: 'size' | 'standing' | 'time';
      /** Counted from the other end: the smallest is first. */
      readonly reverse: boolean;
    }
  | {
      readonly type: 'over';
      readonly entity: EntityId;
      readonly other: EntityId;
      readonly metric: MetricId;
      readonly period: Period;
      readonly otherPeriod: Period;
      readonly by: 'size' | 'standing';
    }
  | {
      readonly type: 'mark';
      readonly entity: EntityId;
      readonly metric: MetricId;
      readonly period: Period;
      readonly limit: Rational;
    }
  | {
      readonly type: 'count';
      /** Not counted; absent: all members are. */
      readonly entity?: EntityId;
      readonly at: ClassAt;
      readonly among?: Among;
      readonly limit: Rational;
      readonly least: number;
      /** Undefined: or any number more. */
      readonly most?: number;
    };

export type PlaceAtom = Extract<Atom, { type: 'place' }>;

/** Longest run that is followed year by year. */
const MAX_YEARS = 60;

/** Undefined when the content says nothing of order, or something these statements cannot hold. */
export function atomsOf(base: RankBase, content: ClaimContent): readonly Atom[] | undefined {
  const { entity, metric } = content;
  if (metric === undefined) return undefined;
  if ((content.stance ?? 'asserted') !== 'asserted' || (content.modality ?? 'stated') !== 'stated')
    return undefined;
  if (entity === undefined) return numberAtoms(base, content, metric);
  switch (content.kind) {
    case 'rank':
      return rankAtoms(base, content, entity, metric);
    case 'extremum':
      return extremumAtoms(base, content, entity, metric);
    case 'streak':
      return streakAtoms(base, content, entity, metric);
    case 'comparison':
      return comparisonAtoms(base, content, entity, metric);
    default:
      return undefined;
  }
}

interface PlaceWords {
  readonly best: number;
  readonly worst?: number;
  readonly not?: boolean;
  readonly reverse?: boolean;
}

function placeAtom(
  base: RankBase,
  content: ClaimContent,
  entity: EntityId,
  metric: MetricId,
  period: Period,
  words: PlaceWords,
): PlaceAtom {
  const at: ClassAt = {
    ...classOf(base, content.among, entity),
    metric: base.places.metricId(metric),
    period: normalizePeriod(period),
  };
  return {
    type: 'place',
    entity,
    at,
    ...(content.among ? { among: content.among } : {}),
    best: words.best,
    ...(words.worst === undefined ? {} : { worst: words.worst }),
    not: words.not ?? false,
    by: content.by ?? 'size',
    reverse: words.reverse ?? false,
  };
}

function rankAtoms(
  base: RankBase,
  content: ClaimContent,
  entity: EntityId,
  metric: MetricId,
): Atom[] | undefined {
  if (!isCalendar(content.period) || (content.of ?? 'level') !== 'level') return undefined;
  // Where less is better, "first" may mean least: nothing to hold against anyone.
  if (base.places.metric(metric)?.polarity === 'lower' && (content.by ?? 'size') === 'size') return undefined;
  const places = placesOf(content);
  return places && [placeAtom(base, content, entity, metric, content.period!, places)];
}

function placesOf(content: ClaimContent): PlaceWords | undefined {
  const k = content.value;
  const [lo, hi] = content.interval ?? [null, null];
  if (k === undefined && lo === null && hi === null) return undefined;
  const whole = (x: number | null | undefined): number | undefined =>
    x === null || x === undefined || !Number.isInteger(x) || x < 1 ? undefined : x;
  switch (content.bound) {
    case 'at_most':
      return worstOf(1, whole(k ?? hi));
    case 'more_than':
      return k === undefined ? undefined : { best: k + 1 };
    case 'at_least':
      return k === undefined ? undefined : { best: k };
    case 'less_than':
      return k === undefined || k < 2 ? undefined : { best: 1, worst: k - 1 };
    case 'between':
      return whole(lo) === undefined ? undefined : worstOf(whole(lo)!, whole(hi));
    default:
      return whole(k) === undefined ? undefined : { best: k!, worst: k! };
  }
}

function worstOf(best: number, worst: number | undefined): PlaceWords | undefined {
  return worst === undefined ? undefined : { best, worst };
}

function extremumAtoms(
  base: RankBase,
  content: ClaimContent,
  entity: EntityId,
  metric: MetricId,
): Atom[] | undefined {
  const { extremum, period } = content;
  if (extremum?.over !== 'entities' || !isCalendar(period)) return undefined;
  if (content.of !== undefined && content.of !== 'level') return undefined;
  if (extremum.which === 'max' || extremum.which === 'min') {
    const reverse = extremum.which === 'min';
    return [placeAtom(base, content, entity, metric, period!, { best: 1, worst: 1, reverse })];
  }
  if (extremum.which !== 'only' || extremum.threshold === undefined) return undefined;
  const limit = toRational(extremum.threshold);
  const past = pastLimit(content);
  if (!past) return undefined;
  const { least, most } = past;
  const place = placeAtom(base, content, entity, metric, period!, {
    best: 1,
    ...(most === undefined ? {} : { worst: most }),
  });
  return [
    { type: 'mark', entity, metric: place.at.metric, period: place.at.period, limit },
    {
      type: 'count',
      entity,
      at: place.at,
      ...(content.among ? { among: content.among } : {}),
      limit,
      least: Math.max(0, least - 1),
      ...(most === undefined ? {} : { most: most - 1 }),
    },
    ...(most === undefined ? [] : [place]),
  ];
}

/** "Only two of them passed three million": nobody is named, all members are counted. */
function numberAtoms(base: RankBase, content: ClaimContent, metric: MetricId): Atom[] | undefined {
  const { extremum, period, among } = content;
  if (content.kind !== 'extremum' || extremum?.which !== 'only' || extremum.over !== 'entities')
    return undefined;
  if (extremum.threshold === undefined || extremum.count === undefined || !among?.class) return undefined;
  if (!isCalendar(period) || (content.of ?? 'level') !== 'level') return undefined;
  const past = pastLimit(content);
  const within = among.within ?? base.pack.classes.find((c) => c.id === among.class)?.within;
  return (
    past && [
      {
        type: 'count',
        at: {
          class: among.class,
          ...(within === undefined ? {} : { within }),
          metric: base.places.metricId(metric),
          period: normalizePeriod(period!),
        },
        among,
        limit: toRational(extremum.threshold),
        ...past,
      },
    ]
  );
}

function streakAtoms(
  base: RankBase,
  content: ClaimContent,
  entity: EntityId,
  metric: MetricId,
): Atom[] | undefined {
  const { run } = content;
  if (!run || (run.state !== 'rank' && run.state !== 'not_rank')) return undefined;
  const years = runYears(run);
  if (!years || years.to - years.from > MAX_YEARS) return undefined;
  const place = run.place ?? 1;
  if (!Number.isInteger(place) || place < 1) return undefined;
  const atoms: Atom[] = [];
  const say = (y: number, not: boolean): void => {
    atoms.push(placeAtom(base, content, entity, metric, yearPeriod(y), { best: place, worst: place, not }));
  };
  for (let y = years.from; y <= years.to; y++) say(y, run.state === 'not_rank');
  // Exactly so long: neither the year before nor the year after.
  if (isExactRun(content)) for (const y of [years.from - 1, years.to + 1]) say(y, run.state === 'rank');
  return atoms;
}

function comparisonAtoms(
  base: RankBase,
  content: ClaimContent,
  entity: EntityId,
  metric: MetricId,
): Atom[] | undefined {
  const { other, op, period } = content;
  if (!other || (op !== 'greater' && op !== 'less') || !isCalendar(period)) return undefined;
  if ((other.modality ?? 'stated') !== 'stated' || (content.factor ?? 1) !== 1) return undefined;
  if (other.metric !== undefined && base.places.metricId(other.metric) !== base.places.metricId(metric))
    return undefined;
  const of = content.of ?? 'level';
  if (of !== 'level' && of !== 'rank') return undefined;
  const rival = other.entity ?? entity;
  const here = normalizePeriod(period!);
  const there = isCalendar(other.period) ? normalizePeriod(other.period!) : here;
  if (base.places.canonical(rival) === base.places.canonical(entity) && there === here) return undefined;
  const up = op === 'greater';
  return [
    {
      type: 'over',
      entity: up ? entity : rival,
      other: up ? rival : entity,
      metric: base.places.metricId(metric),
      period: up ? here : there,
      otherPeriod: up ? there : here,
      by: of === 'rank' ? 'standing' : 'size',
    },
  ];
}

/** A stretch with both ends: an open run says nothing of one table. */
function isCalendar(period: Period | undefined): boolean {
  const shape = period === undefined ? undefined : parsePeriod(period);
  return !!shape && shape.kind !== 'open' && shape.kind !== 'years';
}
