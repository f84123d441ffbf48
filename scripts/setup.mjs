// What both commands do first: see that the right Node runs and that every package of the lock file is installed.
// Uses nothing but Node itself, because nothing else may be there yet.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LEAST_NODE = [20, 19];

export function say(line) {
  process.stderr.write(`${line}\n`);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  say(`Pitwall needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

function readJson(...path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));
  } catch {
    return undefined;
  }
}

/** npm keeps a copy of what it installed; every package of the lock file has to be in it with the same version. */
export function isInstalled() {
  const wanted = readJson('package-lock.json')?.packages;
  const have = readJson('node_modules', '.package-lock.json')?.packages;
  if (!wanted || !have) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.optional) return true;
    const found = have[path];
    return found !== undefined && (entry.link === true || found.version === entry.version);
  });
}

export function ensureInstalled() {
  requireNode();
  if (isInstalled()) return;
  say('Installing packages (npm ci, install scripts off) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const [command, rest] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  const run = spawnSync(command, rest, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    // On Windows npm is a .cmd file, which only a shell starts.
    shell: !npm && process.platform === 'win32',
    // An outer `npm install --omit=dev` setting would leave out the compiler.
    env: { ...process.env, NODE_ENV: '', npm_config_omit: '', npm_config_production: '' },
  });
  if (run.status === 0) return;
  say(
    'The packages could not be installed. The lines above say why; with the network back, run the command again.',
  );
  process.exit(run.status ?? 3);
}

/** Runs a script of an installed package with this Node; its exit code. */
export function runNode(script, args, options = {}) {
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules', ...script.split('/')), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    ...options,
  });
  if (run.error) say(run.error.message);
  return run.status ?? 3;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
