import { describe, expect, it } from 'vitest';
import { gaussian, seeded } from '../num/random.ts';
import { breakIn, criticalValue } from './break-test.ts';
import { contributionsOf } from './contributions.ts';
import { lmdiTerms, logMean, volumeAndShare } from './lmdi.ts';
import type { Estimate, Range } from './range.ts';
import { shiftShareOf } from './shift-share.ts';
import { turnsOf, type YearPoint } from './turns.ts';

const ROUNDINGS = 2000;
const random = seeded(11);
const between = (lo: number, hi: number): number => lo + (hi - lo) * random();
const holds = (e: Estimate | undefined, x: number): boolean => !e || (e.range[0] <= x && x <= e.range[1]);

/** A true figure as a paper prints it: rounded to some digits, known to half a unit. */
function printed(x: number): Range {
  const unit = 10 ** Math.floor(between(0, Math.max(1, Math.log10(x) - 1)));
  const value = Math.round(x / unit) * unit;
  return [value - unit / 2, value + unit / 2];
}

interface World {
  readonly t: [number, number];
  readonly p: [number, number];
  readonly n: [number, number];
  readonly m: [number, number];
}

function world(): World {
  const n: [number, number] = [between(1e6, 1e7), between(1e6, 1e7)];
  const t: [number, number] = [n[0] * between(0.05, 0.4), n[1] * between(0.05, 0.4)];
  return {
    n,
    t,
    m: [n[0] * between(0.2, 0.8), n[1] * between(0.2, 0.8)],
    p: [t[0] * between(0.2, 0.8), t[1] * between(0.2, 0.8)],
  };
}
const exact = (x: number): Range => [x, x];
const both = (f: (x: number) => Range, [a, b]: [number, number]): [Range, Range] => [f(a), f(b)];

describe('growth contributions', () => {
  it('add up, and their ranges hold the truth in every rounding', () => {
    for (let i = 0; i < ROUNDINGS; i++) {
      const { t, p } = world();
      const truth = contributionsOf({ total: both(exact, t), part: both(exact, p) })!;
      expect(truth.part.value + truth.rest.value).toBeCloseTo(truth.total.value, 9);
      const read = contributionsOf({ total: both(printed, t), part: both(printed, p) })!;
      for (const key of Object.keys(read) as (keyof typeof read)[])
        expect(holds(read[key], truth[key]!.value), key).toBe(true);
    }
  });

  it('say nothing of growth from nothing, nor of a change that may be none', () => {
    const flat = contributionsOf({ total: [exact(10), exact(10)], part: [exact(0), exact(4)] })!;
    expect(flat.partOfChange).toBeUndefined();
    expect(flat.partGrowth).toBeUndefined();
    expect(contributionsOf({ total: [exact(0), exact(10)], part: [exact(0), exact(4)] })).toBeUndefined();
    expect(contributionsOf({ total: [[-1, 1], exact(10)], part: [exact(0), exact(4)] })).toBeUndefined();
  });
});

describe('shift-share', () => {
  it('closes, and its ranges hold the truth in every rounding', () => {
    for (let i = 0; i < ROUNDINGS; i++) {
      const w = world();
      const of = (f: (x: number) => Range) =>
        shiftShareOf({
          total: both(f, w.t),
          part: both(f, w.p),
          wholeTotal: both(f, w.n),
          wholePart: both(f, w.m),
        })!;
      const truth = of(exact);
      const sum = truth.tide.value + truth.mix.value + truth.local.value;
      expect(Math.abs(sum - truth.change.value) / w.t[0]).toBeLessThan(1e-9);
      const read = of(printed);
      for (const key of Object.keys(read) as (keyof typeof read)[])
        expect(holds(read[key], truth[key].value), key).toBe(true);
    }
  });

  it('gives a place that moves with its whole no local edge and no mix', () => {
    const s = shiftShareOf({
      total: [exact(10), exact(12)],
      part: [exact(4), exact(4.8)],
      wholeTotal: [exact(100), exact(120)],
      wholePart: [exact(40), exact(48)],
    })!;
    expect(s.tide.value).toBeCloseTo(2, 9);
    expect(Math.abs(s.mix.value) + Math.abs(s.local.value)).toBeLessThan(1e-9);
  });
});

describe('log mean decomposition', () => {
  it('leaves no residual, for chains of any length and with zeros', () => {
    for (let i = 0; i < ROUNDINGS; i++) {
      const before = [between(1, 1e6), between(0.01, 1), i % 7 === 0 ? 0 : between(0.01, 1)];
      const after = [between(1, 1e6), between(0.01, 1), between(0.01, 1)];
      const product = (xs: number[]): number => xs.reduce((a, b) => a * b, 1);
      const sum = lmdiTerms(before, after).reduce((a, b) => a + b, 0);
      expect(Math.abs(sum - (product(after) - product(before))) / product(after)).toBeLessThan(1e-9);
    }
  });

  it('has a mean between its two numbers, also where they meet', () => {
    expect(logMean(5, 5)).toBe(5);
    expect(logMean(5, 5 * (1 + 1e-9))).toBeCloseTo(5, 8);
    const m = logMean(2, 8);
    expect(m).toBeGreaterThan(4);
    expect(m).toBeLessThan(5);
  });

  it('holds the truth in every rounding', () => {
    for (let i = 0; i < ROUNDINGS; i++) {
      const { t, p } = world();
      const truth = volumeAndShare(both(exact, t), both(exact, p))!;
      const read = volumeAndShare(both(printed, t), both(printed, p))!;
      for (const key of ['change', 'volume', 'share'] as const)
        expect(holds(read[key], truth[key].value), key).toBe(true);
    }
  });
});

describe('peaks and troughs', () => {
  const series = (values: readonly number[], basis: (i: number) => string = () => 'a'): YearPoint[] =>
    values.map((v, i) => ({ year: 2000 + i, range: [v - 0.5, v + 0.5], basis: basis(i) }));
  const gist = (values: readonly number[]) => turnsOf(series(values)).map((t) => `${t.kind} ${t.year}`);

  it('need a tenth or two years', () => {
    expect(gist([100, 120, 140, 110, 90, 120])).toEqual(['peak 2002', 'trough 2004']);
    expect(gist([100, 120, 140, 130, 150])).toEqual([]);
    expect(gist([100, 120, 140, 135, 132, 150])).toEqual(['peak 2002', 'trough 2004']);
  });

  it('are none in a rise, in a flat line, in one point, in nothing', () => {
    for (const values of [[1, 2, 3, 4], [5, 5, 5, 5], [7], []]) expect(gist(values)).toEqual([]);
  });

  it('may stand at the start, and a series may start by falling', () => {
    expect(gist([100, 80, 60, 90])).toEqual(['trough 2002']);
    expect(gist([100, 105, 60, 90])).toEqual(['peak 2001', 'trough 2002']);
  });

  it('tell what is sure and what crosses bases', () => {
    const [peak] = turnsOf(series([100, 140, 120], (i) => (i < 2 ? 'a' : 'b')));
    expect(peak).toMatchObject({ kind: 'peak', year: 2001, sure: true, crossBasis: true });
    const wide: YearPoint[] = [100, 140, 125].map((v, i) => ({
      year: 2000 + i,
      range: [v - 10, v + 10],
      basis: 'a',
    }));
    expect(turnsOf(wide)[0]).toMatchObject({ sure: false, crossBasis: false });
  });
});

describe('one tested break', () => {
  const N = 14;
  const critical = criticalValue(N);
  const rates = (sd: number, shift = 0, at = 7): number[] => {
    let level = 100;
    return Array.from({ length: N }, (_, i) => {
      const next = level * Math.exp((6 + (i >= at ? shift : 0) + gaussian(random) * sd) / 100);
      const growth = (next / level - 1) * 100;
      level = next;
      return growth;
    });
  };
  const found = (runs: number, sd: number, shift = 0): number =>
    Array.from({ length: runs }, () => breakIn(rates(sd, shift), critical)).filter(
      (r) => r.outcome === 'break',
    ).length / runs;

  it('has a critical value near the published simulation, the same every time', () => {
    expect(critical).toBeGreaterThan(2.9);
    expect(critical).toBeLessThan(3.4);
    expect(criticalValue(N)).toBe(critical);
  });

  it('cries wolf in few random walks and finds a large shift', () => {
    for (const sd of [4, 8, 12]) expect(found(400, sd), `sd ${sd}`).toBeLessThanOrEqual(0.09);
    expect(found(300, 8, -20)).toBeGreaterThanOrEqual(0.9);
  });

  it('dates the break by a set of years that holds it', () => {
    const hits = Array.from({ length: 200 }, () => breakIn(rates(8, -20), critical)).filter(
      (r) => r.outcome === 'break',
    );
    expect(hits.filter((r) => r.set!.includes(7)).length / hits.length).toBeGreaterThan(0.9);
  });

  it('is not tried on a short series, and finds nothing in a flat one', () => {
    expect(breakIn([1, 2, 3]).outcome).toBe('too-short');
    expect(breakIn([]).outcome).toBe('too-short');
    expect(breakIn(Array(10).fill(5)).outcome).toBe('none');
    expect(breakIn([...Array(5).fill(5), ...Array(5).fill(-5)])).toMatchObject({ outcome: 'break', at: 5 });
  });
});
