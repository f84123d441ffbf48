// The last full year of every monthly series, from its first months and the three years before.
import { nowcast } from '../../dist/project/nowcast/nowcast.js';
import { mean } from './data.mjs';

const sum = (list) => list.reduce((a, b) => a + b, 0);

export function nowcasts(rows, months) {
  const misses = [];
  const carried = [];
  let inside = 0;
  for (const { x, xx, start } of rows) {
    const all = [...x, ...xx];
    const years = [];
    for (let i = (13 - start[1]) % 12; i + 12 <= all.length; i += 12) years.push(all.slice(i, i + 12));
    if (years.length < 4) continue;
    const last = years.at(-1);
    const total = sum(last);
    const past = years.slice(-4, -1).map((y) => ({ toDate: sum(y.slice(0, months)), total: sum(y) }));
    const made = nowcast(months, sum(last.slice(0, months)), past);
    if (!made) continue;
    misses.push((100 * Math.abs(made.estimate - total)) / total);
    carried.push((100 * Math.abs(made.carried - total)) / total);
    if (total >= made.quantile(0.1) && total <= made.quantile(0.9)) inside++;
  }
  return { mape: mean(misses), carried: mean(carried), inside80: inside / misses.length, n: misses.length };
}
