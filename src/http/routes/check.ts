import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { Problem } from '../../app/problem.ts';
import type { ApiDeps } from '../api.ts';
import type { CheckRequest } from '../check-request.ts';
import { limitBody, readRequest } from '../read-request.ts';
import { FORMATS } from '../report.ts';

/** A text in, its checked claims out: at once, step by step, or as a file. Nothing is kept. */
export function checkRoutes(app: Hono, deps: Pick<ApiDeps, 'run' | 'fault'>): void {
  app.post('/api/check', limitBody, async (c) => {
    const request = await readRequest(c);
    if (request instanceof Response) return request;
    const stop = c.req.raw.signal;
    if (!(c.req.header('accept') ?? '').includes('text/event-stream'))
      return c.json(await deps.run({ kind: 'check', request }, { stop }));
    return streamSSE(c, async (stream) => {
      const ended = new AbortController();
      stream.onAbort(() => ended.abort());
      const send = (event: string, data: unknown): Promise<void> =>
        stream.writeSSE({ event, data: JSON.stringify(data) });
      const told = await follow(deps, request, ended.signal, (p) => void send('progress', p));
      await send(told.event, told.data);
    });
  });
  for (const format of FORMATS) {
    app.post(`/api/check.${format}`, limitBody, async (c) => {
      const request = await readRequest(c);
      if (request instanceof Response) return request;
      const report = await deps.run({ kind: 'report', request, format }, { stop: c.req.raw.signal });
      return c.body(report.body, 200, {
        'content-type': report.type,
        'content-disposition': `attachment; filename="pitwall-check.${format}"`,
      });
    });
  }
}

/** Once a stream has begun its status is sent: a problem becomes an event. */
async function follow(
  deps: Pick<ApiDeps, 'run' | 'fault'>,
  request: CheckRequest,
  stop: AbortSignal,
  progress: (p: unknown) => void,
): Promise<{ readonly event: 'answer' | 'problem'; readonly data: unknown }> {
  try {
    return { event: 'answer', data: await deps.run({ kind: 'check', request }, { progress, stop }) };
  } catch (error) {
    if (error instanceof Problem)
      return { event: 'problem', data: { code: error.code, detail: error.message } };
    deps.fault(error);
    return {
      event: 'problem',
      data: { code: 'fault', detail: 'Something went wrong here; nothing was written.' },
    };
  }
}
