import type { NewRecord } from '../ledger/record.ts';
import type { Claim } from '../model/claim.ts';
import type { ReadResult } from '../model/document.ts';
import { carryCorrections, keptCorrections } from './carried-corrections.ts';
import { applyCorrections, type Correction } from './corrections.ts';
import { readPrepared } from './read-text.ts';
import { prepareText, type TextInput } from './source-document.ts';
import { READER_VERSION } from './version.ts';
import type { Workspace } from './workspace.ts';

export interface AddReport {
  readonly document: ReadResult['document'];
  readonly hash: string;
  readonly claims: number;
  readonly notes: number;
  /** `known`: the same text was on file; nothing was written. */
  readonly outcome: 'added' | 'read-again' | 'known';
  /** Number of the document's record. */
  readonly seq: number;
  /** Corrections of an earlier reading that fit no claim of this one: they are kept in the journal and count no more. */
  readonly lost?: readonly Correction[];
}

/**
 * Reads a text and appends it with its claims. The same words twice is a no-op that says so; a newer reader or pack reads them anew,
 * and so does a person who corrects the reading. `corrections` take the place of all earlier ones; without any, those of the last reading are
 * carried over to the claims with the same words.
 */
export function addDocument(
  workspace: Workspace,
  input: TextInput,
  corrections: readonly Correction[] = [],
): AddReport {
  const prepared = prepareText(input);
  const { hash } = prepared;
  const { result } = readPrepared(workspace, prepared);
  // Kept once, beside the document's facts.
  const { text: _, ...document } = result.document;
  const { pack, hash: packHash } = workspace.loaded();
  let found = applyCorrections(result.claims, corrections, pack);
  let lost: readonly Correction[] = [];
  let outcome: AddReport['outcome'] = 'known';
  let seq = 0;
  const written = workspace.journal.append(() => {
    const index = workspace.ledgerIndex();
    const known = index.documents.get(hash);
    const reading = index.claims.get(hash);
    seq = known?.seq ?? 0;
    if (
      known &&
      reading?.reader === READER_VERSION &&
      reading.pack === packHash &&
      (corrections.length === 0 || isSame(reading.claims, found))
    )
      return [];
    outcome = known ? 'read-again' : 'added';
    const earlier = corrections.length > 0 ? undefined : reading?.corrections;
    const kept = earlier ? carryCorrections(earlier, result.claims) : { carried: corrections, lost: [] };
    lost = kept.lost;
    if (earlier) found = applyCorrections(result.claims, kept.carried, pack);
    const claims: NewRecord = {
      kind: 'claims',
      body: {
        document: hash,
        reader: READER_VERSION,
        pack: packHash,
        claims: found,
        ...(kept.carried.length > 0 ? { corrections: keptCorrections(kept.carried, result.claims) } : {}),
        notes: result.notes,
      },
    };
    if (known) return [claims];
    const from = input.from === undefined ? {} : { from: input.from };
    return [{ kind: 'document', body: { document, hash, text: prepared.document.text, ...from } }, claims];
  });
  return {
    document,
    hash,
    claims: found.length,
    notes: result.notes.length,
    outcome,
    seq: seq === 0 ? (written[0]?.seq ?? 0) : seq,
    ...(lost.length > 0 ? { lost } : {}),
  };
}

function isSame(a: readonly Claim[], b: readonly Claim[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
