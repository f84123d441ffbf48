// Tables, races and explanations: agreement with brute force, false alarms and power of the break test, closing of the
// identities, truth inside the printed intervals, and the time of large tables.
import { join } from 'node:path';
import { openWorkspace } from '../dist/app/workspace.js';
import { breakIn, criticalValue } from '../dist/explain/break-test.js';
import { contributionsOf } from '../dist/explain/contributions.js';
import { driversOf } from '../dist/explain/drivers.js';
import { volumeAndShare } from '../dist/explain/lmdi.js';
import { shiftShareOf } from '../dist/explain/shift-share.js';
import { makeInterval } from '../dist/num/interval.js';
import { gaussian, seeded } from '../dist/num/random.js';
import { toRational } from '../dist/num/rational.js';
import { race } from '../dist/standings/race/race.js';
import { rankOdds } from '../dist/standings/rank-odds.js';
import { rankIntervals } from '../dist/standings/ranks.js';
import { makeSettledView } from '../dist/standings/view.js';
import { cpu } from './standings/cpu.mjs';
import { indexRuns, largeTables, wholePack } from './standings/large.mjs';

const root = join(import.meta.dirname, '..');
const percent = (x) => `${(100 * x).toFixed(1)}%`;
const ms = (x) => `${x.toFixed(0)} ms`;

/** Best and worst place over every assignment of grid values; ends are whole numbers, the grid has thirds. */
function bruteRanks(table) {
  const grids = table.map(([lo, hi]) => Array.from({ length: (hi - lo) * 3 + 1 }, (_, k) => lo + k / 3));
  const found = table.map(() => ({ best: Number.POSITIVE_INFINITY, worst: 0 }));
  const values = [];
  const visit = (at) => {
    if (at === grids.length) {
      found.forEach((f, i) => {
        const place = 1 + values.filter((v) => v > values[i]).length;
        f.best = Math.min(f.best, place);
        f.worst = Math.max(f.worst, place);
      });
      return;
    }
    for (const v of grids[at]) {
      values[at] = v;
      visit(at + 1);
    }
  };
  visit(0);
  return found;
}

function ranksAgree(tables) {
  const random = seeded(1);
  let exact = 0;
  for (let t = 0; t < tables; t++) {
    const table = Array.from({ length: 2 + Math.floor(random() * 3) }, () => {
      const lo = Math.floor(random() * 4);
      return [lo, lo + Math.floor(random() * 3)];
    });
    const own = rankIntervals(table.map(([lo, hi]) => makeInterval(toRational(lo), toRational(hi))));
    if (JSON.stringify(own) === JSON.stringify(bruteRanks(table))) exact++;
  }
  return `${exact} of ${tables}`;
}

function oddsAgree(tables, draws) {
  const random = seeded(2);
  let worst = 0;
  for (let t = 0; t < tables; t++) {
    const values = Array.from({ length: 4 }, () => [random(), random(), random()]);
    const drawn = rankOdds(4, (i, r) => values[i][Math.floor(r() * 3)], draws, t);
    const exact = values.map(() => [0, 0, 0, 0]);
    for (let code = 0; code < 81; code++) {
      const chosen = values.map((v, i) => v[Math.floor(code / 3 ** i) % 3]);
      chosen.forEach((v, i) => {
        exact[i][chosen.filter((w) => w > v).length] += 1 / 81;
      });
    }
    exact.forEach((row, i) => {
      row.forEach((p, k) => {
        const error = Math.sqrt(Math.max(p * (1 - p), 1e-6) / draws);
        worst = Math.max(worst, Math.abs(drawn.places[i][k] - p) / error);
      });
    });
  }
  return `largest error ${worst.toFixed(1)} standard errors in ${tables * 16} odds`;
}

const GROWTHS = 14;
function breaks(runs, sd, shift) {
  const random = seeded(100 * sd + shift);
  const critical = criticalValue(GROWTHS);
  let found = 0;
  let held = 0;
  for (let r = 0; r < runs; r++) {
    const growth = Array.from(
      { length: GROWTHS },
      (_, i) => 100 * (Math.exp((6 + (i >= 7 ? shift : 0) + gaussian(random) * sd) / 100) - 1),
    );
    const result = breakIn(growth, critical);
    if (result.outcome !== 'break') continue;
    found++;
    if (result.set.includes(7)) held++;
  }
  return { found: found / runs, held: found === 0 ? 0 : held / found };
}

function roundings(n) {
  const random = seeded(3);
  const between = (lo, hi) => lo + (hi - lo) * random();
  const exact = (x) => [x, x];
  const printed = (x) => {
    const unit = 10 ** Math.floor(between(0, Math.max(1, Math.log10(x) - 1)));
    const value = Math.round(x / unit) * unit;
    return [value - unit / 2, value + unit / 2];
  };
  let apart = 0;
  let held = 0;
  let asked = 0;
  for (let i = 0; i < n; i++) {
    const wholeTotal = [between(1e6, 1e7), between(1e6, 1e7)];
    const total = wholeTotal.map((x) => x * between(0.05, 0.4));
    const part = total.map((x) => x * between(0.2, 0.8));
    const wholePart = wholeTotal.map((x) => x * between(0.2, 0.8));
    const of = (f) => [
      contributionsOf({ total: total.map(f), part: part.map(f) }),
      shiftShareOf({
        total: total.map(f),
        part: part.map(f),
        wholeTotal: wholeTotal.map(f),
        wholePart: wholePart.map(f),
      }),
      volumeAndShare(total.map(f), part.map(f)),
    ];
    const [c, s, v] = of(exact);
    apart = Math.max(
      apart,
      Math.abs(c.part.value + c.rest.value - c.total.value) / 100,
      Math.abs(s.tide.value + s.mix.value + s.local.value - s.change.value) / total[0],
      Math.abs(v.volume.value + v.share.value - v.change.value) / part[0],
    );
    const read = of(printed);
    [c, s, v].forEach((truth, k) => {
      for (const key of Object.keys(read[k])) {
        asked++;
        const [lo, hi] = read[k][key].range;
        if (lo <= truth[key].value && truth[key].value <= hi) held++;
      }
    });
  }
  return { apart: apart.toExponential(1), held: `${held} of ${asked} in ${n} roundings` };
}

function thousands(e) {
  return `${(e.value / 1e4).toFixed(2)} [${e.range.map((x) => (x / 1e4).toFixed(2)).join(', ')}]`;
}

export function run() {
  const workspace = openWorkspace({ ledger: join(root, 'nowhere') });
  const view = workspace.settledView();
  const { pack } = workspace.loaded();
  const [city, metric] = ['city:chongqing', 'vehicle_production'];
  const s = driversOf(view, city, metric).find((d) => d.year === 2025)?.shiftShare;
  const query = { metric, class: 'city', from: 2009, to: 2025 };
  const fresh = () => race(query, view.base.evidence, pack, makeSettledView(view.base.evidence, pack));
  const identities = roundings(10_000);
  const shift = breaks(2000, 8, -20);
  return [
    ['possible places equal to brute force', ranksAgree(1000)],
    ['drawn odds against enumeration', oddsAgree(50, 20_000)],
    ...[4, 8, 12].map((sd) => [
      `break: false alarms, sd ${sd}% (2,000 walks)`,
      percent(breaks(2000, sd, 0).found),
    ]),
    ['break: found, −20 points, sd 8%', percent(shift.found)],
    ['break: set of years holds the true one', percent(shift.held)],
    ['break: found, −20 points, sd 12%', percent(breaks(2000, 12, -20).found)],
    ['break: found, −10 points, sd 8%', percent(breaks(2000, 8, -10).found)],
    ['identities: largest relative residual', identities.apart],
    ['identities: truth inside the ranges', identities.held],
    ...largeTables(5000, 30),
    ...wholePack(view.base.evidence, pack),
    ...indexRuns(20, 12, 1000),
    ['race of the pack, 17 years, cold view', ms(cpu(fresh))],
    ...(s
      ? [
          ['shift-share 2025, 10,000 units: change', thousands(s.change)],
          ['  tide', thousands(s.tide)],
          ['  mix', thousands(s.mix)],
          ['  local', thousands(s.local)],
        ]
      : []),
  ];
}
