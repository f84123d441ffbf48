import type { LeftOut } from '../../assemble/left-out.ts';
import type { SentenceTrace } from '../../assemble/trace.ts';
import type { Clause } from './clauses.ts';
import { spanIn } from './fold.ts';
import type { FigureItem } from './items.ts';
import type { Reading } from './reading.ts';
import { hasCue } from './voice.ts';

/** What the rules saw in one sentence and what they made of it, in the shape English gives. */
export function traceZh(r: Reading, at: (offset: number) => number): SentenceTrace {
  const fired: Record<string, number> = {};
  for (const d of r.drafts) {
    const rule = d.rule.split('/').slice(0, 2).join('/');
    fired[rule] = (fired[rule] ?? 0) + 1;
  }
  const items = r.clauses.flatMap((c) => c.items);
  const clauseOf = (i: FigureItem): Clause => r.clauses.find((c) => c.items.includes(i))!;
  const span = (i: { start: number; end: number }) => spanIn(at, i);
  return {
    span: span(r.sentence),
    kind: r.sentence.kind,
    fired,
    clauses: r.clauses.map((c) => ({ kind: c.depth > 0 ? 'bracket' : 'clause', span: span(c) })),
    figures: items.flatMap((i) => {
      if (i.type !== 'figure' || i.form === 'ordinal' || i.form === 'duration') return [];
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
          ...(draft ? {} : { left: leftOutZh(r, clauseOf(i), i) }),
        },
      ];
    }),
    mentions: items
      .filter((i) => i.type !== 'cue' && i.type !== 'fill' && i.type !== 'mark')
      .map((i) => ({ type: i.type, span: span(i) })),
  };
}

/** Why nothing was made of a figure, in the terms of the English reader; the chain is asked as the sentence left it. */
function leftOutZh(r: Reading, clause: Clause, figure: FigureItem): LeftOut {
  const sentence = r.text.slice(r.sentence.start, r.sentence.end);
  if (/[？?]["”』」]?$/.test(sentence.trimEnd())) return { why: 'not-stated' };
  const before = r.clauses.filter((c) => c.index <= clause.index).flatMap((c) => c.items);
  if (before.some((i) => hasCue(i, 'condition'))) return { why: 'not-stated' };
  if (clause.items.some((i) => hasCue(i, 'average'))) return { why: 'pace' };
  const strange = clause.items.find((i) => i.type === 'metric' && i.unknown === true);
  if (strange) return { why: 'strange', words: r.text.slice(strange.start, strange.end) };
  if (figure.bare) return { why: 'no-metric' };
  const metric = before.some((i) => i.type === 'metric' && i.metric !== undefined) || r.chain.metric;
  if (!metric) return { why: 'no-metric' };
  if (!before.some((i) => i.type === 'name') && r.chain.subjects.length === 0) return { why: 'no-bearer' };
  return { why: 'no-tie' };
}
