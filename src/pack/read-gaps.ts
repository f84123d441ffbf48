import type { GapReason, RecordedGap } from '../model/pack.ts';
import { type PackContext, RowReader } from './context.ts';
import { readTable } from './table.ts';

const REASONS: readonly GapReason[] = ['unreachable', 'unpublished', 'only-derived'];

/** gaps.csv: entity, metric, from, to, reason, text, text_zh. Years are inclusive; lint looks whether the hole is one. */
export function readGaps(file: string, text: string, context: PackContext): RecordedGap[] {
  const gaps: RecordedGap[] = [];
  const columns = ['entity', 'metric', 'from', 'to', 'reason', 'text'];
  for (const row of readTable(file, text, columns, context.sink)) {
    const cells = new RowReader(row, context);
    for (const column of columns) cells.required(column);
    const entity = cells.entity('entity');
    const metric = cells.metric('metric');
    const from = cells.number('from');
    const to = cells.number('to');
    const reason = cells.word('reason', REASONS);
    const zh = row.get('text_zh');
    if (from !== undefined && to !== undefined && from > to)
      context.sink.add('row-bad-years', row.at, { value: `${from}-${to}` });
    else if (cells.ok && entity && metric && reason && from !== undefined && to !== undefined)
      gaps.push({
        entity,
        metric,
        from,
        to,
        reason,
        text: row.get('text') ?? '',
        ...(zh === undefined ? {} : { textZh: zh }),
        at: row.at,
      });
  }
  return gaps;
}
