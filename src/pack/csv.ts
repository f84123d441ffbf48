/** One record of a CSV file with the line it starts on, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * RFC 4180 in one pass: quoted cells may hold commas, doubled quotes and line ends. A quote that is never closed
 * runs to the end of the text; the caller sees a record with the wrong number of cells. Empty lines are skipped.
 */
export function parseCsv(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  const n = text.length;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (at < n) {
    const start = line;
    const cells: string[] = [];
    for (let more = true; more; ) {
      let cell: string;
      if (text[at] === '"') {
        const parts: string[] = [];
        let from = ++at;
        for (;;) {
          const quote = text.indexOf('"', at);
          const end = quote < 0 ? n : quote;
          if (text[end + 1] === '"' && quote >= 0) {
            parts.push(text.slice(from, end + 1));
            at = from = end + 2;
            continue;
          }
          parts.push(text.slice(from, end));
          at = Math.min(n, end + 1);
          break;
        }
        cell = parts.join('');
        for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) line++;
        const tail = at;
        while (at < n && text[at] !== ',' && text[at] !== '\n') at++;
        cell += text.slice(tail, at).trimEnd();
      } else {
        const from = at;
        while (at < n && text[at] !== ',' && text[at] !== '\n') at++;
        cell = text.slice(from, at);
        if (text[at] !== ',' && cell.endsWith('\r')) cell = cell.slice(0, -1);
      }
      cells.push(cell);
      more = text[at] === ',';
      at++;
    }
    line++;
    if (cells.length > 1 || cells[0]!.trim() !== '') records.push({ line: start, cells });
  }
  return records;
}
