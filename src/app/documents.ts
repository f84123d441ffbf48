import { Problem } from './problem.ts';
import type { Workspace } from './workspace.ts';

/** A text that was added to the ledger. */
export interface DocumentEntry {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly claims: number;
  /** What a person read differently before it was kept. */
  readonly corrections: number;
  readonly seq: number;
}

const ID_LENGTH = 16;

export function documentsOf(workspace: Workspace): readonly DocumentEntry[] {
  const { documents, claims } = workspace.ledgerIndex();
  return [...documents.values()]
    .map(({ document, hash, from, seq }) => ({
      id: hash.slice(0, ID_LENGTH),
      title: document.title ?? from ?? '',
      publisher: document.publisher ?? '',
      published: document.published ?? '',
      claims: claims.get(hash)?.claims.length ?? 0,
      corrections: claims.get(hash)?.corrections?.length ?? 0,
      seq,
    }))
    .sort((a, b) => b.seq - a.seq);
}

/** The text with its facts and its corrections, as one would ask for its check again. */
export function documentAsked(workspace: Workspace, id: string): object {
  const { documents, claims } = workspace.ledgerIndex();
  const found =
    id.length === ID_LENGTH ? [...documents.values()].find((d) => d.hash.startsWith(id)) : undefined;
  if (!found) throw new Problem('unknown-document', `there is no document ${id.slice(0, 40)} in the ledger.`);
  const { title, publisher, published, url } = found.document;
  // As a check is asked: without what the journal keeps beside them.
  const corrections = (claims.get(found.hash)?.corrections ?? []).map(({ claim, field, value, reason }) => ({
    claim,
    field,
    value,
    ...(reason ? { reason } : {}),
  }));
  return {
    text: found.text,
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published ? { date: published } : {}),
    ...(url ? { url } : {}),
    ...(corrections.length > 0 ? { corrections } : {}),
  };
}
