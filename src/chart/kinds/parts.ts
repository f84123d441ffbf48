import { widthOf } from '../measure.ts';
import { shortNumber, ticksBetween } from '../scale.ts';
import type { ChartSpec, Frame, Ink, SpanRow, TextRow } from '../spec.ts';
import { wordsIn } from '../words.ts';

type Range = readonly [number, number];

export interface PartsData {
  /** Each row is a bar from zero: solid to its near end, hatched to its far one. */
  readonly rows: readonly {
    readonly group: string;
    readonly name: string;
    readonly range: Range;
    readonly ink: Ink;
    /** The sum of its group: a line, not a part. */
    readonly total?: boolean;
  }[];
  /** How a figure is written, with its sign. */
  readonly format?: (value: number) => string;
}

const ROW = 24;

/** What each part brought to a change: bars from zero to either side, hatched where the printing leaves it open. */
export function partsChart(data: PartsData, frame: Frame): ChartSpec {
  const { columns: c } = wordsIn(frame.lang);
  const plain = data.format ?? ((v: number) => shortNumber(v, frame.lang));
  const signed = (v: number): string => {
    const text = plain(Math.abs(v));
    return text === '0' ? text : `${v < 0 ? '−' : '+'}${text}`;
  };
  const lo = Math.min(0, ...data.rows.map((r) => r.range[0]));
  const hi = Math.max(0, ...data.rows.map((r) => r.range[1]));
  const room = (hi - lo || 1) * 0.04;
  const solid: SpanRow[] = [];
  const open: SpanRow[] = [];
  const texts: TextRow[] = [];
  const ticks: { at: number; text: string; ink: Ink }[] = [];
  let at = 0.5;
  let group: string | undefined;
  for (const r of data.rows) {
    if (group !== undefined && group !== r.group) at += 0.6;
    group = r.group;
    const [a, b] = r.range;
    const sure = a > 0 ? a : Math.min(b, 0);
    const far = Math.abs(a) > Math.abs(b) ? a : b;
    if (a < 0 && b > 0) open.push({ at, from: a, to: b, ink: r.ink, fill: 'hatch', weight: 1 });
    else {
      solid.push({
        at,
        from: Math.min(0, sure),
        to: Math.max(0, sure),
        ink: r.ink,
        fill: r.total ? 'empty' : 'solid',
      });
      open.push({
        at,
        from: Math.min(sure, far),
        to: Math.max(sure, far),
        ink: r.ink,
        fill: 'hatch',
        weight: 1,
      });
    }
    const right = (a + b) / 2 >= 0;
    texts.push({
      x: right ? Math.max(b, 0) : Math.min(a, 0),
      y: at,
      text: signed(Number(((a + b) / 2).toPrecision(3))),
      ink: 'ink',
      anchor: right ? 'start' : 'end',
      dx: right ? 6 : -6,
      ...(r.total ? { bold: true } : {}),
    });
    ticks.push({ at, text: r.name, ink: r.total ? 'ink' : 'ink-2' });
    at += 1;
  }
  const end = at - 0.5;
  const names = Math.max(40, ...data.rows.map((r) => widthOf(r.name, 12)));
  const values = Math.max(30, ...texts.map((t) => widthOf(t.text, 12))) + 10;
  const margin = { top: 8, right: values, bottom: 30, left: names + 16 + (lo < 0 ? values : 0) };
  const steps = ticksBetween(lo, hi);
  return {
    ...frame,
    name: 'contributions',
    alt: data.rows
      .map((r) => `${r.name} ${signed(Number(((r.range[0] + r.range[1]) / 2).toPrecision(3)))}`)
      .join('; '),
    height: end * ROW + margin.top + margin.bottom,
    margin,
    x: {
      domain: [lo - (lo < 0 ? room : 0), hi + room],
      ticks: steps.map((t) => ({ at: t, text: signed(t) })),
      grid: true,
    },
    y: { domain: [end, 0], ticks: [] },
    layers: [
      { mark: 'rule', across: 'x', rows: [{ at: 0, ink: 'edge' }] },
      { mark: 'span', along: 'x', size: 14, rows: solid },
      { mark: 'span', along: 'x', size: 14, rows: open },
      { mark: 'text', rows: texts },
      {
        // Names stand left of the bars' own names of values, at the edge of the picture.
        mark: 'text',
        rows: ticks.map((t) => ({
          x: lo - (lo < 0 ? room : 0),
          y: t.at,
          text: t.text,
          ink: t.ink,
          anchor: 'end' as const,
          dx: lo < 0 ? -values : -8,
        })),
      },
    ],
    table: {
      columns: [c.year, c.part, c.low, c.high],
      rows: data.rows.map((r) => [r.group, r.name, r.range[0], r.range[1]]),
    },
  };
}
