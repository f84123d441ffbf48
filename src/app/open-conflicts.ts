import { conflictsOf as find, type OpenConflict } from '../standings/conflicts.ts';
import type { Workspace } from './workspace.ts';

/** Figures on file that cannot all be true, worst first. */
export function conflictsOf(workspace: Workspace): readonly OpenConflict[] {
  return find(workspace.evidence.all(), workspace.loaded().pack);
}

export type { OpenConflict };
