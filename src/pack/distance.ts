/**
 * Damerau–Levenshtein distance, optimal string alignment: insertions, deletions, substitutions and swaps of neighbours cost 1.
 * Gives up beyond `limit` and answers limit + 1; only cells within `limit` of the diagonal are worked out, which keeps a search
 * over many names cheap.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  const wide = Math.min(limit, Math.max(a.length, b.length));
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const beyond = wide + 1;
  let before = new Uint16Array(b.length + 1);
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) above[j] = Math.min(j, beyond);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - wide);
    const to = Math.min(b.length, i + wide);
    const c = a.charCodeAt(i - 1);
    const last = i > 1 ? a.charCodeAt(i - 2) : -1;
    row[from - 1] = from === 1 ? Math.min(i, beyond) : beyond;
    let best = row[from - 1]!;
    let left = best;
    for (let j = from; j <= to; j++) {
      const d = b.charCodeAt(j - 1);
      let cost = above[j - 1]! + (c === d ? 0 : 1);
      if (above[j]! + 1 < cost) cost = above[j]! + 1;
      if (left + 1 < cost) cost = left + 1;
      if (j > 1 && last === d && c === b.charCodeAt(j - 2) && before[j - 2]! + 1 < cost)
        cost = before[j - 2]! + 1;
      if (cost > beyond) cost = beyond;
      row[j] = cost;
      left = cost;
      if (cost < best) best = cost;
    }
    if (to < b.length) row[to + 1] = beyond;
    if (best > limit) return limit + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[b.length]!, limit + 1);
}
