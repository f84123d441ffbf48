import { type Context, Hono } from 'hono';
import type { DocumentEntry } from '../app/documents.ts';
import { Problem } from '../app/problem.ts';
import type { TextInput } from '../app/source-document.ts';
import type { Vocabulary } from '../app/vocabulary.ts';
import type { VerdictStatus } from '../model/verdict.ts';
import { type AroundDeps, registerAround } from './around-views.ts';
import type { Desk } from './desk.ts';
import { allowList, limitRate, securityHeaders, tokenForAll } from './guards.ts';
import { keepAnswers } from './kept-answers.ts';
import { keepChecks } from './kept-checks.ts';
import { type LedgerDeps, registerLedger } from './ledger-views.ts';
import { openApiDocument } from './openapi.ts';
import { problem } from './problem.ts';
import { rateLimit } from './rate-limit.ts';
import { checkRoutes } from './routes/check.ts';
import { keepRoutes } from './routes/keep.ts';
import { rowRoutes } from './routes/rows.ts';
import { textRoutes } from './routes/texts.ts';
import { tagged, taggedJson } from './tagged.ts';
import { registerViews, type ViewDeps } from './views.ts';

export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly published: string;
  readonly publisher: string;
  readonly language: 'en' | 'zh';
  readonly url?: string;
  readonly text: string;
}

/** What the API needs; effects come in by parameter, so that it is tested without a port. */
export interface ApiDeps {
  readonly run: Desk['run'];
  samples(): readonly Sample[];
  /** Verdicts of each sample in reading order, by its name. */
  strips(): Promise<Readonly<Record<string, readonly VerdictStatus[]>>>;
  vocabulary(lang: 'en' | 'zh'): Vocabulary;
  /** The tables and races of the ledger; absent: not served. */
  readonly views?: ViewDeps;
  readonly around?: AroundDeps;
  readonly ledger?: LedgerDeps;
  /** Keeps a request; the id of its link. */
  save(request: unknown): string;
  saved(id: string): unknown;
  /** A file as a text, with what it says of itself. */
  readFile(bytes: Uint8Array, name: string): Promise<TextInput>;
  /** An address as a text; absent: the net is off. */
  readAddress?(url: string): Promise<TextInput>;
  /** Documents of the ledger, the latest first. */
  documents(): readonly DocumentEntry[];
  /** A document as it would be asked again, corrections and all. */
  document(id: string): unknown;
  /** A built file of the web page; undefined when there is none of that name. */
  file(path: string): { readonly body: Uint8Array<ArrayBuffer>; readonly type: string } | undefined;
  /** Host headers that are ours, port included. */
  hosts(): readonly string[];
  /** Who asks, for the rate limit. */
  caller(c: Context): string;
  now(): number;
  /** Changes whenever an answer may: with the ledger, and with the day. */
  state(): string;
  fault(error: unknown): void;
  readonly version: string;
  /** Of this run; writes carry it. */
  readonly token: string;
  /** Other machines can reach the server: everything needs the token. */
  readonly open: boolean;
}

/** A desk of fifty behind one address types and reads; a script that hammers is told to wait. */
const REQUESTS = { perSecond: 100, burst: 400 };
/** Answers kept in memory, packed forms included. */
const KEPT_BYTES = 96 * 1024 * 1024;
/** Problems that are no fault of the input. */
const NOT_NOW = new Set(['too-slow', 'too-busy', 'closing', 'stopped']);
/** Addresses of the page's own views: one file serves them all. */
const VIEWS = [
  '/check',
  '/c/',
  '/d/',
  '/standings',
  '/entity',
  '/explain',
  '/targets',
  '/law',
  '/project',
  '/nextround',
  '/alliances',
  '/conflicts',
  '/sources',
  '/ledger',
  '/index',
  '/timeline',
];

export function buildApi(deps: ApiDeps): Hono {
  const app = new Hono();
  app.use(securityHeaders());
  app.use(allowList(() => deps.hosts()));
  app.use(limitRate(rateLimit(REQUESTS.perSecond, REQUESTS.burst), deps.caller, deps.now));
  app.get('/healthz', (c) => c.json({ ok: true, version: deps.version }));
  if (deps.open) app.use(tokenForAll(deps.token));
  app.use(keepAnswers({ state: () => deps.state(), mostBytes: KEPT_BYTES }));
  app.get('/api/samples', (c) => taggedJson(c, { samples: deps.samples() }));
  app.get('/api/samples/strips', async (c) => taggedJson(c, { strips: await deps.strips() }));
  app.get('/api/vocabulary', (c) => taggedJson(c, deps.vocabulary(langOf(c))));
  app.get('/api/openapi.json', (c) => taggedJson(c, openApiDocument(deps.version)));
  app.get('/api/session', (c) => {
    // A page of somebody else's cannot read the answer, and a frame or script of it is told apart by the browser.
    const from = c.req.header('sec-fetch-site') ?? 'none';
    if (from !== 'same-origin' && from !== 'none')
      return problem(c, 403, 'wrong-origin', 'Wrong origin', 'Requests from other pages are refused.');
    c.header('cache-control', 'no-store');
    return c.json({ token: deps.token, net: deps.readAddress !== undefined });
  });
  checkRoutes(app, { ...deps, run: keepChecks(deps.run, () => deps.state()) });
  keepRoutes(app, deps);
  textRoutes(app, deps);
  rowRoutes(app, deps);
  if (deps.views) registerViews(app, deps.views);
  if (deps.around) registerAround(app, deps.around, deps.fault);
  if (deps.ledger) registerLedger(app, deps.ledger, deps.fault);
  app.all('/api/*', (c) =>
    problem(
      c,
      404,
      'not-found',
      'Not found',
      `There is no ${c.req.method} ${c.req.path}. GET /api/openapi.json lists what there is.`,
    ),
  );
  app.get('*', (c) => page(c, deps));
  app.onError((error, c) => told(c, error, deps));
  return app;
}

export function langOf(c: Context): 'en' | 'zh' {
  return c.req.query('lang') === 'zh' ? 'zh' : 'en';
}

function page(c: Context, deps: ApiDeps): Response {
  const { path } = c.req;
  const file = deps.file(path) ?? (VIEWS.some((v) => path.startsWith(v)) ? deps.file('/') : undefined);
  if (!file)
    return problem(c, 404, 'not-found', 'Not found', `There is no page ${path}. The check page is at /.`);
  const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return tagged(c, file.body, file.type, cache);
}

function told(c: Context, error: unknown, deps: ApiDeps): Response {
  if (error instanceof Problem) {
    if (NOT_NOW.has(error.code)) return problem(c, 503, error.code, 'Not decided', error.message);
    if (error.code === 'unknown-check' || error.code === 'unknown-document')
      return problem(c, 404, error.code, 'Not found', error.message);
    return problem(c, 400, error.code, 'Bad input', error.message);
  }
  if (isGone(error))
    return problem(c, 408, 'gone', 'Not all arrived', 'The request ended before all of it was here.');
  deps.fault(error);
  return problem(c, 500, 'fault', 'Our fault', 'Something went wrong here; nothing was written.');
}

/** Whoever asked hung up, or was hung up on for being too slow. */
function isGone(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
