import type { Claim } from './claim.ts';
import type { DocumentId } from './ids.ts';
import type { Note } from './note.ts';

/** What is known about a text from outside it. `published` is YYYY-MM-DD. */
export interface DocumentInfo {
  readonly id: DocumentId;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly language: 'en' | 'zh';
  readonly url?: string;
}

/** The text is never rewritten: all spans point into it. */
export interface SourceDocument extends DocumentInfo {
  readonly text: string;
}

/** Contract section 3. A document taken out of a foreign file carries its text: the spans point into it. */
export interface ReadResult {
  readonly document: DocumentInfo & { readonly text?: string };
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
}
