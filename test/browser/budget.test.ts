import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const dist = resolve(import.meta.dirname, '../../web/dist');
const LIMIT = 250_000;

it('sends no more script than a first page may have', () => {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const scripts = readdirSync(join(dist, 'assets')).filter((f) => f.endsWith('.js') && page.includes(f));
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((n, f) => n + gzipSync(readFileSync(join(dist, 'assets', f))).length, 0);
  expect(bytes).toBeLessThan(LIMIT);
});

it('has no inline script or style, which the policy of the server would refuse', () => {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(page).not.toMatch(/<style|\bstyle=|\bon[a-z]+=/);
});
