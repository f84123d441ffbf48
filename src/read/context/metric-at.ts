import type { MetricId } from '../../model/ids.ts';
import type { Answer, MetricWish } from '../rule.ts';
import type { MetricMention } from '../types.ts';
import type { BinderParts } from './binder.ts';
import type { Clause } from './clauses.ts';
import { wordAt } from './phrases.ts';
import { composeMetric, isWithin } from './resolve-metric.ts';
import { prepositionBefore } from './subject.ts';

const SHARED_UNITS = new Set(['percent', 'point', 'ordinal', 'ratio', 'year']);

/** The metric a point is about: nearest words in its clause, then in the clauses it leans on, then the running metric. */
export function findMetric(b: BinderParts, at: number, wish: MetricWish): Answer<MetricId> | undefined {
  const clause = b.clauseOf(at);
  const fits = (answer: Answer<MetricId> | undefined): answer is Answer<MetricId> => {
    if (!answer) return false;
    if (wish.unit === undefined || (SHARED_UNITS.has(wish.unit) && !wish.own)) return true;
    return b.f.lookups.metric(answer.value)?.unit === wish.unit;
  };
  if (b.metrics.some((m) => m.first >= clause.first && m.last <= at && b.isElse(m))) return undefined;
  const latest = b.metrics.filter((m) => m.last <= at && (m.metric ?? m.activity) !== undefined).pop();
  if (latest && b.isElse(latest)) return undefined;
  const named = namedMetric(b, clause, at, fits);
  if (wish.object === undefined) {
    if (named) return named;
    // A thing of its own that has no such metric: what the text was speaking of is another one.
    const strange = b.metrics.some(
      (m) =>
        m.object !== undefined &&
        m.activity !== undefined &&
        m.first >= clause.first &&
        m.first < clause.last &&
        !b.metricOf(m),
    );
    return strange ? undefined : runningMetric(b, at, wish, fits);
  }
  return withObject(b, at, wish.object, named, fits);
}

/** "more than doubled to reach 25% of all exports": of what the share is a part, not what moved. */
function isWholeOfShare(b: BinderParts, m: MetricMention, at: number): boolean {
  return b.f.mentions.some(
    (q) =>
      q.type === 'quantity' &&
      q.form === 'percent' &&
      q.first > at &&
      q.last < m.first &&
      wordAt(b.f.sentence, q.last) === 'of' &&
      m.first - q.last <= SHARE_REACH,
  );
}

const SHARE_REACH = 8;

/** A measure named in full in a clause this one leans on. */
const hasFullBefore = (b: BinderParts, clause: Clause): boolean =>
  b
    .chainOf(clause)
    .slice(1)
    .some((c) =>
      b.metrics.some(
        (m) =>
          m.first >= c.first &&
          m.first < c.last &&
          (m.metric !== undefined || (m.activity !== undefined && !m.verb)),
      ),
    );

/** Words in the clause before the point, nearest first; else after it; then the same in the clauses it leans on. */
function namedMetric(
  b: BinderParts,
  clause: Clause,
  at: number,
  fits: (a: Answer<MetricId> | undefined) => a is Answer<MetricId>,
): Answer<MetricId> | undefined {
  for (const c of b.chainOf(clause)) {
    const before: MetricMention[] = [];
    const after: MetricMention[] = [];
    for (const m of b.metrics) {
      if (m.first < c.first || m.first >= c.last || isInPassing(b, m)) continue;
      if (m.first <= at) before.unshift(m);
      else if (!isWholeOfShare(b, m, at)) after.push(m);
    }
    // "surpassing X as more toys sold": a thing behind the point gives way to a measure told before.
    const later = c === clause && before.length === 0 && clause.leansOn !== undefined && after.length > 0;
    if (
      later &&
      !after.some((m) => m.metric !== undefined || m.activity !== undefined) &&
      hasFullBefore(b, clause)
    )
      continue;
    // "the penetration of X in new Y": a thing alone says less than words with a use.
    const full = (m: MetricMention) => m.metric !== undefined || m.activity !== undefined;
    // "while commercial toy deliveries fell": a thing and a use that make no metric are no other one.
    const nearest = c === clause ? before[0] : undefined;
    if (nearest?.object !== undefined && nearest.activity !== undefined && !b.metricOf(nearest))
      return undefined;
    const nearestFirst = [...before, ...after];
    for (const m of [...nearestFirst.filter(full), ...nearestFirst.filter((m) => !full(m))]) {
      const found = b.metricOf(m);
      if (!fits(found)) continue;
      if (c === clause) return found.from === 'point' ? { ...found, from: 'clause' } : found;
      return found.inherited ? found : { ...found, from: 'sentence' };
    }
  }
  // "Sales of X were above 100,000; three years later they were above 1 million": what was said before in the sentence.
  for (let i = clause.index - 1; i >= 0; i--) {
    const c = b.f.clauses[i]!;
    if (c.stranger) return undefined;
    for (const m of b.metrics) {
      if (m.first < c.first || m.first >= c.last) continue;
      const found = b.metricOf(m);
      if (fits(found)) return { ...found, from: 'sentence' };
    }
  }
  return undefined;
}

/** "Those of X came to …". */
const POINTING = new Set(['those', 'that']);

/** "thanks to the X trade-in policy": a thing named behind a preposition is no subject of a figure. */
function isInPassing(b: BinderParts, m: MetricMention): boolean {
  if (m.metric !== undefined || m.activity !== undefined) return false;
  const preposition = prepositionBefore(b.f.sentence, m.first);
  // "those of its X"
  if (preposition === 'of' && [2, 3].some((back) => POINTING.has(wordAt(b.f.sentence, m.first - back))))
    return false;
  return preposition !== undefined && preposition !== 'for' && preposition !== 'among';
}

function runningMetric(
  b: BinderParts,
  at: number,
  wish: MetricWish,
  fits: (a: Answer<MetricId> | undefined) => a is Answer<MetricId>,
): Answer<MetricId> | undefined {
  const { context, lookups } = b.f;
  if (wish.here || context.metric === undefined) return undefined;
  const who = b.entity(at);
  // A subject of another kind starts a topic of its own.
  if (who && context.metricEntity && lookups.kind(who.value) !== lookups.kind(context.metricEntity)) {
    const within =
      context.said.metric === b.f.sentence.paragraph && lookups.kind(context.metricEntity) === 'country';
    if (!within && !arePlaces(b, who.value, context.metricEntity)) return undefined;
  }
  const found: Answer<MetricId> = {
    value: context.metric,
    from: 'context',
    inherited: true,
    alternatives: [],
  };
  return fits(found) ? found : undefined;
}

/** Places of every size are measured by the same figures: their classes lie within a larger place. */
function arePlaces(b: BinderParts, x: string, y: string): boolean {
  const isPlace = (id: string) => b.f.lookups.classOf(b.f.lookups.kind(id))?.within !== undefined;
  return isPlace(x) && isPlace(y);
}

/** Unit words at the figure say what is counted; what was done with it comes from the words around. */
function withObject(
  b: BinderParts,
  at: number,
  object: string,
  named: Answer<MetricId> | undefined,
  fits: (a: Answer<MetricId> | undefined) => a is Answer<MetricId>,
): Answer<MetricId> | undefined {
  const { lookups } = b.f;
  if (named) {
    const metric = lookups.metric(named.value);
    const word = named.mention?.type === 'metric' ? named.mention : undefined;
    // The object stands at the figure: what was done may still come from an earlier sentence.
    const here = word?.activity !== undefined || word?.metric !== undefined;
    if (metric?.object === object) return here ? { ...named, inherited: false, alternatives: [] } : named;
    // The word for what was done may narrow what is counted by itself ("sales at home").
    const activity = word?.activity ?? metric?.activity;
    const own = activity === undefined ? undefined : lookups.metricFor(object, activity);
    if (own !== undefined) {
      // "bulk output reached 1.3 million tonnes": the unit word is the wider one and adds nothing.
      const saidItself = word?.object !== undefined || word?.metric !== undefined;
      if (saidItself && isWithin(named.value, own, lookups)) return named;
      // "… of X rose to 1.4 million, Springfield's output to 51,100 units": the narrower word was said once for both.
      if (!word?.verb && named.from === 'sentence' && isWithin(named.value, own, lookups)) {
        return { ...named, alternatives: [own] };
      }
      const or = lookups.orMetric(object, activity!);
      const answer: Answer<MetricId> = {
        ...named,
        value: own,
        inherited: here ? false : named.inherited,
        alternatives: or === undefined ? [] : [or],
      };
      return fits(answer) ? answer : undefined;
    }
  }
  const clause = b.clauseOf(at);
  const near = b.nearParts(undefined, clause.last);
  const composed = composeMetric({ object }, near, b.running(), lookups);
  return fits(composed) ? composed : undefined;
}
