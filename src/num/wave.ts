import { MinHeap } from './heap.ts';

/** Scratch of one Dijkstra search over numbered nodes. Stamps spare clearing the arrays, so a local search costs only what it touches. */
export class Wave {
  private dist = new Float64Array(16);
  private edge = new Int32Array(16);
  private reached = new Int32Array(16);
  private closed = new Int32Array(16);
  private stamp = 0;
  private readonly heap = new MinHeap();
  /** Nodes settled so far, nearest first. */
  readonly settled: number[] = [];

  /** Begins a new search among `nodes` nodes. */
  start(node: number, nodes: number): void {
    if (this.dist.length < nodes) {
      const size = 2 * nodes;
      this.dist = new Float64Array(size);
      this.edge = new Int32Array(size);
      this.reached = new Int32Array(size);
      this.closed = new Int32Array(size);
      this.stamp = 0;
    }
    this.stamp++;
    this.settled.length = 0;
    this.heap.clear();
    this.reach(node, 0, -1);
  }

  /** The nearest node not settled yet, settled now; −1 when there is none. */
  next(): number {
    for (let u = this.heap.pop(); u >= 0; u = this.heap.pop()) {
      if (this.closed[u] === this.stamp) continue;
      this.closed[u] = this.stamp;
      this.settled.push(u);
      return u;
    }
    return -1;
  }

  /** Offers a way to a node by an edge. */
  reach(node: number, dist: number, edge: number): void {
    if (this.closed[node] === this.stamp) return;
    if (this.reached[node] === this.stamp && dist >= this.dist[node]!) return;
    this.reached[node] = this.stamp;
    this.dist[node] = dist;
    this.edge[node] = edge;
    this.heap.push(dist, node);
  }

  has(node: number): boolean {
    return this.closed[node] === this.stamp;
  }

  /** Distance of a settled node. */
  at(node: number): number {
    return this.dist[node]!;
  }

  /** Edge by which a settled node was reached; −1 at the start. */
  via(node: number): number {
    return this.edge[node]!;
  }
}
