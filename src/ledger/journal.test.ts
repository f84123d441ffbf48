import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LedgerFault } from './fault.ts';
import { type Journal, openJournal } from './journal.ts';
import { indexOf } from './ledger-index.ts';
import type { NewRecord } from './record.ts';
import { repairJournal, verifyJournal } from './verify.ts';

let dir: string;
let journal: Journal;
const now = () => new Date('2026-02-03T04:05:06Z');
const options = { now, segmentBytes: 600 };

const pack = (n: number): NewRecord => ({
  kind: 'pack',
  body: { id: 'ports', hash: `h${n}`, counts: [], problems: n },
});
const segments = () =>
  readdirSync(dir)
    .filter((f) => f.endsWith('.ndjson'))
    .sort();
const last = () => join(dir, segments().at(-1)!);
const numbers = () => {
  const seen: number[] = [];
  openJournal(dir, options).readAll((r) => seen.push(r.seq));
  return seen;
};

beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger');
  journal = openJournal(dir, options);
  for (let n = 1; n <= 6; n++) journal.append(() => [pack(n)]);
});
afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }));

describe('a whole journal', () => {
  it('holds what was acknowledged, in order, over several segments', () => {
    expect(segments().length).toBeGreaterThan(1);
    expect(numbers()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(indexOf(journal).packs.get('h3')).toMatchObject({ seq: 4, problems: 3 });
    expect(verifyJournal(dir)).toMatchObject({ records: 7, segments: segments().length });
    expect(verifyJournal(dir).fault).toBeUndefined();
  });

  it('has the same head when the same is written again', () => {
    const other = join(dir, '..', 'other');
    const second = openJournal(other, options);
    for (let n = 1; n <= 6; n++) second.append(() => [pack(n)]);
    expect(verifyJournal(other).head).toBe(verifyJournal(dir).head);
  });

  it('writes nothing when the plan is empty', () => {
    const before = readFileSync(last());
    expect(journal.append(() => [])).toEqual([]);
    expect(readFileSync(last()).equals(before)).toBe(true);
  });

  it('keeps every letter: lone surrogates, zeros, line separators', () => {
    const odd = 'a\u0000\ud800\u2028\n"\\ 汉字';
    journal.append(() => [{ kind: 'pack', body: { id: odd, hash: 'odd', counts: [], problems: 0 } }]);
    expect(indexOf(openJournal(dir, options)).packs.get('odd')!.id).toBe(odd);
  });
});

describe('a damaged journal', () => {
  it('names the record whose content was changed, and goes no further', () => {
    const file = join(dir, segments()[1]!);
    const text = readFileSync(file, 'utf8');
    const seq = Number(/"seq":(\d+)/.exec(text)![1]);
    writeFileSync(file, text.replace('"problems":', '"problemS":'));
    const { fault, records } = verifyJournal(dir);
    expect(fault).toMatchObject({ code: 'damaged', seq });
    expect(records).toBe(seq - 1);
    expect(() => numbers()).toThrow(LedgerFault);
    rmSync(join(dir, 'head.json'));
    expect(() => journal.append(() => [pack(9)])).toThrow(LedgerFault);
  });

  it('finds any single flipped byte', () => {
    const file = join(dir, segments()[0]!);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ 1;
      writeFileSync(file, bytes);
      expect(verifyJournal(dir).fault, `byte ${at}`).toBeDefined();
    }
    writeFileSync(file, whole);
    expect(verifyJournal(dir).fault).toBeUndefined();
  });

  it('finds swapped, repeated and removed lines', () => {
    const file = join(dir, segments()[0]!);
    const lines = readFileSync(file, 'utf8').split('\n');
    const put = (kept: (string | undefined)[]) => writeFileSync(file, kept.join('\n'));
    put([lines[1], lines[0], ...lines.slice(2)]);
    expect(verifyJournal(dir).fault?.seq).toBe(1);
    put([lines[0], lines[0], ...lines.slice(1)]);
    expect(verifyJournal(dir).fault?.seq).toBe(2);
    put(lines.slice(1));
    expect(verifyJournal(dir).fault?.seq).toBe(1);
  });

  it('misses whole lines at the end and whole segments', () => {
    const file = last();
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text
        .split(/(?<=\n)/)
        .slice(0, -1)
        .join(''),
    );
    expect(verifyJournal(dir).fault).toMatchObject({ code: 'records-lost' });
    writeFileSync(file, text);
    rmSync(join(dir, segments()[1]!));
    expect(verifyJournal(dir).fault).toMatchObject({ code: 'segment-missing' });
    expect(repairJournal(dir, options).fault).toBeDefined();
    for (const name of segments()) rmSync(join(dir, name));
    expect(verifyJournal(dir).fault).toMatchObject({ code: 'records-lost' });
    expect(() => numbers()).toThrow(LedgerFault);
    expect(() => journal.append(() => [pack(9)])).toThrow(LedgerFault);
  });

  it('calls a cut acknowledged record damaged and does not mend it', () => {
    truncateSync(last(), readFileSync(last()).length - 5);
    const before = readFileSync(last());
    expect(verifyJournal(dir).fault).toMatchObject({ code: 'damaged', seq: 7 });
    expect(repairJournal(dir, options).fault).toMatchObject({ code: 'damaged' });
    expect(readFileSync(last()).equals(before)).toBe(true);
  });

  it('calls bytes behind the last acknowledged record a torn tail and moves them aside', () => {
    for (const tail of ['{"seq":8,"prev"', '\0\0\0\0', '{"seq":8}\n']) {
      appendFileSync(last(), tail);
      expect(verifyJournal(dir).fault).toMatchObject({ code: 'torn-tail' });
      expect(() => journal.append(() => [pack(9)])).toThrow(/never acknowledged/);
      const report = repairJournal(dir, options);
      expect(report.fault).toBeUndefined();
      expect(readFileSync(join(dir, report.repaired!.file), 'utf8')).toBe(tail);
      rmSync(join(dir, report.repaired!.file));
    }
    journal.append(() => [pack(9)]);
    expect(numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('takes in a whole record whose writer died before saying so', () => {
    const head = readFileSync(join(dir, 'head.json'));
    journal.append(() => [pack(7)]);
    writeFileSync(join(dir, 'head.json'), head);
    expect(verifyJournal(dir)).toMatchObject({ records: 8 });
    journal.append(() => [pack(8)]);
    expect(numbers().at(-1)).toBe(9);
  });

  it('writes a lost head anew from a whole chain only', () => {
    rmSync(join(dir, 'head.json'));
    expect(verifyJournal(dir).fault).toMatchObject({ code: 'head-damaged' });
    expect(repairJournal(dir, options).fault).toBeUndefined();
    writeFileSync(join(dir, 'head.json'), '{"seq":');
    expect(verifyJournal(dir).fault).toMatchObject({ code: 'head-damaged' });
    expect(repairJournal(dir, options).fault).toBeUndefined();
  });
});

describe('two writers', () => {
  it('waits for the other one and names it when it does not end', () => {
    const lock = join(dir, 'lock');
    writeFileSync(
      lock,
      JSON.stringify({ pid: 1, host: 'elsewhere', since: '2026-02-03T00:00:00Z', token: 't' }),
    );
    const waiting = openJournal(dir, { ...options, lockWaitMs: 60 });
    expect(() => waiting.append(() => [pack(7)])).toThrow(/process 1.*delete/s);
    expect(existsSync(lock)).toBe(true);
    rmSync(lock);
    expect(waiting.append(() => [pack(7)])).toHaveLength(1);
    expect(existsSync(lock)).toBe(false);
  });

  it('takes over from a process that is gone', async () => {
    const { hostname } = await import('node:os');
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((done) => child.on('exit', done));
    writeFileSync(
      join(dir, 'lock'),
      JSON.stringify({ pid: child.pid, host: hostname(), since: '2026-02-03T00:00:00Z', token: 't' }),
    );
    expect(journal.append(() => [pack(7)])).toHaveLength(1);
  });
});

describe('a folder that is no ledger', () => {
  it('says so', () => {
    const file = join(dir, '..', 'file');
    writeFileSync(file, 'x');
    expect(() => openJournal(file, options).append(() => [pack(1)])).toThrow(/it is a file/);
    const empty = join(dir, '..', 'empty');
    mkdirSync(empty);
    expect(indexOf(openJournal(empty, options)).records).toBe(0);
  });
});
