/** The words of a foreign document in reading order, and what it says of itself. `published`: YYYY-MM-DD. */
export interface ForeignText {
  readonly text: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
}
