// npm start: install what is missing, build what is stale, serve on 127.0.0.1 (PORT, default 4173).
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, ROOT } from './setup.mjs';

ensureInstalled();
build();
const server = spawn(
  process.execPath,
  [join(ROOT, 'dist', 'cli', 'main.js'), 'serve', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 3)));
