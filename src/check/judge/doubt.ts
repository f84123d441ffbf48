import { frameLevel } from '../framing/level.ts';
import type { RankBase } from '../rank/base.ts';
import type { ClaimOutcome } from './evaluate.ts';

/** Fields that a figure may take from the sentences around it, and the slip that tells they were taken wrongly. */
const TAKEN_OVER: readonly (readonly [field: string, slip: string])[] = [
  ['period', 'year-slip'],
  ['period', 'ytd-not-full-year'],
  ['entity', 'entity-slip'],
];

/**
 * A figure that took its year or its place from another sentence, and that the file gives for another year or place: the text need
 * not be wrong, it may have been read wrongly. Which figure a word belongs to is one of the readings that arithmetic chooses
 * among before anyone is accused.
 */
export function inDoubt(
  outcomes: ReadonlyMap<string, ClaimOutcome>,
  base: RankBase,
): ReadonlyMap<string, ClaimOutcome> {
  return new Map(
    [...outcomes].map(([id, o]) => [id, isInDoubt(o, base) ? { ...o, verdict: 'strained' } : o]),
  );
}

function isInDoubt({ c: { claim }, verdict }: ClaimOutcome, base: RankBase): boolean {
  if (verdict !== 'contradicted' && verdict !== 'disputed') return false;
  const fields = TAKEN_OVER.filter(([field]) => claim.inherited.includes(field));
  if (claim.kind !== 'level' || fields.length === 0) return false;
  const slips = new Set<string>(frameLevel(claim, base, true).map((f) => f.code));
  return fields.some(([, slip]) => slips.has(slip));
}
