import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Problem } from './problem.ts';

const KINDS = ['.yaml', '.csv', '.md'];
const LARGEST_FILE = 64 * 1024 * 1024;

export interface PackFolder {
  readonly files: ReadonlyMap<string, string>;
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
  const all = new Map<string, string>();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && KINDS.some((k) => entry.name.endsWith(k))) {
        if (statSync(path).size > LARGEST_FILE)
          throw new Problem('too-long', `${path}: too large for a pack file.`);
        all.set(relative(dir, path).split(sep).join('/'), readFileSync(path, 'utf8'));
      }
    }
  };
  visit(dir);
  if (!all.has('pack.yaml'))
    throw new Problem('no-pack', `${dir}: a pack has a pack.yaml; this folder has none.`);
  const names = [...all.keys()].sort();
  const files = new Map<string, string>();
  const samples = new Map<string, string>();
  const hash = createHash('sha256');
  for (const name of names) {
    const text = all.get(name)!;
    if (name.startsWith(SAMPLES)) samples.set(name, text);
    else if (!name.endsWith('.md')) {
      files.set(name, text);
      hash.update(`${name}\0${Buffer.byteLength(text)}\0`).update(text);
    }
  }
  return { files, samples, hash: hash.digest('hex') };
}
