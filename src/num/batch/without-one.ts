import { FAR, type Labels } from './labels.ts';
import type { BatchNetwork } from './network.ts';

/**
 * What all other claims imply about a level: the interval against which the claim itself is judged. Only what hangs on the claim in the
 * trees of labels is settled again, and in most cases nothing does.
 */
export class WithoutOne {
  private readonly net: BatchNetwork;
  private readonly stamp: Int32Array;
  private readonly at: Float64Array;
  private turn = 0;

  /** The network must have been through `detect`, and no claim has come or gone since. */
  constructor(net: BatchNetwork) {
    this.net = net;
    this.stamp = new Int32Array(net.table.nodes);
    this.at = new Float64Array(net.table.nodes);
  }

  /** Logarithms of the ends, ±Infinity where open. The claim is of a level: over the unit. */
  interval(claim: number): { readonly lo: number; readonly hi: number } {
    const node = this.net.table.of[claim]!;
    const hi = this.end(this.net.up, node, claim, 2 * claim);
    const lo = this.end(this.net.lower(), node, claim, 2 * claim + 1);
    return { lo: lo > FAR / 2 ? -Infinity : -lo, hi: hi > FAR / 2 ? Infinity : hi };
  }

  private end(labels: Labels, node: number, claim: number, edge: number): number {
    if (labels.parent[node] !== edge) return labels.distance[node]!;
    const { at, stamp } = this;
    const { start, edge: edges, far, weight } = labels.behind;
    const { off } = this.net;
    const turn = ++this.turn;
    const below = labels.below(node);
    for (const v of below) {
      stamp[v] = turn;
      at[v] = FAR;
    }
    // From the neighbours that keep their labels, then among themselves until nothing moves: the sets are small.
    for (let inside = false, moved = true; moved; inside = true) {
      moved = !inside;
      for (const v of below) {
        for (let i = start[v]!, end = start[v + 1]!; i < end; i++) {
          const c = edges[i]! >> 1;
          if (c === claim || off[c]) continue;
          const u = far[i]!;
          const known = stamp[u] === turn;
          if (known !== inside) continue;
          const length = (known ? at[u]! : labels.distance[u]!) + weight[i]!;
          if (length >= at[v]!) continue;
          at[v] = length;
          moved = true;
        }
      }
    }
    return at[node]!;
  }
}
