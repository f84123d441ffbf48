import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** What was last acknowledged: its number and hash, and where the segment ended then. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly segment: string;
  readonly bytes: number;
}

const FILE = 'head.json';

export function readHead(dir: string): Head | 'missing' | 'damaged' {
  let text: string;
  try {
    text = readFileSync(join(dir, FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
  try {
    const h = JSON.parse(text) as Head;
    const whole =
      Number.isInteger(h.seq) &&
      typeof h.hash === 'string' &&
      typeof h.segment === 'string' &&
      Number.isInteger(h.bytes);
    return whole ? h : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Replaced in one step: a crash leaves the old head or the new one. */
export function writeHead(dir: string, head: Head): void {
  const fresh = join(dir, `${FILE}.new`);
  const fd = openSync(fresh, 'w');
  try {
    writeSync(fd, JSON.stringify(head));
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(fresh, join(dir, FILE));
  syncFolder(dir);
}

/** A new name in a folder lasts only when the folder is synced too. Not every system lets one open a folder. */
export function syncFolder(dir: string): void {
  let fd: number;
  try {
    fd = openSync(dir, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(fd);
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    closeSync(fd);
  }
}
