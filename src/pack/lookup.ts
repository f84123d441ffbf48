import type { EntityId, MetricId } from '../model/ids.ts';
import type { Entity, Pack } from '../model/pack.ts';

export interface NamedEntity {
  readonly name: string;
  readonly id: EntityId;
  /** Also a common word: only a match with the same capitals counts. */
  readonly strict: boolean;
  readonly language: 'en' | 'zh';
}

/** Every name of every entity; one name may belong to several (a municipality as city and as province). */
export function entityNames(pack: Pick<Pack, 'entities'>): NamedEntity[] {
  const names: NamedEntity[] = [];
  for (const entity of pack.entities.values()) {
    const strict = new Set(entity.strictAliases ?? []);
    const push = (name: string, language: 'en' | 'zh') =>
      names.push({ name, id: entity.id, strict: strict.has(name), language });
    push(entity.name.en, 'en');
    if (entity.name.zh !== undefined) push(entity.name.zh, 'zh');
    for (const alias of entity.aliases.en) push(alias, 'en');
    for (const alias of entity.aliases.zh) push(alias, 'zh');
  }
  return names;
}

/** Folds what differs between spellings of one name: case, curly and straight apostrophes, spaces around hyphens. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll('’', "'")
    .replaceAll('‘', "'")
    .replaceAll(' - ', '-')
    .toLowerCase()
    .trim();
}

export type EntityIndex = ReadonlyMap<string, readonly NamedEntity[]>;

/** Folded name → who may be meant, in the order of the pack (more specific rows first is the pack's business). */
export function entityIndex(pack: Pick<Pack, 'entities'>): EntityIndex {
  const index = new Map<string, NamedEntity[]>();
  for (const named of entityNames(pack)) {
    const key = foldName(named.name);
    const list = index.get(key);
    if (!list) index.set(key, [named]);
    else if (!list.some((x) => x.id === named.id)) list.push(named);
  }
  return index;
}

/** By id, former id or name; several when the name is shared, none when unknown. */
export function findEntity(pack: Pick<Pack, 'entities'>, name: string, index = entityIndex(pack)): Entity[] {
  const direct = pack.entities.get(name);
  if (direct) return [direct];
  for (const entity of pack.entities.values()) if (entity.formerIds?.includes(name)) return [entity];
  const found = index.get(foldName(name)) ?? [];
  return found
    .filter((x) => !x.strict || x.name === name.trim())
    .flatMap((x) => pack.entities.get(x.id) ?? []);
}

/** The present id of an id in use now or formerly. */
export function resolveMetric(pack: Pick<Pack, 'metrics'>, id: string): MetricId | undefined {
  if (pack.metrics.has(id)) return id;
  for (const metric of pack.metrics.values()) if (metric.formerIds?.includes(id)) return metric.id;
  return undefined;
}
