import { fitted, widthOf } from '../measure.ts';
import { shortNumber, ticksBetween, ticksOf } from '../scale.ts';
import type { ArrowRow, ChartSpec, Frame, Ink, LineRow, Look, RuleRow, SpanRow, TextRow } from '../spec.ts';
import { wordsIn } from '../words.ts';

type Interval = readonly [number | null, number | null];

export interface IntervalsData {
  readonly rows: readonly {
    readonly name: string;
    readonly interval: Interval;
    readonly ink: Ink;
    /** Hatched behind the box: what all evidence still allows. */
    readonly allowed?: Interval;
    /** A stop mark: a total it lies in. */
    readonly cap?: number;
    readonly look?: Look['fill'];
    readonly note?: string;
  }[];
  /** How a figure is written; by default short with the unit of the language. */
  readonly format?: (value: number) => string;
  /** Share of the whole width that every bar is measured against, where that is fixed: 1 for shares. */
  readonly full?: number;
}

const ROW = 28;
const TEXT = 12;
const NAMES_AT_MOST = 0.4;
const NOTES_AT_MOST = 0.26;

/** One row a name: a bar to the least, a box for what was printed, an arrow for an open end. */
export function intervalsChart(data: IntervalsData, frame: Frame): ChartSpec {
  const { columns: c } = wordsIn(frame.lang);
  const short = data.format ?? ((v: number) => shortNumber(v, frame.lang));
  // Whole names and notes stand in the table; beside a bar they give way to it.
  const rows = data.rows.map((r) => ({
    ...r,
    label: fitted(r.name, frame.width * NAMES_AT_MOST, TEXT),
    said: fitted(noteOf(r, short), frame.width * NOTES_AT_MOST, 12),
  }));
  const highest = Math.max(
    ...rows.flatMap((r) => [r.interval[1] ?? r.interval[0] ?? 0, r.allowed?.[1] ?? 0, r.cap ?? 0]),
    0,
  );
  const ticks = data.full === undefined ? ticksOf(highest) : ticksBetween(0, data.full);
  const end = Math.max(data.full ?? 0, highest * 1.02, ticks.at(-1) ?? 0) || 1;
  const names = Math.max(40, ...rows.map((r) => widthOf(r.label, TEXT)));
  const notes = Math.max(34, ...rows.map((r) => widthOf(r.said, 12)));
  const margin = { top: 8, right: notes + 18, bottom: 30, left: names + 16 };
  const bars: SpanRow[] = [];
  const boxes: SpanRow[] = [];
  const caps: LineRow[] = [];
  const arrows: ArrowRow[] = [];
  const texts: TextRow[] = [];
  rows.forEach((r, i) => {
    const [lo, hi] = r.interval;
    const at = i + 0.5;
    const { ink } = r;
    if (r.allowed)
      boxes.push({ at, from: r.allowed[0] ?? 0, to: r.allowed[1] ?? end, ink, fill: 'hatch', line: 'none' });
    if (lo !== null && lo > 0) bars.push({ at, from: 0, to: lo, ink, fill: 'wash', line: 'none' });
    if (lo !== null && hi !== null) boxes.push({ at, from: lo, to: hi, ink, fill: r.look ?? 'solid' });
    else {
      const known = lo ?? hi ?? 0;
      boxes.push({ at, from: known, to: known, ink });
      arrows.push({ x: known, y: at, ink, to: lo === null ? 'left' : 'right' });
    }
    if (r.cap !== undefined)
      caps.push({ x1: r.cap, y1: at - 0.36, x2: r.cap, y2: at + 0.36, ink: 'split', weight: 3 });
    texts.push({ x: end, y: at, text: r.said, ink: 'ink-2', anchor: 'start', dx: 10 });
  });
  const zero: RuleRow[] = [{ at: 0, ink: 'edge' }];
  return {
    ...frame,
    name: 'intervals',
    alt: wordsIn(frame.lang).ranges(
      rows
        .slice(0, 8)
        .map((r) => `${r.name} ${noteOf(r, short)}`)
        .join('; '),
    ),
    height: rows.length * ROW + margin.top + margin.bottom,
    margin,
    x: { domain: [0, end], ticks: ticks.map((at) => ({ at, text: short(at) })), grid: true },
    y: {
      domain: [Math.max(1, rows.length), 0],
      ticks: rows.map((r, i) => ({ at: i + 0.5, text: r.label, ink: 'ink' as const })),
    },
    layers: [
      { mark: 'rule', across: 'x', rows: zero },
      { mark: 'span', along: 'x', size: 12, rows: bars },
      { mark: 'span', along: 'x', size: 14, rows: boxes },
      { mark: 'arrow', rows: arrows },
      { mark: 'line', rows: caps },
      { mark: 'text', rows: texts },
    ],
    table: {
      columns: [c.who, c.low, c.high],
      rows: rows.map((r) => [r.name, r.interval[0], r.interval[1]]),
    },
  };
}

function noteOf(
  { interval: [lo, hi], note }: IntervalsData['rows'][number],
  short: (value: number) => string,
): string {
  if (note !== undefined) return note;
  if (lo === null) return hi === null ? '·' : `≤ ${short(hi)}`;
  if (hi === null) return `> ${short(lo)}`;
  return short(lo) === short(hi) || (hi - lo) / Math.max(1e-9, hi) < 0.005
    ? short((lo + hi) / 2)
    : `${short(lo)}–${short(hi)}`;
}
