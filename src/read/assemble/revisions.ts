import type { Claim } from '../../model/claim.ts';

/** Words that take an earlier figure back. "Adjusted" is left out: it names ways of counting ("adjusted profit"). */
const REVISED = new Set(['revised', 'corrected', 'restated', 'amended']);

/** Kinds whose figure a later one can replace. */
const REPLACEABLE = new Set(['level', 'change', 'share']);

/**
 * A figure told as a revision replaces the one told before of the same cell: "put at 2.70 million …, later revised to 2.788
 * million". In "revised from 700,000 to 746,000" both are of one period, and the first is the one taken back.
 */
export function linkRevisions(claims: readonly Claim[]): Claim[] {
  const linked = [...claims];
  for (const [i, claim] of linked.entries()) {
    if (!REPLACEABLE.has(claim.kind) || claim.sameAs !== undefined || !saysRevised(claim.quote)) continue;
    const old = takenBack(linked, i);
    if (old === undefined) continue;
    const before = linked[old]!;
    linked[i] = { ...claim, supersedes: before.id };
    if (before.period !== claim.period && claim.period !== undefined)
      linked[old] = { ...before, period: claim.period };
  }
  return linked;
}

function takenBack(claims: readonly Claim[], at: number): number | undefined {
  const claim = claims[at]!;
  for (let i = at - 1; i >= 0; i--) {
    const c = claims[i]!;
    const told = claim.span.start === c.span.start && claim.span.end === c.span.end;
    const sameCell =
      c.kind === claim.kind &&
      c.entity === claim.entity &&
      c.metric === claim.metric &&
      c.unit === claim.unit &&
      c.basis === claim.basis &&
      c.whole?.metric === claim.whole?.metric &&
      c.basePeriod === claim.basePeriod;
    if (!sameCell || c.value === claim.value || c.supersedes !== undefined) continue;
    if (c.period === claim.period || (told && c.rule.endsWith('/from-to'))) return i;
  }
  return undefined;
}

function saysRevised(quote: string): boolean {
  return quote
    .toLowerCase()
    .split(/[^a-z]/)
    .some((w) => REVISED.has(w));
}
