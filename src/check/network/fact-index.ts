import type { BoundFact, CellNo } from './constraint.ts';
import { cellsOf } from './world.ts';

/** Facts by the cells they speak of. */
export class FactIndex {
  readonly facts: readonly BoundFact[];
  private readonly place: ReadonlyMap<BoundFact, number>;
  private readonly byCell = new Map<CellNo, BoundFact[]>();

  constructor(facts: readonly BoundFact[]) {
    this.facts = facts;
    this.place = new Map(facts.map((b, i) => [b, i] as const));
    for (const b of facts)
      for (const cell of cellsOfFact(b)) {
        const list = this.byCell.get(cell);
        if (list) list.push(b);
        else this.byCell.set(cell, [b]);
      }
  }

  /** Facts that share one of the cells, in the order given at first. */
  touching(cells: ReadonlySet<CellNo>): readonly BoundFact[] {
    const found = new Set<BoundFact>();
    for (const cell of cells) for (const b of this.byCell.get(cell) ?? []) found.add(b);
    return [...found].sort((a, b) => this.place.get(a)! - this.place.get(b)!);
  }

  /** Facts that chains of shared cells join to the cells, nearest first, at most `most` of those wanted. */
  around(cells: ReadonlySet<CellNo>, wanted: (b: BoundFact) => boolean, most: number): readonly BoundFact[] {
    const seenCells = new Set(cells);
    const seen = new Set<BoundFact>();
    const found: BoundFact[] = [];
    const queue = [...cells];
    for (let i = 0; i < queue.length && found.length < most && seen.size < 4 * most; i++) {
      for (const b of this.byCell.get(queue[i]!) ?? []) {
        if (seen.has(b)) continue;
        seen.add(b);
        if (wanted(b) && found.push(b) >= most) break;
        for (const cell of cellsOfFact(b)) {
          if (seenCells.has(cell)) continue;
          seenCells.add(cell);
          queue.push(cell);
        }
      }
    }
    return found;
  }
}

export function cellsOfFact(b: BoundFact): Set<CellNo> {
  return new Set(b.constraints.flatMap(cellsOf));
}
