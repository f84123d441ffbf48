import type { ClaimContent } from '../../model/claim.ts';
import { type BasisId, UNSTATED } from '../../model/ids.ts';
import type { EvidenceBase, Pack } from '../../model/pack.ts';
import type { RankProof } from '../types.ts';
import { atomsOf } from './atoms.ts';
import { makeRankBase, type RankBase } from './base.ts';
import { type ProofOptions, proveAtom, silent } from './prove-atom.ts';

/** One reading of a claim of order on one basis, by the figures alone. */
export function proveRank(
  content: ClaimContent,
  evidence: EvidenceBase,
  pack: Pack,
  basis: BasisId = content.basis ?? UNSTATED,
): RankProof {
  return proveOn(makeRankBase(evidence, pack), content, basis);
}

/** The same with the evidence already indexed. A run holds when every year holds, and fails with the first that fails. */
export function proveOn(
  base: RankBase,
  content: ClaimContent,
  basis: BasisId,
  options: ProofOptions = {},
): RankProof {
  const atoms = atomsOf(base, content);
  if (!atoms || atoms.length === 0) return silent(basis);
  const proofs = atoms.map((atom) => proveAtom(base, atom, basis, options));
  const refuted = proofs.filter((p) => p.outcome === 'refuted').sort((a, b) => b.weight - a.weight)[0];
  if (refuted) return refuted;
  if (proofs.length === 1) return proofs[0]!;
  const missing = proofs.flatMap((p) => p.missing ?? []).slice(0, 6);
  return {
    outcome: proofs.every((p) => p.outcome === 'proven') ? 'proven' : 'possible',
    basis,
    surelyAbove: Math.max(...proofs.map((p) => p.surelyAbove)),
    possiblyAbove: Math.max(...proofs.map((p) => p.possiblyAbove)),
    derivation: proofs.flatMap((p) => p.derivation),
    evidence: proofs.flatMap((p) => p.evidence),
    witnesses: Math.min(...proofs.map((p) => p.witnesses)),
    weight: Math.min(...proofs.map((p) => p.weight)),
    bears: proofs.some((p) => p.bears),
    ...(missing.length > 0 ? { missing } : {}),
  };
}
