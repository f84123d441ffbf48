import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../app/problem.ts';
import { openWorkspace, type WorkspaceOptions } from '../app/workspace.ts';
import { answerCheck } from './check-answer.ts';
import type { CheckDone, CheckJob } from './checker.ts';

/** Entry of the worker thread that checks: one workspace, jobs one after the other. */
const workspace = openWorkspace(workerData as WorkspaceOptions);
workspace.loaded();
parentPort?.on('message', ({ id, request }: CheckJob) => {
  parentPort?.postMessage(run(id, request));
});

function run(id: number, request: CheckJob['request']): CheckDone {
  try {
    return { id, answer: answerCheck(workspace, request) };
  } catch (error) {
    if (error instanceof Problem) return { id, problem: { code: error.code, message: error.message } };
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
