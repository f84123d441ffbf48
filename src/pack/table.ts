import type { FileAt, Note, Severity } from '../model/note.ts';
import { parseCsv } from './csv.ts';

/** Collects findings while the rest loads. */
export class NoteSink {
  readonly notes: Note[] = [];
  /** Rows read per file, good and bad. */
  readonly rows = new Map<string, number>();

  add(
    code: string,
    at: FileAt,
    params: Readonly<Record<string, string | number>> = {},
    severity: Severity = 'error',
  ): void {
    this.notes.push({ code, params, severity, at });
  }
}

/** One row with its cells by column name; an empty cell is an absent one. */
export class Row {
  readonly at: FileAt;
  private readonly columns: ReadonlyMap<string, number>;
  private readonly cells: readonly string[];

  constructor(at: FileAt, columns: ReadonlyMap<string, number>, cells: readonly string[]) {
    this.at = at;
    this.columns = columns;
    this.cells = cells;
  }

  get(column: string): string | undefined {
    const i = this.columns.get(column);
    const cell = i === undefined ? undefined : this.cells[i]?.trim();
    return cell === '' ? undefined : cell;
  }

  /** Cells that hold several values separate them by semicolons. */
  list(column: string): string[] {
    const cell = this.get(column);
    if (cell === undefined) return [];
    return cell
      .split(';')
      .map((x) => x.trim())
      .filter((x) => x !== '');
  }
}

/** Rows of a file whose header has all `required` columns; otherwise none, and a note that says which are missing. */
export function readTable(file: string, text: string, required: readonly string[], sink: NoteSink): Row[] {
  const [header, ...records] = parseCsv(text);
  if (!header) {
    sink.add('table-empty', { file, line: 1 });
    return [];
  }
  const columns = new Map(header.cells.map((name, i) => [name.trim(), i]));
  const missing = required.filter((name) => !columns.has(name));
  if (missing.length > 0) {
    sink.add('table-missing-columns', { file, line: header.line }, { columns: missing.join(', ') });
    return [];
  }
  sink.rows.set(file, records.length);
  const rows: Row[] = [];
  for (const record of records) {
    const at = { file, line: record.line };
    if (record.cells.length !== header.cells.length) {
      sink.add('row-wrong-cell-count', at, { found: record.cells.length, expected: header.cells.length });
      continue;
    }
    rows.push(new Row(at, columns, record.cells));
  }
  return rows;
}
