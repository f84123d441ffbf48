/** Numbers stay numbers; undefined is an empty cell: not known, never zero. */
export type CellValue = string | number | undefined;

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Signs with which a spreadsheet begins a formula. */
const FORMULA = new Set(['=', '+', '-', '@', '\t', '\r']);

/** A text that a spreadsheet would run is marked as text; numbers, negative ones too, are not touched. */
export function neutralText(text: string): string {
  return FORMULA.has(text[0] ?? '') ? `'${text}` : text;
}
