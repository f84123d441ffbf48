// The parts of `check` that take minutes: a million cells, ten thousand small networks.
import { growthRows, soundnessRows, stageRows, verdictRows } from './check/engine.mjs';

export const long = true;

export async function run() {
  return [
    ...growthRows([10_000, 100_000, 1_000_000]),
    ...stageRows([1_000_000]),
    ...verdictRows([1_000_000, 500_000, 250_000]),
    ...(await soundnessRows({ steps: 10_000, networks: 10_000, inserts: 100_000, cells: 1_000_000 })),
  ];
}
