// Time and memory of a cold and a warm `check` of the shipped sample, with and without evidence.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '../dist/app/check-text.js';
import { openWorkspace } from '../dist/app/workspace.js';
import { growthRows, peerRows, qualityRows, soundnessRows, stageRows } from './check/engine.mjs';
import { hardRows } from './check/hard.mjs';

const root = join(import.meta.dirname, '..');
const sample = join(root, 'packs/auto-cities/corpus/crown-regained.md');

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const ms = (x) => `${x.toFixed(1)} ms`;

function timed(work, rounds) {
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const from = performance.now();
    work();
    times.push(performance.now() - from);
  }
  return median(times);
}

function cold(args) {
  const script = `const { run } = await import('file://${root}/dist/cli/run.js');
    const quiet = () => {};
    await run(${JSON.stringify(args)}, { out: quiet, err: quiet, env: {}, now: () => new Date(0), readStdin: async () => new Uint8Array() });
    process.stdout.write(String(process.resourceUsage().maxRSS));`;
  let rss = 0;
  const time = timed(() => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    });
    rss = Number(run.stdout) / 1024;
  }, 5);
  return `${ms(time)}, ${rss.toFixed(0)} MB`;
}

export async function run() {
  const workspace = openWorkspace({ ledger: join(root, 'nowhere') });
  const text = readFileSync(sample, 'utf8');
  const check = (ledger) => checkText(workspace, { text }, { ledger });
  const claims = check(true).result.summary;
  check(false);
  return [
    ['claims in the sample', String(claims.claims)],
    ['cold process, text alone (median of 5)', cold(['check', sample, '--no-ledger'])],
    ['cold process, with evidence (median of 5)', cold(['check', sample, '--ledger', 'nowhere'])],
    ['warm, text alone (median of 15)', ms(timed(() => check(false), 15))],
    ['warm, with evidence (median of 15)', ms(timed(() => check(true), 15))],
    ...peerRows(),
    ...growthRows([10_000, 100_000]),
    ...stageRows([10_000, 100_000]),
    ...qualityRows([1000, 10_000]),
    ...hardRows(40),
    ...(await soundnessRows({ steps: 10_000, networks: 500, inserts: 20_000, cells: 100_000 })),
  ];
}
