import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../app/problem.ts';
import { openWorkspace, type WorkspaceOptions } from '../app/workspace.ts';
import type { JobDone, JobSent } from './desk.ts';
import { runJob } from './jobs.ts';

/** Entry of a worker thread: one workspace, jobs one after the other. */
const workspace = openWorkspace(workerData as WorkspaceOptions);
workspace.loaded();
parentPort?.on('message', (sent: JobSent) => {
  parentPort?.postMessage(run(sent));
});

function run({ id, job }: JobSent): JobDone {
  try {
    return { id, result: runJob(workspace, job, (progress) => parentPort?.postMessage({ id, progress })) };
  } catch (error) {
    if (error instanceof Problem) return { id, problem: { code: error.code, message: error.message } };
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
