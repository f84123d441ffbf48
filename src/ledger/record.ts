import type { Claim } from '../model/claim.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Note } from '../model/note.ts';
import type { TableCount } from '../model/pack.ts';

/** First record of every journal. A program that does not know the format leaves the journal alone. */
export interface GenesisBody {
  readonly format: number;
  readonly program: string;
}

/** `hash`: SHA-256 of the text with white space folded; `bytes`: of the text as read. */
export interface DocumentBody {
  readonly document: DocumentInfo;
  readonly hash: string;
  readonly text: string;
  /** File name or address it came from, for people. */
  readonly from?: string;
}

/** What one version of the reader made of a document. */
export interface ClaimsBody {
  readonly document: string;
  readonly reader: string;
  readonly pack: string;
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
  /** What a person changed in the reading before it was kept. */
  readonly corrections?: readonly {
    readonly claim: string;
    readonly field: string;
    readonly value: string;
    /** Why, in the person's words. */
    readonly reason?: string | undefined;
    /** The words and the kind of the claim as it was read: a newer reader may number its claims otherwise. */
    readonly of?: { readonly quote: string; readonly start: number; readonly kind: string };
  }[];
}

/** That a document no longer speaks. Its text and its readings stay in the journal; its figures leave the evidence. */
export interface RetractionBody {
  /** Hash of the text. */
  readonly document: string;
  readonly reason: string;
}

/** That a pack with this content was taken in; its rows stay in the pack's folder. */
export interface PackBody {
  readonly id: string;
  readonly hash: string;
  readonly counts: readonly TableCount[];
  readonly problems: number;
}

export interface RecordBodies {
  readonly genesis: GenesisBody;
  readonly document: DocumentBody;
  readonly claims: ClaimsBody;
  readonly pack: PackBody;
  readonly retraction: RetractionBody;
}

export type RecordKind = keyof RecordBodies;

export type NewRecord = {
  [K in RecordKind]: { readonly kind: K; readonly body: RecordBodies[K] };
}[RecordKind];

export type JournalRecord = NewRecord & {
  readonly seq: number;
  readonly prev: string;
  /** ISO 8601, from the clock of the caller. Informative: order is `seq`. */
  readonly at: string;
  readonly hash: string;
};

/** What a program of this version writes and understands. */
export const FORMAT = 1;
export const NO_HASH = '0'.repeat(64);
