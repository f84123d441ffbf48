import { type BoundFact, type CellNo, relaxed } from '../network/constraint.ts';
import { FactIndex } from '../network/fact-index.ts';
import type { World } from '../network/world.ts';

/** Contested facts looked at for one claim, nearest first; beyond that a text contradicts itself too often for each clash to matter. */
const NEAR = 24;

/**
 * Claims of a document that are in some clash. They stand in the world as far as they fit together, so that each is weighed
 * against the others; those left over are tried one by one where they are near.
 */
export class ContestedPool {
  private readonly index: FactIndex;
  private readonly world: World;
  private readonly ids: ReadonlySet<number>;

  constructor(world: World, contested: readonly BoundFact[]) {
    this.world = world;
    this.index = new FactIndex(contested);
    this.ids = new Set(contested.map((b) => b.fact.id));
    for (const b of contested) if (!world.has(b.fact.id)) world.add(relaxed(b));
  }

  has(factId: number): boolean {
    return this.ids.has(factId);
  }

  /** Contested facts that are not in the world, near the cells. */
  leftOver(cells: ReadonlySet<CellNo>, except: ReadonlySet<number>): readonly BoundFact[] {
    const wanted = (b: BoundFact): boolean => !this.world.has(b.fact.id) && !except.has(b.fact.id);
    return this.index.facts.length <= NEAR
      ? this.index.facts.filter(wanted)
      : this.index.around(cells, wanted, NEAR);
  }
}
