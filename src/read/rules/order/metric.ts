import type { EntityId, MetricId } from '../../../model/ids.ts';
import type { Metric } from '../../../model/pack.ts';
import type { Clause } from '../../context/clauses.ts';
import { isWithin } from '../../context/resolve-metric.ts';
import type { Answer, RuleInput } from '../../rule.ts';
import type { ClassMention, Mention, MetricMention } from '../../types.ts';
import type { Place } from './place.ts';
import { classesOf, isOfClass, metricsOf, periodsOf, word } from './scan.ts';
import { LESS, LOOSE, MORE } from './words-en.ts';

/** What is ranked: words behind the place ("in sales", "by output"), else the binder's metric, else what the pack is about. */
export function metricAt(
  input: RuleInput,
  at: number,
  from: number,
  entity: EntityId,
  /** The subject's own figure may say of what the place is; "the lead", an overtaking are about what was told before. */
  byFigure = false,
): Answer<MetricId> | undefined {
  const clause = input.bind.clauseAt(at);
  const behind = metricBehind(input, from, clause);
  // "in lorry exports", where nobody counts lorries exported: not what the sentence counts otherwise.
  const told = behind && (ofClassBefore(input, behind) ?? input.bind.metricOf(behind));
  if (behind && (!told || told.inherited)) return sameUse(input, behind);
  let found = told ?? input.bind.metric(at);
  if (!behind && (!found || found.inherited || !hasMetricWords(input, clause))) {
    const deed = deedNear(input, at, from);
    if (deed) return metricOfDeed(input, deed, entity);
  }
  if (!found) found = metricAhead(input, clause);
  if (!found && byFigure) found = metricOfOwn(input, entity);
  found = ofThings(input, at, found) ?? found;
  const beside = found?.inherited && byFigure ? metricTold(input, found, entity) : undefined;
  if (found?.inherited && !byFigure)
    found = metricTold(input, found, entity, true) ?? metricAhead(input, clause) ?? found;
  else if (found?.inherited) found = beside ?? metricAhead(input, clause) ?? found;
  else if (found && isActivityAlone(found.mention))
    found = metricTold(input, found, isIn(found.mention!, clause) ? entity : undefined) ?? found;
  if (!beside && found?.inherited && isFarFetched(input, entity, found.value)) return undefined;
  // "The crown" is the one last spoken of, not the figure last printed.
  const { order } = input.context;
  if (
    found?.inherited &&
    !beside &&
    order &&
    isOfClass(input, entity, order.among?.class ?? input.lookups.kind(entity))
  ) {
    found = { ...found, value: order.metric, alternatives: [] };
  }
  if (countsThings(input, at, clause)) return undefined;
  return found && isUsable(input, found.value) ? found : undefined;
}

/** The metric of a place: "leads in output" has it among its own words. */
export function metricOfPlace(
  input: RuleInput,
  place: Place,
  entity: EntityId,
): Answer<MetricId> | undefined {
  // "the top ten by sales were A …": said before the names.
  const from =
    place.form === 'leads' ? place.first + 1 : place.form === 'top-list' ? place.at + 1 : place.last;
  const { own } = place;
  if (own?.deed) {
    const behind = metricBehind(input, place.last, place.clause);
    return (behind && input.bind.metricOf(behind)) ?? metricOfDeed(input, own, entity);
  }
  const found = metricAt(input, place.at, from, entity, place.form !== 'top-spot');
  if (found) return found;
  // A class of its own words ("the leading … city") before any figure: what the pack is about.
  const cls =
    place.own ??
    classesOf(input).find((c) => c.class !== '' && c.first >= place.last && c.last <= place.clause.last);
  return cls && !countsThings(input, place.at, place.clause) ? defaultMetric(input, entity) : undefined;
}

/** "is the largest market for crates and has been first in output": of the things that the class before deals in. */
function ofClassBefore(input: RuleInput, m: MetricMention): Answer<MetricId> | undefined {
  if (m.object !== undefined || m.metric !== undefined || m.activity === undefined) return undefined;
  const cls = classesOf(input)
    .filter((c) => c.last <= m.first && c.deed?.object !== undefined)
    .pop();
  const told =
    cls && metricsOf(input).some((x) => x.object !== undefined && x.first >= cls.last && x.last <= m.first);
  const value = cls && !told ? input.lookups.metricFor(cls.deed!.object!, m.activity) : undefined;
  return value === undefined
    ? undefined
    : { value, from: 'sentence', inherited: false, alternatives: [], mention: m };
}

/** "by August retail sales" in a text about the retail of some kind of thing: that retail. */
function sameUse(input: RuleInput, m: MetricMention): Answer<MetricId> | undefined {
  const { context, lookups } = input;
  const running = context.metric === undefined ? undefined : lookups.metric(context.metric);
  if (!running || m.object !== undefined || m.activity === undefined || running.activity !== m.activity)
    return undefined;
  // Told without its things, the whole is meant: the widest of that use the text has spoken of.
  const wider = context.levels
    .map((l) => l.metric)
    .find((id) => id !== running.id && isWhole(input, id, running));
  const narrow =
    wider === undefined && (running.within ?? []).some((id) => lookups.metric(id)?.activity === m.activity);
  if (narrow) return undefined;
  const value = wider ?? running.id;
  return { value, from: 'context', inherited: true, alternatives: [], mention: m };
}

const isWhole = (input: RuleInput, id: MetricId, part: Metric): boolean =>
  input.lookups.metric(id)?.activity === part.activity && isWithin(part.id, id, input.lookups);

/** "led the pack, delivering 57,066": the subject's one figure says in what. */
function metricOfOwn(input: RuleInput, entity: EntityId): Answer<MetricId> | undefined {
  const own = input.drafts.filter((d) => d.kind === 'level' && d.entity === entity && d.metric !== undefined);
  const ids = [...new Set(own.map((d) => d.metric!))];
  if (ids.length !== 1) return undefined;
  const inherited = own[0]!.inherited?.includes('metric') ?? false;
  return { value: ids[0]!, from: 'sentence', inherited, alternatives: [] };
}

/** "sold more toys than": what stands behind "more" is what is counted. */
function ofThings(
  input: RuleInput,
  at: number,
  found: Answer<MetricId> | undefined,
): Answer<MetricId> | undefined {
  if (
    !found ||
    !(MORE.has(word(input, at)) || LESS.has(word(input, at)) || ['most', 'many'].includes(word(input, at)))
  )
    return undefined;
  const thing = metricsOf(input).find((m) => m.first === at + 1);
  const activity = input.lookups.metric(found.value)?.activity;
  if (thing?.object === undefined || thing.activity !== undefined || activity === undefined) return undefined;
  const value = input.lookups.metricFor(thing.object, activity);
  return value === undefined ? undefined : { ...found, value, inherited: false, alternatives: [] };
}

const hasMetricWords = (input: RuleInput, clause: Clause): boolean =>
  metricsOf(input).some(
    (m) =>
      m.first >= clause.first &&
      m.first < clause.last &&
      (m.activity !== undefined || m.metric !== undefined),
  );

/** "… to become the largest exporter of toys", "… as the best-selling brand": the deed of the class that follows. */
function deedNear(input: RuleInput, at: number, from: number): ClassMention | undefined {
  const own = input.bind.clauseAt(at);
  const next = input.clauses[own.index + 1];
  const end = next?.leansOn === own.index ? next.last : own.last;
  return classesOf(input).find(
    (c) => c.deed !== undefined && c.first >= Math.min(at, from) && c.first < end && c.first - from <= 12,
  );
}

/** What "the largest exporter of toys", "the best-selling brand" counts; what is not said is what the sentence counts. */
function metricOfDeed(input: RuleInput, cls: ClassMention, entity: EntityId): Answer<MetricId> | undefined {
  const { lookups } = input;
  const deed = cls.deed!;
  if (deed.place && lookups.classOf(lookups.kind(entity))?.within === undefined) return undefined;
  const near = metricsOf(input).flatMap(
    (m) => m.object ?? (m.metric && lookups.metric(m.metric)?.object) ?? [],
  );
  const figure = input.drafts
    .flatMap((d) => (d.metric === undefined ? [] : (lookups.metric(d.metric)?.object ?? [])))
    .pop();
  const object =
    deed.object ?? near[near.length - 1] ?? figure ?? (cls.class === '' ? undefined : lookups.defaultObject);
  const value = object === undefined ? undefined : lookups.metricFor(object, deed.activity);
  return value === undefined
    ? undefined
    : { value, from: deed.object === undefined ? 'default' : 'clause', inherited: false, alternatives: [] };
}

/** "the largest exporter of goods", "market for goods": what is done with them is nothing we know. */
function countsThings(input: RuleInput, at: number, clause: Clause): boolean {
  return metricsOf(input).some((m) => {
    if (m.first < at || m.first >= clause.last || m.metric !== undefined || m.activity !== undefined)
      return false;
    let i = m.first - 1;
    while (i > at && LOOSE.has(word(input, i)) && word(input, i) !== 'of' && word(input, i) !== 'for') i--;
    if (word(input, i) !== 'of' && word(input, i) !== 'for') return false;
    return !input.mentions.some((x) => x.type !== 'cue' && x.first <= i - 1 && x.last > i - 1);
  });
}

/** "built 2.5 million units, the highest output of …": the level beside it says what the output is of. */
function metricTold(
  input: RuleInput,
  found: Answer<MetricId>,
  entity?: EntityId,
  strict = false,
): Answer<MetricId> | undefined {
  const activity = input.lookups.metric(found.value)?.activity;
  const level = input.drafts
    .filter((d) => d.kind === 'level' && (entity ?? d.entity) === d.entity && d.metric !== undefined)
    .pop();
  if (level?.metric === undefined) return undefined;
  // "was seventh with 40,422 retail sales": the subject's own figure, when nothing here says of what the place is.
  const own = found.inherited && entity !== undefined && !strict;
  if (!own && input.lookups.metric(level.metric)?.activity !== activity) return undefined;
  return {
    ...found,
    value: level.metric,
    from: 'sentence',
    inherited: level.inherited?.includes('metric') ?? false,
    alternatives: [],
  };
}

/** "led with an output of 632,000 toys": a use is named, its things only at the figure. */
const isActivityAlone = (m: Mention | undefined): boolean =>
  m?.type === 'metric' && m.metric === undefined && m.object === undefined;

const isIn = (m: Mention, clause: Clause): boolean => m.first >= clause.first && m.first < clause.last;

/** What a maker was last measured by, paragraphs ago or before another measure was named: no place of today is about it. */
function isFarFetched(input: RuleInput, entity: EntityId, metric: MetricId): boolean {
  const { lookups, context, sentence } = input;
  if (lookups.classOf(lookups.kind(entity))?.within !== undefined) return false;
  if (context.said.metric < sentence.paragraph - 1) return true;
  return metricsOf(input).some(
    (m) => (m.activity !== undefined || m.metric !== undefined) && input.bind.metricOf(m)?.value !== metric,
  );
}

/** "X overtook Y and claimed the top spot in output": the clause that goes on says what it was about. */
function metricAhead(input: RuleInput, clause: Clause): Answer<MetricId> | undefined {
  const next = input.clauses[clause.index + 1];
  if (!next || next.leansOn !== clause.index || next.kind !== 'coordinate') return undefined;
  const m = metricsOf(input).find((x) => x.first >= next.first && x.first < next.last && !x.verb);
  const found = m && input.bind.metricOf(m);
  return found && !found.inherited ? { ...found, from: 'sentence' } : undefined;
}

/** "… in steel production", "… by output", "… for sales": right behind the place, or behind its class. */
function metricBehind(input: RuleInput, from: number, clause: Clause): MetricMention | undefined {
  const tail = afterRow(input, from);
  const last = tail > from ? input.bind.clauseAt(tail - 1).last : clause.last;
  const reach = tail - from + 12;
  for (let i = from; i < last && i < from + reach; i++) {
    const w = word(input, i);
    const row = afterRow(input, i);
    if (row > i) {
      i = row - 1;
      continue;
    }
    if (w === ',' || w === 'with' || w === 'and' || w === ';') return undefined;
    if (!['in', 'by', 'for', 'of'].includes(w)) continue;
    let k = i + 1;
    while (k < i + 6 && LOOSE.has(word(input, k)) && !metricsOf(input).some((m) => m.first === k)) k++;
    // "by August sales".
    k = periodsOf(input).find((p) => p.first === k)?.last ?? k;
    const m = metricsOf(input).find((x) => x.first === k && !x.verb);
    if (m) return m;
  }
  return undefined;
}

/** "first, [X second and Y third] by output": where the other places of the row end; the token itself when none follow. */
function afterRow(input: RuleInput, at: number): number {
  let end = at;
  for (let i = at; ; ) {
    while ([',', 'and', 'with', ';'].includes(word(input, i))) i++;
    const name = i > end ? input.mentions.find((m) => m.type === 'entity' && m.first === i) : undefined;
    const place =
      name &&
      input.mentions.find((m) => m.type === 'quantity' && m.form === 'ordinal' && m.first === name.last);
    if (!place) return end;
    i = place.last;
    end = i;
  }
}

const isUsable = (input: RuleInput, id: MetricId): boolean => {
  const metric = input.lookups.metric(id);
  return metric !== undefined && !metric.nominal;
};

/** A text that ranks a place before it names any figure speaks of what the pack is about. */
function defaultMetric(input: RuleInput, entity: EntityId): Answer<MetricId> | undefined {
  const { context, lookups } = input;
  if (
    context.metric !== undefined ||
    lookups.defaultObject === undefined ||
    lookups.defaultActivity === undefined
  )
    return undefined;
  if (lookups.classOf(lookups.kind(entity))?.within === undefined) return undefined;
  const value = lookups.metricFor(lookups.defaultObject, lookups.defaultActivity);
  return value === undefined ? undefined : { value, from: 'default', inherited: true, alternatives: [] };
}
