import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiDeps } from '../api.ts';
import { problem } from '../problem.ts';

/** Longest file: a report with pictures has some megabytes. */
const FILE_LIMIT = 16 * 1024 * 1024;
const LONGEST_NAME = 200;

/** A file as a text: a page, a PDF, a Word file, plain text in any encoding. Nothing is kept. */
export function textRoutes(app: Hono, deps: Pick<ApiDeps, 'readFile'>): void {
  const limit = bodyLimit({
    maxSize: FILE_LIMIT,
    onError: (c) =>
      problem(c, 413, 'too-large', 'Too large', `A file may have ${FILE_LIMIT / 1048576} MB. Split it.`),
  });
  app.post('/api/texts', limit, async (c) => {
    const name = (c.req.query('name') ?? 'the file').slice(0, LONGEST_NAME);
    return c.json(await deps.readFile(new Uint8Array(await c.req.arrayBuffer()), name));
  });
}
