import type { EvidenceRef } from '../../model/verdict.ts';
import type { NameBook } from '../name-book.ts';
import { type Citation, citationOf } from '../standings/citations.ts';

/** A source at the end of a briefing: the words and figures a sentence rests on, and where they stand. */
export interface Note extends Citation {
  readonly n: number;
}

/** So many sources a sentence; the heaviest come first in every list of evidence. */
const SHOWN = 4;

/** Numbers every piece of evidence once, in the order in which the text first rests on it. */
export class NoteBook {
  private readonly byPlace = new Map<string, Note>();
  private readonly names: NameBook;

  constructor(names: NameBook) {
    this.names = names;
  }

  /** Numbers of the sources behind a sentence; one number for one row on file, however often it is used. */
  cite(refs: readonly EvidenceRef[]): number[] {
    const own: number[] = [];
    for (const ref of refs) {
      if (own.length >= SHOWN) break;
      const citation = citationOf(ref, this.names);
      if (!citation) continue;
      const key = `${citation.source} ${citation.says}`;
      const known = this.byPlace.get(key) ?? { ...citation, n: this.byPlace.size + 1 };
      this.byPlace.set(key, known);
      if (!own.includes(known.n)) own.push(known.n);
    }
    return own;
  }

  all(): Note[] {
    return [...this.byPlace.values()];
  }
}
