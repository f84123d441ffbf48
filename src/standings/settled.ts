import { makeRankBase, type RankBase, type Row } from '../check/rank/base.ts';
import { type Known, mergeRows } from '../check/rank/ends.ts';
import { knownLevel } from '../check/rank/known.ts';
import { type ClassAt, classOf, membersOf } from '../check/rank/members.ts';
import { levelStep } from '../check/rank/steps.ts';
import type { PrintedInterval } from '../model/claim.ts';
import type { BasisId, EntityId, MetricId, OriginId } from '../model/ids.ts';
import type { EvidenceBase, ObservationStatus, Pack } from '../model/pack.ts';
import { normalizePeriod, type Period } from '../model/period.ts';
import type { Cell, EvidenceRef, Step } from '../model/verdict.ts';
import { toPair } from '../num/interval.ts';

export type SettledStatus = 'settled' | 'contested' | 'single-source' | 'implied' | 'unknown';

/** An estimate, forecast, plan or known misprint of a cell: shown beside it, never counted. */
export interface Unsettled {
  readonly interval: PrintedInterval;
  readonly status: ObservationStatus;
  readonly evidence: EvidenceRef;
}

/** The tightest interval the evidence implies for a cell on one basis (contract section 7). */
export interface SettledCell {
  readonly cell: Cell;
  /** Base units of the metric; null = open end. For a contested cell the hull of what is printed. */
  readonly interval: PrintedInterval;
  readonly status: SettledStatus;
  readonly derivation: readonly Step[];
  readonly evidence: readonly EvidenceRef[];
  readonly origins: readonly OriginId[];
  readonly estimates: readonly Unsettled[];
}

export interface SettleQuery {
  readonly metric: MetricId;
  readonly period: Period;
  /** Named members, or every member of a class. */
  readonly entities?: readonly EntityId[];
  readonly class?: string;
  readonly within?: EntityId;
  readonly basis?: BasisId;
}

/** Every cell of the query on every basis that has something to say of it. */
export function settleCells(
  evidence: EvidenceBase,
  pack: Pack,
  query: SettleQuery,
  base: RankBase = makeRankBase(evidence, pack),
): SettledCell[] {
  return entitiesOf(base, query).flatMap((entity) => {
    const bases = query.basis ? [query.basis] : base.basesOf(query.metric, query.period);
    const cells = bases.map((basis) =>
      settleCell(base, { entity, metric: query.metric, period: query.period, basis }),
    );
    return query.basis ? cells : cells.filter((c) => c.status !== 'unknown');
  });
}

function entitiesOf(base: RankBase, query: SettleQuery): readonly EntityId[] {
  if (query.entities) return query.entities;
  if (query.class === undefined) return base.index.entitiesOf(query.metric, query.period);
  return membersOf(base, classAt(base, query, query.class));
}

export function classAt(
  base: RankBase,
  query: { readonly within?: EntityId; readonly metric: MetricId; readonly period: Period },
  cls: string,
): ClassAt {
  const among = query.within === undefined ? { class: cls } : { class: cls, within: query.within };
  return {
    ...classOf(base, among, `${cls}:`),
    metric: base.places.metricId(query.metric),
    period: normalizePeriod(query.period),
  };
}

export function settleCell(base: RankBase, cell: Cell): SettledCell {
  const known = knownLevel(base, cell);
  const status = statusOf(base, known);
  const evidence = [...known.rows.map((r) => r.ref), ...(known.printed ? [] : endRefs(known))];
  const interval = status === 'unknown' ? ([null, null] as const) : toPair(latestOf(base, known).interval);
  return {
    cell,
    interval,
    status,
    derivation: status === 'unknown' ? [] : [levelStep(base, known, cell.basis, cell.period)],
    evidence,
    origins: [...new Set(latestOf(base, known).rows.map((r) => r.origin))].sort(),
    estimates: base.estimatesOf(cell.entity, cell.metric, cell.period).map((r) => ({
      interval: toPair(r.interval),
      status: r.status,
      evidence: { kind: 'observation', id: r.observation.id, source: r.source, origin: r.origin },
    })),
  };
}

function endRefs(known: Known): EvidenceRef[] {
  return [...(known.lo?.evidence ?? []), ...(known.hi?.evidence ?? [])];
}

function statusOf(base: RankBase, known: Known): SettledStatus {
  if (known.printed) {
    const { rows } = latestOf(base, known);
    const merged = mergeRows(rows);
    if (merged?.contested) return 'contested';
    return new Set(rows.map((r) => r.origin)).size > 1 ? 'settled' : 'single-source';
  }
  // A cap alone ("less than its province") is no figure: implied needs a floor as well.
  const reasons = [known.lo, known.hi].filter((end) => end !== undefined && end.code !== 'zero');
  return reasons.length === 2 && known.lo?.code === 'growth' ? 'implied' : 'unknown';
}

/** Of one origin's figures for a cell the latest counts; papers reprint, they do not revise. */
function latestOf(base: RankBase, known: Known): { rows: readonly Row[]; interval: Known['interval'] } {
  const kept = known.rows.filter((row) => !known.rows.some((other) => isRevisionOf(base, other, row)));
  if (kept.length === known.rows.length || kept.length === 0) return known;
  const merged = mergeRows(kept);
  return merged ? { rows: kept, interval: merged } : known;
}

function isRevisionOf(base: RankBase, newer: Row, older: Row): boolean {
  const kind = newer.observation?.originKind;
  if (newer === older || newer.origin !== older.origin || kind === 'media' || kind === 'copy') return false;
  if (mergeRows([newer, older])?.contested !== true) return false;
  const dateOf = (r: Row): string => base.pack.sources.get(r.observation?.source ?? '')?.published ?? '';
  return dateOf(older) !== '' && dateOf(newer) > dateOf(older);
}
