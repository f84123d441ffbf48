import type { VerdictStatus } from '../../src/model/verdict.ts';
import type { Finding } from './answer.ts';

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

/** What the text and the line are narrowed to: a verdict, missed goals, or what is true with a "but". */
export type Filter = VerdictStatus | 'missed' | 'framing';

export function passes(filter: Filter | undefined, f: Finding | undefined): boolean {
  if (!f) return false;
  if (filter === undefined) return true;
  if (filter === 'missed') return f.outcome === 'missed';
  if (filter === 'framing') return f.framing.length > 0;
  return f.verdict === filter;
}

export function worstOf(verdicts: readonly VerdictStatus[]): VerdictStatus | undefined {
  return WORST_FIRST.find((v) => verdicts.includes(v));
}
