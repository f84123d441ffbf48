import type { Table, Tone, ToneText } from './table.ts';

/** One line of a section: a sign before it, tones within it, lines that belong under it. */
export interface PageLine {
  readonly mark?: ToneText;
  readonly parts: readonly ToneText[];
  readonly under?: readonly PageLine[];
}

export interface PageSection {
  /** Which section it is, where a page shows only some of them or elsewhere. */
  readonly id?: string;
  readonly head: string;
  readonly table?: Pick<Table, 'columns' | 'rows'>;
  readonly lines: readonly PageLine[];
}

/** A page of sections as data: terminal, web and document render the same. */
export interface SectionsPage {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly PageSection[];
}

export const plain = (text: string): PageLine => ({ parts: [{ text, tone: 'plain' }] });
export const quiet = (text: string): PageLine => ({ parts: [{ text, tone: 'quiet' }] });

export function marked(text: string, mark: string, tone: Tone, under: readonly PageLine[] = []): PageLine {
  return {
    mark: { text: mark, tone },
    parts: [{ text, tone: 'plain' }],
    ...(under.length > 0 ? { under } : {}),
  };
}
