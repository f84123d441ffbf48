// Series that others made, to measure against: never shipped, read from where they lie.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PLACES = [process.env.PITWALL_BENCH_DATA, join(import.meta.dirname, '../../../shared/bench-data')];
export const folder = PLACES.find((p) => p && existsSync(join(p, 'm3-yearly.jsonl')));

export const load = (name) =>
  readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

export const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
/** Mean absolute change of the training part: the scale of MASE and MSIS. */
export const naiveScale = (x) => mean(x.slice(1).map((v, i) => Math.abs(v - x[i])));
