import type { Claim } from '../../model/claim.ts';
import type { ClaimId } from '../../model/ids.ts';
import type { Frame } from '../../model/verdict.ts';
import { intervalOf } from '../printed.ts';
import type { RankBase } from '../rank/base.ts';
import { nameOf } from '../rank/words.ts';
import { isCloseMatch } from './level.ts';
import { frame } from './messages.ts';

/** How far apart two claims may stand in the text to have been mixed up. */
const NEAR = 400;

/** Two levels near each other that both clash with the file, and both fit when their figures are exchanged. */
export function findSwaps(claims: readonly Claim[], base: RankBase): ReadonlyMap<ClaimId, Frame> {
  const found = new Map<ClaimId, Frame>();
  if (base.evidence.observations.length === 0) return found;
  const levels = claims.filter((c) => c.kind === 'level' && c.entity && c.metric && c.period);
  for (let i = 0; i < levels.length; i++) {
    for (let j = i + 1; j < levels.length; j++) {
      const a = levels[i]!;
      const b = levels[j]!;
      if (b.span.start - a.span.end > NEAR) break;
      if (a.unit !== b.unit || isSameCell(a, b, base)) continue;
      if (fits(a, a, base) || fits(b, b, base) || !fits(a, b, base) || !fits(b, a, base)) continue;
      const shown = frame('swap', { a: label(a, base), b: label(b, base) });
      if (!found.has(a.id)) found.set(a.id, shown);
      if (!found.has(b.id)) found.set(b.id, shown);
    }
  }
  return found;
}

/** The figure of one claim against the file for the cell of another. */
function fits(figure: Claim, cell: Claim, base: RankBase): boolean {
  const own = intervalOf(figure);
  const at = { entity: cell.entity!, metric: cell.metric!, period: cell.period! };
  return !!own && base.index.levelsOf(at).some((r) => isCloseMatch(own, r.interval));
}

function isSameCell(a: Claim, b: Claim, base: RankBase): boolean {
  return (
    base.places.canonical(a.entity!) === base.places.canonical(b.entity!) &&
    a.metric === b.metric &&
    a.period === b.period
  );
}

function label(claim: Claim, base: RankBase): string {
  return `${nameOf(base, claim.entity!)} ${claim.period}`;
}
