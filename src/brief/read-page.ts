import type { ReadResult } from '../model/document.ts';
import type { Span } from '../model/note.ts';
import type { SentenceTrace } from '../read/assemble/trace.ts';
import { describeClaim, describeContent, describeVoice, type PhrasePart } from './describe-claim.ts';
import type { Messages } from './messages/messages.ts';
import type { NameBook } from './name-book.ts';
import { noteText } from './note-text.ts';

export interface ReadLine {
  readonly claim: string;
  readonly kind: string;
  readonly phrase: readonly PhrasePart[];
  readonly voice: string;
  readonly otherReadings: readonly string[];
  readonly sameAs?: string;
  readonly rule: string;
}

/** What the reader found, sentence by sentence, as data. */
export interface ReadPage {
  readonly title: string;
  readonly facts: string;
  readonly blocks: readonly {
    readonly text: string;
    readonly lines: readonly ReadLine[];
    /** Figures no claim was made of, with the reason; only when the reading was explained. */
    readonly left: readonly string[];
  }[];
  readonly notes: readonly string[];
  readonly claims: number;
}

export function readPage(
  input: {
    readonly result: ReadResult;
    readonly text: string;
    readonly sentences: readonly Span[];
    readonly from?: string;
    readonly trace?: readonly SentenceTrace[];
  },
  names: NameBook,
  m: Messages,
): ReadPage {
  const { result, text, sentences } = input;
  const { document, claims } = result;
  const blocks = sentences.flatMap((span) => {
    const inside = claims.filter((c) => c.span.start >= span.start && c.span.start < span.end);
    const left = leftIn(span, input, names, m);
    if (inside.length === 0 && left.length === 0) return [];
    const lines = inside.map(
      (c): ReadLine => ({
        claim: c.id,
        kind: m.kind[c.kind],
        phrase: describeClaim(c, names, m),
        voice: describeVoice(c, names, m),
        otherReadings: (c.alternatives ?? []).map((a) => describeContent({ ...c, ...a }, names, m)),
        ...(c.sameAs ? { sameAs: c.sameAs } : {}),
        rule: c.rule,
      }),
    );
    return [{ text: text.slice(span.start, span.end), lines, left }];
  });
  return {
    title: document.title ?? input.from ?? document.id,
    facts: [document.publisher, document.published, m.claims(claims.length)].filter(Boolean).join(' · '),
    blocks,
    notes: [...new Set(result.notes.map((n) => noteText(n, m)))],
    claims: claims.length,
  };
}

function leftIn(
  span: Span,
  input: { readonly text: string; readonly trace?: readonly SentenceTrace[] },
  names: NameBook,
  m: Messages,
): string[] {
  const inside = (input.trace ?? []).filter((t) => t.span.start >= span.start && t.span.start < span.end);
  return inside.flatMap((t) =>
    t.figures.flatMap((f) => {
      if (!f.left) return [];
      const { why, words = '', metric } = f.left;
      const said = m.left[why](words, metric === undefined ? '' : names.metric(metric));
      return [m.leftOut(input.text.slice(f.span.start, f.span.end), said)];
    }),
  );
}
