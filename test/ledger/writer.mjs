// Appends records until it is killed; tells each one that was acknowledged. Run by the fault tests with the built journal.
import { openJournal } from '../../dist/ledger/journal.js';

const [dir, size] = process.argv.slice(2);
const journal = openJournal(dir, { now: () => new Date(0), segmentBytes: 40_000 });
for (let i = 0; ; i++) {
  try {
    const [record] = journal.append(() => [
      { kind: 'pack', body: { id: 'x'.repeat(Number(size)), hash: String(i), counts: [], problems: 0 } },
    ]);
    process.stdout.write(`${record.seq}\n`);
  } catch (error) {
    process.stdout.write(`refused ${error.name} ${error.message}\n`);
    break;
  }
}
