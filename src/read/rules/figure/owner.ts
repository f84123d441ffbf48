import type { EntityId, MetricId } from '../../../model/ids.ts';
import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import { PREPOSITIONS } from '../../lang/en/nouns.ts';
import type { Answer, EntityWish, MetricWish, RuleInput } from '../../rule.ts';
import type { EntityMention, MetricMention, QuantityMention } from '../../types.ts';
import { isNarrowed, isOfSome, isOfTheRest } from './narrowed.ts';
import { strangeTopicAt } from './topic.ts';

/** Who a figure is said of; nobody when a thing that nobody knows stands where its owner stands, or when only part of it is meant. */
export function entityOfFigure(
  input: RuleInput,
  at: number,
  wish: EntityWish = {},
): Answer<EntityId> | undefined {
  const named = nameBeforeBracket(input, at);
  if (named) return input.bind.entityOf(named);
  if (isOfRival(input, at) || isOfTheRest(input, at)) return undefined;
  const owner = ownerBehind(input, at);
  if (owner) return owner === 'part' ? undefined : input.bind.entityOf(owner);
  const doer = doerBehind(input, at);
  if (doer) return doer === 'unknown' ? undefined : input.bind.entityOf(doer);
  const ahead = subjectAhead(input, at);
  if (ahead) return input.bind.entityOf(ahead);
  const said = input.bind.entity(at, wish);
  const host = !said || said.inherited ? hostOfPart(input, at) : undefined;
  if (host) return entityOfFigure(input, host.first, wish);
  const everywhere = !said || said.inherited ? soldEverywhere(input, at) : undefined;
  if (everywhere) return input.bind.entityOf(everywhere);
  // "the maker", "it" point to somebody, wherever that was named.
  const found = said && (!said.inherited || said.mention) ? said : (homeOfTeller(input, at, said) ?? said);
  if (!found) return undefined;
  const strange = strangeTopicAt(input, at);
  // "Strong demand lifted sales by 10% to 2.3 million": what moved is the object of the verb, not its strange subject.
  const topic = strange && isMoved(input, strange.last, at) ? undefined : strange?.is;
  if (found.from !== 'point' && topic === 'owner') return undefined;
  if (topic === 'members' && input.lookups.classOf(input.lookups.kind(found.value))?.within === undefined)
    return undefined;
  return isElsewhere(input, at, found.value) ? undefined : found;
}

/** "makers produced 92 million crates worldwide, including 25 million toys": a part is of whom its whole is of. */
function hostOfPart(input: RuleInput, at: number): QuantityMention | undefined {
  let clause = input.bind.clauseAt(at);
  while (
    clause.kind !== 'part' &&
    !clause.subject &&
    clause.leansOn !== undefined &&
    clause.leansOn < clause.index
  )
    clause = input.clauses[clause.leansOn]!;
  if (clause.kind !== 'part') return undefined;
  return input.mentions.findLast(
    (m): m is QuantityMention => m.type === 'quantity' && m.form === 'count' && m.last <= clause.first,
  );
}

/** "In 2022, with an output of 6.6 million crates, Shelbyville is second": what opens a sentence with "with" is told of its subject. */
function subjectAhead(input: RuleInput, at: number): EntityMention | undefined {
  const clause = input.bind.clauseAt(at);
  if (wordAt(input.sentence, clause.first) !== 'with' || clause.subject) return undefined;
  if (input.clauses.slice(0, clause.index).some((c) => c.kind !== 'lead')) return undefined;
  if (input.mentions.some((m) => m.type === 'entity' && m.first >= clause.first && m.last <= clause.last))
    return undefined;
  const next = input.clauses[clause.index + 1];
  // "With sales of 6.2 million, Acme Corporation (600104.SS) is …": the bracket parts the name from its verb.
  return next?.kind === 'main' || next?.kind === 'fragment' ? next.subject : undefined;
}

/** "the 3.37 million crates sold by the Bolt Group": whoever stands behind "by" did it, known or not. */
function doerBehind(input: RuleInput, at: number): EntityMention | 'unknown' | undefined {
  const q = input.mentions.find((m) => m.type === 'quantity' && m.first === at);
  const deed =
    q &&
    input.mentions.find((m) => m.type === 'metric' && m.verb && m.first >= q.last && m.first - q.last <= 1);
  if (!deed || wordAt(input.sentence, deed.last) !== 'by') return undefined;
  const i = deed.last + (wordAt(input.sentence, deed.last + 1) === 'the' ? 2 : 1);
  const m = input.mentions.find((x) => x.type !== 'cue' && x.first <= i && x.last > i);
  if (m?.type === 'entity') return m;
  const token = input.sentence.tokens[i];
  return m === undefined && token?.kind === 'word' && token.text !== token.norm ? 'unknown' : undefined;
}

/**
 * "Sales stood at 1.7 million units for Acme and 852,269 for Bolt": whose it is stands behind. Where the sentence names the place in which
 * they were sold, it is a part of the owner's.
 */
function ownerBehind(input: RuleInput, at: number): EntityMention | 'part' | undefined {
  const q = input.mentions.find((m) => m.type === 'quantity' && m.first === at);
  if (q?.type !== 'quantity' || q.form !== 'count' || wordAt(input.sentence, q.last) !== 'for')
    return undefined;
  const name = input.mentions.find((m): m is EntityMention => m.type === 'entity' && m.first === q.last + 1);
  if (!name || name.possessive || name.anaphor) return undefined;
  const id = input.bind.entityOf(name)?.value;
  if (id === undefined || isPlaceId(input, id)) return undefined;
  const venue = input.mentions.some(
    (m) =>
      m.type === 'metric' &&
      m.last < at &&
      WITHIN.has(wordAt(input.sentence, m.last)) &&
      isAPlace(input, m.last + 1, id),
  );
  return venue ? 'part' : name;
}

/** "followed by Acme (213,487) and Bolt (199,120)": whose name stands right before the bracket. */
function nameBeforeBracket(input: RuleInput, at: number): EntityMention | undefined {
  if (wordAt(input.sentence, at - 1) !== '(') return undefined;
  const q = input.mentions.find((m) => m.type === 'quantity' && m.first === at);
  const name = input.mentions.find((m): m is EntityMention => m.type === 'entity' && m.last === at - 1);
  const maker =
    name && input.mentions.find((m) => m.type === 'entity' && m.last === name.first && !m.possessive);
  const before = name && wordAt(input.sentence, (maker ?? name).first - 1);
  if (!name || q?.type !== 'quantity' || q.form !== 'count' || name.possessive || name.anaphor)
    return undefined;
  return before !== undefined && LISTS.has(before) ? name : undefined;
}

/** "56% higher than Acme's deliveries of 343,000": the figure of whom it is held against. */
function isOfRival(input: RuleInput, at: number): boolean {
  const m = input.mentions.find((x) => x.type === 'metric' && x.last < at && at - x.last <= 2);
  const rival =
    m &&
    input.mentions.find(
      (x) => x.type === 'entity' && x.possessive && m.first - x.last <= 2 && x.last <= m.first,
    );
  return rival !== undefined && wordAt(input.sentence, rival.first - 1) === 'than';
}

const LISTS = new Set(['by', ',', 'and', 'were', 'are', ':', 'the', 'on']);

/** "9.6 million crates were sold worldwide", and nobody who sold them: the world's. */
function soldEverywhere(input: RuleInput, at: number): EntityMention | undefined {
  const q = input.mentions.find((m) => m.type === 'quantity' && m.first === at);
  const clause = input.bind.clauseAt(at);
  const deed =
    q &&
    input.mentions.find((m) => m.type === 'metric' && m.verb && m.first >= q.last && m.last <= clause.last);
  const named = input.mentions.some((m) => m.type === 'entity' && m.first >= clause.first && m.first < at);
  // "makers produced 92 million crates worldwide": all there are, everywhere.
  if (q && !named && strangeTopicAt(input, at)?.is === 'members') {
    const everywhere = input.mentions.find(
      (m): m is EntityMention => m.type === 'entity' && m.first === q.last && m.ids[0] === WORLD,
    );
    if (everywhere) return everywhere;
  }
  if (!deed || named) return undefined;
  return input.mentions.find(
    (m): m is EntityMention => m.type === 'entity' && m.first === deed.last && m.ids[0] === WORLD,
  );
}

/** A verb that moves something, and then a measure, between the subject and the figure. */
function isMoved(input: RuleInput, from: number, at: number): boolean {
  const verb = input.marks.find(
    (m) =>
      (m.mark === 'rise' || m.mark === 'fall') &&
      m.first >= from &&
      m.last <= at &&
      MOVING.has(wordAt(input.sentence, m.first)),
  );
  const own = input.clauses.find((c) => c.first > from && c.first <= at && c.subject !== undefined);
  return (
    verb !== undefined &&
    !own &&
    input.mentions.some((m) => m.type === 'metric' && !m.verb && m.first >= verb.last && m.last <= at)
  );
}

const MOVING = new Set(['boosted', 'lifted', 'raised', 'cut', 'reduced', 'pushed']);

/**
 * "According to the association, sales reached 2.2 million": who tells it counts for its place, and that is meant when the sentence
 * names nobody and the text was not speaking of a place.
 */
function homeOfTeller(
  input: RuleInput,
  at: number,
  said: Answer<EntityId> | undefined,
): Answer<EntityId> | undefined {
  const { lookups } = input;
  const isPlace = (id: EntityId): boolean => lookups.classOf(lookups.kind(id))?.within !== undefined;
  if (said && isPlace(said.value)) return undefined;
  const voice = input.bind.voice(at);
  const named = (voice.origin ?? voice.speaker)?.value as EntityId | undefined;
  // "Data showed that …": those of whose figures the text is made.
  const teller = named ?? (isBareData(input, at) ? input.context.latest.org : undefined);
  if (teller === undefined || (strangeTopicAt(input, at)?.is ?? 'members') !== 'members') return undefined;
  const homes = lookups.pack.entities.get(teller)?.partOf ?? [];
  const home = lookups.kind(teller) === 'org' && homes.length === 1 ? homes[0]!.entity : undefined;
  return home === undefined ? undefined : { value: home, from: 'context', inherited: true, alternatives: [] };
}

/** "Data showed that exports reached …": whose data, the sentence does not say. */
function isBareData(input: RuleInput, at: number): boolean {
  const data = input.marks.find((m) => m.mark === 'data' && m.first <= 1);
  const say = input.marks.find((m) => m.mark === 'say' && m.first === data?.last && m.last <= at);
  return say !== undefined && !input.mentions.some((m) => m.type === 'entity' && m.last <= at);
}

/** What a figure counts, unless a thing that nobody knows is what the clause speaks of and the metric was said elsewhere. */
export function metricAround(
  input: RuleInput,
  at: number,
  wish: MetricWish = {},
): Answer<MetricId> | undefined {
  const found = input.bind.metric(at, wish);
  if (!found) return undefined;
  const clause = input.bind.clauseAt(at);
  const mention = found.mention;
  if (mention?.type === 'metric' && (isNarrowed(input, mention) || isOfSome(input, at, mention)))
    return undefined;
  const last = input.mentions.findLast((m): m is MetricMention => m.type === 'metric' && m.last <= at);
  const told = mention?.type === 'metric' ? mention : found.inherited ? undefined : last;
  if (told && isAtHomeOrAway(input, at, told)) return undefined;
  if (mention && mention.first >= clause.first && mention.first < clause.last) return found;
  if (wish.unit !== undefined && saysOtherUnit(input, clause, at, wish.unit)) return undefined;
  const strange = strangeTopicAt(input, at);
  const topic = strange?.is === 'members' ? undefined : strange;
  // The metric may be told by the very clause that has the strange subject: "Demand lifted sales to 3 million, up 9%".
  if (
    topic &&
    !(mention && input.bind.clauseAt(mention.first).first <= topic.first && mention.first >= topic.last)
  )
    return undefined;
  return found;
}

/** "… of this, sales reached 17 billion": the clause names what it measures, and that is in another unit. */
function saysOtherUnit(input: RuleInput, clause: Clause, at: number, unit: string): boolean {
  const own = input.mentions.filter(
    (m): m is MetricMention =>
      m.type === 'metric' &&
      m.first >= clause.first &&
      m.last <= at &&
      !m.verb &&
      (m.metric !== undefined || m.activity !== undefined),
  );
  const last = own[own.length - 1];
  const id = last && input.bind.metricOf(last)?.value;
  const metric = id === undefined ? undefined : input.lookups.metric(id);
  return metric !== undefined && metric.unit !== unit && metric.unit !== 'percent';
}

/**
 * "Acme's sales in Europe", "sold 12,000 units in Shelbyville", "In Europe, Acme sold …", "exports to Europe": a part of the owner's
 * figure. A place's own figure in the place itself, and in a larger one, is the whole.
 */
function isElsewhere(input: RuleInput, at: number, owner: EntityId): boolean {
  const { lookups } = input;
  const clause = input.bind.clauseAt(at);
  const isPlace = lookups.classOf(lookups.kind(owner))?.within !== undefined || owner === WORLD;
  const metric = [...input.mentions]
    .reverse()
    .find((m): m is MetricMention => m.type === 'metric' && m.first >= clause.first && m.last <= at);
  const figure = input.mentions.find((m) => m.type === 'quantity' && m.first === at);
  const deed =
    figure &&
    input.mentions.find(
      (m) => m.type === 'metric' && m.verb && m.first >= figure.last && m.first <= figure.last + 2,
    );
  // "sold 86,700 made at its new plant": two deeds, and the figure is of those that had both.
  const first = input.mentions.find(
    (m): m is MetricMention =>
      m.type === 'metric' && m.verb === true && m.first >= clause.first && m.last <= at,
  );
  if (deed?.type === 'metric' && first && first.activity !== deed.activity && deed.first === figure?.last)
    return true;
  // "Acme's Springfield-made toy sales", "sold 86,700 Springfield-made toys": only those of the maker made there.
  if (!isPlace && [metric?.first, figure?.last].some((i) => i !== undefined && isMadeSomewhere(input, i)))
    return true;
  const spots = [metric?.last, figure?.last, deed?.last].filter((i) => i !== undefined);
  for (const i of spots) {
    const word = wordAt(input.sentence, i);
    const away = AWAY.has(word) && (i === figure?.last || i === deed?.last);
    if ((word === 'there' || away) && !isPlace) return !isShipped(input, at);
    const to = word === 'to' || word === 'into';
    if (!to && (isPlace || !WITHIN.has(word))) continue;
    // "rose from 3 million to China's …" is no way to a place; "sold 730,000 to Russia" is one.
    if (to && i === figure?.last && wordAt(input.sentence, figure.first - 1) === 'from') continue;
    if (isAPlace(input, i + 1, owner) || (!to && isAMarket(input, i + 1))) return true;
  }
  if (isPlace) return false;
  // "In Europe, Acme sold …"
  const lead = input.clauses[0];
  if (lead?.kind !== 'lead' || !WITHIN.has(wordAt(input.sentence, 0)) || clause.index === 0) return false;
  return isAPlace(input, 1, owner);
}

/** "shipped 83,900 units abroad": exports, by whatever verb; `metricOfFigure` reads them as such. */
export function isShipped(input: RuleInput, at: number): boolean {
  const q = input.mentions.find((m) => m.type === 'quantity' && m.first === at);
  if (q?.type !== 'quantity') return false;
  // "568,000 built at home went abroad"
  const end = Math.min(input.bind.clauseAt(at).last, q.last + 9);
  for (let i = q.last + 1; i < end; i++)
    if (AWAY.has(wordAt(input.sentence, i)) && WENT.has(wordAt(input.sentence, i - 1))) return true;
  for (let i = q.last; i <= q.last + 1; i++) {
    if (!AWAY.has(wordAt(input.sentence, i))) continue;
    const verb = i === q.last ? wordBefore(input, q.first) : wordAt(input.sentence, q.last);
    return SHIPPING.has(verb);
  }
  return false;
}

/** "shipped 81,000 units" and no word of where to: to dealers, to customers or abroad, nobody can tell. */
export function isShippedAnywhere(input: RuleInput, at: number): boolean {
  return !isShipped(input, at) && /^ship/.test(wordBefore(input, at));
}

/** The verb right before a figure, words of amount left out. */
function wordBefore(input: RuleInput, at: number): string {
  let i = at - 1;
  while (i > 0 && AMOUNTS.has(wordAt(input.sentence, i))) i--;
  return wordAt(input.sentence, i);
}

const WENT = new Set(['went', 'go', 'goes', 'going', 'headed', 'sent', 'shipped', 'exported']);
const SHIPPING = new Set(['shipped', 'ships', 'shipping', 'ship', 'exported', 'exports', 'exporting']);
const AMOUNTS = new Set([
  'a',
  'total',
  'of',
  'some',
  'about',
  'over',
  'nearly',
  'around',
  'record',
  'more',
  'than',
]);

/** "its overseas output", "domestic sales": a part of what a maker made or sold. */
function isAtHomeOrAway(input: RuleInput, at: number, m: MetricMention): boolean {
  // "Global sales of Freedonian-made crates"
  for (let i = m.first + 1; i < m.last; i++)
    if (MADE.has(wordAt(input.sentence, i)) && wordAt(input.sentence, i - 1) === '-')
      return input.bind.entity(at)?.value === WORLD;
  if (m.verb || ![1, 2].some((back) => SOME_MARKETS.has(wordAt(input.sentence, m.first - back))))
    return false;
  // "overseas exports": all of them.
  if (m.activity === input.lookups.activityOf('exported')) return false;
  const owner = input.bind.entity(at)?.value;
  return owner !== undefined && owner !== WORLD && !isPlaceId(input, owner);
}

const isPlaceId = (input: RuleInput, id: EntityId): boolean =>
  input.lookups.classOf(input.lookups.kind(id))?.within !== undefined;

/** "Springfield-made" right before or at the token. */
function isMadeSomewhere(input: RuleInput, at: number): boolean {
  return [at - 1, at + 2].some(
    (i) =>
      MADE.has(wordAt(input.sentence, i)) &&
      wordAt(input.sentence, i - 1) === '-' &&
      // "China-made Acme" may be a name of its own.
      !input.mentions.some((m) => m.type === 'entity' && m.first <= i && m.last > i),
  );
}

const MADE = new Set(['made', 'built', 'produced', 'assembled']);
const WORLD = 'world';
const WITHIN = new Set(['in', 'across', 'within', 'into', 'to', 'outside', 'beyond']);
const AWAY = new Set(['abroad', 'overseas', 'internationally']);

/** "sold 7,736 units in overseas markets", "… in the domestic market": a part of what its owner sold. */
function isAMarket(input: RuleInput, at: number): boolean {
  let part = false;
  for (let i = at; i <= at + 3; i++) {
    const word = wordAt(input.sentence, i);
    part ||= SOME_MARKETS.has(word);
    if (MARKETS.has(word)) return part;
    if (input.sentence.tokens[i]?.kind !== 'word') return false;
  }
  return false;
}

const SOME_MARKETS = new Set(
  'overseas foreign international export domestic home local emerging other offshore'.split(' '),
);
const MARKETS = new Set(['market', 'markets', 'countries', 'territories']);

/** A place of the pack that is not the owner, or a name nobody knows. */
function isAPlace(input: RuleInput, at: number, owner: EntityId): boolean {
  const i = wordAt(input.sentence, at) === 'the' ? at + 1 : at;
  const m = input.mentions.find((x) => x.type !== 'cue' && x.first <= i && x.last > i);
  if (m?.type === 'entity') {
    const id = input.bind.entityOf(m as EntityMention)?.value;
    if (id === undefined || id === owner || m.possessive || id === WORLD) return false;
    return input.lookups.classOf(input.lookups.kind(id))?.within !== undefined;
  }
  if (m) return false;
  const token = input.sentence.tokens[i];
  return (
    token?.kind === 'word' &&
    token.text !== token.norm &&
    !PREPOSITIONS.has(token.norm) &&
    token.text.length > 2
  );
}
