import type { Modality } from '../../model/claim.ts';
import {
  isDayRun,
  monthPeriod,
  normalizePeriod,
  type Period,
  parsePeriod,
  shiftYears,
} from '../../model/period.ts';
import type { Answer, PeriodWish } from '../rule.ts';
import type { PeriodMention, Sentence } from '../types.ts';
import type { BinderParts } from './binder.ts';
import type { Clause } from './clauses.ts';
import { wordAt } from './phrases.ts';
import { parseDay, stepBack, wholeYear } from './resolve-period.ts';
import {
  belongsToOther,
  isAfterThan,
  isFigure,
  isLapse,
  isOfThose,
  listedFrom,
  nearestTo,
  saysLastYear,
} from './times-beside.ts';

const WHEN = new Set<PeriodMention['role']>(['in', 'by']);

/** When the fact at the point was: words in its clause, then in the clauses before, then the running period of the paragraph. */
export function findPeriod(
  b: BinderParts,
  at: number,
  wish: PeriodWish,
  modality: Modality,
): Answer<Period> | undefined {
  const clause = b.clauseOf(at);
  const when = b.periods.filter(
    (m) =>
      isWhen(m) &&
      !(m.relative?.span && isLapse(b, m.first)) &&
      !isStart(b, m) &&
      !isOfThose(b, m) &&
      !isAfterThan(b, m) &&
      (modality === 'stated' || m.role !== 'by'),
  );
  // "By 2020 … in three years": the stretch tells where a change starts, the date where it ends.
  const dates = when.filter((m) => !m.relative?.span);
  const usable = dates.length > 0 ? dates : when;
  const inClause = (c: Clause) => usable.filter((m) => m.first >= c.first && m.first < c.last);
  const own = partOfIt(b, inClause(clause), dated(inClause(clause), nearestTo(b, inClause(clause), at)));
  const take = (m: PeriodMention, from: Answer<Period>['from']): Answer<Period> | undefined => {
    const found = b.periodOf(m);
    return found && (found.from === 'point' ? { ...found, from } : found);
  };
  // "…, after rising by 10% to 3.5 million a year earlier": the time is that of the clause, not the base of its change.
  const opener = wordAt(b.f.sentence, clause.first);
  if (clause.kind === 'participle' && (opener === 'after' || opener === 'following')) {
    const m = own ?? b.periods.find((x) => x.first >= clause.first && x.last <= clause.last);
    if (m) return take(m, 'clause');
  }
  const then = samePeriodOfLastYear(b, clause);
  if (then) return then;
  const toDate = yearToDate(b, clause, own);
  if (toDate) return toDate;
  if (own) return take(own, 'clause');
  // "…than in 2024, when it sold 4 million": the time right before "when", whatever its part there.
  if (clause.kind === 'relative' && opensTime(b.f.sentence, clause.first)) {
    const before = b.periods.filter((m) => m.last <= clause.first && clause.first - m.last <= 2).pop();
    if (before) return take(before, 'sentence');
  }
  // "…, but in 2019, sales fell": a time of its own right before the clause.
  const opening = b.f.clauses[clause.index - 1];
  if (opening?.kind === 'fragment' && clause.kind === 'main' && isJoinedTime(b, opening)) {
    const m = inClause(opening).at(-1);
    if (m) return take(m, 'sentence');
  }
  const isBefore = (c: Clause): boolean =>
    c.kind === 'participle' && ['after', 'following'].includes(wordAt(b.f.sentence, c.first));
  for (const c of b.chainOf(clause).slice(1)) {
    if (isBefore(c)) continue;
    const m = nearestTo(b, inClause(c), at);
    if (m) return take(m, 'sentence');
  }
  for (let i = clause.index - 1; i >= 0; i--) {
    const c = b.f.clauses[i]!;
    if (c.kind === 'relative' || c.kind === 'subordinate' || c.kind === 'part') continue;
    if (isBefore(c)) continue;
    const m = inClause(c)
      .filter((x) => !belongsToOther(b, x, at))
      .pop();
    if (m) return take(m, 'sentence');
  }
  // "While the nation grew by 4%, the city fell by 3% in 2020": one date for both halves.
  const listed = listedFrom(b, at);
  if (
    clause.kind === 'subordinate' ||
    clause.kind === 'lead' ||
    clause.kind === 'main' ||
    isAsideBefore(b, clause) ||
    listed >= clause.last
  ) {
    const next = b.f.clauses.slice(clause.index + 1).find((c) => inClause(c).length > 0);
    const aside = (c: Clause): boolean => c.kind === 'relative' || c.kind === 'part';
    const older = next?.kind === 'subordinate' && OLDER_CLAUSES.has(wordAt(b.f.sentence, next.first));
    if (next && !older && (isTimeAlone(b, next) || !b.chainOf(next).some(aside))) {
      const m = inClause(next)[0]!;
      // "reached 1.7 million, a leap from 0.9 million in 2022": that date is the other figure's.
      const leans = next.kind === 'participle' || next.kind === 'fragment';
      const taken = b.f.mentions.some(
        (q) => isFigure(q) && q.first >= next.first && q.last <= m.first && q.first > listed,
      );
      // "…, with December sales alone passing 50,000": a figure of its own, of a time of its own.
      const apart =
        wordAt(b.f.sentence, next.first) === 'with' &&
        b.metrics.some((x) => x.first >= m.last && x.first < next.last);
      if ((!leans || !taken) && !apart) return take(m, 'sentence');
    }
  }
  if (wish.here) return undefined;
  const { context } = b.f;
  const carried = (value: Period): Answer<Period> => ({
    value,
    from: 'context',
    inherited: true,
    alternatives: [],
  });
  // "its annual sales of …": a year, though the text was speaking of a month.
  if (saysAnnual(b, clause)) {
    const year = wholeYear(context.period, parseDay(context.today));
    return year === undefined ? undefined : carried(year);
  }
  const since = yearAfterBase(b, at);
  if (since !== undefined) return { value: since, from: 'sentence', inherited: true, alternatives: [] };
  if (context.period === undefined) return undefined;
  // An event keeps the time of its paragraph at most; the figures of a report keep that of the report.
  const { sentence } = b.f;
  const near =
    context.said.period === sentence.paragraph || sentence.kind !== 'prose' || saysSamePeriod(b, clause);
  const beside = context.stretch?.paragraph === sentence.paragraph ? [context.stretch.period] : [];
  if (near) return { ...carried(context.period), alternatives: beside };
  // The one time a text has spoken of: likely that of its other paragraphs, too.
  if (context.periods.length === 1) {
    const other = context.today === undefined ? [] : [`../${context.today}`];
    return { ...carried(context.period), alternatives: other };
  }
  return tellsFigure(b, clause, at) ? passagePeriod(context.period, context.today) : undefined;
}

/** "exports - 11% of output - reached 7 million in 2025": the aside is of the time that the verb behind it tells. */
function isAsideBefore(b: BinderParts, clause: Clause): boolean {
  const next = b.f.clauses[clause.index + 1];
  return (
    next !== undefined &&
    clause.leansOn !== undefined &&
    next.leansOn === clause.leansOn &&
    next.kind === 'main' &&
    next.verb === next.first
  );
}

/** "but in 2019,": a joint and a time, and nothing else. */
function isJoinedTime(b: BinderParts, c: Clause): boolean {
  if (!JOINTS.has(wordAt(b.f.sentence, c.first))) return false;
  for (let i = c.first + 1; i < c.last; i++) {
    const timed = b.periods.some((m) => m.first <= i && m.last > i);
    if (!timed && !TIME_WORDS.has(wordAt(b.f.sentence, i))) return false;
  }
  return true;
}

const JOINTS = new Set(['but', 'and', 'while', 'whereas', 'then']);
const TIME_WORDS = new Set(['in', 'by', 'during', 'for', 'the', 'on', ',']);

/** "delivered 20,002, up from 5,101 in October 2022": with no time of its own, the same month of the next year, if that is news. */
function yearAfterBase(b: BinderParts, at: number): Period | undefined {
  const today = b.f.context.today === undefined ? undefined : parsePeriod(b.f.context.today.slice(0, 7));
  const m = b.periods.find(
    (x) =>
      x.period !== undefined &&
      x.first > at &&
      b.clauseOf(x.first).index <= b.clauseOf(at).index + 2 &&
      isOfOlder(b, x),
  );
  const shape = m?.period === undefined ? undefined : parsePeriod(m.period);
  if (!today || !shape || (shape.kind !== 'month' && shape.kind !== 'quarter')) return undefined;
  const end = shape.to + 12;
  return end <= today.to && end >= today.from - NEWS_MONTHS ? shiftYears(m!.period!, 1) : undefined;
}

/** The time of an amount that stands behind "up from". */
function isOfOlder(b: BinderParts, m: PeriodMention): boolean {
  return b.f.mentions.some((q) => {
    if (!isFigure(q) || q.last > m.first || m.first - q.last > 4) return false;
    const words = [1, 2].map((back) => wordAt(b.f.sentence, q.first - back));
    return words[0] === 'from' && (words[1] === 'up' || words[1] === 'down');
  });
}

/** "in the third quarter alone of this year": the part, not the year it is a part of. */
function partOfIt(
  b: BinderParts,
  here: readonly PeriodMention[],
  own: PeriodMention | undefined,
): PeriodMention | undefined {
  if (!own || wordAt(b.f.sentence, own.first - 1) !== 'of') return own;
  const r = own.relative;
  const running = r?.unit === 'year' && r.month === undefined && !r.toDate && !r.span;
  const named = own.period !== undefined && parsePeriod(own.period)?.kind === 'year' ? own.period : undefined;
  const part = here.findLast((m) => m.last <= own.first && own.first - m.last <= PART_REACH);
  if (!part?.relative?.bare || (!running && named === undefined)) return own;
  return named === undefined || b.periodOf(part)?.value.startsWith(named) ? part : own;
}

/** Tokens between a part of a year and its year. */
const PART_REACH = 5;

/** "full-year revenues of … for 2023": the year that is named in the clause says which year is meant. */
function dated(own: readonly PeriodMention[], nearest: PeriodMention | undefined): PeriodMention | undefined {
  if (!nearest?.relative?.whole || nearest.relative.anchor !== 'context') return nearest;
  return (
    own.find((m) => m.period !== undefined && parsePeriod(m.period)?.kind === 'year' && !m.relative) ??
    nearest
  );
}

/** "Sales grew by 4%, after 2.8 million in December …": what came before is of a time of its own. */
const OLDER_CLAUSES = new Set(['after', 'before']);

/** "It sold 3 million crates, including mixed ones, in 2023": behind an aside nothing but the time of what stands before it. */
function isTimeAlone(b: BinderParts, clause: Clause): boolean {
  const own = b.f.mentions.filter((m) => m.first >= clause.first && m.last <= clause.last);
  return clause.kind === 'fragment' && own.length === 1 && own[0]!.first - clause.first <= 2;
}

/** A figure printed at the point, told in the tense of news: "had been", and places and passings without a figure, may be of any time. */
function tellsFigure(b: BinderParts, clause: Clause, at: number): boolean {
  if (!b.f.mentions.some((m) => isFigure(m) && m.first === at)) return false;
  for (let i = clause.first; i < at; i++) if (wordAt(b.f.sentence, i) === 'had') return false;
  return true;
}

/** Months back from the date of a text within which what it tells is news. */
const NEWS_MONTHS = 14;

/**
 * News goes on about its month, quarter or year in the paragraphs that follow. An older time is history, which dates itself; that the
 * figure is of no told time stays another reading, so that nobody is accused on a carried date alone.
 */
function passagePeriod(period: Period, today: string | undefined): Answer<Period> | undefined {
  const shape = parsePeriod(period);
  const now = today === undefined ? undefined : parsePeriod(today.slice(0, 7));
  if (!shape || !now || shape.kind === 'open' || shape.kind === 'years') return undefined;
  if (shape.to > now.to || shape.to < now.from - NEWS_MONTHS) return undefined;
  return { value: period, from: 'context', inherited: true, alternatives: [`../${today}`] };
}

/**
 * "In the same period last year it sold 249,000": one year before the time the text was speaking of. Only where the words open the
 * clause, or the one before it; behind a figure they belong to that figure or are the base of a change.
 */
function samePeriodOfLastYear(b: BinderParts, clause: Clause): Answer<Period> | undefined {
  const before = b.f.clauses[clause.index - 1];
  const lead = before?.kind === 'lead' ? before : undefined;
  const cue = b.f.mentions.find(
    (m) =>
      m.type === 'cue' &&
      m.cue === 'same_period' &&
      SAME_IN.has(wordAt(b.f.sentence, m.first - 1)) &&
      [clause, lead].some((c) => c !== undefined && m.first >= c.first && m.first - c.first <= 2),
  );
  if (!cue || !saysLastYear(b.f.sentence, cue)) return undefined;
  const told = b.periods.filter((m) => m.last <= cue.first && isWhen(m)).pop();
  const now = (told && b.periodOf(told)?.value) ?? b.f.context.period;
  const value = now === undefined ? undefined : stepBack(now, 'year');
  return value === undefined ? undefined : { value, from: 'context', inherited: !told, alternatives: [] };
}

const SAME_IN = new Set(['in', 'during', 'over', 'for']);

/** "during the same period": the one the text was speaking of. */
function saysSamePeriod(b: BinderParts, clause: Clause): boolean {
  return b.f.mentions.some((m) => {
    if (m.type !== 'cue' || m.cue !== 'same_period') return false;
    const before = wordAt(b.f.sentence, m.first - 1);
    return (
      b.clauseOf(m.first).index <= clause.index + 1 &&
      (before === 'during' || before === 'in' || before === 'over')
    );
  });
}

/** "annual", "yearly" beside the words of a metric of the clause. */
function saysAnnual(b: BinderParts, clause: Clause): boolean {
  return b.metrics.some(
    (m) =>
      m.first >= clause.first &&
      m.first < clause.last &&
      [1, 2].some((back) => YEARLY.has(wordAt(b.f.sentence, m.first - back))),
  );
}

const YEARLY = new Set(['annual', 'yearly']);

/**
 * "By the end of May, Acme had sold 700 this year", "cumulative sales of 700 this year", "sold 700 this year, down from the same period":
 * the running year up to the month in play. A year that is not over is never the period of a figure.
 */
function yearToDate(
  b: BinderParts,
  clause: Clause,
  own: PeriodMention | undefined,
): Answer<Period> | undefined {
  const { today } = b.f.context;
  if (today === undefined) return undefined;
  const by = b.periods.filter((m) => m.role === 'by' || isAsOf(b, m)).pop();
  const month = by && monthOf(b, by);
  // "year-to-date deliveries through October": up to the month that is said, not to the last one that is over.
  if (own?.relative?.toDate && own.relative.offset === 0 && by && by !== own && month !== undefined)
    return answerOf(normalizePeriod(`${month.slice(0, 4)}-01/${month}`), false, own);
  const thisYear =
    own?.relative?.anchor === 'document' && own.relative.unit === 'year' && own.relative.offset === 0;
  if (thisYear && own.relative.month === undefined && !own.relative.toDate) {
    const here = b.periods.filter((m) => own && m.last <= own.first && monthOf(b, m) !== undefined).pop();
    const last =
      month ??
      (here && monthOf(b, here)) ??
      (b.f.context.period === undefined ? undefined : lastMonthOf(b.f.context.period));
    const year = today.slice(0, 4);
    // The month in which the text was written is not over: what adds up to its tenth day is no period.
    if (last !== undefined && last >= today.slice(0, 7) && Number(today.slice(8, 10)) < LATE)
      return undefined;
    if (last === undefined || (month === undefined && last.slice(0, 4) !== year)) return undefined;
    return answerOf(normalizePeriod(`${last.slice(0, 4)}-01/${last}`), month === undefined, own);
  }
  // "As of August, cumulative sales were 256,000, down 59%": what has a rate of growth is no sum since the beginning.
  const adds = b.f.sentence.tokens.some(
    (t, i) => i >= clause.first && i < clause.last && (t.norm === 'cumulative' || t.norm === 'cumulatively'),
  );
  const grows =
    b.f.marks.some((m) => m.mark === 'rise' || m.mark === 'fall') &&
    b.f.mentions.some((m) => m.type === 'quantity' && m.form === 'percent' && m.first > clause.first);
  // "sold 1.6 million through July, down 6%"
  const through = by !== undefined && wordAt(b.f.sentence, by.first - 1) === 'through';
  if (!(adds || through) || !grows || !by || month === undefined || (own && own !== by)) return undefined;
  return answerOf(normalizePeriod(`${month.slice(0, 4)}-01/${month}`), false, by);
}

/** Day of a month from which its figures may be told as the month's. */
const LATE = 25;

const answerOf = (value: Period, inherited: boolean, mention: PeriodMention): Answer<Period> => ({
  value,
  from: inherited ? 'context' : 'clause',
  inherited,
  alternatives: [],
  mention,
});

function isAsOf(b: BinderParts, m: PeriodMention): boolean {
  let i = m.first - 1;
  while (
    i > 0 &&
    (wordAt(b.f.sentence, i) === 'the' ||
      wordAt(b.f.sentence, i) === 'end' ||
      wordAt(b.f.sentence, i) === 'of')
  )
    i--;
  return wordAt(b.f.sentence, i) === 'as' || wordAt(b.f.sentence, i) === 'through';
}

function monthOf(b: BinderParts, m: PeriodMention): Period | undefined {
  const p = b.periodOf(m)?.value;
  return p === undefined ? undefined : lastMonthOf(p);
}

/** The last month of a month, a stretch of months or a day. */
function lastMonthOf(period: Period): Period | undefined {
  const shape = parsePeriod(period);
  if (!shape || !Number.isFinite(shape.to) || shape.kind === 'year' || shape.kind === 'years')
    return undefined;
  return monthPeriod(Math.floor((shape.to - 1) / 12), ((shape.to - 1) % 12) + 1);
}

/** "when", "during which", "in which". */
function opensTime(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  const near = word === 'which' ? wordAt(sentence, at - 1) : word;
  return (
    word === 'when' ||
    ((near === 'during' || near === 'in') && [at, at + 1].some((i) => wordAt(sentence, i) === 'which'))
  );
}

/** Not a base of comparison, not the start or the end of a stretch, not the day of the announcement alone. */
function isWhen(m: PeriodMention): boolean {
  if (!WHEN.has(m.role)) return false;
  const p = m.period ?? m.list?.[0];
  if (p !== undefined && parsePeriod(p)?.kind === 'day' && !isDayRun(p)) return false;
  if (m.relative?.unit === 'day' && m.relative.dayTo === undefined) return false;
  return true;
}

/** "a downturn that began in July": when something else started. */
function isStart(b: BinderParts, m: PeriodMention): boolean {
  let at = m.first - 1;
  if (BEFORE_TIME.has(wordAt(b.f.sentence, at))) at--;
  return STARTS.has(wordAt(b.f.sentence, at));
}

/** "a ranking released earlier this month". */
const BEFORE_TIME = new Set(['in', 'earlier', 'late', 'later', 'early', 'on']);

const STARTS = new Set([
  'began',
  'begun',
  'starting',
  'beginning',
  'started',
  'launched',
  'founded',
  'established',
  'released',
  'published',
  'issued',
  'unveiled',
  'set',
]);
