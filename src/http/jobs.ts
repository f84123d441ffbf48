import { type AddReport, addDocument } from '../app/add-document.ts';
import { withLinearPrograms } from '../app/check-text.ts';
import type { ExplainRequest } from '../app/explain-entity.ts';
import type { LawRequest } from '../app/law-of.ts';
import type { RaceRequest } from '../app/race-of.ts';
import { type RetractReport, retractDocument } from '../app/retract-document.ts';
import { addRows, type RowsAdded } from '../app/rows-in.ts';
import type { StandingsRequest } from '../app/standings-of.ts';
import type { TargetsRequest } from '../app/targets-of.ts';
import type { Workspace } from '../app/workspace.ts';
import type { Language } from '../model/pack.ts';
import { type AroundAnswer, type AroundRequest, answerAround } from './around-answer.ts';
import { answerCheck, type CheckAnswer, inputOf } from './check-answer.ts';
import type { CheckRequest } from './check-request.ts';
import { answerLedger, type LedgerAnswer, type LedgerRequest } from './ledger-answer.ts';
import { type Format, type Report, reportOf } from './report.ts';
import { answerRows, type RowsAnswer, type RowsRequest, rowsInput } from './rows-answer.ts';
import {
  answerExplain,
  answerLaw,
  answerRace,
  answerStandings,
  answerTargets,
  type ExplainView,
  type LawView,
  type RaceView,
  type StandingsView,
  type TargetsView,
} from './views-answer.ts';

/** Work on a text or on the ledger, done off the thread that serves the page. */
export type Job =
  | { readonly kind: 'check'; readonly request: CheckRequest }
  | { readonly kind: 'report'; readonly request: CheckRequest; readonly format: Format }
  | { readonly kind: 'add'; readonly request: CheckRequest }
  | { readonly kind: 'retract'; readonly request: { readonly document: string; readonly reason: string } }
  | { readonly kind: 'preview-rows'; readonly request: RowsRequest }
  | { readonly kind: 'add-rows'; readonly request: RowsRequest }
  | { readonly kind: 'standings'; readonly request: StandingsRequest; readonly lang: Language }
  | { readonly kind: 'race'; readonly request: RaceRequest; readonly lang: Language }
  | { readonly kind: 'explain'; readonly request: ExplainRequest; readonly lang: Language }
  | { readonly kind: 'law'; readonly request: LawRequest; readonly lang: Language }
  | { readonly kind: 'targets'; readonly request: TargetsRequest; readonly lang: Language }
  | { readonly kind: 'around'; readonly request: AroundRequest; readonly lang: Language }
  | { readonly kind: 'ledger'; readonly request: LedgerRequest; readonly lang: Language };

export interface JobResults {
  readonly check: CheckAnswer;
  readonly report: Report;
  readonly add: AddReport;
  readonly retract: RetractReport;
  readonly 'preview-rows': RowsAnswer;
  readonly 'add-rows': RowsAdded;
  readonly standings: StandingsView;
  readonly race: RaceView;
  readonly explain: ExplainView;
  readonly law: LawView;
  readonly targets: TargetsView;
  readonly around: AroundAnswer;
  readonly ledger: LedgerAnswer;
}

/** How far a job is. */
export type Progress =
  /** Behind so many others. */
  | { readonly stage: 'waiting'; readonly ahead: number }
  | { readonly stage: 'begun' }
  /** Of a check: the claims are found, the verdicts are not. */
  | {
      readonly stage: 'read';
      readonly bodyStart: number;
      readonly claims: readonly { readonly id: string; readonly start: number; readonly end: number }[];
    }
  /** Of a view: all that is on file has been weighed, once for every view after it. */
  | { readonly stage: 'settled' }
  /** So many of its parts are done. */
  | { readonly stage: 'part'; readonly done: number; readonly of: number };

/** `runJob`, with the linear solver loaded where a text asks for it. */
export async function runJobFully(
  workspace: Workspace,
  job: Job,
  progress: (p: Progress) => void,
): Promise<JobResults[Job['kind']]> {
  if ('lang' in job) {
    workspace.settledView();
    progress({ stage: 'settled' });
  }
  const run = (): JobResults[Job['kind']] => runJob(workspace, job, progress);
  return job.kind === 'check' || job.kind === 'report' ? withLinearPrograms(workspace, run) : run();
}

function runJob(workspace: Workspace, job: Job, progress: (p: Progress) => void): JobResults[Job['kind']] {
  switch (job.kind) {
    case 'check':
      return answerCheck(workspace, job.request, (claims, bodyStart) =>
        progress({
          stage: 'read',
          bodyStart,
          claims: claims.map((c) => ({ id: c.id, start: c.span.start, end: c.span.end })),
        }),
      );
    case 'report':
      return reportOf(answerCheck(workspace, job.request), job.format, job.request.lang ?? 'en');
    case 'add':
      return addDocument(workspace, inputOf(job.request), job.request.corrections);
    case 'retract':
      return retractDocument(workspace, job.request.document, job.request.reason);
    case 'preview-rows':
      return answerRows(workspace, job.request);
    case 'add-rows':
      return addRows(workspace, rowsInput(job.request));
    case 'standings':
      return answerStandings(workspace, job.request, job.lang);
    case 'race':
      return answerRace(workspace, job.request, job.lang);
    case 'explain':
      return answerExplain(workspace, job.request, job.lang);
    case 'law':
      return answerLaw(workspace, job.request, job.lang);
    case 'targets':
      return answerTargets(workspace, job.request, job.lang);
    case 'around':
      return answerAround(workspace, job.request, job.lang);
    case 'ledger':
      return answerLedger(workspace, job.request, job.lang, (done, of) =>
        progress({ stage: 'part', done, of }),
      );
  }
}
