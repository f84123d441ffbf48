import type { BasisId, EntityId } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';

/**
 * Why a clash accuses nobody (docs/decisions/0016). Doubts about the reading, where the figure may be of something else:
 * `carried`: what the figure is of was not said in its sentence but taken over from elsewhere. `told-of-other`: the text tells the very same figure
 * of the same quantity and time of somebody else. `shared-name`: the name in the
 * sentence is the head of several names. `passed-long-before`: the threshold said to be passed for the first time is far below the figure of that time.
 * `unfinished`: the period was not over when the text was written, so that its figure is one so far, whatever its words.
 * Doubts about the evidence, where both may be right: `other-count`: the text names no way of counting, the quantity is known to be
 * counted in ways of which the file has no figure here, and the distance is one that ways of counting make. `other-base`: growth measured against one
 * lone print of the year before by somebody who did not print the year itself. `other-stretch`: the figure itself is not on file, and all that stands against it is
 * one lone print of another stretch of time. `near-print`: prints of one figure lie that close. `early-print`: the very figure
 * is on file as an estimate that was printed before the result.
 */
export type Doubt =
  | { readonly kind: 'carried'; readonly fields: readonly string[] }
  | { readonly kind: 'told-of-other'; readonly claim: string }
  | { readonly kind: 'shared-name'; readonly others: readonly EntityId[] }
  | { readonly kind: 'passed-long-before' }
  | { readonly kind: 'unfinished'; readonly period: Period; readonly written: Period }
  | { readonly kind: 'early-print'; readonly source: string }
  | { readonly kind: 'near-print'; readonly source: string; readonly by: number }
  | { readonly kind: 'other-stretch'; readonly source: string; readonly by: number }
  | { readonly kind: 'other-base'; readonly source: string; readonly by: number }
  | { readonly kind: 'other-count'; readonly holds: readonly BasisId[]; readonly fails: readonly BasisId[] };

/** Doubts in which the evidence bears on the claim and leaves it possible; in the others it may be about something else. */
const OF_EVIDENCE: ReadonlySet<Doubt['kind']> = new Set([
  'other-count',
  'other-base',
  'other-stretch',
  'near-print',
  'early-print',
]);

export const leavesPossible = (doubt: Doubt): boolean => OF_EVIDENCE.has(doubt.kind);
