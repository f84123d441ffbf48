import { afterEach, describe, expect, it } from 'vitest';
import type { CheckAnswer } from './check-answer.ts';
import { type Desk, workerDesk } from './desk.ts';

/** A worker that answers with the text, and never when the text is "hang". */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, job }) => {
      const { text } = job.request;
      if (text.startsWith('hang')) for (;;);
      parentPort.postMessage({ id, progress: { stage: 'read', bodyStart: 0, claims: [] } });
      if (text === 'bad') parentPort.postMessage({ id, problem: { code: 'empty', message: 'no text' } });
      else parentPort.postMessage({ id, result: { text } });
    });
  `)}`,
);

describe('checks in workers', () => {
  let desk: Desk;
  const open = (limitMs: number, longestQueue = 10): void => {
    desk = workerDesk(script, {}, { limitMs, longestQueue });
  };
  const text = async (t: string, stop?: AbortSignal): Promise<string> => {
    const watch = stop ? { stop } : {};
    return ((await desk.run({ kind: 'check', request: { text: t } }, watch)) as CheckAnswer).text;
  };
  afterEach(() => desk.close());

  it('answers each with its own, and tells how far it is', async () => {
    open(5000);
    expect(await Promise.all(['a', 'b', 'c'].map((t) => text(t)))).toEqual(['a', 'b', 'c']);
    await expect(text('bad')).rejects.toThrow('no text');
    const stages: string[] = [];
    await desk.run({ kind: 'check', request: { text: 'd' } }, { progress: (p) => stages.push(p.stage) });
    expect(stages).toEqual(['begun', 'read']);
  });

  it('stops one that takes too long, and only that one', async () => {
    open(1000);
    const slow = text('hang');
    const others = Promise.all([text('b'), text('c')]);
    await expect(slow).rejects.toThrow('Not decided in 1 s');
    expect(await others).toEqual(['b', 'c']);
  });

  it('never lets a long text stand before a short one', async () => {
    open(3000);
    const long = text(`hang${' '.repeat(100_000)}`).catch(() => 'late');
    expect(await text('short')).toBe('short');
    await desk.close();
    expect(await long).toBe('late');
  });

  it('lets whatever somebody waits for go before what nobody does, and says how many are ahead', async () => {
    open(5000);
    const done: string[] = [];
    const ahead: unknown[] = [];
    const run = (t: string, background: boolean): Promise<unknown> =>
      desk
        .run(
          { kind: 'check', request: { text: t } },
          { background, progress: (p) => p.stage === 'waiting' && ahead.push(p.ahead) },
        )
        .then(() => done.push(t));
    await Promise.all([run('first', true), run('later', true), run('awaited', false)]);
    expect(done).toEqual(['first', 'awaited', 'later']);
    expect(ahead).toEqual([1, 2]);
  });

  it('begins nothing that nobody waits for right behind an answer: who was answered often asks again', async () => {
    open(5000);
    const done: string[] = [];
    const run = (t: string, background: boolean): Promise<unknown> =>
      desk.run({ kind: 'check', request: { text: t } }, { background }).then(() => done.push(t));
    await run('first', false);
    const later = run('later', true);
    await new Promise((soon) => setTimeout(soon, 20));
    await Promise.all([run('again', false), later]);
    expect(done).toEqual(['first', 'again', 'later']);
  });

  it('takes back what nobody waits for any more', async () => {
    open(5000);
    const stop = new AbortController();
    const slow = text('hang', stop.signal);
    const next = text('b');
    stop.abort();
    await expect(slow).rejects.toThrow('stopped');
    expect(await next).toBe('b');
  });

  it('refuses more than it can hold', async () => {
    open(5000, 1);
    const slow = text('hang').catch(() => 'closed');
    const waiting = text('a').catch(() => 'closed');
    await expect(text('b')).rejects.toThrow('Too many');
    await desk.close();
    expect(await Promise.all([slow, waiting])).toEqual(['closed', 'closed']);
  });
});
