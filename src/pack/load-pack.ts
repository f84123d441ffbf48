import type { Language, Pack, TableCount } from '../model/pack.ts';
import { idIndex, type PackContext } from './context.ts';
import { readBridges } from './read-bridges.ts';
import { readClaims } from './read-claims.ts';
import { readClashes } from './read-clashes.ts';
import { readEntities } from './read-entities.ts';
import { readGaps } from './read-gaps.ts';
import { readManifest } from './read-manifest.ts';
import { readBases, readMetrics } from './read-metrics.ts';
import { readObservations } from './read-observations.ts';
import { readReasons } from './read-reasons.ts';
import { readClosedTables, readEvents, readRelations, readStatements, readTargets } from './read-records.ts';
import { readSameFigures, repeatedFigures, repeatedRates } from './read-same-figures.ts';
import { readOrigins, readSources } from './read-sources.ts';
import { readTiles } from './read-tiles.ts';
import { NoteSink } from './table.ts';
import { isTree, parseYaml } from './tree.ts';

/** Without these there is nothing to load. */
const NEEDED = ['pack.yaml', 'entities.csv', 'metrics.yaml', 'bases.yaml'];

/**
 * Path → text in, checked objects out. Nothing is thrown for what the files say: a bad row is a note with file and
 * line, and the rest loads. `files` are named relative to the pack's folder with forward slashes.
 */
export function loadPack(files: ReadonlyMap<string, string>): Pack {
  const sink = new NoteSink();
  for (const file of NEEDED) if (!files.has(file)) sink.add('file-missing', { file });
  const read = <T>(file: string, reader: (file: string, text: string) => T, nothing: T): T => {
    const text = files.get(file);
    return text === undefined ? nothing : reader(file, text);
  };
  const manifest = readManifest('pack.yaml', files.get('pack.yaml') ?? '', sink);
  const entities = readEntities(
    'entities.csv',
    files.get('entities.csv') ?? 'id,kind,name_en',
    'aliases.csv',
    files.get('aliases.csv') ?? 'id,lang,alias',
    sink,
  );
  const metrics = read('metrics.yaml', (f, t) => readMetrics(f, t, sink), new Map());
  const bases = read('bases.yaml', (f, t) => readBases(f, t, sink), new Map());
  const sources = read('sources.csv', (f, t) => readSources(f, t, sink), new Map());
  const origins = read('origins.csv', (f, t) => readOrigins(f, t, sink), new Map());
  const context: PackContext = {
    sink,
    entities,
    entityIds: idIndex(entities.values()),
    metrics,
    metricIds: idIndex(metrics.values()),
    bases,
    sources,
    sourceIds: idIndex(sources.values()),
    origins,
  };
  const tables = [...files.keys()].filter((f) => f.startsWith('observations/') && f.endsWith('.csv')).sort();
  const observed = tables.map((file) => readObservations(file, files.get(file) ?? '', context));
  const observations = unique(
    observed.flatMap((x) => x.observations),
    sink,
  );
  const claims = unique(
    [...read('claims.csv', (f, t) => readClaims(f, t, context), []), ...observed.flatMap((x) => x.growth)],
    sink,
  );
  const same = read('same_figures.csv', (f, t) => readSameFigures(f, t, context), []);
  const { eventTypes = [], relationTypes = [] } = manifest;
  const loaded: Omit<Pack, 'counts' | 'notes'> = {
    ...manifest,
    entities,
    metrics,
    bases,
    sources,
    origins,
    observations: [...observations, ...repeatedFigures(observations, same, entities)],
    sameFigures: same,
    claims: [...claims, ...repeatedRates(claims, same, entities)],
    events: unique(
      read('events.csv', (f, t) => readEvents(f, t, eventTypes, context), []),
      sink,
    ),
    relations: unique(
      read('relations.csv', (f, t) => readRelations(f, t, relationTypes, context), []),
      sink,
    ),
    targets: unique(
      read('targets.csv', (f, t) => readTargets(f, t, context), []),
      sink,
    ),
    closedTables: read('closed_tables.csv', (f, t) => readClosedTables(f, t, context), []),
    statements: unique(
      read('statements.csv', (f, t) => readStatements(f, t, context), []),
      sink,
    ),
    bridges: unique(
      read('bridges.csv', (f, t) => readBridges(f, t, context), []),
      sink,
    ),
    reasons: unique(
      read('reasons.csv', (f, t) => readReasons(f, t, context), []),
      sink,
    ),
    tiles: read('tiles.csv', (f, t) => readTiles(f, t, context), []),
    gaps: read('gaps.csv', (f, t) => readGaps(f, t, context), []),
    clashes: unique(
      read('clashes.csv', (f, t) => readClashes(f, t, context), []),
      sink,
    ),
    lexicon: readLexicons(files, sink),
  };
  return { ...loaded, counts: countRows(loaded, same.length, sink), notes: sink.notes };
}

function countRows(pack: Omit<Pack, 'counts' | 'notes'>, sameFigures: number, sink: NoteSink): TableCount[] {
  const loaded = new Map<string, number>([
    ['entities.csv', pack.entities.size],
    ['sources.csv', pack.sources.size],
    ['origins.csv', pack.origins?.size ?? 0],
    ['closed_tables.csv', pack.closedTables.length],
    ['same_figures.csv', sameFigures],
    [
      'aliases.csv',
      [...pack.entities.values()].reduce((n, e) => n + e.aliases.en.length + e.aliases.zh.length, 0),
    ],
  ]);
  const rows = [
    pack.observations.filter((o) => o.sameAs === undefined),
    pack.events,
    pack.relations,
    pack.targets,
    pack.statements ?? [],
    pack.reasons ?? [],
    pack.clashes ?? [],
    pack.bridges ?? [],
    pack.gaps ?? [],
    pack.tiles ?? [],
  ].flat();
  const claims = pack.claims.filter((c) => c.at.file === 'claims.csv' && c.sameAs === undefined);
  for (const { at } of [...rows, ...claims]) loaded.set(at.file, (loaded.get(at.file) ?? 0) + 1);
  return [...sink.rows].map(([file, n]) => ({ file, rows: n, loaded: loaded.get(file) ?? 0 }));
}

/** The first row with an id stays; a later one is named and left out. */
function unique<T extends { readonly id: string; readonly at: { file: string; line?: number } }>(
  rows: readonly T[],
  sink: NoteSink,
): T[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (!seen.has(row.id)) {
      seen.add(row.id);
      return true;
    }
    sink.add('duplicate-id', row.at, { id: row.id });
    return false;
  });
}

/** lexicon/en.yaml, lexicon/en-*.yaml: parsed and merged key by key, not interpreted: the reader owns the schema. */
function readLexicons(files: ReadonlyMap<string, string>, sink: NoteSink): Pack['lexicon'] {
  const merged: Record<Language, Record<string, unknown>> = { en: {}, zh: {} };
  for (const file of [...files.keys()].sort()) {
    if (!file.startsWith('lexicon/') || !file.endsWith('.yaml')) continue;
    const name = file.slice('lexicon/'.length, -'.yaml'.length);
    const language = (['en', 'zh'] as const).find((l) => name === l || name.startsWith(`${l}-`));
    if (!language) {
      sink.add('lexicon-unknown-language', { file });
      continue;
    }
    const parsed = parseYaml(file, files.get(file) ?? '', sink);
    if (isTree(parsed)) Object.assign(merged[language], parsed);
  }
  return merged;
}
