import type { Journal } from './journal.ts';
import type { ClaimsBody, DocumentBody, PackBody, RetractionBody } from './record.ts';

/** What is on file, found by content: a fold over the journal. A database built from the same records can stand in for it. */
export interface LedgerIndex {
  readonly records: number;
  /** By hash of the text. */
  readonly documents: ReadonlyMap<string, DocumentBody & { readonly seq: number }>;
  /** The last reading of each document, by hash of the text. */
  readonly claims: ReadonlyMap<string, ClaimsBody & { readonly seq: number }>;
  /** Documents that were taken back and not added again, with their last reading, by hash of the text. */
  readonly retracted: ReadonlyMap<string, Retracted>;
  /** By hash of the pack. */
  readonly packs: ReadonlyMap<string, PackBody & { readonly seq: number }>;
}

export interface Retracted extends RetractionBody {
  readonly seq: number;
  readonly at: string;
  readonly was: DocumentBody & { readonly seq: number };
  readonly claims?: ClaimsBody & { readonly seq: number };
}

export function indexOf(journal: Journal): LedgerIndex {
  const documents = new Map<string, DocumentBody & { seq: number }>();
  const claims = new Map<string, ClaimsBody & { seq: number }>();
  const retracted = new Map<string, Retracted>();
  const packs = new Map<string, PackBody & { seq: number }>();
  let records = 0;
  journal.readAll((record) => {
    records = record.seq;
    const { seq } = record;
    if (record.kind === 'document') {
      documents.set(record.body.hash, { ...record.body, seq });
      retracted.delete(record.body.hash);
    }
    if (record.kind === 'claims') claims.set(record.body.document, { ...record.body, seq });
    if (record.kind === 'retraction') {
      const { document: hash } = record.body;
      const was = documents.get(hash);
      const reading = claims.get(hash);
      if (was)
        retracted.set(hash, {
          ...record.body,
          seq,
          at: record.at,
          was,
          ...(reading ? { claims: reading } : {}),
        });
      documents.delete(hash);
      claims.delete(hash);
    }
    if (record.kind === 'pack') packs.set(record.body.hash, { ...record.body, seq });
  });
  return { records, documents, claims, retracted, packs };
}
