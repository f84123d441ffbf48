import type { EntityId, MetricId } from '../model/ids.ts';
import type { Entity, Observation, RecordedClaim, SameFigure } from '../model/pack.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import { type PackContext, RowReader } from './context.ts';
import { readTable } from './table.ts';

/** same_figures.csv: id, entity, metrics, since, text, source, origin. */
export function readSameFigures(file: string, text: string, context: PackContext): SameFigure[] {
  const found: SameFigure[] = [];
  const columns = ['id', 'entity', 'metrics', 'text', 'source', 'origin'];
  for (const row of readTable(file, text, columns, context.sink)) {
    const cells = new RowReader(row, context);
    cells.required('id');
    cells.required('text');
    const entity = cells.entity('entity');
    const since = cells.period('since');
    cells.provenance();
    const metrics = row.list('metrics').map((id) => context.metricIds.get(id) ?? id);
    for (const id of metrics)
      if (!context.metrics.has(id)) context.sink.add('row-unknown-metric', row.at, { column: 'metrics', id });
    if (!entity) cells.required('entity');
    if (!cells.ok || !entity || metrics.some((id) => !context.metrics.has(id))) continue;
    found.push({ entity, metrics, ...(since === undefined ? {} : { since }) });
  }
  return found;
}

/**
 * Every printed figure under the other metrics it also is, where no row of its source says so itself. The origin stays: the
 * same words are no second witness.
 */
export function repeatedFigures(
  observations: readonly Observation[],
  same: readonly SameFigure[],
  entities: ReadonlyMap<EntityId, Entity>,
): Observation[] {
  if (same.length === 0) return [];
  const rules = rulesByEntity(same, entities);
  const printed = new Set(observations.map((o) => cellOf(o, o.metric)));
  return observations.flatMap((o) =>
    othersOf(rules.get(o.entity) ?? [], o.metric, o.period)
      .filter((metric) => !printed.has(cellOf(o, metric)))
      .map((metric) => ({ ...o, id: `${o.id}=${metric}`, metric, sameAs: o.id })),
  );
}

/** Printed rates of change likewise. */
export function repeatedRates(
  claims: readonly RecordedClaim[],
  same: readonly SameFigure[],
  entities: ReadonlyMap<EntityId, Entity>,
): RecordedClaim[] {
  if (same.length === 0) return [];
  const rules = rulesByEntity(same, entities);
  return claims.flatMap((claim) => {
    const { kind, entity, metric, basePeriod } = claim.content;
    if (kind !== 'change' || !entity || !metric || !basePeriod) return [];
    // The base must lie in the time of the rule too.
    return othersOf(rules.get(entity) ?? [], metric, basePeriod).map((other) => ({
      ...claim,
      id: `${claim.id}=${other}`,
      content: { ...claim.content, metric: other },
      sameAs: claim.id,
    }));
  });
}

function rulesByEntity(
  same: readonly SameFigure[],
  entities: ReadonlyMap<EntityId, Entity>,
): ReadonlyMap<EntityId, readonly SameFigure[]> {
  const rules = new Map<EntityId, SameFigure[]>();
  for (const rule of same)
    for (const id of [rule.entity, ...(entities.get(rule.entity)?.samePlace ?? [])])
      rules.set(id, [...(rules.get(id) ?? []), rule]);
  return rules;
}

function othersOf(rules: readonly SameFigure[], metric: MetricId, period: Period): MetricId[] {
  const start = parsePeriod(period)?.from;
  if (start === undefined) return [];
  return rules.flatMap(({ metrics, since }) => {
    const first = since === undefined ? undefined : parsePeriod(since)?.from;
    if (!metrics.includes(metric) || (first !== undefined && start < first)) return [];
    return metrics.filter((m) => m !== metric);
  });
}

const cellOf = (o: Observation, metric: MetricId): string =>
  `${o.source}|${o.entity}|${metric}|${o.period}|${o.basis}`;
