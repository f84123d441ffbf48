import { conflictsOf as find, type OpenConflict } from '../standings/conflicts.ts';
import { evidenceWith } from './ledger-evidence.ts';
import type { Workspace } from './workspace.ts';

/** Figures on file that cannot all be true, worst first. */
export function conflictsOf(workspace: Workspace): readonly OpenConflict[] {
  const { pack } = workspace.loaded();
  return find(evidenceWith(pack, workspace.ledgerIndex()), pack);
}

export type { OpenConflict };
