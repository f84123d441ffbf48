import { TIE } from './labels.ts';
import type { BatchNetwork } from './network.ts';

/** Edges whose slack is below this may close a cycle whose product is one, or misses it by less than logarithms show. */
export const TIGHT = 64 * TIE;
/** Nodes and edges of a near tie that whole numbers are asked about. */
const MAX_RING = 400;

/**
 * Cycles so near to one that only whole numbers can tell. Every such cycle is made of tight edges and has one outside the tree of
 * labels, and few edges are tight by chance: each is looked at with what is tight around it.
 */
export class TieFinder {
  private readonly net: BatchNetwork;

  constructor(net: BatchNetwork) {
    this.net = net;
  }

  /** Hands out each conflict; its claims must be off when the receiver returns. Returns how many rings were too large. */
  search(onCycle: (edges: readonly number[]) => void): number {
    const { ahead, up, off } = this.net;
    const { start, edge, far, weight } = ahead;
    const { distance, parent } = up;
    let undecided = 0;
    for (let u = 0; u < start.length - 1; u++) {
      for (let i = start[u]!, end = start[u + 1]!; i < end; i++) {
        if (distance[u]! + weight[i]! - distance[far[i]!]! > TIGHT) continue;
        const e = edge[i]!;
        if (off[e >> 1] || parent[far[i]!] === e) continue;
        const ring = this.ringOf(e);
        if (ring === 'too-large') undecided++;
        else if (ring) onCycle(ring);
      }
    }
    return undecided;
  }

  /** The conflict that a tight edge closes with tight edges, if whole numbers find one. */
  ringOf(e: number): readonly number[] | 'too-large' | undefined {
    const { table } = this.net;
    const [from, to] = [table.from(e), table.to(e)];
    if (from === to) return table.isNegative([e]) ? [e] : undefined;
    const after = this.reach(to, from, false);
    const before = this.reach(from, to, true);
    if (!after || !before) return 'too-large';
    // Only where the two meet, at a node or across the origin, does anything close.
    const meets = [...after.nodes].some((v) => before.nodes.has(v));
    if (!meets) return undefined;
    return this.net.decide(
      e,
      [...new Set([...after.edges, ...before.edges])],
      after.nodes.size + before.nodes.size,
    );
  }

  /** Tight edges that lead away from (or to) a node, not beyond the goal and never through the origin, where every level hangs. */
  private reach(
    start: number,
    goal: number,
    backwards: boolean,
  ): { readonly nodes: Set<number>; readonly edges: number[] } | undefined {
    const { table, off, up } = this.net;
    const lists = backwards ? this.net.behind : this.net.ahead;
    const nodes = new Set([start]);
    const edges: number[] = [];
    for (const u of nodes) {
      if (u === goal || (u === 0 && start !== 0)) continue;
      if (u === 0) break;
      for (const x of lists.at(u)) {
        if (off[x >> 1]) continue;
        const [a, b] = [table.from(x), table.to(x)];
        if (up.distance[a]! + table.weight(x) - up.distance[b]! > TIGHT) continue;
        edges.push(x);
        nodes.add(backwards ? a : b);
        if (nodes.size > MAX_RING || edges.length > 4 * MAX_RING) return undefined;
      }
    }
    return { nodes, edges };
  }
}
