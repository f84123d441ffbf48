import { Worker } from 'node:worker_threads';
import { Problem } from '../app/problem.ts';
import type { Job, JobResults, Progress } from './jobs.ts';

/** What crosses to a worker and back. */
export interface JobSent {
  readonly id: number;
  readonly job: Job;
}
export type JobDone =
  | { readonly id: number; readonly result: JobResults[Job['kind']] }
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly problem: { readonly code: string; readonly message: string } }
  | { readonly id: number; readonly fault: string };

/** Where jobs are done. `stop` takes a job back: a waiting one is dropped, a running one is stopped with its worker. */
export interface Desk {
  run<K extends Job['kind']>(job: Extract<Job, { kind: K }>, watch?: Watch): Promise<JobResults[K]>;
  close(): Promise<void>;
}

export interface Watch {
  readonly progress?: (p: Progress) => void;
  readonly stop?: AbortSignal;
  /** Nobody sits and waits for it: whatever somebody waits for goes before it. */
  readonly background?: boolean;
}

export interface DeskOptions {
  /** Time of one job, from when it starts, not from when it was asked for. */
  readonly limitMs: number;
  /** More jobs than this waiting: the next is refused. */
  readonly longestQueue: number;
}

/** Longer texts, and tables that are made from the whole ledger, run in a lane of their own, so that they never stand before a short one. */
const LONG = 60_000;

function isLongJob(job: Job): boolean {
  return !('text' in job.request) || job.request.text.length > LONG;
}

interface Waiting {
  readonly sent: JobSent;
  readonly background: boolean;
  readonly asked: number;
  readonly progress: ((p: Progress) => void) | undefined;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** Two lanes of one worker each, one for short texts and one for what takes longer; the second starts when it is first needed. */
export function workerDesk(script: URL, data: unknown, options: DeskOptions): Desk {
  const short = openLane(script, data, options);
  let long: Lane | undefined;
  short.warm();
  let next = 1;
  return {
    run(job, watch = {}) {
      const isLong = isLongJob(job);
      if (isLong) long ??= openLane(script, data, options);
      const lane = (isLong ? long : undefined) ?? short;
      return new Promise((resolve, reject) => {
        lane.push(
          {
            sent: { id: next++, job },
            background: watch.background === true,
            asked: performance.now(),
            progress: watch.progress,
            resolve: resolve as Waiting['resolve'],
            reject,
          },
          watch.stop,
        );
      });
    },
    async close() {
      await Promise.all([short.close(), long?.close()]);
    },
  };
}

/** Who has just been answered often asks again at once: so long nothing is begun that nobody waits for. */
const PAUSE_MS = 1_000;
/** Longer than this even that does not wait: on a busy desk it would never be begun. */
const PATIENCE_MS = 5_000;

interface Lane {
  warm(): void;
  push(one: Waiting, stop: AbortSignal | undefined): void;
  close(): Promise<void>;
}

function openLane(script: URL, data: unknown, { limitMs, longestQueue }: DeskOptions): Lane {
  let worker: Worker | undefined;
  const queue: Waiting[] = [];
  let running: { readonly one: Waiting; readonly timer: NodeJS.Timeout } | undefined;
  /** When the last job that somebody waited for was done. */
  let answered = Number.NEGATIVE_INFINITY;
  let pause: NodeJS.Timeout | undefined;

  const finish = (): Waiting | undefined => {
    const one = running?.one;
    clearTimeout(running?.timer);
    running = undefined;
    if (one && !one.background) answered = performance.now();
    return one;
  };
  const start = (): Worker => {
    const fresh = new Worker(script, { workerData: data });
    fresh.on('message', (done: JobDone) => {
      if (running?.one.sent.id !== done.id) return;
      if ('progress' in done) {
        running.one.progress?.(done.progress);
        return;
      }
      const one = finish();
      if ('result' in done) one?.resolve(done.result as never);
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
  const abandon = (problem: Problem): void => {
    const late = worker;
    worker = undefined;
    void late?.terminate();
    finish()?.reject(problem);
    runNext();
  };
  const runNext = (): void => {
    if (running) return;
    const awaited = queue.findIndex((w) => !w.background);
    const now = performance.now();
    const since = now - answered;
    const oldest = queue[0];
    if (awaited < 0 && oldest && since < PAUSE_MS && now - oldest.asked < PATIENCE_MS) {
      clearTimeout(pause);
      pause = setTimeout(runNext, PAUSE_MS - since);
      pause.unref();
      return;
    }
    const [one] = queue.splice(Math.max(0, awaited), 1);
    if (!one) return;
    one.progress?.({ stage: 'begun' });
    worker ??= start();
    const timer = setTimeout(() => {
      const seconds = limitMs / 1000;
      abandon(
        new Problem(
          'too-slow',
          `Not decided in ${seconds} s; nothing was found true or false. Try a shorter text.`,
        ),
      );
    }, limitMs);
    running = { one, timer };
    worker.postMessage(one.sent);
  };
  return {
    // The pack is read while nobody waits for it.
    warm() {
      worker ??= start();
    },
    push(one, stop) {
      if (queue.length >= longestQueue) {
        one.reject(new Problem('too-busy', 'Too many checks are waiting. Try again in a moment.'));
        return;
      }
      if (stop?.aborted) {
        one.reject(new Problem('stopped', 'The check was stopped.'));
        return;
      }
      stop?.addEventListener('abort', () => {
        const stopped = new Problem('stopped', 'The check was stopped.');
        const at = queue.indexOf(one);
        if (at >= 0) {
          queue.splice(at, 1);
          one.reject(stopped);
        } else if (running?.one === one && one.sent.job.kind !== 'add') abandon(stopped);
      });
      queue.push(one);
      runNext();
      if (running?.one !== one) one.progress?.({ stage: 'waiting', ahead: queue.length });
    },
    async close() {
      clearTimeout(pause);
      const closing = new Problem('closing', 'The server is closing.');
      finish()?.reject(closing);
      for (const one of queue.splice(0)) one.reject(closing);
      const last = worker;
      worker = undefined;
      await last?.terminate();
    },
  };
}
