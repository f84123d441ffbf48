import { exactCycle, type RatioEdge } from '../cycle.ts';
import { Adjacency } from './adjacency.ts';
import type { ClaimTable } from './claim-table.ts';
import { FAR, Labels } from './labels.ts';
import { TieFinder } from './ties.ts';

/** Claims that cannot all be true, in the order of the cycle they close; without any one of them they can. */
export interface BatchConflict {
  readonly edges: readonly number[];
  readonly claims: readonly number[];
}

export interface Detection {
  /** No two of them share a claim. */
  readonly conflicts: readonly BatchConflict[];
  /** Rings of near ties too large to be decided by whole numbers; nobody is accused of them. */
  readonly undecided: number;
}

/**
 * A whole ledger at once: all disjoint minimal conflicts, and with their claims set aside the interval of every cell.
 * Doubles (whole numbers of 2^-40 in logarithms) search, whole numbers of any length decide.
 */
export class BatchNetwork {
  readonly table: ClaimTable;
  /** 1 for claims set aside. */
  off: Uint8Array;
  readonly ahead: Adjacency;
  readonly behind: Adjacency;
  readonly up: Labels;
  private down?: Labels;

  constructor(table: ClaimTable) {
    this.table = table;
    this.off = new Uint8Array(table.count);
    this.ahead = Adjacency.leaving(table);
    this.behind = Adjacency.entering(this.ahead);
    this.up = new Labels(table, this.off, this.ahead, this.behind);
  }

  /** Finds conflicts until what is left is consistent; their claims stay set aside. */
  detect(): Detection {
    const conflicts: BatchConflict[] = [];
    const found = (edges: readonly number[]): void => {
      const claims = [...new Set(edges.map((e) => e >> 1))];
      if (!this.table.isNegative(edges)) throw new Error('a cycle beyond rounding that whole numbers deny');
      for (const c of claims) this.off[c] = 1;
      conflicts.push({ edges, claims });
    };
    for (let c = 0; c < this.table.count; c++) {
      const edges = this.off[c] ? undefined : this.brokenAlone(c);
      if (edges) found(edges);
    }
    let undecided = 0;
    for (;;) {
      this.up.settle(found);
      const ties = new TieFinder(this);
      const before = conflicts.length;
      undecided = ties.search((edges) => {
        found(edges);
        this.up.cut(conflicts.at(-1)!.claims);
      });
      if (conflicts.length === before) return { conflicts, undecided };
    }
  }

  /** The claim that no numbers satisfy, whatever the others say: its ends cross, or it sets a cell above itself. */
  brokenAlone(claim: number): readonly number[] | undefined {
    const { table } = this;
    const [up, down] = [2 * claim, 2 * claim + 1];
    if (table.of[claim] === table.over[claim])
      return [up, down].map((e) => [e]).find(([e]) => table.exists(e!) && table.isNegative([e!]));
    if (!table.exists(up) || !table.exists(down) || table.weight(up) + table.weight(down) > 2)
      return undefined;
    return table.isNegative([up, down]) ? [up, down] : undefined;
  }

  /** Room for a claim that was added to the table after the network was made; it is set aside until it is let in. Its nodes must be known. */
  hang(claim: number): void {
    if (claim >= this.off.length) {
      const wider = new Uint8Array(2 * claim + 2).fill(1, this.off.length);
      wider.set(this.off);
      this.off = wider;
    }
    this.off[claim] = 1;
    for (const e of [2 * claim, 2 * claim + 1]) {
      if (!this.table.exists(e)) continue;
      this.ahead.push(e);
      this.behind.push(e);
    }
  }

  /** Labels of the ways to the origin: lower ends. Made when first asked for. */
  lower(): Labels {
    if (this.down) return this.down;
    this.down = new Labels(this.table, this.off, this.behind, this.ahead);
    this.down.settle(() => {
      throw new Error('a conflict that was not set aside');
    });
    return this.down;
  }

  /** Logarithms of the implied ends, ±Infinity where open; exact ends are the products along `up.pathTo` and `lower().pathTo`. */
  interval(node: number): { readonly lo: number; readonly hi: number } {
    const hi = this.up.distance[node]!;
    const lo = this.lower().distance[node]!;
    return { lo: lo > FAR / 2 ? -Infinity : -lo, hi: hi > FAR / 2 ? Infinity : hi };
  }

  /** The tightest cycle through an edge and some of the others by whole numbers alone. */
  decide(edge: number, others: readonly number[], nodes: number): readonly number[] | undefined {
    const asRatio = (e: number): RatioEdge => ({
      from: this.table.from(e),
      to: this.table.to(e),
      ratio: this.table.ratio(e),
      strict: this.table.isStrict(e),
      owner: e,
    });
    return exactCycle(asRatio(edge), others.map(asRatio), nodes)?.edges.map((e) => e.owner);
  }
}
