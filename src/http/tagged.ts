import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** Stands in the metadata of every table: what the numbers of its rows are. */
export const INTERVALS =
  'closed ranges that the printed digits allow; an empty cell is not known, never zero';

/** JSON with an ETag of its content: who has it already is told so. */
export function taggedJson(c: Context, value: unknown): Response {
  return tagged(c, JSON.stringify(value), 'application/json; charset=utf-8');
}

export function tagged(
  c: Context,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  cache = 'no-cache',
): Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  c.header('etag', tag);
  c.header('cache-control', cache);
  const known = (c.req.header('if-none-match') ?? '').split(',').map((t) => t.trim().replace(/^W\//, ''));
  if (known.includes(tag) || known.includes('*')) return c.body(null, 304);
  return c.body(body, 200, { 'content-type': type });
}
