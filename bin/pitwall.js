#!/usr/bin/env node
// Starts the built program. In a clone it builds first when the sources are newer; an installed package has no src.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (existsSync(join(root, 'src'))) {
  const { ensureInstalled } = await import(pathToFileURL(join(root, 'scripts', 'setup.mjs')).href);
  const { buildProgram } = await import(pathToFileURL(join(root, 'scripts', 'build.mjs')).href);
  ensureInstalled();
  buildProgram();
}
await import(pathToFileURL(join(root, 'dist', 'cli', 'main.js')).href);
