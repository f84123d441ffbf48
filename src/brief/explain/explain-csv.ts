import type { Explanation } from '../../explain/explain.ts';
import { type CsvValue, toCsv } from '../table/csv.ts';

/** The series with what drove each year, one line a year. */
export function explainCsv(x: Explanation): string {
  const header = ['entity', 'metric', 'year', 'basis', 'lo', 'hi', 'status', 'turn'];
  const drivers = ['part', 'total_growth', 'part_points', 'rest_points', 'share_before', 'share_after'];
  const shift = ['tide', 'mix', 'local', 'whole', 'whole_basis'];
  const rows = x.series.points.map((p): CsvValue[] => {
    const d = x.drivers.find((y) => y.year === p.year);
    const c = d?.contributions;
    const s = d?.shiftShare;
    return [
      x.entity,
      x.metric,
      p.year,
      p.basis,
      ...p.interval,
      p.status,
      x.turns.find((t) => t.year === p.year)?.kind,
      d?.part,
      ...[c?.total, c?.part, c?.rest, c?.shareBefore, c?.shareAfter].map((e) => e?.value),
      ...[s?.tide, s?.mix, s?.local].map((e) => e?.value),
      s?.whole,
      s?.wholeBasis,
    ];
  });
  return toCsv([...header, ...drivers, ...shift], rows);
}
