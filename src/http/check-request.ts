import { z } from 'zod';

export const CorrectionSchema = z.strictObject({
  claim: z.string().min(1).max(40),
  field: z.string().min(1).max(40),
  value: z.string().max(200),
  /** Why, in the person's words. */
  reason: z.string().max(500).optional(),
});

/** What `POST /api/check` takes. Plain text as `text/plain` is the same as `{ text }`. */
export const CheckRequestSchema = z.object({
  text: z.string().min(1),
  title: z.string().max(500).optional(),
  publisher: z.string().max(200).optional(),
  /** YYYY-MM-DD, the document's date. */
  date: z.string().max(10).optional(),
  url: z.string().max(2000).optional(),
  /** False: by the text alone. */
  ledger: z.boolean().optional(),
  /** Language of the page, not of the text. */
  lang: z.enum(['en', 'zh']).optional(),
  /** Fields as a person reads them, in place of the reader's. */
  corrections: z.array(CorrectionSchema).max(500).optional(),
});

export type CheckRequest = z.infer<typeof CheckRequestSchema>;

/** So many texts at once; more is a matter for `pitwall batch`. */
const MOST = 50;

/** What `POST /api/batch` takes: each text is checked by itself, against what is on file. */
export const BatchRequestSchema = z.object({ documents: z.array(CheckRequestSchema).min(1).max(MOST) });

export type BatchRequest = z.infer<typeof BatchRequestSchema>;

/** What takes a document back: why, for whoever asks later. */
export const RetractionRequestSchema = z.object({ reason: z.string().min(1).max(500) });

/** One line for a person: the place and what is wrong there. */
export function tellIssues(error: z.ZodError): string {
  const [first] = error.issues;
  if (!first) return 'The request is not what this address takes.';
  const place = first.path.length === 0 ? 'the body' : first.path.map(String).join('.');
  return `${place}: ${first.message}. Send { "text": "…" } as JSON, or the text itself as text/plain.`;
}
