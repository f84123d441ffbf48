import { Worker } from 'node:worker_threads';
import { Problem } from '../app/problem.ts';
import type { CheckAnswer } from './check-answer.ts';
import type { CheckRequest } from './check-request.ts';

/** What crosses to the worker and back. */
export interface CheckJob {
  readonly id: number;
  readonly request: CheckRequest;
}
export type CheckDone =
  | { readonly id: number; readonly answer: CheckAnswer }
  | { readonly id: number; readonly problem: { readonly code: string; readonly message: string } }
  | { readonly id: number; readonly fault: string };

export interface Checker {
  check(request: CheckRequest): Promise<CheckAnswer>;
  close(): Promise<void>;
}

interface Waiting {
  readonly job: CheckJob;
  readonly resolve: (answer: CheckAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Checks run in a worker, one after the other, so that a long one never blocks the page. Its time runs from when it starts, not
 * from when it was asked for; one that exceeds it is stopped with its worker, and the next gets a new worker.
 */
export function workerChecker(script: URL, data: unknown, limitMs: number): Checker {
  let worker: Worker | undefined;
  let next = 1;
  const queue: Waiting[] = [];
  let running: { readonly one: Waiting; readonly timer: NodeJS.Timeout } | undefined;

  const finish = (): Waiting | undefined => {
    const one = running?.one;
    clearTimeout(running?.timer);
    running = undefined;
    return one;
  };
  const start = (): Worker => {
    const fresh = new Worker(script, { workerData: data });
    fresh.on('message', (done: CheckDone) => {
      if (running?.one.job.id !== done.id) return;
      const one = finish();
      if ('answer' in done) one?.resolve(done.answer);
      else if ('problem' in done) one?.reject(new Problem(done.problem.code, done.problem.message));
      else one?.reject(new Error(done.fault));
      runNext();
    });
    fresh.on('error', (error) => {
      if (worker !== fresh) return;
      worker = undefined;
      finish()?.reject(error instanceof Error ? error : new Error(String(error)));
      runNext();
    });
    fresh.unref();
    return fresh;
  };
  const runNext = (): void => {
    if (running) return;
    const one = queue.shift();
    if (!one) return;
    worker ??= start();
    const timer = setTimeout(() => {
      const late = worker;
      worker = undefined;
      void late?.terminate();
      const seconds = limitMs / 1000;
      finish()?.reject(
        new Problem(
          'too-slow',
          `Not decided in ${seconds} s; nothing was found true or false. Try a shorter text.`,
        ),
      );
      runNext();
    }, limitMs);
    running = { one, timer };
    worker.postMessage(one.job);
  };
  // The pack is read while nobody waits for it.
  worker = start();
  return {
    check(request) {
      return new Promise((resolve, reject) => {
        queue.push({ job: { id: next++, request }, resolve, reject });
        runNext();
      });
    },
    async close() {
      const closing = new Problem('closing', 'The server is closing.');
      finish()?.reject(closing);
      for (const one of queue.splice(0)) one.reject(closing);
      const last = worker;
      worker = undefined;
      await last?.terminate();
    },
  };
}
