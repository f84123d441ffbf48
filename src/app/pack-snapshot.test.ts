import { mkdtempSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadPack } from '../pack/load-pack.ts';
import { readPackFolder } from './pack-folder.ts';
import { readSnapshot, snapshotPath, writeSnapshot } from './pack-snapshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'pitwall-snapshot-'));
const loader = join(folder, 'loader.js');
writeFileSync(loader, '');

it('gives the pack back as the loader made it, and only for these files and this program', () => {
  const { files, hash } = readPackFolder(join(import.meta.dirname, '../../packs/auto-cities'));
  const pack = loadPack(files);
  writeSnapshot(hash, pack, folder);
  // Strict: a class or a hole in an array that the copy loses would show.
  expect(readSnapshot(hash, folder, loader)).toStrictEqual(pack);
  expect(readSnapshot('0'.repeat(64), folder, loader)).toBeUndefined();
  const later = new Date(Date.now() + 60_000);
  utimesSync(loader, later, later);
  expect(readSnapshot(hash, folder, loader)).toBeUndefined();
});

it('is passed over when it is cut short', () => {
  const hash = 'a'.repeat(64);
  const now = new Date(Date.now() - 60_000);
  utimesSync(loader, now, now);
  writeSnapshot(hash, loadPack(new Map()), folder);
  expect(readSnapshot(hash, folder, loader)).toBeDefined();
  truncateSync(snapshotPath(hash, folder), 40);
  expect(readSnapshot(hash, folder, loader)).toBeUndefined();
});
