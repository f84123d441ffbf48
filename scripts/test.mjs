// npm test: install what is missing, build what is stale (tests start the real program and the real page), run all tests.
// Arguments go to vitest: `npm test -- src/ledger`.
import { build } from './build.mjs';
import { ensureInstalled, runNode } from './setup.mjs';

ensureInstalled();
build();
process.exit(runNode('vitest/vitest.mjs', ['run', ...process.argv.slice(2)], { stdio: 'inherit' }));
