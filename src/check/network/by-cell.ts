import type { CellNo, Fact } from './constraint.ts';

/** What facts say about each cell, in the order in which it was said. */
export class ByCell<T extends { readonly fact: Fact }> {
  private readonly lists = new Map<CellNo, readonly T[]>();

  at(cell: CellNo): readonly T[] {
    return this.lists.get(cell) ?? [];
  }

  add(cell: CellNo, item: T): void {
    this.lists.set(cell, [...this.at(cell), item]);
  }

  drop(cell: CellNo, factId: number): void {
    const list = this.at(cell);
    if (list.some((x) => x.fact.id === factId))
      this.lists.set(
        cell,
        list.filter((x) => x.fact.id !== factId),
      );
  }
}
