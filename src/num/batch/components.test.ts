import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClaimTable } from './claim-table.ts';
import { componentsOf } from './components.ts';

const tableOf = (pairs: readonly (readonly [number, number])[]): ClaimTable => {
  const table = new ClaimTable();
  for (const [of, over] of pairs) table.add({ of, over, lo: 1, hi: 2, den: 1 });
  return table;
};

describe('connected components', () => {
  it('are joined by claims of two cells and not by the unit', () => {
    const parts = componentsOf(
      tableOf([
        [1, 0],
        [2, 1],
        [3, 0],
        [5, 4],
        [4, 2],
        [6, 0],
      ]),
    );
    expect([...parts]).toEqual([0, 1, 1, 3, 1, 1, 6]);
  });

  it('are those of a walk from node to node', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 30 }), (pairs) => {
        const table = tableOf(pairs);
        const parts = componentsOf(table);
        for (let from = 1; from < table.nodes; from++) {
          const seen = new Set([from]);
          for (const at of seen)
            for (const [a, b] of pairs) if (a > 0 && b > 0 && (a === at || b === at)) seen.add(a).add(b);
          expect(parts[from]).toBe(Math.min(...seen));
        }
      }),
    );
  });
});
