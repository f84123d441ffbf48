import { fitted, widthOf } from '../measure.ts';
import type { ChartSpec, Frame, Ink, SpanRow, TextRow } from '../spec.ts';
import { wordsIn } from '../words.ts';

export interface SharesData {
  readonly parts: readonly { readonly id: string; readonly name: string; readonly ink: Ink }[];
  readonly rows: readonly {
    readonly name: string;
    readonly counts: Readonly<Record<string, number>>;
  }[];
}

const ROW = 26;

/** One bar a name, cut into counted parts; the widest row fills the width, so that a source of five is not drawn like one of five hundred. */
export function sharesChart(data: SharesData, frame: Frame): ChartSpec {
  const { columns: c } = wordsIn(frame.lang);
  const sum = (r: SharesData['rows'][number]): number =>
    data.parts.reduce((n, p) => n + (r.counts[p.id] ?? 0), 0);
  const most = Math.max(1, ...data.rows.map(sum));
  const labels = data.rows.map((r) => fitted(r.name, frame.width * 0.42, 12));
  const names = Math.max(40, ...labels.map((l) => widthOf(l, 12)));
  const margin = { top: 28, right: 44, bottom: 8, left: names + 16 };
  const spans: SpanRow[] = [];
  const texts: TextRow[] = [];
  data.rows.forEach((r, i) => {
    let from = 0;
    for (const p of data.parts) {
      const n = r.counts[p.id] ?? 0;
      if (n === 0) continue;
      spans.push({ at: i + 0.5, from, to: from + n, ink: p.ink, fill: 'solid', line: 'none' });
      from += n;
    }
    texts.push({ x: from, y: i + 0.5, text: String(from), ink: 'ink-2', anchor: 'start', dx: 6 });
  });
  return {
    ...frame,
    name: 'shares',
    alt: data.rows
      .slice(0, 6)
      .map((r) => `${r.name}: ${data.parts.map((p) => `${p.name} ${r.counts[p.id] ?? 0}`).join(', ')}`)
      .join('; '),
    height: data.rows.length * ROW + margin.top + margin.bottom,
    margin,
    x: { domain: [0, most], ticks: [] },
    y: {
      domain: [Math.max(1, data.rows.length), 0],
      ticks: labels.map((text, i) => ({ at: i + 0.5, text, ink: 'ink' as const })),
    },
    layers: [
      { mark: 'span', along: 'x', size: 15, rows: spans },
      { mark: 'text', rows: texts },
      { mark: 'text', rows: keyOf(data, frame.width - margin.left - margin.right, most) },
    ],
    table: {
      columns: [c.who, ...data.parts.map((p) => p.name)],
      rows: data.rows.map((r) => [r.name, ...data.parts.map((p) => r.counts[p.id] ?? 0)]),
    },
  };
}

/** What the colours mean, above the first bar; what does not fit is left to the table. */
function keyOf({ parts }: SharesData, room: number, most: number): TextRow[] {
  const rows: TextRow[] = [];
  let at = 0;
  for (const p of parts) {
    const text = `■ ${p.name}`;
    const wide = widthOf(text, 12) + 14;
    if (at + wide > room) break;
    rows.push({ x: (at / room) * most, y: 0, text, ink: p.ink, anchor: 'start', dy: -12 });
    at += wide;
  }
  return rows;
}
