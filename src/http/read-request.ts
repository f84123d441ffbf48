import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  type BatchRequest,
  BatchRequestSchema,
  type CheckRequest,
  CheckRequestSchema,
  tellIssues,
} from './check-request.ts';
import { problem } from './problem.ts';

/** Longest body: an article is a few kilobytes, a report a few hundred. */
export const BODY_LIMIT = 2_000_000;
/** Deeper JSON than this is nobody's article, and parsers recurse. */
const DEEPEST = 32;

export const limitBody = bodyLimit({
  maxSize: BODY_LIMIT,
  onError: (c) =>
    problem(
      c,
      413,
      'too-large',
      'Too large',
      `A text may have ${BODY_LIMIT.toLocaleString('en')} bytes. Split it.`,
    ),
});

/** The text and what is said about it, or the problem to answer with. */
export async function readRequest(c: Context): Promise<CheckRequest | Response> {
  const raw = await c.req.text();
  const type = c.req.header('content-type') ?? '';
  if (type === '' || type.startsWith('text/plain')) return { text: raw };
  if (!type.startsWith('application/json'))
    return problem(c, 415, 'bad-type', 'Unsupported type', 'Send application/json or text/plain.');
  const body = parseBody(c, raw, '{ "text": "…" }');
  if (body instanceof Response) return body;
  const parsed = CheckRequestSchema.safeParse(body);
  return parsed.success
    ? parsed.data
    : problem(c, 400, 'bad-request', 'Bad request', tellIssues(parsed.error));
}

/** Several texts, or the problem to answer with. */
export async function readBatch(c: Context): Promise<BatchRequest | Response> {
  const example = '{ "documents": [{ "text": "…" }] }';
  if (!(c.req.header('content-type') ?? '').startsWith('application/json'))
    return problem(c, 415, 'bad-type', 'Unsupported type', 'Send application/json.');
  const body = parseBody(c, await c.req.text(), example);
  if (body instanceof Response) return body;
  const parsed = BatchRequestSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const place = first?.path.map(String).join('.') || 'the body';
  return problem(c, 400, 'bad-request', 'Bad request', `${place}: ${first?.message ?? ''}. Send ${example}.`);
}

/** JSON that nobody can recurse to death with; `example` is told where it is none. */
export function parseBody(c: Context, raw: string, example: string): unknown {
  if (tooDeep(raw)) return problem(c, 400, 'bad-json', 'Bad JSON', 'The JSON is nested too deeply.');
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return problem(c, 400, 'bad-json', 'Bad JSON', `The body is not JSON. Send ${example}.`);
  }
}

/** Nesting of brackets outside strings, counted without recursion. */
function tooDeep(json: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i++) {
    const ch = json[i];
    if (quoted) {
      if (ch === '\\') i++;
      else if (ch === '"') quoted = false;
    } else if (ch === '"') quoted = true;
    else if (ch === '[' || ch === '{') {
      if (++depth > DEEPEST) return true;
    } else if (ch === ']' || ch === '}') depth--;
  }
  return false;
}
