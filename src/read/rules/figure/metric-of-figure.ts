import type { MetricId } from '../../../model/ids.ts';
import { isDayRun, parsePeriod } from '../../../model/period.ts';
import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import { isFiniteVerb } from '../../context/verbs-en.ts';
import type { Answer, RuleInput } from '../../rule.ts';
import type { MetricMention, QuantityMention } from '../../types.ts';
import { doneTo } from './done.ts';
import { isShipped, isShippedAnywhere, metricAround } from './owner.ts';

/** Metric of a figure, "1.11 million were X" included. */
export function metricOfFigure(input: RuleInput, q: QuantityMention): Answer<MetricId> | undefined {
  const found = metricSaid(input, q);
  const metric = found && input.lookups.metric(found.value);
  const home = metric?.activity === undefined ? undefined : input.lookups.homeOf(metric.activity);
  if (!found || !home || !metric?.object || !isDoneAtHome(input, q, home.beside)) return found;
  const id = input.lookups.metricFor(metric.object, home.activity);
  return id === undefined ? found : { ...found, value: id, alternatives: [found.value] };
}

/** "5.2 million were sold in Freedonia and 0.7 million exported": what was done in a place, beside what left it. */
function isDoneAtHome(input: RuleInput, q: QuantityMention, beside: string): boolean {
  const deed = input.mentions.find(
    (m) => m.type === 'metric' && m.verb === true && m.first >= q.last && m.first - q.last <= 2,
  );
  if (!deed || wordAt(input.sentence, deed.last) !== 'in') return false;
  const place = input.mentions.find((m) => m.type === 'entity' && m.first === deed.last + 1);
  const id = place?.type === 'entity' ? input.bind.entityOf(place)?.value : undefined;
  if (id === undefined || input.lookups.classOf(input.lookups.kind(id))?.within === undefined) return false;
  return input.mentions.some((m) => m.type === 'metric' && m.activity === beside);
}

function metricSaid(input: RuleInput, q: QuantityMention): Answer<MetricId> | undefined {
  const clause = input.bind.clauseAt(q.first);
  if (q.form === 'count' && isShipped(input, q.first)) {
    const object = q.object ?? input.lookups.defaultObject;
    const abroad = input.lookups.activityOf('exported');
    const id = object && abroad ? input.lookups.metricFor(object, abroad) : undefined;
    return id && { value: id, from: 'clause', inherited: false, alternatives: [] };
  }
  if (q.form === 'count' && isShippedAnywhere(input, q.first)) return undefined;
  if (q.form === 'count') {
    const be = input.marks.find(
      (m) => m.mark === 'be' && m.first >= q.last && m.first <= q.last + 2 && m.first < clause.last,
    );
    const told =
      be &&
      input.mentions.find(
        (m): m is MetricMention => m.type === 'metric' && m.first >= be.last && m.first <= be.last + 3,
      );
    if (told?.object !== undefined && !told.verb)
      return metricAround(input, q.first, { object: told.object });
    const done = doneTo(input, q)?.activity ?? verbBefore(input, q, clause);
    const named = q.object === undefined ? thingsBefore(input, q) : new Set([q.object]);
    // "X of Y sales, with 762,000 units sold": of X or of Y nobody can tell.
    if (done !== undefined && named.size > 1) return undefined;
    const object = [...named][0] ?? input.lookups.defaultObject;
    const id = done !== undefined && object !== undefined ? input.lookups.metricFor(object, done) : undefined;
    const or = id === undefined ? undefined : input.lookups.orMetric(object!, done!);
    if (id !== undefined)
      return { value: id, from: 'clause', inherited: false, alternatives: or === undefined ? [] : [or] };
  }
  if (q.form === 'percent' && isOfSomeBehind(input, q)) return undefined;
  if (q.form === 'percent') return metricAround(input, q.first, { unit: 'percent', own: true });
  const unit = q.form === 'count' ? (q.unit ?? undefined) : undefined;
  const all = wholeBehind(input, q);
  if (all !== undefined) return all;
  const object = q.object ?? objectOfList(input, q);
  const deed = q.object === undefined ? metricOfDeed(input, q) : undefined;
  if (deed !== undefined) return { value: deed, from: 'clause', inherited: false, alternatives: [] };
  const venue = metricOfVenue(input, q, clause);
  if (venue !== undefined) return { value: venue, from: 'clause', inherited: false, alternatives: [] };
  return metricAround(input, q.first, {
    ...(object === undefined ? {} : { object }),
    ...(unit === undefined ? {} : { unit }),
  });
}

/** "the second-largest toy exporter behind X, which exported 3 million": what those of the class do it with. */
function metricOfDeed(input: RuleInput, q: QuantityMention): MetricId | undefined {
  const verb = input.mentions.findLast(
    (m): m is MetricMention =>
      m.type === 'metric' && m.verb === true && m.last <= q.first && q.first - m.last <= 3,
  );
  const cls = input.mentions.findLast((m) => m.type === 'class' && m.deed !== undefined && m.last <= q.first);
  const deed = cls?.type === 'class' ? cls.deed : undefined;
  if (!verb || deed?.object === undefined || deed.activity !== verb.activity) return undefined;
  return input.lookups.metricFor(deed.object, deed.activity);
}

/** "led the toy market with 201,493 units": what is done there, and with what. */
function metricOfVenue(input: RuleInput, q: QuantityMention, clause: Clause): MetricId | undefined {
  const { lookups, sentence } = input;
  if (wordAt(sentence, q.first - 1) !== 'with' || q.form !== 'count' || q.unit === 'count') return undefined;
  const at = [2, 3, 4]
    .map((back) => q.first - back)
    .find((i) => lookups.activityOfVenue(wordAt(sentence, i)));
  if (at === undefined || at < clause.first) return undefined;
  const things = input.mentions.find(
    (m) => m.type === 'metric' && m.first < at && m.last >= at && m.activity === undefined,
  );
  const said = things?.type === 'metric' ? things.object : undefined;
  const plain = ['the', "'s"].includes(wordAt(sentence, at - 1));
  const object = said ?? (plain ? (q.object ?? lookups.defaultObject) : undefined);
  const activity = lookups.activityOfVenue(wordAt(sentence, at));
  return object === undefined || activity === undefined ? undefined : lookups.metricFor(object, activity);
}

/** "X led with 3.3 million crates, followed by Y at 2.7 million": figures of one list count what the first says, not what came before. */
function objectOfList(input: RuleInput, q: QuantityMention): string | undefined {
  if (q.form !== 'count' || q.unit !== undefined) return undefined;
  if (input.mentions.some((m) => m.type === 'metric')) return undefined;
  const first = input.mentions.find((m): m is QuantityMention => m.type === 'quantity' && m.form === 'count');
  return first !== undefined && first !== q && first.first < q.first ? first.object : undefined;
}

/** "71.3% for local brands", "2.2 percent among luxury models": the rate of a part that nobody knows. */
function isOfSomeBehind(input: RuleInput, q: QuantityMention): boolean {
  const by = wordAt(input.sentence, q.last);
  if (by !== 'for' && by !== 'among') return false;
  const at = q.last + 1;
  const token = input.sentence.tokens[at];
  if (token?.kind !== 'word' || ARTICLES.has(token.norm)) return false;
  return !input.mentions.some((m) => m.type !== 'cue' && m.type !== 'class' && m.first <= at && m.last > at);
}

const ARTICLES = new Set(['the', 'all', 'a', 'this', 'that', 'both']);

/** "12.9 million toys, of which 1.2 million were exported": what the figures before it count, else what else is named there. */
function thingsBefore(input: RuleInput, q: QuantityMention): ReadonlySet<string> {
  const named = objectsBefore(input, q);
  const counted = input.mentions.filter(
    (m): m is QuantityMention => m.type === 'quantity' && m.last <= q.first && m.object !== undefined,
  );
  const last = counted.at(-1);
  // "… with 4.6 million toys, and led in crate sales with 2.3 million": named anew, nearer than what was counted.
  const anew = input.mentions.some(
    (m) => m.type === 'metric' && m.object !== undefined && m.first > (last?.first ?? 0) && m.last <= q.first,
  );
  return anew ? named : new Set([...named, ...counted.map((m) => m.object!)]);
}

/** Things named in the sentence before a figure that says none itself; the widest of all adds nothing. */
function objectsBefore(input: RuleInput, q: QuantityMention): ReadonlySet<string> {
  const found = new Set<string>();
  for (const m of input.mentions) {
    if (m.type !== 'metric' || m.last > q.first || isPredicate(input, m)) continue;
    const object = m.object ?? (m.metric === undefined ? undefined : input.lookups.metric(m.metric)?.object);
    if (object !== undefined && object !== input.lookups.defaultObject) found.add(object);
  }
  return found;
}

/** "sold 88,348 units of all crates": things of every kind, whatever kind was spoken of before. */
function wholeBehind(input: RuleInput, q: QuantityMention): Answer<MetricId> | undefined {
  if (q.form !== 'count' || wordAt(input.sentence, q.last) !== 'of') return undefined;
  const word = wordAt(input.sentence, q.last + 1);
  const thing = input.mentions.find(
    (m): m is MetricMention =>
      m.type === 'metric' && m.object !== undefined && m.activity === undefined && m.first === q.last + 2,
  );
  const around = word === 'all' && thing ? metricAround(input, q.first) : undefined;
  const activity = around && input.lookups.metric(around.value)?.activity;
  const id = activity === undefined ? undefined : input.lookups.metricFor(thing!.object!, activity);
  return around && id !== undefined
    ? { value: id, from: 'clause', inherited: false, alternatives: [] }
    : undefined;
}

/** "of which 111,000 were crates and 58,000 were exported": what one part is says nothing of the other. */
function isPredicate(input: RuleInput, m: MetricMention): boolean {
  const be = input.marks.find((x) => x.mark === 'be' && x.last === m.first);
  return be !== undefined && input.mentions.some((x) => x.type === 'quantity' && x.last === be.first);
}

/** "Cumulative deliveries reached 997,592" with no stretch of time: everything since the beginning, another figure. */
export function isSinceEver(input: RuleInput, q: QuantityMention): boolean {
  const clause = input.bind.clauseAt(q.first);
  let adds = false;
  // "Its cumulative deliveries, covering all brands, totaled …": the word may stand before an aside.
  let from = clause.first;
  for (const m of input.mentions)
    if (m.type === 'quantity' && m.last <= q.first) from = Math.max(from, m.last);
  const opens = input.mentions.some((m) => m.type === 'quantity' && m.last <= q.first) ? from : 0;
  for (let i = opens; i < Math.min(clause.last, q.last + 3); i++)
    adds ||= SINCE_EVER.has(wordAt(input.sentence, i));
  // "In terms of cumulative sales, Acme's …"
  const lead = input.clauses[0];
  if (lead?.kind === 'lead' && clause.index > 0)
    for (let i = lead.first; i < lead.last; i++) adds ||= SINCE_EVER.has(wordAt(input.sentence, i));
  if (!adds) return false;
  const period = input.bind.period(q.first);
  // "so far in 2023 it has sold …, with cumulative sales now surpassing 5.7 million"
  const said = period?.mention;
  const here = said !== undefined && said.first >= clause.first && said.last <= clause.last;
  if (!here && saysNow(input, clause)) return true;
  const kind = period?.mention ? parsePeriod(period.value)?.kind : undefined;
  // "In 2022, cumulative sales reached …": the year's; "by the end of 2022 …": nobody can tell.
  const told = period?.mention?.type === 'period' ? period.mention : undefined;
  if (kind === 'year' && told?.role === 'in' && (told.first <= OPENING || told.relative?.whole)) return false;
  if (period && isDayRun(period.value)) return false;
  return (
    kind !== 'months' &&
    kind !== 'half' &&
    kind !== 'quarter' &&
    !(period && isDayRun(period.value)) &&
    !(period?.mention?.type === 'period' && period.mention.relative?.toDate) &&
    !(kind === 'month' && period?.value.endsWith('-01'))
  );
}

function saysNow(input: RuleInput, clause: Clause): boolean {
  for (let i = clause.first; i < clause.last; i++) if (NOW.has(wordAt(input.sentence, i))) return true;
  return false;
}

const NOW = new Set(['now', 'ever', 'already']);

/** Tokens within which a time opens its sentence. */
const OPENING = 4;
const SINCE_EVER = new Set(['cumulative', 'cumulatively', 'accumulated']);

/** A verb of doing that no mention stands for, right before the figure's words. */
function verbBefore(input: RuleInput, q: QuantityMention, clause: Clause): string | undefined {
  if (q.object === undefined) return undefined;
  for (let i = q.first - 1; i >= clause.first && i >= q.first - 2; i--) {
    if (input.mentions.some((m) => m.type === 'metric' && m.first <= i && m.last > i)) return undefined;
    const activity = input.lookups.activityOf(wordAt(input.sentence, i));
    if (activity !== undefined && isFiniteVerb(input.sentence, i, input.marks)) return activity;
  }
  return undefined;
}
