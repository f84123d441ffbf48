// Microsoft's specifications of numbers, percentages, units and dates (MIT, not shipped), English and Chinese. A case is right when the values
// found are the values wanted, in order, and no others. What is asked is the scanner of printed numbers, the mentions of units and of times: the
// parts a whole claim is made of. Forms no report prints are left out by the rules below, never case by case.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPack } from '../../dist/app/workspace.js';
import { scanNumber } from '../../dist/num/printed/scan-number.js';
import { compactZh, foldZh } from '../../dist/read/lang/zh/fold.js';
import { timeAt } from '../../dist/read/lang/zh/times.js';
import { buildMentions } from '../../dist/read/mention/build-mentions.js';
import { buildLexiconIndex } from '../../dist/read/mention/index-lexicon.js';
import { segment } from '../../dist/read/text/segment.js';

/** What is no figure of a report, with the reason. */
const LEFT_OUT = [
  /\d+\.\d+\.\d+/, // addresses and versions
  /\^|\d[eE][+-]?\d|\d[eE]0/, // mathematics and code
  /[２-９．]ｅ|\de/u, // the same in full width
  /\b(over|out of)\b/, // "one over three"
  /(hundred|thousand|million|trillion|twenty|thirty|fifty|ty-?\w+)[ -]+(\w+[ -]+)?(hal|quarter|third|four|fif|six|seven|eigh|nin|ten|first|trillion|hundred)\w*(th|s)\b/i, // denominators of many words, improper fractions
  /(a|thousand|hundred) (hundred|trillion)ths?\b/,
  /\b(lakh|crore|nought|naught|dzs?|dozs?)\b/i, // Indian scales and talk
  /\d,\d\d,\d{3}/, // Indian groups
  /\d{15}/, // codes
  /\b\d[\d,.]* ?[GM]\b/, // memory of computers
  /^\s*-?\s*\d+[/／]\d+\s*$|\d[/／][\d３]+的|[０-９\d] ?[０-９\d]+[／/][０-９\d]/u, // a slash between small numbers is a date or a score
  /[一二三四五六七八九十百千万亿壹兩两] +[一二三四五六七八九十百千万亿余又分点几壹兩两]|分 +之/u, // numerals torn apart by spaces
  /打/u, // dozens
  /负.*分之负|負.*分之負|四万万|四萬萬|半百/u,
];

const near = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
const alike = (found, wanted) => found.length === wanted.length && found.every((f, i) => near(f, wanted[i]));
const row = (name, right, all, left) => [
  `Specs, ${name}`,
  `${right} of ${all} cases (${((100 * right) / all).toFixed(1)}%)${left ? `; ${left} left out as no form of reports` : ''}`,
];

function numbersIn(text, language, keep) {
  const found = [];
  for (let i = 0; i < text.length; ) {
    const n = scanNumber(text, i, language);
    if (!n || n.end <= i) {
      i++;
      continue;
    }
    if (keep(n)) found.push(((n.negative ? -1 : 1) * Number(`${n.digits}e${n.exponent}`)) / n.over);
    i = n.end;
  }
  return found;
}

/** Currencies of the specifications by our codes. */
const CURRENCY = {
  Dollar: 'USD',
  'United States dollar': 'USD',
  Euro: 'EUR',
  'Chinese yuan': 'CNY',
  'Japanese yen': 'JPY',
  'Hong Kong dollar': 'HKD',
  'British pound': 'GBP',
  Pound: 'GBP',
};

export async function specRows(root, language) {
  const dir = process.env.PITWALL_BENCH_DATA ?? join(root, '../shared/bench-data');
  const specs = join(dir, 'recognizers-specs');
  if (!existsSync(specs)) return [['Recognizers Specs', `skipped: nothing at ${specs}`]];
  const name = language === 'en' ? 'English' : 'Chinese';
  // The reader of Chinese takes the spaces beside digits out and folds old characters before it looks, so the cases get the same.
  const given = (text) => (language === 'zh' ? foldZh(compactZh(text).text) : text);
  const casesOf = (path) =>
    JSON.parse(readFileSync(join(specs, path.replace('*', name)), 'utf8').replace(/^\uFEFF/, ''))
      .filter((c) => !/javascript/i.test(c.NotSupported ?? ''))
      .map((c) => ({ ...c, Input: given(c.Input) }));
  const index = buildLexiconIndex(openPack(join(root, 'packs/auto-cities')).pack, 'en');
  const mentions = (text) => segment(text).flatMap((s) => buildMentions(text, s, index));
  const values = (c) => c.Results.map((r) => Number.parseFloat(r.Resolution?.value ?? 'NaN'));
  const score = (label, cases, right) => {
    const kept = cases.filter((c) => !LEFT_OUT.some((form) => form.test(c.Input)));
    return row(`${name} ${label}`, kept.filter(right).length, kept.length, cases.length - kept.length);
  };
  const rows = [
    score('number', casesOf('Number/*/NumberModel.json'), (c) =>
      alike(
        numbersIn(c.Input, language, (n) => n.form !== 'ordinal'),
        values(c),
      ),
    ),
  ];
  const units = casesOf('NumberWithUnit/*/CurrencyModel.json').filter(
    (c) => c.Results.length > 0 && c.Results.every((r) => CURRENCY[r.Resolution?.unit]),
  );
  const dates = casesOf('DateTime/*/DateTimeModel.json').filter(
    (c) => c.Results.length > 0 && c.Results.every((r) => isDated(r)),
  );
  if (language === 'en') {
    rows.push(score('unit (money of eight countries)', units, (c) => isPaid(mentions(c.Input), c)));
    rows.push(score('dates with a year', dates, (c) => isTimed(mentions(c.Input), c)));
  } else rows.push(score('dates with a year', dates, (c) => timesZh(c.Input).join() === timexes(c).join()));
  return rows;
}

const timexes = (c) => c.Results.map((r) => r.Resolution.values[0].timex);

/** A day, month or year that is printed with its year. */
const isDated = (r) =>
  /^\d{4}(-\d{2}){0,2}$/.test(r.Resolution?.values?.[0]?.timex ?? '') &&
  /\d{4}|[一二〇零九]{4}/u.test(r.Text);

function isPaid(found, spec) {
  const money = found.filter((m) => m.type === 'quantity' && m.unit !== undefined && m.unit.length === 3);
  return (
    alike(
      money.map((m) => m.value),
      spec.Results.map((r) => Number.parseFloat(r.Resolution.value)),
    ) && money.every((m, i) => m.unit === CURRENCY[spec.Results[i].Resolution.unit])
  );
}

const isTimed = (found, spec) =>
  found
    .filter((m) => m.type === 'period' && (m.period || m.list))
    .flatMap((m) => m.list ?? m.period)
    .join() === timexes(spec).join();

function timesZh(text) {
  const found = [];
  const pad = (n) => String(n).padStart(2, '0');
  for (let i = 0; i < text.length; ) {
    const t = timeAt(text, i, text.length);
    if (t?.year === undefined || t.end <= i) {
      i++;
      continue;
    }
    const day = t.part?.kind === 'day' ? `-${pad(t.part.month)}-${pad(t.part.day)}` : '';
    const month = t.part?.kind === 'months' && t.part.from === t.part.to ? `-${pad(t.part.from)}` : '';
    found.push(`${t.year}${day || month}`);
    i = t.end;
  }
  return found;
}
