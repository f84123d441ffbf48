import type { EntityMention } from '../types.ts';

/**
 * A stretch of tokens with one subject. `main` opens the sentence or follows a strong stop; `coordinate` follows "and",
 * "but", "while"; `participle` ("reaching …", "making …") and `fragment` ("a 9.7% increase", "up 36%") lean on what
 * stands before; `relative` follows "which", "when", "where"; `part` follows "including", "of which", "among them".
 */
export interface Clause {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly kind:
    | 'main'
    | 'coordinate'
    | 'participle'
    | 'fragment'
    | 'relative'
    | 'subordinate'
    | 'part'
    | 'lead';
  /** Token index of the first finite verb or change word, when one was found. */
  readonly verb?: number;
  /** Who the clause is about when it says so itself. */
  readonly subject?: EntityMention;
  /** Clause whose subject, metric and period stand in for what this one leaves out. */
  readonly leansOn?: number;
}
