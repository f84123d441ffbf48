import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

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

/** No inline script or style, nothing from elsewhere: article text can never become code. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
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
