import { afterEach, describe, expect, it } from 'vitest';
import type { CheckAnswer } from './check-answer.ts';
import { type Checker, workerChecker } from './checker.ts';

/** A worker that answers with the text, and never when the text is "hang". */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, request }) => {
      if (request.text === 'hang') for (;;);
      if (request.text === 'bad') parentPort.postMessage({ id, problem: { code: 'empty', message: 'no text' } });
      else parentPort.postMessage({ id, answer: { text: request.text } });
    });
  `)}`,
);

describe('checks in a worker', () => {
  let checker: Checker;
  const text = async (t: string): Promise<string> => ((await checker.check({ text: t })) as CheckAnswer).text;
  afterEach(() => checker.close());

  it('answers each with its own', async () => {
    checker = workerChecker(script, {}, 5000);
    expect(await Promise.all(['a', 'b', 'c'].map(text))).toEqual(['a', 'b', 'c']);
    await expect(text('bad')).rejects.toThrow('no text');
  });

  it('stops one that takes too long, and only that one', async () => {
    checker = workerChecker(script, {}, 1000);
    const slow = text('hang');
    const others = Promise.all([text('b'), text('c')]);
    await expect(slow).rejects.toThrow('Not decided in 1 s');
    expect(await others).toEqual(['b', 'c']);
  });

  it('refuses what still waits when it closes', async () => {
    checker = workerChecker(script, {}, 5000);
    const slow = text('hang');
    const later = text('b');
    const both = Promise.allSettled([slow, later]);
    await checker.close();
    expect((await both).map((r) => r.status)).toEqual(['rejected', 'rejected']);
  });
});
