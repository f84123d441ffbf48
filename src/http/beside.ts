import type { NameBook } from '../brief/name-book.ts';
import { type Citation, citationOf } from '../brief/standings/citations.ts';
import type { Pack } from '../model/pack.ts';
import type { EvidenceRef } from '../model/verdict.ts';

/** What stands beside an answer for people. */
export interface Beside {
  readonly names: Readonly<Record<string, string>>;
  readonly citations: Readonly<Record<string, Citation>>;
}

/** Names of every id and the words behind every piece of evidence that an answer holds, wherever in it they stand. */
export function besideOf(data: unknown, pack: Pack, names: NameBook): Beside {
  const named: Record<string, string> = {};
  const citations: Record<string, Citation> = {};
  const types = new Map(
    [...(pack.eventTypes ?? []), ...(pack.relationTypes ?? [])].map((t) => [t.id, t.name] as const),
  );
  // A basis and a kind of event may share an id: under its own key a basis is named as one.
  const name = (word: string, key = ''): void => {
    if (key === 'basis' && pack.bases.has(word)) named[word] = names.basis(word);
    if (word in named) return;
    if (pack.entities.has(word)) named[word] = names.entity(word);
    else if (pack.metrics.has(word)) named[word] = names.metric(word);
    else {
      const type = types.get(word);
      if (type) named[word] = (names.language === 'zh' ? type.zh : undefined) ?? type.en;
    }
  };
  const walk = (value: unknown, under = ''): void => {
    if (typeof value === 'string') name(value, under);
    else if (Array.isArray(value)) for (const one of value) walk(one, under);
    else if (typeof value === 'object' && value !== null) {
      if (isEvidence(value) && !(value.id in citations)) {
        const citation = citationOf(value, names);
        if (citation) citations[value.id] = citation;
      }
      for (const [key, inner] of Object.entries(value)) {
        name(key);
        walk(inner, key);
      }
    }
  };
  walk(data);
  const asked = (data as { readonly class?: unknown }).class;
  if (typeof asked === 'string') named[asked] = names.classOf(asked);
  return { names: named, citations };
}

const isEvidence = (value: object): value is EvidenceRef =>
  'kind' in value && 'id' in value && 'source' in value && typeof value.source === 'string';
