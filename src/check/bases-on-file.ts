import type { BasisId } from '../model/ids.ts';
import { covers } from '../model/period.ts';
import type { BasisBridges } from './compile/bridges.ts';
import type { CellTable } from './network/cell-table.ts';
import { type Constraint, ONE_CELL, type TableCell } from './network/constraint.ts';
import { cellsOf } from './network/world.ts';

/**
 * Bases on which the file says something. A cell is on file on a basis when a row gives its level there; a quantity of several
 * cells also when a row gives it outright. That a row merely names a cell ("26.8% of the country's") puts no figure of it on file,
 * and would make a way out of a basis on which nothing can be held against anyone.
 */
export class BasesOnFile {
  private readonly levels = new Map<string, Set<BasisId>>();
  private readonly slices = new Map<string, Set<BasisId>>();
  private readonly quantities = new Map<string, Set<BasisId>>();
  private readonly named = new Map<string, Set<BasisId>>();
  /** Cells of a series that have a level on file. */
  private readonly series = new Map<string, TableCell[]>();
  private readonly table: CellTable;
  private readonly bridges: BasisBridges;

  constructor(
    table: CellTable,
    rows: readonly { readonly basis: BasisId; readonly constraints: readonly Constraint[] }[],
    bridges: BasisBridges,
  ) {
    this.table = table;
    this.bridges = bridges;
    for (const { basis, constraints } of rows)
      for (const c of constraints) {
        const cells = cellsOf(c).map((no) => table.cell(no));
        for (const cell of cells) put(this.named, cellKey(cell), basis);
        if (isLevel(c)) {
          put(this.levels, cellKey(cells[0]!), basis);
          put(this.slices, sliceKey(cells[0]!), basis);
          const list = this.series.get(seriesKey(cells[0]!));
          if (list) list.push(cells[0]!);
          else this.series.set(seriesKey(cells[0]!), [cells[0]!]);
        } else put(this.quantities, quantityKey(cells), basis);
      }
  }

  /**
   * Bases for what a claim says, with those a known ratio links to a figure on file; where the file gives no figure for it, bases on which
   * its cells are named at all, and those of the stretches around and inside it: no part of a year is more than the year.
   */
  of(constraints: readonly Constraint[], isUniversal: boolean): ReadonlySet<BasisId> {
    const found = new Set<BasisId>();
    const named = new Set<BasisId>();
    for (const c of constraints) {
      const cells = cellsOf(c).map((no) => this.table.cell(no));
      for (const cell of cells) {
        const levels = this.levels.get(cellKey(cell));
        for (const b of levels ?? []) found.add(b);
        for (const { from, to } of levels ? this.bridges.of(cell) : []) {
          if (levels?.has(from)) found.add(to);
          if (levels?.has(to)) found.add(from);
        }
        for (const b of this.named.get(cellKey(cell)) ?? []) named.add(b);
        if (!levels) for (const b of this.nested(cell)) named.add(b);
        if (isUniversal) for (const b of this.slices.get(sliceKey(cell)) ?? []) found.add(b);
      }
      if (cells.length > 1) for (const b of this.quantities.get(quantityKey(cells)) ?? []) found.add(b);
    }
    return found.size > 0 ? found : named;
  }

  /** Whether a row gives the level of this very cell. */
  givesLevelOf(cell: TableCell): boolean {
    return this.levels.get(cellKey(cell))?.has(cell.basis) ?? false;
  }

  /** Bases of the stretches on file that hold the cell's own, or lie in it. What stands at a date adds up to nothing. */
  private nested(cell: TableCell): readonly BasisId[] {
    if (cell.ranking !== undefined || cell.signed || !this.table.places.metric(cell.metric)?.flow) return [];
    return (this.series.get(seriesKey(cell)) ?? [])
      .filter((c) => covers(c.period, cell.period) || covers(cell.period, c.period))
      .map((c) => c.basis);
  }
}

function isLevel(c: Constraint): boolean {
  return (c.type === 'ratio' && c.over === ONE_CELL) || (c.type === 'linear' && c.terms.length === 1);
}

const cellKey = (c: TableCell): string => `${c.entity}|${c.metric}|${c.period}|${c.ranking ?? ''}`;
const seriesKey = (c: TableCell): string => `${c.entity}|${c.metric}|${c.ranking ?? ''}`;
const sliceKey = (c: TableCell): string => `${c.metric}|${c.period}|${c.ranking ?? ''}`;
const quantityKey = (cells: readonly TableCell[]): string => cells.map(cellKey).sort().join(' ');

function put(map: Map<string, Set<BasisId>>, key: string, basis: BasisId): void {
  const set = map.get(key);
  if (set) set.add(basis);
  else map.set(key, new Set([basis]));
}
