import { widthOf } from '../measure.ts';
import { shortNumber, ticksOf } from '../scale.ts';
import type {
  ArrowRow,
  ChartSpec,
  DotRow,
  Frame,
  LineRow,
  RuleRow,
  Shape,
  SpanRow,
  TextRow,
} from '../spec.ts';
import { wordsIn } from '../words.ts';

type Interval = readonly [number | null, number | null];

export interface SeriesData {
  readonly points: readonly {
    readonly year: number;
    readonly basis: string;
    /** Name of the basis in the language of the picture. */
    readonly basisName: string;
    readonly interval: Interval;
    /** What each source printed of this year; one mark each. */
    readonly sources: readonly { readonly value: number; readonly shape: Shape; readonly by: string }[];
    /** The same year on other bases. */
    readonly others: readonly { readonly interval: Interval; readonly basisName: string }[];
    readonly contested?: boolean;
  }[];
  readonly turns: readonly { readonly year: number; readonly kind: 'peak' | 'trough' }[];
  /** Numbered in the picture; the words stand in the list beside it. */
  readonly events: readonly { readonly year: number; readonly number: number; readonly text: string }[];
}

const HEIGHT = 320;
const TOP = 44;

/** One quantity over the years: what the evidence allows, who printed it, where it turns, and what happened then. Years on one basis are joined; across a change of basis the line is dotted. */
export function seriesChart(data: SeriesData, frame: Frame): ChartSpec {
  const { points } = data;
  const words = wordsIn(frame.lang);
  const { columns: c } = words;
  const first = points[0]?.year ?? 0;
  const last = points.at(-1)?.year ?? first + 1;
  const highest = Math.max(
    1,
    ...points.flatMap((p) => [middle(p.interval), p.interval[1] ?? 0, ...p.sources.map((s) => s.value)]),
    ...points.flatMap((p) => p.others.map((o) => middle(o.interval))),
  );
  const ticks = ticksOf(highest * 1.04);
  const top = Math.max(highest * 1.06, ticks.at(-1) ?? 0);
  const short = (value: number): string => shortNumber(value, frame.lang);
  const margin = {
    top: TOP,
    right: 30,
    bottom: 32,
    left: Math.max(40, ...ticks.map((t) => widthOf(short(t), 12))) + 14,
  };
  const joins: LineRow[] = [];
  const breaks: RuleRow[] = [];
  points.slice(1).forEach((p, i) => {
    const before = points[i]!;
    const same = before.basis === p.basis;
    if (!same) breaks.push({ at: (before.year + p.year) / 2, ink: 'soft', line: 'dashed' });
    joins.push({
      x1: before.year,
      y1: middle(before.interval),
      x2: p.year,
      y2: middle(p.interval),
      ink: 'e1',
      ...(same && p.year - before.year === 1 ? { weight: 2.5 } : { line: 'dotted', weight: 2 }),
    });
  });
  const { absent, ranges, others, arrows } = extentsOf(data, top);
  const dots: DotRow[] = points.flatMap((p) =>
    p.sources.length > 0
      ? p.sources.map((s): DotRow => ({ x: p.year, y: s.value, ink: 'e1', shape: s.shape }))
      : [{ x: p.year, y: middle(p.interval), ink: 'e1', shape: 'dashed' }],
  );
  return {
    ...frame,
    name: 'series',
    alt: altOf(data, frame),
    height: HEIGHT,
    margin,
    x: { domain: [first - 0.5, last + 0.5], ticks: yearTicks(first, last) },
    y: { domain: [0, top], ticks: ticks.map((at) => ({ at, text: short(at) })), grid: true },
    layers: [
      { mark: 'span', along: 'y', size: 20, rows: absent },
      { mark: 'rule', across: 'x', rows: breaks },
      { mark: 'line', rows: joins },
      { mark: 'span', along: 'x', size: 2, rows: others },
      { mark: 'span', along: 'y', size: 8, rows: ranges },
      { mark: 'arrow', rows: arrows },
      { mark: 'dot', rows: dots },
      { mark: 'text', rows: turnsIn(data, short) },
      { mark: 'text', rows: numbersOf(data, top) },
    ],
    table: {
      columns: [c.year, c.low, c.high, c.basis, c.source],
      rows: points.map((p) => [
        p.year,
        p.interval[0],
        p.interval[1],
        p.basisName,
        [...new Set(p.sources.map((s) => s.by))].join('; '),
      ]),
    },
  };
}

export const middle = ([lo, hi]: Interval): number => ((lo ?? hi ?? 0) + (hi ?? lo ?? 0)) / 2;

export function yearTicks(first: number, last: number): { at: number; text: string }[] {
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => ({
    at: first + i,
    text: String(first + i),
  }));
}

function extentsOf(
  { points }: SeriesData,
  top: number,
): { absent: SpanRow[]; ranges: SpanRow[]; others: SpanRow[]; arrows: ArrowRow[] } {
  const absent: SpanRow[] = [];
  const arrows: ArrowRow[] = [];
  const have = new Set(points.map((p) => p.year));
  for (let y = points[0]?.year ?? 0; y < (points.at(-1)?.year ?? 0); y++)
    if (!have.has(y)) absent.push({ at: y, from: 0, to: top, ink: 'line-2', fill: 'hatch', line: 'none' });
  const ranges = points.flatMap(({ year, interval: [lo, hi], contested }): SpanRow[] => {
    if (lo === null || hi === null) {
      arrows.push({ x: year, y: lo ?? hi ?? 0, ink: 'e1', to: lo === null ? 'down' : 'up' });
      return [];
    }
    if ((hi - lo) / top < 0.012) return [];
    return [{ at: year, from: lo, to: hi, ink: 'e1', fill: contested ? 'hatch' : 'empty' }];
  });
  const others = points.flatMap((p) =>
    p.others.map(
      (o): SpanRow => ({
        at: middle(o.interval),
        from: p.year - 0.28,
        to: p.year + 0.28,
        ink: 'ink-3',
        line: 'none',
      }),
    ),
  );
  return { absent, ranges, others, arrows };
}

function turnsIn({ points, turns }: SeriesData, short: (value: number) => string): TextRow[] {
  return turns.flatMap((turn) => {
    const p = points.find((q) => q.year === turn.year);
    if (!p) return [];
    const up = turn.kind === 'peak';
    return [
      {
        x: p.year,
        y: middle(p.interval),
        text: `${up ? '▲' : '▼'} ${short(middle(p.interval))}`,
        ink: 'ink' as const,
        dy: up ? -15 : 17,
        bold: true,
      },
    ];
  });
}

/** Numbers of events in a row above the picture; those of one year share a place. */
function numbersOf({ events }: SeriesData, top: number): TextRow[] {
  const byYear = new Map<number, number[]>();
  for (const e of events) byYear.set(e.year, [...(byYear.get(e.year) ?? []), e.number]);
  return [...byYear].map(([year, numbers]) => ({
    x: year,
    y: top,
    text: numbers.length > 2 ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(','),
    ink: 'ink-2',
    dy: -28,
    size: 11,
  }));
}

function altOf({ points }: SeriesData, { lang, title }: Frame): string {
  if (points.length === 0) return title;
  const say = (p: SeriesData['points'][number]): string =>
    `${p.year}: ${shortNumber(middle(p.interval), lang)}`;
  const peak = points.reduce((a, b) => (middle(b.interval) > middle(a.interval) ? b : a));
  const have = new Set(points.map((p) => p.year));
  const gaps = yearTicks(points[0]!.year, points.at(-1)!.year)
    .filter((t) => !have.has(t.at))
    .map((t) => t.text);
  return wordsIn(lang).series(title, say(peak), say(points.at(-1)!), gaps.join(', '));
}
