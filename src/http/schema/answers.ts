import { z } from 'zod';

const named = z.strictObject({ id: z.string(), name: z.string() });

export const ProblemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});

export const HealthSchema = z.strictObject({ ok: z.literal(true), version: z.string() });

export const SessionSchema = z.strictObject({ token: z.string().min(16), net: z.boolean() });

export const SamplesSchema = z.strictObject({
  samples: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      about: z.string(),
      published: z.string(),
      publisher: z.string(),
      language: z.enum(['en', 'zh']),
      url: z.string().optional(),
      text: z.string(),
    }),
  ),
});

export const StripsSchema = z.strictObject({
  strips: z.record(
    z.string(),
    z.array(z.enum(['contradicted', 'disputed', 'strained', 'supported', 'consistent', 'unverifiable'])),
  ),
});

export const VocabularySchema = z.strictObject({
  entities: z.array(named.extend({ kind: z.string() })),
  metrics: z.array(named.extend({ unit: z.string() })),
  bases: z.array(named),
  classes: z.array(named),
  start: z.strictObject({ metric: z.string(), class: z.string() }),
});

export const SavedSchema = z.strictObject({ id: z.string(), path: z.string() });

export const AddedSchema = z.strictObject({
  document: z.looseObject({ id: z.string() }),
  hash: z.string(),
  claims: z.int(),
  notes: z.int(),
  outcome: z.enum(['added', 'read-again', 'known']),
  seq: z.int(),
  lost: z.array(z.looseObject({ claim: z.string(), field: z.string(), value: z.string() })).optional(),
});

export const RetractedSchema = z.strictObject({
  document: z.looseObject({ id: z.string() }),
  hash: z.string(),
  /** Claims that no longer speak. */
  claims: z.int(),
  reason: z.string(),
  seq: z.int(),
});

export const TextSchema = z.strictObject({
  text: z.string(),
  from: z.string().optional(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  language: z.string().optional(),
  converted: z.boolean().optional(),
});

export const RowsPreviewSchema = z.strictObject({
  rows: z.array(
    z.strictObject({ line: z.int(), claim: z.string().optional(), problem: z.string().optional() }),
  ),
  verdicts: z.array(z.looseObject({ claim: z.string(), verdict: z.string() })),
  summary: z.looseObject({ claims: z.int() }),
  page: z.looseObject({ title: z.string(), note: z.string() }),
});

export const RowsAddedSchema = z.strictObject({
  outcome: z.enum(['added', 'known']),
  seq: z.int(),
  taken: z.int(),
  refused: z.int(),
});

export const DocumentsSchema = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      published: z.string(),
      claims: z.int(),
      corrections: z.int(),
      seq: z.int(),
    }),
  ),
});

export const ScenarioSchema = z.strictObject({
  title: z.string(),
  metric: z.string().optional(),
  suppose: z.array(z.string()),
});
