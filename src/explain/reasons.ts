import { classOf } from '../check/rank/members.ts';
import type { EntityId, MetricId } from '../model/ids.ts';
import type { RecordedReason } from '../model/pack.ts';
import { firstYearOf, lastYearOf, yearPeriod } from '../model/period.ts';
import type { EvidenceRef } from '../model/verdict.ts';
import { percentOf } from '../standings/ends.ts';
import type { ExactCell, SettledView } from '../standings/view.ts';
import { type Placebo, placeboAt } from './placebo.ts';
import { middle, over, type Range, times, toRange } from './range.ts';

/**
 * What figures say of a reason the press gives. `bears-out`: they agree, and it accounts for at least half. `partly`: they agree,
 * but it accounts for less than half. `against`: they point the other way. `opinion`: nothing to test. `no-figures`: the test
 * needs figures that are not on file.
 */
export interface JudgedReason {
  readonly reason: RecordedReason;
  readonly outcome: 'bears-out' | 'partly' | 'against' | 'opinion' | 'no-figures';
  /** Percent of the move that the reason accounts for, or the ratio that was looked at. */
  readonly measure?: { readonly what: ReasonMeasure; readonly value: number; readonly range: Range };
  readonly placebo?: Placebo;
  readonly evidence: readonly EvidenceRef[];
}

/** `explained`: percent of the move; `use`: percent of the capacity; `share-gap`: points behind (or before) the whole. */
export type ReasonMeasure = 'explained' | 'use' | 'share-gap';

const HALF = 50;
/** Plants are called idle below this use. */
const FULL_USE = 75;

export function judgeReasons(view: SettledView, entity: EntityId, metric: MetricId): JudgedReason[] {
  const own = view.base.places.canonical(entity);
  const related = new Set([metric, ...view.base.partsOf(metric)]);
  return (view.pack.reasons ?? [])
    .filter((r) => view.base.places.canonical(r.entity) === own && related.has(r.metric))
    .map((reason) => judge(view, reason));
}

function judge(view: SettledView, reason: RecordedReason): JudgedReason {
  const none = { reason, outcome: 'no-figures' as const, evidence: [] };
  const from = firstYearOf(reason.period);
  const to = lastYearOf(reason.period);
  if (reason.test === undefined) return { reason, outcome: 'opinion', evidence: [] };
  if (from === undefined || to === undefined) return none;
  switch (reason.test) {
    case 'tide':
      return tide(view, reason, from, to) ?? none;
    case 'segment':
      return segment(view, reason, from, to) ?? none;
    case 'capacity':
      return capacity(view, reason, to) ?? none;
    case 'focus':
      return focus(view, reason, to) ?? none;
    case 'event':
      return event(view, reason, from) ?? none;
  }
}

interface Move {
  readonly before: ExactCell;
  readonly after: ExactCell;
  readonly a: Range;
  readonly b: Range;
}

/** A series at both ends of the stretch on one basis; of several the one witnessed best. */
function moveOf(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  from: number,
  to: number,
): Move | undefined {
  const { index } = view.base;
  const moves = index.basesOf({ entity, metric, period: yearPeriod(to) }).flatMap((basis) => {
    const before = view.exact({ entity, metric, period: yearPeriod(from), basis });
    const after = view.exact({ entity, metric, period: yearPeriod(to), basis });
    const a = before.status === 'unknown' ? undefined : toRange(before.interval);
    const b = after.status === 'unknown' ? undefined : toRange(after.interval);
    return a && b && a[0] > 0 ? [{ before, after, a, b }] : [];
  });
  return moves.sort((x, y) => y.before.weight + y.after.weight - x.before.weight - x.after.weight)[0];
}

const growth = ({ a, b }: Move): Range | undefined => {
  const ratio = over(b, a);
  return ratio && [(ratio[0] - 1) * 100, (ratio[1] - 1) * 100];
};

/** The whole moved too: how much of the move there would have been, had the place moved with it. */
function tide(view: SettledView, reason: RecordedReason, from: number, to: number): JudgedReason | undefined {
  const kind = view.base.places.entity(reason.entity)?.kind ?? '';
  const cls = view.pack.classes.find((c) => c.kinds.includes(kind))?.id;
  const whole = cls && classOf(view.base, { class: cls }, reason.entity).within;
  const own = moveOf(view, reason.entity, reason.metric, from, to);
  const all = whole ? moveOf(view, whole, reason.metric, from, to) : undefined;
  const mine = own && growth(own);
  const theirs = all && growth(all);
  const share = mine && theirs && over(theirs, mine);
  if (!own || !all || !mine || !theirs || !share) return undefined;
  return explained(reason, times(share, [100, 100]), [own, all]);
}

/** A part moved the total: the part's own change over the total's. */
function segment(
  view: SettledView,
  reason: RecordedReason,
  from: number,
  to: number,
): JudgedReason | undefined {
  const part = reason.testMetric;
  if (part === undefined) return undefined;
  for (let start = from; start < to; start++) {
    const own = moveOf(view, reason.entity, reason.metric, start, to);
    const piece = moveOf(view, reason.entity, part, start, to);
    if (!own || !piece) continue;
    const share = over(
      [piece.b[0] - piece.a[1], piece.b[1] - piece.a[0]],
      [own.b[0] - own.a[1], own.b[1] - own.a[0]],
    );
    if (share) return explained(reason, times(share, [100, 100]), [own, piece]);
  }
  return undefined;
}

function explained(reason: RecordedReason, range: Range, moves: readonly Move[]): JudgedReason {
  const value = middle(range);
  return {
    reason,
    outcome: value <= 0 ? 'against' : value >= HALF ? 'bears-out' : 'partly',
    measure: { what: 'explained', value, range },
    evidence: refsOf(moves.flatMap((m) => [m.before, m.after])),
  };
}

/** Output against the capacity printed for the nearest year. */
function capacity(view: SettledView, reason: RecordedReason, to: number): JudgedReason | undefined {
  const room = reason.testMetric;
  if (room === undefined) return undefined;
  const [nearest] = [...view.yearsOf(reason.entity, room)].sort(
    (a, b) => Math.abs(a - to) - Math.abs(b - to),
  );
  if (nearest === undefined) return undefined;
  const cap = firstKnown(view, reason.entity, room, nearest);
  const out = firstKnown(view, reason.entity, reason.metric, to);
  const use = cap && out && percentOf(out.interval, cap.interval);
  const range = use && toRange(use);
  if (!cap || !out || !range) return undefined;
  const idle = range[1] < FULL_USE;
  return {
    reason,
    outcome: idle ? 'bears-out' : range[0] > FULL_USE ? 'against' : 'no-figures',
    measure: { what: 'use', value: middle(range), range },
    evidence: refsOf([out, cap]),
  };
}

/** The focus part's share against that of the whole, in the last year. */
function focus(view: SettledView, reason: RecordedReason, to: number): JudgedReason | undefined {
  const part = reason.testMetric;
  const kind = view.base.places.entity(reason.entity)?.kind ?? '';
  const cls = view.pack.classes.find((c) => c.kinds.includes(kind))?.id;
  const whole = cls && classOf(view.base, { class: cls }, reason.entity).within;
  if (part === undefined || whole === undefined) return undefined;
  for (const year of [to, to - 1]) {
    const mine = shareIn(view, reason.entity, part, reason.metric, year);
    const theirs = shareIn(view, whole, part, reason.metric, year);
    if (!mine || !theirs) continue;
    const range: Range = [mine.range[0] - theirs.range[1], mine.range[1] - theirs.range[0]];
    const behind = reason.direction === 'down' ? range[1] < 0 : range[0] > 0;
    const before = reason.direction === 'down' ? range[0] > 0 : range[1] < 0;
    return {
      reason,
      outcome: behind ? 'bears-out' : before ? 'against' : 'no-figures',
      measure: { what: 'share-gap', value: middle(range), range },
      evidence: refsOf([...mine.cells, ...theirs.cells]),
    };
  }
  return undefined;
}

function shareIn(
  view: SettledView,
  entity: EntityId,
  part: MetricId,
  total: MetricId,
  year: number,
): { readonly range: Range; readonly cells: readonly ExactCell[] } | undefined {
  for (const basis of view.base.index.basesOf({ entity, metric: total, period: yearPeriod(year) })) {
    const whole = view.exact({ entity, metric: total, period: yearPeriod(year), basis });
    const piece = view.exact({ entity, metric: part, period: yearPeriod(year), basis });
    if (whole.status === 'unknown' || piece.status === 'unknown') continue;
    const percent = percentOf(piece.interval, whole.interval);
    const range = percent && toRange(percent);
    if (range) return { range, cells: [piece, whole] };
  }
  return undefined;
}

/** Did the turn stand out among those without the event? A rank, never a proof. */
function event(view: SettledView, reason: RecordedReason, from: number): JudgedReason | undefined {
  const placebo = placeboAt(view, reason.entity, reason.metric, from + 1, reason.direction);
  if (!placebo) return undefined;
  const right = reason.direction === 'up' ? placebo.effect > 0 : placebo.effect < 0;
  return {
    reason,
    outcome: !right ? 'against' : placebo.rank === 1 ? 'bears-out' : 'partly',
    placebo,
    evidence: [],
  };
}

function firstKnown(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  year: number,
): ExactCell | undefined {
  return view.base.index
    .basesOf({ entity, metric, period: yearPeriod(year) })
    .map((basis) => view.exact({ entity, metric, period: yearPeriod(year), basis }))
    .filter((c) => c.status !== 'unknown')
    .sort((a, b) => b.weight - a.weight || (a.cell.basis < b.cell.basis ? -1 : 1))[0];
}

function refsOf(cells: readonly ExactCell[]): EvidenceRef[] {
  const found = new Map<string, EvidenceRef>();
  for (const c of cells) for (const r of c.evidence) found.set(r.id, r);
  return [...found.values()];
}
