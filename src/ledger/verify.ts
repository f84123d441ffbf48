import { closeSync, fsyncSync, ftruncateSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder, writeHead } from './head.ts';
import type { JournalOptions } from './journal.ts';
import { withLock } from './lock.ts';
import { type WalkEnd, walkJournal } from './walk.ts';

export interface VerifyReport {
  readonly dir: string;
  readonly records: number;
  readonly segments: number;
  /** Hash of the last sound record: two ledgers with the same one are the same. */
  readonly head: string;
  readonly fault?: { readonly code: string; readonly text: string; readonly seq: number };
  readonly repaired?: { readonly file: string; readonly bytes: number };
}

/** Reads the whole journal; O(n). */
export function verifyJournal(dir: string): VerifyReport {
  return reportOf(dir, walkJournal(dir));
}

function reportOf(dir: string, end: WalkEnd): VerifyReport {
  const { fault } = end;
  return {
    dir,
    records: end.seq,
    segments: end.segments,
    head: end.hash,
    ...(fault
      ? { fault: { code: fault.code, text: fault.message, seq: Number(fault.params.seq ?? end.seq) } }
      : {}),
  };
}

/**
 * Mends the two faults that lose nothing: a torn tail that was never acknowledged moves to a side file, a lost head is written anew.
 * Any other fault is left as it is, and reported.
 */
export function repairJournal(dir: string, options: JournalOptions): VerifyReport {
  return withLock(dir, options.lockWaitMs ?? 10_000, options.now, () => {
    const end = walkJournal(dir);
    const { seq, hash, segment, bytes } = end;
    if (end.torn !== undefined) {
      const side = `torn-after-${seq}-${options.now().getTime()}.bin`;
      moveTail(join(dir, segment), bytes, join(dir, side));
      writeHead(dir, { seq, hash, segment, bytes });
      return { ...verifyJournal(dir), repaired: { file: side, bytes: end.torn } };
    }
    if (end.fault?.code === 'head-damaged') {
      writeHead(dir, { seq, hash, segment, bytes });
      return { ...verifyJournal(dir), repaired: { file: 'head.json', bytes: 0 } };
    }
    return reportOf(dir, end);
  });
}

/** The copy is synced before the original is cut. */
function moveTail(from: string, start: number, to: string): void {
  const fd = openSync(from, 'r+');
  try {
    const tail = Buffer.alloc(statSync(from).size - start);
    readSync(fd, tail, 0, tail.length, start);
    writeFileSync(to, tail, { flag: 'wx', flush: true });
    syncFolder(join(to, '..'));
    ftruncateSync(fd, start);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
