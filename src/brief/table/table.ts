/** How a cell is to be felt; what colour that is belongs to the page. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'good' | 'fair' | 'warn' | 'bad';

export interface ToneText {
  readonly text: string;
  readonly tone: Tone;
}

export type TableCell = string | ToneText;

export interface TableColumn {
  readonly name: string;
  readonly align: 'left' | 'right';
  /** Left out on a narrow page, the highest number first; absent: always there. */
  readonly drop?: number;
  /** Said below the table while the column is there. */
  readonly legend?: string;
}

/** A table as data: a page of any kind can show it. */
export interface Table {
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly below: readonly string[];
  /** Said before the names of columns that a narrow page leaves out. */
  readonly narrow?: string;
}

export const cellText = (cell: TableCell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;
