import type { SentenceTrace } from '../../assemble/trace.ts';
import { spanIn } from './fold.ts';
import type { Reading } from './reading.ts';

/** What the rules saw in one sentence and what they made of it, in the shape English gives. */
export function traceZh(r: Reading, at: (offset: number) => number): SentenceTrace {
  const fired: Record<string, number> = {};
  for (const d of r.drafts) {
    const rule = d.rule.split('/').slice(0, 2).join('/');
    fired[rule] = (fired[rule] ?? 0) + 1;
  }
  const items = r.clauses.flatMap((c) => c.items);
  const span = (i: { start: number; end: number }) => spanIn(at, i);
  return {
    span: span(r.sentence),
    kind: r.sentence.kind,
    fired,
    clauses: r.clauses.map((c) => ({ kind: c.depth > 0 ? 'bracket' : 'clause', span: span(c) })),
    figures: items.flatMap((i) => {
      if (i.type !== 'figure') return [];
      const draft = r.drafts.find((d) => d.span.start <= i.start && d.span.end >= i.end);
      return [
        {
          span: span(i),
          role: draft?.kind ?? 'unknown',
          ...(draft?.entity === undefined ? {} : { entity: draft.entity }),
          ...(draft?.metric === undefined ? {} : { metric: draft.metric }),
          ...(draft?.period === undefined ? {} : { period: draft.period }),
          modality: draft?.modality ?? 'stated',
          silent: draft === undefined,
        },
      ];
    }),
    mentions: items
      .filter((i) => i.type !== 'cue' && i.type !== 'fill' && i.type !== 'mark')
      .map((i) => ({ type: i.type, span: span(i) })),
  };
}
