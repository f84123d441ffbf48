import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerFault } from './fault.ts';
import { readHead } from './head.ts';
import { type LineFault, openLine } from './line.ts';
import { FORMAT, type JournalRecord, NO_HASH } from './record.ts';

const PREFIX = 'journal-';
const SUFFIX = '.ndjson';
const NEWLINE = 10;

/** Named by the number of its first record, so that names sort in order and a missing one shows. */
export function segmentName(firstSeq: number): string {
  return `${PREFIX}${String(firstSeq).padStart(12, '0')}${SUFFIX}`;
}

export function segmentsOf(dir: string): { file: string; firstSeq: number }[] {
  return readdirSync(dir)
    .filter((f) => f.startsWith(PREFIX) && f.endsWith(SUFFIX))
    .map((file) => ({ file, firstSeq: Number(file.slice(PREFIX.length, -SUFFIX.length)) }))
    .filter((s) => Number.isInteger(s.firstSeq))
    .sort((a, b) => a.firstSeq - b.firstSeq);
}

/** Where a journal ends, soundly or not. `torn`: bytes after `bytes` in `segment` that no caller was told about. */
export interface WalkEnd {
  readonly seq: number;
  readonly hash: string;
  readonly segment: string;
  readonly bytes: number;
  readonly segments: number;
  readonly fault?: LedgerFault;
  readonly torn?: number;
}

const WHAT: Record<LineFault | 'cut', string> = {
  'not-a-record': 'the line is not a record',
  'hash-mismatch': 'its content was changed: the hash does not fit',
  'wrong-number': 'its number is out of order: lines were removed, repeated or swapped',
  'chain-broken': 'it does not follow the record before it',
  cut: 'the line is cut off',
};

/** Reads every line in order and hands the sound ones over. Stops at the first fault. */
export function walkJournal(dir: string, visit: (record: JournalRecord) => void = () => {}): WalkEnd {
  const head = readHead(dir);
  const segments = segmentsOf(dir);
  let end: WalkEnd = { seq: 0, hash: NO_HASH, segment: segmentName(1), bytes: 0, segments: segments.length };
  const acknowledged = typeof head === 'string' ? 0 : head.seq;
  for (const [i, { file, firstSeq }] of segments.entries()) {
    if (firstSeq !== end.seq + 1)
      return { ...end, fault: new LedgerFault('segment-missing', { seq: end.seq + 1 }) };
    end = { ...end, segment: file, bytes: 0 };
    const bytes = readFileSync(join(dir, file));
    while (end.bytes < bytes.length) {
      const newline = bytes.indexOf(NEWLINE, end.bytes);
      const line = newline < 0 ? undefined : bytes.subarray(end.bytes, newline);
      const opened = line
        ? openLine(line, { seq: end.seq + 1, prev: end.hash })
        : ({ fault: 'cut' } as const);
      if ('fault' in opened) {
        const rest = bytes.length - end.bytes;
        const seq = end.seq + 1;
        // Nobody was told that this record is kept: the program or the machine died in the middle of the write.
        if (
          seq > acknowledged &&
          i === segments.length - 1 &&
          head !== 'damaged' &&
          !isMissing(head, end.seq)
        ) {
          const fault = new LedgerFault('torn-tail', { file, seq: end.seq, bytes: rest });
          return { ...end, fault, torn: rest };
        }
        return { ...end, fault: new LedgerFault('damaged', { file, seq, what: WHAT[opened.fault] }) };
      }
      const { record } = opened;
      if (record.kind === 'genesis' && record.body.format > FORMAT) {
        const fault = new LedgerFault('newer-format', { dir, found: record.body.format, known: FORMAT });
        return { ...end, fault };
      }
      end = { ...end, seq: record.seq, hash: record.hash, bytes: newline + 1 };
      visit(record);
    }
  }
  if (head === 'damaged' || isMissing(head, end.seq))
    return { ...end, fault: new LedgerFault('head-damaged', { file: 'head.json' }) };
  if (acknowledged > end.seq)
    return { ...end, fault: new LedgerFault('records-lost', { seq: end.seq, head: acknowledged }) };
  return end;
}

/** A journal that only just began may have died before its first head was written. */
function isMissing(head: ReturnType<typeof readHead>, seq: number): boolean {
  return head === 'missing' && seq > 1;
}
