import { fitted, thinned, widthOf } from '../measure.ts';
import type { ArrowRow, ChartSpec, DotRow, Frame, SpanRow, TextRow } from '../spec.ts';
import { wordsIn } from '../words.ts';

export interface StretchesData {
  readonly rows: readonly {
    readonly name: string;
    /** What kind of tie it is. */
    readonly note: string;
    /** As on file: a year, a month or a day. */
    readonly since?: string;
    readonly until?: string;
  }[];
  /** The day of the picture. */
  readonly asOf: string;
}

const ROW = 26;
const SIZE = 12;
/** Years left of the first date, so that the first bar does not begin at the edge. */
const LEAD = 1;

/** One bar a tie, from its beginning to its end or to the day; without a date a ring at the day says that it is known to be. */
export function stretchesChart(data: StretchesData, frame: Frame): ChartSpec {
  const { columns: c, ties, undated } = wordsIn(frame.lang);
  const now = yearsOf(data.asOf);
  const starts = data.rows.flatMap((r) => (r.since ? [yearsOf(r.since)] : []));
  const first = Math.floor(Math.min(now - 1, ...starts)) - LEAD;
  const labels = data.rows.map((r) => fitted(r.name, frame.width * 0.34, SIZE));
  const names = Math.max(40, ...labels.map((l) => widthOf(l, SIZE)));
  const notes = data.rows.map((r) => fitted(r.note, frame.width * 0.22, SIZE));
  const margin = {
    top: 8,
    right: Math.max(30, ...notes.map((n) => widthOf(n, SIZE))) + 32,
    bottom: 30,
    left: names + 16,
  };
  const spans: SpanRow[] = [];
  const arrows: ArrowRow[] = [];
  const rings: DotRow[] = [];
  const texts: TextRow[] = [];
  data.rows.forEach((r, i) => {
    const at = i + 0.5;
    const end = r.until ? Math.min(now, yearsOf(r.until)) : now;
    if (r.since)
      spans.push({
        at,
        from: yearsOf(r.since),
        to: end,
        ink: r.until ? 'e0' : 'e1',
        fill: r.until ? 'hatch' : 'solid',
      });
    else rings.push({ x: end, y: at, ink: 'e1', shape: 'ring', size: 5 });
    if (r.since && !r.until) arrows.push({ x: now, y: at, ink: 'e1', to: 'right' });
    texts.push({ x: now, y: at, text: notes[i]!, ink: 'ink-2', anchor: 'start', dx: 24 });
  });
  const years = Array.from({ length: Math.floor(now) - first + 1 }, (_, i) => first + i);
  return {
    ...frame,
    name: 'ties',
    alt: ties(data.rows.length, data.rows.flatMap((r) => r.since ?? []).sort()[0] ?? undated),
    height: data.rows.length * ROW + margin.top + margin.bottom,
    margin,
    x: {
      domain: [first, now],
      ticks: thinned(
        years.map((at) => ({ at, text: String(at) })),
        frame.width - margin.left - margin.right,
        SIZE,
      ),
      grid: true,
    },
    y: {
      domain: [Math.max(1, data.rows.length), 0],
      ticks: labels.map((text, i) => ({ at: i + 0.5, text, ink: 'ink' as const })),
    },
    layers: [
      { mark: 'span', along: 'x', size: 12, rows: spans },
      { mark: 'arrow', rows: arrows },
      { mark: 'dot', rows: rings },
      { mark: 'text', rows: texts },
    ],
    table: {
      columns: [c.who, c.tie, c.since, c.until],
      rows: data.rows.map((r) => [r.name, r.note, r.since ?? undated, r.until ?? null]),
    },
  };
}

/** A day as a number of years; a year or a month begins where it begins. */
function yearsOf(date: string): number {
  const [year = '0', month = '1', day = '1'] = date.split('-');
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 366;
}
