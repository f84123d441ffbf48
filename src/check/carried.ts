import type { Claim } from '../model/claim.ts';

/** Claims that give one quantity of one cell. */
export const MEASURED: ReadonlySet<string> = new Set(['level', 'change', 'share']);

/**
 * Fields of a bare figure that its sentence does not say, its quantity or its bearer among them. Then too little of the cell but the
 * figure stands in the sentence, and another cell is always an admissible reading. An order ("the only one above …") says more of
 * itself than a figure does, and is held to what it goes on from.
 */
export function carriedFields(claim: Claim): readonly string[] {
  if (!MEASURED.has(claim.kind)) return [];
  const carried = ['entity', 'metric', 'period'].filter((f) => claim.inherited.includes(f));
  return carried.includes('metric') || carried.includes('entity') ? carried : [];
}
