// Appending one record at a time, each synced before it counts, and verifying the chain.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from '../dist/ledger/journal.js';
import { indexOf } from '../dist/ledger/ledger-index.js';
import { verifyJournal } from '../dist/ledger/verify.js';

const RECORDS = 500;

export function run() {
  const dir = mkdtempSync(join(tmpdir(), 'pitwall-bench-'));
  try {
    const journal = openJournal(dir, { now: () => new Date() });
    const body = { id: 'x'.repeat(2000), hash: '', counts: [], problems: 0 };
    const timed = (work) => {
      const from = performance.now();
      work();
      return performance.now() - from;
    };
    const append = timed(() => {
      for (let i = 0; i < RECORDS; i++)
        journal.append(() => [{ kind: 'pack', body: { ...body, hash: String(i) } }]);
    });
    const verify = timed(() => verifyJournal(dir));
    const index = timed(() => indexOf(journal));
    return [
      [`append ${RECORDS} records of 2 kB, synced one by one`, `${(append / RECORDS).toFixed(2)} ms each`],
      ['verify them', `${verify.toFixed(1)} ms`],
      ['build the index', `${index.toFixed(1)} ms`],
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
