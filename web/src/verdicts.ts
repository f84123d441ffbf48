import type { VerdictStatus } from '../../src/model/verdict.ts';

/** In the order of the keys 1 to 6. */
export const VERDICTS: readonly VerdictStatus[] = [
  'supported',
  'consistent',
  'strained',
  'disputed',
  'contradicted',
  'unverifiable',
];

/** In the order in which a person on deadline wants them. */
export const WORST_FIRST: readonly VerdictStatus[] = [
  'contradicted',
  'disputed',
  'strained',
  'supported',
  'consistent',
  'unverifiable',
];

const PROBLEMS: readonly VerdictStatus[] = ['contradicted', 'disputed', 'strained'];

export function isProblem(v: { readonly verdict: VerdictStatus; readonly outcome?: string }): boolean {
  return PROBLEMS.includes(v.verdict) || v.outcome === 'missed';
}
