/** Branded strings: a metric id cannot be passed where an entity id is meant. */
type Brand<T extends string> = string & { readonly __brand?: T };

/** `city:springfield`, `company:acme`, `person:…`; the part before the colon is the kind. */
export type EntityId = Brand<'entity'>;
/** snake_case, e.g. `net_profit`. */
export type MetricId = Brand<'metric'>;
export type BasisId = Brand<'basis'>;
export type SourceId = Brand<'source'>;
/** Whose figure it is, e.g. `org:statistics-bureau`; several sources may share one origin. */
export type OriginId = Brand<'origin'>;
export type ClaimId = Brand<'claim'>;
export type DocumentId = Brand<'document'>;

/** Not a basis: the text did not say on which basis the figure stands. */
export const UNSTATED: BasisId = 'unstated';

export function kindOf(id: EntityId): string {
  const at = id.indexOf(':');
  return at < 0 ? '' : id.slice(0, at);
}
