import { VERBS_EN } from '../context/words-en.ts';
import { COMPOUND_HEADS, QUALITIES } from '../lang/en/compounds.ts';
import { SENTENCE_ADVERBS } from '../lang/en/nouns.ts';
import type { Mention, MetricMention, QuantityMention } from '../types.ts';
import { marketAt } from './market.ts';
import { at, hitAt, isFree, norm, type Scan, take } from './scan.ts';

/** Words of metrics: phrases outright, object × activity in either order, and each alone. */
export function findMetrics(scan: Scan, before: readonly Mention[]): MetricMention[] {
  const found: MetricMention[] = [];
  maskBases(scan);
  const counts = before.filter(
    (m): m is QuantityMention => m.type === 'quantity' && (m.form === 'count' || m.object !== undefined),
  );
  const figures: Figures = {
    units: new Set(counts.map((m) => m.unit)),
    ends: new Set(counts.map((m) => m.last)),
    first: Math.min(...counts.map((m) => m.first)),
  };
  for (let i = 0; i < scan.tokens.length; ) {
    const next = scan.taken[i] ? undefined : metricAt(scan, i, figures);
    if (!next) {
      i++;
      continue;
    }
    found.push(withObjectBefore(scan, found[found.length - 1], next));
    take(scan, next.first, next.last);
    i = next.last;
  }
  return found;
}

/** "by place of production" names a basis; its words are no metric of their own. */
function maskBases(scan: Scan): void {
  for (let i = 0; i < scan.tokens.length; i++) {
    const basis = hitAt(scan, i, 'basis');
    if (basis && basis.last - i >= 3 && isFree(scan, i, basis.last)) take(scan, i, basis.last);
  }
}

/** "toy production and sales": the second activity counts the same thing. */
function withObjectBefore(scan: Scan, previous: MetricMention | undefined, m: MetricMention): MetricMention {
  if (!previous?.object || !previous.activity || m.object !== undefined || !m.activity || m.verb) return m;
  const between = m.first - previous.last;
  if (between !== 1 || (norm(scan, previous.last) !== 'and' && norm(scan, previous.last) !== 'or')) return m;
  return built(scan, m.first, m.last, previous.object, m.activity, false);
}

/** What the figures of the sentence tell about the words around them. */
interface Figures {
  readonly units: ReadonlySet<string | undefined>;
  /** Tokens right behind a figure. */
  readonly ends: ReadonlySet<number>;
  /** First token of the first figure. */
  readonly first: number;
}

function metricAt(scan: Scan, i: number, figures: Figures): MetricMention | undefined {
  const measured = hitAt(scan, i, 'measured');
  const phrase =
    hitAt(scan, i, 'metric') ??
    (measured && figures.units.has(measured.entries[0]!.unit) ? measured : undefined);
  const object = hitAt(scan, i, 'object');
  const activity = hitAt(scan, i, 'activity');
  const composed = compose(scan, i, figures) ?? marketAt(scan, i, figures.first < Infinity);
  const longest = Math.max(object?.last ?? 0, activity?.last ?? 0, composed?.last ?? 0);
  if (phrase && phrase.last >= longest && isFree(scan, i, phrase.last)) {
    const each = composed && joinedActivities(scan, composed, phrase.last);
    return {
      type: 'metric',
      ...at(scan, i, phrase.last),
      metric: phrase.entries[0]!.id,
      ...(each ? { each } : {}),
    };
  }
  return composed;
}

/** "toy production and sales", a metric by name: the two that its words name. */
function joinedActivities(
  scan: Scan,
  first: MetricMention,
  end: number,
): readonly MetricMention[] | undefined {
  const joint = norm(scan, first.last);
  const activity = hitAt(scan, first.last + 1, 'activity');
  const noun = activity?.entries.find((e) => !e.verb);
  if (joint !== 'and' || !noun || activity?.last !== end || first.object === undefined) return undefined;
  const second = built(scan, first.last + 1, end, first.object, noun.id, false);
  return first.metric !== undefined && second.metric !== undefined ? [first, second] : undefined;
}

function compose(scan: Scan, i: number, figures: Figures): MetricMention | undefined {
  const object = hitAt(scan, i, 'object');
  const activity = hitAt(scan, i, 'activity');
  if (object && (!activity || object.last > activity.last) && isFree(scan, i, object.last)) {
    const id = object.entries[0]!.id;
    const short = afterShortForm(scan, i, object.last, id);
    // "toy cumulative sales": the adjective says nothing of what is counted.
    const end = ADJECTIVES.has(norm(scan, short)) && hitAt(scan, short + 1, 'activity') ? short + 1 : short;
    const next = hitAt(scan, end, 'activity');
    const noun = next?.entries.find((e) => !e.verb);
    const doing = next?.entries.find((e) => e.verb);
    if (next && doing && TABLES.has(norm(scan, next.last)) && isFree(scan, end, next.last))
      return built(scan, i, next.last, id, doing.id, false);
    if (next && noun && isFree(scan, end, next.last) && !COMPOUND_HEADS.has(norm(scan, next.last)))
      return built(scan, i, next.last, id, noun.id, false);
    const market = marketAt(scan, end, figures.first < Infinity);
    if (market?.activity !== undefined && isFree(scan, end, market.last)) {
      const whole = built(scan, i, market.last, id, market.activity, false);
      return market.basis === undefined ? whole : { ...whole, basis: market.basis };
    }
    // "toy wave", "toy industry": the singular before another noun counts nothing.
    // "the wooden toy market": what its figures count.
    const said =
      object.entries.some((e) => e.plural) || norm(scan, end) === 'market' || isOneOf(scan, i, end);
    if (!said && !isScene(scan, i, end)) return undefined;
    return { type: 'metric', ...at(scan, i, end), object: id };
  }
  if (!activity || !isFree(scan, i, activity.last)) return undefined;
  const noun = activity.entries.find((e) => !e.verb);
  if (noun) {
    // "a sales network", "the production line": the word only tells what kind of thing.
    if (COMPOUND_HEADS.has(norm(scan, activity.last)) || isOfOtherThings(scan, i)) return undefined;
    // "the import and export of N crates": of both together.
    if (norm(scan, i - 1) === 'and' && WAYS_IN.has(norm(scan, i - 2))) return undefined;
    const of = objectAfterOf(scan, activity.last);
    if (of) return built(scan, i, afterShortForm(scan, of.first, of.last, of.id), of.id, noun.id, false);
    const shared = sharedObject(scan, activity.last);
    if (shared !== undefined) return built(scan, i, activity.last, shared, noun.id, false);
    return built(scan, i, activity.last, undefined, noun.id, false);
  }
  const verb = activity.entries.find((e) => e.verb)!;
  // "made-in-Freedonia toys": no deed told here.
  if (norm(scan, activity.last) === '-' && norm(scan, activity.last + 1) === 'in') return undefined;
  if (norm(scan, i - 1) === '-' || makesInto(scan, activity.last) || isLight(scan, activity.last))
    return undefined;
  const done = isPassive(scan, i, figures) || isPostposed(scan, i, figures);
  if (verb.intransitive)
    return { ...built(scan, i, activity.last, undefined, verb.id, true), intransitive: true };
  if (done) return built(scan, i, activity.last, undefined, verb.id, true);
  // "made up of", "built from": not the making of so many.
  if (PARTICLES.has(norm(scan, activity.last))) return undefined;
  return countsSomething(scan, activity.last)
    ? built(scan, i, activity.last, undefined, verb.id, true)
    : undefined;
}

/** "making more deliveries", "made its first exports": the noun says what was done, the verb adds nothing. */
function isLight(scan: Scan, after: number): boolean {
  for (let k = after; k < scan.tokens.length && k - after <= 2; k++) {
    if (scan.taken[k] || scan.tokens[k]!.kind !== 'word' || PARTICLES.has(norm(scan, k))) return false;
    if (norm(scan, k) === 'the' || hitAt(scan, k, 'object')) return false;
    const hit = hitAt(scan, k, 'activity');
    if (hit?.entries.some((e) => !e.verb)) return !COMPOUND_HEADS.has(norm(scan, hit.last));
  }
  return false;
}

/** "In the wooden toy sector, 1 million units were exported": what the figures of the sentence count. */
function isScene(scan: Scan, first: number, end: number): boolean {
  const within = norm(scan, first - 1) === 'the' ? norm(scan, first - 2) : norm(scan, first - 1);
  return SCENES.has(norm(scan, end)) && (within === 'in' || within === 'within');
}

const SCENES = new Set(['sector', 'segment', 'field', 'category', 'arena', 'space']);

/** "one in two … was a toy.": one of them stands for their kind. */
function isOneOf(scan: Scan, first: number, end: number): boolean {
  const next = scan.tokens[end];
  return (
    ['a', 'an'].includes(norm(scan, first - 1)) &&
    ['was', 'is'].includes(norm(scan, first - 2)) &&
    (next === undefined || next.kind === 'punct')
  );
}

/** "the city's gearbox output", "Industrial output": a word of the same noun phrase tells that something else is counted. */
function isOfOtherThings(scan: Scan, i: number): boolean {
  let strange = false;
  for (let j = i - 1; j >= 0 && i - j <= 4; j--) {
    const word = norm(scan, j);
    if (word === '-') continue;
    if (scan.taken[j] || OPENS_PHRASE.has(word)) return strange;
    if (scan.tokens[j]!.kind !== 'word' || CLOSES_PHRASE.has(word) || VERBS_EN.has(word)) return false;
    if (QUALITIES.has(word) || word.endsWith('ly') || hitAt(scan, j, 'basis')) continue;
    if (word.endsWith('ed') || word.endsWith('ing') || hitAt(scan, j, 'cue') || hitAt(scan, j, 'activity'))
      return false;
    if (j === 0 && SENTENCE_ADVERBS.has(word)) return strange;
    strange = true;
    if (j === 0) return true;
  }
  return false;
}

const OPENS_PHRASE = new Set(
  "the a an its their his our this that these those 's ' of in on for by with from at".split(' '),
);
const CLOSES_PHRASE = new Set(
  (
    'to will would shall should could may might can must not do does did and or but while as than that which who when where if help helps let lets see sees ' +
    'expects expect forecast forecasts predicts predict projects project anticipates anticipate estimates estimate targets target eyes ' +
    'guides reports report posts post logs log records record registers register enjoys seeks seek wants want brings bring lifts lift'
  ).split(' '),
);

const ADJECTIVES = new Set([
  'cumulative',
  'total',
  'annual',
  'monthly',
  'quarterly',
  'overall',
  'combined',
  'yearly',
]);

const BE = new Set(['was', 'were', 'been', 'being', 'are', 'is']);
const IRREGULAR = new Set(['built', 'made', 'sold', 'turned', 'handed', 'shipped']);

const isParticiple = (word: string): boolean => word.endsWith('ed') || IRREGULAR.has(word);

/** "1.1 million … were sold", "were already built": what was done to the figure before. */
function isPassive(scan: Scan, i: number, figures: Figures): boolean {
  if (figures.first >= i || !isParticiple(norm(scan, i)) || norm(scan, i + 1) === 'up') return false;
  return BE.has(norm(scan, i - 1)) || (BE.has(norm(scan, i - 2)) && norm(scan, i - 1) !== 'not');
}

/** "4.6 million crates sold", "12,000 units delivered". */
function isPostposed(scan: Scan, i: number, figures: Figures): boolean {
  return figures.ends.has(i) && isParticiple(norm(scan, i));
}

/** "made it the second-largest", "made Acme the leader": somebody becomes something, and nothing is counted. */
function makesInto(scan: Scan, k: number): boolean {
  const token = scan.tokens[k];
  if (token?.kind !== 'word') return false;
  const whom =
    ['it', 'them', 'him', 'her'].includes(token.norm) || (scan.taken[k] === 1 && token.text !== token.norm);
  let last = k + 1;
  while (scan.taken[last] && scan.tokens[last]!.kind === 'word' && !INTO.has(norm(scan, last))) last++;
  return whom && INTO.has(norm(scan, last));
}

const INTO = new Set(['the', 'a', 'an', 'one', 'first', 'second', 'third']);

/** "the toy-making rankings". */
const TABLES = new Set('ranking rankings list table league chart charts standings'.split(' '));

const PARTICLES = new Set('up of from for by in out into over on'.split(' '));

/** "wooden toy (WT) output": the short form in brackets is stepped over. */
function afterShortForm(scan: Scan, first: number, k: number, id: string): number {
  if (norm(scan, k) !== '(') return k;
  // "wooden toy (WT)": its initials, known or not.
  const words = scan.tokens.slice(first, k).filter((t) => t.kind === 'word');
  const initials = words.map((t) => t.norm[0]).join('');
  const said = scan.tokens[k + 1]?.text.replace(/s$/, '');
  if (norm(scan, k + 2) === ')' && words.length > 1 && said === initials.toUpperCase()) return k + 3;
  const short = hitAt(scan, k + 1, 'object');
  return short && norm(scan, short.last) === ')' && short.entries.some((e) => e.id === id)
    ? short.last + 1
    : k;
}

/** "production and sales of wooden toys": the first activity counts the same thing. */
function sharedObject(scan: Scan, k: number): string | undefined {
  const joint = norm(scan, k);
  if (joint !== 'and' && joint !== 'or' && joint !== ',') return undefined;
  const next = hitAt(scan, k + 1, 'activity');
  if (!next?.entries.some((e) => !e.verb)) return undefined;
  return objectAfterOf(scan, next.last)?.id;
}

function built(
  scan: Scan,
  first: number,
  last: number,
  object: string | undefined,
  activity: string,
  verb: boolean,
): MetricMention {
  const metric = object === undefined ? undefined : scan.index.metricOf(object, activity);
  const basis = scan.index.lexicon.activities[activity]?.basis;
  return {
    type: 'metric',
    ...at(scan, first, last),
    ...(metric === undefined ? {} : { metric }),
    ...(object === undefined ? {} : { object }),
    activity,
    ...(basis === undefined ? {} : { basis }),
    ...(verb ? { verb: true } : {}),
  };
}

const SKIPPED_AFTER_OF = new Set(
  'the its their all new total overall domestic national local any these those such own - made built'.split(
    ' ',
  ),
);

/** "sales of its wooden toys", "penetration rate of new … toys". */
export function objectAfterOf(
  scan: Scan,
  k: number,
): { first: number; last: number; id: string } | undefined {
  if (norm(scan, k) !== 'of' && norm(scan, k) !== 'for') return undefined;
  for (let i = k + 1; i < k + 5; i++) {
    const object = hitAt(scan, i, 'object');
    if (object && isFree(scan, i, object.last)) {
      // "sales of toy makers": something else is counted.
      if (hitAt(scan, object.last, 'class')) return undefined;
      // "output of toys and bolts": of both together.
      const other = norm(scan, object.last) === 'and' ? hitAt(scan, object.last + 1, 'object') : undefined;
      if (other?.entries.some((e) => e.plural) && other.entries[0]!.id !== object.entries[0]!.id)
        return undefined;
      return { first: i, last: object.last, id: object.entries[0]!.id };
    }
    if (!SKIPPED_AFTER_OF.has(norm(scan, i)) && !scan.taken[i]) return undefined;
  }
  return undefined;
}

const WAYS_IN = new Set(['import', 'imports', 'purchase', 'purchases']);
const COMPARING = new Set(['record', 'more', 'fewer', 'most', 'twice', 'less', 'half']);

/** A verb such as "built" speaks of a figure only when something countable follows soon. */
function countsSomething(scan: Scan, from: number): boolean {
  for (let k = from; k < from + 9 && k < scan.tokens.length; k++) {
    const token = scan.tokens[k]!;
    if (token.norm === ';' || token.norm === ':' || token.norm === 'that') return false;
    if (COMPARING.has(token.norm) || (token.norm === 'as' && norm(scan, k + 1) === 'many')) return true;
    // Times are taken too: a figure is a number that is no year and no ordinal suffix.
    if (token.kind === 'number' && !(token.norm.length === 4 && /^(19|20)/.test(token.norm))) return true;
    if (k < from + 4 && (token.norm === 'million' || token.norm === 'hundred' || token.norm === 'thousand'))
      return true;
    if (k < from + 3 && hitAt(scan, k, 'object') && k > from && scan.taken[k]) return true;
  }
  return false;
}
