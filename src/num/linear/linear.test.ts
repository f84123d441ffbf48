import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../app/linear-solver.ts';
import { type Rational, signOf, toRational, ZERO } from '../rational.ts';
import { weightedLimit } from './certify.ts';
import type { Inequality, LinearSolver } from './program.ts';
import { refute, supremum, supremumOfRatio } from './solve.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadLinearSolver();
});

const COLS = 3;
const row = (factors: readonly number[], limit: Rational, strict = false): Inequality => ({
  terms: factors.flatMap((f, col) => (f === 0 ? [] : [{ col, factor: toRational(f) }])),
  limit,
  strict,
});

/** Fourier and Motzkin: each column eliminated in turn, in rationals. */
function isFeasible(rows: readonly Inequality[]): boolean {
  let left = [...rows];
  const factor = (r: Inequality, col: number): Rational => r.terms.find((t) => t.col === col)?.factor ?? ZERO;
  for (let col = 0; col < COLS; col++) {
    const up = left.filter((r) => signOf(factor(r, col)) > 0);
    const down = left.filter((r) => signOf(factor(r, col)) < 0);
    const next = left.filter((r) => signOf(factor(r, col)) === 0);
    for (const a of up)
      for (const b of down) {
        const [x, y] = [factor(a, col), factor(b, col).neg()];
        const terms = Array.from({ length: COLS }, (_, c) => ({
          col: c,
          factor: factor(a, c).div(x).add(factor(b, c).div(y)),
        })).filter((t) => signOf(t.factor) !== 0);
        next.push({
          terms,
          limit: a.limit.div(x).add(b.limit.div(y)),
          strict: a.strict || b.strict,
        });
      }
    left = next;
  }
  return left.every((r) => signOf(r.limit) > 0 || (signOf(r.limit) === 0 && !r.strict));
}

const small = fc.integer({ min: -3, max: 3 });
const inequality = fc
  .tuple(fc.tuple(small, small, small), fc.integer({ min: -6, max: 6 }), fc.boolean())
  .map(([factors, limit, strict]) => row(factors, toRational(limit), strict));

describe('linear programs', () => {
  it('are refuted exactly when no numbers satisfy them, and the multipliers prove it', () => {
    fc.assert(
      fc.property(fc.array(inequality, { minLength: 1, maxLength: 7 }), (rows) => {
        const r = refute(rows, [1, 1, 1], solver);
        expect(r.status).toBe(isFeasible(rows) ? 'feasible' : 'infeasible');
        if (r.status !== 'infeasible') return;
        for (let col = 0; col < COLS; col++) {
          let sum = ZERO;
          for (const [no, y] of r.multipliers)
            for (const t of rows[no]!.terms) if (t.col === col) sum = sum.add(t.factor.mul(y));
          expect(signOf(sum)).toBe(0);
        }
        for (const y of r.multipliers.values()) expect(signOf(y)).toBe(1);
        const { value, strict } = weightedLimit(rows, r.multipliers);
        expect(signOf(value) < 0 || (signOf(value) === 0 && strict)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('a touching sum fits, a strict one does not, whatever the size of the numbers', () => {
    for (const size of [1e-9, 1, 1e18]) {
      const n = (x: number): Rational => toRational(x).mul(toRational(size));
      const rows = (strict: boolean) => [
        row([1, 1, -1], ZERO),
        row([-1, -1, 1], ZERO),
        row([-1, 0, 0], n(-5)),
        row([0, -1, 0], n(-7)),
        row([0, 0, 1], n(12), strict),
      ];
      expect(refute(rows(false), [size, size, size], solver).status).toBe('feasible');
      expect(refute(rows(true), [size, size, size], solver).status).toBe('infeasible');
    }
  });

  it('the bound of a form and of a quotient is exact', () => {
    const rows = [
      row([1, 1, 0], toRational(10)),
      row([-1, -1, 0], toRational(-9)),
      row([1, -1, 0], toRational(4)),
      row([-1, 1, 0], toRational(-3)),
    ];
    const x = [{ col: 0, factor: toRational(1) }];
    const y = [{ col: 1, factor: toRational(1) }];
    expect(supremum(rows, x, [1, 1], solver)!.value.toFraction()).toBe('7');
    // x + y = 9, x − y = 4: 6.5 over 2.5.
    expect(supremumOfRatio(rows, x, y, [1, 1], solver)!.value.toFraction()).toBe('13/5');
    expect(supremum(rows, [{ col: 2, factor: toRational(1) }], [1, 1, 1], solver)).toBeUndefined();
  });

  it('a solver that gives up, or lies, decides nothing', () => {
    const rows = [row([1, 0, 0], toRational(1)), row([-1, 0, 0], toRational(-2))];
    expect(refute(rows, [1, 1, 1], solver).status).toBe('infeasible');
    const givesUp: LinearSolver = () => ({
      status: 'gave-up',
      objective: Number.NaN,
      duals: new Float64Array(0),
    });
    expect(refute(rows, [1, 1, 1], givesUp).status).toBe('undecided');
    const fits = [row([1, 0, 0], toRational(2)), row([-1, 0, 0], toRational(-1))];
    const lies: LinearSolver = () => ({ status: 'optimal', objective: -1, duals: Float64Array.of(1, 1, 0) });
    expect(refute(fits, [1, 1, 1], lies).status).toBe('undecided');
  });
});
