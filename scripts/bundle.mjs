// node scripts/bundle.mjs OUT: dist/app/library.js and all it imports as one function, what the engine compiles of it, and the file that
// opens both. OUT has to end up as dist/bundle: what the program finds from its own place (packs, their snapshots, the worker for foreign
// files) it finds from any folder right below dist.
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const out = process.argv[2];
const place = join(root, 'dist/bundle');

await build({
  configFile: false,
  root,
  logLevel: 'error',
  publicDir: false,
  // Packages of many small files, needed from the first moment on. Their licences are written beside the bundle.
  ssr: { noExternal: ['yaml', 'fraction.js', 'd3-dsv'] },
  build: {
    ssr: join(root, 'dist/app/library.js'),
    outDir: out,
    emptyOutDir: false,
    license: { fileName: 'licences.md' },
    rollupOptions: {
      output: {
        format: 'cjs',
        entryFileNames: 'library.cjs',
        // Names stay for whoever reads a stack; comments and blanks are half of what would be read at every start.
        minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
      },
    },
  },
});

/** Characters beyond one byte as escapes: the engine then reads and keeps one byte for each. */
const narrow = (code) =>
  code.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

const made = join(out, 'library.cjs');
const code = `(function (exports, require, __filename, __dirname) {${narrow(readFileSync(made, 'utf8'))}\n})`;
rmSync(made);
writeFileSync(join(out, 'library.code.js'), code);
copyFileSync(join(root, 'scripts/library-entry.mjs'), join(out, 'library.js'));

// Functions are compiled when first called: texts in each language are read before the engine is asked for what it has. Meanwhile it must
// not drop what it holds for old, and what runs once at the start is the oldest.
setFlagsFromString('--no-flush-bytecode');
const script = new Script(readFileSync(join(out, 'library.code.js'), 'latin1'), {
  filename: join(place, 'library.code.js'),
});
const library = {};
script.runInThisContext()(library, createRequire(import.meta.url), join(place, 'library.code.js'), place);
const workspace = library.openWorkspace({ ledger: join(out, 'no-ledger') });
const corpus = join(root, 'packs/auto-cities/corpus');
for (const file of readdirSync(corpus).filter((f) => f.endsWith('.md'))) {
  library.readText(workspace, { text: readFileSync(join(corpus, file), 'utf8') });
}
// A cache is taken only under the flags it was made with.
setFlagsFromString('--flush-bytecode');
writeFileSync(join(out, 'library.compiled'), script.createCachedData());
