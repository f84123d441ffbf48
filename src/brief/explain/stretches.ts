/** Years in ascending order, runs told by their ends: 2020, 2021, 2022, 2025 → "2020–2022", "2025". */
export function stretches(years: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const y of years) {
    const last = runs.at(-1);
    if (last && last[1] === y - 1) last[1] = y;
    else runs.push([y, y]);
  }
  return runs.map(([a, b]) => (a === b ? `${a}` : `${a}–${b}`));
}
