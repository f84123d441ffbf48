import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { Problem } from '../app/problem.ts';
import type { Watch } from './desk.ts';

/** Asked for with `Accept: text/event-stream`: how far the work is comes as events, the answer as the last one. */
export const wantsStream = (c: Context): boolean =>
  (c.req.header('accept') ?? '').includes('text/event-stream');

/** Tells one more event. */
export type Tell = (event: string, data: unknown) => Promise<void>;

/**
 * Events `progress` (as in jobs.ts) while `work` runs, then one `answer` or `problem`: once a stream has begun its status is sent.
 * Whoever hangs up takes the work back.
 */
export function streamed(
  c: Context,
  fault: (error: unknown) => void,
  work: (watch: Watch, tell: Tell) => Promise<unknown>,
): Response {
  return streamSSE(c, async (stream) => {
    const ended = new AbortController();
    stream.onAbort(() => ended.abort());
    const tell: Tell = (event, data) => stream.writeSSE({ event, data: JSON.stringify(data) });
    try {
      const answer = await work({ progress: (p) => void tell('progress', p), stop: ended.signal }, tell);
      await tell('answer', answer);
    } catch (error) {
      await tell('problem', problemOf(error, fault));
    }
  });
}

/** What went wrong as far as whoever asked may know. */
export function problemOf(
  error: unknown,
  fault: (error: unknown) => void,
): { readonly code: string; readonly detail: string } {
  if (error instanceof Problem) return { code: error.code, detail: error.message };
  fault(error);
  return { code: 'fault', detail: 'Something went wrong here; nothing was written.' };
}
