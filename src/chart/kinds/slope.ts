import { spread, widthOf } from '../measure.ts';
import { shortNumber } from '../scale.ts';
import type { ChartSpec, DotRow, Frame, Ink, LineRow, SpanRow, TextRow } from '../spec.ts';
import { wordsIn } from '../words.ts';
import { middle } from './series.ts';

type Interval = readonly [number | null, number | null];

export interface SlopeData {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly {
    readonly entity: string;
    readonly name: string;
    readonly from: Interval;
    readonly to: Interval;
  }[];
}

const HEIGHT = 340;

/** Two years side by side, on one basis: who rose and who fell. */
export function slopeChart(data: SlopeData, frame: Frame, inkOf: (entity: string) => Ink): ChartSpec {
  const { columns: c } = wordsIn(frame.lang);
  const short = (i: Interval): string => shortNumber(middle(i), frame.lang);
  const highest = Math.max(
    1,
    ...data.lines.flatMap((l) => [l.from[1] ?? middle(l.from), l.to[1] ?? middle(l.to)]),
  );
  const top = highest * 1.06;
  const left = data.lines.map((l) => short(l.from));
  const right = data.lines.map((l) => `${l.name} ${short(l.to)}`);
  const margin = {
    top: 12,
    right: Math.max(40, ...right.map((t) => widthOf(t, 13))) + 20,
    bottom: 30,
    left: Math.max(30, ...left.map((t) => widthOf(t, 12))) + 20,
  };
  const lines: LineRow[] = [];
  const spans: SpanRow[] = [];
  const dots: DotRow[] = [];
  const texts: TextRow[] = [];
  const gap = (top * 16) / (HEIGHT - margin.top - margin.bottom);
  const at = (side: 'from' | 'to'): number[] =>
    spread(
      data.lines.map((l) => middle(l[side])),
      gap,
      [gap / 2, top],
    );
  const [fromAt, toAt] = [at('from'), at('to')];
  data.lines.forEach((l, i) => {
    const ink = inkOf(l.entity);
    lines.push({ x1: 0, y1: middle(l.from), x2: 1, y2: middle(l.to), ink, weight: ink === 'e0' ? 1.5 : 3 });
    for (const [x, [lo, hi]] of [
      [0, l.from],
      [1, l.to],
    ] as const) {
      if (lo !== null && hi !== null && (hi - lo) / top > 0.02)
        spans.push({ at: x, from: lo, to: hi, ink, fill: 'hatch' });
      dots.push({ x, y: middle([lo, hi]), ink, shape: lo === null || hi === null ? 'ring' : 'disc' });
    }
    texts.push({ x: 0, y: fromAt[i]!, text: left[i]!, ink: 'ink-2', anchor: 'end', dx: -12 });
    texts.push({
      x: 1,
      y: toAt[i]!,
      text: right[i]!,
      ink,
      anchor: 'start',
      dx: 12,
      size: 13,
      bold: ink !== 'e0',
    });
  });
  return {
    ...frame,
    name: 'slope',
    alt: data.lines
      .slice(0, 8)
      .map((l) => `${l.name} ${short(l.from)} → ${short(l.to)}`)
      .join('; '),
    height: HEIGHT,
    margin,
    x: {
      domain: [0, 1],
      ticks: [
        { at: 0, text: data.from },
        { at: 1, text: data.to },
      ],
      grid: true,
    },
    y: { domain: [0, top], ticks: [] },
    layers: [
      { mark: 'line', rows: lines },
      { mark: 'span', along: 'y', size: 8, rows: spans },
      { mark: 'dot', rows: dots },
      { mark: 'text', rows: texts },
    ],
    table: {
      columns: [
        c.who,
        `${data.from} ${c.low}`,
        `${data.from} ${c.high}`,
        `${data.to} ${c.low}`,
        `${data.to} ${c.high}`,
      ],
      rows: data.lines.map((l) => [l.name, ...l.from, ...l.to]),
    },
  };
}
