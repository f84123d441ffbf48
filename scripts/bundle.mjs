// node scripts/bundle.mjs OUT: dist/app/library.js and all it imports as one file. OUT has to end up as dist/bundle: what the program
// finds from its own place (packs, their snapshots, the worker for foreign files) it finds from any folder right below dist.
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
await build({
  configFile: false,
  root,
  logLevel: 'error',
  publicDir: false,
  // Packages of many small files, needed from the first moment on. Their licences are written beside the bundle.
  ssr: { noExternal: ['yaml', 'fraction.js', 'd3-dsv'] },
  build: {
    ssr: join(root, 'dist/app/library.js'),
    outDir: process.argv[2],
    emptyOutDir: false,
    minify: false,
    license: { fileName: 'licences.md' },
    // One chunk for all but what is asked for late (the linear solver).
    rollupOptions: { output: { entryFileNames: 'library.js' } },
  },
});
