import type { Hono } from 'hono';
import type { ApiDeps } from '../api.ts';
import type { Watch } from '../desk.ts';
import { limitBody, readBatch, readRequest } from '../read-request.ts';
import { FORMATS } from '../report.ts';
import { problemOf, streamed, wantsStream } from '../stream.ts';

/** A text in, its checked claims out: at once, step by step, or as a file. Nothing is kept. */
export function checkRoutes(app: Hono, deps: Pick<ApiDeps, 'run' | 'fault'>): void {
  app.post('/api/check', limitBody, async (c) => {
    const request = await readRequest(c);
    if (request instanceof Response) return request;
    const check = (watch: Watch) => deps.run({ kind: 'check', request }, watch);
    return wantsStream(c) ? streamed(c, deps.fault, check) : c.json(await check({ stop: c.req.raw.signal }));
  });
  app.post('/api/batch', limitBody, async (c) => {
    const asked = await readBatch(c);
    if (asked instanceof Response) return asked;
    const { documents } = asked;
    const all = async (watch: Watch, each: (one: object, done: number) => Promise<void>): Promise<object> => {
      const answers: object[] = [];
      // One after the other: somebody's single text waits for one of them at most.
      for (const [index, request] of documents.entries()) {
        if (watch.stop?.aborted) break;
        const one = await deps.run({ kind: 'check', request }, watch.stop ? { stop: watch.stop } : {}).then(
          (answer) => ({ index, answer }),
          (error: unknown) => ({ index, problem: problemOf(error, deps.fault) }),
        );
        answers.push(one);
        await each(one, index + 1);
      }
      return { documents: answers };
    };
    if (!wantsStream(c)) return c.json(await all({ stop: c.req.raw.signal }, async () => undefined));
    return streamed(c, deps.fault, async (watch, tell) => {
      await all(watch, async (one, done) => {
        await tell('document', one);
        await tell('progress', { stage: 'part', done, of: documents.length });
      });
      return { documents: documents.length };
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
