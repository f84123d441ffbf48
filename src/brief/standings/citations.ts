import type { SourceId } from '../../model/ids.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import type { NameBook } from '../name-book.ts';

/** A piece of evidence in the words of its source, with the address to follow. */
export interface Citation {
  readonly id: string;
  readonly source: SourceId;
  readonly publisher: string;
  readonly published?: string;
  readonly url?: string;
  /** The printed figure or statement. */
  readonly says: string;
}

export function citationOf(ref: EvidenceRef, names: NameBook): Citation | undefined {
  const source = ref.source === undefined ? undefined : names.source(ref.source);
  if (!source) return undefined;
  const observation = ref.kind === 'observation' ? names.observation(ref.id) : undefined;
  const says = observation?.reported ?? names.recorded(ref.id)?.statement ?? names.happening(ref.id)?.text;
  return {
    id: ref.id,
    source: source.id,
    publisher: source.publisher,
    ...(source.published === undefined ? {} : { published: source.published }),
    ...(source.url === undefined ? {} : { url: source.url }),
    says: says ?? '',
  };
}

/** Every piece of evidence once, by id. */
export function citationsOf(refs: readonly EvidenceRef[], names: NameBook): Record<string, Citation> {
  const found: Record<string, Citation> = {};
  for (const ref of refs) {
    if (found[ref.id]) continue;
    const citation = citationOf(ref, names);
    if (citation) found[ref.id] = citation;
  }
  return found;
}
