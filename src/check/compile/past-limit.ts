import type { ClaimContent } from '../../model/claim.ts';

/** How many members are past a limit. */
export interface PastLimit {
  readonly least: number;
  /** Undefined: or any number more. */
  readonly most?: number;
}

/**
 * How many members an `only` says are past its limit, the claim's own included: one, or as many as its `count` says in the words of its
 * `bound`. Undefined when that is no number of members.
 */
export function pastLimit({ extremum, bound }: ClaimContent): PastLimit | undefined {
  const n = extremum?.count;
  if (n === undefined) return { least: 1, most: 1 };
  if (!Number.isInteger(n) || n < 1) return undefined;
  switch (bound) {
    case undefined:
    case 'exact':
      return { least: n, most: n };
    case 'at_least':
      return { least: n };
    case 'more_than':
      return { least: n + 1 };
    case 'at_most':
      return { least: 0, most: n };
    case 'less_than':
      return { least: 0, most: n - 1 };
    default:
      return undefined;
  }
}
