import type { EntityId, MetricId } from '../model/ids.ts';
import type { Entity, Pack } from '../model/pack.ts';
import { editDistance } from './distance.ts';

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

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly distance: number;
}

const bySimilarity = (a: Candidate, b: Candidate): number =>
  a.distance - b.distance || a.id.localeCompare(b.id, 'en');

/** The ids whose id or name comes closest to a word nobody knows; at most `count`, and only near ones. */
export function nearestEntities(pack: Pick<Pack, 'entities'>, word: string, count = 3): Candidate[] {
  const names = [...pack.entities.values()].flatMap((entity) => {
    const id = { id: entity.id as string, name: entity.name.en };
    const bare = entity.id.slice(entity.id.indexOf(':') + 1);
    return [
      { ...id, key: entity.id as string },
      { ...id, key: bare },
      ...[entity.name.en, ...entity.aliases.en, ...entity.aliases.zh].map((key) => ({ ...id, key })),
      ...(entity.name.zh === undefined ? [] : [{ ...id, key: entity.name.zh }]),
    ];
  });
  return nearest(names, word, count);
}

export function nearestMetrics(pack: Pick<Pack, 'metrics'>, word: string, count = 3): Candidate[] {
  const names = [...pack.metrics.values()].flatMap((metric) =>
    [metric.id as string, metric.name.en, ...(metric.name.zh === undefined ? [] : [metric.name.zh])].map(
      (key) => ({ id: metric.id as string, name: metric.name.en, key }),
    ),
  );
  return nearest(names, word, count);
}

function nearest(
  names: readonly { readonly id: string; readonly name: string; readonly key: string }[],
  word: string,
  count: number,
): Candidate[] {
  const wanted = foldName(word).slice(0, 80);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const best = new Map<string, Candidate>();
  for (const { id, name, key } of names) {
    const folded = foldName(key);
    const distance =
      folded.startsWith(wanted) && wanted.length >= 3 ? 0.5 : editDistance(wanted, folded, limit);
    if (distance > limit) continue;
    const known = best.get(id);
    if (!known || distance < known.distance) best.set(id, { id, name, distance });
  }
  return [...best.values()].sort(bySimilarity).slice(0, count);
}

/** The present id of an id in use now or formerly. */
export function resolveMetric(pack: Pick<Pack, 'metrics'>, id: string): MetricId | undefined {
  if (pack.metrics.has(id)) return id;
  for (const metric of pack.metrics.values()) if (metric.formerIds?.includes(id)) return metric.id;
  return undefined;
}
