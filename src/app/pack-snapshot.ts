import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Pack } from '../model/pack.ts';

/**
 * A pack as it was after loading, kept beside the built program: parsing and checking thousands of rows is most of what a cold start
 * costs. It is a copy and nothing else: made by the build, taken only for files of the very same hash and for a program no newer than
 * it, and never trusted further; whatever is wrong with it, the pack is loaded from its files.
 *
 * Two files: what a reader of texts needs (names, metrics, words), and the rows that only a check asks for. The second is more than nine
 * tenths of the whole and stays closed until somebody touches one of its tables.
 */
interface Stored {
  readonly hash: string;
  readonly part: Partial<Pack>;
}

const ROWS = [
  'sources',
  'origins',
  'observations',
  'claims',
  'events',
  'relations',
  'targets',
  'closedTables',
  'statements',
  'reasons',
  'clashes',
  'bridges',
  'gaps',
  'tiles',
] as const satisfies readonly (keyof Pack)[];

/** Seen from dist/app. From src/app there is no such folder, so a program run from source always reads the files. */
const SNAPSHOTS = join(import.meta.dirname, '../packs');
/** Written by every compilation; a snapshot older than this was made by another program. */
const LOADER = join(import.meta.dirname, '../pack/load-pack.js');

export const snapshotPath = (hash: string, folder = SNAPSHOTS, part: 'pack' | 'rows' = 'pack'): string =>
  join(folder, `${hash.slice(0, 32)}.${part}`);

/** The pack of these files when the build left one; `load` makes it anew when its rows turn out to be unreadable later on. */
export function readSnapshot(
  hash: string,
  load: () => Pack,
  folder = SNAPSHOTS,
  loader = LOADER,
): Pack | undefined {
  const program = statSync(loader, { throwIfNoEntry: false });
  const paths = (['pack', 'rows'] as const).map((part) => snapshotPath(hash, folder, part));
  const fresh = paths.every((path) => {
    const made = statSync(path, { throwIfNoEntry: false });
    return made && program && made.mtimeMs >= program.mtimeMs;
  });
  if (!fresh) return undefined;
  const words = partOf(paths[0]!, hash);
  return words && withRows(words, () => partOf(paths[1]!, hash) ?? load());
}

function partOf(path: string, hash: string): Partial<Pack> | undefined {
  try {
    const found = deserialize(readFileSync(path)) as Partial<Stored>;
    return found.hash === hash ? found.part : undefined;
  } catch {
    // Cut short, gone, or written by an engine whose format this one does not read.
    return undefined;
  }
}

/** All tables open with the first that is touched, and are plain fields from then on. */
function withRows(words: Partial<Pack>, open: () => Partial<Pack>): Pack {
  const pack = { ...words };
  const settle = (): void => {
    const rows = open();
    for (const key of ROWS) {
      Object.defineProperty(pack, key, { value: rows[key], enumerable: true, writable: true });
    }
  };
  for (const key of ROWS) {
    Object.defineProperty(pack, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        settle();
        return pack[key];
      },
    });
  }
  return pack as Pack;
}

export function writeSnapshot(hash: string, pack: Pack, folder = SNAPSHOTS): void {
  const words: Record<string, unknown> = { ...pack };
  const rows: Record<string, unknown> = {};
  for (const key of ROWS) {
    rows[key] = pack[key];
    delete words[key];
  }
  const write = (part: 'pack' | 'rows', of: Stored['part']): void => {
    const stored: Stored = { hash, part: of };
    writeFileSync(snapshotPath(hash, folder, part), serialize(stored));
  };
  write('pack', words);
  write('rows', rows);
}
