import type { Finding } from '../../brief/check-page.ts';
import type { Claim } from '../../model/claim.ts';
import type { CheckResult } from '../../model/verdict.ts';
import { escapeHtml } from './escape.ts';

/** The text, paragraph by paragraph, cut at every edge of a claim; the innermost claim gives a stretch its underline and link. */
export function markedParagraphs(
  text: string,
  result: CheckResult,
  findings: ReadonlyMap<string, Finding>,
): string {
  const claims = result.claims.filter((c) => findings.has(c.id));
  let start = 0;
  let out = '';
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, end).trim() !== '')
      out += `<p>${stretches(text, start, end, claims, findings)}</p>`;
    start = end + 1;
  }
  return out;
}

function stretches(
  text: string,
  from: number,
  to: number,
  all: readonly Claim[],
  findings: ReadonlyMap<string, Finding>,
): string {
  const claims = all.filter((c) => c.span.start < to && c.span.end > from);
  const cuts = new Set([from, to]);
  for (const { span } of claims) {
    cuts.add(Math.max(from, span.start));
    cuts.add(Math.min(to, span.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges
    .slice(0, -1)
    .map((start, i) => {
      const end = edges[i + 1]!;
      const words = escapeHtml(text.slice(start, end));
      const over = claims.filter((c) => c.span.start <= start && c.span.end >= end);
      const inner = over.reduce<Claim | undefined>(
        (a, b) => (a && length(a) <= length(b) ? a : b),
        undefined,
      );
      const f = inner ? findings.get(inner.id) : undefined;
      return f ? `<a class="u ${f.verdict}" href="#${escapeHtml(f.claim)}">${words}</a>` : words;
    })
    .join('');
}

const length = (claim: Claim): number => claim.span.end - claim.span.start;
