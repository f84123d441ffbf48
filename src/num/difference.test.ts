import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DifferenceNetwork, type RatioEdge } from './difference.ts';
import { ONE, type Rational, toRational } from './rational.ts';

/** Small fractions, many of them equal or inverse to each other, so that exact ties are common. */
const ratio = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .map(([n, d]) => toRational(n).div(toRational(d)));
const NODES = 5;
const edge = fc.record({
  from: fc.integer({ min: 0, max: NODES - 1 }),
  to: fc.integer({ min: 0, max: NODES - 1 }),
  ratio,
  strict: fc.boolean(),
});
type Plain = Omit<RatioEdge, 'owner'>;

function network(): DifferenceNetwork {
  const net = new DifferenceNetwork();
  for (let i = 1; i < NODES; i++) net.addNode();
  return net;
}

type Entry = { r: Rational; strict: boolean } | undefined;

/** Floyd–Warshall over exact products; a diagonal below one (or strictly one) is a contradiction. */
function closure(edges: readonly Plain[]): Entry[][] {
  const m: Entry[][] = Array.from({ length: NODES }, (_, i) =>
    Array.from({ length: NODES }, (_, j) => (i === j ? { r: ONE, strict: false } : undefined)),
  );
  const better = (a: Entry, b: Entry): boolean => {
    if (!a) return false;
    if (!b) return true;
    const order = a.r.compare(b.r);
    return order < 0 || (order === 0 && a.strict && !b.strict);
  };
  for (const e of edges) {
    const next = { r: e.ratio, strict: e.strict };
    if (better(next, m[e.from]![e.to])) m[e.from]![e.to] = next;
  }
  for (let k = 0; k < NODES; k++)
    for (let i = 0; i < NODES; i++)
      for (let j = 0; j < NODES; j++) {
        const a = m[i]![k];
        const b = m[k]![j];
        const next = a && b && { r: a.r.mul(b.r), strict: a.strict || b.strict };
        if (better(next, m[i]![j])) m[i]![j] = next;
      }
  return m;
}

function isConsistent(edges: readonly Plain[]): boolean {
  const m = closure(edges);
  return m.every((row, i) => row[i]!.r.compare(ONE) > 0 || (row[i]!.r.equals(ONE) && !row[i]!.strict));
}

describe('difference network', () => {
  it('refuses exactly the edges that contradict the rest, and proves it', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 14 }), (edges) => {
        const net = network();
        const kept: Plain[] = [];
        edges.forEach((e, owner) => {
          const cycle = net.add([{ ...e, owner }]);
          expect(cycle === undefined).toBe(isConsistent([...kept, e]));
          if (!cycle) kept.push(e);
          else {
            const product = cycle.edges.reduce((p, x) => p.mul(x.ratio), ONE);
            expect(product.equals(cycle.product)).toBe(true);
            expect(
              product.compare(ONE) < 0 || (product.equals(ONE) && cycle.edges.some((x) => x.strict)),
            ).toBe(true);
            for (const [i, x] of cycle.edges.entries())
              expect(x.to).toBe(cycle.edges[(i + 1) % cycle.edges.length]!.from);
          }
        });
      }),
      { numRuns: 400 },
    );
  });

  it('forgets what is withdrawn', () => {
    fc.assert(
      fc.property(
        fc.array(edge, { maxLength: 12 }),
        fc.array(fc.nat(11), { maxLength: 6 }),
        edge,
        (edges, gone, last) => {
          const net = network();
          const kept = new Map<number, Plain>();
          edges.forEach((e, owner) => {
            if (!net.add([{ ...e, owner }])) kept.set(owner, e);
          });
          for (const owner of gone) {
            net.withdraw(owner);
            kept.delete(owner);
          }
          expect(net.add([{ ...last, owner: 99 }]) === undefined).toBe(
            isConsistent([...kept.values(), last]),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('bounds each pair as tightly as the edges allow', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 10 }), (edges) => {
        const net = network();
        const kept: Plain[] = [];
        edges.forEach((e, owner) => {
          if (!net.add([{ ...e, owner }])) kept.push(e);
        });
        const m = closure(kept);
        for (let i = 0; i < NODES; i++)
          for (let j = 0; j < NODES; j++) {
            if (i === j) continue;
            const path = net.bound(i, j);
            expect(path?.product.toFraction()).toBe(m[i]![j]?.r.toFraction());
          }
      }),
      { numRuns: 200 },
    );
  });

  it('decides alike whatever the size of the figures, down to the last digit of a tie', () => {
    // Levels of 1e-9 to 1e18, and ratios that close cycles exactly or miss by one part in 1e12.
    const power = fc.integer({ min: -9, max: 18 });
    const wide = fc.record({
      from: fc.integer({ min: 0, max: NODES - 1 }),
      to: fc.integer({ min: 0, max: NODES - 1 }),
      near: fc.constantFrom(-1, 0, 0, 1),
      strict: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(power, { minLength: NODES, maxLength: NODES }),
        fc.array(wide, { maxLength: 16 }),
        (sizes, list) => {
          const size = (i: number): Rational => (i === 0 ? ONE : toRational(10 ** sizes[i]!));
          const net = network();
          const kept: Plain[] = [];
          list.forEach(({ from, to, near, strict }, owner) => {
            const hair = toRational(near)
              .div(10n ** 12n)
              .add(1);
            const e = { from, to, ratio: size(to).div(size(from)).mul(hair), strict };
            const cycle = net.add([{ ...e, owner }]);
            expect(cycle === undefined).toBe(isConsistent([...kept, e]));
            if (!cycle) kept.push(e);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves out the edges that are skipped', () => {
    const net = network();
    net.add([{ from: 0, to: 1, ratio: toRational(2), strict: false, owner: 1 }]);
    net.add([{ from: 0, to: 1, ratio: toRational(3), strict: false, owner: 2 }]);
    expect(net.bound(0, 1)?.product.equals(2)).toBe(true);
    expect(net.bound(0, 1, (o) => o === 1)?.product.equals(3)).toBe(true);
    expect(net.bound(0, 1, () => true)).toBeUndefined();
  });

  it('adds all edges of an owner or none', () => {
    const net = network();
    net.add([{ from: 0, to: 1, ratio: toRational(2), strict: false, owner: 1 }]);
    const clash = net.add([
      { from: 0, to: 2, ratio: toRational(5), strict: false, owner: 2 },
      { from: 1, to: 0, ratio: toRational(0.4), strict: false, owner: 2 },
    ]);
    expect(clash?.product.toFraction()).toBe('4/5');
    expect(net.has(2)).toBe(false);
    expect(net.bound(0, 2)).toBeUndefined();
  });

  it('takes 20,000 exact ties for no conflict, and each strict one for a conflict', () => {
    let seed = 12345;
    const next = (): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return 1 + (seed % 9973);
    };
    let refused = 0;
    let missed = 0;
    for (let i = 0; i < 20000; i++) {
      const a = toRational(next()).div(next());
      const b = toRational(next()).div(next());
      const c = a.mul(b).inverse();
      const cycle = (strict: boolean) => {
        const net = network();
        net.add([{ from: 0, to: 1, ratio: a, strict: false, owner: 1 }]);
        net.add([{ from: 1, to: 2, ratio: b, strict: false, owner: 2 }]);
        return net.add([{ from: 2, to: 0, ratio: c, strict, owner: 3 }]);
      };
      if (cycle(false)) refused++;
      if (i % 10 === 0 && !cycle(true)) missed++;
    }
    expect([refused, missed]).toEqual([0, 0]);
  });
});
