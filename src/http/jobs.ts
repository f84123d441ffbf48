import { type AddReport, addDocument } from '../app/add-document.ts';
import type { Workspace } from '../app/workspace.ts';
import { answerCheck, type CheckAnswer, inputOf } from './check-answer.ts';
import type { CheckRequest } from './check-request.ts';
import { type Format, type Report, reportOf } from './report.ts';

/** Work on a text, done off the thread that serves the page. */
export type Job =
  | { readonly kind: 'check'; readonly request: CheckRequest }
  | { readonly kind: 'report'; readonly request: CheckRequest; readonly format: Format }
  | { readonly kind: 'add'; readonly request: CheckRequest };

export interface JobResults {
  readonly check: CheckAnswer;
  readonly report: Report;
  readonly add: AddReport;
}

/** How far a check is: the claims are found, the verdicts are not. */
export interface Progress {
  readonly stage: 'read';
  readonly claims: readonly { readonly id: string; readonly start: number; readonly end: number }[];
}

export function runJob(
  workspace: Workspace,
  job: Job,
  progress: (p: Progress) => void,
): JobResults[Job['kind']] {
  switch (job.kind) {
    case 'check':
      return answerCheck(workspace, job.request, (claims) =>
        progress({
          stage: 'read',
          claims: claims.map((c) => ({ id: c.id, start: c.span.start, end: c.span.end })),
        }),
      );
    case 'report':
      return reportOf(answerCheck(workspace, job.request), job.format, job.request.lang ?? 'en');
    case 'add':
      return addDocument(workspace, inputOf(job.request), job.request.corrections);
  }
}
