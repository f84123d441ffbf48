import type { Note } from '../../model/note.ts';
import type { Pack } from '../../model/pack.ts';
import { lintBridges } from './bridges.ts';
import { lintClashes } from './clashes.ts';
import { lintFigures } from './figures.ts';
import { lintGaps } from './gaps.ts';
import { lintLanguages } from './languages.ts';
import { lintStructure } from './structure.ts';

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Findings about a loaded pack, its load notes included, worst first. */
export function lintPack(pack: Pack): Note[] {
  return [
    ...pack.notes,
    ...lintStructure(pack),
    ...lintFigures(pack),
    ...lintClashes(pack),
    ...lintBridges(pack),
    ...lintGaps(pack),
    ...lintLanguages(pack),
  ].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
