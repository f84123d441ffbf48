import type { DocumentInfo } from '../model/document.ts';
import { findDocument } from './find-document.ts';
import { Problem } from './problem.ts';
import type { Workspace } from './workspace.ts';

export interface RetractReport {
  readonly document: DocumentInfo;
  readonly hash: string;
  /** Claims that no longer speak. */
  readonly claims: number;
  readonly reason: string;
  /** Number of the record that says so. */
  readonly seq: number;
}

/**
 * Takes a document out of the evidence, by a new record with its reason. Nothing is deleted: the text and every reading of it stay in the
 * journal, `history` still shows its figures as withdrawn, and adding the text again brings it back.
 */
export function retractDocument(workspace: Workspace, given: string, reason: string): RetractReport {
  const why = reason.trim();
  if (why === '')
    throw new Problem('no-reason', 'say why it is taken back: --reason "the publisher withdrew it".');
  let found = findDocument(workspace, given);
  let claims = 0;
  const written = workspace.journal.append(() => {
    // Looked up again with the lock held: somebody else may have taken it back meanwhile.
    found = findDocument(workspace, given);
    claims = workspace.ledgerIndex().claims.get(found.hash)?.claims.length ?? 0;
    return [{ kind: 'retraction', body: { document: found.hash, reason: why } }];
  });
  return { document: found.document, hash: found.hash, claims, reason: why, seq: written[0]!.seq };
}
