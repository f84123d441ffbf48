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

/**
 * Checks run in a worker, so that a long one never blocks the page, and one that exceeds its time is stopped with its worker;
 * the next check gets a new worker.
 */
export function workerChecker(script: URL, data: unknown, limitMs: number): Checker {
  let worker: Worker | undefined;
  let next = 1;
  const waiting = new Map<number, (done: CheckDone) => void>();
  const failAll = (code: string, message: string): void => {
    for (const [id, settle] of waiting) settle({ id, problem: { code, message } });
  };
  const start = (): Worker => {
    const fresh = new Worker(script, { workerData: data });
    fresh.on('message', (done: CheckDone) => waiting.get(done.id)?.(done));
    fresh.on('error', (error) => {
      for (const [id, settle] of waiting) settle({ id, fault: String(error) });
      if (worker === fresh) worker = undefined;
    });
    fresh.unref();
    return fresh;
  };
  // The pack is read while nobody waits for it.
  worker = start();
  return {
    check(request) {
      worker ??= start();
      const id = next++;
      const job: CheckJob = { id, request };
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          const late = worker;
          worker = undefined;
          void late?.terminate();
          failAll(
            'too-slow',
            `Not decided in ${limitMs / 1000} s; nothing was found true or false. Try a shorter text.`,
          );
        }, limitMs);
        waiting.set(id, (done) => {
          clearTimeout(timer);
          waiting.delete(id);
          if ('answer' in done) resolve(done.answer);
          else if ('problem' in done) reject(new Problem(done.problem.code, done.problem.message));
          else reject(new Error(done.fault));
        });
        worker?.postMessage(job);
      });
    },
    async close() {
      failAll('closing', 'The server is closing.');
      await worker?.terminate();
    },
  };
}
