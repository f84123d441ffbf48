import type { ClaimDraft } from '../../model/claim.ts';
import type { Span } from '../../model/note.ts';
import type { RuleInput } from '../rule.ts';
import { spanOfTokens } from '../rule.ts';
import { figuresOf } from '../rules/figures.ts';
import type { QuantityMention } from '../types.ts';
import { isCovered, type LeftOut, leftOut } from './left-out.ts';

/** What the rules saw in one sentence and what they made of it. */
export interface SentenceTrace {
  readonly span: Span;
  readonly kind: string;
  /** Rules that drafted claims, with how many. */
  readonly fired: Readonly<Record<string, number>>;
  readonly clauses: readonly { readonly kind: string; readonly span: Span; readonly subject?: string }[];
  /** What every printed figure was taken for, and what the point it stands at is about; `unknown`: no rule claimed it. */
  readonly figures: readonly {
    readonly span: Span;
    readonly role: string;
    readonly entity?: string;
    readonly metric?: string;
    readonly period?: string;
    readonly modality: string;
    readonly silent: boolean;
    /** Why nothing was made of it; absent when a claim holds it. */
    readonly left?: LeftOut;
  }[];
  readonly mentions: readonly { readonly type: string; readonly span: Span }[];
}

export function traceOf(
  input: RuleInput,
  fired: ReadonlyMap<string, number>,
  drafts: readonly ClaimDraft[],
): SentenceTrace {
  const { bind, sentence } = input;
  const roles = figuresOf(input);
  // Places and lengths of time are parts of orders and runs, not figures of their own.
  const figures = input.mentions.filter(
    (m) => m.type === 'quantity' && m.form !== 'ordinal' && m.form !== 'duration',
  ) as QuantityMention[];
  return {
    span: { start: sentence.start, end: sentence.end },
    kind: sentence.kind,
    fired: Object.fromEntries(fired),
    clauses: input.clauses.map((c) => {
      const subject = c.subject && bind.entityOf(c.subject)?.value;
      return {
        kind: c.kind,
        span: spanOfTokens(sentence, c.first, c.last),
        ...(subject === undefined ? {} : { subject }),
      };
    }),
    figures: figures.map((q) => {
      const role = roles.get(q) ?? { role: 'unknown' as const };
      const entity = bind.entity(q.first)?.value;
      const metric = bind.metric(q.first, q.object === undefined ? {} : { object: q.object })?.value;
      const period = bind.period(q.first)?.value;
      const voice = bind.voice(q.first);
      return {
        span: q.span,
        role: 'by' in role ? `${role.role}/${role.by}` : role.role,
        ...(entity === undefined ? {} : { entity }),
        ...(metric === undefined ? {} : { metric }),
        ...(period === undefined ? {} : { period }),
        modality: voice.modality,
        silent: voice.silent,
        ...(isCovered(q.span, drafts) ? {} : { left: leftOut(input, q) }),
      };
    }),
    mentions: input.mentions.filter((m) => m.type !== 'cue').map((m) => ({ type: m.type, span: m.span })),
  };
}
