import { widthOf } from '../measure.ts';
import type { ChartSpec, Frame } from '../spec.ts';
import { wordsIn } from '../words.ts';

export interface RankRow {
  readonly name: string;
  readonly rank: number;
  readonly likely: readonly [number, number];
}

const ROW = 26;

/** Places as bars: hatched as far as weights and methods move them, a disc where the weights given put them. */
export function ranksChart(rows: readonly RankRow[], frame: Frame): ChartSpec {
  const w = wordsIn(frame.lang);
  const names = Math.min(frame.width * 0.4, Math.max(40, ...rows.map((r) => widthOf(r.name, 12))));
  const margin = { top: 10, right: 24, bottom: 28, left: names + 16 };
  const last = Math.max(2, rows.length);
  const room = Math.max(1, Math.floor(last / Math.max(2, (frame.width - margin.left) / 40)));
  return {
    ...frame,
    name: 'index',
    alt: w.ranked(
      rows
        .slice(0, 8)
        .map((r) => `${r.name} ${r.rank} (${r.likely[0]}–${r.likely[1]})`)
        .join(', '),
    ),
    height: rows.length * ROW + margin.top + margin.bottom,
    margin,
    x: {
      domain: [0.5, last + 0.5],
      ticks: Array.from({ length: last }, (_, i) => i + 1)
        .filter((i) => (i - 1) % room === 0)
        .map((at) => ({ at, text: String(at) })),
      grid: true,
    },
    y: {
      domain: [Math.max(1, rows.length), 0],
      ticks: rows.map((r, i) => ({ at: i + 0.5, text: r.name, ink: 'ink' as const })),
    },
    layers: [
      {
        mark: 'span',
        along: 'x',
        size: 12,
        rows: rows.map((r, i) => ({
          at: i + 0.5,
          from: r.likely[0],
          to: r.likely[1],
          ink: r.likely[0] === 1 && r.likely[1] === 1 ? ('lead' as const) : ('edge' as const),
          fill: 'hatch' as const,
        })),
      },
      {
        mark: 'dot',
        rows: rows.map((r, i) => ({
          x: r.rank,
          y: i + 0.5,
          ink: r.rank === 1 ? 'lead' : 'ink',
          shape: 'disc',
          size: 5,
        })),
      },
    ],
    table: {
      columns: [w.columns.who, w.columns.rank, w.columns.best, w.columns.worst],
      rows: rows.map((r) => [r.name, r.rank, r.likely[0], r.likely[1]]),
    },
  };
}
