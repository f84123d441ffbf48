import type { EntityId, MetricId, OriginId, SourceId } from '../model/ids.ts';
import type { EvidenceBase, Language, Observation, Pack, RecordedClaim, Source } from '../model/pack.ts';
import type { EvidenceRef } from '../model/verdict.ts';
import { unitSign } from './format.ts';
import { type NameTranslator, nameTranslator } from './translate-names.ts';

/** Ids → what people call things, in one language; ids nobody knows stay as they are. */
export interface NameBook {
  readonly language: Language;
  entity(id: EntityId): string;
  metric(id: MetricId): string;
  basis(id: string): string;
  /** What stands behind a figure of the unit: a word of the pack, a sign, nothing. */
  unit(id: string): string;
  origin(id: OriginId): string;
  /** A class in the plural. */
  classOf(id: string): string;
  recordType(id: string): string;
  source(id: SourceId): Source | undefined;
  observation(id: string): Observation | undefined;
  recorded(id: string): RecordedClaim | undefined;
  /** Words and source of a recorded event or relation. */
  happening(id: string): { readonly text: string; readonly source: SourceId } | undefined;
  /** Names inside an English text in this book's language. */
  translate(text: string): string;
  /** Publisher and date of the source behind a piece of evidence. */
  witness(ref: EvidenceRef): string;
}

type Named = { readonly name: { readonly en: string; readonly zh?: string } };

export function nameBook(pack: Pack, language: Language, evidence?: EvidenceBase): NameBook {
  const of = (row: Named | undefined, id: string): string =>
    row ? ((language === 'zh' ? row.name.zh : undefined) ?? row.name.en) : id;
  const types = new Map(
    [...(pack.eventTypes ?? []), ...(pack.relationTypes ?? [])].map((t) => [t.id, t] as const),
  );
  const classes = new Map(pack.classes.map((c) => [c.id, c] as const));
  const sources = evidence?.sources ?? pack.sources;
  let observations: Map<string, Observation> | undefined;
  let recorded: Map<string, RecordedClaim> | undefined;
  let happenings: Map<string, { text: string; source: SourceId }> | undefined;
  let translator: NameTranslator | undefined;
  const book: NameBook = {
    language,
    entity: (id) => of(pack.entities.get(id), bare(id)),
    metric: (id) => of(pack.metrics.get(id), spaced(id)),
    unit: (id) => {
      const words = pack.units?.get(id);
      return words ? (language === 'zh' ? words.zh : words.en[1]) : unitSign(id, language);
    },
    basis: (id) => of(pack.bases.get(id), spaced(id)),
    origin: (id) => of(pack.origins?.get(id) ?? pack.entities.get(id as string), bare(id)),
    classOf: (id) => of(classes.get(id), spaced(id)),
    recordType: (id) => of(types.get(id), spaced(id)),
    source: (id) => sources.get(id) ?? pack.sources.get(id),
    observation(id) {
      observations ??= new Map((evidence ?? pack).observations.map((o) => [o.id, o] as const));
      return observations.get(id);
    },
    recorded(id) {
      recorded ??= new Map((evidence ?? pack).claims.map((c) => [c.id, c] as const));
      return recorded.get(id);
    },
    happening(id) {
      const base = evidence ?? pack;
      happenings ??= new Map([
        ...base.events.map((e) => [e.id, { text: e.description, source: e.source }] as const),
        ...base.relations.map((r) => {
          const text = [book.entity(r.subject), book.recordType(r.type), book.entity(r.object)].join(' ');
          return [r.id, { text, source: r.source }] as const;
        }),
      ]);
      return happenings.get(id);
    },
    translate(text) {
      translator ??= nameTranslator(language === 'zh' ? chineseNames(pack) : []);
      return translator(text);
    },
    witness(ref) {
      const source = ref.source === undefined ? undefined : book.source(ref.source);
      if (source) return [source.publisher, source.published].filter(Boolean).join(', ');
      return ref.origin === undefined ? ref.id : book.origin(ref.origin);
    },
  };
  return book;
}

function* chineseNames(pack: Pack): Generator<readonly [string, string]> {
  const tables: readonly Iterable<Named>[] = [
    pack.entities.values(),
    pack.metrics.values(),
    pack.bases.values(),
    pack.classes,
    pack.origins?.values() ?? [],
  ];
  for (const table of tables) for (const { name } of table) if (name.zh) yield [name.en, name.zh];
}

/** A step that begins with the id of a source begins with its publisher instead. */
export function nameSource(text: string, names: NameBook): string {
  const colon = text.indexOf(': ');
  const source = colon > 0 ? names.source(text.slice(0, colon)) : undefined;
  return source ? `${source.publisher}${text.slice(colon)}` : text;
}

function bare(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

function spaced(id: string): string {
  return id.split('_').join(' ');
}
