import type { OriginId, SourceId } from '../model/ids.ts';
import type { Origin, OriginKind, Source } from '../model/pack.ts';
import { type NoteSink, readTable } from './table.ts';

const KINDS: readonly OriginKind[] = ['official', 'company', 'industry_body', 'media', 'copy'];

/** origins.csv: id, kind, name_en, name_zh: whose figures they are, as against who printed them. */
export function readOrigins(file: string, text: string, sink: NoteSink): Map<OriginId, Origin> {
  const origins = new Map<OriginId, Origin>();
  for (const row of readTable(file, text, ['id', 'kind', 'name_en'], sink)) {
    const id = row.get('id');
    const en = row.get('name_en');
    const kind = KINDS.find((k) => k === row.get('kind'));
    if (!id || !en || !kind) {
      sink.add('row-missing-value', row.at, { column: !id ? 'id' : !kind ? 'kind' : 'name_en' });
      continue;
    }
    if (origins.has(id)) {
      sink.add('duplicate-id', row.at, { id });
      continue;
    }
    const zh = row.get('name_zh');
    origins.set(id, { id, kind, name: { en, ...(zh === undefined ? {} : { zh }) } });
  }
  return origins;
}

/**
 * sources.csv: id, publisher, title, url, published, seen, language, kind, urls, text_hash, figures, former_ids
 * One row per text: the same address under several ids is one source with former ids.
 */
export function readSources(file: string, text: string, sink: NoteSink): Map<SourceId, Source> {
  const sources = new Map<SourceId, Source>();
  for (const row of readTable(file, text, ['id', 'publisher', 'language', 'kind'], sink)) {
    const id = row.get('id');
    const publisher = row.get('publisher');
    if (!id || !publisher) {
      sink.add('row-missing-value', row.at, { column: !id ? 'id' : 'publisher' });
      continue;
    }
    if (sources.has(id)) {
      sink.add('duplicate-id', row.at, { id });
      continue;
    }
    const title = row.get('title');
    const url = row.get('url');
    const published = row.get('published');
    const seen = row.get('seen');
    const textHash = row.get('text_hash');
    const urls = row.list('urls');
    const figures = row.list('figures');
    const formerIds = row.list('former_ids');
    sources.set(id, {
      id,
      publisher,
      language: row.get('language') ?? 'en',
      kind: row.get('kind') ?? 'media',
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(published === undefined ? {} : { published }),
      ...(seen === undefined ? {} : { seen }),
      ...(textHash === undefined ? {} : { textHash }),
      ...(urls.length === 0 ? {} : { urls }),
      ...(figures.length === 0 ? {} : { figures }),
      ...(formerIds.length === 0 ? {} : { formerIds }),
    });
  }
  return sources;
}
