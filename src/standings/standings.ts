import { UNSPECIFIED } from '../check/facts.ts';
import { makeRankBase, type RankBase } from '../check/rank/base.ts';
import type { Known } from '../check/rank/ends.ts';
import { knownLevel } from '../check/rank/known.ts';
import { type ClassAt, membersOf } from '../check/rank/members.ts';
import { fieldOf } from '../check/rank/standing.ts';
import type { PrintedInterval } from '../model/claim.ts';
import type { BasisId, EntityId, MetricId } from '../model/ids.ts';
import type { Note } from '../model/note.ts';
import type { EvidenceBase, Pack } from '../model/pack.ts';
import { normalizePeriod, type Period, shiftYears } from '../model/period.ts';
import type { EvidenceRef } from '../model/verdict.ts';
import {
  addIntervals,
  divideIntervals,
  type Interval,
  makeInterval,
  negate,
  scaleInterval,
  toPair,
} from '../num/interval.ts';
import { signOf, toRational } from '../num/rational.ts';
import { classAt, type SettledStatus, settleCell, type Unsettled } from './settled.ts';

export interface StandingsQuery {
  readonly metric: MetricId;
  readonly class: string;
  readonly period: Period;
  readonly within?: EntityId;
  /** Absent: the basis with the most members on file, official tables first. */
  readonly basis?: BasisId;
}

export interface StandingRow {
  readonly entity: EntityId;
  /** Base units of the metric; null = open end. */
  readonly interval: PrintedInterval;
  /** Places on the table's basis, exact for independent figures; worst null: others without figures could be above. */
  readonly rank: { readonly best: number; readonly worst: number | null };
  /** Percent on the year before, same basis. */
  readonly growth?: PrintedInterval;
  /** The pack's focus share in percent. */
  readonly share?: PrintedInterval;
  /** Distance to the row above, same unit; absent on the first row and across bases. */
  readonly gap?: PrintedInterval;
  readonly status: SettledStatus;
  readonly basis: BasisId;
  readonly evidence: readonly EvidenceRef[];
}

/** A member that could stand in the table but has no result on its basis. */
export interface MissingMember {
  readonly entity: EntityId;
  /** Highest value the evidence leaves, when anything caps it. */
  readonly cap?: number;
  readonly estimates: readonly Unsettled[];
}

export interface Standings {
  readonly metric: MetricId;
  readonly class: string;
  readonly period: Period;
  readonly basis: BasisId;
  /** Date of the newest source used. */
  readonly asOf: string;
  readonly rows: readonly StandingRow[];
  readonly missing: readonly MissingMember[];
  readonly notes: readonly Note[];
}

/** League table of a class (contract section 7). Rows with a result on the table's basis come first, the largest on top. */
export function standings(
  query: StandingsQuery,
  evidence: EvidenceBase,
  pack: Pack,
  base: RankBase = makeRankBase(evidence, pack),
): Standings {
  const at = classAt(base, query, query.class);
  const members = membersOf(base, at);
  const basis = query.basis ?? mainBasis(base, at, members);
  const notes: Note[] = [];
  const ranked = members
    .map((entity) => knownLevel(base, { entity, metric: at.metric, period: at.period, basis }))
    .filter((k) => k.printed || k.lo?.code === 'growth')
    .sort(byLevel);
  const own = ranked.map((known, i) => rowOf(base, at, basis, known, ranked[i - 1]));
  const rest = members.filter((m) => !ranked.some((k) => k.entity === m));
  const others = query.basis ? [] : rest.flatMap((entity) => otherBasisRow(base, at, basis, entity));
  if (others.length > 0) {
    notes.push({ code: 'other-basis', params: { count: others.length, basis }, severity: 'info' });
  }
  const shown = new Set([...own, ...others].map((r) => r.entity));
  const missing = rest.filter((e) => !shown.has(e)).flatMap((entity) => missingOf(base, at, basis, entity));
  if (own.some((r) => r.rank.worst === null)) {
    notes.push({ code: 'class-open', params: { class: at.class, basis }, severity: 'info' });
  }
  if (basis === UNSPECIFIED && ranked.length > 1) {
    notes.push({ code: 'basis-unknown', params: { count: ranked.length }, severity: 'warning' });
  }
  if (ranked.length === 0) {
    notes.push({ code: 'no-figures', params: { metric: at.metric, period: at.period }, severity: 'warning' });
  }
  const rows = [...own, ...others];
  return {
    metric: at.metric,
    class: at.class,
    period: at.period,
    basis,
    asOf: newest(base, rows),
    rows,
    missing: missing.sort(
      (a, b) => (b.cap ?? Number.MAX_VALUE) - (a.cap ?? Number.MAX_VALUE) || (a.entity < b.entity ? -1 : 1),
    ),
    notes,
  };
}

/** A closed table decides, else the number of members with a result; figures of unknown basis count half. */
function mainBasis(base: RankBase, at: ClassAt, members: readonly EntityId[]): BasisId {
  const counts = new Map<BasisId, number>();
  for (const entity of members) {
    for (const b of base.index.basesOf({ entity, metric: at.metric, period: at.period })) {
      counts.set(b, (counts.get(b) ?? 0) + 1);
    }
  }
  const score = (b: BasisId): number =>
    (counts.get(b) ?? 0) * (b === UNSPECIFIED ? 0.5 : 1) +
    (base.tablesOf(at.metric, at.period, b).length > 0 ? 1000 : 0);
  const [first] = [...counts.keys()].sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1));
  return first ?? UNSPECIFIED;
}

function byLevel(a: Known, b: Known): number {
  const key = (k: Known) =>
    k.interval.lo && k.interval.hi
      ? k.interval.lo.add(k.interval.hi).div(2)
      : (k.interval.lo ?? k.interval.hi)!;
  return key(b).compare(key(a)) || (a.entity < b.entity ? -1 : 1);
}

function rowOf(
  base: RankBase,
  at: ClassAt,
  basis: BasisId,
  known: Known,
  above: Known | undefined,
): StandingRow {
  const cell = { entity: known.entity, metric: at.metric, period: at.period, basis };
  const settled = settleCell(base, cell);
  const growth = growthOf(base, cell, known);
  const share = shareOf(base, cell);
  return {
    entity: known.entity,
    interval: settled.interval,
    rank: placeOf(base, at, basis, known),
    ...(growth ? { growth: toPair(growth) } : {}),
    ...(share ? { share: toPair(share) } : {}),
    ...(above ? { gap: gapOf(known, above) } : {}),
    status: settled.status,
    basis,
    evidence: settled.evidence,
  };
}

function placeOf(base: RankBase, at: ClassAt, basis: BasisId, known: Known): StandingRow['rank'] {
  const field = fieldOf(base, at, basis, known.interval, known);
  return { best: 1 + field.above.length, worst: field.most === undefined ? null : 1 + field.most };
}

function gapOf(known: Known, above: Known): PrintedInterval {
  const gap = addIntervals(above.interval, negate(known.interval));
  const [lo, hi] = toPair(gap);
  return [lo === null ? null : Math.max(0, lo), hi];
}

type CellOf = { entity: EntityId; metric: MetricId; period: Period; basis: BasisId };

/** The printed rate when there is one, else the two levels. */
function growthOf(base: RankBase, cell: CellOf, known: Known): Interval | undefined {
  const before = shiftYears(normalizePeriod(cell.period), -1);
  const rate = base
    .ratesOf(cell.entity, cell.metric)
    .find((r) => r.period === cell.period && r.basePeriod === before && r.basis === cell.basis);
  if (rate) return rate.interval;
  const old = knownLevel(base, { ...cell, period: before }, 0);
  if (
    !old.printed ||
    !old.interval.lo ||
    signOf(old.interval.lo) <= 0 ||
    base.places.metric(cell.metric)?.signed
  )
    return undefined;
  const hundred = toRational(100);
  const ratio = scaleInterval(divideIntervals(known.interval, old.interval), hundred);
  return addIntervals(ratio, makeInterval(hundred.neg(), hundred.neg()));
}

function shareOf(base: RankBase, cell: CellOf): Interval | undefined {
  const focus = base.pack.focusShare;
  if (!focus || cell.metric !== focus.whole) return undefined;
  const whole = knownLevel(base, cell, 0);
  const part = knownLevel(base, { ...cell, metric: focus.part }, 0);
  if (!whole.printed || !part.printed || !whole.interval.lo || signOf(whole.interval.lo) <= 0)
    return undefined;
  return scaleInterval(divideIntervals(part.interval, whole.interval), toRational(100));
}

/** A member known on another basis only: its own figure, and the places the table's basis leaves it. */
function otherBasisRow(base: RankBase, at: ClassAt, basis: BasisId, entity: EntityId): StandingRow[] {
  const bases = base.index.basesOf({ entity, metric: at.metric, period: at.period });
  const [other] = [...bases].sort(
    (a, b) => Number(a === UNSPECIFIED) - Number(b === UNSPECIFIED) || (a < b ? -1 : 1),
  );
  if (other === undefined) return [];
  const cell = { entity, metric: at.metric, period: at.period, basis: other };
  const settled = settleCell(base, cell);
  const here = knownLevel(base, { ...cell, basis });
  return [
    {
      entity,
      interval: settled.interval,
      rank: placeOf(base, at, basis, here),
      status: settled.status,
      basis: other,
      evidence: settled.evidence,
    },
  ];
}

/** Only members somebody has put a figure to, or whose cap would reach the table: not every place of the country. */
function missingOf(base: RankBase, at: ClassAt, basis: BasisId, entity: EntityId): MissingMember[] {
  const known = knownLevel(base, { entity, metric: at.metric, period: at.period, basis });
  const { estimates } = settleCell(base, { entity, metric: at.metric, period: at.period, basis });
  const seen = estimates.length > 0 || base.periodsOf(entity, at.metric).length > 0;
  if (!seen) return [];
  const [, cap] = toPair(known.interval);
  return [{ entity, ...(cap === null ? {} : { cap }), estimates }];
}

function newest(base: RankBase, rows: readonly StandingRow[]): string {
  const dates = rows.flatMap((r) =>
    r.evidence.map((e) => base.pack.sources.get(e.source ?? '')?.published ?? ''),
  );
  return dates.sort().at(-1) ?? '';
}
