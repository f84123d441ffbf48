// NewsQuant (Almasian et al., EMNLP 2023): 590 news sentences about anything, with value, unit and direction of each quantity. Nobody may ship
// it, so it is read from PITWALL_BENCH_NEWSQUANT or ../shared/bench-data/newsquant/NewsQuant.json when it is there. Sentences 0, 4, 8 … are
// for writing rules, 2, 6, 10 … are measured here. A found quantity counts for one wanted quantity only, which is stricter than the
// published script. Units are what the reader took the unit words for, else the noun behind the figure.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPack } from '../../dist/app/workspace.js';
import { findMarks } from '../../dist/read/context/phrases.js';
import { MARKS_EN } from '../../dist/read/context/words-en.js';
import { buildMentions } from '../../dist/read/mention/build-mentions.js';
import { buildLexiconIndex } from '../../dist/read/mention/index-lexicon.js';
import { segment } from '../../dist/read/text/segment.js';

const UNITS = {
  percent: 'percentage',
  point: 'percentage point',
  USD: 'dollar',
  CNY: 'chinese yuan',
  JPY: 'japanese yen',
  EUR: 'euro',
  GBP: 'pound sterling',
  HKD: 'hong kong dollar',
};
const SIGNS = {
  more_than: '>',
  at_least: '>',
  less_than: '<',
  at_most: '<',
  about: '~',
  nearly: '~',
};

export function newsquantRows(root) {
  const file =
    process.env.PITWALL_BENCH_NEWSQUANT ?? join(root, '../shared/bench-data/newsquant/NewsQuant.json');
  if (!existsSync(file)) return [['NewsQuant', `skipped: nothing at ${file}`]];
  const index = buildLexiconIndex(openPack(join(root, 'packs/auto-cities')).pack, 'en');
  const sentences = JSON.parse(readFileSync(file, 'utf8')).filter((_, i) => i % 4 === 2);
  const sum = { wanted: 0, found: 0, value: 0, unit: 0, change: 0 };
  for (const { text, quantities } of sentences) {
    const found = segment(text).flatMap((sentence) => quantitiesOf(text, sentence, index));
    sum.found += found.length;
    sum.wanted += quantities.length;
    const free = new Set(found);
    for (const want of quantities) {
      const same = [...free].filter((f) => isValue(f, String(want.value)));
      const best = same.find((f) => f.unit === want.normalized_unit.toLowerCase()) ?? same[0];
      if (!best) continue;
      free.delete(best);
      sum.value++;
      if (best.unit === want.normalized_unit.toLowerCase()) sum.unit++;
      if (best.change === want.change) sum.change++;
    }
  }
  const f1 = (right) => `F1 ${((200 * right) / (sum.wanted + sum.found)).toFixed(1)}`;
  return [
    [
      `NewsQuant, ${sentences.length} measured sentences`,
      `value ${f1(sum.value)}, + unit ${f1(sum.unit)}, + change ${f1(sum.change)} (CQE, published: 92.0, 85.6, 88.1)`,
    ],
  ];
}

function quantitiesOf(text, sentence, index) {
  const marks = findMarks(sentence, MARKS_EN);
  const mentions = buildMentions(text, sentence, index);
  return mentions
    .filter((m) => m.type === 'quantity' && m.form !== 'ordinal')
    .map((m) => ({
      ends: m.bound === 'between' ? m.interval : [m.value],
      unit: unitOf(m, sentence),
      change: SIGNS[m.bound] ?? directionOf(m, marks, mentions) ?? '=',
    }));
}

function unitOf(m, sentence) {
  if (UNITS[m.unit]) return UNITS[m.unit];
  if (m.form === 'duration') return m.unit;
  const inside = sentence.tokens.slice(m.first, m.last).findLast((t) => t.kind === 'word');
  const behind = sentence.tokens[m.last];
  const word = m.object ? inside : behind?.kind === 'word' ? behind : inside;
  return word ? singular(word.norm) : '-';
}

const singular = (word) =>
  word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('s') ? word.slice(0, -1) : word;

/** A word of rise or fall in the four tokens before the figure, with no other figure between. */
function directionOf(m, marks, mentions) {
  const mark = marks.findLast(
    (k) => k.last <= m.first && k.last > m.first - 5 && (k.mark === 'rise' || k.mark === 'fall'),
  );
  const between =
    mark && mentions.some((o) => o.type === 'quantity' && o.first >= mark.last && o.last <= m.first);
  return mark && !between ? (mark.mark === 'rise' ? 'up' : 'down') : undefined;
}

function isValue(found, wanted) {
  const range = /^(\d[\d.]*)-(\d[\d.]*)$/.exec(wanted);
  const ends = range ? [Number(range[1]), Number(range[2])] : [Number(wanted)];
  return (
    ends.length === found.ends.length &&
    ends.every((e, i) => Math.abs(found.ends[i] - e) <= 1e-8 + 1e-5 * Math.abs(e))
  );
}
