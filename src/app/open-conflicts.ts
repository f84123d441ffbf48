import { conflictsOf as find, type OpenConflict } from '../standings/conflicts.ts';
import { type SourceRecord, sourceRecords } from '../standings/sources/source-records.ts';
import type { Workspace } from './workspace.ts';

/** Figures on file that cannot all be true, worst first. Kept with the settled view, until the ledger grows. */
export function conflictsOf(workspace: Workspace): readonly OpenConflict[] {
  const view = workspace.settledView();
  return view.keep('open-conflicts', () => find(view.base.evidence, view.pack));
}

/** How often each origin's independent figures were dropped, the least reliable first. */
export function sourceRecordsOf(workspace: Workspace): readonly SourceRecord[] {
  const view = workspace.settledView();
  return view.keep('source-records', () => sourceRecords(view.base, conflictsOf(workspace)));
}

export type { OpenConflict, SourceRecord };
