// node scripts/pack-snapshots.mjs OUT: every shipped pack as it is after loading, for the program to start with (src/app/pack-snapshot.ts).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPackFolder } from '../dist/app/pack-folder.js';
import { writeSnapshot } from '../dist/app/pack-snapshot.js';
import { loadPack } from '../dist/pack/load-pack.js';

const packs = join(import.meta.dirname, '../packs');
for (const entry of readdirSync(packs, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const { files, hash } = readPackFolder(join(packs, entry.name));
  writeSnapshot(hash, loadPack(files()), process.argv[2]);
}
