import { UNSPECIFIED } from '../check/facts.ts';
import { classOf } from '../check/rank/members.ts';
import type { BasisId, EntityId, MetricId } from '../model/ids.ts';
import { yearPeriod } from '../model/period.ts';
import type { EvidenceRef } from '../model/verdict.ts';
import type { ExactCell, SettledView } from '../standings/view.ts';
import { type Contributions, contributionsOf } from './contributions.ts';
import { type VolumeAndShare, volumeAndShare } from './lmdi.ts';
import { type MemberContribution, memberContributions } from './members.ts';
import { type Range, toRange } from './range.ts';
import { type ShiftShare, shiftShareOf } from './shift-share.ts';

/** What drove the growth of one year, on one basis. */
export interface YearDrivers {
  readonly year: number;
  readonly basis: BasisId;
  readonly part: MetricId;
  readonly contributions: Contributions;
  readonly volumeAndShare?: VolumeAndShare;
  /** What its members brought, as far as they are on file. */
  readonly members?: readonly MemberContribution[];
  readonly shiftShare?: ShiftShare & {
    readonly whole: EntityId;
    readonly wholeBasis: BasisId;
    /** Place and whole are counted in different ways. */
    readonly crossBasis: boolean;
  };
  readonly evidence: readonly EvidenceRef[];
}

/** The part that growth is split by: the pack's focus where the metric is its whole, else the part with most years. */
export function partOf(view: SettledView, entity: EntityId, metric: MetricId): MetricId | undefined {
  const { focusShare } = view.pack;
  if (focusShare?.whole === metric) return focusShare.part;
  const focusObject = focusShare && view.base.places.metric(focusShare.part)?.object;
  const parts = view.base.partsOf(metric).filter((m) => view.base.metricsOf(entity).has(m));
  const isFocus = (m: MetricId): number =>
    Number(focusObject !== undefined && view.base.places.metric(m)?.object === focusObject);
  const [best] = [...parts].sort(
    (a, b) =>
      isFocus(b) - isFocus(a) ||
      view.yearsOf(entity, b).length - view.yearsOf(entity, a).length ||
      (a < b ? -1 : 1),
  );
  return best;
}

interface Pair {
  readonly before: ExactCell;
  readonly after: ExactCell;
  readonly ranges: readonly [Range, Range];
}

/** Every year whose total and part are known, like its predecessor's, on one basis; the best witnessed basis of a year. */
export function driversOf(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  basis?: BasisId,
): YearDrivers[] {
  const part = partOf(view, entity, metric);
  if (part === undefined || view.base.places.metric(metric)?.signed) return [];
  const years = view.yearsOf(entity, metric);
  return years.flatMap((year) => {
    const bases = basis ? [basis] : view.base.index.basesOf({ entity, metric, period: yearPeriod(year) });
    const found = bases.flatMap((b) => yearDrivers(view, { entity, metric, part, year, basis: b }) ?? []);
    const [best] = found.sort(
      (a, b) =>
        unstated(a) - unstated(b) || b.evidence.length - a.evidence.length || (a.basis < b.basis ? -1 : 1),
    );
    return best ? [best] : [];
  });
}

/** A known way of counting comes before one that is not told. */
const unstated = (d: YearDrivers): number => Number(d.basis === UNSPECIFIED);

interface At {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly part: MetricId;
  readonly year: number;
  readonly basis: BasisId;
}

function yearDrivers(view: SettledView, at: At): YearDrivers | undefined {
  const total = pairOf(view, at.entity, at.metric, at.year, at.basis);
  const part = pairOf(view, at.entity, at.part, at.year, at.basis);
  const contributions = total && part && contributionsOf({ total: total.ranges, part: part.ranges });
  if (!total || !part || !contributions) return undefined;
  const lmdi = volumeAndShare(total.ranges, part.ranges);
  const shift = shiftShareIn(view, at, total, part);
  const members = memberContributions(view, at.entity, at.metric, at.year, at.basis, total.ranges);
  return {
    year: at.year,
    basis: at.basis,
    part: at.part,
    contributions,
    ...(lmdi ? { volumeAndShare: lmdi } : {}),
    ...(shift ? { shiftShare: shift.result } : {}),
    ...(members.length > 0 ? { members } : {}),
    evidence: refsOf([total, part, ...(shift?.pairs ?? [])]),
  };
}

function pairOf(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  year: number,
  basis: BasisId,
): Pair | undefined {
  const after = view.exact({ entity, metric, period: yearPeriod(year), basis });
  const before = view.exact({ entity, metric, period: yearPeriod(year - 1), basis });
  if (after.status === 'unknown' || before.status === 'unknown') return undefined;
  const a = toRange(after.interval);
  const b = toRange(before.interval);
  return a && b ? { before, after, ranges: [b, a] } : undefined;
}

function shiftShareIn(
  view: SettledView,
  at: At,
  total: Pair,
  part: Pair,
): { readonly result: NonNullable<YearDrivers['shiftShare']>; readonly pairs: readonly Pair[] } | undefined {
  const kind = view.base.places.entity(at.entity)?.kind;
  const cls = view.pack.classes.find((c) => kind !== undefined && c.kinds.includes(kind))?.id;
  const whole = cls === undefined ? undefined : classOf(view.base, { class: cls }, at.entity).within;
  if (whole === undefined || whole === at.entity) return undefined;
  const bases = view.base.index.basesOf({ entity: whole, metric: at.metric, period: yearPeriod(at.year) });
  const found = [at.basis, ...bases.filter((b) => b !== at.basis)].flatMap((basis) => {
    const wholeTotal = pairOf(view, whole, at.metric, at.year, basis);
    const wholePart = pairOf(view, whole, at.part, at.year, basis);
    return wholeTotal && wholePart ? [{ basis, wholeTotal, wholePart }] : [];
  });
  const own = found.find((f) => f.basis === at.basis);
  const best = own ?? [...found].sort((a, b) => weightOf(b) - weightOf(a) || (a.basis < b.basis ? -1 : 1))[0];
  const shift =
    best &&
    shiftShareOf({
      total: total.ranges,
      part: part.ranges,
      wholeTotal: best.wholeTotal.ranges,
      wholePart: best.wholePart.ranges,
    });
  if (!best || !shift) return undefined;
  return {
    result: { ...shift, whole, wholeBasis: best.basis, crossBasis: best.basis !== at.basis },
    pairs: [best.wholeTotal, best.wholePart],
  };
}

const weightOf = (f: { readonly wholeTotal: Pair; readonly wholePart: Pair }): number =>
  f.wholeTotal.after.weight +
  f.wholeTotal.before.weight +
  f.wholePart.after.weight +
  f.wholePart.before.weight;

function refsOf(pairs: readonly Pair[]): EvidenceRef[] {
  const found = new Map<string, EvidenceRef>();
  for (const p of pairs) for (const c of [p.before, p.after]) for (const r of c.evidence) found.set(r.id, r);
  return [...found.values()];
}
