import type { Among, ClaimDraft } from '../../model/claim.ts';
import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import { firstYearOf, lastYearOf, type Period, parsePeriod } from '../../model/period.ts';
import type { Answer, Binder, EntityWish, MetricWish, PeriodWish } from '../rule.ts';
import type {
  ClassMention,
  EntityMention,
  Mention,
  MetricMention,
  PeriodMention,
  Sentence,
} from '../types.ts';
import type { Clause } from './clauses.ts';
import type { Context } from './context.ts';
import { yearOfEvent } from './event-year.ts';
import type { Lookups } from './lookups.ts';
import { findMetric } from './metric-at.ts';
import { findBase, findPeriod } from './period-at.ts';
import type { Mark } from './phrases.ts';
import { wordAt } from './phrases.ts';
import { resolveEntity } from './resolve-entity.ts';
import { composeMetric, type Parts, partsOf } from './resolve-metric.ts';
import { resolvePeriod } from './resolve-period.ts';
import { prepositionBefore } from './subject.ts';
import { findAttributions, voiceAt } from './voice.ts';

export interface Frame {
  readonly text: string;
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly marks: readonly Mark[];
  readonly clauses: readonly Clause[];
  readonly context: Context;
  readonly lookups: Lookups;
  /** Drafts made of this sentence so far. */
  readonly drafts: () => readonly ClaimDraft[];
}

/** Kinds that speak about figures and have none of their own. */
const SPEAKERS = new Set(['person', 'org']);
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
    const result = resolveEntity(mention, {
      context: f.context,
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
      if (!admissible(found, wish)) return undefined;
      return found.from === 'point' ? { ...found, from } : found;
    };
    // "Springfield with 3.04 million", "Shelbyville (3.69 million)": a name right before the point.
    for (let k = entities.length - 1; k >= 0; k--) {
      const m = entities[k]!;
      if (m.last > at || m.first < clause.first) continue;
      let i = m.last;
      while (i < at && BESIDE.has(wordAt(f.sentence, i))) i++;
      if (i < at) break;
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
    for (const c of chainOf(clause)) {
      const found = take(c.subject, c === clause ? 'clause' : 'sentence');
      if (found) return found;
      if (c.stranger) return undefined;
    }
    const owner = ownerOfMetric(f, metrics, clause, at);
    if (owner) {
      const found = take(owner, 'clause');
      if (found) return found;
    }
    // "3.1 million in Springfield", no subject anywhere in the clause.
    for (const m of entities) {
      if (m.first < at || m.first >= clause.last) continue;
      const preposition = prepositionBefore(f.sentence, m.first);
      if (preposition === undefined || !(OWNING.has(preposition) || isSource(f, preposition, m.first)))
        continue;
      // "…, the highest in X": behind a comma the place belongs to what is said there.
      if (hasComma(f.sentence, at, m.first)) break;
      const found = take(m, 'clause');
      if (found) return found;
    }
    // "In Springfield, output rose …", "Nationally, …".
    for (let c = clause.index - 1; c >= 0; c--) {
      const found = take(f.clauses[c]!.subject, 'sentence');
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
    const running = wish.kinds
      ? (wish.kinds.map((k) => f.context.latest[k]).find((id) => id !== undefined) ?? f.context.entity)
      : f.context.entity;
    if (running === undefined) return undefined;
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
  const running = (): Parts => partsOf(f.context.metric, f.lookups);
  const metricOf = (mention: MetricMention): Answer<MetricId> | undefined =>
    countsSomethingElse(f, mention)
      ? undefined
      : composeMetric(
          mention,
          [...countedBy(f, mention), ...nearParts(mention, mention.first)],
          running(),
          f.lookups,
          mention,
        );

  const voiceFrame = { ...f, clauseAt: clauseOf, entityOf };
  let attributions: ReturnType<typeof findAttributions> | undefined;
  const periodOf = (mention: PeriodMention): Answer<Period> | undefined => {
    const r = mention.relative;
    const told = yearOfEvent(mention, f.sentence, f.mentions, f.context.events, (m) => entityOf(m)?.value);
    if (told !== undefined)
      return { value: told, from: 'context', inherited: true, alternatives: [], mention };
    if (r?.bare) return bareAnswer(f, mention, periods);
    let base: Period | undefined = f.context.period;
    let here = false;
    if (r?.anchor === 'context' || r?.stretch) {
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

  const voice = (i: number) => {
    attributions ??= findAttributions(voiceFrame);
    return voiceAt(voiceFrame, attributions, i);
  };

  return {
    clauseAt: clauseOf,
    entity,
    metric: (i: number, wish: MetricWish = {}) => findMetric(at, i, wish),
    period: (i: number, wish: PeriodWish = {}) => findPeriod(at, i, wish, voice(i).modality) ?? undated(),
    basePeriod: (i, period) => findBase(at, i, period),
    basis: (i) => findBasis(f, clauseOf(i)),
    among: (i) => findAmong(f, classes, i, clauseOf(i)),
    voice: (i) => withCarriedOrigin(f, voice(i)),
    entityOf,
    metricOf,
    periodOf,
    peak: (id, metric) => findPeak(f, id, metric),
    undated,
  };
}

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

/**
 * "In January", "in the first half": the year named before it in the sentence ("in January 2025, … in February"), else the year the
 * passage is about, else the latest that is over. The year the text was last speaking of stays another admissible reading.
 */
function bareAnswer(
  f: Frame,
  mention: PeriodMention,
  periods: readonly PeriodMention[],
): Answer<Period> | undefined {
  const { today, topic } = f.context;
  const told = yearBefore(f, mention, periods);
  const spoken = told ?? (topic && topic.paragraph === f.sentence.paragraph ? topic.year : undefined);
  const value = rolledOn(f, mention, periods, spoken) ?? resolvePeriod(mention, today, undefined, spoken);
  if (value === undefined) return undefined;
  const running = f.context.period === undefined ? undefined : lastYearOf(f.context.period);
  const other = resolvePeriod(mention, today, undefined, told ?? running);
  return {
    value,
    from: 'point',
    inherited: spoken !== undefined && told === undefined,
    alternatives: other !== undefined && other !== value ? [other] : [],
    mention,
  };
}

/** "… in December last year, … January's …": a month before the one just named lies in the year after it, when that is over. */
function rolledOn(
  f: Frame,
  mention: PeriodMention,
  periods: readonly PeriodMention[],
  year: number | undefined,
): Period | undefined {
  const month = mention.relative?.month;
  const before = periods.filter((m) => m.last <= mention.first && !m.relative?.bare).pop();
  const told = before && resolvePeriod(before, f.context.today, f.context.period);
  const shape = told === undefined ? undefined : parsePeriod(told);
  if (year === undefined || month === undefined || shape?.kind !== 'month' || f.context.today === undefined)
    return undefined;
  if (month > shape.from % 12 || Math.floor(shape.from / 12) !== year) return undefined;
  const next = resolvePeriod(mention, f.context.today, undefined, year + 1);
  return next !== undefined && firstYearOf(next) === year + 1 ? next : undefined;
}

/** The year of a month, quarter or half named before in the sentence, or of a year that opens it. */
function yearBefore(f: Frame, mention: PeriodMention, periods: readonly PeriodMention[]): number | undefined {
  let year: number | undefined;
  for (const m of periods) {
    if (m.first >= mention.first) break;
    if (m.relative?.bare || (m.relative?.anchor === 'context' && f.context.period === undefined)) continue;
    const p = resolvePeriod(m, f.context.today, f.context.period);
    const kind = p === undefined ? undefined : parsePeriod(p)?.kind;
    if (p === undefined || kind === undefined || kind === 'open' || kind === 'day') continue;
    if (kind !== 'year' || m.first <= OPENING) year = lastYearOf(p) ?? year;
  }
  return year;
}

/** Tokens within which a time opens its sentence: "In 2024,", "Over the whole of 2024,". */
const OPENING = 4;

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

/** "were exported from Springfield": where what was done was done. */
function isSource(f: Frame, preposition: string, at: number): boolean {
  if (preposition !== 'from') return false;
  return f.mentions.some(
    (m) => m.type === 'metric' && m.verb === true && at - m.last >= 1 && at - m.last <= 2,
  );
}

const OWNING = new Set(['in', 'for', 'of', 'by']);

/** "… put output in X at 3 million": the owner right behind the metric words before the point. */
function ownerOfMetric(
  f: Frame,
  metrics: readonly MetricMention[],
  clause: Clause,
  at: number,
): EntityMention | undefined {
  const metric = [...metrics].reverse().find((m) => m.first >= clause.first && m.last <= at);
  if (!metric) return undefined;
  return f.mentions.find((m): m is EntityMention => {
    if (m.type !== 'entity' || m.first < metric.last || m.first > metric.last + 2) return false;
    const preposition = prepositionBefore(f.sentence, m.first);
    return preposition === 'in' || preposition === 'of' || preposition === 'at';
  });
}

const ARTICLES = new Set(['the', 'its', 'their', 'a']);

const AFTER_OF = new Set([
  'the',
  'its',
  'their',
  'all',
  'about',
  'nearly',
  'over',
  'more',
  'some',
  'only',
  'just',
  'around',
  'almost',
  'up',
  'a',
  'an',
  'both',
  'those',
  'that',
  'at',
  'less',
]);

/** "sales of fuel cells": a thing nobody knows is counted; the running object must not take its place. */
function countsSomethingElse(f: Frame, m: MetricMention): boolean {
  if (m.metric !== undefined || m.object !== undefined || m.verb || wordAt(f.sentence, m.last) !== 'of')
    return false;
  let next = m.last + 1;
  let token = f.sentence.tokens[next];
  if (token?.kind === 'word' && ARTICLES.has(token.norm)) {
    // "sales of the Road Runner": a name nobody knows.
    token = f.sentence.tokens[++next];
    if (token === undefined || token.text === token.norm) return false;
  }
  if (token?.kind !== 'word' || AFTER_OF.has(token.norm)) return false;
  return !f.mentions.some((x) => x.type !== 'cue' && x.first <= next && x.last > next);
}

/** "sold 4.6 million widgets": what a verb counts stands at its first figure. */
function countedBy(f: Frame, verb: MetricMention): Parts[] {
  if (!verb.verb) return [];
  const q = f.mentions.find((m) => m.type === 'quantity' && m.first >= verb.last && m.first <= verb.last + 8);
  return q?.type === 'quantity' && q.object !== undefined ? [{ object: q.object }] : [];
}

function hasComma(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (wordAt(sentence, i) === ',') return true;
  return false;
}

/** "In X, it went up from …": "it" is the figure, X the place. With a verb of doing ("it sold …") "it" is somebody. */
function figurePronoun(f: Frame, clause: Clause): EntityMention | undefined {
  const { subject } = clause;
  if (subject?.anaphor !== 'pronoun' || subject.possessive || clause.verb === undefined) return undefined;
  if (f.mentions.some((m) => m.type === 'metric' && m.verb && m.first === clause.verb)) return undefined;
  const own = f.mentions.find(
    (m): m is EntityMention =>
      m.type === 'entity' && m.first >= clause.first && m.last <= subject.first && m !== subject,
  );
  if (own && prepositionBefore(f.sentence, own.first) === 'in') return own;
  const lead = f.clauses[clause.index - 1];
  return lead?.kind === 'lead' ? lead.subject : undefined;
}

/** "Elsewhere built 2 million, its sales …": the nearest subject before is a name nobody knows. */
function pointsToStranger(clauses: readonly Clause[], clause: Clause): boolean {
  for (let c = clause.index - 1; c >= 0; c--) {
    const before = clauses[c]!;
    if (before.kind === 'lead') continue;
    if (before.subject) return false;
    if (before.stranger) return true;
  }
  return false;
}

function findBasis(f: Frame, clause: Clause): Answer<BasisId> | undefined {
  let found: Answer<BasisId> | undefined;
  for (const m of f.mentions) {
    const basis =
      m.type === 'metric' ? m.basis : m.type === 'cue' && m.cue === 'basis' ? m.params?.basis : undefined;
    if (basis === undefined) continue;
    const near = m.first >= clause.first && m.first < clause.last;
    // A word that names metric and basis in one ("retail sales") says nothing of other figures.
    if (m.type === 'metric' && !near) continue;
    if (!found || near) {
      found = {
        value: String(basis),
        from: near ? 'clause' : 'sentence',
        inherited: false,
        alternatives: [],
        mention: m,
      };
    }
  }
  if (found || f.context.basis === undefined || f.context.said.basis !== f.sentence.paragraph) return found;
  return { value: f.context.basis, from: 'context', inherited: true, alternatives: [] };
}

function findAmong(
  f: Frame,
  classes: readonly ClassMention[],
  at: number,
  clause: Clause,
): Answer<Among> | undefined {
  const toAmong = (m: ClassMention): Among => {
    const within = m.within ?? f.lookups.classOf(m.class)?.within;
    return {
      class: m.class,
      ...(within === undefined ? {} : { within }),
      text: f.text.slice(m.span.start, m.span.end),
    };
  };
  const inClause = classes.filter((m) => m.first >= clause.first && m.first < clause.last);
  const pick = inClause.find((m) => m.first >= at) ?? inClause[inClause.length - 1] ?? nearest(classes, at);
  if (pick) {
    const from = inClause.includes(pick) ? 'clause' : 'sentence';
    return { value: toAmong(pick), from, inherited: false, alternatives: [], mention: pick };
  }
  if (!f.context.among) return undefined;
  return { value: f.context.among, from: 'context', inherited: true, alternatives: [] };
}

function nearest(classes: readonly ClassMention[], at: number): ClassMention | undefined {
  let best: ClassMention | undefined;
  for (const m of classes) if (!best || Math.abs(m.first - at) < Math.abs(best.first - at)) best = m;
  return best;
}

function findPeak(f: Frame, entity: EntityId, metric: MetricId): Period | undefined {
  let best: { value: number; period: Period } | undefined;
  const see = (value: number, period: Period) => {
    if (!best || value > best.value) best = { value, period };
  };
  for (const level of f.context.levels) {
    if (level.entity === entity && level.metric === metric) see(level.value, level.period);
  }
  for (const d of f.drafts()) {
    if (d.kind !== 'level' || d.entity !== entity || d.metric !== metric) continue;
    if (d.value !== undefined && d.period !== undefined) see(d.value, d.period);
  }
  return best?.period;
}
