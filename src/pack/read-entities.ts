import type { EntityId } from '../model/ids.ts';
import type { Entity } from '../model/pack.ts';
import type { NoteSink, Row } from './table.ts';
import { readTable } from './table.ts';

type Names = { en: string[]; zh: string[]; strict: string[] };

/**
 * entities.csv: id, kind, name_en, name_zh, part_of, same_place, former_ids
 * aliases.csv:  id, lang (en|zh), alias, strict (1 when the word also means something else)
 * `part_of` holds ids, each with an optional span of years: `province:x@1998-2010`.
 */
export function readEntities(
  file: string,
  text: string,
  aliasFile: string,
  aliasText: string,
  sink: NoteSink,
): Map<EntityId, Entity> {
  const rows = readTable(file, text, ['id', 'kind', 'name_en'], sink);
  const names = readAliases(aliasFile, aliasText, sink);
  const entities = new Map<EntityId, Entity>();
  for (const row of rows) {
    const id = row.get('id');
    const kind = row.get('kind');
    const en = row.get('name_en');
    if (!id || !kind || !en) {
      sink.add('row-missing-value', row.at, { column: !id ? 'id' : !kind ? 'kind' : 'name_en' });
      continue;
    }
    if (entities.has(id)) {
      sink.add('duplicate-id', row.at, { id });
      continue;
    }
    const zh = row.get('name_zh');
    const own = names.get(id);
    names.delete(id);
    const former = row.list('former_ids');
    const same = row.list('same_place');
    entities.set(id, {
      id,
      kind,
      name: { en, ...(zh === undefined ? {} : { zh }) },
      aliases: { en: own?.en ?? [], zh: own?.zh ?? [] },
      ...(own && own.strict.length > 0 ? { strictAliases: own.strict } : {}),
      partOf: row.list('part_of').map((cell) => toMembership(cell, row, sink)),
      ...(same.length > 0 ? { samePlace: same } : {}),
      ...(former.length > 0 ? { formerIds: former } : {}),
    });
  }
  for (const [id, orphan] of names) {
    sink.add('alias-unknown-entity', { file: aliasFile, line: orphan.line }, { id });
  }
  reportDanglingLinks(rows, entities, sink);
  return entities;
}

function readAliases(file: string, text: string, sink: NoteSink): Map<string, Names & { line: number }> {
  const names = new Map<string, Names & { line: number }>();
  for (const row of readTable(file, text, ['id', 'lang', 'alias'], sink)) {
    const id = row.get('id');
    const lang = row.get('lang');
    const alias = row.get('alias');
    if (!id || !alias || (lang !== 'en' && lang !== 'zh')) {
      sink.add('row-bad-alias', row.at);
      continue;
    }
    let own = names.get(id);
    if (!own) {
      own = { en: [], zh: [], strict: [], line: row.at.line ?? 0 };
      names.set(id, own);
    }
    own[lang].push(alias);
    if (row.get('strict') !== undefined) own.strict.push(alias);
  }
  return names;
}

function toMembership(cell: string, row: Row, sink: NoteSink): Entity['partOf'][number] {
  const [entity = '', years] = cell.split('@');
  if (years === undefined) return { entity };
  const [from = '', to = ''] = years.split('-');
  const a = from === '' ? undefined : Number(from);
  const b = to === '' ? undefined : Number(to);
  if ((a !== undefined && !Number.isInteger(a)) || (b !== undefined && !Number.isInteger(b))) {
    sink.add('row-bad-years', row.at, { value: cell });
    return { entity };
  }
  return { entity, ...(a === undefined ? {} : { from: a }), ...(b === undefined ? {} : { to: b }) };
}

function reportDanglingLinks(
  rows: readonly Row[],
  entities: ReadonlyMap<EntityId, Entity>,
  sink: NoteSink,
): void {
  for (const row of rows) {
    const entity = entities.get(row.get('id') ?? '');
    for (const whole of entity?.partOf ?? []) {
      if (!entities.has(whole.entity)) {
        sink.add('row-unknown-entity', row.at, { column: 'part_of', id: whole.entity });
      }
    }
    for (const same of entity?.samePlace ?? []) {
      if (!entities.has(same)) sink.add('row-unknown-entity', row.at, { column: 'same_place', id: same });
    }
  }
}
