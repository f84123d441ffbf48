import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Pack } from '../model/pack.ts';

/**
 * A pack as it was after loading, kept beside the built program: parsing and checking thousands of rows is most of what a cold start
 * costs. It is a copy and nothing else: made by the build, taken only for files of the very same hash and for a program no newer than
 * it, and never trusted further; whatever is wrong with it, the pack is loaded from its files.
 */
interface Snapshot {
  readonly hash: string;
  readonly pack: Pack;
}

/** Seen from dist/app. From src/app there is no such folder, so a program run from source always reads the files. */
const SNAPSHOTS = join(import.meta.dirname, '../packs');
/** Written by every compilation; a snapshot older than this was made by another program. */
const LOADER = join(import.meta.dirname, '../pack/load-pack.js');

export const snapshotPath = (hash: string, folder = SNAPSHOTS): string =>
  join(folder, `${hash.slice(0, 32)}.pack`);

/** The pack of these files when the build left one. */
export function readSnapshot(hash: string, folder = SNAPSHOTS, loader = LOADER): Pack | undefined {
  const path = snapshotPath(hash, folder);
  const made = statSync(path, { throwIfNoEntry: false });
  const program = statSync(loader, { throwIfNoEntry: false });
  if (!made || !program || made.mtimeMs < program.mtimeMs) return undefined;
  try {
    const found = deserialize(readFileSync(path)) as Partial<Snapshot>;
    return found.hash === hash ? found.pack : undefined;
  } catch {
    // Cut short, or written by an engine whose format this one does not read.
    return undefined;
  }
}

export function writeSnapshot(hash: string, pack: Pack, folder = SNAPSHOTS): void {
  const snapshot: Snapshot = { hash, pack };
  writeFileSync(snapshotPath(hash, folder), serialize(snapshot));
}
