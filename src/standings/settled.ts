import type { RankBase } from '../check/rank/base.ts';
import { type ClassAt, classOf, membersOf } from '../check/rank/members.ts';
import { levelStep } from '../check/rank/steps.ts';
import type { PrintedInterval } from '../model/claim.ts';
import type { BasisId, EntityId, MetricId, OriginId } from '../model/ids.ts';
import type { EvidenceBase, ObservationStatus, Pack } from '../model/pack.ts';
import { normalizePeriod, type Period } from '../model/period.ts';
import type { Cell, EvidenceRef, Step } from '../model/verdict.ts';
import { toPair } from '../num/interval.ts';
import { makeSettledView, type SettledStatus, type SettledView } from './view.ts';

/** An estimate, forecast, plan or known misprint of a cell: shown beside it, never counted. */
export interface Unsettled {
  readonly interval: PrintedInterval;
  readonly status: ObservationStatus;
  readonly basis: BasisId;
  readonly evidence: EvidenceRef;
}

/** The tightest interval the evidence implies for a cell on one basis (contract section 7), ready to be saved. */
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
  view: SettledView = makeSettledView(evidence, pack),
): SettledCell[] {
  const { base } = view;
  return entitiesOf(base, query).flatMap((entity) => {
    const bases = query.basis ? [query.basis] : base.basesOf(query.metric, query.period);
    const cells = bases.map((basis) =>
      settleCell(view, { entity, metric: query.metric, period: query.period, basis }),
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

export function settleCell(view: SettledView, cell: Cell): SettledCell {
  const { interval, status, evidence, origins, known } = view.exact(cell);
  return {
    cell,
    interval: status === 'unknown' ? [null, null] : toPair(interval),
    status,
    derivation:
      status === 'unknown' ? [] : [levelStep(view.base, known, cell.basis, cell.period, cell.metric)],
    evidence,
    origins: status === 'implied' ? [] : origins,
    estimates: estimatesOf(view.base, cell),
  };
}

export function estimatesOf(base: RankBase, cell: Omit<Cell, 'basis'>): Unsettled[] {
  return base.estimatesOf(cell.entity, cell.metric, cell.period).map((r) => ({
    interval: toPair(r.interval),
    status: r.status,
    basis: r.cell.basis,
    evidence: { kind: 'observation', id: r.observation.id, source: r.source, origin: r.origin },
  }));
}
