import type { ClaimTable } from './claim-table.ts';

/**
 * Connected components: nodes that claims join, directly or over other nodes. The unit (node 0) joins nobody, for every level is told against it;
 * so no conflict reaches from one component into another, and each can be looked at, or recomputed, alone.
 *
 * Returns for every node the smallest node of its component; the unit is its own. Near-linear in nodes and claims.
 */
export function componentsOf(table: ClaimTable): Int32Array {
  const root = Int32Array.from({ length: table.nodes }, (_, node) => node);
  const find = (node: number): number => {
    let at = node;
    while (root[at] !== at) {
      // Half the way at every step, so that the next look is short.
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  for (let c = 0; c < table.count; c++) {
    const [a, b] = [table.of[c]!, table.over[c]!];
    if (a === 0 || b === 0) continue;
    const [x, y] = [find(a), find(b)];
    if (x !== y) root[Math.max(x, y)] = Math.min(x, y);
  }
  for (let node = 0; node < table.nodes; node++) root[node] = find(node);
  return root;
}
