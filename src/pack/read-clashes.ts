import type { ClashReason, RecordedClash } from '../model/pack.ts';
import { type PackContext, RowReader } from './context.ts';
import { readTable } from './table.ts';

const REASONS: readonly ClashReason[] = [
  'basis',
  'period',
  'scope',
  'vintage',
  'slip',
  'estimate',
  'rounding',
  'open',
];

/** clashes.csv: id, reason, rows, text, text_zh. Lint looks whether the rows exist and bear the reason out. */
export function readClashes(file: string, text: string, context: PackContext): RecordedClash[] {
  const clashes: RecordedClash[] = [];
  for (const row of readTable(file, text, ['id', 'reason', 'rows', 'text'], context.sink)) {
    const cells = new RowReader(row, context);
    const id = cells.required('id');
    const reason = cells.word('reason', REASONS);
    const why = cells.required('text');
    cells.required('rows');
    if (!reason) cells.required('reason');
    if (!cells.ok || !reason) continue;
    const zh = row.get('text_zh');
    clashes.push({
      id,
      reason,
      rows: row.list('rows'),
      text: why,
      ...(zh === undefined ? {} : { textZh: zh }),
      at: row.at,
    });
  }
  return clashes;
}
