import { checkText } from './check-text.ts';
import type { Workspace } from './workspace.ts';

/** Checks a sample of the pack for nobody, so that the first text somebody hands in does not pay for what every text needs. */
export function warmUp(workspace: Workspace): void {
  const [text] = workspace.loaded().samples.values();
  if (text !== undefined) checkText(workspace, { text });
}
