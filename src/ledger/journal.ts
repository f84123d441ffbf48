import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { LedgerFault } from './fault.ts';
import { type Head, readHead, syncFolder, writeHead } from './head.ts';
import { sealLine } from './line.ts';
import { withLock } from './lock.ts';
import { FORMAT, type JournalRecord, type NewRecord } from './record.ts';
import { segmentName, segmentsOf, walkJournal } from './walk.ts';

export interface JournalOptions {
  readonly now: () => Date;
  /** How long to wait for another writer. */
  readonly lockWaitMs?: number;
  /** A new segment begins when the last one is larger. */
  readonly segmentBytes?: number;
}

export interface Journal {
  readonly dir: string;
  /** Every record in order; throws a LedgerFault when the journal is not whole. */
  readAll(visit: (record: JournalRecord) => void): void;
  /**
   * Appends what `plan` asks for. It runs with the lock held, so it may look at what is on file and decide to write
   * nothing. Returns when everything is synced: what is returned is kept.
   */
  append(plan: () => readonly NewRecord[]): readonly { readonly seq: number; readonly hash: string }[];
}

const LOCK_WAIT_MS = 10_000;
const SEGMENT_BYTES = 8 * 1024 * 1024;

export function journalExists(dir: string): boolean {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) return false;
  return segmentsOf(dir).length > 0 || readHead(dir) !== 'missing';
}

/** Opens the journal of a folder; nothing is written before the first `append`, which also makes the folder. */
export function openJournal(dir: string, options: JournalOptions): Journal {
  const { now, lockWaitMs = LOCK_WAIT_MS, segmentBytes = SEGMENT_BYTES } = options;
  return {
    dir,
    readAll(visit) {
      if (!journalExists(dir)) return;
      const { fault } = walkJournal(dir, visit);
      if (fault) throw fault;
    },
    append(plan) {
      return asFault(dir, () => {
        makeFolder(dir);
        return withLock(dir, lockWaitMs, now, () => {
          const records = plan();
          if (records.length === 0) return [];
          const head = readTail(dir);
          const fresh: NewRecord[] = head
            ? [...records]
            : [{ kind: 'genesis', body: { format: FORMAT, program: 'pitwall' } }, ...records];
          const written = write(dir, head, fresh, now().toISOString(), segmentBytes);
          return head ? written : written.slice(1);
        });
      });
    },
  };
}

function makeFolder(dir: string): void {
  if (existsSync(dir) && !statSync(dir).isDirectory())
    throw new LedgerFault('not-a-ledger', { dir, what: 'it is a file' });
  mkdirSync(dir, { recursive: true });
}

/** Where to go on: the head when the segment ends there, else whatever a walk finds. Never goes on behind a fault. */
function readTail(dir: string): Head | undefined {
  if (!journalExists(dir)) return undefined;
  const head = readHead(dir);
  if (typeof head !== 'string' && segmentsOf(dir).at(-1)?.file === head.segment) {
    if (statSync(join(dir, head.segment)).size === head.bytes) return head;
  }
  const end = walkJournal(dir);
  if (end.fault) throw end.fault;
  return end.seq === 0 ? undefined : end;
}

function write(
  dir: string,
  head: Head | undefined,
  records: readonly NewRecord[],
  at: string,
  segmentBytes: number,
): { seq: number; hash: string }[] {
  let { seq, hash } = head ?? { seq: 0, hash: '0'.repeat(64) };
  const roll = !head || head.bytes >= segmentBytes;
  const segment = roll ? segmentName(seq + 1) : head.segment;
  const start = roll ? 0 : head.bytes;
  const done: { seq: number; hash: string }[] = [];
  let text = '';
  for (const record of records) {
    const sealed = sealLine(record, seq + 1, hash, at);
    seq += 1;
    hash = sealed.hash;
    text += `${sealed.line}\n`;
    done.push({ seq, hash });
  }
  const bytes = Buffer.from(text, 'utf8');
  const fd = openSync(join(dir, segment), 'a');
  try {
    writeWhole(fd, bytes, start);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  if (roll) syncFolder(dir);
  writeHead(dir, { seq, hash, segment, bytes: start + bytes.length });
  return done;
}

/** When the disk is full the part that went in is taken back, so that the journal stays whole. */
function writeWhole(fd: number, bytes: Buffer, start: number): void {
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(fd, bytes, done);
  } catch (error) {
    ftruncateSync(fd, start);
    throw error;
  }
}

/** Errors of the file system become one line that says that nothing was kept. */
function asFault<T>(dir: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (
      error instanceof LedgerFault ||
      code === undefined ||
      (error as NodeJS.ErrnoException).syscall === undefined
    )
      throw error;
    throw new LedgerFault('cannot-write', { dir, what: code });
  }
}
