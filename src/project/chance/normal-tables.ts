import { normalBelow, normalQuantile } from './normal.ts';

/** The normal distribution on a grid: simulations ask for it millions of times and need no more than four digits. */
export interface NormalTables {
  /** 0 ≤ u < 1; the ends are cut off at one draw in four thousand. */
  quantile(u: number): number;
  below(z: number): number;
}

const CELLS = 4096;
/** Beyond this nothing is drawn. */
const WIDEST = 6;

export function normalTables(): NormalTables {
  const quantiles = Float64Array.from({ length: CELLS + 1 }, (_, i) =>
    normalQuantile(Math.min(Math.max(i / CELLS, 0.25 / CELLS), 1 - 0.25 / CELLS)),
  );
  const areas = Float64Array.from({ length: CELLS + 1 }, (_, i) =>
    normalBelow(((2 * i) / CELLS - 1) * WIDEST),
  );
  const between = (table: Float64Array, at: number): number => {
    const low = Math.min(Math.max(Math.floor(at), 0), CELLS - 1);
    return table[low]! + (table[low + 1]! - table[low]!) * Math.min(Math.max(at - low, 0), 1);
  };
  return {
    quantile: (u) => between(quantiles, u * CELLS),
    below: (z) => between(areas, ((z / WIDEST + 1) / 2) * CELLS),
  };
}
