import type { PrintedInterval } from '../../model/claim.ts';
import { middleAndHalf, percentRange } from '../standings/short-figures.ts';
import type { BriefTable, Telling } from './briefing.ts';
import type { NoteBook } from './notes.ts';

/** One row a year, growth only where both years are counted in one way. */
export function seriesTable({ x, names, m, w, unitOf }: Telling, book: NoteBook): BriefTable {
  const { points } = x.explanation.series;
  const turns = new Map(x.explanation.turns.map((t) => [t.year, w.turn[t.kind] ?? ''] as const));
  const c = w.columns;
  return {
    columns: [
      { name: c.year, align: 'left' },
      { name: c.value, align: 'right' },
      { name: c.growth, align: 'right' },
      { name: '', align: 'left' },
      { name: c.basis, align: 'left' },
    ],
    rows: points.map((p, i) => {
      const before = points[i - 1];
      const next = before && before.year === p.year - 1 && before.basis === p.basis ? before : undefined;
      const rate = next ? growthOf(next.interval, p.interval) : undefined;
      return {
        cells: [
          String(p.year),
          middleAndHalf(p.interval, unitOf(x.metric), 7, m, names.language),
          rate ? percentRange(rate, m, names.language) : '·',
          turns.get(p.year) ?? '',
          names.basis(p.basis),
        ],
        notes: book.cite(p.evidence),
      };
    }),
  };
}

/** Percent; absent where an end is open or a base may be nothing or less. */
export function growthOf(before: PrintedInterval, after: PrintedInterval): PrintedInterval | undefined {
  const [a, b] = before;
  const [c, d] = after;
  if (a === null || b === null || c === null || d === null || a <= 0) return undefined;
  return [(c / b - 1) * 100, (d / a - 1) * 100];
}
