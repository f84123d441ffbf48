import type { Claim } from '../../src/model/claim.ts';

/** True when every field of `want` is in `got`, deeply; arrays must have the same length. */
export function matches(got: unknown, want: unknown): boolean {
  if (want === null || typeof want !== 'object') return Object.is(got, want);
  if (Array.isArray(want)) {
    return Array.isArray(got) && got.length === want.length && want.every((w, i) => matches(got[i], w));
  }
  if (got === null || typeof got !== 'object') return false;
  return Object.entries(want).every(([key, value]) => matches((got as Record<string, unknown>)[key], value));
}

/** Claims of a reading that carry all the fields, in reading order. */
export function claimsWith(claims: readonly Claim[], fields: Readonly<Record<string, unknown>>): Claim[] {
  return claims.filter((claim) => matches(claim, fields));
}
