import type { Language, Pack } from '../model/pack.ts';

export interface NamedId {
  readonly id: string;
  readonly name: string;
}

/** What may be chosen from where a reading is corrected: ids with their names in one language. */
export interface Vocabulary {
  readonly entities: readonly (NamedId & { readonly kind: string })[];
  readonly metrics: readonly (NamedId & { readonly unit: string })[];
  readonly bases: readonly NamedId[];
  readonly classes: readonly NamedId[];
  /** What the pack's story turns on: where a view begins when nobody says. */
  readonly start: { readonly metric: string; readonly class: string };
}

export function vocabularyOf(pack: Pack, language: Language): Vocabulary {
  const name = (of: { readonly name: { readonly en: string; readonly zh?: string } }): string =>
    (language === 'zh' ? of.name.zh : undefined) ?? of.name.en;
  const collator = new Intl.Collator(language === 'zh' ? 'zh-Hans' : 'en');
  const sorted = <T extends NamedId>(rows: T[]): T[] => rows.sort((a, b) => collator.compare(a.name, b.name));
  return {
    entities: sorted([...pack.entities.values()].map((e) => ({ id: e.id, name: name(e), kind: e.kind }))),
    metrics: sorted(
      [...pack.metrics.values()]
        .filter((m) => !m.nominal)
        .map((m) => ({ id: m.id, name: name(m), unit: m.unit })),
    ),
    bases: [...pack.bases.values()].map((b) => ({ id: b.id, name: name(b) })),
    classes: pack.classes.map((c) => ({ id: c.id, name: name(c) })),
    start: {
      metric: pack.focusShare?.whole ?? [...pack.metrics.keys()][0] ?? '',
      class: pack.classes[0]?.id ?? '',
    },
  };
}
