import type { FileAt, Note } from '../../model/note.ts';
import type { Pack } from '../../model/pack.ts';

type Named = { readonly id: string; readonly name: { readonly en: string; readonly zh?: string } };

/**
 * A pack that has words for a second language names everything in it that a reader of that language meets. A pack without
 * that lexicon speaks one language, and nothing is missing.
 */
export function lintLanguages(pack: Pack): Note[] {
  if (Object.keys((pack.lexicon.zh ?? {}) as object).length === 0) return [];
  const unnamed = (things: Iterable<Named>, file: string): Note[] =>
    [...things].filter((t) => t.name.zh === undefined).map((t) => untranslated(t.id, { file }));
  const silent = (
    rows: readonly { readonly id?: string; readonly textZh?: string; readonly at: FileAt }[],
  ): Note[] => rows.filter((r) => r.textZh === undefined).map((r) => untranslated(r.id ?? '', r.at));
  return [
    ...unnamed(pack.entities.values(), 'entities.csv'),
    ...unnamed(pack.metrics.values(), 'metrics.yaml'),
    ...unnamed(pack.bases.values(), 'bases.yaml'),
    ...unnamed(pack.classes, 'pack.yaml'),
    ...silent(pack.clashes ?? []),
    ...silent(pack.bridges ?? []),
    ...silent((pack.gaps ?? []).map((g) => ({ ...g, id: `${g.entity} ${g.metric}` }))),
  ];
}

const untranslated = (id: string, at: FileAt): Note => ({
  code: 'name-untranslated',
  params: { id },
  severity: 'warning',
  at,
});
