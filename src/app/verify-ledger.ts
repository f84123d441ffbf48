import { repairJournal, type VerifyReport, verifyJournal } from '../ledger/verify.ts';
import { Problem } from './problem.ts';
import { hasLedger, type Workspace } from './workspace.ts';

/** Walks the whole journal and names the first record that does not fit; `repair` moves a torn tail to a side file. */
export function verifyLedger(
  workspace: Workspace,
  options: { readonly repair?: boolean } = {},
): VerifyReport {
  const { ledgerDir, now } = workspace;
  if (!hasLedger(workspace)) {
    throw new Problem(
      'no-ledger',
      `${ledgerDir}: there is no ledger yet. \`pitwall import\` or \`pitwall add FILE\` begins one.`,
    );
  }
  return options.repair ? repairJournal(ledgerDir, { now }) : verifyJournal(ledgerDir);
}
