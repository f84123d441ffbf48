import { spread, widthOf } from '../measure.ts';
import type { ChartSpec, DotRow, Frame, Ink, LineRow, SpanRow, TextRow } from '../spec.ts';
import { wordsIn } from '../words.ts';

type Interval = readonly [number | null, number | null];

export interface PlacesData {
  readonly years: readonly { readonly year: string; readonly basis: string; readonly breaks: boolean }[];
  readonly lines: readonly {
    readonly entity: string;
    readonly name: string;
    readonly points: readonly {
      readonly year: string;
      readonly best: number;
      /** Null: that place or lower, nobody knows how far. */
      readonly worst: number | null;
      readonly order: number;
      readonly interval: Interval;
    }[];
  }[];
}

type Line = PlacesData['lines'][number];

/** More lines than this cannot be told apart. */
export const DEEPEST = 9;
const ROW = 34;
const TOP = 14;
const BOTTOM = 32;
const LABEL = 13;

/**
 * Places over the years. A filled node is one place; a hollow one with a hatched bar is any place in the bar; years that do not
 * follow each other, or stand on bases that cannot be joined, are dotted.
 */
export function placesChart(data: PlacesData, frame: Frame, inkOf: (entity: string) => Ink): ChartSpec {
  const words = wordsIn(frame.lang);
  const { columns: c } = words;
  const years = data.years.map((y) => y.year);
  const index = new Map(years.map((y, i) => [y, i] as const));
  const lines = data.lines.filter((l) => l.points.some((p) => p.order <= DEEPEST));
  const depth = Math.min(DEEPEST, Math.max(3, ...lines.flatMap((l) => l.points.map((p) => p.order))));
  const longest = Math.max(40, ...lines.map((l) => widthOf(l.name, LABEL)));
  const margin = { top: TOP, right: Math.min(150, longest + 26), bottom: BOTTOM, left: 34 };
  const height = TOP + depth * ROW + BOTTOM;
  const joins: LineRow[] = [];
  const doubts: SpanRow[] = [];
  const dots: DotRow[] = [];
  const tails: LineRow[] = [];
  for (const line of [...lines].reverse()) {
    const ink = inkOf(line.entity);
    const points = line.points.filter((p) => p.order <= depth);
    points.forEach((p, i) => {
      const x = index.get(p.year) ?? 0;
      const before = points[i - 1];
      if (before) {
        const from = index.get(before.year) ?? 0;
        const solid = x - from === 1 && !data.years[x]?.breaks;
        joins.push({
          x1: from,
          y1: before.order,
          x2: x,
          y2: p.order,
          ink,
          weight: 3,
          ...(solid ? {} : { line: 'dotted' as const, weight: 2 }),
        });
      }
      const sure = p.worst !== null && p.best === p.worst;
      const worst = Math.min(p.worst ?? p.order, depth + 0.5);
      if (p.worst === null)
        tails.push({ x1: x, y1: p.order, x2: x, y2: Math.min(p.order + 0.6, depth + 0.5), ink });
      if (!sure && worst > p.best)
        doubts.push({ at: x, from: p.best, to: worst, ink, fill: 'hatch', weight: 1 });
      dots.push({ x, y: p.order, ink, shape: sure ? 'disc' : 'ring', size: 5 });
    });
  }
  return {
    ...frame,
    name: 'places',
    alt: altOf(frame.lang, lines, years),
    height,
    margin,
    x: {
      domain: [-0.4, Math.max(1, years.length - 0.6)],
      ticks: years.map((y, i) => ({ at: i, text: y })),
    },
    y: {
      domain: [depth + 0.5, 0.5],
      ticks: Array.from({ length: depth }, (_, i) => ({ at: i + 1, text: String(i + 1) })),
      grid: true,
    },
    layers: [
      {
        mark: 'rule',
        across: 'x',
        rows: data.years.flatMap((y, i) =>
          y.breaks && i > 0 ? [{ at: i - 0.5, ink: 'soft' as const, line: 'dashed' as const }] : [],
        ),
      },
      { mark: 'line', rows: joins },
      { mark: 'line', rows: tails },
      { mark: 'span', along: 'y', size: 8, rows: sideBySide(doubts) },
      { mark: 'dot', rows: dots },
      { mark: 'text', rows: namesAtEnd(lines, index, depth, years.length, inkOf) },
    ],
    table: {
      columns: [c.who, c.year, c.best, c.worst, c.low, c.high],
      rows: lines.flatMap((l) =>
        l.points.map((p) => [l.name, p.year, p.best, p.worst, p.interval[0], p.interval[1]]),
      ),
    },
  };
}

/** Ranges of one year that overlap stand beside each other, or one would hide the other. */
function sideBySide(spans: readonly SpanRow[]): SpanRow[] {
  const years = new Map<number, SpanRow[]>();
  for (const s of spans) years.set(s.at, [...(years.get(s.at) ?? []), s]);
  return [...years.values()].flatMap((group) => {
    const sorted = [...group].sort((a, b) => a.from - b.from || a.to - b.to);
    const step = Math.min(0.2, 0.7 / sorted.length);
    return sorted.map((s, i) => ({ ...s, at: s.at + (i - (sorted.length - 1) / 2) * step }));
  });
}

/** Names stand to the right of the last year, at the height of their last point. */
function namesAtEnd(
  lines: readonly Line[],
  index: ReadonlyMap<string, number>,
  depth: number,
  years: number,
  inkOf: (entity: string) => Ink,
): TextRow[] {
  const last = lines.flatMap((line) => {
    const p = line.points.filter((q) => q.order <= depth).at(-1);
    return p ? [{ line, at: p.order, x: index.get(p.year) ?? 0 }] : [];
  });
  const heights = spread(
    last.map((l) => l.at),
    0.5,
    [0.6, depth + 0.4],
  );
  return last.map(({ line }, i) => ({
    x: years - 1,
    y: heights[i]!,
    text: line.name,
    ink: inkOf(line.entity),
    anchor: 'start',
    dx: 14,
    size: LABEL,
    bold: inkOf(line.entity) !== 'e0',
  }));
}

/** First places, then the ranges of the last year: finding, numbers, doubt. */
function altOf(lang: Frame['lang'], lines: readonly Line[], years: readonly string[]): string {
  const firsts = lines
    .map((l) => ({
      name: l.name,
      years: l.points.filter((p) => p.best === 1 && p.worst === 1).map((p) => p.year),
    }))
    .filter((l) => l.years.length > 0)
    .map((l) => `${l.name} ${l.years.join(', ')}`);
  const last = years.at(-1) ?? '';
  const now = lines.flatMap((l) => {
    const p = l.points.find((q) => q.year === last);
    return p ? [`${l.name} ${p.best}–${p.worst ?? '…'}`] : [];
  });
  return wordsIn(lang).places(firsts.join('; '), last, now.slice(0, 6).join(', '));
}
