import { mkdtempSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { loadPack } from '../pack/load-pack.ts';
import { makeReader } from '../read/read-document.ts';
import { readPackFolder } from './pack-folder.ts';
import { readSnapshot, snapshotPath, writeSnapshot } from './pack-snapshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'pitwall-snapshot-'));
const loader = join(folder, 'loader.js');
writeFileSync(loader, '');
const { files, hash } = readPackFolder(join(import.meta.dirname, '../../packs/auto-cities'));
const pack = loadPack(files());

const never = (): never => {
  throw new Error('loaded anew');
};

it('gives the pack back as the loader made it, and only for these files and this program', () => {
  writeSnapshot(hash, pack, folder);
  const found = readSnapshot(hash, never, folder, loader);
  // Field by field, so that each table is opened; strict, since a class or a hole in an array that the copy loses would show.
  expect({ ...found }).toStrictEqual(pack);
  expect(found).toStrictEqual(pack);
  expect(readSnapshot('0'.repeat(64), never, folder, loader)).toBeUndefined();
  const later = new Date(Date.now() + 60_000);
  utimesSync(loader, later, later);
  expect(readSnapshot(hash, never, folder, loader)).toBeUndefined();
  const before = new Date(Date.now() - 60_000);
  utimesSync(loader, before, before);
});

it('reads texts of both languages without a look at the rows', () => {
  writeSnapshot(hash, pack, folder);
  const load = vi.fn(() => pack);
  const found = readSnapshot(hash, load, folder, loader)!;
  truncateSync(snapshotPath(hash, folder, 'rows'), 40);
  const read = makeReader(found);
  const claims = (language: 'en' | 'zh', text: string) => read({ id: 'd', language, text }).claims.length;
  expect(claims('en', "In 2025 Chongqing's vehicle production reached 2.788 million.")).toBe(1);
  expect(claims('zh', '2025年重庆汽车产量278.8万辆。')).toBe(1);
  expect(load).not.toHaveBeenCalled();
  // Cut short since: the rows come from the files after all, once.
  expect(found.observations).toBe(pack.observations);
  expect(found.targets).toBe(pack.targets);
  expect(load).toHaveBeenCalledTimes(1);
});

it('is passed over when it is cut short', () => {
  const other = 'a'.repeat(64);
  writeSnapshot(other, loadPack(new Map()), folder);
  expect(readSnapshot(other, never, folder, loader)).toBeDefined();
  truncateSync(snapshotPath(other, folder), 40);
  expect(readSnapshot(other, never, folder, loader)).toBeUndefined();
});
