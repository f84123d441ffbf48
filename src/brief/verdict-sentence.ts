import type { Claim } from '../model/claim.ts';
import type { Conflict, Verdict } from '../model/verdict.ts';
import { formatInterval } from './format.ts';
import type { Messages } from './messages/messages.ts';
import type { NameBook } from './name-book.ts';

/** The verdict in one sentence, hedged as far as the evidence is. */
export function headline(
  claim: Claim,
  verdict: Verdict,
  conflicts: readonly Conflict[],
  ofText: ReadonlyMap<string, Claim>,
  names: NameBook,
  m: Messages,
): string {
  const h = m.headline;
  const others = othersIn(claim, conflicts, ofText, m);
  switch (verdict.verdict) {
    case 'contradicted':
      return others === '' ? '' : h.clash(others);
    case 'disputed':
      return others === '' ? '' : h.split(others);
    case 'strained':
      return h.strained;
    case 'supported':
      return h.supported(verdict.witnesses);
    case 'consistent':
      return verdict.implied && claim.kind !== 'rank' && isTold(verdict.implied)
        ? h.implied(formatInterval(rounded(verdict.implied), claim.unit, m, names.language))
        : h.consistent;
    case 'unverifiable':
      return h.unverifiable;
  }
}

const isTold = (interval: readonly [number | null, number | null]): boolean =>
  interval[0] !== null || interval[1] !== null;

/** An end point that is a quotient has no last digit. */
function rounded([lo, hi]: readonly [number | null, number | null]): readonly [number | null, number | null] {
  const short = (x: number | null): number | null => (x === null ? null : Number(x.toPrecision(6)));
  return [short(lo), short(hi)];
}

/** What a claim cannot stand together with: other claims of the text by id, evidence by its number of sources. */
function othersIn(
  claim: Claim,
  conflicts: readonly Conflict[],
  ofText: ReadonlyMap<string, Claim>,
  m: Messages,
): string {
  const claims = new Set<string>();
  const evidence = new Set<string>();
  for (const member of conflicts.flatMap((k) => k.members)) {
    if (member.id === claim.id || member.kind === 'identity' || member.kind === 'assumption') continue;
    if (member.kind === 'claim' && ofText.has(member.id)) claims.add(member.id);
    else evidence.add(member.id);
  }
  const parts = [
    claims.size > 0 ? m.headline.claimsOf(m.list(shortened([...claims], m))) : '',
    evidence.size > 0 ? m.headline.sources(evidence.size) : '',
  ].filter(Boolean);
  return parts.length === 2 ? m.headline.and(parts[0]!, parts[1]!) : (parts[0] ?? '');
}

/** Nobody reads fifteen ids; the panel lists them. */
const MOST = 4;

function shortened(ids: readonly string[], m: Messages): readonly string[] {
  return ids.length <= MOST + 1 ? ids : [...ids.slice(0, MOST), m.headline.more(ids.length - MOST)];
}
