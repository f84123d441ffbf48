import { cornerRange, type Estimate, middle, type Range } from './range.ts';

/** A total and one part of it in two years, in base units. */
export interface TwoYears {
  readonly total: readonly [Range, Range];
  readonly part: readonly [Range, Range];
}

/** Exact accounting: total = part + rest, in points of growth. */
export interface Contributions {
  /** Percent growth of the total. */
  readonly total: Estimate;
  /** Points of that growth that the part and the rest brought. */
  readonly part: Estimate;
  readonly rest: Estimate;
  /** Percent growth of part and rest themselves; absent when the base may be zero. */
  readonly partGrowth?: Estimate;
  readonly restGrowth?: Estimate;
  /** Percent of the net change that the part brought; absent when the change may be zero. */
  readonly partOfChange?: Estimate;
  /** Percent of the total that the part is, before and after. */
  readonly shareBefore: Estimate;
  readonly shareAfter: Estimate;
}

/** Undefined when the first total may be zero or less: there is no growth from nothing. */
export function contributionsOf({ total, part }: TwoYears): Contributions | undefined {
  const [t0, t1] = total;
  const [p0, p1] = part;
  if (t0[0] <= 0 || t1[0] <= 0) return undefined;
  const box = [t0, t1, p0, p1];
  const of = (f: (a: number, b: number, c: number, d: number) => number): Estimate => ({
    value: f(middle(t0), middle(t1), middle(p0), middle(p1)),
    range: cornerRange((a = 0, b = 0, c = 0, d = 0) => f(a, b, c, d), box, 100),
  });
  const restMayVanish = t0[0] - p0[1] <= 0;
  const changeMayVanish = t1[0] - t0[1] <= 0 && t1[1] - t0[0] >= 0;
  return {
    total: of((a, b) => (b / a - 1) * 100),
    part: of((a, _, c, d) => ((d - c) / a) * 100),
    rest: of((a, b, c, d) => ((b - a - (d - c)) / a) * 100),
    ...(p0[0] > 0 ? { partGrowth: of((_a, _b, c, d) => (d / c - 1) * 100) } : {}),
    ...(restMayVanish ? {} : { restGrowth: of((a, b, c, d) => ((b - d) / (a - c) - 1) * 100) }),
    ...(changeMayVanish ? {} : { partOfChange: of((a, b, c, d) => ((d - c) / (b - a)) * 100) }),
    shareBefore: of((a, _b, c) => (c / a) * 100),
    shareAfter: of((_a, b, _c, d) => (d / b) * 100),
  };
}
