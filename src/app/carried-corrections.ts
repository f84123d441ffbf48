import type { ClaimsBody } from '../ledger/record.ts';
import type { Claim } from '../model/claim.ts';
import type { Correction } from './corrections.ts';

export type KeptCorrection = NonNullable<ClaimsBody['corrections']>[number];

/** With the words of the claim each is about, so that it can be found again in another reading of the text. */
export function keptCorrections(
  corrections: readonly Correction[],
  claims: readonly Claim[],
): KeptCorrection[] {
  const byId = new Map<string, Claim>(claims.map((c) => [c.id, c]));
  return corrections.map((correction) => {
    const claim = byId.get(correction.claim);
    return {
      ...correction,
      ...(claim ? { of: { quote: claim.quote, start: claim.span.start, kind: claim.kind } } : {}),
    };
  });
}

/**
 * Corrections of an earlier reading, told of the claims of a new one: by the same words at the same place, of the same kind. `lost`: the new
 * reading has no such claim, or more than one; it must not be put on another by chance.
 */
export function carryCorrections(
  kept: readonly KeptCorrection[],
  claims: readonly Claim[],
): { readonly carried: readonly Correction[]; readonly lost: readonly KeptCorrection[] } {
  const carried: Correction[] = [];
  const lost: KeptCorrection[] = [];
  for (const { of, ...correction } of kept) {
    const found = claims.filter(
      (c) => of && c.quote === of.quote && c.span.start === of.start && c.kind === of.kind,
    );
    // Several claims share their words: only the same number tells them apart, and only while the words still fit.
    const same = found.length === 1 ? found[0] : found.find((c) => c.id === correction.claim);
    if (same) carried.push({ ...correction, claim: same.id });
    else lost.push(of ? { ...correction, of } : correction);
  }
  return { carried, lost };
}
