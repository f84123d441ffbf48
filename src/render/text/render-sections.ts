import type { PageLine, SectionsPage } from '../../brief/table/sections.ts';
import { Page } from './page.ts';
import { type TextOptions, tableOn } from './render-table.ts';
import { makePainter } from './style.ts';
import { TONES } from './tones.ts';
import { printable } from './width.ts';

const STEP = 2;

export function renderSections(page: SectionsPage, options: TextOptions): string {
  const out = new Page(options.width, makePainter(options.colour));
  out.text(printable(page.title), 'strong');
  if (page.subtitle !== '') out.text(printable(page.subtitle), 'quiet');
  for (const section of page.sections) {
    if (section.head !== '') out.heading(printable(section.head));
    else out.gap();
    if (section.table && section.table.rows.length > 0) {
      const legends = tableOn(out, section.table);
      if (legends.length > 0) out.gap();
      for (const l of legends) out.text(printable(l), 'quiet');
      if (section.lines.length > 0) out.gap();
    }
    for (const line of section.lines) lineOn(out, line, 1);
  }
  return out.toString();
}

function lineOn(out: Page, line: PageLine, indent: number): void {
  const runs = line.parts.map((p) => ({ text: printable(p.text), style: TONES[p.tone] }));
  const pad = ' '.repeat(indent);
  const mark = line.mark ? `${out.paint(line.mark.text, TONES[line.mark.tone])} ` : '';
  out.runs(runs, pad + mark, line.mark ? `${pad}${' '.repeat(STEP)}` : pad);
  for (const below of line.under ?? []) lineOn(out, below, indent + STEP);
}
