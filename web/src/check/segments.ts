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

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly kind: 'heading' | 'prose';
}

/** Lines that are not blank; a line that starts with `#` is a heading. */
export function paragraphsOf(text: string): Paragraph[] {
  const out: Paragraph[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, end).trim() !== '')
      out.push({ start, end, kind: text[start] === '#' ? 'heading' : 'prose' });
    start = end + 1;
  }
  return out;
}
