// The Chinese reader: figures on the measured half of its own bulletins, agreement of parallel articles, throughput, hostile texts, and
// the peer that reads Chinese figures (Recognizers-Text) beside it. `npm run bench -- read --lang zh`, or `npm run bench -- read-zh`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openWorkspace } from '../dist/app/workspace.js';
import { writeZh } from '../dist/read/lang/zh/corpus-zh.js';
import { measured } from '../dist/read/lang/zh/measured-corpus.js';
import { PARALLEL } from '../dist/read/lang/zh/parallel-corpus.js';
import { specRows } from './read/specs.mjs';

const root = join(import.meta.dirname, '..');
const article = readFileSync(join(root, 'packs/auto-cities/corpus/crown-regained.zh.md'), 'utf8').split(
  '---\n',
)[2];
const percent = (a, b) => `${((100 * a) / b).toFixed(1)}% (${a} of ${b})`;
const cpu = (work) => {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
};
const repeated = (text, bytes) => text.repeat(Math.ceil(bytes / Buffer.byteLength(text)));

export async function run() {
  const workspace = openWorkspace({ ledger: join(root, 'nowhere') });
  const reader = workspace.reader();
  const read = (text, published, language = 'zh') =>
    reader({ id: 'bench', text, language, published }).claims;
  const rows = [...ownSentences(read), parallels(read), ...speed(read)];
  const peer = loadPeer();
  rows.push(...(peer ? beside(peer, read) : [['Recognizers-Text beside', 'not installed, skipped']]));
  rows.push(...(await specRows(root, 'zh')));
  return rows;
}

/** Claims compared as whole lines: entity, metric, period, base, value, bound, direction, unit, origin. */
function ownSentences(read) {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  let whole = 0;
  const lcr = { right: 0, wrong: 0, missed: 0 };
  for (const [text, ...want] of measured) {
    const got = read(text, '2026-01-13').map(writeZh);
    const lost = want.filter((w) => !got.includes(w));
    const extra = got.filter((g) => !want.includes(g));
    right += want.length - lost.length;
    wrong += extra.length;
    missed += lost.length;
    if (lost.length + extra.length === 0) whole++;
    const isCore = (line) => ['level', 'change', 'rank'].includes(line.split(' ')[0]);
    lcr.right += want.filter((w) => !lost.includes(w)).filter(isCore).length;
    lcr.wrong += extra.filter(isCore).length;
    lcr.missed += lost.filter(isCore).length;
  }
  const f1 = (r, w, m) => ((2 * r) / (2 * r + w + m)).toFixed(3);
  return [
    ['bulletins, measured half: claims whole, F1', f1(right, wrong, missed)],
    [
      '… precision, recall',
      `${(right / (right + wrong)).toFixed(3)}, ${(right / (right + missed)).toFixed(3)}`,
    ],
    ['… level + change + rank, F1', f1(lcr.right, lcr.wrong, lcr.missed)],
    ['… sentences with nothing wrong or missing', percent(whole, measured.length)],
  ];
}

const NOT_SAID = ['id', 'span', 'quote', 'inherited', 'rule', 'sameAs', 'alternatives'];

function parallels(read) {
  const said = (claim) => {
    const fields = Object.entries(claim).filter(([k]) => !NOT_SAID.includes(k));
    return JSON.stringify(
      fields.map(([k, v]) => [k, k === 'among' ? v.class : v]).sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    );
  };
  let same = 0;
  let all = 0;
  for (const { en, zh } of PARALLEL) {
    const [a, b] = [
      [en, 'en'],
      [zh, 'zh'],
    ].map(([text, language]) =>
      read(text, '2026-01-20', language)
        .filter((c) => c.kind !== 'event' && c.kind !== 'relation')
        .map(said),
    );
    same += a.filter((c) => b.includes(c)).length + b.filter((c) => a.includes(c)).length;
    all += a.length + b.length;
  }
  return [`${PARALLEL.length} parallel articles: claims alike`, percent(same, all)];
}

function speed(read) {
  const rows = [];
  const text = repeated(`${article}\n`, 1e6);
  read(article, '2026-01-14');
  const runs = [1, 2, 3]
    .map(() => Buffer.byteLength(text) / 1e6 / cpu(() => read(text, '2026-01-14')))
    .sort((a, b) => a - b);
  rows.push(['article repeated to 1 MB, MB a CPU second (median of 3)', runs[1].toFixed(2)]);
  for (const c of ['万', '、', '7', '（', '2025年']) {
    rows.push([`1 MB of ${c}, CPU seconds`, cpu(() => read(repeated(c, 1e6), '2026-01-14')).toFixed(2)]);
  }
  return rows;
}

function loadPeer() {
  try {
    return createRequire(import.meta.url)('@microsoft/recognizers-text-suite');
  } catch {
    return undefined;
  }
}

/** How many of the sentences' levels and changes have their number among what each found; the peer claims nothing, so only values count. */
function beside(peer, read) {
  const zh = peer.Culture.Chinese;
  let ours = 0;
  let theirs = 0;
  let all = 0;
  for (const [text, ...want] of measured) {
    const values = want
      .flatMap((w) => w.split(' ').find((t, k) => k > 2 && /^[=~<>]/.test(t)) ?? [])
      .map((t) => Math.abs(Number.parseFloat(t.replace(/^[=~<>]+/, ''))))
      .filter((v) => !Number.isNaN(v));
    const got = read(text, '2026-01-13').flatMap((c) => (c.value === undefined ? [] : [Math.abs(c.value)]));
    const found = [...peer.recognizeNumber(text, zh), ...peer.recognizePercentage(text, zh)].map((r) =>
      Math.abs(Number.parseFloat(r.resolution?.value)),
    );
    all += values.length;
    ours += values.filter((v) => got.includes(v)).length;
    theirs += values.filter((v) => found.includes(v)).length;
  }
  const slow = repeated(article, 30_000);
  const rate =
    Buffer.byteLength(slow) /
    1e6 /
    cpu(() => {
      peer.recognizeNumber(slow, zh);
      peer.recognizePercentage(slow, zh);
    });
  return [
    ['values of those claims: ours', percent(ours, all)],
    ['values of those claims: Recognizers-Text 1.3.1', percent(theirs, all)],
    ['Recognizers number + percent, MB a CPU second', rate.toFixed(3)],
  ];
}
