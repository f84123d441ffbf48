import type { BasisId, EntityId, MetricId, OriginId, SourceId } from '../model/ids.ts';
import type { Basis, Entity, Metric, ObservationStatus, Origin, OriginKind, Source } from '../model/pack.ts';
import { isPeriod, type Period } from '../model/period.ts';
import type { NoteSink, Row } from './table.ts';

/** What rows refer to. Former ids lead to the present ones. */
export interface PackContext {
  readonly sink: NoteSink;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly entityIds: ReadonlyMap<string, EntityId>;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly metricIds: ReadonlyMap<string, MetricId>;
  readonly bases: ReadonlyMap<BasisId, Basis>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly sourceIds: ReadonlyMap<string, SourceId>;
  readonly origins: ReadonlyMap<OriginId, Origin>;
}

/** On file, but the source does not say how it was counted. */
export const UNSPECIFIED: BasisId = 'unspecified';

const STATUSES: readonly string[] = [
  'final',
  'flash',
  'estimate',
  'forecast',
  'expected',
  'media_error',
  'plan',
  'restated_base',
] satisfies readonly ObservationStatus[];

/** Every id by which a thing may be called, former ones included. */
export function idIndex<T extends { readonly id: string; readonly formerIds?: readonly string[] }>(
  things: Iterable<T>,
): Map<string, string> {
  const index = new Map<string, string>();
  for (const thing of things) {
    index.set(thing.id, thing.id);
    for (const former of thing.formerIds ?? []) index.set(former, thing.id);
  }
  return index;
}

/** Resolves what a cell refers to; a cell that refers to nothing known is a note and the row is left out. */
export class RowReader {
  ok = true;
  readonly row: Row;
  private readonly context: PackContext;

  constructor(row: Row, context: PackContext) {
    this.row = row;
    this.context = context;
  }

  private fail(code: string, params: Readonly<Record<string, string | number>>): undefined {
    this.ok = false;
    this.context.sink.add(code, this.row.at, params);
    return undefined;
  }

  required(column: string): string {
    const value = this.row.get(column);
    if (value === undefined) this.fail('row-missing-value', { column });
    return value ?? '';
  }

  entityId(id: string, column: string): EntityId | undefined {
    return this.context.entityIds.get(id) ?? this.fail('row-unknown-entity', { column, id });
  }

  entity(column: string): EntityId | undefined {
    const id = this.row.get(column);
    return id === undefined ? undefined : this.entityId(id, column);
  }

  metric(column: string): MetricId | undefined {
    const id = this.row.get(column);
    if (id === undefined) return undefined;
    return this.context.metricIds.get(id) ?? this.fail('row-unknown-metric', { column, id });
  }

  basis(column: string): BasisId {
    const id = this.row.get(column);
    if (id === undefined) return UNSPECIFIED;
    if (!this.context.bases.has(id)) this.fail('row-unknown-basis', { column, id });
    return id;
  }

  period(column: string): Period | undefined {
    const period = this.row.get(column);
    if (period === undefined || isPeriod(period)) return period;
    return this.fail('row-bad-period', { column, value: period });
  }

  number(column: string): number | undefined {
    const text = this.row.get(column);
    if (text === undefined) return undefined;
    const value = Number(text);
    return Number.isFinite(value) ? value : this.fail('row-bad-number', { column, value: text });
  }

  /** One of a closed list of words. */
  word<T extends string>(column: string, allowed: readonly T[]): T | undefined {
    const value = this.row.get(column);
    if (value === undefined) return undefined;
    const found = allowed.find((x) => x === value);
    return found ?? this.fail('row-bad-word', { column, value, allowed: allowed.join(', ') });
  }

  status(column = 'status'): ObservationStatus | undefined {
    return this.word(column, STATUSES) as ObservationStatus | undefined;
  }

  /** Source, origin and the origin's kind; a row without an origin has its source's publisher as origin. */
  provenance(): { source: SourceId; origin: OriginId; originKind: OriginKind } {
    const sourceId = this.required('source');
    const source = this.context.sourceIds.get(sourceId);
    if (source === undefined && sourceId !== '') this.fail('row-unknown-source', { id: sourceId });
    const originId = this.required('origin');
    const origin = this.context.origins.get(originId);
    if (origin === undefined && originId !== '') this.fail('row-unknown-origin', { id: originId });
    return { source: source ?? sourceId, origin: originId, originKind: origin?.kind ?? 'media' };
  }
}
