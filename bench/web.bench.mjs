// The page and its API: script sent, verdicts after pasting the shipped sample, the years at play, and fifty readers at once, a fifth of them checking.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serve } from '../dist/http/serve.js';
import { interactive, openBrowser, race, verdicts } from './web/browser.mjs';

const root = join(import.meta.dirname, '..');
const USERS = 50;
const SECONDS = 10;
const ms = (x) => `${x.toFixed(0)} ms`;
const at = (times, share) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

/** What desks read: pages, and the tables behind them. */
const READS = [
  '/',
  '/api/samples',
  '/api/vocabulary',
  '/api/standings?metric=vehicle_production&class=city&period=2025',
  '/api/race?metric=vehicle_production&class=city',
  '/api/explain?entity=city:chongqing&metric=vehicle_production',
  '/api/targets',
  '/api/conflicts',
  '/api/sources',
  '/api/ledger?q=chongqing',
  '/api/standings.csv?metric=nev_production&class=city&period=2024',
  '/api/race.svg?metric=vehicle_production&class=city',
];

export async function run() {
  const dir = mkdtempSync(join(tmpdir(), 'pitwall-bench-'));
  const server = await serve({ port: 0, workspace: { ledger: join(dir, 'ledger') } });
  const sample = readFileSync(join(root, 'packs/auto-cities/corpus/crown-regained.md'), 'utf8');
  const article = readFileSync(join(root, 'packs/auto-cities/corpus/changan-release.md'), 'utf8');
  const timed = async (ask) => {
    const from = performance.now();
    const res = await ask();
    await res.arrayBuffer();
    return { status: res.status, took: performance.now() - from };
  };
  const check = (text) =>
    timed(() =>
      fetch(`${server.url}/api/check`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: text,
      }),
    );
  const read = (path) => timed(() => fetch(server.url + path));
  try {
    const out = [];
    const cold = (await check(sample)).took;
    const warm = [];
    // A text that was just checked is answered from memory: a space more makes it another.
    for (let i = 1; i < 10; i++) warm.push((await check(sample + ' '.repeat(i))).took);
    out.push(['check of the sample over HTTP, first', ms(cold)]);
    out.push(['check of the sample over HTTP, median of 9', ms(at(warm, 0.5))]);
    for (const path of READS) await read(path);
    out.push(...(await desk({ check, read, article })));
    out.push(...(await felt(server.url, sample)));
    const assets = join(root, 'web/dist/assets');
    const page = readFileSync(join(root, 'web/dist/index.html'), 'utf8');
    const size = (files) => files.reduce((n, f) => n + gzipSync(readFileSync(join(assets, f))).length, 0);
    const scripts = readdirSync(assets).filter((f) => f.endsWith('.js'));
    const first = scripts.filter((f) => page.includes(f));
    return [
      ['script of the first page, gzip', `${(size(first) / 1000).toFixed(1)} kB`],
      ['script of all pages, gzip', `${(size(scripts) / 1000).toFixed(1)} kB`],
      ...out,
    ];
  } finally {
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Fifty desks for ten seconds; every text that is checked is another. */
async function desk({ check, read, article }) {
  const reads = [];
  const checks = [];
  let errors = 0;
  let texts = 0;
  const until = performance.now() + SECONDS * 1000;
  const user = async (n) => {
    await new Promise((done) => setTimeout(done, (n * 37) % 600));
    for (let i = n; performance.now() < until; i++) {
      const isCheck = i % 5 === 0;
      const { status, took } = await (isCheck
        ? check(article + ' '.repeat(++texts))
        : read(READS[(i * 7 + n) % READS.length]));
      if (status !== 200) errors++;
      (isCheck ? checks : reads).push(took);
      // People read between two clicks.
      await new Promise((done) => setTimeout(done, 400 + ((n * 37 + i * 91) % 400)));
    }
  };
  await Promise.all(Array.from({ length: USERS }, (_, n) => user(n)));
  const told = (times) => `${times.length}, p50 ${ms(at(times, 0.5))}, p99 ${ms(at(times, 0.99))}`;
  return [
    [`reads by ${USERS} users in ${SECONDS} s`, told(reads)],
    [`checks by ${USERS} users in ${SECONDS} s`, told(checks)],
    ['answers other than 200', String(errors)],
  ];
}

async function felt(url, sample) {
  const browser = await openBrowser();
  try {
    const ready = [];
    for (let i = 0; i < 3; i++) ready.push(await interactive(browser, url));
    const pasted = [];
    for (let i = 0; i < 3; i++) pasted.push(await verdicts(browser, url, sample + ' '.repeat(20 + i)));
    const { worst, longest } = await race(browser, url);
    return [
      ['interactive, CPU 4x slower, 9 Mbit/s, median of 3', ms(at(ready, 0.5))],
      ['verdicts after pasting the sample, median of 3', ms(at(pasted, 0.5))],
      ['script of the worst frame while years play', `${worst.toFixed(1)} ms`],
      ['longest task while years play', `${longest.toFixed(1)} ms`],
    ];
  } finally {
    await browser.close();
  }
}
