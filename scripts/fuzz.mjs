// npm run fuzz -- [MINUTES] [--seed N] [--case NAME:SEED]: made-up and spoilt texts and files for every reader and scanner, 5 minutes unless
// said. A failure is printed with its seed and the smallest input that still fails.
import { join } from 'node:path';
import { buildProgram } from './build.mjs';
import { ensureInstalled, runNode, say } from './setup.mjs';

const words = process.argv.slice(2);
const option = (name) => {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words.splice(at, 2)[1];
};
const seed = option('--seed') ?? String(Date.now() % 1_000_000_007);
const one = option('--case');
const minutes = words[0] ?? '5';
if (!(Number(minutes) > 0) || !Number.isInteger(Number(seed))) {
  say('npm run fuzz -- [MINUTES] [--seed NUMBER] [--case NAME:SEED]');
  process.exit(2);
}
ensureInstalled();
buildProgram();
say(one ? `Case ${one} …` : `${minutes} minutes of fuzzing, seed ${seed} …`);
const env = { ...process.env, PITWALL_FUZZ_MINUTES: minutes, PITWALL_FUZZ_SEED: seed };
process.exit(
  runNode('vitest/vitest.mjs', ['run', join('test', 'fuzz', 'fuzz.test.ts')], {
    env: one ? { ...env, PITWALL_FUZZ_CASE: one } : env,
    stdio: ['ignore', 'inherit', 'inherit'],
  }),
);
