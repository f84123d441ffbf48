import { ONE, type Rational } from './rational.ts';

export interface RatioEdge {
  readonly from: number;
  readonly to: number;
  readonly ratio: Rational;
  readonly strict: boolean;
  /** The constraint this edge belongs to; one constraint may own several edges. */
  readonly owner: number;
  /** Natural logarithm of the ratio, where the caller knows it already. */
  readonly log?: number;
  /** What the caller wants to find again when the edge turns up in a path or cycle. */
  readonly label?: unknown;
}

export interface Cycle {
  readonly edges: readonly RatioEdge[];
  /** Exact product of the ratios: below 1, or 1 with a strict edge. */
  readonly product: Rational;
}

export function productOf(edges: readonly RatioEdge[]): Rational {
  let product = ONE;
  for (const e of edges) product = product.mul(e.ratio);
  return product;
}

/** The closed chain of edges as a proof, when its exact product makes it one. */
export function provenCycle(edges: readonly RatioEdge[]): Cycle | undefined {
  const product = productOf(edges);
  const order = product.compare(ONE);
  return order < 0 || (order === 0 && edges.some((e) => e.strict)) ? { edges, product } : undefined;
}

/**
 * The tightest cycle through `edge` and some of the others, decided by rationals alone: for cycles whose product is too near 1
 * for doubles. The others are consistent among themselves.
 */
export function exactCycle(edge: RatioEdge, others: readonly RatioEdge[], nodes: number): Cycle | undefined {
  const best = new Map<number, { product: Rational; strict: boolean; via?: RatioEdge }>();
  best.set(edge.to, { product: ONE, strict: false });
  for (let round = 0; round <= nodes; round++) {
    let changed = false;
    for (const e of others) {
      const at = e.to === edge.to ? undefined : best.get(e.from);
      if (!at) continue;
      const product = at.product.mul(e.ratio);
      const strict = at.strict || e.strict;
      const old = best.get(e.to);
      const order = old ? product.compare(old.product) : -1;
      if (order < 0 || (order === 0 && strict && !old!.strict)) {
        best.set(e.to, { product, strict, via: e });
        changed = true;
      }
    }
    if (!changed) break;
  }
  if (!best.has(edge.from)) return undefined;
  const path: RatioEdge[] = [];
  for (let v = edge.from; v !== edge.to && path.length <= nodes; ) {
    const via = best.get(v)!.via!;
    path.push(via);
    v = via.from;
  }
  return provenCycle([edge, ...path.reverse()]);
}
