import type { Claim } from '../model/claim.ts';

/** Copies of one claim that are judged one by one; texts that say a thing more often than this say nothing new by it. */
const JUDGED = 8;

/** Claims to be judged, and for each copy beyond the first few the one whose verdict it shares. */
export function foldCopies(claims: readonly Claim[]): {
  readonly kept: readonly Claim[];
  readonly copyOf: ReadonlyMap<string, string>;
} {
  const copyOf = new Map<string, string>();
  if (claims.length <= JUDGED) return { kept: claims, copyOf };
  // What another claim takes back, or is itself taking back, is no mere copy.
  const takenBack = new Set(claims.flatMap((c) => (c.supersedes === undefined ? [] : [c.supersedes])));
  const groups = new Map<string, string[]>();
  const kept = claims.filter((claim) => {
    if (claim.supersedes !== undefined || takenBack.has(claim.id)) return true;
    const { id, span: _span, quote: _quote, sameAs: _sameAs, rule: _rule, ...content } = claim;
    const key = JSON.stringify(content);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    if (group.length >= JUDGED) {
      copyOf.set(id, group.at(-1)!);
      return false;
    }
    group.push(id);
    return true;
  });
  if (copyOf.size === 0) return { kept: claims, copyOf };
  return {
    kept: kept.map((c) => {
      const same = c.sameAs === undefined ? undefined : copyOf.get(c.sameAs);
      return same === undefined ? c : { ...c, sameAs: same };
    }),
    copyOf,
  };
}
