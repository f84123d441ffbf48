import type { BasisId, EntityId, MetricId } from '../model/ids.ts';
import type { Pack } from '../model/pack.ts';
import { findBasis, findClass, findEntityId, findMetric } from './find-id.ts';
import { Problem } from './problem.ts';

/** Whose figures of what, as typed by a person: ids or names. */
export interface ViewRequest {
  readonly metric: string;
  readonly class?: string;
  /** A list instead of a class: ids or names. */
  readonly entities?: readonly string[];
  readonly within?: string;
  readonly basis?: string;
  /** YYYY-MM-DD: only what was published, or read, by then. */
  readonly asOf?: string;
}

export interface ViewQuery {
  readonly metric: MetricId;
  readonly class: string;
  readonly entities?: readonly EntityId[];
  readonly within?: EntityId;
  readonly basis?: BasisId;
}

export function toViewQuery(pack: Pack, request: ViewRequest): ViewQuery {
  const metric = findMetric(pack, request.metric);
  const entities = request.entities?.map((word) => findEntityId(pack, word.trim()));
  if (entities?.length === 0)
    throw new Problem('bad-usage', 'the list of entities is empty: write ids or names between commas.');
  if (request.class === undefined && entities === undefined)
    throw new Problem(
      'bad-usage',
      `say what is ranked: a class (${pack.classes.map((c) => c.id).join(', ')}) or a list of entities.`,
    );
  return {
    metric,
    class: request.class === undefined ? classOfList(pack, entities!) : findClass(pack, request.class),
    ...(entities === undefined ? {} : { entities: [...new Set(entities)] }),
    ...(request.within === undefined ? {} : { within: findEntityId(pack, request.within) }),
    ...(request.basis === undefined ? {} : { basis: findBasis(pack, request.basis) }),
  };
}

/** A list has the class of its first member: the words for it, no more. */
function classOfList(pack: Pack, entities: readonly EntityId[]): string {
  const kind = entities[0] === undefined ? undefined : pack.entities.get(entities[0])?.kind;
  return pack.classes.find((c) => kind !== undefined && c.kinds.includes(kind))?.id ?? kind ?? '';
}

/** Periods with figures of the metric for the class, latest first. */
export function periodsOnFile(pack: Pack, query: ViewQuery): string[] {
  const kinds = pack.classes.find((c) => c.id === query.class)?.kinds ?? [query.class];
  const isAsked = (entity: EntityId): boolean =>
    query.entities?.includes(entity) ?? kinds.includes(pack.entities.get(entity)?.kind ?? '');
  const found = new Set(
    pack.observations
      .filter((o) => o.metric === query.metric && isAsked(o.entity))
      .map((o) => o.period as string),
  );
  return [...found].sort().reverse();
}
