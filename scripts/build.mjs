// src → dist (tsc) and web → web/dist (vite), each only when something in it is newer than its last build.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, ROOT, runNode, say } from './setup.mjs';

/** Not `web` itself: making `web/dist` changes the time of that folder. */
const WEB = ['src', 'public', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'].map(
  (f) => `web/${f}`,
);

/** Newest change of the files under the paths. A folder's own time counts too, so that a deleted file is seen. */
function newest(paths) {
  let time = 0;
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    time = Math.max(time, stat.mtimeMs);
    if (!stat.isDirectory()) return;
    for (const name of readdirSync(path)) visit(join(path, name));
  };
  for (const path of paths) visit(join(ROOT, path));
  return time;
}

const stampOf = (out) => statSync(join(ROOT, out, '.built'), { throwIfNoEntry: false })?.mtimeMs ?? 0;

export const programIsStale = () =>
  newest(['src', 'tsconfig.json', 'tsconfig.build.json', 'package.json']) > stampOf('dist');
export const webIsStale = () =>
  newest([...WEB, 'src/model', 'src/chart', 'package-lock.json']) > stampOf('web/dist');

/** Builds beside the old output and swaps, so that a running program never sees half of a build. */
function swapIn(fresh, out, since) {
  const stamp = join(fresh, '.built');
  writeFileSync(stamp, '');
  // The time the build began: a file saved while it ran makes the next call build again.
  utimesSync(stamp, since, since);
  const old = join(ROOT, 'node_modules', `.old-${process.pid}`);
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
}

export function buildProgram() {
  compile();
  loadPacks();
  bundleLibrary();
}

/** What `import 'pitwall'` opens: the parts of dist it needs, as one file. */
function bundleLibrary() {
  if (stampOf('dist') <= stampOf('dist/bundle')) return;
  const since = new Date();
  const fresh = join(ROOT, 'node_modules', `.bundle-${process.pid}`);
  const made = spawnSync(process.execPath, [join(ROOT, 'scripts', 'bundle.mjs'), fresh], {
    stdio: ['ignore', 2, 2],
  });
  if (made.status === 0) return swapIn(fresh, join(ROOT, 'dist', 'bundle'), since);
  rmSync(fresh, { recursive: true, force: true });
  say('The library could not be made into one file; the program itself is whole.');
}

/** What the packs are after loading, beside the program: made again when either has changed. */
function loadPacks() {
  if (newest(['packs']) <= stampOf('dist/packs') && stampOf('dist') <= stampOf('dist/packs')) return;
  const since = new Date();
  const fresh = join(ROOT, 'node_modules', `.packs-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  const made = spawnSync(process.execPath, [join(ROOT, 'scripts', 'pack-snapshots.mjs'), fresh], {
    stdio: ['ignore', 2, 2],
  });
  // Without them every start reads the pack's files; nothing else is lost.
  if (made.status === 0) swapIn(fresh, join(ROOT, 'dist', 'packs'), since);
  else rmSync(fresh, { recursive: true, force: true });
}

function compile() {
  if (!programIsStale()) return;
  say('Building the program …');
  const since = new Date();
  const fresh = join(ROOT, 'node_modules', `.program-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  const code = runNode('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', fresh]);
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    say('The program does not compile; the lines above say where.');
    process.exit(3);
  }
  swapIn(fresh, join(ROOT, 'dist'), since);
}

export function buildWeb() {
  if (!existsSync(join(ROOT, 'web', 'index.html')) || !webIsStale()) return;
  say('Building the web page …');
  const since = new Date();
  const fresh = join(ROOT, 'node_modules', `.web-${process.pid}`);
  const code = runNode(
    'vite/bin/vite.js',
    ['build', '--logLevel', 'warn', '--outDir', fresh, '--emptyOutDir'],
    {
      cwd: join(ROOT, 'web'),
    },
  );
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    say('The web page does not build; the lines above say where.');
    process.exit(3);
  }
  swapIn(fresh, join(ROOT, 'web', 'dist'), since);
}

export function build() {
  buildProgram();
  buildWeb();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  build();
}
