import type { Adjacency } from './adjacency.ts';
import type { ClaimTable } from './claim-table.ts';

/** A node without a way from the origin is bounded by this much, which nothing printed comes near. */
export const FAR = 2 ** 50;
/** Gains below this are the rounding of logarithms; what lies this close is decided by whole numbers. */
export const TIE = 2 ** 8;

/**
 * Shortest ways from the origin to every node (or, backwards, to the origin from every node), as labels and the tree they make. The search is
 * Bellman, Ford and Moore's with Tarjan's subtree disassembly (Cherkassky and Goldberg 1999): before a node is given a better
 * label the tree below it is taken apart, and when the new way starts inside that tree it closes a negative cycle.
 */
export class Labels {
  /** Length of the way found, in units; FAR and about that where there is none. */
  readonly distance: Float64Array;
  /** The edge of the tree that gave the label; −1 at the origin and where nothing leads. */
  readonly parent: Int32Array;
  private readonly next: Int32Array;
  private readonly prev: Int32Array;
  /** Depth in the tree; −1 outside it. */
  private readonly depth: Int32Array;
  private readonly queue: Int32Array;
  private readonly waiting: Uint8Array;
  private head = 0;
  private tail = 0;
  private readonly table: ClaimTable;
  private readonly off: Uint8Array;
  readonly ahead: Adjacency;
  readonly behind: Adjacency;

  constructor(table: ClaimTable, off: Uint8Array, ahead: Adjacency, behind: Adjacency) {
    const n = table.nodes;
    this.table = table;
    this.off = off;
    this.ahead = ahead;
    this.behind = behind;
    this.distance = new Float64Array(n).fill(Infinity);
    this.parent = new Int32Array(n).fill(-1);
    this.next = new Int32Array(n);
    this.prev = new Int32Array(n);
    this.depth = new Int32Array(n).fill(-1);
    this.queue = new Int32Array(n + 1);
    this.waiting = new Uint8Array(n);
    this.distance[0] = 0;
    this.depth[0] = 0;
    this.push(0);
  }

  /**
   * Labels every node. Each negative cycle is handed out as edges in order; the receiver sets its claims aside (in `off`), and the search
   * goes on without them.
   */
  settle(onCycle: (edges: readonly number[]) => void): void {
    for (;;) {
      this.drain(onCycle);
      if (this.adopt()) continue;
      if (!this.seed()) return;
    }
  }

  /** Claims were set aside: whatever hangs on them loses its label, to be found again by `settle`. */
  cut(claims: readonly number[]): void {
    for (const c of claims)
      for (const e of [2 * c, 2 * c + 1]) {
        const v = this.far(e);
        if (this.parent[v] === e && this.depth[v]! >= 0) this.fell(v, -1, -Infinity);
      }
  }

  /** Edges of the tree from the origin to a node, in order from the origin. */
  pathTo(node: number): number[] {
    const edges: number[] = [];
    for (let v = node; this.parent[v]! >= 0; v = this.near(edges.at(-1)!)) edges.push(this.parent[v]!);
    return edges.reverse();
  }

  /** The end of an edge where a way enters it, in the direction of the search. */
  private near(edge: number): number {
    return this.ahead.backwards ? this.table.to(edge) : this.table.from(edge);
  }

  private far(edge: number): number {
    return this.ahead.backwards ? this.table.from(edge) : this.table.to(edge);
  }

  private drain(onCycle: (edges: readonly number[]) => void): void {
    const { distance, parent, depth, off, ahead, waiting } = this;
    const { start, edge, far, weight } = ahead;
    const size = this.queue.length;
    while (this.head !== this.tail) {
      const u = this.queue[this.head]!;
      this.head = this.head + 1 === size ? 0 : this.head + 1;
      waiting[u] = 0;
      if (depth[u]! < 0) continue;
      for (let i = start[u]!, end = start[u + 1]!; i < end; i++) {
        const v = far[i]!;
        const at = distance[u]! + weight[i]!;
        if (!(at < distance[v]! - TIE)) continue;
        const e = edge[i]!;
        if (off[e >> 1]) continue;
        if (v === 0 || (depth[v]! >= 0 && this.fell(v, u))) {
          const chain = this.chain(u, v);
          chain.push(e);
          onCycle(chain);
          this.cut([...new Set(chain.map((x) => x >> 1))]);
          // The node itself may have lost its label with the cycle.
          if (depth[u]! < 0) break;
          continue;
        }
        distance[v] = at;
        parent[v] = e;
        this.hang(v, u);
        this.push(v);
      }
    }
  }

  /** Tree edges from `top` down to `node`. */
  private chain(node: number, top: number): number[] {
    const edges: number[] = [];
    for (let x = node; x !== top; x = this.near(edges.at(-1)!)) edges.push(this.parent[x]!);
    return edges.reverse();
  }

  /** The nodes of the tree from `v` down, itself first. */
  below(v: number): number[] {
    const { next, depth } = this;
    const nodes = [v];
    for (let x = next[v]!; depth[x]! > depth[v]!; x = next[x]!) nodes.push(x);
    return nodes;
  }

  /**
   * Takes apart the tree from `v` down. True, and nothing done, when `u` stands in it. A node below keeps its label as a mark that the
   * better one on its way must beat; where claims were set aside that way may never come, and the label −Infinity lets none
   * in until `adopt` looks at all neighbours at once: who was scanned before does not offer its way again.
   */
  private fell(v: number, u: number, label?: number): boolean {
    const { next, prev, depth, distance } = this;
    const level = depth[v]!;
    if (u >= 0) {
      if (u === v) return true;
      for (let x = next[v]!; depth[x]! > level; x = next[x]!) if (x === u) return true;
    }
    const before = prev[v]!;
    let x = v;
    for (let below = true; below; ) {
      const after = next[x]!;
      below = depth[after]! > level;
      depth[x] = -1;
      if (label !== undefined) distance[x] = label;
      x = after;
    }
    next[before] = x;
    prev[x] = before;
    return false;
  }

  private hang(v: number, under: number): void {
    const { next, prev, depth } = this;
    const after = next[under]!;
    next[under] = v;
    prev[v] = under;
    next[v] = after;
    prev[after] = v;
    depth[v] = depth[under]! + 1;
  }

  private push(v: number): void {
    if (this.waiting[v]) return;
    this.waiting[v] = 1;
    this.queue[this.tail] = v;
    this.tail = this.tail + 1 === this.queue.length ? 0 : this.tail + 1;
  }

  /** Nodes that lost their place in the tree take the best way that their neighbours in it offer. */
  private adopt(): boolean {
    const { distance, parent, depth, off, behind } = this;
    let found = false;
    for (let v = 1; v < depth.length; v++) if (depth[v]! < 0) distance[v] = Infinity;
    for (let v = 1; v < depth.length; v++) {
      if (depth[v]! >= 0) continue;
      let best = Infinity;
      let by = -1;
      for (let i = behind.start[v]!, end = behind.start[v + 1]!; i < end; i++) {
        if (off[behind.edge[i]! >> 1]) continue;
        const at = distance[behind.far[i]!]! + behind.weight[i]!;
        if (at < best) {
          best = at;
          by = i;
        }
      }
      if (by < 0) continue;
      distance[v] = best;
      parent[v] = behind.edge[by]!;
      this.hang(v, behind.far[by]!);
      this.push(v);
      found = true;
    }
    return found;
  }

  /** Nodes that nothing leads to start far away, all at once: cycles among them are found all the same. */
  private seed(): boolean {
    const { distance, parent, depth } = this;
    let found = false;
    for (let v = 1; v < depth.length; v++) {
      if (depth[v]! >= 0) continue;
      distance[v] = FAR;
      parent[v] = -1;
      this.hang(v, 0);
      this.push(v);
      found = true;
    }
    return found;
  }
}
