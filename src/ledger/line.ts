import { createHash } from 'node:crypto';
import type { JournalRecord, NewRecord } from './record.ts';

/** `,"hash":"` + 64 digits + `"}`: the same length on every line. */
const SEAL_START = ',"hash":"';
const SEAL_LENGTH = SEAL_START.length + 64 + 2;

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** One line of the journal, without its newline. */
export function sealLine(
  record: NewRecord,
  seq: number,
  prev: string,
  at: string,
): { line: string; hash: string } {
  const open = JSON.stringify({ seq, prev, at, kind: record.kind, body: record.body }).slice(0, -1);
  const hash = sha256(open);
  return { line: `${open}${SEAL_START}${hash}"}`, hash };
}

export type LineFault = 'not-a-record' | 'hash-mismatch' | 'wrong-number' | 'chain-broken';

/** Takes bytes, not text: a broken byte and the sign that stands for it decode alike. Undefined `expect` fields are not compared. */
export function openLine(
  line: Buffer,
  expect: { readonly seq?: number; readonly prev?: string },
): { readonly record: JournalRecord } | { readonly fault: LineFault } {
  const cut = line.length - SEAL_LENGTH;
  if (cut <= 0) return { fault: 'not-a-record' };
  const seal = line.toString('latin1', cut);
  if (!seal.startsWith(SEAL_START) || !seal.endsWith('"}')) return { fault: 'not-a-record' };
  if (sha256(line.subarray(0, cut)) !== seal.slice(SEAL_START.length, -2)) return { fault: 'hash-mismatch' };
  const record = parse(line.toString('utf8'));
  if (!record) return { fault: 'not-a-record' };
  if (expect.seq !== undefined && record.seq !== expect.seq) return { fault: 'wrong-number' };
  if (expect.prev !== undefined && record.prev !== expect.prev) return { fault: 'chain-broken' };
  return { record };
}

function parse(line: string): JournalRecord | undefined {
  try {
    const value = JSON.parse(line) as JournalRecord;
    return Number.isInteger(value.seq) && typeof value.kind === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
