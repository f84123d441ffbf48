import type { EntityId, MetricId } from '../model/ids.ts';
import type {
  EntityClass,
  GapReason,
  Observation,
  ObservationStatus,
  OriginKind,
  Pack,
  RecordedGap,
} from '../model/pack.ts';

/** How well one year of one series is covered: by the best kind of origin, or only by what is no result. */
export interface CoverageCell {
  readonly best: OriginKind | 'estimate';
  readonly figures: number;
  readonly bases: readonly string[];
}

export interface CoverageRow {
  readonly entity: EntityId;
  readonly name: string;
  readonly nameZh?: string;
  readonly years: Readonly<Record<number, CoverageCell>>;
  /** Years without a result whose reason is on file. */
  readonly gaps?: readonly CoverageGap[];
}

export interface CoverageGap {
  readonly from: number;
  readonly to: number;
  readonly reason: GapReason;
  readonly text: string;
  readonly textZh?: string;
}

export interface Coverage {
  readonly metric: MetricId;
  readonly class: string;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly CoverageRow[];
}

const RANK: Readonly<Record<CoverageCell['best'], number>> = {
  official: 5,
  company: 4,
  industry_body: 3,
  media: 2,
  copy: 1,
  estimate: 0,
};

/** Members of a class that have any whole-year figure of the metric; a year without one is a hole. The best covered first. */
export function coverageOf(
  pack: Pack,
  query: {
    readonly metric: MetricId;
    readonly class: EntityClass;
    readonly from: number;
    readonly to: number;
  },
): Coverage {
  const { metric, from, to } = query;
  const kinds = new Set(query.class.kinds);
  const isMember = (id: EntityId): boolean => kinds.has(pack.entities.get(id)?.kind ?? '');
  /** A municipality's figures stand on either of its two rows. */
  const memberOf = (id: EntityId): EntityId | undefined =>
    isMember(id) ? id : pack.entities.get(id)?.samePlace?.find(isMember);
  const rows = new Map<EntityId, Map<number, CoverageCell>>();
  for (const o of pack.observations) {
    if (o.metric !== metric) continue;
    const entity = memberOf(o.entity);
    if (entity === undefined) continue;
    const year = wholeYear(o.period);
    if (year === undefined || year < from || year > to) continue;
    const cells = rows.get(entity) ?? new Map<number, CoverageCell>();
    rows.set(entity, cells);
    cells.set(year, added(cells.get(year), o));
  }
  const gaps = new Map<EntityId, RecordedGap[]>();
  for (const gap of pack.gaps ?? []) {
    const entity =
      gap.metric === metric && gap.from <= to && gap.to >= from ? memberOf(gap.entity) : undefined;
    if (entity === undefined) continue;
    gaps.set(entity, [...(gaps.get(entity) ?? []), gap]);
    if (!rows.has(entity)) rows.set(entity, new Map());
  }
  const list = [...rows].map(
    ([entity, cells]): CoverageRow => ({
      entity,
      name: pack.entities.get(entity)?.name.en ?? entity,
      ...zhNameOf(pack, entity),
      years: Object.fromEntries(cells),
      ...(gaps.has(entity)
        ? { gaps: (gaps.get(entity) ?? []).map(({ entity: _e, metric: _m, at: _at, ...g }) => g) }
        : {}),
    }),
  );
  const results = (row: CoverageRow): number =>
    Object.values(row.years).filter((c) => c.best !== 'estimate').length;
  list.sort((a, b) => results(b) - results(a) || (a.entity < b.entity ? -1 : 1));
  return { metric, class: query.class.id, from, to, rows: list };
}

function zhNameOf(pack: Pack, entity: EntityId): { readonly nameZh?: string } {
  const zh = pack.entities.get(entity)?.name.zh;
  return zh === undefined ? {} : { nameZh: zh };
}

function added(cell: CoverageCell | undefined, o: Observation): CoverageCell {
  const best = isResult(o.status) ? o.originKind : 'estimate';
  if (!cell) return { best, figures: 1, bases: [o.basis] };
  return {
    best: RANK[best] > RANK[cell.best] ? best : cell.best,
    figures: cell.figures + 1,
    bases: cell.bases.includes(o.basis) ? cell.bases : [...cell.bases, o.basis].sort(),
  };
}

export const isResult = (status: ObservationStatus): boolean => status === 'final' || status === 'flash';

export function wholeYear(period: string): number | undefined {
  return period.length === 4 && Number.isInteger(Number(period)) ? Number(period) : undefined;
}

export interface Tiers {
  readonly observations: number;
  readonly byOrigin: Readonly<Record<OriginKind, number>>;
  readonly byStatus: Readonly<Record<string, number>>;
}

/** How many figures stand on which kind of origin, and how many are results. */
export function tiersOf(pack: Pack): Tiers {
  const byOrigin = { official: 0, company: 0, industry_body: 0, media: 0, copy: 0 };
  const byStatus: Record<string, number> = {};
  const printed = pack.observations.filter((o) => o.sameAs === undefined);
  for (const o of printed) {
    byOrigin[o.originKind]++;
    byStatus[o.status] = (byStatus[o.status] ?? 0) + 1;
  }
  return { observations: printed.length, byOrigin, byStatus };
}
