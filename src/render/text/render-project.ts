import type { ProjectPage } from '../../brief/project/project-page.ts';
import { Page } from './page.ts';
import { type TextOptions, tableOn } from './render-table.ts';
import { makePainter } from './style.ts';
import { printable } from './width.ts';

/** Headline and odds first, then what limits them, how they were made and where they start from. */
export function renderProject(page: ProjectPage, options: TextOptions): string {
  const out = new Page(options.width, makePainter(options.colour));
  out.text(printable(page.title), 'strong');
  if (page.headline) out.text(printable(page.headline));
  for (const table of page.tables) {
    if (table.title) out.heading(printable(table.title));
    else out.gap();
    const legends = table.columns.length > 0 ? tableOn(out, table) : [];
    for (const text of [...legends, ...table.below]) out.text(printable(text), 'quiet');
  }
  if (page.variants.length > 0) out.gap();
  for (const text of page.variants) out.text(printable(text));
  if (page.notes.length > 0) out.heading(printable(page.notesHead));
  for (const note of page.notes)
    out.runs(
      [{ text: printable(note.text), style: note.warning ? 'strained' : 'quiet' }],
      note.warning ? ' △ ' : ' · ',
      '   ',
    );
  out.heading(printable(page.methodHead));
  for (const text of page.method) out.runs([{ text: printable(text), style: 'quiet' }], ' · ', '   ');
  for (const s of page.sources) {
    out.runs([{ text: printable(s.text), style: 'quiet' }], ' ‹ ', '   ');
    if (s.url) out.unbroken(printable(s.url), 3, 'quiet');
  }
  return out.toString();
}
