import type { RaceLine, RacePage } from '../../brief/standings/race-page.ts';
import { Page } from './page.ts';
import type { TextOptions } from './render-table.ts';
import { makePainter } from './style.ts';
import { TONES } from './tones.ts';
import { printable, textWidth } from './width.ts';

const YEAR_COLUMN = 9;

/** The strip of years first, then each year with what speaks for and against it. */
export function renderRace(page: RacePage, options: TextOptions & { readonly verbose: boolean }): string {
  const out = new Page(options.width, makePainter(options.colour));
  out.text(printable(page.title), 'strong');
  strip(out, page);
  out.gap();
  for (const l of page.legend)
    out.runs([
      { text: l.mark, style: TONES[l.tone] },
      { text: ` ${l.text}`, style: 'quiet' },
    ]);
  out.gap();
  for (const year of page.years) yearOn(out, year, options.verbose);
  if (page.changes.length > 0) {
    out.heading(printable(page.changesHead));
    for (const c of page.changes)
      out.runs(
        [{ text: printable(c.text), style: c.counted ? 'plain' : 'strained' }],
        ` ${c.counted ? '→' : '⇢'} `,
      );
  }
  if (page.reigns.length > 0) {
    out.heading(printable(page.reignsHead));
    for (const r of page.reigns) {
      out.text(printable(r.text), 'strong');
      for (const s of r.stated) out.text(printable(s), 'quiet', 3);
      if (r.clash) out.runs([{ text: `△ ${printable(r.clash)}`, style: 'strained' }], '   ');
    }
  }
  return out.toString();
}

/** One column a year: mark above, two digits of the year and the holder's first sign below. */
function strip(out: Page, page: RacePage): void {
  const wide = 4;
  const perLine = Math.max(1, Math.floor((out.width - 1) / wide));
  for (let from = 0; from < page.years.length; from += perLine) {
    const part = page.years.slice(from, from + perLine);
    out.gap();
    out.line(` ${part.map((y) => out.paint(`'${y.year.slice(2)} `, 'quiet')).join('')}`);
    out.line(` ${part.map((y) => out.paint(` ${y.mark}  `, TONES[y.tone])).join('')}`);
    out.line(
      ` ${part.map((y) => out.paint(initials(y), y.status === 'unknown' ? 'quiet' : 'strong')).join('')}`,
    );
  }
}

function initials(y: RaceLine): string {
  if (y.status === 'unknown') return ' ·  ';
  const [a = '', b = '', c = ''] = [...printable(y.holder)];
  const text = textWidth(a) > 1 ? a : a + b + c;
  return text.padEnd(4 - (textWidth(text) - [...text].length));
}

function yearOn(out: Page, y: RaceLine, verbose: boolean): void {
  const mark = out.paint(y.mark, TONES[y.tone]);
  out.runs(
    [
      { text: printable(y.holder), style: y.status === 'unknown' ? 'quiet' : 'strong' },
      { text: ` ${printable(y.facts.join(' · '))}`, style: 'plain' },
    ],
    ` ${y.year}  ${mark} `,
    ' '.repeat(YEAR_COLUMN),
  );
  for (const d of y.doubts)
    out.runs(
      [{ text: printable(d), style: 'quiet' }],
      `${' '.repeat(YEAR_COLUMN)}– `,
      ' '.repeat(YEAR_COLUMN + 2),
    );
  if (!verbose || y.sources.length === 0) return;
  out.runs(
    [{ text: printable(y.sources.join('; ')), style: 'rule' }],
    `${' '.repeat(YEAR_COLUMN)}< `,
    ' '.repeat(YEAR_COLUMN + 2),
  );
}
