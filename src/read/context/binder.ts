import type { EntityId, MetricId } from '../../model/ids.ts';
import { lastYearOf, type Period } from '../../model/period.ts';
import type { Answer, Binder, EntityWish, MetricWish, PeriodWish, Voice } from '../rule.ts';
import type { ClassMention, EntityMention, MetricMention, PeriodMention, Sentence } from '../types.ts';
import { bareAnswer, monthTold } from './bare-months.ts';
import { findBase } from './base-at.ts';
import type { Clause } from './clauses.ts';
import { countedBy, countsSomethingElse, ownedBehind } from './counted.ts';
import { yearOfEvent } from './event-year.ts';
import { findAmong, findBasis, findPeak } from './find-class.ts';
import type { Frame } from './frame.ts';
import { findMetric } from './metric-at.ts';
import {
  figurePronoun,
  hasComma,
  isOneOfPair,
  isSource,
  OWNING,
  ownerOfMetric,
  ownerWithin,
  pointsToStranger,
} from './owner-places.ts';
import { findPeriod } from './period-at.ts';
import { wordAt } from './phrases.ts';
import { resolveEntity } from './resolve-entity.ts';
import { composeMetric, type Parts, partsOf } from './resolve-metric.ts';
import { resolvePeriod } from './resolve-period.ts';
import { prepositionBefore } from './subject.ts';
import { findAttributions, voiceAt } from './voice.ts';

/** Kinds that speak about figures and have none of their own. */
const SPEAKERS = new Set(['person', 'org']);
/** "in second place behind Bolt with 63,700": the figure is not Bolt's. */
const RIVAL = new Set(['behind', 'after', 'ahead', 'over', 'than', 'before']);
const BESIDE = new Set([
  'with',
  'at',
  'on',
  ':',
  '(',
  "'s",
  '’s',
  'about',
  'some',
  'over',
  'nearly',
  'more',
  'than',
  'only',
  'just',
  'a',
  'of',
]);

export function makeBinder(f: Frame): Binder {
  const clauseOf = (at: number): Clause => {
    let lo = 0;
    let hi = f.clauses.length - 1;
    while (lo < hi) {
      const mid = (lo + hi + 1) >> 1;
      if (f.clauses[mid]!.first <= at) lo = mid;
      else hi = mid - 1;
    }
    return f.clauses[lo]!;
  };
  const entities = f.mentions.filter((m): m is EntityMention => m.type === 'entity');
  const metrics = f.mentions.filter((m): m is MetricMention => m.type === 'metric');
  const periods = f.mentions.filter((m): m is PeriodMention => m.type === 'period');
  const classes = f.mentions.filter((m): m is ClassMention => m.type === 'class');
  const entityMemo = new Map<EntityMention, Answer<EntityId> | undefined>();
  const hint = classes[0]?.class;

  /** The clause itself and those it leans on, nearest first. */
  const chainOf = (clause: Clause): Clause[] => {
    const chain = [clause];
    let at = clause.leansOn;
    while (at !== undefined && chain.length <= f.clauses.length) {
      const next: Clause = f.clauses[at]!;
      chain.push(next);
      at = next.leansOn;
    }
    return chain;
  };

  const entityOf = (mention: EntityMention): Answer<EntityId> | undefined => {
    if (entityMemo.has(mention)) return entityMemo.get(mention);
    entityMemo.set(mention, undefined);
    const clause = clauseOf(mention.first);
    let subject: Answer<EntityId> | undefined;
    if (mention.anaphor === 'pronoun' && pointsToStranger(f.clauses, clause)) return undefined;
    if (mention.anaphor === 'pronoun') {
      // The subject of the latest clause before, or the name that opened this one ("X and its Y").
      const own = clause.subject;
      if (own && own.first < mention.first && own.anaphor !== 'pronoun') subject = entityOf(own);
      const before = f.clauses.slice(0, clause.index).reverse();
      // The place a lead names ("Across X, …") is meant only when no clause had a subject.
      for (const c of [
        // "along with the city's industry, it …": an aside is not what "it" points to.
        ...before.filter((b) => b.kind !== 'lead' && b.kind !== 'fragment'),
        ...before.filter((b) => b.kind === 'lead'),
      ]) {
        if (subject) break;
        const s = c.subject;
        if (s && s !== mention) {
          const who = entityOf(s);
          if (who && !SPEAKERS.has(f.lookups.kind(who.value))) subject = who;
        }
      }
    }
    const before: EntityId[] = [];
    if (mention.anaphor === 'kind' || mention.anaphor === 'former' || mention.anaphor === 'latter') {
      for (const m of entities) {
        if (m.first >= mention.first) break;
        if (m.anaphor) continue;
        const id = entityOf(m)?.value;
        if (id !== undefined) before.push(id);
      }
    }
    const group = wordAt(f.sentence, mention.last - 1) === 'group' ? f.context.latest.group : undefined;
    const result = resolveEntity(mention, {
      context: f.context,
      ...(group === undefined ? {} : { group }),
      lookups: f.lookups,
      before,
      ...(subject === undefined ? {} : { subject }),
      ...(hint === undefined ? {} : { hint }),
    });
    entityMemo.set(mention, result);
    return result;
  };

  const admissible = (answer: Answer<EntityId> | undefined, wish: EntityWish): answer is Answer<EntityId> => {
    if (!answer) return false;
    const kind = f.lookups.kind(answer.value);
    if (wish.kinds ? !wish.kinds.includes(kind) : SPEAKERS.has(kind)) return false;
    return !wish.exclude?.includes(answer.value);
  };

  const entity = (at: number, wish: EntityWish = {}): Answer<EntityId> | undefined => {
    const clause = clauseOf(at);
    const take = (
      m: EntityMention | undefined,
      from: Answer<EntityId>['from'],
    ): Answer<EntityId> | undefined => {
      const found = m ? entityOf(m) : undefined;
      if (!admissible(found, wish) || isOneOfPair(f.sentence, entities, m!)) return undefined;
      return found.from === 'point' ? { ...found, from } : found;
    };
    // "Springfield with 3.04 million", "Shelbyville (3.69 million)": a name right before the point.
    for (let k = entities.length - 1; k >= 0; k--) {
      const m = entities[k]!;
      if (m.last > at || m.first < clause.first) continue;
      let i = m.last;
      while (i < at && BESIDE.has(wordAt(f.sentence, i))) i++;
      if (i < at) break;
      // "Acme passed Bolt with 300,000 units": the figure is Acme's.
      const beside = wordAt(f.sentence, m.last) === 'with';
      const passed =
        f.marks.some((x) => x.mark === 'exceed' && x.last === m.first) ||
        f.mentions.some((x) => x.type === 'cue' && x.cue === 'overtake' && x.last === m.first);
      if (beside && (passed || RIVAL.has(prepositionBefore(f.sentence, m.first) ?? ''))) break;
      const found = take(m, 'point');
      if (found) return found;
      break;
    }
    // "…, which sold 3 million": the name right before the relative word.
    if (clause.kind === 'relative' && !clause.subject) {
      const m = entities.filter((e) => e.last <= clause.first).pop();
      const found = m && clause.first - m.last <= 2 ? take(m, 'sentence') : undefined;
      if (found) return found;
    }
    const place = figurePronoun(f, clause);
    if (place) {
      const found = take(place, 'sentence');
      if (found) return found;
    }
    const follower = followerOf(f, clause);
    if (follower === 'nobody known') return undefined;
    if (follower) {
      const found = take(follower, 'sentence');
      if (found) return found;
    }
    for (const c of chainOf(clause)) {
      const found = take(c.subject, c === clause ? 'clause' : 'sentence');
      if (found) return found;
      if (c.stranger || (c.subject?.described && !entityOf(c.subject))) return undefined;
    }
    const owner = ownerOfMetric(f, metrics, clause, at);
    if (owner) {
      const found = take(owner, 'clause');
      if (found) return found;
    }
    // "3.1 million in Springfield", no subject anywhere in the clause.
    for (const m of entities) {
      if (m.first < at || m.first >= clause.last) continue;
      const own = ownedBy(entities, m);
      const preposition = prepositionBefore(
        f.sentence,
        own === m ? m.first : pastCompass(f.sentence, m.first),
      );
      if (preposition === undefined || !(OWNING.has(preposition) || isSource(f, preposition, m.first)))
        continue;
      // "…, the highest in X": behind a comma the place belongs to what is said there.
      if (hasComma(f.sentence, at, m.first)) break;
      const found = take(own, 'clause');
      if (found) return found;
    }
    // "In Springfield, output rose …", "Nationally, …".
    for (let c = clause.index - 1; c >= 0; c--) {
      const found = take(f.clauses[c]!.subject, 'sentence');
      if (found) return found;
    }
    // "3.1 million were made in Springfield, and 2.8 million were sold": where the figure before was said to be.
    for (const m of placesOfFigures(f, entities, clause)) {
      const found = take(m, 'sentence');
      if (found) return found;
    }
    // "Sales in Springfield rose 10%, while exports fell to 592,000": where the measure before was taken.
    for (let c = clause.index - 1; c >= 0; c--) {
      const before = f.clauses[c]!;
      if (before.kind === 'part') continue;
      const inside = metrics.filter((m) => m.first >= before.first && m.last <= before.last).reverse();
      const placed = inside.map((m) => ownerOfMetric(f, metrics, before, m.last)).find((m) => m);
      // "exports were 11.5% of Freedonia's total output, up 3% to 27 million": what leans on a figure is of whose it is.
      const leans = clause.kind === 'fragment' && clause.leansOn === before.index;
      const owned = placed ?? (leans ? ownerWithin(f, inside) : undefined);
      const found = owned && (leans || !owned.possessive) ? take(owned, 'sentence') : undefined;
      if (found) return found;
    }
    // "With output of 3.4 million, X is a large maker": the lead is about the subject that follows.
    if (clause.kind === 'lead') {
      const next = f.clauses
        .slice(clause.index + 1)
        .find((c) => c.kind === 'main' || c.kind === 'coordinate');
      const found = take(next?.subject, 'sentence');
      if (found) return found;
    }
    if (wish.here) return undefined;
    // "There, output surged …": some place named last, and nobody can tell which.
    if (wordAt(f.sentence, 0) === 'there' && wordAt(f.sentence, 1) === ',') return undefined;
    const running = wish.kinds
      ? (wish.kinds.map((k) => f.context.latest[k]).find((id) => id !== undefined) ?? f.context.entity)
      : f.context.entity;
    if (
      running === undefined ||
      entities.some((m) => isOtherSide(f, m, at) && entityOf(m)?.value === running)
    )
      return undefined;
    const answer: Answer<EntityId> = { value: running, from: 'context', inherited: true, alternatives: [] };
    return admissible(answer, wish) ? answer : undefined;
  };

  const nearParts = (mention: MetricMention | undefined, at: number): Parts[] => {
    const near: Parts[] = [];
    for (let k = f.mentions.length - 1; k >= 0; k--) {
      const m = f.mentions[k]!;
      if (m === mention || m.first > at) continue;
      // Unit words at a figure name what is counted, too; the widest word adds nothing to what the text was speaking of.
      if (m.type === 'quantity' && m.object !== undefined && m.object !== f.lookups.defaultObject)
        near.push({ object: m.object });
      if (m.type !== 'metric') continue;
      near.push(
        m.metric === undefined ? { object: m.object, activity: m.activity } : partsOf(m.metric, f.lookups),
      );
    }
    return near;
  };
  const toldBefore = objectsTold(f);
  const running = (): Parts => ({ ...partsOf(f.context.metric, f.lookups), elsewhere: toldBefore });
  // What a market sold of one thing is not what a maker's "sold" counts: a doer of another kind starts with things of all kinds.
  const runningFor = (mention: MetricMention): Parts => {
    const told = f.context.metricEntity;
    // "Acme sold …", "Acme's global sales …"
    const who = mention.verb
      ? clauseOf(mention.first).subject
      : entities.filter((m) => m.possessive && m.last <= mention.first).pop();
    // "the two makers' sales": of several, of whom nothing was told.
    if (!mention.verb && isOfSeveral(f, mention))
      return { activity: running().activity, elsewhere: toldBefore };
    if (!mention.verb && who && mention.first - who.last > 2) return running();
    const id = who && entityOf(who)?.value;
    // "Freedonia's exports": who is named anew is told of all kinds, unless the text says which.
    const anew = who !== undefined && !who.anaphor && !mention.verb;
    if (id === undefined || (!anew && told !== undefined && f.lookups.kind(id) === f.lookups.kind(told)))
      return running();
    return { activity: running().activity, elsewhere: toldBefore };
  };
  const metricOf = (mention: MetricMention): Answer<MetricId> | undefined => {
    if (countsSomethingElse(f, mention)) return undefined;
    const owned = ownedBehind(f, mention);
    return composeMetric(
      owned === undefined ? mention : { ...mention, object: owned },
      saysWhole(f, mention)
        ? countedBy(f, mention)
        : [...countedBy(f, mention), ...nearParts(mention, mention.first)],
      saysWhole(f, mention) ? { activity: running().activity } : runningFor(mention),
      f.lookups,
      mention,
    );
  };

  const voiceFrame = {
    sentence: f.sentence,
    mentions: f.mentions,
    marks: f.marks,
    clauses: f.clauses,
    context: f.context,
    lookups: f.lookups,
    clauseAt: clauseOf,
    entityOf,
  };
  let attributions: ReturnType<typeof findAttributions> | undefined;
  const periodMemo = new Map<PeriodMention, Answer<Period> | undefined>();
  const periodOf = (mention: PeriodMention): Answer<Period> | undefined => {
    const known = periodMemo.get(mention);
    if (known !== undefined || periodMemo.has(mention)) return known;
    const found = timeOf(mention);
    periodMemo.set(mention, found);
    return found;
  };
  const timeOf = (mention: PeriodMention): Answer<Period> | undefined => {
    const r = mention.relative;
    const told = yearOfEvent(mention, f.sentence, f.mentions, f.context.events, (m) => entityOf(m)?.value);
    if (told !== undefined)
      return { value: told, from: 'context', inherited: true, alternatives: [], mention };
    if (r?.bare) return bareAnswer(f, mention, periods);
    let base: Period | undefined = f.context.period;
    let here = false;
    if (r?.anchor === 'context' || r?.stretch || r?.toDate) {
      for (const m of periods) {
        if (m.first >= mention.first) break;
        const p =
          m.relative?.anchor === 'context' ? undefined : resolvePeriod(m, f.context.today, f.context.period);
        if (p !== undefined && lastYearOf(p) !== undefined) {
          base = p;
          here = true;
        }
      }
    }
    const value = resolvePeriod(mention, f.context.today, base);
    if (value === undefined) return undefined;
    const reported = monthTold(f, mention, value);
    if (reported !== undefined)
      return { value: reported, from: 'context', inherited: true, alternatives: [value], mention };
    const carried = r?.anchor === 'context' && !here;
    return { value, from: carried ? 'context' : 'point', inherited: carried, alternatives: [], mention };
  };

  const at: BinderParts = {
    isElse: (m) => countsSomethingElse(f, m),
    f,
    clauseOf,
    chainOf,
    entity,
    metrics,
    periods,
    metricOf,
    periodOf,
    nearParts,
    running,
  };
  const undated = (): Answer<Period> | undefined =>
    f.context.today === undefined
      ? undefined
      : { value: `../${f.context.today}`, from: 'default', inherited: false, alternatives: [] };

  const voices: (Voice | undefined)[] = new Array(f.sentence.tokens.length);
  const voice = (i: number): Voice => {
    attributions ??= findAttributions(voiceFrame);
    const known = voices[i];
    if (known) return known;
    const found = voiceAt(voiceFrame, attributions, i);
    voices[i] = found;
    return found;
  };

  const periodsAt = new Map<number, Answer<Period> | undefined>();
  const periodsHere = new Map<number, Answer<Period> | undefined>();

  return {
    clauseAt: clauseOf,
    entity,
    metric: (i: number, wish: MetricWish = {}) => findMetric(at, i, wish),
    period: (i: number, wish: PeriodWish = {}) => {
      // Several rules ask for the time of one point; nothing they draft changes it.
      const memo = wish.here ? periodsHere : periodsAt;
      if (memo.has(i)) return memo.get(i);
      const found = findPeriod(at, i, wish, voice(i).modality) ?? undated();
      memo.set(i, found);
      return found;
    },
    basePeriod: (i, period) => findBase(at, i, period),
    basis: (i, metric) => findBasis(f, clauseOf(i), metric, metricOf),
    among: (i) => findAmong(f, classes, i, clauseOf(i)),
    voice: (i) => withCarriedOrigin(f, voice(i)),
    entityOf,
    metricOf,
    periodOf,
    peak: (id, metric) => findPeak(f, id, metric),
    undated,
  };
}

/** Places behind figures of the clauses before, nearest first, in clauses that name no subject. */
function placesOfFigures(f: Frame, entities: readonly EntityMention[], clause: Clause): EntityMention[] {
  const quantities = f.mentions.filter((m) => m.type === 'quantity');
  return entities
    .filter((m) => {
      if (m.anaphor || m.first >= clause.first || !OWNING.has(prepositionBefore(f.sentence, m.first) ?? ''))
        return false;
      const figure = quantities.filter((q) => q.last <= m.first).pop();
      return figure !== undefined && !hasComma(f.sentence, figure.last, m.first);
    })
    .reverse();
}

/** "Revenue rose to 201 billion versus Acme's 25 billion": what a figure is put beside is not whose it is. */
function isOtherSide(f: Frame, m: EntityMention, at: number): boolean {
  return m.first > at && !m.anaphor && /^(versus|vs|against)$/.test(wordAt(f.sentence, m.first - 1));
}

/** "in south Freedonia's Springfield": the quarter of the owner where the place lies. */
function pastCompass(sentence: Sentence, at: number): number {
  return /^(north|south|east|west|central)/.test(wordAt(sentence, at - 1)) ? at - 1 : at;
}

/** "in the north of Freedonia's Springfield": the place that is named last in a chain of owners. */
function ownedBy(entities: readonly EntityMention[], m: EntityMention): EntityMention {
  const next = m.possessive ? entities.find((e) => e.first >= m.last && e.first <= m.last + 1) : undefined;
  return next && !next.anaphor ? next : m;
}

/** "…, followed by Elsewhere, owned by Acme, with 168,700": the figure is the follower's, whom nobody knows. */
function followerOf(f: Frame, clause: Clause): EntityMention | 'nobody known' | undefined {
  const opener = wordAt(f.sentence, clause.first);
  if (!LEANING.has(opener) || (clause.subject && opener !== 'owned')) return undefined;
  for (let c = clause.index; c > 0; c--) {
    const at = f.clauses[c]!;
    // "followed by Bolt, owned by Acme, with 168,700": the aside names an owner, not whose figure it is.
    if (wordAt(f.sentence, at.first) === 'owned') continue;
    if (wordAt(f.sentence, at.first) === 'followed' && wordAt(f.sentence, at.first + 1) === 'by')
      return (
        f.mentions.find((m): m is EntityMention => m.type === 'entity' && m.first === at.first + 2) ??
        'nobody known'
      );
    if (at.subject || at.kind === 'main') return undefined;
  }
  return undefined;
}

/** Kinds of things the latest figures of the text counted, the widest left out. */
function objectsTold(f: Frame): readonly string[] {
  const told = f.context.levels.slice(-RECENT).flatMap((l) => f.lookups.metric(l.metric)?.object ?? []);
  return [...new Set(told)].filter((o) => o !== f.lookups.defaultObject).slice(-MOST_OTHERS);
}

/** Figures back within which a kind of thing is still in a reader's mind. */
const RECENT = 12;
const MOST_OTHERS = 3;

/** "overall sales", "total output": all of it, whatever part was spoken of before. */
const saysWhole = (f: Frame, m: MetricMention): boolean =>
  m.object === undefined && m.metric === undefined && WHOLE.has(wordAt(f.sentence, m.first - 1));

const WHOLE = new Set(['overall', 'total', 'aggregate']);

const LEANING = new Set(['with', 'at', 'followed', 'owned']);

export interface BinderParts {
  /** Words of a metric that count a thing the pack does not know. */
  readonly isElse: (m: MetricMention) => boolean;
  readonly f: Frame;
  readonly clauseOf: (at: number) => Clause;
  readonly chainOf: (clause: Clause) => Clause[];
  readonly entity: (at: number, wish?: EntityWish) => Answer<EntityId> | undefined;
  readonly metrics: readonly MetricMention[];
  readonly periods: readonly PeriodMention[];
  readonly metricOf: (m: MetricMention) => Answer<MetricId> | undefined;
  readonly periodOf: (m: PeriodMention) => Answer<Period> | undefined;
  readonly nearParts: (m: MetricMention | undefined, at: number) => Parts[];
  readonly running: () => Parts;
}

/** Credit given in the sentence before holds on within its paragraph while the text goes on about the same subject. */
function withCarriedOrigin(f: Frame, voice: ReturnType<Binder['voice']>): ReturnType<Binder['voice']> {
  if (voice.origin || voice.speaker || f.context.origin === undefined) return voice;
  if (f.context.said.origin !== f.sentence.paragraph) return voice;
  // An office speaks for a place; a company only for itself, and says so again.
  if (!SPEAKERS.has(f.lookups.kind(f.context.origin as string))) return voice;
  if (TURNS.has(wordAt(f.sentence, 0))) return voice;
  return {
    ...voice,
    origin: { value: f.context.origin, from: 'context', inherited: true, alternatives: [] },
  };
}

const TURNS = new Set([
  'this',
  'however',
  'but',
  'meanwhile',
  'earlier',
  'instead',
  'still',
  'yet',
  'nevertheless',
  'for',
]);

/** A counted class and its apostrophe, right before the word. */
function isOfSeveral(f: Frame, mention: MetricMention): boolean {
  return f.mentions.some(
    (q) =>
      q.type === 'quantity' &&
      q.form === 'count' &&
      q.last < mention.first &&
      mention.first - q.last <= 3 &&
      ["'", '’', "'s"].includes(wordAt(f.sentence, q.last)),
  );
}
