import type { Claim } from '../../model/claim.ts';
import { type BasisId, type EntityId, type MetricId, type OriginId, UNSTATED } from '../../model/ids.ts';
import type {
  ClosedTable,
  EvidenceBase,
  Observation,
  OriginKind,
  Pack,
  RecordedClaim,
} from '../../model/pack.ts';
import type { Period } from '../../model/period.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import type { Interval } from '../../num/interval.ts';
import type { Rational } from '../../num/rational.ts';
import { buildCellIndex } from '../cell-index.ts';
import { Memo } from '../memo.ts';
import { makePlaces, type Places } from '../places.ts';
import { intervalOf, truncatedInterval } from '../printed.ts';
import type { CellIndex, LevelRecord, RankProof } from '../types.ts';
import type { End, Known } from './ends.ts';

/** One printed figure of a cell, from the evidence or from the document under check. */
export interface Row {
  readonly interval: Interval;
  /** The same figure had the paper cut off instead of rounding. */
  readonly truncated?: Interval;
  readonly ref: EvidenceRef;
  readonly origin: OriginId;
  readonly weight: number;
  readonly observation?: Observation;
}

/** A recorded rate of change between two periods of one series. */
export interface RateRow {
  readonly period: Period;
  readonly basePeriod: Period;
  readonly basis: BasisId;
  readonly interval: Interval;
  readonly ref: EvidenceRef;
  readonly origin: OriginId;
  readonly weight: number;
}

/** Origin that stands for the document under check: it is never a witness. */
export const DOCUMENT: OriginId = 'document';

/** What the members of one kind inside a place surely hold, and their sum. */
export interface FloorsInside {
  readonly floors: readonly { readonly place: EntityId; readonly lo: End }[];
  readonly sum: Rational;
}

/** Evidence made ready for questions of order. Built once for a check; asks cost a few map look-ups each. */
export interface RankBase {
  readonly pack: Pack;
  readonly evidence: EvidenceBase;
  readonly places: Places;
  readonly index: CellIndex;
  /** Results on one basis. The document's own unstated figures stand under the basis `unstated`. */
  rowsOf(entity: EntityId, metric: MetricId, period: Period, basis: BasisId): readonly Row[];
  /** Estimates, forecasts, plans and known misprints of a cell, whatever the basis: shown, never counted. */
  estimatesOf(entity: EntityId, metric: MetricId, period: Period): readonly LevelRecord[];
  ratesOf(entity: EntityId, metric: MetricId): readonly RateRow[];
  tablesOf(metric: MetricId, period: Period, basis: BasisId): readonly ClosedTable[];
  /** Stretches with results of a series on one basis. */
  periodsOf(entity: EntityId, metric: MetricId): readonly Period[];
  /** Bases with any result of metric and period. */
  basesOf(metric: MetricId, period: Period): readonly BasisId[];
  recordsOf(metric: MetricId): readonly RecordedClaim[];
  weightOf(kind: OriginKind): number;
  /** True when any result of the cell is on file, whatever the basis (the document's own included). */
  has(entity: EntityId, metric: MetricId, period: Period): boolean;
  /** Metrics the place has any result of. */
  metricsOf(entity: EntityId): ReadonlySet<MetricId>;
  /** Entities that name the place as their direct whole, at any time. */
  insideOf(around: EntityId): readonly EntityId[];
  /** Metrics that are direct parts of the metric. */
  partsOf(metric: MetricId): readonly MetricId[];
  /** Answers already worked out in this check: the same cells are asked for by every claim and record. */
  readonly memo: {
    readonly known: Memo<Known>;
    readonly members: Memo<EntityId[]>;
    readonly wholes: Memo<EntityId[]>;
    readonly floors: Memo<FloorsInside>;
    readonly proofs: Memo<RankProof>;
    readonly narrowing: Memo<readonly string[]>;
  };
  /** The evidence without the document; itself when there is none. */
  readonly filed: RankBase;
}

export interface RankBaseOptions {
  /** Claims of the document under check: their levels may be used, and count for nothing as witnesses. */
  readonly claims?: readonly Claim[];
  readonly places?: Places;
  readonly index?: CellIndex;
  /** The same evidence made ready without a document: all it has worked out is used, and what is worked out here for the file is kept there. */
  readonly filed?: RankBase;
  /** Answers worked out from earlier evidence that stay true: those on metrics that pass. */
  readonly kept?: { readonly from: RankBase; readonly isUntouched: (metric: MetricId) => boolean };
}

const NOTHING: ReadonlySet<MetricId> = new Set();
const RESULTS: ReadonlySet<string> = new Set(['final', 'flash']);

/**
 * A document's own figures stand under the basis `unstated` only; every other question is one to the file alone, and its answer
 * serves all documents.
 */
export function baseOn(base: RankBase, basis: BasisId): RankBase {
  return basis === UNSTATED ? base : base.filed;
}

export function makeRankBase(evidence: EvidenceBase, pack: Pack, options: RankBaseOptions = {}): RankBase {
  const filed = options.filed ?? makeFiled(evidence, pack, options);
  return options.claims ? withDocument(filed, options.claims) : filed;
}

/** The file with the levels of a document beside it, under the basis `unstated`. */
function withDocument(filed: RankBase, claims: readonly Claim[]): RankBase {
  const { places } = filed;
  const document = documentRows(claims, places);
  const series = new Map<EntityId, Set<MetricId>>();
  for (const c of claims) {
    if (!c.entity || !c.metric) continue;
    const place = places.canonical(c.entity);
    const known = series.get(place) ?? new Set(filed.metricsOf(place));
    series.set(place, known.add(places.metricId(c.metric)));
  }
  const cellKey = (entity: EntityId, metric: MetricId, period: Period): string =>
    `${places.canonical(entity)}|${places.metricId(metric)}|${places.period(period)}`;
  return {
    ...filed,
    filed,
    rowsOf: (entity, metric, period, basis) =>
      basis === UNSTATED
        ? (document.get(cellKey(entity, metric, period)) ?? [])
        : filed.rowsOf(entity, metric, period, basis),
    metricsOf: (entity) => series.get(places.canonical(entity)) ?? filed.metricsOf(entity),
    has: (entity, metric, period) =>
      document.has(cellKey(entity, metric, period)) || filed.has(entity, metric, period),
    memo: { ...filed.memo, known: new Memo(KEPT), floors: new Memo(KEPT), proofs: new Memo(KEPT) },
  };
}

/** Answers kept of each sort. */
const KEPT = 60_000;

function makeFiled(evidence: EvidenceBase, pack: Pack, options: RankBaseOptions): RankBase {
  const places = options.places ?? makePlaces(pack);
  const index = options.index ?? buildCellIndex(evidence.observations, places);
  const weightOf = (kind: OriginKind): number => pack.weights[kind] ?? 1;
  const rates = ratesBySeries(evidence.claims, places, weightOf);
  const records = groupBy(
    evidence.claims.filter((c) => RESULTS.has(c.status) && c.content.metric !== undefined),
    (c) => places.metricId(c.content.metric!),
  );
  const tables = groupBy(evidence.closedTables, (t) => `${places.metricId(t.metric)}|${t.period}|${t.basis}`);
  const bases = new Map<string, Set<BasisId>>();
  for (const o of evidence.observations) {
    if (!RESULTS.has(o.status)) continue;
    const key = `${places.metricId(o.metric)}|${places.period(o.period)}`;
    const set = bases.get(key);
    if (set) set.add(o.basis);
    else bases.set(key, new Set([o.basis]));
  }
  const parts = new Map<MetricId, MetricId[]>();
  for (const m of pack.metrics.values()) {
    for (const whole of m.within ?? []) {
      const id = places.metricId(whole);
      parts.set(id, [...(parts.get(id) ?? []), m.id]);
    }
  }
  const inside = new Map<EntityId, EntityId[]>();
  for (const e of pack.entities.values()) {
    for (const p of e.partOf) inside.set(p.entity, [...(inside.get(p.entity) ?? []), e.id]);
  }
  const cellKey = (entity: EntityId, metric: MetricId, period: Period): string =>
    `${places.canonical(entity)}|${places.metricId(metric)}|${places.period(period)}`;
  const filled = new Set<string>();
  const series = new Map<EntityId, Set<MetricId>>();
  const fill = (entity: EntityId, metric: MetricId): void => {
    const place = places.canonical(entity);
    const set = series.get(place);
    if (set) set.add(places.metricId(metric));
    else series.set(place, new Set([places.metricId(metric)]));
  };
  for (const o of evidence.observations) {
    if (!RESULTS.has(o.status)) continue;
    filled.add(cellKey(o.entity, o.metric, o.period));
    fill(o.entity, o.metric);
  }
  const rows = new Memo<readonly Row[]>(KEPT);
  const filed: RankBase = {
    pack,
    get filed() {
      return filed;
    },
    evidence,
    places,
    index,
    weightOf,
    rowsOf: (entity, metric, period, basis) => {
      if (basis === UNSTATED) return [];
      const key = `${cellKey(entity, metric, period)}|${basis}`;
      const known = rows.get(key);
      if (known) return known;
      const made = index
        .levelsOf({ entity, metric, period })
        .filter((r) => r.cell.basis === basis)
        .map((r) => rowOf(r, weightOf));
      rows.set(key, made);
      return made;
    },
    estimatesOf: (entity, metric, period) =>
      index.levelsOf({ entity, metric, period }, { allStatuses: true }).filter((r) => !RESULTS.has(r.status)),
    ratesOf: (entity, metric) => rates(`${places.canonical(entity)}|${places.metricId(metric)}`),
    tablesOf: (metric, period, basis) =>
      tables.get(`${places.metricId(metric)}|${places.period(period)}|${basis}`) ?? [],
    periodsOf: (entity, metric) => index.periodsOf(entity, metric),
    basesOf: (metric, period) =>
      [...(bases.get(`${places.metricId(metric)}|${places.period(period)}`) ?? [])].sort(),
    metricsOf: (entity) => series.get(places.canonical(entity)) ?? NOTHING,
    insideOf: (around) => inside.get(around) ?? [],
    partsOf: (metric) => parts.get(places.metricId(metric)) ?? [],
    memo: options.kept ? keptMemo(options.kept) : newMemo(),
    has: (entity, metric, period) => filled.has(cellKey(entity, metric, period)),
    recordsOf: (metric) => records.get(places.metricId(metric)) ?? [],
  };
  return filed;
}

const newMemo = (): RankBase['memo'] => ({
  known: new Memo(KEPT),
  members: new Memo(KEPT),
  wholes: new Memo(KEPT),
  floors: new Memo(KEPT),
  proofs: new Memo(KEPT),
  narrowing: new Memo(KEPT),
});

/** The keys of answers tell their metric: second in a cell, third in a place's floors, first in a proof. */
function keptMemo({ from, isUntouched }: NonNullable<RankBaseOptions['kept']>): RankBase['memo'] {
  const at = (part: number) => (key: string) => isUntouched(key.split('|', part + 1)[part]!);
  const { memo } = from;
  return {
    ...memo,
    known: memo.known.sifted(at(1)),
    floors: memo.floors.sifted(at(2)),
    proofs: memo.proofs.sifted(at(0)),
  };
}

function rowOf(record: LevelRecord, weightOf: (kind: OriginKind) => number): Row {
  const truncated = truncatedInterval(record.observation);
  return {
    interval: record.interval,
    ...(truncated ? { truncated } : {}),
    ref: {
      kind: 'observation',
      id: record.observation.id,
      source: record.source,
      origin: record.origin,
    },
    origin: record.origin,
    weight: weightOf(record.originKind),
    observation: record.observation,
  };
}

/** Levels the document itself states, by cell. */
function documentRows(claims: readonly Claim[], places: Places): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  for (const claim of claims) {
    if (claim.kind !== 'level' || claim.stance === 'denied' || claim.stance === 'asked') continue;
    if (claim.modality !== undefined && claim.modality !== 'stated') continue;
    if (claim.entity === undefined || claim.metric === undefined || claim.period === undefined) continue;
    const interval = intervalOf(claim);
    if (!interval) continue;
    const key = `${places.canonical(claim.entity)}|${places.metricId(claim.metric)}|${places.period(claim.period)}`;
    const truncated = truncatedInterval(claim);
    const row: Row = {
      interval,
      ...(truncated ? { truncated } : {}),
      ref: { kind: 'claim', id: claim.id },
      origin: DOCUMENT,
      weight: 0,
    };
    const list = rows.get(key);
    if (list) list.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}

/** Yearly growth on file by series; the figures are worked out when the series is asked for. */
function ratesBySeries(
  claims: readonly RecordedClaim[],
  places: Places,
  weightOf: (kind: OriginKind) => number,
): (series: string) => readonly RateRow[] {
  const bySeries = groupBy(
    claims.filter(({ content: c, status }) => {
      if (c.kind !== 'change' || !RESULTS.has(status) || c.perYear || c.of === 'share') return false;
      return !!c.entity && !!c.metric && !!c.period && !!c.basePeriod && !!c.basis && c.unit === 'percent';
    }),
    ({ content: c }) => `${places.canonical(c.entity!)}|${places.metricId(c.metric!)}`,
  );
  const rates = new Map<string, readonly RateRow[]>();
  return (series) => {
    const known = rates.get(series);
    if (known) return known;
    const made = (bySeries.get(series) ?? []).flatMap((claim): RateRow[] => {
      const { content: c } = claim;
      const interval = intervalOf(c);
      if (!interval) return [];
      return [
        {
          period: places.period(c.period!),
          basePeriod: places.period(c.basePeriod!),
          basis: c.basis!,
          interval,
          ref: { kind: 'claim', id: claim.id, source: claim.source, origin: claim.origin },
          origin: claim.origin,
          weight: weightOf(claim.originKind),
        },
      ];
    });
    rates.set(series, made);
    return made;
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
