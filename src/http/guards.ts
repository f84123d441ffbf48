import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { problem } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';

/**
 * A page of somebody else's must not be able to use the local server: the Host header has to be one of ours (DNS rebinding),
 * and a request that changes or computes something has to come from our own page or from no page at all (CSRF).
 */
export function allowList(hosts: () => readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const host = (c.req.header('host') ?? '').toLowerCase();
    const allowed = hosts();
    if (!allowed.includes(host)) {
      return problem(
        c,
        421,
        'wrong-host',
        'Wrong host',
        `This server answers to ${allowed.join(', ')} only.`,
      );
    }
    const origin = c.req.header('origin');
    if (origin !== undefined && c.req.method !== 'GET' && !allowed.some((h) => origin === `http://${h}`)) {
      return problem(c, 403, 'wrong-origin', 'Wrong origin', 'Requests from other pages are refused.');
    }
    return next();
  };
}

export const TOKEN_HEADER = 'x-pitwall-token';
const COOKIE = 'pitwall';

/** A write needs the token of this run; the page gets it from `/api/session`, a program from whoever started the server. */
export function writeToken(token: string): MiddlewareHandler {
  return async (c, next) => {
    if (carries(c, token)) return next();
    return problem(
      c,
      401,
      'no-token',
      'No token',
      `Writing to the ledger needs the header ${TOKEN_HEADER} with the token of GET /api/session.`,
    );
  };
}

/** Where others can reach the server, everything needs the token: once as `?token=…`, then by a cookie no script can read. */
export function tokenForAll(token: string): MiddlewareHandler {
  return async (c, next) => {
    if (carries(c, token) || same(getCookie(c, COOKIE), token)) return next();
    if (c.req.method === 'GET' && same(c.req.query('token'), token)) {
      setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return c.redirect(c.req.path, 303);
    }
    return problem(
      c,
      401,
      'no-token',
      'No token',
      'This server is open to other machines, so it needs its token: open the address that it printed when it started.',
    );
  };
}

const carries = (c: Context, token: string): boolean => same(c.req.header(TOKEN_HEADER), token);

function same(given: string | undefined, token: string): boolean {
  if (given === undefined) return false;
  const a = Buffer.from(given);
  const b = Buffer.from(token);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Too many requests of one address are told to wait. */
export function limitRate(
  limit: RateLimit,
  callerOf: (c: Context) => string,
  now: () => number,
): MiddlewareHandler {
  return async (c, next) => {
    const wait = limit.take(callerOf(c), now());
    if (wait === 0) return next();
    c.header('retry-after', String(wait));
    return problem(c, 429, 'too-many', 'Too many requests', `Wait ${wait} s and try again.`);
  };
}

/** No inline script or style, nothing from elsewhere: article text can never become code. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('content-security-policy', CONTENT_SECURITY_POLICY);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
  };
}
