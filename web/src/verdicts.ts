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

const PROBLEMS: readonly VerdictStatus[] = ['contradicted', 'disputed', 'strained'];

export function isProblem(v: { readonly verdict: VerdictStatus; readonly outcome?: string }): boolean {
  return PROBLEMS.includes(v.verdict) || v.outcome === 'missed';
}
