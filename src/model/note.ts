/** Half-open range of UTF-16 offsets into the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a file; line numbers count from 1. */
export interface FileAt {
  readonly file: string;
  readonly line?: number;
}

export type Severity = 'info' | 'warning' | 'error';

/** A finding about input. Codes are kebab-case and never reused; prose is made last, from code and params. */
export interface Note {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: Severity;
  readonly span?: Span;
  readonly at?: FileAt;
}
