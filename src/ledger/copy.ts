import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LedgerFault } from './fault.ts';
import { syncFolder, writeHead } from './head.ts';
import type { JournalOptions } from './journal.ts';
import { withLock } from './lock.ts';
import { type VerifyReport, verifyJournal } from './verify.ts';
import { segmentsOf, walkJournal } from './walk.ts';

/**
 * Copies a whole journal into a folder that does not exist yet, with writers kept out, and reads the copy back. The folder appears at
 * once or not at all; a journal with a fault is not copied, so that no copy can pass for a sound one.
 */
export function copyJournal(dir: string, target: string, options: JournalOptions): VerifyReport {
  if (existsSync(target)) throw new LedgerFault('target-exists', { dir: target });
  const fresh = `${target}.new-${process.pid}`;
  return withLock(dir, options.lockWaitMs ?? 10_000, options.now, () => {
    const { fault, seq, hash, segment, bytes } = walkJournal(dir);
    if (fault) throw fault;
    try {
      // One folder only: a missing parent is more likely a slip of the pen than a wish.
      mkdirSync(fresh);
      for (const { file } of segmentsOf(dir)) copyFileSync(join(dir, file), join(fresh, file));
      writeHead(fresh, { seq, hash, segment, bytes });
      const report = verifyJournal(fresh);
      if (report.fault || report.head !== hash) throw new LedgerFault('copy-differs', { dir: target });
      renameSync(fresh, target);
      syncFolder(dirname(target));
      return { ...report, dir: target };
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      const code = (error as NodeJS.ErrnoException).code;
      if (error instanceof LedgerFault || code === undefined) throw error;
      throw new LedgerFault('cannot-write', { dir: target, what: code });
    }
  });
}
