import type { DocumentInfo } from '../model/document.ts';
import type { SourceId } from '../model/ids.ts';
import type { EvidenceBase, Source } from '../model/pack.ts';

export interface DocumentText {
  /** SHA-256 (hex) of `normalizeForHash(text)`; the host computes it. */
  readonly hash?: string;
  readonly text?: string;
}

/**
 * Evidence without the rows that come from the document itself: a text never supports itself, whoever hands it in.
 * A source is the same text when its hash is the same, or its address, or publisher and date, or when nearly all of
 * the figures that mark it occur in the text (a reprint or translation is a copy too).
 */
export function excludeDocument(
  evidence: EvidenceBase,
  document: DocumentInfo & { readonly text?: string },
  given: DocumentText = {},
): EvidenceBase {
  return withoutSources(evidence, sourcesOfDocument(evidence, document, given));
}

/** Sources that are the document itself, in the order of the file. */
export function sourcesOfDocument(
  evidence: EvidenceBase,
  document: DocumentInfo & { readonly text?: string },
  given: DocumentText = {},
): ReadonlySet<SourceId> {
  const text = given.text ?? document.text;
  const known = { document, ...(text === undefined ? {} : { figures: figuresIn(text) }), ...given };
  const same = new Set<SourceId>();
  for (const source of evidence.sources?.values() ?? []) if (isSameText(source, known)) same.add(source.id);
  return same;
}

/** The evidence itself when nothing is to be taken out. */
export function withoutSources(evidence: EvidenceBase, same: ReadonlySet<SourceId>): EvidenceBase {
  if (same.size === 0) return evidence;
  const keep = <T extends { readonly source: SourceId }>(rows: readonly T[]) =>
    rows.filter((row) => !same.has(row.source));
  return {
    ...evidence,
    observations: keep(evidence.observations),
    claims: keep(evidence.claims),
    events: keep(evidence.events),
    relations: keep(evidence.relations),
    targets: keep(evidence.targets),
    closedTables: keep(evidence.closedTables),
  };
}

function isSameText(
  source: Source,
  known: { document: DocumentInfo; figures?: ReadonlySet<string>; hash?: string },
): boolean {
  const { document, figures, hash } = known;
  if (hash !== undefined && source.textHash === hash) return true;
  if (document.url !== undefined) {
    const url = normalizeUrl(document.url);
    if ([source.url, ...(source.urls ?? [])].some((x) => x !== undefined && normalizeUrl(x) === url))
      return true;
  }
  if (
    document.publisher !== undefined &&
    document.published !== undefined &&
    source.published === document.published &&
    foldPublisher(source.publisher) === foldPublisher(document.publisher)
  ) {
    return true;
  }
  return figures !== undefined && source.figures !== undefined && marks(source.figures, figures);
}

/** What the content hash of a text is taken of: runs of white space become one space, ends are trimmed. */
export function normalizeForHash(text: string): string {
  return text.split(/\s+/).join(' ').trim();
}

/** Enough of the marking figures that two independent texts would not share them. */
const LEAST_MARKS = 8;
const SHARE_OF_MARKS = 0.8;

function marks(wanted: readonly string[], found: ReadonlySet<string>): boolean {
  if (wanted.length < LEAST_MARKS) return false;
  const hits = wanted.filter((x) => found.has(x)).length;
  return hits >= wanted.length * SHARE_OF_MARKS;
}

/** Address without scheme, `www.`, query marks of trackers, fragment and trailing slash. */
export function normalizeUrl(url: string): string {
  let s = url.trim();
  const hash = s.indexOf('#');
  if (hash >= 0) s = s.slice(0, hash);
  const scheme = s.indexOf('://');
  if (scheme >= 0) s = s.slice(scheme + 3);
  const query = s.indexOf('?');
  let head = query < 0 ? s : s.slice(0, query);
  const params = query < 0 ? [] : s.slice(query + 1).split('&');
  while (head.endsWith('/')) head = head.slice(0, -1);
  const slash = head.indexOf('/');
  const host = (slash < 0 ? head : head.slice(0, slash)).toLowerCase();
  const path = slash < 0 ? '' : head.slice(slash);
  const kept = params.filter((p) => p !== '' && !p.startsWith('utm_') && !p.startsWith('spm='));
  return (
    (host.startsWith('www.') ? host.slice(4) : host) + path + (kept.length > 0 ? `?${kept.join('&')}` : '')
  );
}

function foldPublisher(name: string): string {
  const bracket = name.indexOf('(');
  return (bracket > 0 ? name.slice(0, bracket) : name).normalize('NFKC').toLowerCase().trim();
}

/** The runs of digits of a text with their points and commas, as printed: "2.788", "40,400". */
export function figuresIn(text: string): Set<string> {
  const figures = new Set<string>();
  const isDigit = (c: number) => c >= 48 && c <= 57;
  for (let i = 0; i < text.length; ) {
    if (!isDigit(text.charCodeAt(i))) {
      i++;
      continue;
    }
    let end = i;
    for (;;) {
      while (end < text.length && isDigit(text.charCodeAt(end))) end++;
      const joint = text[end];
      if ((joint === '.' || joint === ',') && isDigit(text.charCodeAt(end + 1))) end++;
      else break;
    }
    figures.add(text.slice(i, end));
    i = end;
  }
  return figures;
}
