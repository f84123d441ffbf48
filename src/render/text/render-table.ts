import type { Table } from '../../brief/standings-table.ts';
import { Page } from './page.ts';
import { makePainter } from './style.ts';
import { printable, textWidth } from './width.ts';

const BETWEEN = '  ';

/** A table with its heads; the widest left-aligned column gives way when the page is too narrow. */
export function renderTable(
  table: Table,
  options: { readonly width: number; readonly colour: boolean },
): string {
  const page = new Page(options.width, makePainter(options.colour));
  page.text(printable(table.title), 'strong');
  page.text(printable(table.subtitle), 'quiet');
  page.gap();
  const rows = table.rows.map((row) => row.map(printable));
  const widths = table.columns.map((c, i) =>
    Math.max(textWidth(c.name), ...rows.map((row) => textWidth(row[i] ?? ''))),
  );
  const total = widths.reduce((a, b) => a + b + BETWEEN.length, 1);
  const widest = table.columns.reduce(
    (best, c, i) => (c.align === 'left' && (best < 0 || widths[i]! > widths[best]!) ? i : best),
    -1,
  );
  if (widest >= 0 && total > options.width)
    widths[widest] = Math.max(8, widths[widest]! - (total - options.width));
  const line = (cells: readonly string[]): string =>
    ` ${cells.map((cell, i) => pad(cell, widths[i]!, table.columns[i]!.align)).join(BETWEEN)}`;
  page.line(page.paint(line(table.columns.map((c) => c.name)), 'quiet'));
  for (const row of rows) page.line(line(row));
  if (table.below.length > 0) page.gap();
  for (const text of table.below) page.text(printable(text), 'quiet');
  return page.toString();
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const cut = cutTo(text, width);
  const space = ' '.repeat(Math.max(0, width - textWidth(cut)));
  return align === 'right' ? space + cut : cut + space;
}

function cutTo(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let out = '';
  for (const char of text) {
    if (textWidth(out + char) > width - 1) break;
    out += char;
  }
  return `${out}…`;
}
