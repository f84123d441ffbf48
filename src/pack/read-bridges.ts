import type { RecordedBridge } from '../model/pack.ts';
import { type PackContext, RowReader } from './context.ts';
import { readTable } from './table.ts';

const COLUMNS = ['id', 'metric', 'from_basis', 'to_basis', 'relation', 'text', 'source', 'origin'];
const RELATIONS: readonly RecordedBridge['relation'][] = ['replaced', 'wider', 'narrower', 'beside'];

/** bridges.csv: id, metric, from_basis, to_basis, relation, since, entity, period, ratio_lo, ratio_hi, text, text_zh, source, origin. */
export function readBridges(file: string, text: string, context: PackContext): RecordedBridge[] {
  const bridges: RecordedBridge[] = [];
  for (const row of readTable(file, text, COLUMNS, context.sink)) {
    const cells = new RowReader(row, context);
    const id = cells.required('id');
    const metric = cells.metric('metric');
    const from = cells.basis('from_basis');
    const to = cells.basis('to_basis');
    const relation = cells.word('relation', RELATIONS);
    const since = cells.period('since');
    const entity = cells.entity('entity');
    const period = cells.period('period');
    const lo = cells.number('ratio_lo');
    const hi = cells.number('ratio_hi');
    const why = cells.required('text');
    const zh = row.get('text_zh');
    const origin = cells.provenance();
    for (const column of ['metric', 'from_basis', 'to_basis', 'relation']) cells.required(column);
    if (!cells.ok || !metric || !relation) continue;
    bridges.push({
      id,
      metric,
      from,
      to,
      relation,
      text: why,
      ...(zh === undefined ? {} : { textZh: zh }),
      ...(since === undefined ? {} : { since }),
      ...(entity === undefined ? {} : { entity }),
      ...(period === undefined ? {} : { period }),
      ...(lo === undefined || hi === undefined ? {} : { ratio: [lo, hi] as const }),
      ...origin,
      at: row.at,
    });
  }
  return bridges;
}
