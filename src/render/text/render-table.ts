import { cellText, type Table, type TableCell } from '../../brief/table/table.ts';
import { Page } from './page.ts';
import { makePainter } from './style.ts';
import { TONES } from './tones.ts';
import { printable, textWidth } from './width.ts';

const BETWEEN = 2;

export interface TextOptions {
  readonly width: number;
  readonly colour: boolean;
}

export function renderTable(table: Table, options: TextOptions): string {
  const page = new Page(options.width, makePainter(options.colour));
  page.text(printable(table.title), 'strong');
  if (table.subtitle !== '') page.text(printable(table.subtitle), 'quiet');
  page.gap();
  const legends = tableOn(page, table);
  const below = [...legends, ...table.below];
  if (below.length > 0) page.gap();
  for (const text of below) page.text(printable(text), 'quiet');
  return page.toString();
}

/** Heads and rows: columns that may be left out go first on a narrow page, then the widest name is cut. Returns the legends shown. */
export function tableOn(
  page: Page,
  { columns, rows, narrow }: Pick<Table, 'columns' | 'rows' | 'narrow'>,
): string[] {
  const widths = columns.map((c, i) =>
    Math.max(textWidth(c.name), ...rows.map((row) => textWidth(printable(cellText(row[i]))))),
  );
  const kept = columnsThatFit(columns, widths, page.width);
  shrinkNames(columns, widths, kept, page.width);
  const line = (cellOf: (i: number) => TableCell | undefined): string =>
    ` ${kept
      .map((i) => {
        const cell = cellOf(i);
        const tone = cell === undefined || typeof cell === 'string' ? 'plain' : cell.tone;
        const text = pad(printable(cellText(cell)), widths[i]!, columns[i]!.align);
        return tone === 'plain' ? text : page.paint(text, TONES[tone]);
      })
      .join(' '.repeat(BETWEEN))}`;
  page.line(line((i) => ({ text: columns[i]!.name, tone: 'quiet' })));
  for (const row of rows) page.line(line((i) => row[i]));
  const out = columns.flatMap((c, i) => (kept.includes(i) || c.name === '' ? [] : [c.name]));
  return [
    ...kept.flatMap((i) => columns[i]!.legend || []),
    ...(narrow !== undefined && out.length > 0 ? [`${narrow} ${out.join(', ')}`] : []),
  ];
}

const total = (widths: readonly number[], kept: readonly number[]): number =>
  kept.reduce((sum, i) => sum + widths[i]! + BETWEEN, 1 - BETWEEN);

function columnsThatFit(columns: Table['columns'], widths: readonly number[], width: number): number[] {
  let kept = columns.map((_, i) => i);
  for (;;) {
    if (total(widths, kept) <= width) return kept;
    const [first] = kept
      .filter((i) => columns[i]!.drop !== undefined)
      .sort((a, b) => columns[b]!.drop! - columns[a]!.drop!);
    // A long name gives way a little before a column does.
    const spare = Math.max(
      0,
      ...kept.map((i) => (columns[i]!.align === 'left' ? widths[i]! - LEAST_NAME : 0)),
    );
    if (first === undefined || total(widths, kept) - spare <= width) return kept;
    kept = kept.filter((i) => i !== first);
  }
}

const LEAST_NAME = 12;
const SHORTEST_NAME = 8;

/** The widest name gives way first, sign by sign, so that two long columns share what is missing. */
function shrinkNames(
  columns: Table['columns'],
  widths: number[],
  kept: readonly number[],
  width: number,
): void {
  const names = kept.filter((i) => columns[i]!.align === 'left');
  for (let over = total(widths, kept) - width; over > 0; over--) {
    const [widest] = [...names].sort((a, b) => widths[b]! - widths[a]!);
    if (widest === undefined || widths[widest]! <= SHORTEST_NAME) return;
    widths[widest]!--;
  }
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
