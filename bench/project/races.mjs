// Made-up races of five series of a set, rescaled to start close together: how good are the odds of each to come first?
import { forecastAnnual } from '../../dist/project/annual/forecast.js';
import { normalQuantile } from '../../dist/project/chance/normal.js';
import { seeded } from '../../dist/project/chance/random.js';
import { raceOdds } from '../../dist/project/race/odds.js';

const FIELD = 5;
/** Standard deviation of the logarithms of the last values. */
const CLOSE = 0.1;

export function races(rows, bank, { count, draws, horizons, seed }) {
  const random = seeded(seed);
  const far = Math.max(...horizons);
  const usable = rows.filter((r) => r.h >= far && r.x.at(-1) > 0);
  const run = Array.from({ length: count }, () => {
    const picked = new Set();
    while (picked.size < FIELD) picked.add(usable[Math.floor(random() * usable.length)]);
    const field = [...picked].map((r) => {
      const factor =
        Math.exp(CLOSE * normalQuantile(Math.min(Math.max(random(), 1e-9), 1 - 1e-9))) / r.x.at(-1);
      return { r, factor, values: r.x.map((v) => v * factor) };
    });
    const runners = field.map(({ values }, i) => ({
      id: String(i),
      last: values.at(-1),
      behind: 0,
      forecast: forecastAnnual({ from: 0, values }, far, { restlessness: 0 }),
      start: [values.at(-1), values.at(-1)],
      startSpread: 0,
    }));
    const odds = raceOdds(runners, { draws, horizons, common: 0, bank, random });
    const top = (list) => list.indexOf(Math.max(...list));
    return {
      leader: top(runners.map((r) => r.last)),
      years: horizons.map((h, j) => ({
        winner: top(field.map(({ r, factor }) => r.xx[h - 1] * factor)),
        odds: odds[j].odds.map((o) => o.rank1),
      })),
    };
  });
  return horizons.map((h, j) =>
    score(
      run.map((r) => ({ leader: r.leader, ...r.years[j] })),
      h,
    ),
  );
}

function score(list, h) {
  const keeps = list.filter((r) => r.leader === r.winner).length / list.length;
  const bins = Array.from({ length: 10 }, () => [0, 0]);
  let [brier, base] = [0, 0];
  for (const { leader, winner, odds } of list)
    for (const [i, p] of odds.entries()) {
      const came = i === winner ? 1 : 0;
      const b = i === leader ? keeps : (1 - keeps) / (FIELD - 1);
      brier += (p - came) ** 2;
      base += (b - came) ** 2;
      const bin = bins[Math.min(9, Math.floor(p * 10))];
      bin[0] += p;
      bin[1] += came;
    }
  const ece = bins.reduce((sum, [p, came]) => sum + Math.abs(p - came), 0) / (list.length * FIELD);
  return { h, brier: brier / list.length, base: base / list.length, skill: 1 - brier / base, ece };
}
