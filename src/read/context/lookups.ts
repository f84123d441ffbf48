import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import { kindOf } from '../../model/ids.ts';
import type { EntityClass, Metric, Pack } from '../../model/pack.ts';
import { type NearestNames, nearestNames } from '../../pack/nearest.ts';
import { widening } from './widening.ts';

/** What rules may ask of the pack: names and identities, never figures. */
export interface Lookups {
  readonly pack: Pack;
  /** The metric that counts `object` in `activity`; flows before stocks. */
  metricFor(object: string, activity: string): MetricId | undefined;
  /** The metric of what the words for `object` may mean instead, when they are ambiguous. */
  orMetric(object: string, activity: string): MetricId | undefined;
  /** What the word for `metric` means of a bearer who does more than that metric counts; undefined of those who do no more. */
  widerOf(metric: MetricId, entity: EntityId): MetricId | undefined;
  /** What a verb does with things counted ("selling"), by the pack's words. */
  activityOf(verb: string): string | undefined;
  /** What is done with things where the noun says ("market": they are sold), by the pack's words. */
  activityOfVenue(noun: string): string | undefined;
  /** What is done with things in a place, told beside those that leave it; undefined where the pack makes no difference. */
  homeOf(activity: string): { readonly activity: string; readonly beside: string } | undefined;
  /** The basis says what was done with the things ("retail"), not who counted them. */
  isBasisOfUse(basis: BasisId): boolean;
  metric(id: MetricId): Metric | undefined;
  kind(id: EntityId): string;
  classOf(kind: string): EntityClass | undefined;
  /** Object counted when words name an activity alone, from the pack's leading share. */
  readonly defaultObject: string | undefined;
  readonly defaultActivity: string | undefined;
  /** A noun that points back to what was named ("the city", "the maker"). */
  isKindNoun(word: string): boolean;
  /** The noun names members of the kind: "city". */
  isNounOf(word: string, kind: string): boolean;
  /** The kind row of one place: the city for a province-level municipality, and back. */
  asKind(id: EntityId, kind: string): EntityId | undefined;
  /** Names near to one nobody knows. */
  readonly nearest: NearestNames;
}

/** Verbs of the lexicon by activity; only what this room needs of it. */
export interface ActivityVerbs {
  readonly activities: Readonly<
    Record<
      string,
      {
        readonly verbs: readonly string[];
        readonly venues?: readonly string[];
        readonly metrics?: Readonly<Record<string, MetricId>>;
        readonly basis?: BasisId;
        readonly wide?: { readonly metric: MetricId; readonly kinds: readonly string[] };
        readonly home?: { readonly activity: string; readonly beside: string };
      }
    >
  >;
  readonly kinds?: Readonly<Record<string, readonly string[]>>;
  readonly objects?: Readonly<Record<string, { readonly or?: string; readonly loose?: readonly string[] }>>;
}

export function lookupsOf(pack: Pack, words?: ActivityVerbs): Lookups {
  const verbs = new Map<string, string>();
  for (const [id, activity] of Object.entries(words?.activities ?? {})) {
    for (const verb of activity.verbs) if (!verbs.has(verb)) verbs.set(verb, id);
  }
  const venues = new Map<string, string>();
  for (const [id, activity] of Object.entries(words?.activities ?? {}))
    for (const noun of activity.venues ?? []) if (!venues.has(noun)) venues.set(noun, id);
  const bases = new Set(Object.values(words?.activities ?? {}).flatMap((a) => a.basis ?? []));
  const kindNouns = new Set(Object.values(words?.kinds ?? {}).flat());
  const byPair = new Map<string, Metric>();
  for (const metric of pack.metrics.values()) {
    if (!metric.object || !metric.activity) continue;
    const key = `${metric.object} ${metric.activity}`;
    const known = byPair.get(key);
    if (!known || (!known.flow && metric.flow)) byPair.set(key, metric);
  }
  const lead = pack.focusShare ? pack.metrics.get(pack.focusShare.whole) : undefined;
  const metricFor = (object: string, activity: string): MetricId | undefined =>
    words?.activities[activity]?.metrics?.[object] ?? byPair.get(`${object} ${activity}`)?.id;
  return {
    pack,
    nearest: nearestNames(pack),
    metricFor,
    orMetric: (object, activity) => {
      const found = words?.objects?.[object];
      // A loose word keeps its other meaning itself.
      const other = found?.loose ? undefined : found?.or;
      const metric = other === undefined ? undefined : metricFor(other, activity);
      return metric === metricFor(object, activity) ? undefined : metric;
    },
    isBasisOfUse: (basis) => bases.has(basis),
    widerOf: widening(pack, words?.activities),
    activityOf: (verb) => verbs.get(verb),
    homeOf: (activity) => words?.activities[activity]?.home,
    activityOfVenue: (noun) => venues.get(noun),
    metric: (id) => pack.metrics.get(id),
    kind: (id) => pack.entities.get(id)?.kind ?? kindOf(id),
    classOf: (kind) => pack.classes.find((c) => c.id === kind || c.kinds.includes(kind)),
    defaultObject: lead?.object,
    defaultActivity: lead?.activity,
    isKindNoun: (word) => kindNouns.has(word),
    isNounOf: (word, kind) => words?.kinds?.[kind]?.includes(word) ?? false,
    asKind: (id, kind) => {
      const entity = pack.entities.get(id);
      if (!entity || entity.kind === kind) return entity?.id;
      return entity.samePlace?.find((other) => pack.entities.get(other)?.kind === kind);
    },
  };
}
