import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** RFC 9457 problem details. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: ContentfulStatusCode;
  readonly detail: string;
}

export function problem(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  title: string,
  detail: string,
): Response {
  const body: ProblemDetails = { type: `urn:pitwall:problem:${code}`, title, status, detail };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json; charset=utf-8' });
}
