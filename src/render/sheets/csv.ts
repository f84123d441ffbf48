import { type CellValue, neutralText, type Sheet } from './sheet.ts';

/** RFC 4180 with a byte-order mark, without which Excel takes UTF-8 for something else. */
export function csvOf(sheet: Sheet): string {
  const lines = [sheet.header, ...sheet.rows].map((row) => row.map(field).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function field(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = neutralText(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
