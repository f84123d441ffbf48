import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../app/problem.ts';
import type { CheckAnswer } from './check-answer.ts';
import { type CheckRequest, CheckRequestSchema, tellIssues } from './check-request.ts';
import { allowList, securityHeaders } from './guards.ts';
import { problem } from './problem.ts';
import { registerViews, type ViewDeps } from './views.ts';

export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly published: string;
  readonly publisher: string;
  readonly url?: string;
  readonly text: string;
}

/** What the API needs; effects come in by parameter, so that it is tested without a port. */
export interface ApiDeps {
  check(request: CheckRequest): Promise<CheckAnswer>;
  samples(): readonly Sample[];
  /** The tables and races of the ledger; absent: not served. */
  readonly views?: ViewDeps;
  /** A built file of the web page; undefined when there is none of that name. */
  file(path: string): { readonly body: Uint8Array<ArrayBuffer>; readonly type: string } | undefined;
  /** Host headers that are ours, port included. */
  hosts(): readonly string[];
  fault(error: unknown): void;
  readonly version: string;
}

/** Longest body: an article is a few kilobytes, a report a few hundred. */
export const BODY_LIMIT = 2_000_000;
/** Problems that are no fault of the input. */
const NOT_NOW = new Set(['too-slow', 'closing']);
/** Deeper JSON than this is nobody's article, and parsers recurse. */
const DEEPEST = 32;

export function buildApi(deps: ApiDeps): Hono {
  const app = new Hono();
  app.use(securityHeaders());
  app.use(allowList(() => deps.hosts()));
  app.get('/healthz', (c) => c.json({ ok: true, version: deps.version }));
  app.get('/api/samples', (c) => c.json({ samples: deps.samples() }));
  app.post(
    '/api/check',
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: (c) =>
        problem(
          c,
          413,
          'too-large',
          'Too large',
          `A text may have ${BODY_LIMIT.toLocaleString('en')} bytes. Split it.`,
        ),
    }),
    async (c) => {
      const raw = await c.req.text();
      const type = c.req.header('content-type') ?? '';
      let request: CheckRequest;
      if (type.startsWith('application/json')) {
        if (tooDeep(raw)) return problem(c, 400, 'bad-json', 'Bad JSON', 'The JSON is nested too deeply.');
        let body: unknown;
        try {
          body = JSON.parse(raw);
        } catch {
          return problem(c, 400, 'bad-json', 'Bad JSON', 'The body is not JSON. Send { "text": "…" }.');
        }
        const parsed = CheckRequestSchema.safeParse(body);
        if (!parsed.success) return problem(c, 400, 'bad-request', 'Bad request', tellIssues(parsed.error));
        request = parsed.data;
      } else if (type === '' || type.startsWith('text/plain')) {
        request = { text: raw };
      } else {
        return problem(c, 415, 'bad-type', 'Unsupported type', 'Send application/json or text/plain.');
      }
      return c.json(await deps.check(request));
    },
  );
  if (deps.views) registerViews(app, deps.views);
  app.all('/api/*', (c) =>
    problem(
      c,
      404,
      'not-found',
      'Not found',
      `There is no ${c.req.method} ${c.req.path}. See POST /api/check, GET /api/samples, /api/standings, /api/race.`,
    ),
  );
  app.get('*', (c) => {
    const file = deps.file(c.req.path);
    if (!file)
      return problem(
        c,
        404,
        'not-found',
        'Not found',
        `There is no page ${c.req.path}. The check page is at /.`,
      );
    const cache = c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return c.body(file.body, 200, { 'content-type': file.type, 'cache-control': cache });
  });
  app.onError((error, c) => {
    if (error instanceof Problem) {
      if (NOT_NOW.has(error.code)) return problem(c, 503, error.code, 'Not decided', error.message);
      return problem(c, 400, error.code, 'Bad input', error.message);
    }
    deps.fault(error);
    return problem(
      c,
      500,
      'fault',
      'Our fault',
      'Something went wrong here; the text was not stored anywhere.',
    );
  });
  return app;
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
