import { LedgerFault } from '../ledger/fault.ts';

/** Shells do not see the ledger; they only need to tell its complaints from other errors. */
export function isLedgerFault(error: unknown): error is LedgerFault {
  return error instanceof LedgerFault;
}
