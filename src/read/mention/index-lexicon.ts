import type { EntityId, MetricId } from '../../model/ids.ts';
import type { Note } from '../../model/note.ts';
import type { Pack } from '../../model/pack.ts';
import type { Period } from '../../model/period.ts';
import { CUES_EN } from '../lang/en/cues.ts';
import { RELATIVE_PHRASES, type RelativePhrase, SAME_PERIOD_PHRASES } from '../lang/en/months.ts';
import { UNIT_PHRASES, type UnitWord } from '../lang/en/units.ts';
import { type Lexicon, parseLexicon } from './lexicon.ts';
import { addPhrase, makeTrie, type Trie } from './trie.ts';

/** What a phrase can stand for. */
export type Entry =
  | {
      readonly t: 'entity';
      readonly id: EntityId;
      readonly tokens: readonly string[];
      readonly strict: boolean;
    }
  | { readonly t: 'object'; readonly id: string; readonly plural: boolean }
  | { readonly t: 'agent'; readonly id: string; readonly place: boolean }
  | { readonly t: 'of_object'; readonly id: string }
  | { readonly t: 'activity'; readonly id: string; readonly verb: boolean; readonly intransitive?: true }
  | { readonly t: 'metric'; readonly id: MetricId }
  | { readonly t: 'measured'; readonly id: MetricId; readonly unit: string | undefined }
  | { readonly t: 'class'; readonly id: string; readonly plural: boolean }
  | { readonly t: 'kind'; readonly kind: string }
  | { readonly t: 'place'; readonly id: EntityId; readonly within: boolean }
  | { readonly t: 'basis'; readonly id: string }
  | { readonly t: 'span'; readonly period: Period }
  | { readonly t: 'relative'; readonly phrase: RelativePhrase }
  | { readonly t: 'same_period' }
  | { readonly t: 'unit'; readonly unit: UnitWord }
  | { readonly t: 'cue'; readonly cue: string };

/** Everything the mention finder knows, built once per pack and language. */
export interface LexiconIndex {
  readonly pack: Pack;
  readonly lexicon: Lexicon;
  readonly names: Trie<Entry>;
  readonly words: Trie<Entry>;
  readonly metricOf: (object: string, activity: string) => MetricId | undefined;
  readonly rankOfKind: ReadonlyMap<string, number>;
  /** Words that make no other name of a name: "Acme Works" where the pack has both "Acme" and "Acme Works" of one entity. */
  readonly nameTails: ReadonlySet<string>;
  readonly notes: readonly Note[];
}

/** Tries over the pack's names and the words of pack and language. */
export function buildLexiconIndex(pack: Pack, language: 'en' | 'zh' = 'en'): LexiconIndex {
  const { lexicon, notes } = parseLexicon(pack.lexicon[language], language);
  const names = makeTrie<Entry>();
  const words = makeTrie<Entry>();
  addEntities(names, pack, language);
  const add = (phrase: string, entry: Entry): void => addPhrase(words, phrase, () => entry);
  for (const [id, object] of Object.entries(lexicon.objects)) {
    for (const noun of object.nouns) {
      add(noun, { t: 'object', id, plural: false });
      add(pluralOf(noun), { t: 'object', id, plural: true });
    }
    for (const word of object.adjectives ?? []) add(word, { t: 'of_object', id });
  }
  for (const [id, activity] of Object.entries(lexicon.activities)) {
    for (const noun of activity.nouns) add(noun, { t: 'activity', id, verb: false });
    for (const verb of activity.verbs) add(verb, { t: 'activity', id, verb: true });
    for (const noun of activity.agents ?? []) add(noun, { t: 'agent', id, place: false });
    for (const noun of activity.venues ?? []) add(noun, { t: 'agent', id, place: true });
    for (const verb of activity.intransitive)
      add(verb, { t: 'activity', id, verb: true, intransitive: true });
  }
  for (const [id, phrases] of Object.entries(lexicon.metrics))
    for (const p of phrases) add(p, { t: 'metric', id });
  for (const [id, phrases] of Object.entries(lexicon.measured)) {
    for (const p of phrases) add(p, { t: 'measured', id, unit: pack.metrics.get(id)?.unit });
  }
  addMetricNames(words, pack, language);
  for (const [id, nouns] of Object.entries(lexicon.classes)) {
    for (const noun of nouns) {
      add(noun, { t: 'class', id, plural: false });
      add(pluralOf(noun), { t: 'class', id, plural: true });
    }
  }
  for (const [kind, nouns] of Object.entries(lexicon.kinds))
    for (const n of nouns) add(n, { t: 'kind', kind });
  for (const [id, place] of Object.entries(lexicon.places)) {
    for (const w of place.adjectives) add(w, { t: 'place', id, within: false });
    for (const w of place.within) add(w, { t: 'place', id, within: true });
  }
  for (const [id, phrases] of Object.entries(lexicon.bases))
    for (const p of phrases) add(p, { t: 'basis', id });
  for (const [period, phrases] of Object.entries(lexicon.periods)) {
    for (const p of phrases) add(p, { t: 'span', period });
  }
  if (language === 'en') addEnglish(add);
  return {
    pack,
    lexicon,
    names,
    words,
    metricOf: composer(pack, lexicon),
    rankOfKind: kindOrder(pack),
    nameTails: tailsOf(pack, language),
    notes,
  };
}

/** A word that adds nothing to the names of two and more. */
function tailsOf(pack: Pack, language: 'en' | 'zh'): ReadonlySet<string> {
  const owners = new Map<string, Set<EntityId>>();
  for (const entity of pack.entities.values()) {
    const printed = [entity.name[language] ?? '', ...entity.aliases[language]];
    if (!printed.some((n) => n.includes(' '))) continue;
    const names = new Set(printed.map((n) => n.toLowerCase()));
    for (const longer of names) {
      for (let at = longer.indexOf(' '); at > 0; at = longer.indexOf(' ', at + 1)) {
        if (!names.has(longer.slice(0, at))) continue;
        const tail = longer.slice(at + 1).split(' ')[0]!;
        const of = owners.get(tail) ?? new Set();
        owners.set(tail, of.add(entity.id));
      }
    }
  }
  return new Set([...owners].filter(([, of]) => of.size > 1).map(([tail]) => tail));
}

function addEntities(names: Trie<Entry>, pack: Pack, language: 'en' | 'zh'): void {
  for (const entity of pack.entities.values()) {
    const strict = new Set(entity.strictAliases ?? []);
    const own =
      language === 'en'
        ? [entity.name.en, ...entity.aliases.en]
        : [entity.name.zh ?? '', ...entity.aliases.zh];
    for (const name of new Set(own)) {
      if (name === '') continue;
      addPhrase<Entry>(names, name, (phrase) => {
        const tokens = phrase.filter((t) => t.norm !== '-').map((t) => t.text);
        return { t: 'entity', id: entity.id, tokens, strict: strict.has(name) };
      });
    }
  }
}

/** A metric's own name is a phrase for it, when it is more than one word. */
function addMetricNames(words: Trie<Entry>, pack: Pack, language: 'en' | 'zh'): void {
  for (const metric of pack.metrics.values()) {
    if (metric.nominal || (metric.object && metric.activity)) continue;
    const name = language === 'en' ? metric.name.en : metric.name.zh;
    if (!name || name.includes('(') || (language === 'en' && !name.includes(' '))) continue;
    addPhrase<Entry>(words, name, () => ({ t: 'metric', id: metric.id }));
  }
}

function addEnglish(add: (phrase: string, entry: Entry) => void): void {
  for (const [phrase, unit] of UNIT_PHRASES) add(phrase, { t: 'unit', unit });
  for (const phrase of RELATIVE_PHRASES) {
    add(phrase.words, { t: 'relative', phrase });
    if (phrase.words.startsWith('the ')) add(phrase.words.slice(4), { t: 'relative', phrase });
  }
  for (const phrase of SAME_PERIOD_PHRASES) {
    add(phrase, { t: 'same_period' });
    add(phrase.replace(/^the /, ''), { t: 'same_period' });
  }
  for (const [cue, phrases] of Object.entries(CUES_EN)) for (const p of phrases) add(p, { t: 'cue', cue });
}

/** English plural of the last word, good enough for the nouns of a lexicon. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function composer(pack: Pack, lexicon: Lexicon): LexiconIndex['metricOf'] {
  const byPair = new Map<string, { id: MetricId; flow: boolean }>();
  for (const m of pack.metrics.values()) {
    if (!m.object || !m.activity) continue;
    const key = `${m.object} ${m.activity}`;
    const known = byPair.get(key);
    if (!known || (!known.flow && m.flow)) byPair.set(key, m);
  }
  return (object, activity) =>
    lexicon.activities[activity]?.metrics[object] ?? byPair.get(`${object} ${activity}`)?.id;
}

/** Order in which ambiguous names are tried: by the pack's classes. */
function kindOrder(pack: Pack): Map<string, number> {
  const order = new Map<string, number>();
  for (const c of pack.classes) for (const kind of c.kinds) if (!order.has(kind)) order.set(kind, order.size);
  return order;
}
