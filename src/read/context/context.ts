import type { Among, ClaimDraft, EventInfo, Run } from '../../model/claim.ts';
import type { DocumentInfo } from '../../model/document.ts';
import type { BasisId, EntityId, MetricId, OriginId } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';
import type { Binder } from '../rule.ts';
import type { EntityMention, Mention, Sentence } from '../types.ts';
import type { Clause } from './clauses.ts';
import { withEvents } from './event-year.ts';
import type { Lookups } from './lookups.ts';
import { isOneOfPair } from './owner-places.ts';
import { type Mark, wordAt } from './phrases.ts';
import { runningTime, topicYear } from './running-time.ts';
import { type Table, tableAfter } from './table.ts';
import { isLeftOut, metricOfThings, toldOf, wholeOfTold } from './told-of.ts';

/** What the text said so far; plain data, a new value after each sentence. */
export interface Context {
  readonly document: DocumentInfo;
  /** Date of the text, YYYY-MM-DD, from outside or from its dateline; absent = open. */
  readonly today?: string;
  /** Running subject and its metric, of the latest sentences that had one. */
  readonly entity?: EntityId;
  readonly metric?: MetricId;
  /** Subject the running metric was said of. */
  readonly metricEntity?: EntityId;
  readonly period?: Period;
  /** A year to date told in passing where the story stands in one of its months; and the paragraph it was told in. */
  readonly stretch?: { readonly period: Period; readonly paragraph: number };
  readonly basis?: BasisId;
  readonly among?: Among;
  /** Paragraph in which each running field was last said. */
  readonly said: Readonly<Record<'entity' | 'metric' | 'period' | 'basis' | 'origin', number>>;
  /** Latest entity of each kind: "the city", "the company". */
  readonly latest: Readonly<Record<string, EntityId>>;
  /** Whoever the latest sentence with a name in it named. */
  readonly named?: readonly EntityId[];
  /** Latest list of two or more of one kind: "the former", "the latter". */
  readonly list: readonly EntityId[];
  readonly origin?: OriginId;
  readonly speaker?: EntityId;
  /** Levels printed so far. */
  readonly levels: readonly PrintedLevel[];
  /** Runs told so far: a length said first, its ends later. */
  readonly runs?: readonly ToldRun[];
  /** Metric and class of the latest place told: what "the crown" is about. */
  readonly order?: ToldOrder;
  /** The year a passage is about, and its paragraph: a year that opens a sentence or that its figures are said of. */
  readonly topic?: { readonly year: number; readonly paragraph: number };
  /** Caption or head row of the rows that follow. */
  readonly table?: Table;
  /** Every period the text has spoken of, in order, without repeats. */
  readonly periods: readonly Period[];
  /** Dated events told so far: "the year when X did Y" is the year of that event. */
  readonly events?: readonly EventInfo[];
}

export interface ToldOrder {
  readonly metric: MetricId;
  readonly among?: Among;
}

export interface ToldRun {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly run: Run;
}

export interface PrintedLevel {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly period: Period;
  readonly value: number;
}

export function startContext(document: DocumentInfo, today: string | undefined): Context {
  return {
    document,
    ...(today === undefined ? {} : { today }),
    said: { entity: -1, metric: -1, period: -1, basis: -1, origin: -1 },
    latest: {},
    list: [],
    levels: [],
    periods: [],
  };
}

/** A text that lists without end keeps only what a reader would remember. */
const REMEMBERED = 400;
/** Last words of the names that "the group" points to. */
const GROUPS = new Set(['group', 'holding', 'holdings']);
const QUIET_KINDS = new Set(['person', 'org']);

/** The context after a sentence. Figures inside other figures ("including …") never become the running topic. */
export function foldContext(
  context: Context,
  text: string,
  sentence: Sentence,
  mentions: readonly Mention[],
  clauses: readonly Clause[],
  marks: readonly Mark[],
  drafts: readonly ClaimDraft[],
  bind: Binder,
  lookups: Lookups,
): Context {
  const { paragraph } = sentence;
  const said = { ...context.said };
  const latest: Record<string, EntityId> = { ...context.latest };
  const named: EntityId[] = [];
  const printed: EntityMention[] = [];
  for (const m of mentions) {
    if (m.type !== 'entity') continue;
    const id = bind.entityOf(m)?.value;
    if (id === undefined) continue;
    if (!m.anaphor) {
      if (!isLeftOut(sentence, m.first)) latest[lookups.kind(id)] = id;
      if (!named.includes(id)) {
        named.push(id);
        printed.push(m);
      }
    }
  }
  for (const m of printed) {
    const id = bind.entityOf(m)?.value;
    const tail = [wordAt(sentence, m.last - 1), wordAt(sentence, m.last)];
    if (id !== undefined && tail.some((word) => GROUPS.has(word))) latest.group = id;
  }
  const subject = mainSubject(sentence, clauses, mentions, marks, drafts, bind, lookups);
  const topic = topicDraft(drafts, bind, mentions, clauses);
  const told =
    subject === undefined && topic?.entity === undefined
      ? toldOf(sentence, mentions, drafts, bind, lookups)
      : undefined;
  // After a subject nobody knows, "it" is nobody known.
  const stranger = clauses.some(
    (c) => c.stranger && !c.stranger.adjective && (c.kind === 'main' || c.kind === 'coordinate'),
  );
  const entity = subject ?? topic?.entity ?? told ?? (stranger ? undefined : context.entity);
  // The subject outranks names in passing for "the city", "the company".
  const main = subject ?? told;
  if (main !== undefined) latest[lookups.kind(main)] = main;
  if (main !== undefined || topic?.entity !== undefined) said.entity = paragraph;
  const list = lastList(printed, sentence, bind, lookups) ?? context.list;
  const metric =
    wholeOfTold(context.metric, drafts, lookups) ??
    topic?.metric ??
    mentionedMetric(mentions, clauses, bind) ??
    metricOfThings(context, mentions, lookups) ??
    context.metric;
  if (topic?.metric !== undefined) said.metric = paragraph;
  const { period: usable, stretch } = runningTime(context, sentence, mentions, bind, topic?.period);
  if (usable !== context.period || mentions.some((m) => m.type === 'period')) said.period = paragraph;
  const basis = namedBasis(mentions);
  if (basis !== undefined) said.basis = paragraph;
  const credited = creditOf(drafts) ?? creditAtEnd(sentence, bind);
  const origin = credited ?? (said.origin === paragraph ? context.origin : undefined);
  if (credited !== undefined) said.origin = paragraph;
  const among = drafts.find((d) => d.among)?.among ?? context.among;
  return {
    document: context.document,
    ...(context.today === undefined ? {} : { today: context.today }),
    ...(entity === undefined ? {} : { entity }),
    ...(metric === undefined ? {} : { metric }),
    ...metricOwner(topic, metric, entity, context),
    ...(usable === undefined ? {} : { period: usable }),
    ...(basis === undefined ? keep('basis', context.basis) : { basis }),
    ...(among === undefined ? {} : { among }),
    said,
    latest,
    ...keep('named', named.length > 0 ? named : context.named),
    list,
    ...(origin === undefined ? {} : { origin }),
    levels: withLevels(context.levels, drafts),
    runs: withRuns(context.runs ?? [], drafts),
    ...keep('table', tableAfter(context.table, sentence, text, mentions, marks, bind, lookups)),
    ...keep('stretch', stretch),
    ...keep('topic', topicYear(mentions, bind, paragraph) ?? context.topic),
    ...keep('order', lastOrder(drafts) ?? context.order),
    periods: withPeriods(context.periods, mentions, bind),
    events: withEvents(context.events, drafts),
  };
}

/** Words that say how the figures of a passage are counted ("according to local statistics"). */
function namedBasis(mentions: readonly Mention[]): BasisId | undefined {
  const cue = mentions.find((m) => m.type === 'cue' && m.cue === 'basis');
  const basis = cue?.type === 'cue' ? cue.params?.basis : undefined;
  return basis === undefined ? undefined : String(basis);
}

const keep = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);

function metricOwner(
  topic: ClaimDraft | undefined,
  metric: MetricId | undefined,
  entity: EntityId | undefined,
  context: Context,
) {
  // A metric named of nobody takes no owner over from the one before.
  const kept = metric === context.metric ? context.metricEntity : undefined;
  const owner = topic?.metric === undefined ? kept : (topic.entity ?? entity);
  return keep('metricEntity', owner);
}

/** Subject of the first clause that is about something with figures. */
function mainSubject(
  sentence: Sentence,
  clauses: readonly Clause[],
  mentions: readonly Mention[],
  marks: readonly Mark[],
  drafts: readonly ClaimDraft[],
  bind: Binder,
  lookups: Lookups,
): EntityId | undefined {
  for (const clause of clauses) {
    if (clause.kind !== 'main' && clause.kind !== 'coordinate') continue;
    if (!clause.subject) {
      const named = presented(clause, mentions, marks);
      const id = named && bind.entityOf(named)?.value;
      if (id !== undefined && !QUIET_KINDS.has(lookups.kind(id))) return id;
      continue;
    }
    const id = bind.entityOf(clause.subject)?.value;
    // "Freedonia: Acme's sales improved": a place before a colon is the scene.
    if (clause.verb === undefined && isScene(clause, clauses)) continue;
    const all = mentions.filter((m): m is EntityMention => m.type === 'entity');
    if (isOneOfPair(sentence, all, clause.subject)) continue;
    // "Behind it lies the global reach of …": the world is only where something happens, unless a figure is its own.
    if (id === WORLD && !drafts.some((d) => d.entity === WORLD)) continue;
    if (id !== undefined && !QUIET_KINDS.has(lookups.kind(id))) return id;
  }
  return undefined;
}

/** A name and nothing else, and somebody else who is the subject of what follows. */
const isScene = (clause: Clause, clauses: readonly Clause[]): boolean =>
  clause.index === 0 &&
  clause.subject !== undefined &&
  clause.last - clause.subject.last <= 1 &&
  clauses
    .slice(1)
    .some(
      (c) => c.subject !== undefined && !c.subject.anaphor && c.subject.ids[0] !== clause.subject!.ids[0],
    );

const WORLD = 'world';

/** "A typical example is X", "Another surprise was X": the name after the verb is what the text goes on about. */
function presented(
  clause: Clause,
  mentions: readonly Mention[],
  marks: readonly Mark[],
): EntityMention | undefined {
  if (clause.stranger || clause.verb === undefined) return undefined;
  const be = marks.find((m) => m.mark === 'be' && m.first === clause.verb);
  if (!be) return undefined;
  return mentions.find(
    (m): m is EntityMention =>
      m.type === 'entity' && !m.anaphor && m.first >= be.last && m.first <= be.last + 1,
  );
}

/** The claim the sentence is about: its first figure that is not part of another. */
function topicDraft(
  drafts: readonly ClaimDraft[],
  bind: Binder,
  mentions: readonly Mention[],
  clauses: readonly Clause[],
): ClaimDraft | undefined {
  const inPart = (d: ClaimDraft): boolean => {
    const at = mentions.find((m) => m.span.start >= d.span.start && m.span.end <= d.span.end);
    // "including 510,000 bolts (+173%)": what leans on a part is told of the part.
    let clause = at && bind.clauseAt(at.first);
    while (clause && clause.kind !== 'part') {
      const up: number | undefined = clause.subject ? undefined : clause.leansOn;
      clause = up === undefined || up >= clause.index ? undefined : clauses[up];
    }
    return clause !== undefined;
  };
  const kinds = ['level', 'change', 'rank', 'comparison', 'streak', 'extremum'];
  const fit = drafts.filter((d) => kinds.includes(d.kind) && d.metric !== undefined && !inPart(d));
  return [...fit].sort((a, b) => a.span.start - b.span.start)[0];
}

function mentionedMetric(
  mentions: readonly Mention[],
  clauses: readonly Clause[],
  bind: Binder,
): MetricId | undefined {
  for (const m of mentions) {
    if (m.type !== 'metric' || m.verb) continue;
    if (clauses[bind.clauseAt(m.first).index]?.kind === 'part') continue;
    const found = bind.metricOf(m);
    if (found && found.from === 'point') return found.value;
  }
  return undefined;
}

const JOINTS = new Set([',', 'and', 'or', '&', '、', '和', '与']);

/** "A and B", "A, B and C": names of one kind with nothing but joints between. */
function lastList(
  told: readonly EntityMention[],
  sentence: Sentence,
  bind: Binder,
  lookups: Lookups,
): readonly EntityId[] | undefined {
  let best: EntityId[] | undefined;
  let run: EntityId[] = [];
  let end = -1;
  let kind = '';
  for (const m of told) {
    const id = bind.entityOf(m)?.value;
    if (id === undefined) continue;
    const own = lookups.kind(id);
    let joined = own === kind && run.length > 0 && m.first > end && m.first - end <= 3;
    for (let i = end; joined && i < m.first; i++)
      if (!JOINTS.has(sentence.tokens[i]?.norm ?? '')) joined = false;
    run = joined ? [...run, id] : [id];
    kind = own;
    end = m.last;
    if (run.length >= 2) best = run;
  }
  return best;
}

/** A credit in a sentence without figures ("news from X stated that …") speaks for the figures that follow. */
function creditAtEnd(sentence: Sentence, bind: Binder): OriginId | undefined {
  const last = sentence.tokens.length - 1;
  if (last < 0) return undefined;
  const origin = bind.voice(last).origin;
  return origin && !origin.inherited ? origin.value : undefined;
}

function creditOf(drafts: readonly ClaimDraft[]): OriginId | undefined {
  return drafts.find((d) => d.origin !== undefined && !d.inherited?.includes('origin'))?.origin;
}

function withLevels(levels: readonly PrintedLevel[], drafts: readonly ClaimDraft[]): readonly PrintedLevel[] {
  const more = drafts.flatMap((d) =>
    d.kind === 'level' &&
    d.stance !== 'denied' &&
    (d.modality ?? 'stated') === 'stated' &&
    d.entity !== undefined &&
    d.metric !== undefined &&
    d.period !== undefined &&
    d.value !== undefined
      ? [{ entity: d.entity, metric: d.metric, period: d.period, value: d.value }]
      : [],
  );
  if (more.length === 0) return levels;
  return [...levels, ...more].slice(-REMEMBERED);
}

function withPeriods(
  periods: readonly Period[],
  mentions: readonly Mention[],
  bind: Binder,
): readonly Period[] {
  const more: Period[] = [];
  for (const m of mentions) {
    const p = m.type === 'period' ? bind.periodOf(m)?.value : undefined;
    if (p === undefined || periods.length + more.length >= REMEMBERED) continue;
    if (!periods.includes(p) && !more.includes(p)) more.push(p);
  }
  return more.length === 0 ? periods : [...periods, ...more];
}

function withRuns(runs: readonly ToldRun[], drafts: readonly ClaimDraft[]): readonly ToldRun[] {
  const more = drafts.flatMap((d) =>
    d.run && d.stance !== 'denied' && d.entity !== undefined && d.metric !== undefined
      ? [{ entity: d.entity, metric: d.metric, run: d.run }]
      : [],
  );
  return more.length === 0 ? runs : [...runs, ...more].slice(-REMEMBERED);
}

function lastOrder(drafts: readonly ClaimDraft[]): ToldOrder | undefined {
  const told = drafts
    .filter(
      (d) => d.metric !== undefined && (d.kind === 'rank' || d.run?.state === 'rank') && d.by !== 'time',
    )
    .pop();
  return told && { metric: told.metric!, ...(told.among ? { among: told.among } : {}) };
}
