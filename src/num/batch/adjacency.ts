import type { ClaimTable } from './claim-table.ts';

/** Edges by the node they leave (or enter), packed one after the other; claims added later hang on lists. */
export class Adjacency {
  readonly start: Int32Array;
  readonly edge: Int32Array;
  readonly far: Int32Array;
  readonly weight: Float64Array;
  private readonly table: ClaimTable;
  readonly backwards: boolean;
  private readonly late = new Map<number, number[]>();

  private constructor(table: ClaimTable, backwards: boolean, edges: number) {
    this.table = table;
    this.backwards = backwards;
    this.start = new Int32Array(table.nodes + 1);
    this.edge = new Int32Array(edges);
    this.far = new Int32Array(edges);
    this.weight = new Float64Array(edges);
  }

  /** Edges by the node they leave. */
  static leaving(table: ClaimTable): Adjacency {
    let edges = 0;
    for (let e = 0; e < 2 * table.count; e++) if (table.exists(e)) edges++;
    const made = new Adjacency(table, false, edges);
    const { start } = made;
    for (let e = 0; e < 2 * table.count; e++) if (table.exists(e)) start[table.from(e) + 1]!++;
    const at = made.places();
    for (let e = 0; e < 2 * table.count; e++)
      if (table.exists(e)) made.put(at[table.from(e)]!++, e, table.to(e), table.weight(e));
    return made;
  }

  /** The same edges by the node they enter. Made from the others in their order: claims lie in any order, neighbours near each other. */
  static entering(leaving: Adjacency): Adjacency {
    const { table, edge, far, weight } = leaving;
    const made = new Adjacency(table, true, edge.length);
    for (let i = 0; i < far.length; i++) made.start[far[i]! + 1]!++;
    const at = made.places();
    for (let u = 0; u < table.nodes; u++)
      for (let i = leaving.start[u]!; i < leaving.start[u + 1]!; i++)
        made.put(at[far[i]!]!++, edge[i]!, u, weight[i]!);
    return made;
  }

  private places(): Int32Array {
    const { start } = this;
    for (let v = 1; v < start.length; v++) start[v]! += start[v - 1]!;
    return start.slice(0, -1);
  }

  private put(i: number, edge: number, far: number, weight: number): void {
    this.edge[i] = edge;
    this.far[i] = far;
    this.weight[i] = weight;
  }

  private near(edge: number): number {
    return this.backwards ? this.table.to(edge) : this.table.from(edge);
  }

  /** An edge of a claim that came after the packing. */
  push(edge: number): void {
    const at = this.near(edge);
    const list = this.late.get(at);
    if (list) list.push(edge);
    else this.late.set(at, [edge]);
  }

  /** Edges at a node, by number. */
  at(node: number): Iterable<number> {
    const late = this.late.get(node);
    const packed =
      node + 1 < this.start.length ? this.edge.subarray(this.start[node]!, this.start[node + 1]!) : [];
    return late ? [...packed, ...late] : packed;
  }
}
