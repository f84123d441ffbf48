import type { Told } from './claims.ts';

/** What is known to come out wrong, text by text. The list may only get shorter. */
export const KNOWN_GAPS: readonly { readonly told: Told; readonly id: string; readonly why: string }[] = [];

export const MOST_GAPS = 0;

export function isGap(told: Told, id: string): boolean {
  return KNOWN_GAPS.some((g) => g.told === told && g.id === id);
}
