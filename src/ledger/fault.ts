/** Something is wrong with the journal or its folder; `code` and `params` say what, the message says it in English with the way out. */
export class LedgerFault extends Error {
  readonly code: LedgerFaultCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: LedgerFaultCode, params: Readonly<Record<string, string | number>>) {
    super(FAULT_TEXT[code](params));
    this.name = 'LedgerFault';
    this.code = code;
    this.params = params;
  }
}

type Params = Readonly<Record<string, string | number>>;

const RESTORE = 'Nothing was changed; put back a copy of the folder from before the damage';

export const FAULT_TEXT = {
  'torn-tail': (p: Params) =>
    `${p.file}: the last write was cut off after record ${p.seq} (${p.bytes} bytes, never acknowledged). ` +
    '`pitwall verify --repair` moves them to a side file',
  damaged: (p: Params) =>
    `${p.file}: record ${p.seq} is damaged (${p.what}). Records before it are sound. ${RESTORE}`,
  'records-lost': (p: Params) =>
    `the journal ends at record ${p.seq}, but record ${p.head} had been acknowledged. ${RESTORE}`,
  'head-damaged': (p: Params) =>
    `${p.file} cannot be read, so lost records at the end would go unseen. ` +
    '`pitwall verify --repair` writes it anew from the journal when the chain is whole',
  'segment-missing': (p: Params) => `the segment that starts with record ${p.seq} is missing. ${RESTORE}`,
  locked: (p: Params) =>
    `another program (process ${p.pid}, since ${p.since}) is writing to ${p.dir}. Wait for it to end; ` +
    `if it is no Pitwall, delete ${p.file}`,
  'newer-format': (p: Params) =>
    `${p.dir} was written by a newer Pitwall (format ${p.found}, this one knows ${p.known}). Use that one`,
  'not-a-ledger': (p: Params) => `${p.dir} is not a ledger: ${p.what}`,
  'cannot-write': (p: Params) =>
    `${p.dir} cannot be written (${p.what}). Nothing was acknowledged; free space or mend the permissions, then run it again`,
  'target-exists': (p: Params) =>
    `${p.dir} exists already. Nothing was written; name a folder that does not exist yet`,
  'copy-differs': (p: Params) =>
    `the copy in ${p.dir} did not read back as the ledger does, and was removed. Try another disk`,
} as const;

export type LedgerFaultCode = keyof typeof FAULT_TEXT;
