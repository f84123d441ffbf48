import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { LedgerFault } from './fault.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  readonly token: string;
}

const PAUSE_MS = 20;
/** A take-over lasts microseconds; a mark this old was left by a process that died in it. */
const STALE_TAKEOVER_MS = 30_000;

/** Runs `work` as the only writer of the folder; waits up to `waitMs` for another one. */
export function withLock<T>(dir: string, waitMs: number, now: () => Date, work: () => T): T {
  const file = join(dir, 'lock');
  const token = randomUUID();
  const giveUp = Date.now() + waitMs;
  const mine: Holder = { pid: process.pid, host: hostname(), since: now().toISOString(), token };
  while (!create(file, JSON.stringify(mine))) {
    const holder = readHolder(file);
    if (holder && isGone(holder)) takeOver(file, holder);
    else if (Date.now() >= giveUp) {
      throw new LedgerFault('locked', {
        pid: holder?.pid ?? 'unknown',
        since: holder?.since ?? 'unknown',
        dir,
        file,
      });
    } else sleep(PAUSE_MS);
  }
  try {
    return work();
  } finally {
    if (readHolder(file)?.token === token) unlinkSync(file);
  }
}

/** The file appears with its text in it: a process that is killed on the way leaves no lock that names nobody. */
function create(file: string, text: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    try {
      linkSync(draft, file);
    } catch (error) {
      // A file system without links: the short way, in which a kill between two calls leaves an empty lock.
      if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      writeFileSync(file, text, { flag: 'wx' });
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Only a process of this machine can be seen to be gone. */
function isGone(holder: Holder): boolean {
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/**
 * Two waiting writers may both see the dead holder. Without the second file, the slower one could delete the lock which the faster one
 * has just made.
 */
function takeOver(file: string, dead: Holder): void {
  const mark = `${file}.takeover`;
  const age = statSync(mark, { throwIfNoEntry: false })?.mtimeMs;
  if (age !== undefined && Date.now() - age > STALE_TAKEOVER_MS) unlinkSync(mark);
  if (!create(mark, String(process.pid))) {
    sleep(PAUSE_MS);
    return;
  }
  try {
    if (readHolder(file)?.token === dead.token) unlinkSync(file);
  } finally {
    unlinkSync(mark);
  }
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
