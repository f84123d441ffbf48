import { spread, widthOf } from '../measure.ts';
import { shortNumber, ticksOf } from '../scale.ts';
import type { BandRow, ChartSpec, DotRow, Frame, Ink, Layer, LineRow, TextRow } from '../spec.ts';
import { wordsIn } from '../words.ts';
import { middle, yearTicks } from './series.ts';

type Interval = readonly [number | null, number | null];

export interface FanData {
  readonly lines: readonly {
    readonly name: string;
    readonly ink: Ink;
    readonly past: readonly { readonly year: number; readonly interval: Interval }[];
    readonly future: readonly {
      readonly year: number;
      readonly quantiles: readonly { readonly p: number; readonly value: number }[];
    }[];
  }[];
  /** A goal: where it is and what it is called. */
  readonly goals?: readonly { readonly year: number; readonly value: number; readonly text: string }[];
}

const HEIGHT = 320;
const BANDS = [
  [0.025, 0.975],
  [0.1, 0.9],
  [0.25, 0.75],
] as const;

/** What was, and where it may go: half, four fifths and 95 of 100 futures lie in the bands; the median is dashed. */
export function fanChart(data: FanData, frame: Frame): ChartSpec {
  const words = wordsIn(frame.lang);
  const { columns: c } = words;
  const short = (v: number): string => shortNumber(v, frame.lang);
  const years = data.lines.flatMap((l) => [...l.past.map((p) => p.year), ...l.future.map((f) => f.year)]);
  const first = Math.min(...years);
  const last = Math.max(...years, ...(data.goals ?? []).map((g) => g.year));
  const highest = Math.max(
    1,
    ...data.lines.flatMap((l) => [
      ...l.past.map((p) => p.interval[1] ?? p.interval[0] ?? 0),
      ...l.future.map((f) => valueAt(f.quantiles, 0.975)),
    ]),
    ...(data.goals ?? []).map((g) => g.value),
  );
  const ticks = ticksOf(highest);
  const top = Math.max(highest * 1.02, ticks.at(-1) ?? 0);
  const longest = Math.max(30, ...data.lines.map((l) => widthOf(l.name, 13)));
  const margin = {
    top: 16,
    right: Math.min(150, longest + 24),
    bottom: 32,
    left: Math.max(...ticks.map((t) => widthOf(short(t), 12))) + 18,
  };
  const layers: Layer[] = [];
  const joins: LineRow[] = [];
  const dots: DotRow[] = [];
  for (const line of data.lines) {
    const { ink, past, future } = line;
    const now = past.at(-1);
    if (future.length > 0)
      for (const [lo, hi] of BANDS) {
        const start: BandRow[] = now
          ? [
              {
                x: now.year,
                y1: now.interval[0] ?? middle(now.interval),
                y2: now.interval[1] ?? middle(now.interval),
              },
            ]
          : [];
        layers.push({
          mark: 'band',
          look: { ink, fill: 'wash' },
          rows: [
            ...start,
            ...future.map((f) => ({ x: f.year, y1: valueAt(f.quantiles, lo), y2: valueAt(f.quantiles, hi) })),
          ],
        });
      }
    past.slice(1).forEach((p, i) => {
      const before = past[i]!;
      joins.push({
        x1: before.year,
        y1: middle(before.interval),
        x2: p.year,
        y2: middle(p.interval),
        ink,
        weight: 2.5,
        ...(p.year - before.year === 1 ? {} : { line: 'dotted' as const }),
      });
    });
    for (const p of past) dots.push({ x: p.year, y: middle(p.interval), ink, shape: 'disc' });
    let from = now ? { x: now.year, y: middle(now.interval) } : undefined;
    for (const f of future) {
      const to = { x: f.year, y: valueAt(f.quantiles, 0.5) };
      if (from) joins.push({ x1: from.x, y1: from.y, x2: to.x, y2: to.y, ink, line: 'dashed' });
      from = to;
    }
  }
  return {
    ...frame,
    name: 'fan',
    alt: altOf(data, frame, short),
    height: HEIGHT,
    margin,
    x: { domain: [first - 0.3, last + 0.3], ticks: yearTicks(first, last) },
    y: { domain: [0, top], ticks: ticks.map((at) => ({ at, text: short(at) })), grid: true },
    layers: [
      ...layers,
      { mark: 'line', rows: joins },
      { mark: 'dot', rows: dots },
      {
        mark: 'dot',
        rows: (data.goals ?? []).map((g) => ({
          x: g.year,
          y: g.value,
          ink: 'ink',
          shape: 'diamond',
          size: 6,
        })),
      },
      {
        mark: 'text',
        rows: (data.goals ?? []).map((g) => ({ x: g.year, y: g.value, text: g.text, ink: 'ink', dy: -14 })),
      },
      { mark: 'text', rows: namesAtEnd(data, top, last) },
    ],
    table: {
      columns: [c.who, c.year, '2.5%', '25%', words.medianNow, '75%', '97.5%'],
      rows: data.lines.flatMap((l) =>
        l.future.map((f) => [
          l.name,
          f.year,
          ...[0.025, 0.25, 0.5, 0.75, 0.975].map((p) => Math.round(valueAt(f.quantiles, p))),
        ]),
      ),
    },
  };
}

function namesAtEnd({ lines }: FanData, top: number, last: number): TextRow[] {
  const ends = lines.map((l) => {
    const f = l.future.at(-1);
    return f ? valueAt(f.quantiles, 0.5) : middle(l.past.at(-1)?.interval ?? [0, 0]);
  });
  const heights = spread(ends, top * 0.06, [top * 0.02, top]);
  return lines.map((l, i) => ({
    x: last,
    y: heights[i]!,
    text: l.name,
    ink: l.ink,
    anchor: 'start',
    dx: 12,
    size: 13,
    bold: true,
  }));
}

/** Between the quantiles that are known, in a straight line. */
export function valueAt(
  quantiles: readonly { readonly p: number; readonly value: number }[],
  p: number,
): number {
  const above = quantiles.findIndex((q) => q.p >= p - 1e-9);
  if (above < 0) return quantiles.at(-1)?.value ?? 0;
  const hi = quantiles[above]!;
  const lo = quantiles[above - 1];
  if (!lo || hi.p - p < 1e-9) return hi.value;
  return lo.value + ((hi.value - lo.value) * (p - lo.p)) / (hi.p - lo.p);
}

function altOf({ lines }: FanData, { lang, title }: Frame, short: (v: number) => string): string {
  const words = wordsIn(lang);
  const [line] = lines;
  if (!line) return title;
  const say = (f: FanData['lines'][number]['future'][number] | undefined): string =>
    f
      ? words.fanYear(
          String(f.year),
          short(valueAt(f.quantiles, 0.5)),
          short(valueAt(f.quantiles, 0.025)),
          short(valueAt(f.quantiles, 0.975)),
        )
      : words.missing;
  return words.fan(`${title}: ${line.name}`, say(line.future[0]), say(line.future.at(-1)));
}
