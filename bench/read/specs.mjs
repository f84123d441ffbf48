// Microsoft's specifications of numbers and percentages (MIT, not shipped): a case is right when the values found are the values wanted, in
// order. Forms of conversation and of code are counted, too; the list of what is left out is short and written here.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPack } from '../../dist/app/workspace.js';
import { buildMentions } from '../../dist/read/mention/build-mentions.js';
import { buildLexiconIndex } from '../../dist/read/mention/index-lexicon.js';
import { segment } from '../../dist/read/text/segment.js';

const FILES = {
  number: 'Number/English/NumberModel.json',
  percent: 'Number/English/PercentModel.json',
  ordinal: 'Number/English/OrdinalModel.json',
};

/** Not a number of a report: addresses, mathematics, fractions of code. */
const LEFT_OUT = [/\d+\.\d+\.\d+/, /\^/, /\d[eE][+-]?\d/];

export async function specRows(root) {
  const dir = process.env.PITWALL_BENCH_DATA ?? join(root, '../shared/bench-data');
  const specs = join(dir, 'recognizers-specs');
  if (!existsSync(specs)) return [['Recognizers Specs', `skipped: nothing at ${specs}`]];
  const index = buildLexiconIndex(openPack(join(root, 'packs/auto-cities')).pack, 'en');
  return Object.entries(FILES).map(([kind, file]) => {
    const cases = JSON.parse(readFileSync(join(specs, file), 'utf8').replace(/^\uFEFF/, '')).filter(
      (c) => !LEFT_OUT.some((form) => form.test(c.Input)),
    );
    const right = cases.filter((c) => isRight(c, kind, index)).length;
    return [
      `Specs, English ${kind}`,
      `${right} of ${cases.length} cases (${((100 * right) / cases.length).toFixed(0)}%)`,
    ];
  });
}

function isRight(spec, kind, index) {
  const found = segment(spec.Input).flatMap((sentence) =>
    buildMentions(spec.Input, sentence, index).filter((m) => m.type === 'quantity' && fits(m, kind)),
  );
  const wanted = spec.Results.map((r) => Number.parseFloat(r.Resolution?.value ?? 'NaN'));
  return (
    found.length === wanted.length &&
    found.every((m, i) => Math.abs(m.value - wanted[i]) <= 1e-9 * Math.max(1, Math.abs(wanted[i])))
  );
}

function fits(m, kind) {
  if (kind === 'percent') return m.form === 'percent';
  if (kind === 'ordinal') return m.form === 'ordinal';
  return m.form === 'count' || m.form === 'ratio' || m.form === 'duration';
}
