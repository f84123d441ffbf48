import type { ClaimDraft } from '../../model/claim.ts';
import type { Mention, Sentence } from '../types.ts';
import type { Clause } from './clauses.ts';
import type { Context } from './context.ts';
import type { Lookups } from './lookups.ts';
import type { Mark } from './phrases.ts';

export interface Frame {
  readonly text: string;
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly marks: readonly Mark[];
  readonly clauses: readonly Clause[];
  readonly context: Context;
  readonly lookups: Lookups;
  /** Drafts made of this sentence so far. */
  readonly drafts: () => readonly ClaimDraft[];
}
