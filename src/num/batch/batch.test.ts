import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../random.ts';
import { ONE, type Rational } from '../rational.ts';
import { ClaimTable, type RatioClaim, UNIT } from './claim-table.ts';
import { LiveNetwork } from './live.ts';
import { BatchNetwork } from './network.ts';
import { WithoutOne } from './without-one.ts';

const NODES = 6;

/** Small fractions, so that exact ties are common; strict ends among them. */
const ratioClaim = fc
  .record({
    of: fc.integer({ min: 0, max: NODES - 1 }),
    over: fc.integer({ min: 0, max: NODES - 1 }),
    lo: fc.constantFrom(0, 1, 2, 3, 4, 6),
    wide: fc.constantFrom(0, 0, 1, 3, Number.POSITIVE_INFINITY),
    den: fc.constantFrom(1, 2, 3),
    power: fc.constantFrom(0, 0, 3, -4),
    loStrict: fc.boolean(),
    hiStrict: fc.boolean(),
  })
  .map(({ lo, wide, power, ...c }): RatioClaim => ({ ...c, lo, hi: Math.max(1, lo) + wide, power }));

interface Way {
  readonly r: Rational;
  readonly strict: boolean;
}

/** Floyd and Warshall over exact products: the ways between all nodes, and whether the claims fit together. */
function closure(
  table: ClaimTable,
  claims: readonly number[],
): { fits: boolean; ways: (Way | undefined)[][] } {
  const ways: (Way | undefined)[][] = Array.from({ length: NODES }, (_, i) =>
    Array.from({ length: NODES }, (_, j) => (i === j ? { r: ONE, strict: false } : undefined)),
  );
  const better = (a: Way, b: Way | undefined): boolean => {
    if (!b) return true;
    const order = a.r.compare(b.r);
    return order < 0 || (order === 0 && a.strict && !b.strict);
  };
  for (const e of claims.flatMap((c) => [2 * c, 2 * c + 1])) {
    if (!table.exists(e)) continue;
    const way = { r: table.ratio(e), strict: table.isStrict(e) };
    if (better(way, ways[table.from(e)]![table.to(e)])) ways[table.from(e)]![table.to(e)] = way;
  }
  for (let k = 0; k < NODES; k++)
    for (let i = 0; i < NODES; i++)
      for (let j = 0; j < NODES; j++) {
        const [a, b] = [ways[i]![k], ways[k]![j]];
        if (!a || !b) continue;
        const way = { r: a.r.mul(b.r), strict: a.strict || b.strict };
        if (better(way, ways[i]![j])) ways[i]![j] = way;
      }
  const fits = ways.every((row, i) => {
    const order = row[i]!.r.compare(ONE);
    return order > 0 || (order === 0 && !row[i]!.strict);
  });
  return { fits, ways };
}

function tableOf(claims: readonly RatioClaim[]): ClaimTable {
  const table = new ClaimTable();
  for (const c of claims) table.add(c);
  table.nodes = NODES;
  return table;
}

const near = (x: number, r: Rational | undefined): void => {
  if (!r) expect(Math.abs(x)).toBe(Number.POSITIVE_INFINITY);
  else expect(Math.abs(x / UNIT - Math.log(r.valueOf()))).toBeLessThan(1e-8);
};

describe('a whole ledger at once', () => {
  it('names disjoint minimal conflicts, each proved, until the rest fits; intervals as tight as the rest allows', () => {
    fc.assert(
      fc.property(fc.array(ratioClaim, { maxLength: 16 }), (claims) => {
        const table = tableOf(claims);
        const all = claims.map((_, i) => i);
        const net = new BatchNetwork(table);
        const { conflicts, undecided } = net.detect();
        expect(undecided).toBe(0);
        expect(conflicts.length > 0).toBe(!closure(table, all).fits);
        const seen = new Set<number>();
        for (const k of conflicts) {
          expect(closure(table, k.claims).fits).toBe(false);
          for (const gone of k.claims) {
            expect(
              closure(
                table,
                k.claims.filter((c) => c !== gone),
              ).fits,
            ).toBe(true);
            expect(seen.has(gone)).toBe(false);
            seen.add(gone);
          }
        }
        const left = closure(
          table,
          all.filter((c) => !seen.has(c)),
        );
        expect(left.fits).toBe(true);
        for (let v = 1; v < NODES; v++) {
          const { lo, hi } = net.interval(v);
          near(hi, left.ways[0]![v]?.r);
          near(lo, left.ways[v]![0]?.r.inverse());
        }
        const others = new WithoutOne(net);
        for (const c of all.filter((x) => !seen.has(x) && table.over[x] === 0 && table.of[x] !== 0)) {
          const { ways } = closure(
            table,
            all.filter((x) => x !== c && !seen.has(x)),
          );
          const { lo, hi } = others.interval(c);
          near(hi, ways[0]![table.of[c]!]?.r);
          near(lo, ways[table.of[c]!]![0]?.r.inverse());
        }
      }),
      { numRuns: 200 },
    );
  });

  it('exact ties are no conflict, however many; strict ones are', () => {
    const random = seeded(5);
    const n = (): number => 1 + Math.floor(9973 * random());
    const ties = (strict: boolean, many: number): ClaimTable => {
      const table = new ClaimTable();
      for (let i = 0; i < many; i++) {
        const [a, b, c, d] = [n(), n(), n(), n()];
        const [x, y] = [1 + 2 * i, 2 + 2 * i];
        table.add({ of: x, over: 0, lo: a, hi: a, den: b });
        table.add({ of: y, over: x, lo: 0, hi: c, den: d });
        table.add({ of: y, over: 0, lo: a * c, hi: Number.POSITIVE_INFINITY, den: b * d, loStrict: strict });
      }
      return table;
    };
    expect(new BatchNetwork(ties(false, 5000)).detect()).toEqual({ conflicts: [], undecided: 0 });
    expect(new BatchNetwork(ties(true, 500)).detect().conflicts).toHaveLength(500);
  });

  it('many small conflicts that share entities with true claims are all found', () => {
    const random = seeded(11);
    const table = new ClaimTable();
    let planted = 0;
    for (let e = 0; e < 300; e++) {
      let level = 1e6 * (1 + random());
      for (let y = 0; y < 10; y++) {
        const node = 1 + e * 10 + y;
        const print = (x: number): void => {
          const p = Math.round(x);
          table.add({ of: node, over: 0, lo: 2 * p - 1, hi: 2 * p + 1, den: 2 });
        };
        const grown = level * (0.9 + 0.3 * random());
        const t = Math.round((grown / level) * 1000);
        if (y > 0) table.add({ of: node, over: node - 1, lo: 2 * t - 1, hi: 2 * t + 1, den: 2000 });
        level = y > 0 ? grown : level;
        print(level);
        if (y === 5) {
          print(level * 1.2);
          planted++;
        }
      }
    }
    const { conflicts } = new BatchNetwork(table).detect();
    expect(conflicts).toHaveLength(planted);
  });

  it('ends that doubles cannot hold exactly are refused', () => {
    const add = (lo: number): number => new ClaimTable().add({ of: 1, over: 0, lo, hi: 2 ** 40, den: 1 });
    for (const lo of [0.5, Number.NaN, -1, 2 ** 60]) expect(() => add(lo)).toThrow(RangeError);
  });
});

describe('claims that come and go', () => {
  it('are decided at every step as a full recheck decides them, and what is implied is the same', () => {
    fc.assert(
      fc.property(
        fc.array(ratioClaim, { minLength: 2, maxLength: 10 }),
        fc.array(fc.tuple(fc.nat(30), ratioClaim), { maxLength: 25 }),
        (first, steps) => {
          const table = tableOf(first);
          const net = new BatchNetwork(table);
          const gone = new Set(net.detect().conflicts.flatMap((k) => k.claims));
          const inside = first.map((_, i) => i).filter((c) => !gone.has(c));
          const live = new LiveNetwork(net);
          for (const [pick, claim] of steps) {
            if (pick % 3 === 0 && inside.length > 0) {
              live.withdraw(inside.splice(pick % inside.length, 1)[0]!);
            } else {
              const before = closure(table, inside);
              const got = live.insert(claim);
              expect(got.conflict === undefined).toBe(closure(table, [...inside, got.claim]).fits);
              if (got.conflict) {
                expect(closure(table, got.conflict.claims).fits).toBe(false);
                for (const x of got.conflict.claims)
                  expect(
                    closure(
                      table,
                      got.conflict.claims.filter((c) => c !== x),
                    ).fits,
                  ).toBe(true);
              } else {
                const ends = [2 * got.claim, 2 * got.claim + 1].filter((e) => table.exists(e));
                const implied = ends.every((e) => {
                  const way = before.ways[table.from(e)]![table.to(e)];
                  return way !== undefined && way.r.compare(table.ratio(e)) <= 0;
                });
                expect(got.standing === 'implied').toBe(implied);
                inside.push(got.claim);
              }
            }
            const { ways } = closure(table, inside);
            for (let v = 1; v < NODES; v++) {
              const { lo, hi } = net.interval(v);
              near(hi, ways[0]![v]?.r);
              near(lo, ways[v]![0]?.r.inverse());
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
