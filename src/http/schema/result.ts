import { z } from 'zod';
import { claimSchema } from '../../app/claims-file.ts';

/** The shapes of the public contract, sections 3 and 4, as this server answers them. */
const id = z.string().min(1);
const number = z.number();
const interval = z.tuple([number.nullable(), number.nullable()]);
const params = z.record(z.string(), z.union([z.string(), number]));
const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });
const status = z.enum(['contradicted', 'disputed', 'strained', 'supported', 'consistent', 'unverifiable']);
const evidenceKind = z.enum(['claim', 'observation', 'event', 'relation', 'identity', 'assumption']);
const evidence = z.strictObject({
  kind: evidenceKind,
  id,
  source: id.optional(),
  origin: id.optional(),
});
const member = z.strictObject({ kind: evidenceKind, id });
const step = z.strictObject({
  code: id,
  params,
  text: z.string(),
  evidence: z.array(evidence),
  exact: z.strictObject({ lo: z.string().optional(), hi: z.string().optional() }).optional(),
});
const frame = z.strictObject({ code: id, params, text: z.string() });
const cell = z.strictObject({
  entity: id,
  metric: id,
  period: id,
  basis: id,
  ranking: z.unknown().optional(),
});

export const DocumentSchema = z.strictObject({
  id,
  title: z.string().optional(),
  publisher: z.string().optional(),
  published: z.string().optional(),
  language: z.enum(['en', 'zh']),
  url: z.string().optional(),
});

export const NoteSchema = z.strictObject({
  code: id,
  params,
  severity: z.enum(['info', 'warning', 'error']),
  span: span.optional(),
  at: z.strictObject({ file: z.string(), line: z.int().optional() }).optional(),
});

export const VerdictSchema = z.strictObject({
  claim: id,
  verdict: status,
  implied: interval.optional(),
  derivation: z.array(step),
  evidence: z.array(evidence),
  witnesses: z.int().min(0),
  conflicts: z.array(id),
  framing: z.array(frame),
  neighbours: z.array(frame.extend({ outcome: z.enum(['holds', 'fails', 'unknown']) })).optional(),
  outcome: z.enum(['met', 'missed', 'on_track', 'open', 'unknowable']).optional(),
  wouldSettle: z.array(z.strictObject({ cell })).optional(),
});

export const ConflictSchema = z.strictObject({
  id,
  class: z.enum(['hard', 'soft', 'assumption']),
  members: z.array(member).min(1),
  lines: z.array(z.string()),
  steps: z.array(step).optional(),
  shortBy: number.optional(),
  product: z.string().optional(),
  sharpened: z.strictObject({ shortBy: number, by: z.array(member) }).optional(),
  repairs: z.array(
    z.strictObject({
      claim: id,
      field: id,
      slip: z.enum([
        'year',
        'run',
        'scale',
        'digits',
        'sign',
        'ratio',
        'year-to-date',
        'swap',
        'measure',
        'place',
      ]),
      from: z.string(),
      to: z.string(),
      closes: z.array(id),
      relieves: z.array(id).optional(),
    }),
  ),
});

export const DerivedSchema = z.strictObject({
  quantity: z.enum(['level', 'change', 'share', 'difference']),
  cell,
  basePeriod: id.optional(),
  whole: id.optional(),
  unit: z.string(),
  interval,
  restated: z.strictObject({ growth: id, printed: interval, source: id.optional() }).optional(),
  derivation: z.array(step),
});

const count = z.int().min(0);
export const SummarySchema = z.strictObject({
  claims: count,
  contradicted: count,
  disputed: count,
  strained: count,
  supported: count,
  consistent: count,
  unverifiable: count,
});

export const ResultSchema = z.object({
  document: DocumentSchema,
  claims: z.array(claimSchema.required({ id: true, span: true, quote: true, inherited: true, rule: true })),
  notes: z.array(NoteSchema),
  verdicts: z.array(VerdictSchema),
  conflicts: z.array(ConflictSchema),
  derived: z.array(DerivedSchema),
  calls: z
    .array(
      z.strictObject({
        entity: id,
        metric: id,
        basis: id,
        periods: z.array(id),
        settles: z.array(id),
        ask: z.array(id),
      }),
    )
    .optional(),
  summary: SummarySchema,
});

/** What a check answers beside the contract: the text its spans point into, and the page as data in the asked language. */
export const AnswerSchema = ResultSchema.extend({
  text: z.string(),
  bodyStart: z.int().nonnegative(),
  page: z.looseObject({
    title: z.string(),
    facts: z.string(),
    against: z.string(),
    sentences: z.array(
      z.looseObject({
        findings: z.array(
          z.looseObject({
            claim: id,
            verdict: status,
            headline: z.string(),
            line: z.string(),
            exact: z.array(z.string()),
          }),
        ),
      }),
    ),
    derived: z.array(z.string()),
    calls: z.array(z.string()),
    notes: z.array(z.string()),
  }),
});

/** Several texts, each checked by itself: its answer, or what is wrong with it. */
export const BatchSchema = z.strictObject({
  documents: z.array(
    z.union([
      z.strictObject({ index: z.int(), answer: AnswerSchema }),
      z.strictObject({ index: z.int(), problem: z.strictObject({ code: z.string(), detail: z.string() }) }),
    ]),
  ),
});
