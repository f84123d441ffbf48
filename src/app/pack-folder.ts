import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Problem } from './problem.ts';

const KINDS = ['.yaml', '.csv', '.md'];
const LARGEST_FILE = 64 * 1024 * 1024;

export interface PackFolder {
  /** Decoded at each call: a pack with a snapshot is opened by its hash, and nobody asks. */
  readonly files: () => ReadonlyMap<string, string>;
  /** SHA-256 over names and contents of the data files: the same pack has the same hash anywhere. */
  readonly hash: string;
  /** Sample articles: path → text. */
  readonly samples: ReadonlyMap<string, string>;
}

const SAMPLES = 'corpus/';

/** Reads a pack's folder: data and lexicon for the loader, sample articles apart. */
export function readPackFolder(dir: string): PackFolder {
  const stat = statSync(dir, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) throw new Problem('no-pack', `${dir}: there is no such pack folder.`);
  const all = new Map<string, Buffer>();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && KINDS.some((k) => entry.name.endsWith(k))) {
        if (statSync(path).size > LARGEST_FILE)
          throw new Problem('too-long', `${path}: too large for a pack file.`);
        all.set(relative(dir, path).split(sep).join('/'), readFileSync(path));
      }
    }
  };
  visit(dir);
  if (!all.has('pack.yaml'))
    throw new Problem('no-pack', `${dir}: a pack has a pack.yaml; this folder has none.`);
  const names = [...all.keys()].sort();
  const data = names.filter((name) => !name.startsWith(SAMPLES) && !name.endsWith('.md'));
  const hash = createHash('sha256');
  for (const name of data) {
    const bytes = all.get(name)!;
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  const decoded = (of: readonly string[]) => new Map(of.map((name) => [name, all.get(name)!.toString()]));
  return {
    files: () => decoded(data),
    samples: decoded(names.filter((name) => name.startsWith(SAMPLES))),
    hash: hash.digest('hex'),
  };
}
