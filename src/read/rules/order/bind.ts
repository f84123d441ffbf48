import type { Among } from '../../../model/claim.ts';
import type { EntityId, MetricId } from '../../../model/ids.ts';
import { type Period, parsePeriod } from '../../../model/period.ts';
import type { Clause } from '../../context/clauses.ts';
import { prepositionBefore } from '../../context/subject.ts';
import type { Answer, RuleInput } from '../../rule.ts';
import type { ClassMention, MetricMention } from '../../types.ts';
import type { Place } from './place.ts';
import { classesOf, cueIn, entitiesOf, isOfClass, metricsOf, periodsOf, word } from './scan.ts';
import { AUXILIARY, BE, BEFORE_CLASS, LOOSE, RESTRICTING, RESTRICTING_TAIL } from './words-en.ts';

/** Who the words at a verb are about: a name right before it ("with X leading in …"), else the binder's subject. */
export function subjectAt(
  input: RuleInput,
  at: number,
  exclude: readonly EntityId[] = [],
): Answer<EntityId> | undefined {
  const clause = input.bind.clauseAt(at);
  let i = at;
  for (let steps = 0; i > clause.first && steps < 5; steps++) {
    const name = entitiesOf(input).find((m) => m.last === i && !m.possessive);
    if (name) {
      const before = prepositionBefore(input.sentence, name.first);
      if (before !== undefined && before !== 'with') break;
      const who = input.bind.entityOf(name);
      if (who && !exclude.includes(who.value) && !isSpeaker(input, who.value)) return who;
      break;
    }
    const w = word(input, i - 1);
    if (
      !AUXILIARY.has(w) &&
      !w.endsWith('ly') &&
      !(w.endsWith('ing') && steps < 2) &&
      !['as', 'thus', 'then', 'both', 'all', 'the', 'that'].includes(w)
    )
      break;
    i--;
  }
  return doerBefore(input, clause, exclude) ?? input.bind.entity(at, exclude.length > 0 ? { exclude } : {});
}

/** "This means that after X overtook Y and briefly held …": a clause without a subject leans on one whose doer stands before its verb. */
function doerBefore(
  input: RuleInput,
  clause: Clause,
  exclude: readonly EntityId[],
): Answer<EntityId> | undefined {
  if (clause.subject || clause.stranger || clause.leansOn === undefined) return undefined;
  const home = input.clauses[clause.leansOn];
  if (!home || home.subject || home.stranger || clause.kind !== 'coordinate') return undefined;
  const verb = cueIn(input, home, 'overtake', 'rank', 'regain');
  const name =
    verb &&
    entitiesOf(input).find((m) => m.first >= home.first && m.last <= verb.first && verb.first - m.last <= 2);
  const who = name && input.bind.entityOf(name);
  return who && !exclude.includes(who.value) && !isSpeaker(input, who.value) ? who : undefined;
}

function isSpeaker(input: RuleInput, id: EntityId): boolean {
  const kind = input.lookups.kind(id);
  return kind === 'person' || kind === 'org';
}

/** What is ranked: words behind the place ("in sales", "by output"), else the binder's metric, else what the pack is about. */
export function metricAt(
  input: RuleInput,
  at: number,
  from: number,
  entity: EntityId,
): Answer<MetricId> | undefined {
  const clause = input.bind.clauseAt(at);
  const behind = metricBehind(input, from, clause);
  let found = (behind && input.bind.metricOf(behind)) ?? input.bind.metric(at);
  if (!found) found = metricAhead(input, clause);
  if (found?.inherited) found = metricTold(input, found, entity) ?? metricAhead(input, clause) ?? found;
  // "The crown" is the one last spoken of, not the figure last printed.
  const { order } = input.context;
  if (
    found?.inherited &&
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
  const from = place.form === 'leads' ? place.first + 1 : place.last;
  const found = metricAt(input, place.at, from, entity);
  if (found) return found;
  // A class of its own words ("the leading … city") before any figure: what the pack is about.
  const cls =
    place.own ??
    classesOf(input).find((c) => c.class !== '' && c.first >= place.last && c.last <= place.clause.last);
  return cls && !countsThings(input, place.at, place.clause) ? defaultMetric(input, entity) : undefined;
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
  entity: EntityId,
): Answer<MetricId> | undefined {
  const activity = input.lookups.metric(found.value)?.activity;
  const level = input.drafts
    .filter((d) => d.kind === 'level' && d.entity === entity && d.metric !== undefined)
    .pop();
  if (level?.metric === undefined || input.lookups.metric(level.metric)?.activity !== activity)
    return undefined;
  return {
    ...found,
    value: level.metric,
    from: 'sentence',
    inherited: level.inherited?.includes('metric') ?? false,
    alternatives: [],
  };
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
  for (let i = from; i < clause.last && i < from + 12; i++) {
    const w = word(input, i);
    if (w === ',' || w === 'with' || w === 'and' || w === ';') return undefined;
    if (!['in', 'by', 'for', 'of'].includes(w)) continue;
    let k = i + 1;
    while (k < i + 6 && LOOSE.has(word(input, k)) && !metricsOf(input).some((m) => m.first === k)) k++;
    const m = metricsOf(input).find((x) => x.first === k && !x.verb);
    if (m) return m;
  }
  return undefined;
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

/** When: "…, when it was overtaken" takes the time named right before; years in a row are left to runs. */
export function periodAt(input: RuleInput, at: number, here = false): Answer<Period> | undefined {
  const clause = input.bind.clauseAt(at);
  const own = periodsOf(input).some(
    (p) => p.first >= clause.first && p.first < clause.last && p.role !== 'base',
  );
  const opener = word(input, clause.first);
  if (!own && (opener === 'when' || opener === 'where')) {
    const before = periodsOf(input)
      .filter((p) => p.last <= clause.first)
      .pop();
    const found = before && clause.first - before.last <= 2 ? input.bind.periodOf(before) : undefined;
    if (found) return found;
  }
  const found = input.bind.period(at, here ? { here } : {});
  // "After X overtook Y, Z won in 2025": the main clause's time is not the time of what came before it.
  const before =
    here && found?.mention !== undefined && found.mention.first >= clause.last && isBackground(input, clause);
  return before ? input.bind.undated() : found;
}

function isBackground(input: RuleInput, clause: Clause): boolean {
  const home = clause.leansOn === undefined ? clause : input.clauses[clause.leansOn]!;
  return [clause, home].some((c) => {
    for (let i = c.first; i < Math.min(c.last, c.first + 5); i++)
      if (['after', 'before', 'once', 'since'].includes(word(input, i))) return true;
    return false;
  });
}

export const isOneTime = (period: Period | undefined): boolean => {
  const kind = period === undefined ? undefined : parsePeriod(period)?.kind;
  return kind !== undefined && kind !== 'open' && kind !== 'years';
};

/** Ranked among whom: class words of the place, behind it, before it in the sentence; else the entity's own class. */
export function amongAt(
  input: RuleInput,
  place: Pick<Place, 'first' | 'last' | 'own' | 'clause'>,
  entity: EntityId,
  nextFirst = Infinity,
): Answer<Among> | undefined {
  const { clause } = place;
  const classes = classesOf(input);
  const behind = classes.find(
    (c) => c.first >= place.last && c.first < Math.min(clause.last, nextFirst) && c.first <= place.last + 8,
  );
  const before = [...classes]
    .reverse()
    .find(
      (c) =>
        c.last <= place.first &&
        c.first >= clause.first &&
        ['among', 'of', 'in'].includes(word(input, c.first - 1)),
    );
  const mention = place.own ?? behind ?? before;
  const fits = (cls: string): boolean => isOfClass(input, entity, cls);
  if (mention) {
    const cls = mention.class === '' ? input.lookups.kind(entity) : mention.class;
    if (!fits(cls) || isRestricted(input, mention)) return undefined;
    return said(toAmong(input, cls, mention), mention);
  }
  const kind = input.lookups.kind(entity);
  const whole = wholeBeside(input, place);
  const carried = input.context.among;
  if (!whole && carried && fits(carried.class) && cueIn(input, clause, 'regain')) {
    return { value: carried, from: 'context', inherited: true, alternatives: [] };
  }
  const within = whole?.id ?? input.lookups.classOf(kind)?.within;
  if (kind === '' || within === entity) return undefined;
  const span = whole?.span ?? {
    start: input.sentence.tokens[place.first]!.start,
    end: input.sentence.tokens[place.last - 1]!.end,
  };
  const value: Among = {
    class: kind,
    ...(within === undefined ? {} : { within }),
    text: input.text.slice(span.start, span.end),
  };
  return { value, from: 'default', inherited: false, alternatives: [] };
}

/** "western provinces", "listed makers", "coastal cities", "cities along the river": not the class as a whole. */
function isRestricted(input: RuleInput, mention: ClassMention): boolean {
  if (mention.class === '') return false;
  for (let i = mention.first; i < mention.last; i++) if (RESTRICTING.has(word(input, i))) return true;
  // "Among cities that is first": the pronoun of the clause, no relative.
  const told = word(input, mention.last) === 'that' && BE.has(word(input, mention.last + 1));
  if (!told && RESTRICTING_TAIL.has(word(input, mention.last))) return true;
  const before = input.sentence.tokens[mention.first - 1];
  if (before?.kind !== 'word' || BEFORE_CLASS.has(before.norm)) return false;
  return !input.mentions.some(
    (m) =>
      (m.type !== 'cue' ||
        m.cue === 'most' ||
        m.cue === 'least' ||
        m.cue === 'only' ||
        m.cue === 'no_other' ||
        m.cue === 'any_other') &&
      m.last === mention.first,
  );
}

function said(value: Among, mention: ClassMention): Answer<Among> {
  return { value, from: 'clause', inherited: false, alternatives: [], mention };
}

function toAmong(input: RuleInput, cls: string, mention: ClassMention): Among {
  const within = mention.within ?? wholeBeside(input, mention)?.id ?? input.lookups.classOf(cls)?.within;
  return {
    class: cls,
    ...(within === undefined ? {} : { within }),
    text: input.text.slice(mention.span.start, mention.span.end),
  };
}

/** "first in X", "X's largest …", "the top of X's ranking": a whole that classes are ranked within. */
function wholeBeside(input: RuleInput, place: { first: number; last: number }) {
  for (const m of entitiesOf(input)) {
    const id = m.ids[0];
    if (m.anaphor || id === undefined) continue;
    // "makers in X": whatever place it is, the class ends there.
    const next = word(input, place.last) === 'in' && m.first === place.last + 1 && !isSpeaker(input, id);
    if (next) return { id, span: m.span };
    if (!isPlaceWhole(input, id)) continue;
    const inside = m.first >= place.first && m.last <= place.last;
    const behind =
      m.first > place.last - 1 &&
      m.first <= place.last + 3 &&
      ['in', 'of', 'across'].includes(
        word(input, m.first - 1) === 'the' ? word(input, m.first - 2) : word(input, m.first - 1),
      );
    const owner = m.possessive && m.last <= place.first && m.last >= place.first - 2;
    if (inside || behind || owner) return { id, span: m.span };
  }
  return undefined;
}

function isPlaceWhole(input: RuleInput, id: EntityId): boolean {
  return input.lookups.pack.classes.some((c) => c.within === id);
}

/** "no longer first": the place is denied. */
export function isNoLonger(input: RuleInput, at: number): boolean {
  for (let i = at; i > at - 5; i--)
    if (word(input, i) === 'longer' && word(input, i - 1) === 'no') return true;
  return word(input, at) === 'no' && word(input, at + 1) === 'longer';
}

/** `was overtaken by`, `overtaken by`: the one who does it stands behind "by". */
export function isPassive(input: RuleInput, first: number, last: number): boolean {
  if (word(input, last) === 'by') return true;
  let i = first - 1;
  for (
    let steps = 0;
    steps < 3 &&
    (word(input, i).endsWith('ly') ||
      ['later', 'then', 'finally', 'itself', 'again', 'also'].includes(word(input, i)));
    steps++
  )
    i--;
  if (!BE.has(word(input, i))) return false;
  for (let k = last; k < last + 6; k++) if (word(input, k) === 'by') return true;
  return false;
}
