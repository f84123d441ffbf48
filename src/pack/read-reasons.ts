import type { RecordedReason } from '../model/pack.ts';
import { type PackContext, RowReader } from './context.ts';
import { readTable } from './table.ts';

const TESTS = ['tide', 'capacity', 'segment', 'focus', 'event'] as const;
const COLUMNS = ['id', 'entity', 'metric', 'period', 'direction', 'statement', 'source', 'origin'];

/** reasons.csv: id, entity, metric, period, direction, statement, statement_zh, speaker, speaker_zh, test, test_metric, source, origin */
export function readReasons(file: string, text: string, context: PackContext): RecordedReason[] {
  const reasons: RecordedReason[] = [];
  for (const row of readTable(file, text, COLUMNS, context.sink)) {
    const cells = new RowReader(row, context);
    const id = cells.required('id');
    const entity = cells.entity('entity');
    const metric = cells.metric('metric');
    const period = cells.period('period');
    const direction = cells.word('direction', ['up', 'down'] as const);
    const statement = cells.required('statement');
    const test = cells.word('test', TESTS);
    const testMetric = cells.metric('test_metric');
    const speaker = row.get('speaker');
    const inBoth = (en: string, zh: string | undefined) => (zh === undefined ? { en } : { en, zh });
    const origin = cells.provenance();
    for (const [column, value] of Object.entries({ entity, metric, period, direction }))
      if (value === undefined) cells.required(column);
    if (!cells.ok || !entity || !metric || !period || !direction) continue;
    reasons.push({
      id,
      entity,
      metric,
      period,
      direction,
      statement: inBoth(statement, row.get('statement_zh')),
      ...(speaker === undefined ? {} : { speaker: inBoth(speaker, row.get('speaker_zh')) }),
      ...(test === undefined ? {} : { test }),
      ...(testMetric === undefined ? {} : { testMetric }),
      ...origin,
      at: row.at,
    });
  }
  return reasons;
}
