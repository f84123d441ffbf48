import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import type { Note } from '../../model/note.ts';
import type { Period } from '../../model/period.ts';

/**
 * The domain words of one language, as a pack gives them (`lexicon/<language>.yaml`). Words and values only; how they
 * combine is the reader's business. Nouns are given in the singular, the plural is made from it.
 */
export interface Lexicon {
  /** What is counted. */
  readonly objects: Readonly<Record<string, ObjectWords>>;
  /** What was done with it. */
  readonly activities: Readonly<Record<string, ActivityWords>>;
  /** Phrases that name a metric outright. */
  readonly metrics: Readonly<Record<MetricId, readonly string[]>>;
  /** Words that name a metric only in a sentence that gives a figure in its unit ("the industry is worth a trillion yuan"). */
  readonly measured: Readonly<Record<MetricId, readonly string[]>>;
  /** Nouns for members of a class of entities ("city", "province or municipality"). */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** Nouns that point back to an entity of a kind ("the city", "the maker"). */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  /** Places that words other than their name stand for. */
  readonly places: Readonly<Record<EntityId, PlaceWords>>;
  /** Phrases that name the basis a figure stands on. */
  readonly bases: Readonly<Record<BasisId, readonly string[]>>;
  /** Unit of a size named by its scale alone ("a trillion-scale industry"). */
  readonly sizeUnit?: string;
  /** Named stretches of time. */
  readonly periods: Readonly<Record<Period, readonly string[]>>;
}

export interface ObjectWords {
  readonly unit?: string;
  readonly nouns: readonly string[];
  /** Words that say of what before a class noun ("wooden" for wooden toys). */
  readonly adjectives?: readonly string[];
  /** The other object the same words may mean, narrower or wider: a second admissible reading. */
  readonly or?: string;
  /** Objects only the wider of the two takes in: named beside it, they leave it the narrower. */
  readonly apart?: readonly string[];
  /** Of the nouns, those that are said of the other object (`or`) as well. */
  readonly loose?: readonly string[];
}

export interface ActivityWords {
  readonly nouns: readonly string[];
  readonly verbs: readonly string[];
  /** Who does it ("exporter"), and where it is done ("market"). */
  readonly agents?: readonly string[];
  readonly venues?: readonly string[];
  /** Verbs whose subject is what is counted ("N crates rolled off the line"). */
  readonly intransitive: readonly string[];
  readonly basis?: BasisId;
  /** Metrics by object where the pack's own object × activity does not give them. */
  readonly metrics: Readonly<Record<string, MetricId>>;
  /** Of bearers of these kinds who do more than the default object's metric counts, the words mean this metric. */
  readonly wide?: { readonly metric: MetricId; readonly kinds: readonly string[] };
  /** What is done in a place is this activity where the text tells, beside it, what left the place (`beside`). */
  readonly home?: { readonly activity: string; readonly beside: string };
}

export interface PlaceWords {
  /** "national", "nationwide": the place itself is meant. */
  readonly adjectives: readonly string[];
  /** "in the country", "worldwide": the whole something is ranked in. */
  readonly within: readonly string[];
}

type Tree = Readonly<Record<string, unknown>>;

const EMPTY: Tree = {};

const isTree = (x: unknown): x is Tree => typeof x === 'object' && x !== null && !Array.isArray(x);

/** Reads what a pack gave; anything of the wrong shape becomes a note and is left out. */
export function parseLexicon(raw: unknown, language: string): { lexicon: Lexicon; notes: Note[] } {
  const notes: Note[] = [];
  const root = isTree(raw) ? raw : {};
  const bad = (at: string): void => {
    notes.push({ code: 'lexicon-shape', params: { at, language }, severity: 'warning' });
  };
  const words = (x: unknown, at: string): string[] => {
    if (x === undefined) return [];
    if (!Array.isArray(x)) {
      bad(at);
      return [];
    }
    return x.filter((w): w is string => {
      const ok = typeof w === 'string' && w.trim() !== '' && w.length <= 120;
      if (!ok) bad(at);
      return ok;
    });
  };
  const some = (key: string, x: unknown, at: string): Record<string, string[]> =>
    x === undefined ? {} : { [key]: words(x, at) };
  const tree = (x: unknown, at: string): Tree => {
    if (isTree(x)) return x;
    bad(at);
    return EMPTY;
  };
  const section = (name: string): Tree => {
    const x = root[name];
    if (x === undefined) return {};
    if (isTree(x)) return x;
    bad(name);
    return {};
  };
  const table = <T>(name: string, read: (x: unknown, at: string) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(section(name)).map(([key, x]) => [key, read(x, `${name}.${key}`)]));
  const text = (x: unknown): string | undefined => (typeof x === 'string' ? x : undefined);

  const wide = (x: unknown, at: string): Pick<ActivityWords, 'wide'> => {
    if (x === undefined) return {};
    const t = tree(x, at);
    const metric = text(t.metric);
    if (metric === undefined) bad(at);
    return metric === undefined ? {} : { wide: { metric, kinds: words(t.kinds, `${at}.kinds`) } };
  };

  const home = (x: unknown, at: string): Pick<ActivityWords, 'home'> => {
    if (x === undefined) return {};
    const t = tree(x, at);
    const [activity, beside] = [text(t.activity), text(t.beside)];
    if (activity === undefined || beside === undefined) {
      bad(at);
      return {};
    }
    return { home: { activity, beside } };
  };

  const lexicon: Lexicon = {
    objects: table('objects', (x, at) => {
      if (Array.isArray(x)) return { nouns: words(x, at) };
      const t = tree(x, at);
      const unit = text(t.unit);
      return {
        ...(unit ? { unit } : {}),
        nouns: words(t.nouns, at),
        ...some('adjectives', t.adjectives, at),
        ...(text(t.or) ? { or: text(t.or)! } : {}),
        ...some('apart', t.apart, at),
        ...some('loose', t.loose, at),
      };
    }),
    activities: table('activities', (x, at) => {
      const t = tree(x, at);
      const basis = text(t.basis);
      const metrics = isTree(t.metrics) ? t.metrics : {};
      return {
        nouns: words(t.nouns, at),
        verbs: words(t.verbs, at),
        ...some('agents', t.agents, at),
        ...some('venues', t.venues, at),
        intransitive: words(t.intransitive, at),
        ...(basis ? { basis } : {}),
        metrics: Object.fromEntries(
          Object.entries(metrics).filter(([, m]) => typeof m === 'string'),
        ) as Record<string, string>,
        ...wide(t.wide, `${at}.wide`),
        ...home(t.home, `${at}.home`),
      };
    }),
    metrics: table('metrics', words),
    measured: table('measured', words),
    classes: table('classes', words),
    kinds: table('kinds', words),
    places: table('places', (x, at) => {
      const t = tree(x, at);
      return { adjectives: words(t.adjectives, at), within: words(t.within, at) };
    }),
    bases: table('bases', words),
    periods: table('periods', words),
    ...(text(root.sizeUnit) ? { sizeUnit: root.sizeUnit as string } : {}),
  };
  return { lexicon, notes };
}
