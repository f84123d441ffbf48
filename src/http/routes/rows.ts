import type { Context, Hono } from 'hono';
import type { ApiDeps } from '../api.ts';
import { writeToken } from '../guards.ts';
import { problem } from '../problem.ts';
import { limitBody, parseBody } from '../read-request.ts';
import { type RowsRequest, RowsRequestSchema } from '../rows-answer.ts';

/** Tables of figures: looked at first, and kept when a person says so. */
export function rowRoutes(app: Hono, deps: Pick<ApiDeps, 'run' | 'token'>): void {
  app.post('/api/rows/preview', limitBody, async (c) => {
    const request = await readRows(c);
    if (request instanceof Response) return request;
    return c.json(await deps.run({ kind: 'preview-rows', request }, { stop: c.req.raw.signal }));
  });
  app.post('/api/rows', writeToken(deps.token), limitBody, async (c) => {
    const request = await readRows(c);
    if (request instanceof Response) return request;
    const added = await deps.run({ kind: 'add-rows', request });
    return c.json(added, added.outcome === 'known' ? 200 : 201);
  });
}

/** `text/csv` is the same as `{ csv }`; what is known of the table then stands in the query. */
async function readRows(c: Context): Promise<RowsRequest | Response> {
  const raw = await c.req.text();
  const type = c.req.header('content-type') ?? '';
  const isCsv = type.startsWith('text/csv');
  if (!isCsv && !type.startsWith('application/json'))
    return problem(c, 415, 'bad-type', 'Unsupported type', 'Send application/json or text/csv.');
  const body = isCsv ? { ...c.req.query(), csv: raw } : parseBody(c, raw, '{ "csv": "…", "publisher": "…" }');
  if (body instanceof Response) return body;
  const parsed = RowsRequestSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const place = first?.path.map(String).join('.') ?? '';
  return problem(
    c,
    400,
    'bad-request',
    'Bad request',
    `${place}: ${first?.message ?? ''}. It takes ${Object.keys(RowsRequestSchema.shape).join(', ')}.`,
  );
}
