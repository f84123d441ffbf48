import type { BasisId, EntityId, MetricId } from '../../../model/ids.ts';
import type { Note } from '../../../model/note.ts';
import type { Pack } from '../../../model/pack.ts';
import type { Period } from '../../../model/period.ts';
import { type NearestNames, nearestNames } from '../../../pack/nearest.ts';
import { widening } from '../../context/widening.ts';
import { type Lexicon, parseLexicon } from '../../mention/lexicon.ts';
import { foldZh } from './fold.ts';
import { framesOf, type ZhFrames } from './frames.ts';
import { BACKS, CROWNS, CUES, type CueName, FILL, MOSTS, TOPS } from './words.ts';

/** All that one phrase can stand for. */
export interface Sense {
  readonly length: number;
  ids?: EntityId[];
  object?: string;
  activity?: string;
  verb?: boolean;
  second?: string;
  metric?: MetricId;
  measured?: MetricId;
  /** Looks like a metric and is none of the pack's. */
  stranger?: boolean;
  /** A class narrower than any the pack ranks. */
  narrow?: boolean;
  /** Says how large a measured thing is. */
  size?: boolean;
  class?: string;
  kind?: string;
  place?: EntityId;
  within?: EntityId;
  basis?: BasisId;
  period?: Period;
  back?: 'subject' | 'former' | 'latter';
  fill?: boolean;
  top?: { readonly place: number; readonly noun?: string };
  most?: 'max' | 'min';
  cues?: CueName[];
}

interface Node {
  readonly next: Map<number, Node>;
  sense?: Sense;
}

/** Everything the scanner knows, built once per pack. */
export interface ZhLexicon {
  readonly pack: Pack;
  readonly lexicon: Lexicon;
  readonly root: Node;
  readonly units: ReadonlyMap<string, string>;
  readonly longestUnit: number;
  readonly variants: string;
  readonly notes: readonly Note[];
  readonly frames: ZhFrames;
  /** Names near to one nobody knows. */
  readonly nearest: NearestNames;
  readonly defaultObject: string | undefined;
  readonly defaultActivity: string | undefined;
  metricOf(object: string, activity: string): MetricId | undefined;
  /** What the word for `metric` means of a bearer who does more than that metric counts. */
  widerOf(metric: MetricId, entity: EntityId): MetricId | undefined;
  objectOf(metric: MetricId): string | undefined;
  activityOf(metric: MetricId): string | undefined;
  /** What is counted since the beginning, by what was done. */
  sinceStart(activity: string): MetricId | undefined;
  /** The place a body counts when it names none. */
  countedBy(org: EntityId): EntityId | undefined;
}

const SINGLE_STRICT = 1;

export function zhLexiconOf(pack: Pack): ZhLexicon {
  const raw = pack.lexicon.zh;
  const { lexicon, notes } = parseLexicon(raw, 'zh');
  const extra = extraOf(raw);
  const root: Node = { next: new Map() };
  const at = (phrase: string): Sense => senseAt(root, foldZh(phrase, extra.variants));
  for (const entity of pack.entities.values()) {
    const strict = new Set(entity.strictAliases ?? []);
    for (const name of new Set([entity.name.zh ?? '', ...entity.aliases.zh, ...latinNames(entity.name.en)])) {
      // One character alone (沪, 穗) is far more often part of another word.
      if (name === '' || name.length === SINGLE_STRICT || (strict.has(name) && name.length < 2)) continue;
      const sense = at(name);
      sense.ids = [...(sense.ids ?? []), entity.id];
    }
  }
  for (const [id, o] of Object.entries(lexicon.objects)) for (const w of o.nouns) at(w).object ??= id;
  for (const [id, a] of Object.entries(lexicon.activities)) {
    for (const w of a.nouns) at(w).activity ??= id;
    for (const w of a.verbs) {
      const sense = at(w);
      sense.activity ??= id;
      sense.verb = true;
    }
  }
  for (const [word, [first, second]] of extra.pairs) Object.assign(at(word), { activity: first, second });
  for (const [id, words] of Object.entries(lexicon.metrics)) for (const w of words) at(w).metric ??= id;
  for (const m of pack.metrics.values()) {
    if (m.nominal || (m.object && m.activity) || !m.name.zh || m.name.zh.includes('（')) continue;
    // A name that is put together of words with a meaning of their own (累计销量, …占比) is read by its words.
    if (m.name.zh.endsWith('占比') || m.name.zh.startsWith('累计') || isComposed(lexicon, m.name.zh))
      continue;
    const sense = at(m.name.zh);
    if (sense.activity || sense.object || sense.measured) continue;
    sense.metric ??= m.id;
  }
  for (const w of extra.strangers) at(w).stranger = true;
  for (const w of extra.sizes) at(w).size = true;
  for (const w of extra.narrow) at(w).narrow = true;
  for (const [id, words] of Object.entries(lexicon.measured)) for (const w of words) at(w).measured ??= id;
  for (const [id, words] of Object.entries(lexicon.classes)) for (const w of words) at(w).class ??= id;
  for (const [kind, words] of Object.entries(lexicon.kinds)) for (const w of words) at(w).kind ??= kind;
  for (const [id, place] of Object.entries(lexicon.places)) {
    for (const w of place.adjectives) at(w).place ??= id;
    for (const w of place.within) at(w).within ??= id;
  }
  for (const [id, words] of Object.entries(lexicon.bases)) for (const w of words) at(w).basis ??= id;
  for (const [period, words] of Object.entries(lexicon.periods))
    for (const w of words) at(w).period ??= period;
  for (const [cue, words] of Object.entries(CUES)) {
    for (const w of words) {
      const sense = at(w);
      sense.cues = [...(sense.cues ?? []), cue as CueName];
    }
  }
  for (const [to, words] of Object.entries(BACKS)) {
    for (const w of words) at(w).back = to as 'subject' | 'former' | 'latter';
  }
  for (const w of FILL) at(w).fill = true;
  for (const [w, top] of TOPS) at(w).top = top;
  for (const [w, noun] of CROWNS) at(w).top = { place: 1, noun };
  for (const [w, most] of MOSTS) at(w).most = most;
  const byPair = new Map<string, MetricId>();
  const flows = new Set<MetricId>();
  for (const m of pack.metrics.values()) {
    if (!m.object || !m.activity) continue;
    const key = `${m.object} ${m.activity}`;
    const known = byPair.get(key);
    if (known === undefined || (!flows.has(known) && m.flow)) byPair.set(key, m.id);
    if (m.flow) flows.add(m.id);
  }
  const lead = pack.focusShare ? pack.metrics.get(pack.focusShare.whole) : undefined;
  return {
    pack,
    lexicon,
    root,
    units: extra.units,
    longestUnit: Math.max(1, ...[...extra.units.keys()].map((w) => w.length)),
    variants: extra.variants,
    notes,
    frames: framesOf(pack),
    nearest: nearestNames(pack),
    defaultObject: lead?.object,
    defaultActivity: lead?.activity,
    metricOf: (object, activity) => {
      const id = lexicon.activities[activity]?.metrics[object] ?? byPair.get(`${object} ${activity}`);
      return id !== undefined && pack.metrics.has(id) ? id : undefined;
    },
    widerOf: widening(pack, lexicon.activities),
    objectOf: (metric) => pack.metrics.get(metric)?.object,
    activityOf: (metric) => pack.metrics.get(metric)?.activity,
    sinceStart: (activity) => extra.sinceStart.get(activity),
    countedBy: (org) => extra.counts.get(org),
  };
}

/** An object and an activity one behind the other. */
function isComposed(lexicon: Lexicon, name: string): boolean {
  const objects = Object.values(lexicon.objects).flatMap((o) => o.nouns);
  const activities = Object.values(lexicon.activities).flatMap((a) => a.nouns);
  return objects.some(
    (o) => name.startsWith(o) && activities.some((a) => name === o + a || name.endsWith(`产${a}`)),
  );
}

/** Names that Chinese text prints in Latin letters too (Waymo, Momenta). */
function latinNames(name: string): string[] {
  return /^[A-Za-z][A-Za-z.-]+$/.test(name) && name.length >= 3 ? [name] : [];
}

function senseAt(root: Node, phrase: string): Sense {
  let node = root;
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i);
    let below = node.next.get(code);
    if (!below) {
      below = { next: new Map() };
      node.next.set(code, below);
    }
    node = below;
  }
  node.sense ??= { length: phrase.length };
  return node.sense;
}

/** The longest phrase that starts at a place. */
export function longestAt(lexicon: ZhLexicon, text: string, at: number, end: number): Sense | undefined {
  let node = lexicon.root.next.get(text.charCodeAt(at));
  let found: Sense | undefined;
  for (let i = at + 1; node; i++) {
    if (node.sense) found = node.sense;
    if (i >= end || node.next.size === 0) break;
    node = node.next.get(text.charCodeAt(i));
  }
  return found;
}

/** Every phrase that starts at a place, shortest first. */
export function allAt(lexicon: ZhLexicon, text: string, at: number, end: number): readonly Sense[] {
  const found: Sense[] = [];
  let node = lexicon.root.next.get(text.charCodeAt(at));
  for (let i = at + 1; node; i++) {
    if (node.sense) found.push(node.sense);
    if (i >= end || node.next.size === 0) break;
    node = node.next.get(text.charCodeAt(i));
  }
  return found;
}

interface Extra {
  readonly units: ReadonlyMap<string, string>;
  readonly pairs: ReadonlyMap<string, readonly [string, string]>;
  readonly strangers: readonly string[];
  readonly sizes: readonly string[];
  readonly narrow: readonly string[];
  readonly variants: string;
  readonly sinceStart: ReadonlyMap<string, MetricId>;
  readonly counts: ReadonlyMap<EntityId, EntityId>;
}

type Tree = Readonly<Record<string, unknown>>;
const isTree = (x: unknown): x is Tree => typeof x === 'object' && x !== null && !Array.isArray(x);
const words = (x: unknown): string[] =>
  Array.isArray(x) ? x.filter((w): w is string => typeof w === 'string' && w !== '' && w.length <= 120) : [];

/** The sections only Chinese has. What has the wrong shape is left out. */
function extraOf(raw: unknown): Extra {
  const root = isTree(raw) ? raw : {};
  const variants = typeof root.variants === 'string' ? root.variants : '';
  const units = new Map<string, string>();
  for (const [unit, list] of Object.entries(isTree(root.units) ? root.units : {})) {
    for (const w of words(list)) units.set(foldZh(w, variants), unit);
  }
  const pairs = new Map<string, readonly [string, string]>();
  for (const [word, list] of Object.entries(isTree(root.pairs) ? root.pairs : {})) {
    const [a, b] = words(list);
    if (a !== undefined && b !== undefined) pairs.set(word, [a, b]);
  }
  return {
    units,
    pairs,
    strangers: words(root.strangers),
    sizes: words(root.sizes),
    narrow: words(root.narrow),
    variants,
    sinceStart: new Map(namesOf(root.sinceStart)),
    counts: new Map(namesOf(root.counts)),
  };
}

const namesOf = (x: unknown): [string, string][] =>
  Object.entries(isTree(x) ? x : {}).filter((e): e is [string, string] => typeof e[1] === 'string');
