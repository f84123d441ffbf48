import type { EntityId, MetricId } from '../../../model/ids.ts';
import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import type { Answer, RuleInput } from '../../rule.ts';
import type { EntityMention, MetricMention, QuantityMention } from '../../types.ts';
import { metricOfFigure } from '../figure/metric-of-figure.ts';
import { entityOfFigure } from '../figure/owner.ts';
import { figuresOf } from '../figures.ts';
import { partOf, type Side, saysTotal, wholeMetric, wholeOf } from './rule.ts';

interface Sides {
  readonly part: Side;
  readonly whole: Side;
}

/** "a third of the units it sold were X", "q of its output was exported", "one in four units … was made in Springfield". */
export function partOfThose(input: RuleInput, q: QuantityMention, clause: Clause): Sides | undefined {
  const metrics = input.mentions.filter(
    (m): m is MetricMention => m.type === 'metric' && m.first >= q.last && m.first < clause.last,
  );
  const verb = mainVerb(input, q, clause);
  if (verb === undefined) return undefined;
  const before = metrics.filter((m) => m.last <= verb);
  // "units exported from X": the use said last, of the things said first.
  const whole =
    before.filter((m) => m.activity !== undefined || m.metric !== undefined).pop() ?? before.pop();
  const all = whole && usedMetric(input, q, whole, before);
  if (!whole || !all) return undefined;
  const owner = nameBetween(input, q.last, verb);
  const part = metrics.find((m) => m.first > verb);
  const place = placeOf(input, verb, part, all.value);
  if (place) {
    if (place.value === owner?.value) return undefined;
    return { part: { metric: all, entity: place }, whole: { metric: all, entity: owner } };
  }
  if (!part) return undefined;
  const partMetric = usedPart(input, part, whole, all.value);
  const total = wholeMetric(input, whole, partMetric?.value);
  const known = whole.verb || doneBehind(input, whole) !== undefined ? all : total;
  if (!known || !partMetric || known.value === partMetric.value) return undefined;
  return { part: { metric: partMetric, entity: owner }, whole: { metric: known, entity: undefined } };
}

/** Token of "were", "was", "came": the verb behind the things told of. */
function mainVerb(input: RuleInput, q: QuantityMention, clause: Clause): number | undefined {
  for (let i = q.last; i < clause.last; i++) {
    if (input.marks.some((m) => m.mark === 'be' && m.first === i)) return i;
    const word = wordAt(input.sentence, i);
    if (CAME.has(word) && wordAt(input.sentence, i + 1) === 'from') return i;
  }
  return undefined;
}

const CAME = new Set(['came', 'come', 'comes']);

/** A verb behind the things ("sold", "exported") counts them: their kind comes from the figure or from the words before. */
function usedMetric(
  input: RuleInput,
  q: QuantityMention,
  whole: MetricMention,
  before: readonly MetricMention[],
): Answer<MetricId> | undefined {
  const done = whole.verb ? whole.activity : doneBehind(input, whole);
  if (done === undefined) return input.bind.metricOf(whole);
  const object =
    q.object ?? before.find((m) => m.object !== undefined)?.object ?? input.lookups.defaultObject;
  const id = object === undefined ? undefined : input.lookups.metricFor(object, done);
  return id === undefined
    ? undefined
    : { value: id, from: 'clause', inherited: false, alternatives: [], mention: whole };
}

/** "the toys sold in X were …": the participle right behind the things says what was done with them. */
function doneBehind(input: RuleInput, whole: MetricMention): string | undefined {
  if (whole.activity !== undefined || whole.metric !== undefined) return undefined;
  const word = wordAt(input.sentence, whole.last);
  return word.endsWith('ed') || PARTICIPLES.has(word) ? input.lookups.activityOf(word) : undefined;
}

const PARTICIPLES = new Set(['sold', 'made', 'built']);

function usedPart(
  input: RuleInput,
  part: MetricMention,
  whole: MetricMention,
  all: MetricId,
): Answer<MetricId> | undefined {
  const object = input.lookups.metric(all)?.object;
  if (part.verb && object !== undefined) {
    const id = input.lookups.metricFor(object, part.activity!);
    return id === undefined
      ? undefined
      : { value: id, from: 'clause', inherited: false, alternatives: [], mention: part };
  }
  const use = input.lookups.metric(all)?.activity;
  const bare = part.metric === undefined && part.activity === undefined;
  return (bare && use !== undefined && metricOfThings(input, part, use)) || partOf(input, part, whole);
}

/** "was made in Springfield", "came from Springfield": the part is a place's, not another use. */
function placeOf(
  input: RuleInput,
  verb: number,
  part: MetricMention | undefined,
  whole: MetricId,
): Answer<EntityId> | undefined {
  const made =
    part?.verb &&
    (part.activity === input.lookups.defaultActivity ||
      part.activity === input.lookups.metric(whole)?.activity);
  if (part && !made) return undefined;
  const from = made ? part.last : verb + 1;
  const m = input.mentions.find(
    (x): x is EntityMention => x.type === 'entity' && x.first > from && x.first <= from + 2,
  );
  return m && ['in', 'by', 'from'].includes(wordAt(input.sentence, from))
    ? input.bind.entityOf(m)
    : undefined;
}

/** "… hit 1.7 million, or 46.7% of total sales", "947,000 units, over 70% of the city's output": the figure before is the part. */
export function apposed(input: RuleInput, q: QuantityMention, clause: Clause): Sides | undefined {
  if (wordAt(input.sentence, q.last) !== 'of') return undefined;
  const figures = figuresOf(input);
  const host = [...figures.keys()].filter((m) => m.first < q.first).pop();
  if (!host || figures.get(host)?.role !== 'level' || q.first - host.last > 8) return undefined;
  const after = input.mentions.find(
    (m): m is MetricMention => m.type === 'metric' && m.first >= q.last && m.first < clause.last,
  );
  const part = metricOfFigure(input, host);
  const entity = entityOfFigure(input, host.first);
  if (!part || !entity) return undefined;
  // "37 percent of them toys": the words behind say which part.
  if (POINTS_BACK.has(wordAt(input.sentence, q.last + 1))) return undefined;
  const owner = nameBetween(input, q.last, clause.last);
  const whole = after ? wholeMetric(input, after, part.value) : totalOf(input, q, part, owner, entity);
  return whole && { part: { metric: part, entity }, whole: { metric: whole, entity: owner } };
}

const POINTS_BACK = new Set(['them', 'those', 'these', 'which', 'whom']);

/**
 * "37% of which were X", "of which 37% were X", "37 percent of them X": of the things the figure before counted.
 */
export function partOfThem(input: RuleInput, q: QuantityMention, clause: Clause): Sides | undefined {
  const { sentence } = input;
  const behind = wordAt(sentence, q.last) === 'of' && POINTS_BACK.has(wordAt(sentence, q.last + 1));
  const before = wordAt(sentence, q.first - 2) === 'of' && POINTS_BACK.has(wordAt(sentence, q.first - 1));
  if (!behind && !before) return undefined;
  const figures = figuresOf(input);
  const host = [...figures.keys()].filter((m) => m.first < q.first && m.form === 'count').pop();
  if (!host || figures.get(host)?.role !== 'level') return undefined;
  const all = metricOfFigure(input, host);
  const entity = entityOfFigure(input, host.first);
  const use = all && input.lookups.metric(all.value)?.activity;
  if (!all || !entity || use === undefined) return undefined;
  let at = behind ? q.last + 2 : q.last;
  while (at < clause.last && LINKS.has(wordAt(sentence, at))) at++;
  const part = input.mentions.find((m): m is MetricMention => m.type === 'metric' && m.first === at);
  if (!part) return undefined;
  const metric =
    part.activity === undefined && part.metric === undefined
      ? metricOfThings(input, part, use)
      : part.verb
        ? usedPart(input, part, part, all.value)
        : undefined;
  if (!metric || metric.value === all.value) return undefined;
  return { part: { metric, entity }, whole: { metric: all, entity: undefined } };
}

const LINKS = new Set(['were', 'was', 'are', 'is', 'being', 'been', 'be', 'will', 'have', 'had']);

function metricOfThings(input: RuleInput, part: MetricMention, use: string): Answer<MetricId> | undefined {
  const id = part.object === undefined ? undefined : input.lookups.metricFor(part.object, use);
  return id === undefined
    ? undefined
    : { value: id, from: 'clause', inherited: false, alternatives: [], mention: part };
}

/** "8.9% of the national total": of the same quantity of a larger place; "19% of its total": of the whole the part is counted in. */
function totalOf(
  input: RuleInput,
  q: QuantityMention,
  part: Answer<MetricId>,
  owner: Answer<EntityId> | undefined,
  entity: Answer<EntityId>,
): Answer<MetricId> | undefined {
  if (!saysTotal(input, q.last, q.last + 6)) return undefined;
  if (owner && owner.value !== entity.value) return part;
  const up = wholeOf(input, part.value);
  return up === undefined ? undefined : { ...part, value: up, alternatives: [] };
}

function nameBetween(input: RuleInput, from: number, to: number): Answer<EntityId> | undefined {
  const m = input.mentions.find(
    (x): x is EntityMention => x.type === 'entity' && x.first >= from && x.last <= to,
  );
  return m && input.bind.entityOf(m);
}
