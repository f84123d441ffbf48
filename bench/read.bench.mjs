// Throughput of the reader, and how its time grows with the text: twice the text must not take much more than twice the time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../dist/app/read-text.js';
import { openWorkspace } from '../dist/app/workspace.js';

const root = join(import.meta.dirname, '..');
const sample = readFileSync(join(root, 'packs/auto-cities/corpus/crown-regained.md'), 'utf8').split(
  '---\n',
)[2];

const SHAPES = {
  'article, repeated': (n) => sample.repeat(Math.ceil(n / sample.length)).slice(0, n),
  'digits without a break': (n) => '1234567890'.repeat(n / 10),
  'figures in one line': (n) => '1,234,567.89 '.repeat(n / 13),
  'figures with a unit': (n) => '2.788 million vehicles, up 9.7%, '.repeat(n / 33),
  'open brackets and quotes': (n) => '(“'.repeat(n / 2),
  'capital words': (n) => 'Alpha Beta Gamma '.repeat(n / 17),
};

export function run() {
  const workspace = openWorkspace({ ledger: join(root, 'nowhere') });
  const time = (text) => {
    const from = performance.now();
    readText(workspace, { text });
    return performance.now() - from;
  };
  time(sample);
  const rows = [];
  const ten = Array.from({ length: 10 }, () => time(sample)).sort((a, b) => a - b);
  rows.push([
    'one article (median of 10)',
    `${ten[5].toFixed(1)} ms, ${(sample.length / ten[5]).toFixed(0)} characters a ms`,
  ]);
  for (const [name, make] of Object.entries(SHAPES)) {
    const [a, b] = [20_000, 40_000].map((n) => time(make(n)));
    rows.push([`${name}, 40,000 characters`, `${b.toFixed(0)} ms, ${(b / a).toFixed(1)} times the half`]);
  }
  return rows;
}
