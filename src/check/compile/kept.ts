import type { ClaimContent } from '../../model/claim.ts';
import type { BasisId } from '../../model/ids.ts';
import type { Constraint } from '../network/constraint.ts';

export interface Kept {
  readonly constraints: readonly Constraint[];
  /** Cells in the table when it was compiled. */
  readonly size: number;
}

/** What contents were compiled to in one check, by the basis they stand on. */
export class KeptConstraints {
  private readonly byContent = new Map<ClaimContent, Map<BasisId, Kept>>();

  get(content: ClaimContent, basis: BasisId): Kept | undefined {
    return this.byContent.get(content)?.get(basis);
  }

  set(content: ClaimContent, basis: BasisId, kept: Kept): void {
    const known = this.byContent.get(content);
    if (known) known.set(basis, kept);
    else this.byContent.set(content, new Map([[basis, kept]]));
  }
}
