import type { SourceRecord } from '../../standings/sources/source-records.ts';
import type { Messages } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { type CsvValue, toCsv } from '../table/csv.ts';
import type { Table, TableCell } from '../table/table.ts';

/** Origins nothing has tested yet say nothing about themselves; they are counted below the table. */
const isTested = (r: SourceRecord): boolean => r.tested + r.dropped + r.split > 0;

/** How each origin's independent figures fared, the least reliable first. */
export function sourceRecordsPage(
  records: readonly SourceRecord[],
  names: NameBook,
  m: Messages,
  most = Number.POSITIVE_INFINITY,
): Table {
  const w = m.sourceRecords;
  const tested = records.filter(isTested);
  const shown = tested.slice(0, most);
  const untested = records.length - tested.length;
  return {
    title: w.title(tested.length),
    subtitle: w.about,
    columns: [
      { name: w.origin, align: 'left' },
      { name: w.kind, align: 'left', drop: 1 },
      { name: w.figures, align: 'right', drop: 3 },
      { name: w.tested, align: 'right' },
      { name: w.dropped, align: 'right' },
      { name: w.split, align: 'right', drop: 4 },
      { name: w.explained, align: 'right', drop: 2 },
      { name: w.expected, align: 'right', legend: w.prior },
    ],
    rows: shown.map((r): TableCell[] => [
      names.origin(r.origin),
      w.kinds[r.kind],
      String(r.figures),
      String(r.tested),
      { text: String(r.dropped), tone: r.dropped > 0 ? 'bad' : 'plain' },
      { text: String(r.split), tone: r.split > 0 ? 'warn' : 'plain' },
      String(r.explained),
      `${(r.errorRate * 100).toFixed(1)}%`,
    ]),
    below: [
      ...(tested.length > shown.length ? [w.more(tested.length - shown.length)] : []),
      ...(untested > 0 ? [w.untested(untested)] : []),
    ],
  };
}

export function sourceRecordsCsv(records: readonly SourceRecord[], names: NameBook): string {
  const header = [
    'origin',
    'name',
    'kind',
    'pack_weight',
    'figures',
    'tested',
    'agreed',
    'dropped',
    'split',
    'explained',
    'expected_error_rate',
    'conflicts',
  ];
  const rows = records.map((r): CsvValue[] => [
    r.origin,
    names.origin(r.origin),
    r.kind,
    r.packWeight,
    r.figures,
    r.tested,
    r.agreed,
    r.dropped,
    r.split,
    r.explained,
    Number(r.errorRate.toFixed(4)),
    r.conflicts.join(' '),
  ]);
  return toCsv(header, rows);
}
