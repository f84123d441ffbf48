/** A stretch of text that the same claims cover; `claims` innermost (shortest) first. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly string[];
}

export interface Marked {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts [from, to) at every edge of a claim: claims overlap and nest, so no claim can be one element. */
export function segmentsOf(from: number, to: number, claims: readonly Marked[]): Segment[] {
  const inside = claims.filter((c) => c.start < to && c.end > from);
  const edges = new Set([from, to]);
  for (const c of inside) {
    edges.add(Math.max(from, c.start));
    edges.add(Math.min(to, c.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((start, i) => {
    const end = cuts[i + 1]!;
    if (end <= start) return [];
    const over = inside
      .filter((c) => c.start <= start && c.end >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return [{ start, end, claims: over.map((c) => c.id) }];
  });
}

/** A segment with the links that stand in it. */
export interface Layer extends Segment {
  /** Claims that begin here. */
  readonly opens: readonly string[];
  /** Claims whose link is this stretch: it is the first in which they are innermost. */
  readonly anchors: readonly string[];
  /** Claims that are innermost nowhere and end here: they get a link of their own behind the words. */
  readonly twins: readonly string[];
}

/** Every claim gets exactly one link, whatever lies over it. */
export function layersOf(from: number, to: number, claims: readonly Marked[]): Layer[] {
  const segments = segmentsOf(from, to, claims);
  const anchorOf = new Map<string, number>();
  const opensAt = new Map<string, number>();
  const endsAt = new Map<string, number>();
  for (const s of segments) {
    const [inner] = s.claims;
    if (inner !== undefined && !anchorOf.has(inner)) anchorOf.set(inner, s.start);
    for (const id of s.claims) {
      if (!opensAt.has(id)) opensAt.set(id, s.start);
      endsAt.set(id, s.start);
    }
  }
  return segments.map((s) => ({
    ...s,
    opens: s.claims.filter((id) => opensAt.get(id) === s.start),
    anchors: s.claims.filter((id) => anchorOf.get(id) === s.start),
    twins: s.claims.filter((id) => !anchorOf.has(id) && endsAt.get(id) === s.start),
  }));
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly kind: 'heading' | 'prose';
}

/** Lines that are not blank, from where the text proper begins; a line that starts with `#` is a heading. */
export function paragraphsOf(text: string, bodyStart: number): Paragraph[] {
  const out: Paragraph[] = [];
  let start = bodyStart;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, end).trim() !== '')
      out.push({ start, end, kind: text[start] === '#' ? 'heading' : 'prose' });
    start = end + 1;
  }
  return out;
}
