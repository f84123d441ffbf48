export type CsvValue = string | number | boolean | null | undefined;

const QUOTED = /[",\r\n]/;
const FORMULA = /^[=+\-@\t\r]/;

/** RFC 4180 with a header line. Text that a spreadsheet would run as a formula is kept from it by an apostrophe. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `${[header, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(safe) ? `"${safe.split('"').join('""')}"` : safe;
}
