// Forecasts against what came: points, intervals, odds of places, nowcasts, speed. The data are others' and lie outside the project.
import { forecastAnnual } from '../dist/project/annual/forecast.js';
import { MEASURED_BANK } from '../dist/project/annual/measured-bank.js';
import { dotm } from '../dist/project/annual/methods/dotm.js';
import { drift } from '../dist/project/annual/methods/drift.js';
import { pointForecast } from '../dist/project/annual/methods/point.js';
import { seeded } from '../dist/project/chance/random.js';
import { raceOdds } from '../dist/project/race/odds.js';
import { bankWithout, intervals, owa, ownHoldout, seriesPerSecond } from './project/annual.mjs';
import { folder, load } from './project/data.mjs';
import { nowcasts } from './project/nowcasts.mjs';
import { augurs } from './project/peer.mjs';
import { races } from './project/races.mjs';

const f = (x, n = 3) => x.toFixed(n);

export async function run() {
  if (!folder)
    return [['everything', 'skipped: no series found; set PITWALL_BENCH_DATA to their folder'], simulation()];
  const sets = { M3: load('m3-yearly'), Tourism: load('tourism-yearly'), M1: load('m1-yearly') };
  const peer = await augurs();
  const rows = [];
  let [n, in95, in80] = [0, 0, 0];
  for (const [name, series] of Object.entries(sets)) {
    const theirs = typeof peer === 'function' ? f(owa(series, peer)) : `absent (${peer.absent})`;
    rows.push([`${name}: OWA`, `${f(owa(series, pointForecast))}, augurs AutoETS ${theirs}`]);
    rows.push([
      `${name}: OWA inside its training part`,
      `mean ${f(ownHoldout(series, pointForecast))}, DOTM ${f(ownHoldout(series, dotm))}, drift ${f(ownHoldout(series, drift))}`,
    ]);
    const i = intervals(series, bankWithout(sets, name));
    [n, in95, in80] = [n + i.n, in95 + i.in95, in80 + i.in80];
    rows.push([
      `${name}: MSIS, inside 95%, inside 80%`,
      `${f(i.msis, 1)}, ${f(i.in95 / i.n)}, ${f(i.in80 / i.n)}`,
    ]);
  }
  rows.push(['pooled: inside 95%, inside 80%', `${f(in95 / n)}, ${f(in80 / n)}`]);
  for (const [name, series] of Object.entries(sets)) {
    const horizons = name === 'Tourism' ? [1, 2, 3] : [1, 2, 3, 4];
    const settings = { count: 3000, draws: 1000, horizons, seed: 7 };
    for (const r of races(series, bankWithout(sets, name), settings))
      rows.push([
        `${name}: place 1, ${r.h} ahead`,
        `Brier ${f(r.brier)} against ${f(r.base)}: skill ${f(100 * r.skill, 1)}%, ECE ${f(r.ece)}`,
      ]);
  }
  const monthly = load('m3-monthly');
  for (const months of [2, 3, 6, 9, 11]) {
    const r = nowcasts(monthly, months);
    rows.push([
      `year from ${months} months (${r.n} series)`,
      `MAPE ${f(r.mape, 2)}%, growth carried on ${f(r.carried, 2)}%, inside 80% ${f(r.inside80)}`,
    ]);
  }
  const own = seriesPerSecond(sets.M3);
  const from = performance.now();
  if (typeof peer === 'function') for (const { x, h } of sets.M3.slice(0, 200)) peer(x, h);
  const theirs = (1000 * 200) / (performance.now() - from);
  const ratio =
    typeof peer === 'function' ? `, ${f(own / theirs, 1)} × augurs AutoETS (${f(theirs, 0)}/s)` : '';
  rows.push(['series a second, points and intervals', `${f(own, 0)}${ratio}`]);
  rows.push(simulation());
  return rows;
}

function simulation() {
  const field = Array.from({ length: 10 }, (_, i) => ({
    id: String(i),
    last: 100 + i,
    behind: 0,
    forecast: forecastAnnual({ from: 0, values: [90, 95, 91, 97, 99, 104, 100 + i] }, 5, {
      restlessness: 0.1,
    }),
    start: [99 + i, 101 + i],
    startSpread: 0.02,
  }));
  const rules = { draws: 10_000, horizons: [1, 2, 3, 4, 5], common: 0.3, bank: MEASURED_BANK };
  const times = Array.from({ length: 7 }, () => {
    const from = process.cpuUsage();
    raceOdds(field, { ...rules, random: seeded(1) });
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return ['ten competitors, 10,000 draws, 5 years', `${f(times[3], 0)} ms of processor (median of 7)`];
}
