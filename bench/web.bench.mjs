// The page and its API: script sent, verdicts after pasting the shipped sample, and fifty readers at once, a fifth of them checking.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serve } from '../dist/http/serve.js';

const root = join(import.meta.dirname, '..');
const USERS = 50;
const SECONDS = 10;
const ms = (x) => `${x.toFixed(0)} ms`;
const at = (times, share) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

export async function run() {
  const dir = mkdtempSync(join(tmpdir(), 'pitwall-bench-'));
  const server = await serve({ port: 0, workspace: { ledger: join(dir, 'ledger') } });
  const sample = readFileSync(join(root, 'packs/auto-cities/corpus/crown-regained.md'), 'utf8');
  const article = readFileSync(join(root, 'packs/auto-cities/corpus/changan-release.md'), 'utf8');
  const check = async (text) => {
    const from = performance.now();
    const res = await fetch(`${server.url}/api/check`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: text,
    });
    await res.arrayBuffer();
    return { status: res.status, took: performance.now() - from };
  };
  const read = async (path) => {
    const from = performance.now();
    const res = await fetch(server.url + path);
    await res.arrayBuffer();
    return { status: res.status, took: performance.now() - from };
  };
  try {
    const cold = (await check(sample)).took;
    const warm = [];
    for (let i = 0; i < 9; i++) warm.push((await check(sample)).took);
    const reads = [];
    const checks = [];
    let errors = 0;
    const until = performance.now() + SECONDS * 1000;
    const user = async (n) => {
      for (let i = n; performance.now() < until; i++) {
        const isCheck = i % 5 === 0;
        const { status, took } = await (isCheck
          ? check(article)
          : read(['/', '/api/samples', '/api/vocabulary'][i % 3]));
        if (status !== 200) errors++;
        (isCheck ? checks : reads).push(took);
        // People read between two clicks.
        await new Promise((done) => setTimeout(done, 400 + ((n * 37 + i * 91) % 400)));
      }
    };
    await Promise.all(Array.from({ length: USERS }, (_, n) => user(n)));
    const assets = join(root, 'web/dist/assets');
    const script = readdirSync(assets)
      .filter((f) => f.endsWith('.js'))
      .reduce((n, f) => n + gzipSync(readFileSync(join(assets, f))).length, 0);
    return [
      ['script, gzip', `${(script / 1000).toFixed(1)} kB`],
      ['check of the sample over HTTP, first', ms(cold)],
      ['check of the sample over HTTP, median of 9', ms(at(warm, 0.5))],
      [
        `reads by ${USERS} users in ${SECONDS} s`,
        `${reads.length}, p50 ${ms(at(reads, 0.5))}, p99 ${ms(at(reads, 0.99))}`,
      ],
      [
        `checks by ${USERS} users in ${SECONDS} s`,
        `${checks.length}, p50 ${ms(at(checks, 0.5))}, p99 ${ms(at(checks, 0.99))}`,
      ],
      ['answers other than 200', String(errors)],
    ];
  } finally {
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
