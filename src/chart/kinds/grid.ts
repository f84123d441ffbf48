import { fitted, widthOf, wrap } from '../measure.ts';
import type { ChartSpec, DotRow, Frame, LineRow, TextRow } from '../spec.ts';
import { wordsIn } from '../words.ts';

/** As the table has them: three kinds of blank, none of them a zero. */
export type GridCell = 'known' | 'elsewhere' | 'none' | 'unknown';

export interface GridData {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly GridCell[] }[];
}

const ROW = 26;
const HEAD_LINE = 14;
const SIZE = 12;
const LEGEND = 28;

/** One row a name, one column a question: a disc where there is an answer, a ring where it is about something else. */
export function gridChart(data: GridData, frame: Frame): ChartSpec {
  const w = wordsIn(frame.lang);
  const labels = data.rows.map((r) => fitted(r.name, frame.width * 0.3, SIZE));
  const names = Math.max(40, ...labels.map((l) => widthOf(l, SIZE)));
  const left = names + 16;
  const wide = Math.max(20, (frame.width - left - 8) / Math.max(1, data.columns.length));
  const heads = data.columns.map((c) => wrap(c, wide - 6, 11).map((l) => fitted(l, wide - 4, 11)));
  const lines = Math.max(1, ...heads.map((h) => h.length));
  const margin = { top: lines * HEAD_LINE + LEGEND + 8, right: 8, bottom: 8, left };
  const dots: DotRow[] = [];
  const dashes: LineRow[] = [];
  const blanks: TextRow[] = [];
  data.rows.forEach((r, i) => {
    r.cells.forEach((cell, j) => {
      const [x, y] = [j + 0.5, i + 0.5];
      if (cell === 'known') dots.push({ x, y, ink: 'e1', shape: 'disc', size: 5 });
      else if (cell === 'elsewhere') dots.push({ x, y, ink: 'e1', shape: 'ring', size: 5 });
      else if (cell === 'none')
        dashes.push({ x1: x - 0.08, y1: y, x2: x + 0.08, y2: y, ink: 'ink-2', weight: 2 });
      else blanks.push({ x, y, text: '·', ink: 'ink-3', anchor: 'middle' });
    });
  });
  const count = (r: GridData['rows'][number]): number => r.cells.filter((c) => c === 'known').length;
  return {
    ...frame,
    name: 'grid',
    alt: w.answered(
      data.rows
        .slice(0, 10)
        .map((r) => `${r.name} ${count(r)}/${r.cells.length}`)
        .join(', '),
    ),
    height: data.rows.length * ROW + margin.top + margin.bottom,
    margin,
    x: { domain: [0, Math.max(1, data.columns.length)], ticks: [] },
    y: {
      domain: [Math.max(1, data.rows.length), 0],
      ticks: labels.map((text, i) => ({ at: i + 0.5, text, ink: 'ink' as const })),
      grid: true,
    },
    layers: [
      {
        mark: 'text',
        rows: heads.flatMap((h, j) =>
          h.map(
            (text, n): TextRow => ({
              x: j + 0.5,
              y: 0,
              text,
              ink: 'ink-2',
              anchor: 'middle',
              size: 11,
              dy: -10 - (h.length - 1 - n) * HEAD_LINE,
            }),
          ),
        ),
      },
      { mark: 'text', rows: legend(w, frame, -margin.top + 12, left, data.columns.length) },
      { mark: 'dot', rows: dots },
      { mark: 'line', rows: dashes },
      { mark: 'text', rows: blanks },
    ],
    table: {
      columns: [w.columns.who, ...data.columns],
      rows: data.rows.map((r) => [r.name, ...r.cells.map((c) => w.cell[c])]),
    },
  };
}

/** What the signs mean, above the heads; what has no room is left to the table. */
function legend(
  w: ReturnType<typeof wordsIn>,
  frame: Frame,
  dy: number,
  left: number,
  columns: number,
): TextRow[] {
  const signs = [`● ${w.cell.known}`, `○ ${w.cell.elsewhere}`, `– ${w.cell.none}`, `· ${w.cell.unknown}`];
  const rows: TextRow[] = [];
  let at = 0;
  for (const text of signs) {
    const wide = widthOf(text, 11) + 16;
    if (at + wide > frame.width - 8) break;
    // Legends begin at the edge of the picture, where the names do.
    rows.push({ x: 0, y: 0, text, ink: 'ink-2', anchor: 'start', size: 11, dx: at - left + 4, dy });
    at += wide;
  }
  return columns > 0 ? rows : [];
}
