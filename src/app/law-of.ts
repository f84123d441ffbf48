import { type LawAnswer, lawOf, testLaw } from '../explain/law.ts';
import { findClass } from './find-id.ts';
import { Problem } from './problem.ts';
import type { Workspace } from './workspace.ts';

export interface LawRequest {
  /** Only the panels of this class. */
  readonly class?: string;
  readonly seed?: number;
}

const SEED = 1;

/** The pack's law on its panels. */
export function lawAnswer(workspace: Workspace, request: LawRequest = {}): LawAnswer {
  const { pack } = workspace.loaded();
  const law = lawOf(pack);
  if (!law)
    throw new Problem('no-law', `the pack ${pack.id} names no law that can be tested (pack.yaml: law).`);
  const cls = request.class === undefined ? undefined : findClass(pack, request.class);
  const panels = law.panels.filter((p) => cls === undefined || p.class === cls);
  if (panels.length === 0)
    throw new Problem(
      'nothing-on-file',
      `the law has no panel of the class ${cls}. It has ${law.panels.map((p) => p.class).join(', ')}.`,
    );
  return testLaw(workspace.settledView(), { ...law, panels }, request.seed ?? SEED);
}

export type { LawAnswer };
