import { PASSING_EN } from './cues/passing.ts';
import { PLACES_EN } from './cues/places.ts';
import { RECORDS_EN } from './cues/records.ts';
import { RUNS_EN } from './cues/runs.ts';

/**
 * Words of English with a role in claims about order, limits and runs; no word of any domain. Each rule looks for its own
 * roles; a word may serve several.
 */
export const CUES_EN: Readonly<Record<string, readonly string[]>> = {
  ...PLACES_EN,
  ...PASSING_EN,
  ...RECORDS_EN,
  ...RUNS_EN,
};
