import { MinHeap } from '../heap.ts';
import { ONE } from '../rational.ts';
import type { RatioClaim } from './claim-table.ts';
import { FAR, type Labels, TIE } from './labels.ts';
import type { BatchConflict, BatchNetwork } from './network.ts';
import { TIGHT, TieFinder } from './ties.ts';

/** Nodes that the search for a way around the origin looks at before it gives up; that a claim is implied may then go unsaid. */
const FARTHEST = 10_000;

/** What all other claims say about a claim that was let in. */
export type Standing = 'implied' | 'possible' | 'alone';

export interface Inserted {
  readonly claim: number;
  /** The claims it cannot stand beside; it is then not in the network. */
  readonly conflict?: BatchConflict;
  readonly standing?: Standing;
}

/**
 * A consistent network whose claims come and go. The labels stay the lengths of the shortest ways from and to the origin, so a new claim is
 * decided where its better ways run out: a label that would improve the origin's own, or that of the node the new edge leaves,
 * closes a negative cycle, and everything touched is put back.
 */
export class LiveNetwork {
  private readonly net: BatchNetwork;
  private readonly ties: TieFinder;
  private readonly heap = new MinHeap();

  /** The network must have been through `detect`. */
  constructor(net: BatchNetwork) {
    this.net = net;
    this.ties = new TieFinder(net);
    net.lower();
  }

  /** Lets a new claim in, or names the conflict and leaves everything as it was. */
  insert(claim: RatioClaim): Inserted {
    const id = this.net.table.add(claim);
    this.net.hang(id);
    return this.enter(id);
  }

  /** Lets in a claim that is set aside. */
  enter(claim: number): Inserted {
    const { net } = this;
    const broken = net.brokenAlone(claim);
    if (broken) return { claim, conflict: { edges: broken, claims: [claim] } };
    const standing = this.standingOf(claim);
    net.off[claim] = 0;
    const journal: Journal = [];
    for (const e of [2 * claim, 2 * claim + 1]) {
      if (!net.table.exists(e)) continue;
      const edges = this.improve(net.up, e, journal) ?? this.tie(e);
      if (!edges) continue;
      this.undo(journal);
      net.off[claim] = 1;
      return { claim, conflict: { edges, claims: [...new Set(edges.map((x) => x >> 1))] } };
    }
    for (const e of [2 * claim, 2 * claim + 1])
      if (net.table.exists(e)) this.improve(net.lower(), e, journal);
    return { claim, standing };
  }

  /** Takes a claim out; labels that hang on it are found again. */
  withdraw(claim: number): void {
    this.net.off[claim] = 1;
    for (const e of [2 * claim, 2 * claim + 1]) {
      this.resettle(this.net.up, e);
      this.resettle(this.net.lower(), e);
    }
  }

  private tie(edge: number): readonly number[] | undefined {
    const { table, up } = this.net;
    const slack = up.distance[table.from(edge)]! + table.weight(edge) - up.distance[table.to(edge)]!;
    if (slack > TIGHT) return undefined;
    const ring = this.ties.ringOf(edge);
    return ring === 'too-large' ? undefined : ring;
  }

  /** Shorter ways that a new edge opens, nearest first. The cycle when one of them leads back to the origin or to the edge itself. */
  private improve(labels: Labels, edge: number, journal: Journal): readonly number[] | undefined {
    const { table, off } = this.net;
    const { distance, parent, ahead } = labels;
    const origin = ahead.backwards ? table.to(edge) : table.from(edge);
    const first = ahead.backwards ? table.from(edge) : table.to(edge);
    const best = new Map<number, { at: number; by: number }>();
    const { heap } = this;
    heap.clear();
    const offer = (v: number, at: number, by: number): boolean => {
      if (!(at < distance[v]! - TIE)) return false;
      const known = best.get(v);
      if (known && known.at <= at) return false;
      best.set(v, { at, by });
      heap.push(at - distance[v]!, v);
      return v === 0 || v === origin;
    };
    const cycle = (by: number): readonly number[] => {
      const end = ahead.backwards ? table.from(by) : table.to(by);
      let edges = [by];
      const seen = new Map<number, number>();
      for (let v = ahead.backwards ? table.to(by) : table.from(by); v !== end; ) {
        const before = seen.get(v);
        // The old way to the new edge led over a node that it improves: that ring closes first.
        if (before !== undefined) {
          edges = edges.slice(before);
          break;
        }
        seen.set(v, edges.length);
        const e = parent[v]!;
        edges.push(e);
        v = ahead.backwards ? table.to(e) : table.from(e);
      }
      return ahead.backwards ? edges : edges.reverse();
    };
    if (offer(first, distance[origin]! + table.weight(edge), edge)) return cycle(edge);
    for (let u = heap.pop(); u >= 0; u = heap.pop()) {
      const { at, by } = best.get(u)!;
      // A node is offered more than once; only its best offer counts.
      if (!(at < distance[u]! - TIE)) continue;
      journal.push({ labels, node: u, distance: distance[u]!, parent: parent[u]! });
      distance[u] = at;
      parent[u] = by;
      for (const e of ahead.at(u)) {
        if (off[e >> 1]) continue;
        const v = ahead.backwards ? table.from(e) : table.to(e);
        if (offer(v, at + table.weight(e), e)) return cycle(e);
      }
    }
    return undefined;
  }

  private undo(journal: Journal): void {
    for (const { labels, node, distance, parent } of journal.reverse()) {
      labels.distance[node] = distance;
      labels.parent[node] = parent;
    }
  }

  /** Everything below a tree edge that is gone finds its shortest way again, from the neighbours that stayed. */
  private resettle(labels: Labels, edge: number): void {
    const { table, off } = this.net;
    const { distance, parent, ahead, behind } = labels;
    const farOf = (e: number): number => (ahead.backwards ? table.from(e) : table.to(e));
    const nearOf = (e: number): number => (ahead.backwards ? table.to(e) : table.from(e));
    const top = farOf(edge);
    if (parent[top] !== edge) return;
    const below = new Set([top]);
    for (const u of below) for (const e of ahead.at(u)) if (parent[farOf(e)] === e) below.add(farOf(e));
    const { heap } = this;
    heap.clear();
    for (const v of below) {
      distance[v] = FAR;
      parent[v] = -1;
    }
    for (const v of below) {
      for (const e of behind.at(v)) {
        const u = nearOf(e);
        if (off[e >> 1] || below.has(u)) continue;
        const at = distance[u]! + table.weight(e);
        if (at >= distance[v]!) continue;
        distance[v] = at;
        parent[v] = e;
      }
      heap.push(distance[v]!, v);
    }
    for (let u = heap.pop(); u >= 0; u = heap.pop()) {
      if (heap.key > distance[u]!) continue;
      for (const e of ahead.at(u)) {
        const v = farOf(e);
        if (off[e >> 1] || !below.has(v)) continue;
        const at = distance[u]! + table.weight(e);
        if (!(at < distance[v]!)) continue;
        distance[v] = at;
        parent[v] = e;
        heap.push(at, v);
      }
    }
  }

  /** Whether the others already imply the claim, bear on it at all, or say nothing. */
  private standingOf(claim: number): Standing {
    const { table } = this.net;
    let bears = false;
    let implied = true;
    for (const e of [2 * claim, 2 * claim + 1]) {
      if (!table.exists(e)) continue;
      const way = this.wayWithin(table.from(e), table.to(e), table.weight(e));
      if (way && this.isWithin(way, e)) bears = true;
      else implied = false;
    }
    return implied
      ? 'implied'
      : bears || this.meets(table.of[claim]!, table.over[claim]!)
        ? 'possible'
        : 'alone';
  }

  /** Some way joins the nodes, so that the others bound the ratio on one side at least. */
  private meets(of: number, over: number): boolean {
    const { up } = this.net;
    const down = this.net.lower();
    const toward = (a: number, b: number): boolean =>
      down.distance[a]! < FAR / 2 && up.distance[b]! < FAR / 2;
    return toward(of, over) || toward(over, of);
  }

  /** The way bounds the ratio at least as tightly as the edge; whole numbers decide where they are as good as equal. */
  private isWithin(way: readonly number[], edge: number): boolean {
    const { table } = this.net;
    let length = -table.weight(edge);
    for (const e of way) length += table.weight(e);
    if (Math.abs(length) > TIE) return length < 0;
    let product = ONE;
    for (const e of way) product = product.mul(table.ratio(e));
    return product.compare(table.ratio(edge)) <= 0;
  }

  /** A way about as short as the limit or shorter, by the origin or around it. Reduced lengths keep the search near. */
  private wayWithin(from: number, to: number, limit: number): readonly number[] | undefined {
    const { table, off, up, ahead } = this.net;
    const down = this.net.lower();
    if (down.distance[from]! + up.distance[to]! <= limit + TIE)
      return [...down.pathTo(from), ...up.pathTo(to)];
    if (from === 0 || to === 0) return undefined;
    const room = limit + TIE + up.distance[from]! - up.distance[to]!;
    const { heap } = this;
    const best = new Map<number, { at: number; by: number }>([[from, { at: 0, by: -1 }]]);
    heap.clear();
    heap.push(0, from);
    for (let u = heap.pop(), seen = 0; u >= 0 && seen < FARTHEST; u = heap.pop(), seen++) {
      const d = heap.key;
      if (d > best.get(u)!.at) continue;
      if (u === to) {
        const way: number[] = [];
        for (let v = to; v !== from; v = table.from(way.at(-1)!)) way.push(best.get(v)!.by);
        return way.reverse();
      }
      for (const e of ahead.at(u)) {
        const v = table.to(e);
        if (v === 0 || off[e >> 1]) continue;
        const at = d + Math.max(0, up.distance[u]! + table.weight(e) - up.distance[v]!);
        if (at > room || at >= (best.get(v)?.at ?? Infinity)) continue;
        best.set(v, { at, by: e });
        heap.push(at, v);
      }
    }
    return undefined;
  }
}

type Journal = {
  readonly labels: Labels;
  readonly node: number;
  readonly distance: number;
  readonly parent: number;
}[];
