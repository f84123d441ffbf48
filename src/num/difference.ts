import { type Cycle, exactCycle, productOf, provenCycle, type RatioEdge } from './cycle.ts';
import { logOf, ONE, type Rational } from './rational.ts';
import { Wave } from './wave.ts';

export type { Cycle, RatioEdge } from './cycle.ts';

/** Tightest X_to ≤ product · X_from that the edges imply. */
export interface Path {
  readonly edges: readonly RatioEdge[];
  readonly product: Rational;
  readonly strict: boolean;
}

interface StoredEdge extends RatioEdge {
  readonly w: number;
  /** Where the edge stands in the lists of its ends, so that taking it out costs the same however long they are. */
  atOut: number;
  atInto: number;
}

/** Where doubles do not decide: cycles whose logarithm is this near to zero are decided by rationals. */
const TIE = 1e-9;
/** A hair per hop so that of equal paths the shortest is told. */
const HOP = 1e-13;

export interface Scratch {
  readonly ahead: Wave;
  readonly behind: Wave;
}

export function makeScratch(): Scratch {
  return { ahead: new Wave(), behind: new Wave() };
}

/**
 * Difference constraints in log space, kept consistent while edges come and go.
 *
 *   edge u → v with ratio r:   X_v ≤ r · X_u      (strict: X_v < r · X_u),   all X > 0
 *   node 0 is the origin: X_0 = 1, so "X_v ≤ hi" is 0 → v (hi) and "X_v ≥ lo" is v → 0 (1/lo)
 *
 * The set is consistent exactly when no cycle has a product below 1, or equal to 1 with a strict edge
 * (Dechter, Meiri, Pearl 1991; incremental insertion after Cotton and Maler 2006). The origin's potential never moves: a new edge
 * is made to fit by lowering what lies ahead of it and raising what lies behind it, so that an insertion stays local although
 * every printed level hangs on the origin.
 * Doubles only guide the search. Every refusal is proved by the exact product of the cycle, and cycles too close
 * to 1 for doubles are searched again with rationals: 49.6% of exact ties come out negative in plain doubles.
 */
export class DifferenceNetwork {
  private readonly potential: number[] = [0];
  private readonly out: number[][] = [[]];
  private readonly into: number[][] = [[]];
  private readonly edges: StoredEdge[] = [];
  private readonly free: number[] = [];
  private readonly byOwner = new Map<number, number[]>();
  private readonly ahead: Wave;
  private readonly behind: Wave;

  /** Networks used one at a time may share the scratch of their searches. */
  constructor(scratch: Scratch = makeScratch()) {
    this.ahead = scratch.ahead;
    this.behind = scratch.behind;
  }

  get nodeCount(): number {
    return this.potential.length;
  }

  addNode(): number {
    this.potential.push(0);
    this.out.push([]);
    this.into.push([]);
    return this.potential.length - 1;
  }

  has(owner: number): boolean {
    return this.byOwner.has(owner);
  }

  /** Adds all edges of one owner, or none: returns the proven cycle that forbids it. */
  add(edges: readonly RatioEdge[]): Cycle | undefined {
    const added: number[] = [];
    for (const edge of edges) {
      const w = edge.log ?? logOf(edge.ratio);
      const cycle = edge.from === edge.to ? provenCycle([edge]) : this.makeRoom(edge, w);
      if (cycle) {
        for (const id of added) this.kill(id);
        return cycle;
      }
      added.push(this.store(edge, w));
    }
    return undefined;
  }

  /** Takes out every edge of an owner. What is left stays consistent. */
  withdraw(owner: number): void {
    for (const id of [...(this.byOwner.get(owner) ?? [])]) this.kill(id);
    this.byOwner.delete(owner);
  }

  /**
   * The tightest implied bound X_to ≤ product · X_from without the edges for which `skip` holds; undefined when nothing links them.
   * Dijkstra on reduced costs that never fans out from the origin, where every printed level hangs: a bound by way of
   * the origin is the bound to it times the bound from it, and the latter is searched backwards.
   */
  bound(from: number, to: number, skip?: (owner: number) => boolean): Path | undefined {
    if (from === to) return { edges: [], product: ONE, strict: false };
    if (to === 0) return this.walk(from, to, skip, false);
    if (from === 0) return this.walk(from, to, skip, true);
    const direct = this.walk(from, to, skip, false);
    const down = this.walk(from, 0, skip, false);
    const up = down && this.walk(0, to, skip, true);
    if (!up) return direct;
    const product = down.product.mul(up.product);
    const strict = down.strict || up.strict;
    if (direct) {
      const order = direct.product.compare(product);
      if (order < 0 || (order === 0 && (direct.strict || !strict))) return direct;
    }
    return { edges: [...down.edges, ...up.edges], product, strict };
  }

  /** Shortest path by Dijkstra, forwards from `from` or backwards from `to`. */
  private walk(
    from: number,
    to: number,
    skip: ((owner: number) => boolean) | undefined,
    backwards: boolean,
  ): Path | undefined {
    const { potential, edges, ahead: wave } = this;
    const next = backwards ? this.into : this.out;
    const [start, goal] = backwards ? [to, from] : [from, to];
    wave.start(start, potential.length);
    for (let u = wave.next(); u !== goal; u = wave.next()) {
      if (u < 0) return undefined;
      if (u === 0 && u !== start) continue;
      const d = wave.at(u) + HOP;
      for (const id of next[u]!) {
        const e = edges[id]!;
        if (skip?.(e.owner)) continue;
        const slack = potential[e.from]! + e.w - potential[e.to]!;
        wave.reach(backwards ? e.from : e.to, slack > 0 ? d + slack : d, id);
      }
    }
    const path = backwards ? this.pathBehind(wave, goal) : this.pathAhead(wave, goal);
    return { edges: path, product: productOf(path), strict: path.some((e) => e.strict) };
  }

  /** Edges from the start of a forward search to a node. */
  private pathAhead(wave: Wave, goal: number): RatioEdge[] {
    const path: RatioEdge[] = [];
    for (let v = goal; wave.via(v) >= 0; v = path.at(-1)!.from) path.push(this.edges[wave.via(v)]!);
    return path.reverse();
  }

  /** Edges from a node to the start of a backward search. */
  private pathBehind(wave: Wave, goal: number): RatioEdge[] {
    const path: RatioEdge[] = [];
    for (let v = goal; wave.via(v) >= 0; v = path.at(-1)!.to) path.push(this.edges[wave.via(v)]!);
    return path;
  }

  private store(edge: RatioEdge, w: number): number {
    const out = this.out[edge.from]!;
    const into = this.into[edge.to]!;
    const id = this.free.pop() ?? this.edges.length;
    const { from, to, ratio, strict, owner, label } = edge;
    this.edges[id] = { from, to, ratio, strict, owner, label, w, atOut: out.length, atInto: into.length };
    out.push(id);
    into.push(id);
    const owned = this.byOwner.get(edge.owner);
    if (owned) owned.push(id);
    else this.byOwner.set(edge.owner, [id]);
    return id;
  }

  private kill(id: number): void {
    const e = this.edges[id]!;
    const out = this.out[e.from]!;
    const into = this.into[e.to]!;
    const lastOut = out.pop()!;
    if (lastOut !== id) {
      out[e.atOut] = lastOut;
      this.edges[lastOut]!.atOut = e.atOut;
    }
    const lastInto = into.pop()!;
    if (lastInto !== id) {
      into[e.atInto] = lastInto;
      this.edges[lastInto]!.atInto = e.atInto;
    }
    const owned = this.byOwner.get(e.owner)!;
    owned.splice(owned.indexOf(id), 1);
    if (owned.length === 0) this.byOwner.delete(e.owner);
    this.free.push(id);
  }

  /**
   * Moves potentials until the new edge u → v fits, or finds the cycle that forbids it; on a cycle nothing is changed.
   * Whatever v can reach within the violation has to give way downwards; where that is the origin, which never moves, the rest of
   * the violation is taken up by raising what reaches u. A node that would have to do both closes a cycle.
   */
  private makeRoom(edge: RatioEdge, w: number): Cycle | undefined {
    const { potential, ahead, behind } = this;
    const slack = potential[edge.from]! + w - potential[edge.to]!;
    if (slack > TIE) return undefined;
    const violation = slack < 0 ? -slack : 0;
    const limit = violation + TIE;
    let near = false;
    let originAt = -1;
    ahead.start(edge.to, potential.length);
    for (let u = ahead.next(), stop = limit; u >= 0 && ahead.at(u) <= stop; u = ahead.next()) {
      if (u === edge.from) {
        if (ahead.at(u) < violation - TIE) {
          const cycle = provenCycle([edge, ...this.pathAhead(ahead, u)]);
          if (cycle) return cycle;
        }
        near = true;
      } else if (u === 0) {
        originAt = ahead.at(u);
        stop = Math.min(limit, originAt + TIE);
      } else this.spread(ahead, u, limit, false);
    }
    behind.start(edge.from, potential.length);
    const rest = limit - originAt;
    for (let u = originAt < 0 ? -1 : behind.next(); u >= 0 && behind.at(u) <= rest; u = behind.next()) {
      const met = this.meeting(u, limit, violation);
      if (met.total < violation - TIE) {
        const link = met.edge < 0 ? [] : [this.edges[met.edge]!];
        const from = met.edge < 0 ? u : link[0]!.from;
        const cycle = provenCycle([
          edge,
          ...this.pathAhead(ahead, from),
          ...link,
          ...this.pathBehind(behind, u),
        ]);
        if (cycle) return cycle;
      }
      if (met.total <= limit) near = true;
      if (u !== 0) this.spread(behind, u, rest, true);
    }
    if (near) {
      const cycle = this.exactTie(edge, limit);
      if (cycle) return cycle;
    }
    if (violation === 0) return undefined;
    const up = originAt >= 0 && originAt < violation ? violation - originAt : 0;
    const down = violation - up;
    for (const x of ahead.settled) {
      const by = down - ahead.at(x);
      if (by > 0 && x !== 0) potential[x] = potential[x]! - by;
    }
    if (up > 0)
      for (const y of behind.settled) {
        const by = up - behind.at(y);
        if (by > 0 && y !== 0) potential[y] = potential[y]! + by;
      }
    return undefined;
  }

  private spread(wave: Wave, u: number, limit: number, backwards: boolean): void {
    const { potential, edges } = this;
    const d = wave.at(u) + HOP;
    for (const id of (backwards ? this.into : this.out)[u]!) {
      const e = edges[id]!;
      const slack = potential[e.from]! + e.w - potential[e.to]!;
      const at = slack > 0 ? d + slack : d;
      if (at <= limit) wave.reach(backwards ? e.from : e.to, at, id);
    }
  }

  /** The nearest way from the search ahead to a node just settled behind: at the node itself, or over one edge. */
  private meeting(u: number, limit: number, violation: number): { total: number; edge: number } {
    const { ahead, behind, potential, edges } = this;
    let total = ahead.has(u) ? ahead.at(u) + behind.at(u) : Number.POSITIVE_INFINITY;
    let by = -1;
    // Edges out of the origin are met when the origin itself is settled behind.
    for (const id of u === 0 ? [] : this.into[u]!) {
      const e = edges[id]!;
      if (e.from === 0 || !ahead.has(e.from)) continue;
      const slack = Math.max(0, potential[e.from]! + e.w - potential[e.to]!);
      const sum = ahead.at(e.from) + slack + behind.at(u);
      if (sum > limit || sum >= total) continue;
      total = sum;
      by = id;
      if (total < violation - TIE) break;
    }
    return { total, edge: by };
  }

  /** Cycles through the edge whose product is too near 1: decided by rationals over the edges that could be on them. */
  private exactTie(edge: RatioEdge, limit: number): Cycle | undefined {
    const { ahead, behind, potential } = this;
    const nodes = new Set([...ahead.settled, ...behind.settled]);
    const tight: RatioEdge[] = [];
    for (const x of nodes)
      for (const id of x === 0 ? this.edgesInto(behind.settled) : this.out[x]!) {
        const e = this.edges[id]!;
        if (e.from !== x || !nodes.has(e.to)) continue;
        const slack = Math.max(0, potential[x]! + e.w - potential[e.to]!);
        const [a, b] = [ahead.has(x), behind.has(e.to)];
        if (
          (a && ahead.has(e.to) && ahead.at(x) + slack - ahead.at(e.to) <= TIE) ||
          (b && behind.has(x) && slack + behind.at(e.to) - behind.at(x) <= TIE) ||
          (a && b && ahead.at(x) + slack + behind.at(e.to) <= limit + TIE)
        )
          tight.push(e);
      }
    return exactCycle(edge, tight, nodes.size);
  }

  private edgesInto(nodes: readonly number[]): number[] {
    return nodes.flatMap((v) => this.into[v]!.filter((id) => this.edges[id]!.from === 0));
  }
}
