import type { Hono } from 'hono';
import { type ApiDeps, langOf } from '../api.ts';
import { CheckRequestSchema, RetractionRequestSchema } from '../check-request.ts';
import { writeToken } from '../guards.ts';
import { problem } from '../problem.ts';
import { limitBody, parseBody, readRequest } from '../read-request.ts';
import { FORMATS, type Format } from '../report.ts';
import { tagged, taggedJson } from '../tagged.ts';

/** What is kept: checks behind links, documents in the ledger. Writing needs the token. */
export function keepRoutes(
  app: Hono,
  deps: Pick<ApiDeps, 'run' | 'save' | 'saved' | 'token' | 'documents' | 'document'>,
): void {
  const mayWrite = writeToken(deps.token);
  app.post('/api/documents', mayWrite, limitBody, async (c) => {
    const request = await readRequest(c);
    if (request instanceof Response) return request;
    const report = await deps.run({ kind: 'add', request });
    return c.json(report, report.outcome === 'known' ? 200 : 201);
  });
  app.get('/api/documents', (c) => taggedJson(c, { documents: deps.documents() }));
  app.get('/api/documents/:id', (c) =>
    taggedJson(c, CheckRequestSchema.parse(deps.document(c.req.param('id')))),
  );
  app.post('/api/documents/:id/retraction', mayWrite, limitBody, async (c) => {
    if (!(c.req.header('content-type') ?? '').startsWith('application/json'))
      return problem(c, 415, 'bad-type', 'Unsupported type', 'Send application/json.');
    const body = parseBody(c, await c.req.text(), '{ "reason": "…" }');
    if (body instanceof Response) return body;
    const parsed = RetractionRequestSchema.safeParse(body);
    if (!parsed.success)
      return problem(c, 400, 'bad-request', 'Bad request', 'Say why it is taken back: { "reason": "…" }.');
    const request = { document: c.req.param('id'), reason: parsed.data.reason };
    return c.json(await deps.run({ kind: 'retract', request }), 201);
  });
  app.post('/api/checks', mayWrite, limitBody, async (c) => {
    const request = await readRequest(c);
    if (request instanceof Response) return request;
    // Only what can be checked is kept.
    await deps.run({ kind: 'check', request }, { stop: c.req.raw.signal });
    const { lang, ...asked } = request;
    void lang;
    const id = deps.save(asked);
    return c.json({ id, path: `/c/${id}` }, 201);
  });
  app.get('/api/checks/:name', async (c) => {
    const name = c.req.param('name');
    const dot = name.indexOf('.');
    const id = dot < 0 ? name : name.slice(0, dot);
    const request = CheckRequestSchema.parse(deps.saved(id));
    if (dot < 0) return taggedJson(c, request);
    const format = name.slice(dot + 1);
    if (!isFormat(format)) {
      return problem(
        c,
        404,
        'unknown-format',
        'Not found',
        `There is no .${format}. There are: ${FORMATS.join(', ')}.`,
      );
    }
    const report = await deps.run({
      kind: 'report',
      request: { ...request, lang: langOf(c) },
      format,
    });
    c.header('content-disposition', `inline; filename="pitwall-check.${format}"`);
    return tagged(c, report.body, report.type);
  });
}

const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text);
