// Point forecasts (OWA against Naive of the same set) and intervals from a bank that never saw the tested set.
import { bankOf } from '../../dist/project/annual/bank.js';
import { forecastAnnual, forecastQuantile } from '../../dist/project/annual/forecast.js';
import { MEASURED_BANK } from '../../dist/project/annual/measured-bank.js';
import { pointForecast } from '../../dist/project/annual/methods/point.js';
import { restlessness } from '../../dist/project/annual/scale.js';
import { mean, naiveScale } from './data.mjs';

function accuracy(rows, method) {
  const smape = [];
  const mase = [];
  for (const { x, xx, h } of rows) {
    const p = method(x, h);
    const scale = naiveScale(x);
    smape.push(mean(xx.map((y, i) => (200 * Math.abs(p[i] - y)) / (Math.abs(p[i]) + Math.abs(y)))));
    mase.push(mean(xx.map((y, i) => Math.abs(p[i] - y))) / scale);
  }
  return { smape: mean(smape), mase: mean(mase) };
}

export function owa(rows, method) {
  const naive = accuracy(rows, (x, h) => new Array(h).fill(x.at(-1)));
  const own = accuracy(rows, method);
  return (own.smape / naive.smape + own.mase / naive.mase) / 2;
}

/** Errors of every set but one, in units of restlessness. */
export function bankWithout(sets, name) {
  const errors = Array.from({ length: 6 }, () => []);
  for (const [other, rows] of Object.entries(sets)) {
    if (other === name) continue;
    for (const { x, xx, h } of rows) {
      const p = pointForecast(x, h);
      const scale = restlessness(x);
      for (let i = 0; i < h; i++) errors[i].push((xx[i] - p[i]) / scale);
    }
  }
  return bankOf(errors, MEASURED_BANK.probabilities);
}

export function intervals(rows, bank) {
  let [n, in95, in80] = [0, 0, 0];
  const scores = [];
  for (const { x, xx, h } of rows) {
    const f = forecastAnnual({ from: 0, values: x }, h, { restlessness: 0 });
    let score = 0;
    for (let i = 0; i < h; i++) {
      const [low, low8, high8, high] = [0.025, 0.1, 0.9, 0.975].map((p) =>
        forecastQuantile(f, bank, i + 1, p, 0),
      );
      const y = xx[i];
      n++;
      if (y >= low && y <= high) in95++;
      if (y >= low8 && y <= high8) in80++;
      score += high - low + (y < low ? 40 * (low - y) : 0) + (y > high ? 40 * (y - high) : 0);
    }
    scores.push(score / h / naiveScale(x));
  }
  return { msis: mean(scores), in95, in80, n };
}

/** The same method on the training parts alone, their last h years held out: how it could be chosen without any test value. */
export function ownHoldout(rows, method) {
  const held = rows
    .filter(({ x, h }) => x.length - h >= 6)
    .map(({ x, h }) => ({ x: x.slice(0, -h), xx: x.slice(-h), h }))
    .filter(({ x }) => naiveScale(x) > 0);
  return owa(held, method);
}

export function seriesPerSecond(rows) {
  const from = performance.now();
  for (const { x, h } of rows) {
    const f = forecastAnnual({ from: 0, values: x }, h, { restlessness: 0 });
    for (let i = 1; i <= h; i++)
      for (const p of [0.025, 0.1, 0.5, 0.9, 0.975]) forecastQuantile(f, MEASURED_BANK, i, p, 0);
  }
  return (1000 * rows.length) / (performance.now() - from);
}
