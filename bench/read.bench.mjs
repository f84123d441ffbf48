// The reader, timed in CPU seconds beside what else reads figures in JavaScript: throughput, growth with the length of the text, texts made
// to hang a reader, cold start, and other people's specifications of numbers. `npm run bench -- read`
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../dist/app/workspace.js';
import { coldStart } from './read/cold-start.mjs';
import { newsquantRows } from './read/newsquant.mjs';
import { peersOf } from './read/peers.mjs';
import { specRows } from './read/specs.mjs';

const root = join(import.meta.dirname, '..');
const corpus = join(root, 'packs/auto-cities/corpus');

/** The English sample articles without their front matter, one after the other, each a document of its own. */
const articles = readdirSync(corpus)
  .filter((f) => f.endsWith('.md') && !f.includes('.zh.') && f !== 'README.md')
  .map((f) => readFileSync(join(corpus, f), 'utf8').split('---\n').slice(2).join('---\n'));

const cpuSeconds = (work) => {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
};

/** Median of an odd number of runs: one run of a machine with neighbours says little. */
const median = (runs, work) => {
  const times = Array.from({ length: runs }, () => cpuSeconds(work)).sort((a, b) => a - b);
  return times[runs >> 1];
};

const SHAPES = {
  'digits without a break': (n) => '1234567890'.repeat(n / 10),
  commas: (n) => ','.repeat(n),
  brackets: (n) => '('.repeat(n),
  'figures in one line': (n) => '1,234,567.89 '.repeat(n / 13),
  'figures with a unit': (n) => '2.788 million vehicles, up 9.7%, '.repeat(n / 33),
};

const bytes = (text) => Buffer.byteLength(text);

export async function run() {
  const read = openWorkspace({ ledger: join(root, 'nowhere') }).reader();
  const ours = (text) => read({ id: 'd', text, language: 'en', published: '2026-01-13' });
  const all = articles.join('\n\n');
  for (let i = 0; i < 30; i++) for (const text of articles) ours(text);
  const rows = [];
  const speed = (name, sample, work) => {
    const took = median(5, () => work(sample));
    rows.push([name, `${(bytes(sample) / 1e6 / took).toFixed(3)} MB a CPU-second`]);
  };
  speed('Pitwall, whole claims', all, () => articles.forEach(ours));
  for (const peer of await peersOf()) {
    if (peer.missing) {
      rows.push([peer.name, `not installed: ${peer.missing}`]);
      continue;
    }
    const sample = all.slice(0, peer.characters);
    peer.read(sample);
    speed(peer.name, sample, peer.read);
  }
  const one = articles[0];
  rows.push([
    'one article, warm (median of 25)',
    `${(median(25, () => ours(one)) * 1000).toFixed(1)} CPU-ms`,
  ]);
  // Long enough at the small end that the engine of the language is warm for both.
  const [short, long] = [1, 16].map((n) => median(5, () => ours(`${all}\n\n`.repeat(n))));
  rows.push(['time(16 × text) / time(text)', (long / short).toFixed(1)]);
  for (const [name, make] of Object.entries(SHAPES)) {
    const text = make(1_000_000);
    rows.push([`1 MB of ${name}`, `${cpuSeconds(() => ours(text)).toFixed(2)} CPU-s`]);
  }
  rows.push(['cold start to the first claim', coldStart(root, one)]);
  rows.push(...(await specRows(root, 'en')), ...newsquantRows(root));
  return rows;
}
