import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../app/problem.ts';
import { warmUp } from '../app/warm-up.ts';
import { openWorkspace, type WorkspaceOptions } from '../app/workspace.ts';
import type { JobDone, JobSent } from './desk.ts';
import { runJobFully } from './jobs.ts';

/** Entry of a worker thread: one workspace, jobs one after the other. */
const workspace = openWorkspace(workerData as WorkspaceOptions);
workspace.loaded();
/** A job that waits already warms the worker itself. */
const WAIT_MS = 50;
const warming = setTimeout(() => {
  try {
    warmUp(workspace);
  } catch {
    // What is wrong with pack or ledger is told to whoever asks.
  }
}, WAIT_MS);
parentPort?.on('message', (sent: JobSent) => {
  clearTimeout(warming);
  void run(sent).then((done) => parentPort?.postMessage(done));
});

async function run({ id, job }: JobSent): Promise<JobDone> {
  try {
    const result = await runJobFully(workspace, job, (progress) => parentPort?.postMessage({ id, progress }));
    return { id, result };
  } catch (error) {
    if (error instanceof Problem) return { id, problem: { code: error.code, message: error.message } };
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
