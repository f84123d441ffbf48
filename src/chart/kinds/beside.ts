import { thinned, widthOf } from '../measure.ts';
import { shortNumber, ticksOf } from '../scale.ts';
import type { ChartSpec, Frame, Layer, LineRow } from '../spec.ts';
import { wordsIn } from '../words.ts';

type Interval = readonly [number | null, number | null];

export interface BesideData {
  readonly points: readonly { readonly year: number; readonly basis: string; readonly interval: Interval }[];
  readonly events: readonly { readonly year: number }[];
}

const HEIGHT = 220;
/** Records older than this many years before the rest would press the picture together. */
const FAR = 40;

/** The series above, the number of records of each year below; without a series the records alone. */
export function besideChart(data: BesideData, frame: Frame): ChartSpec {
  const w = wordsIn(frame.lang);
  const counts = new Map<number, number>();
  for (const e of data.events) counts.set(e.year, (counts.get(e.year) ?? 0) + 1);
  const newest = Math.max(...counts.keys(), ...data.points.map((p) => p.year));
  const years = [...counts.keys(), ...data.points.map((p) => p.year)].filter((y) => y > newest - FAR);
  const first = Math.min(...years);
  const has = data.points.length > 0;
  const mid = ({ interval: [lo, hi] }: BesideData['points'][number]): number =>
    ((lo ?? hi ?? 0) + (hi ?? lo ?? 0)) / 2;
  const most = Math.max(...counts.values());
  const top = has ? Math.max(1, ...data.points.map((p) => p.interval[1] ?? mid(p))) : most;
  const ticks = ticksOf(top);
  const end = Math.max(top * 1.05, ticks.at(-1) ?? 0);
  // Records get a fifth of the height under the series.
  const floor = has ? -end * 0.3 : 0;
  const short = (v: number): string => shortNumber(v, frame.lang);
  const margin = {
    top: 14,
    right: 16,
    bottom: 30,
    left: Math.max(...ticks.map((v) => widthOf(short(v), 12))) + 18,
  };
  const shown = data.points.filter((p) => p.year >= first);
  const joins: LineRow[] = shown.slice(1).map((p, i) => {
    const before = shown[i]!;
    const solid = before.basis === p.basis && p.year - before.year === 1;
    return {
      x1: before.year,
      y1: mid(before),
      x2: p.year,
      y2: mid(p),
      ink: 'e1',
      weight: 2.2,
      line: solid ? 'solid' : 'dotted',
    };
  });
  const height = (n: number): number => (has ? (n / most) * -floor * 0.75 : n);
  const layers: Layer[] = [
    {
      mark: 'span',
      along: 'y',
      size: Math.max(3, Math.min(18, (frame.width - margin.left) / Math.max(1, newest - first + 1) - 3)),
      rows: [...counts]
        .filter(([year]) => year >= first)
        .map(([at, n]) => ({
          at,
          from: floor,
          to: floor + height(n),
          ink: 'ink-3' as const,
          fill: 'solid' as const,
          line: 'none' as const,
        })),
    },
    { mark: 'line', rows: joins },
    {
      mark: 'dot',
      rows: shown.map((p) => ({
        x: p.year,
        y: mid(p),
        ink: 'e1' as const,
        shape: 'disc' as const,
        size: 3.5,
      })),
    },
  ];
  const busiest = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? first;
  return {
    ...frame,
    name: 'timeline',
    alt: w.records(String(first), String(newest), String(busiest)),
    height: HEIGHT,
    margin,
    x: {
      domain: [first - 0.7, newest + 0.7],
      ticks: thinned(
        Array.from({ length: newest - first + 1 }, (_, i) => ({ at: first + i, text: String(first + i) })),
        frame.width - margin.left - margin.right,
        12,
      ),
    },
    y: { domain: [floor, end], ticks: ticks.map((at) => ({ at, text: short(at) })), grid: true },
    layers,
    table: {
      columns: [w.columns.year, w.columns.records],
      rows: [...counts].sort((a, b) => a[0] - b[0]),
    },
  };
}
