import { gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { wantsStream } from './stream.ts';

/** An answer as it goes out, with its packed form made when it is first asked for. */
interface Kept {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: readonly (readonly [string, string])[];
  packed?: Uint8Array<ArrayBuffer>;
}

export interface KeepOptions {
  /** Changes whenever an answer may: what the ledger holds, and the day. */
  readonly state: () => string;
  readonly mostBytes: number;
}

/** Smaller answers gain nothing by being packed. */
const WORTH_PACKING = 1_000;
const PACKABLE = ['application/json', 'application/problem+json', 'text/', 'image/svg+xml'];

/**
 * What was answered is answered again from memory until the ledger grows: the same question is worked out once, also when many ask
 * it at the same moment. Only whole answers with status 200 are kept; what was used longest ago goes first.
 */
export function keepAnswers({ state, mostBytes }: KeepOptions): MiddlewareHandler {
  const kept = new Map<string, Kept>();
  const underway = new Map<string, Promise<void>>();
  let bytes = 0;
  let known = '';
  const drop = (key: string): void => {
    const old = kept.get(key);
    if (!old) return;
    bytes -= sizeOf(old);
    kept.delete(key);
  };
  const keep = (key: string, one: Kept): void => {
    drop(key);
    kept.set(key, one);
    bytes += sizeOf(one);
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) break;
      drop(oldest);
    }
  };
  return async (c, next) => {
    // A stream is no answer to keep: it tells of this once.
    if (c.req.method !== 'GET' || wantsStream(c)) return next();
    const now = state();
    if (now !== known) {
      kept.clear();
      bytes = 0;
      known = now;
    }
    const key = `${c.req.path}?${sorted(new URL(c.req.url).searchParams)}`;
    await underway.get(key);
    const found = kept.get(key);
    if (found) {
      // Used again: it goes to the young end.
      kept.delete(key);
      kept.set(key, found);
      return answer(c.req.header('if-none-match'), c.req.header('accept-encoding'), found, (grown) => {
        bytes += grown;
      });
    }
    let done: () => void = () => undefined;
    underway.set(key, new Promise((ready) => (done = ready)));
    try {
      const asked = c.req.header('if-none-match');
      await next();
      const isSecret = (c.res.headers.get('cache-control') ?? '').includes('no-store');
      if (c.res.status !== 200 || isSecret || asked !== undefined || state() !== now) return;
      const one: Kept = {
        body: new Uint8Array(await c.res.arrayBuffer()),
        headers: [...c.res.headers],
      };
      keep(key, one);
      c.res = answer(undefined, c.req.header('accept-encoding'), one, (grown) => {
        bytes += grown;
      });
    } finally {
      underway.delete(key);
      done();
    }
    return undefined;
  };
}

function answer(
  known: string | undefined,
  accepts: string | undefined,
  one: Kept,
  grow: (bytes: number) => void,
): Response {
  const headers = new Headers(one.headers.map(([k, v]) => [k, v] as [string, string]));
  headers.set('vary', 'accept, accept-encoding');
  const tag = headers.get('etag');
  const has = (known ?? '').split(',').map((t) => t.trim().replace(/^W\//, ''));
  if (tag !== null && (has.includes(tag) || has.includes('*'))) {
    headers.delete('content-type');
    return new Response(null, { status: 304, headers });
  }
  const type = headers.get('content-type') ?? '';
  const packs =
    (accepts ?? '').includes('gzip') &&
    one.body.length >= WORTH_PACKING &&
    PACKABLE.some((p) => type.startsWith(p));
  if (!packs) return new Response(one.body, { headers });
  if (!one.packed) {
    one.packed = new Uint8Array(gzipSync(one.body));
    grow(one.packed.length);
  }
  headers.set('content-encoding', 'gzip');
  // The same content in another form: a weak tag says so.
  if (tag !== null) headers.set('etag', `W/${tag}`);
  return new Response(one.packed, { headers });
}

const sizeOf = (one: Kept): number => one.body.length + (one.packed?.length ?? 0);

function sorted(query: URLSearchParams): string {
  query.sort();
  return query.toString();
}
