import { widthOf } from '../measure.ts';
import { ticksBetween } from '../scale.ts';
import type { ChartSpec, DotRow, Frame, Ink, RuleRow, TextRow } from '../spec.ts';
import { wordsIn } from '../words.ts';

export interface ScatterData {
  readonly rows: readonly {
    readonly name: string;
    readonly year: number;
    /** Points of the share gained. */
    readonly share: number;
    /** Places gained. */
    readonly places: number;
    readonly ink: Ink;
  }[];
}

const HEIGHT = 380;
const SIZE = 11;
/** Labels of the steps that moved furthest; the others stand in the table. */
const LABELLED = 8;

/** One dot a step: to the right a larger share, upward a better place. Where the law holds, dots lie along the rising diagonal. */
export function scatterChart(data: ScatterData, frame: Frame): ChartSpec {
  const { columns: c, moves } = wordsIn(frame.lang);
  const xs = data.rows.map((r) => r.share);
  const ys = data.rows.map((r) => r.places);
  const [left, right] = [Math.min(-1, ...xs), Math.max(1, ...xs)];
  const [low, high] = [Math.min(-1, ...ys), Math.max(1, ...ys)];
  const margin = { top: 26, right: 16, bottom: 46, left: 44 };
  const x = [left - (right - left) * 0.04, right + (right - left) * 0.04] as const;
  const y = [low - 0.6, high + 0.6] as const;
  const across = (frame.width - margin.left - margin.right) / (x[1] - x[0]);
  const down = (HEIGHT - margin.top - margin.bottom) / (y[1] - y[0]);
  const far = [...data.rows]
    .sort((a, b) => reach(b, right - left, high - low) - reach(a, right - left, high - low))
    .slice(0, LABELLED);
  const placed: { x: number; y: number; wide: number }[] = [];
  const texts: TextRow[] = [];
  for (const r of far) {
    const text = `${r.name} ${r.year}`;
    const wide = widthOf(text, SIZE);
    const at = { x: (r.share - x[0]) * across, y: (y[1] - r.places) * down, wide };
    // A label is drawn on the side where it stays in the picture, and not at all on another one.
    const isRight = at.x + wide + 12 < frame.width - margin.left - margin.right;
    const start = isRight ? at.x + 8 : at.x - 8 - wide;
    if (
      start < 0 ||
      placed.some((p) => Math.abs(p.y - at.y) < 14 && start < p.x + p.wide && p.x < start + wide)
    )
      continue;
    placed.push({ x: start, y: at.y, wide });
    texts.push({
      x: r.share,
      y: r.places,
      text,
      ink: 'ink-2',
      anchor: isRight ? 'start' : 'end',
      dx: isRight ? 8 : -8,
      size: SIZE,
    });
  }
  const zero: RuleRow = { at: 0, ink: 'edge' };
  const gained = data.rows.filter((r) => r.share > 0);
  return {
    ...frame,
    name: 'steps',
    alt: moves(
      data.rows.length,
      gained.filter((r) => r.places > 0).length,
      gained.filter((r) => r.places < 0).length,
    ),
    height: HEIGHT,
    margin,
    x: {
      domain: x,
      ticks: ticksBetween(left, right, 5).map((at) => ({ at, text: signed(at) })),
      grid: true,
    },
    y: {
      domain: y,
      ticks: ticksBetween(Math.ceil(low), Math.floor(high), 5)
        .filter(Number.isInteger)
        .map((at) => ({ at, text: signed(at) })),
      grid: true,
    },
    layers: [
      { mark: 'rule', across: 'x', rows: [zero] },
      { mark: 'rule', across: 'y', rows: [zero] },
      {
        mark: 'dot',
        rows: data.rows.map((r): DotRow => ({ x: r.share, y: r.places, ink: r.ink, shape: 'disc', size: 4 })),
      },
      { mark: 'text', rows: texts },
      {
        mark: 'text',
        rows: [
          { x: x[0], y: y[1], text: `↑ ${c.rankGain}`, ink: 'ink-3', anchor: 'start', dx: 4, dy: -12 },
          { x: x[1], y: y[0], text: `${c.shareGain} →`, ink: 'ink-3', anchor: 'end', dy: 36 },
        ],
      },
    ],
    table: {
      columns: [c.who, c.year, c.shareGain, c.rankGain],
      rows: data.rows.map((r) => [r.name, r.year, r.share, r.places]),
    },
  };
}

const reach = (r: ScatterData['rows'][number], wide: number, high: number): number =>
  (r.share / (wide || 1)) ** 2 + (r.places / (high || 1)) ** 2;

const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
