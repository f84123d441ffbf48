import type { EntityId, MetricId } from '../../../model/ids.ts';
import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import { isWithin } from '../../context/resolve-metric.ts';
import { isLeftOut } from '../../context/told-of.ts';
import { isFiniteVerb } from '../../context/verbs-en.ts';
import type { Answer, RuleInput } from '../../rule.ts';
import type { EntityMention, MetricMention, QuantityMention } from '../../types.ts';
import { entityOfFigure } from '../figure/owner.ts';
import type { Side } from './rule.ts';

/**
 * The part of a market that somebody has: "held 13% of X's toy market", "a 13% share of the market for toys", "its market share in X
 * reached 13%". The market counts things in one use; how they are counted is not said, so the quantity is marked as taken over.
 */
export function marketSides(
  input: RuleInput,
  q: QuantityMention,
  clause: Clause,
): { part: Side; whole: Side } | undefined {
  const market = marketAt(input, q, clause);
  if (!market) return undefined;
  const place = market.place ?? placeBeside(input, market, clause) ?? runningPlace(input, q.first);
  if (!place || !isPlace(input, place.value)) return undefined;
  const things = thingsOf(input, market, q, place);
  if (things) return things;
  const holder = isOfOtherThings(input, market, q) ? undefined : holderOf(input, market, q, place.value);
  if (!holder) return undefined;
  const metric: Answer<MetricId> = {
    value: market.metric,
    from: 'clause',
    inherited: true,
    alternatives: [],
  };
  return { part: { metric, entity: holder }, whole: { metric, entity: place } };
}

interface Market {
  /** Token of the noun, and of "share" beside it when there is one. */
  readonly at: number;
  readonly metric: MetricId;
  /** The words say what is sold there. */
  readonly said: boolean;
  readonly place?: Answer<EntityId>;
}

/** Does the figure tell a part of a market? Cheap: asked of every percentage. */
export function isOfMarket(input: RuleInput, q: QuantityMention, clause: Clause): boolean {
  return q.form === 'percent' && nounAt(input, q, clause) !== undefined;
}

/** The noun that a figure's share is of: no other figure may stand between. */
function nounAt(input: RuleInput, q: QuantityMention, clause: Clause): number | undefined {
  const { sentence, lookups } = input;
  // "toy market share" may be the name of a rate: its figure is a level of that.
  const noun = (i: number): boolean =>
    lookups.activityOfVenue(wordAt(sentence, i)) !== undefined && !isInRate(input, i);
  // "13% of the market", "a 13% share of the market", "a 13% market share", "13% and 11% of the market"
  let i = endOfList(input, q);
  if (SIZE.has(wordAt(sentence, i))) i++;
  if (noun(i) && SHARE.has(wordAt(sentence, i + 1))) return i;
  const shared = SHARE.has(wordAt(sentence, i));
  if (shared) i++;
  if (wordAt(sentence, i) === 'of' || (shared && OF.has(wordAt(sentence, i)))) {
    for (let k = i + 1; k < Math.min(clause.last, i + 10); k++) {
      if (noun(k)) return SHARE.has(wordAt(sentence, k + 1)) ? undefined : k;
      if (STOPS.has(wordAt(sentence, k)) || isFigureAt(input, k)) return undefined;
    }
    return undefined;
  }
  // "its market share reached 13%", "its share of the market rose to 13%", "a market share of 13%"
  for (let k = q.first - 1; k >= clause.first && k > q.first - 18; k--) {
    if (isFigureAt(input, k) && !isPassedOver(input, k, q)) return undefined;
    if (!noun(k)) continue;
    if (SHARE.has(wordAt(sentence, k + 1))) return k;
    const share = input.marks.filter((m) => m.mark === 'share_noun' && m.last <= k && k - m.last <= 8).pop();
    return share && OF.has(wordAt(sentence, share.last)) ? k : undefined;
  }
  return undefined;
}

const isInRate = (input: RuleInput, at: number): boolean =>
  input.mentions.some((m) => m.type === 'metric' && m.metric !== undefined && m.first <= at && m.last > at);

/** Behind a list of figures that are told of one whole. */
function endOfList(input: RuleInput, q: QuantityMention): number {
  let last = q.last;
  while ([',', 'and'].includes(wordAt(input.sentence, last))) {
    const next = input.mentions.find(
      (m) => m.type === 'quantity' && m.form === 'percent' && m.first === last + 1,
    );
    if (!next) return q.last;
    last = next.last;
  }
  return last;
}

const SHARE = new Set(['share', 'slice', 'portion']);
const SIZE = new Set(['overall', 'total', 'combined', 'retail', 'domestic']);
const OF = new Set(['of', 'in', 'on']);
const STOPS = new Set([',', ';', '(', ')', 'and', 'or', 'with', 'while', 'from', 'for']);

const isFigureAt = (input: RuleInput, at: number): boolean =>
  input.mentions.some((m) => m.type === 'quantity' && m.form !== 'ordinal' && m.first <= at && m.last > at);
/** A stretch of time, or the step a share made to get to its figure: "rose 2 points to 30%". */
const isPassedOver = (input: RuleInput, at: number, q: QuantityMention): boolean =>
  input.mentions.some(
    (m) =>
      m.type === 'quantity' &&
      m.first <= at &&
      m.last > at &&
      (m.form === 'duration' ||
        (m.form === 'point' && wordAt(input.sentence, q.first - 1) === 'to') ||
        // "from 17.8% to 18.9%", "21%, up from 17%": two figures of one share.
        (m.form === 'percent' && isOtherEnd(input, q))),
  );

/** A second figure of one share: "to 18.9%", "up from 17%", "compared with 13%". */
export function isOtherEnd(input: RuleInput, q: QuantityMention): boolean {
  const [word, back] = [wordAt(input.sentence, q.first - 1), wordAt(input.sentence, q.first - 2)];
  if (word === 'from') return back === 'up' || back === 'down';
  return word === 'to' || word === 'against' || (word === 'with' && back === 'compared');
}

/** What the market is of and where, from the words of its noun phrase; a word nobody knows there makes it a part of the market. */
function marketAt(input: RuleInput, q: QuantityMention, clause: Clause): Market | undefined {
  const { sentence, lookups } = input;
  const at = nounAt(input, q, clause);
  if (at === undefined) return undefined;
  const activity = lookups.activityOfVenue(wordAt(sentence, at))!;
  let object: string | undefined;
  let place: Answer<EntityId> | undefined;
  for (let i = at - 1; i >= clause.first && i >= q.first - 20; ) {
    if (i >= q.first && i < q.last) break;
    const m = input.mentions.find((x) => x.type !== 'cue' && x.first <= i && x.last > i);
    if (m?.type === 'metric' && object === undefined && m.object !== undefined) object = m.object;
    else if (m?.type === 'entity') {
      const id = input.bind.entityOf(m);
      if (!id) return undefined;
      if (isPlace(input, id.value)) place ??= id;
      break;
    } else if (m?.type === 'class') return undefined;
    else if (m || !PLAIN.has(wordAt(sentence, i))) {
      const word = wordAt(sentence, i);
      if (OPENS.has(word) || m || word.endsWith('ing') || isFiniteVerb(sentence, i, input.marks)) break;
      return undefined;
    }
    i = (m?.first ?? i) - 1;
  }
  object ??= behind(input, at)?.object;
  const thing = object ?? sharedObject(input, activity);
  const metric = thing === undefined ? undefined : lookups.metricFor(thing, activity);
  return metric === undefined
    ? undefined
    : { at, metric, said: object !== undefined, ...(place ? { place } : {}) };
}

/** Words of a market's noun phrase that leave it the whole market. */
const PLAIN = new Set(
  "the a an 's whole entire overall total domestic local home new its national country world - most".split(
    ' ',
  ),
);
/** Words in front of the noun phrase. */
const OPENS = new Set(
  'of in on with has had have having held holds holding hold took takes taking take gained gains commanded commands captured captures claimed claims grabbed won secured controls controlled gave gives giving saw sees and , where while as ( ) whose their his for by to at that which lifting raising bringing achieved enjoys enjoyed reached boasts owns owned maintained maintaining kept keeps'.split(
    ' ',
  ),
);

/** "the market for toys", "the market in toys". */
function behind(input: RuleInput, at: number): MetricMention | undefined {
  const i = SHARE.has(wordAt(input.sentence, at + 1)) ? at + 2 : at + 1;
  if (!['for', 'in', 'of', 'among'].includes(wordAt(input.sentence, i))) return undefined;
  return input.mentions.find(
    (m): m is MetricMention => m.type === 'metric' && m.first === i + 1 && m.object !== undefined,
  );
}

/** A market without its things is of what the text was counting in that use, else of what the pack counts. */
function sharedObject(input: RuleInput, activity: string): string | undefined {
  const { lookups, context } = input;
  const running = context.metric === undefined ? undefined : lookups.metric(context.metric);
  return running?.activity === activity && running.object !== undefined
    ? running.object
    : lookups.defaultObject;
}

const isPlace = (input: RuleInput, id: EntityId): boolean =>
  input.lookups.classOf(input.lookups.kind(id))?.within !== undefined || id === WORLD;

const WORLD = 'world';

/** "market share in X", "the market in X", "In X, … 13% of the market". */
function placeBeside(input: RuleInput, market: Market, clause: Clause): Answer<EntityId> | undefined {
  const { sentence } = input;
  const from = SHARE.has(wordAt(sentence, market.at + 1)) ? market.at + 2 : market.at + 1;
  const near = input.mentions.find(
    (m): m is EntityMention => m.type === 'entity' && m.first >= from && m.first <= from + 2,
  );
  const said = near && ['in', 'of', 'across'].includes(wordAt(sentence, from)) ? near : undefined;
  const any =
    said ??
    input.mentions.find(
      (m): m is EntityMention =>
        m.type === 'entity' &&
        m.first >= clause.first &&
        m.last <= clause.last &&
        wordAt(sentence, m.first - 1) === 'in' &&
        m.ids.some((id) => isPlace(input, id)),
    );
  const found = any && input.bind.entityOf(any);
  return found && isPlace(input, found.value) ? found : undefined;
}

/** The place the text was speaking of, or the home of who tells the figures: never one of several. */
function runningPlace(input: RuleInput, before: number): Answer<EntityId> | undefined {
  const { context, lookups } = input;
  const named = input.mentions.flatMap((m) =>
    m.type === 'entity' && (m.last <= before || !isListed(input, m)) && !isLeftOut(input.sentence, m.first)
      ? m.ids.filter((id) => isPlace(input, id) && isTop(input, id))
      : [],
  );
  const told = (id: EntityId): boolean =>
    context.entity === id || named.includes(id) || context.levels.some((level) => level.entity === id);
  const places = new Set(
    Object.values(context.latest).filter((id) => isPlace(input, id) && isTop(input, id)),
  );
  for (const id of named) places.add(id);
  const teller = context.origin as EntityId | undefined;
  const home = teller === undefined ? undefined : lookups.pack.entities.get(teller)?.partOf[0]?.entity;
  const [first] = places;
  // A place named in passing is not the one whose market is meant.
  const only = places.size === 1 && told(first!) ? first : places.size === 0 ? home : undefined;
  return only === undefined ? undefined : { value: only, from: 'context', inherited: true, alternatives: [] };
}

/** "strong sales in the north, X and Y": one of several. */
const isListed = (input: RuleInput, m: EntityMention): boolean =>
  ['and', ','].includes(wordAt(input.sentence, m.first - 1)) || wordAt(input.sentence, m.last) === 'and';

/** "Toys had 26% of X's goods market", "sold 6.9 million toys, a market share of 26%": what things of one kind are of all that are sold. */
function thingsOf(
  input: RuleInput,
  market: Market,
  q: QuantityMention,
  place: Answer<EntityId>,
): { part: Side; whole: Side } | undefined {
  const { lookups } = input;
  const clause = input.bind.clauseAt(q.first);
  const activity = lookups.metric(market.metric)?.activity;
  if (activity === undefined) return undefined;
  const subject = input.mentions.find(
    (m): m is MetricMention =>
      m.type === 'metric' &&
      m.object !== undefined &&
      m.activity === undefined &&
      m.first >= clause.first &&
      m.last < market.at &&
      m.last < q.first,
  );
  const maker = input.mentions.some(
    (m) =>
      (m.type === 'entity' || m.type === 'class') &&
      m.first >= clause.first &&
      m.first < q.first &&
      !(m.type === 'entity' && m.ids.some((id) => isPlace(input, id))),
  );
  if (maker) return undefined;
  const id = subject ? lookups.metricFor(subject.object!, activity) : toldBefore(input, q, place.value);
  const whole = id === undefined ? undefined : lookups.metric(id)?.within?.[0];
  if (id === undefined || whole === undefined) return undefined;
  // "of the market for X" that the things are no part of.
  if (market.said && market.metric !== whole && !isWithin(id, market.metric, lookups)) return undefined;
  const of = market.said && market.metric !== id ? market.metric : whole;
  const answer = (value: MetricId): Answer<MetricId> => ({
    value,
    from: subject ? 'clause' : 'context',
    inherited: !subject,
    alternatives: [],
  });
  return {
    part: { metric: answer(id), entity: place },
    whole: { metric: answer(of), entity: undefined },
  };
}

/** "The bolt segment grew, with X holding a market share of 28%": of the things told before, or of all that are sold there, nobody can tell. */
function isOfOtherThings(input: RuleInput, market: Market, q: QuantityMention): boolean {
  const object = input.lookups.metric(market.metric)?.object;
  if (market.said || object === undefined) return false;
  return input.mentions.some(
    (m) =>
      (m.type === 'metric' || m.type === 'quantity') &&
      m.last <= q.first &&
      m.object !== undefined &&
      m.object !== object,
  );
}

/** The amount right before, or what the text was speaking of last, of the market's own place. */
function toldBefore(input: RuleInput, q: QuantityMention, place: EntityId): MetricId | undefined {
  const told = input.drafts.filter((d) => d.kind === 'level' && d.span.end <= q.span.start).pop();
  if (told) return told.entity === place ? told.metric : undefined;
  const last = input.context.levels[input.context.levels.length - 1];
  const opens = input.mentions.every((m) => m.first >= q.first || m.type === 'cue' || m.type === 'period');
  return opens && last?.entity === place && input.context.metric === last.metric ? last.metric : undefined;
}

/** A place in nothing but the world. */
function isTop(input: RuleInput, id: EntityId): boolean {
  const wholes = input.lookups.pack.entities.get(id)?.partOf ?? [];
  return id !== WORLD && wholes.every((w) => w.entity === WORLD);
}

/** Whose share it is: named as its owner, else the subject; who tells figures has none, nor has the market's own place. */
function holderOf(
  input: RuleInput,
  market: Market,
  q: QuantityMention,
  place: EntityId,
): Answer<EntityId> | undefined {
  const { sentence, bind, lookups } = input;
  const share = input.marks.find(
    (m) => m.mark === 'share_noun' && m.first >= market.at - 9 && m.first <= market.at + 1,
  );
  const owner =
    share &&
    input.mentions.find(
      (m): m is EntityMention =>
        m.type === 'entity' &&
        ((m.possessive === true && m.last <= share.first && share.first - m.last <= 3) ||
          (wordAt(sentence, share.last) === 'of' && m.first === share.last + 1 && !m.possessive)),
    );
  // "Bolt Works saw their share fall": behind a subject nobody knows "their" is nobody known.
  const clause = bind.clauseAt(q.first);
  if (owner?.anaphor && input.clauses.some((c) => c.stranger && c.first <= clause.first)) return undefined;
  const own = owner && bind.entityOf(owner);
  const found =
    own && !isPlace(input, own.value) ? own : entityOfFigure(input, q.first, { exclude: [place] });
  // Carried over from another sentence by nothing but silence, it may be anybody's.
  if (!found || (found.inherited && !found.mention) || isPlace(input, found.value)) return undefined;
  const kind = lookups.kind(found.value);
  return lookups.classOf(kind) === undefined || TELLERS.has(kind) ? undefined : found;
}

const TELLERS = new Set(['org', 'person']);
