import type { Told } from './claims.ts';

/** What is known to come out wrong, text by text. The list may only get shorter. */
export const KNOWN_GAPS: readonly { readonly told: Told; readonly id: string; readonly why: string }[] = [
  {
    told: 'paraphrase',
    id: 'basis-differs',
    why: 'a figure whose basis the text names is not told apart from the other basis on file',
  },
];

export const MOST_GAPS = 1;

export function isGap(told: Told, id: string): boolean {
  return KNOWN_GAPS.some((g) => g.told === told && g.id === id);
}
