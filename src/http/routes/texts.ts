import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { ApiDeps } from '../api.ts';
import { problem } from '../problem.ts';
import { limitBody, parseBody } from '../read-request.ts';

/** Longest file: a report with pictures has some megabytes. */
const FILE_LIMIT = 16 * 1024 * 1024;
const LONGEST_NAME = 200;

/** An address that a person gave; whether it may be fetched is decided where it is fetched. */
export const AddressSchema = z.object({ url: z.string().min(8).max(2000) });

/** A file as a text: a page, a PDF, a Word file, plain text in any encoding. Nothing is kept. */
export function textRoutes(app: Hono, deps: Pick<ApiDeps, 'readFile' | 'readAddress'>): void {
  const limit = bodyLimit({
    maxSize: FILE_LIMIT,
    onError: (c) =>
      problem(c, 413, 'too-large', 'Too large', `A file may have ${FILE_LIMIT / 1048576} MB. Split it.`),
  });
  app.post('/api/texts', limit, async (c) => {
    const name = (c.req.query('name') ?? 'the file').slice(0, LONGEST_NAME);
    return c.json(await deps.readFile(new Uint8Array(await c.req.arrayBuffer()), name));
  });
  app.post('/api/texts/address', limitBody, async (c) => {
    if (!deps.readAddress)
      return problem(
        c,
        403,
        'net-off',
        'The net is off',
        'Start the server with --allow-net, or save the page and bring the file.',
      );
    const body = parseBody(c, await c.req.text(), '{ "url": "https://…" }');
    if (body instanceof Response) return body;
    const parsed = AddressSchema.safeParse(body);
    if (!parsed.success) return problem(c, 400, 'bad-request', 'Bad request', 'Send { "url": "https://…" }.');
    return c.json(await deps.readAddress(parsed.data.url));
  });
}
