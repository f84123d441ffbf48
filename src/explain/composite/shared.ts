/** Which columns are scored, and who has all of them. */
export interface Shared {
  /** Indices of columns, in their order. */
  readonly columns: readonly number[];
  /** Indices of the rows that have every one of them. */
  readonly rows: readonly number[];
}

/**
 * The largest set of columns that at least `fewest` rows have in full; of sets alike in size the one that more rows have, then the
 * heavier, then the first in order. Undefined when no set of `narrowest` columns does. At most twelve columns: all sets are looked at.
 */
export function sharedColumns(
  has: readonly (readonly boolean[])[],
  weights: readonly number[],
  limits: { readonly fewest: number; readonly narrowest: number },
): Shared | undefined {
  const masks = has.map((row) => row.reduce((mask, yes, j) => (yes ? mask | (1 << j) : mask), 0));
  let best: { size: number; rows: number; weight: number; set: number } | undefined;
  for (let set = 1; set < 1 << weights.length; set++) {
    const size = columnsOf(set, weights.length).length;
    if (size < limits.narrowest || (best && size < best.size)) continue;
    const rows = masks.filter((m) => (m & set) === set).length;
    if (rows < limits.fewest) continue;
    const weight = columnsOf(set, weights.length).reduce((sum, j) => sum + weights[j]!, 0);
    const better =
      !best || size > best.size || rows > best.rows || (rows === best.rows && weight > best.weight);
    if (better) best = { size, rows, weight, set };
  }
  const { set } = best ?? {};
  if (set === undefined) return undefined;
  return {
    columns: columnsOf(set, weights.length),
    rows: masks.flatMap((m, i) => ((m & set) === set ? [i] : [])),
  };
}

function columnsOf(set: number, n: number): number[] {
  const columns: number[] = [];
  for (let j = 0; j < n; j++) if (set & (1 << j)) columns.push(j);
  return columns;
}
