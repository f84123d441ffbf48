import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openJournal } from '../../src/ledger/journal.ts';
import { verifyJournal } from '../../src/ledger/verify.ts';

const dirs: string[] = [];
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
});
function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'pitwall-faults-'));
  dirs.push(dir);
  return dir;
}
const WRITER = join(import.meta.dirname, 'writer.mjs');
const now = (): Date => new Date(0);

/** Kills the writer after it acknowledged a few records, at no particular point; gives the last number it acknowledged. */
function killedAfter(dir: string, acknowledged: number): Promise<number> {
  return new Promise((done, fail) => {
    const child: ChildProcess = spawn(process.execPath, [WRITER, dir, '3000']);
    let last = 0;
    let seen = 0;
    let rest = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        last = Number(line);
        if (++seen === acknowledged) child.kill('SIGKILL');
      }
    });
    child.once('close', () => done(last));
    child.once('error', fail);
  });
}

describe('a writer that is killed', () => {
  it('loses nothing it acknowledged, and the next one goes on behind it', async () => {
    const dir = folder();
    let before = 0;
    for (let round = 0; round < 8; round++) {
      const last = await killedAfter(dir, 2 + ((round * 7) % 11));
      expect(last).toBeGreaterThan(before);
      const seqs: number[] = [];
      const journal = openJournal(dir, { now, lockWaitMs: 5_000 });
      const [mine] = journal.append(() => [
        { kind: 'pack', body: { id: 'after', hash: String(round), counts: [], problems: 0 } },
      ]);
      journal.readAll((r) => seqs.push(r.seq));
      expect(seqs).toEqual(seqs.map((_, i) => i + 1));
      expect(seqs.length).toBe(mine!.seq);
      expect(mine!.seq).toBeGreaterThan(last);
      before = mine!.seq;
    }
    expect(verifyJournal(dir)).toMatchObject({ records: before });
  }, 60_000);
});

describe('a disk that is full', () => {
  it('ends in one line, keeps what was acknowledged, and lets go on when there is room again', () => {
    const dir = folder();
    // A limit on the size of files stands in for the disk; bash counts in blocks of 1,024 bytes.
    const ran = spawnSync(
      'bash',
      ['-c', `trap '' XFSZ; ulimit -f 30; exec "$0" "$1" "$2" 3000`, process.execPath, WRITER, dir],
      {
        encoding: 'utf8',
      },
    );
    const lines = ran.stdout.trim().split('\n');
    const last = Number(lines.at(-2));
    expect(lines.at(-1)).toMatch(/^refused LedgerFault /);
    expect(last).toBeGreaterThan(5);
    const journal = openJournal(dir, { now });
    let records = 0;
    journal.readAll(() => records++);
    expect(records).toBe(last);
    const [next] = journal.append(() => [
      { kind: 'pack', body: { id: 'on', hash: '', counts: [], problems: 0 } },
    ]);
    expect(next!.seq).toBe(last + 1);
  });
});
