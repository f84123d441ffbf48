import { resolve } from 'node:path';
import { copyJournal } from '../ledger/copy.ts';
import type { VerifyReport } from '../ledger/verify.ts';
import { Problem } from './problem.ts';
import { hasLedger, type Workspace } from './workspace.ts';

/** Copies the ledger into a folder that does not exist yet; the report is of the copy. */
export function backupLedger(workspace: Workspace, folder: string): VerifyReport {
  const { ledgerDir, now } = workspace;
  if (!hasLedger(workspace))
    throw new Problem('no-ledger', `${ledgerDir}: there is no ledger yet, so there is nothing to copy.`);
  return copyJournal(ledgerDir, resolve(folder), { now });
}
