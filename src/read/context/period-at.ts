import type { Modality } from '../../model/claim.ts';
import {
  isDayRun,
  lastYearOf,
  monthPeriod,
  normalizePeriod,
  type Period,
  parsePeriod,
  shiftYears,
} from '../../model/period.ts';
import type { Answer, PeriodWish } from '../rule.ts';
import type { PeriodMention, QuantityMention, Sentence } from '../types.ts';
import type { BinderParts } from './binder.ts';
import type { Clause } from './clauses.ts';
import { wordAt } from './phrases.ts';
import { parseDay, stepBack, wholeYear } from './resolve-period.ts';

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
  const own = nearestTo(b, inClause(clause), at);
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
    listed >= clause.last
  ) {
    const next = b.f.clauses.slice(clause.index + 1).find((c) => inClause(c).length > 0);
    const aside = (c: Clause): boolean => c.kind === 'relative' || c.kind === 'part';
    if (next && !b.chainOf(next).some(aside)) {
      const m = inClause(next)[0]!;
      // "reached 1.7 million, a leap from 0.9 million in 2022": that date is the other figure's.
      const leans = next.kind === 'participle' || next.kind === 'fragment';
      const taken = b.f.mentions.some(
        (q) => isFigure(q) && q.first >= next.first && q.last <= m.first && q.first > listed,
      );
      if (!leans || !taken) return take(m, 'sentence');
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
  if (context.period === undefined) return undefined;
  // An event keeps the time of its paragraph at most; the figures of a report keep that of the report.
  const { sentence } = b.f;
  const near =
    context.said.period === sentence.paragraph || sentence.kind !== 'prose' || saysSamePeriod(b, clause);
  if (near) return carried(context.period);
  // The one time a text has spoken of: likely that of its other paragraphs, too.
  if (context.periods.length === 1) {
    const other = context.today === undefined ? [] : [`../${context.today}`];
    return { ...carried(context.period), alternatives: other };
  }
  return tellsFigure(b, clause, at) ? passagePeriod(context.period, context.today) : undefined;
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
  if (!adds || !grows || !by || month === undefined || (own && own !== by)) return undefined;
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

const COMPARES = new Set(['than', 'times', 'as', 'with', 'to', 'above', 'below']);

/** "1.39 times those of 2024", "higher than that in 2024": the time of what is compared with. */
function isOfThose(b: BinderParts, m: PeriodMention): boolean {
  const word = (back: number) => wordAt(b.f.sentence, m.first - back);
  if (word(2) !== 'those' && word(2) !== 'that') return false;
  return word(1) === 'of' || (word(1) === 'in' && COMPARES.has(word(3)));
}

/** "higher than in 2024", "down 25% compared with shipments in December": the time of what is compared with. */
function isAfterThan(b: BinderParts, m: PeriodMention): boolean {
  if (m.role !== 'in') return false;
  for (let i = m.first - 1; i >= 0 && m.first - i <= 6; i--) {
    const word = wordAt(b.f.sentence, i);
    if (word === 'than')
      return wordAt(b.f.sentence, m.first - 1) === 'in' && isAmountBetween(b, i + 1, m.first - 1);
    if (word === 'from' && m.first - i > 2 && isAmountBetween(b, i + 1, m.first - 1)) return true;
    if (word === 'with' || word === 'to') {
      const before = wordAt(b.f.sentence, i - 1);
      if (before === 'compared' || before === 'relative') return true;
    }
    if (b.f.sentence.tokens[i]?.kind === 'punct' && word !== "'s") return false;
    if (b.f.mentions.some((q) => isFigure(q) && q.first <= i && q.last > i)) return false;
  }
  return false;
}

/** Nothing but the words of an amount: "than in 2024", "than shipments in December", not "than any other city in 2024". */
function isAmountBetween(b: BinderParts, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const covered = b.metrics.some((m) => m.first <= i && m.last > i);
    if (!covered && !AMOUNTS.has(wordAt(b.f.sentence, i))) return false;
  }
  return true;
}

const AMOUNTS = new Set(['that', 'those', 'the', 'shipments', 'its', 'figure', 'level', 'total']);

/** The mention nearest to the point; one that follows with another figure in between belongs to that figure. */
function nearestTo(
  b: BinderParts,
  mentions: readonly PeriodMention[],
  at: number,
): PeriodMention | undefined {
  let best: PeriodMention | undefined;
  let bestCost = Infinity;
  for (const m of mentions) {
    if (belongsToOther(b, m, at)) continue;
    const others = b.f.mentions.filter(
      (q) => isFigure(q) && q.first !== at && isBetween(q.first, at, m.first),
    );
    // "5.4 million, bolstered by a rise of 11% in the second half": behind a comma and another figure the time is that figure's.
    // The figures of one list ("A, B and C sold 3, 2 and 1 in October") share the time behind it.
    const listed = m.first > at ? listedFrom(b, at) : at;
    if (m.first > at && others.some((q) => q.first > listed && hasCommaBetween(b, at, q.first))) continue;
    const between = others.filter((q) => m.first < at || q.first > listed).length;
    const cost = distance(b, m, at) + between * 50;
    if (cost < bestCost) {
      best = m;
      bestCost = cost;
    }
  }
  return best;
}

/** "fell 10% in 2022 and 5% in 2023": a time right behind a figure is that figure's, and nearer to it than any other. */
function distance(b: BinderParts, m: PeriodMention, at: number): number {
  const behind = b.f.mentions.find((q) => isFigure(q) && q.last <= m.first && m.first - q.last <= 1);
  if (!behind) return Math.abs(m.first - at);
  return behind.first === at ? 0 : Math.abs(m.first - at) + RIVAL;
}

/** Tokens by which a time that stands behind another figure is further away. */
const RIVAL = 12;

/** First token of the last figure of the list that the figure at the point opens; the point itself when it opens none. */
function listedFrom(b: BinderParts, at: number): number {
  const figure = b.f.mentions.find((m) => m.first === at && isFigure(m));
  if (figure?.type !== 'quantity') return at;
  const end = endOfList(b, figure);
  return b.f.mentions.find((m) => m.last === end && m.type === 'quantity')?.first ?? at;
}

function hasCommaBetween(b: BinderParts, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (wordAt(b.f.sentence, i) === ',') return true;
  return false;
}

/** "to 34 million from 31 million in 2024": the date stands beside the base figure and is its own. */
function belongsToOther(b: BinderParts, m: PeriodMention, at: number): boolean {
  return b.f.mentions.some((q) => {
    if (!isFigure(q) || q.first === at || q.last > m.first || m.first - q.last > 4) return false;
    const the = wordAt(b.f.sentence, q.first - 1) === 'the';
    const i = q.first - (the ? 2 : 1);
    const before = wordAt(b.f.sentence, i);
    return (
      before === 'from' ||
      before === 'than' ||
      (the && (before === 'over' || before === 'against')) ||
      ((before === 'with' || before === 'to') && wordAt(b.f.sentence, i - 1) === 'compared')
    );
  });
}

/** "a 6% increase from the 7,079 units delivered in April": the date of the figure the change starts from. */
function isOfBaseFigure(b: BinderParts, m: PeriodMention, at: number): boolean {
  return b.f.mentions.some((q) => {
    if (!isFigure(q) || q.first <= at || q.last > m.first || m.first - q.last > 3) return false;
    const i = wordAt(b.f.sentence, q.first - 1) === 'the' ? q.first - 2 : q.first - 1;
    const before = wordAt(b.f.sentence, i);
    if (before === 'with' || before === 'to') return wordAt(b.f.sentence, i - 1) === 'compared';
    return before === 'from' || before === 'over';
  });
}

const isFigure = (m: { type: string; form?: string }): boolean =>
  m.type === 'quantity' && m.form !== 'duration' && m.form !== 'ordinal';

const isBetween = (x: number, a: number, c: number): boolean => (a < c ? x > a && x < c : x > c && x < a);

const WITHIN = new Set(['in', 'over', 'within', 'during', 'past', 'last', 'these', 'those', 'the']);

/** What a change is measured against: words in the sentence, else the same stretch one year before. */
export function findBase(b: BinderParts, at: number, period: Period | undefined): Answer<Period> | undefined {
  const clause = b.clauseOf(at);
  const near = new Set(b.chainOf(clause).map((c) => c.index));
  // "…, while Springfield's only rose …": both halves run over the same stretch.
  const opener = wordAt(b.f.sentence, clause.first);
  if (opener === 'while' || opener === 'whereas' || opener === 'but' || opener === 'and') {
    const own = b.periods.some((m) => m.first >= clause.first && m.first < clause.last);
    if (!own)
      for (const c of b.f.clauses.slice(0, clause.index)) if (c.kind !== 'relative') near.add(c.index);
  }
  const own = period === undefined ? undefined : ownBase(b, at, period);
  if (own) return own;
  const dated = b.periods.find((m) => near.has(b.clauseOf(m.first).index) && isOfBaseFigure(b, m, at));
  const baseDate = dated && b.periodOf(dated);
  if (baseDate && baseDate.value !== period) return { ...baseDate, from: 'sentence' };
  const ranked = [...b.periods].sort((x, y) => Math.abs(x.first - at) - Math.abs(y.first - at));
  for (const m of ranked) {
    if (
      m.role !== 'base' &&
      m.role !== 'from' &&
      m.role !== 'since' &&
      !isOfThose(b, m) &&
      !isAfterThan(b, m)
    )
      continue;
    if (!near.has(b.clauseOf(m.first).index) && b.clauseOf(m.first).kind !== 'lead') continue;
    // "up 109% and 14.2% from April": behind another figure the base is that figure's.
    const listed = m.first > at ? listedFrom(b, at) : at;
    const own = b.f.mentions.some((q) => isFigure(q) && q.first > listed && isBetween(q.first, at, m.first));
    if (m.first > at && own) continue;
    const r = m.relative;
    // "on a year earlier", "than last year": the same stretch one year before, be it a year or not.
    if (
      period !== undefined &&
      m.role === 'base' &&
      r?.unit === 'year' &&
      r.offset === -1 &&
      r.month === undefined
    ) {
      const same = stepBack(period, 'year');
      if (same !== undefined) return { value: same, from: 'sentence', inherited: false, alternatives: [] };
    }
    // "up 3% from the previous month": the stretch of that length before, whatever the text was speaking of last.
    if (
      period !== undefined &&
      m.role === 'base' &&
      (r?.unit === 'month' || r?.unit === 'quarter') &&
      r.offset === -1 &&
      r.month === undefined
    ) {
      const before = stepBack(period, r.unit);
      if (before !== undefined && before !== stepBack(period, 'year'))
        return { value: before, from: 'sentence', inherited: false, alternatives: [] };
    }
    const found = b.periodOf(m);
    if (found && found.value !== period) return { ...found, from: 'sentence' };
  }
  if (period === undefined) return undefined;
  const step = (years: number): Answer<Period> => ({
    value: shiftYears(period, -years),
    from: 'sentence',
    inherited: false,
    alternatives: [],
  });
  for (const m of b.f.mentions) {
    if (
      m.type === 'quantity' &&
      m.form === 'duration' &&
      m.unit === 'year' &&
      near.has(b.clauseOf(m.first).index)
    ) {
      if (
        isStretch(b, m) &&
        !isLapse(b, m.first) &&
        Number.isInteger(m.value) &&
        m.value > 0 &&
        m.value < 200
      )
        return step(m.value);
    }
    if (
      m.type === 'period' &&
      m.relative?.span &&
      near.has(b.clauseOf(m.first).index) &&
      !isLapse(b, m.first)
    ) {
      if (lastYearOf(period) !== undefined) return step(m.relative.span);
    }
  }
  // The base words nearest behind the figure: "22% year on year and 7% month on month".
  const bases = b.f.marks.filter(
    (m) =>
      (m.mark === 'on_year' || m.mark === 'on_month' || m.mark === 'on_quarter') &&
      near.has(b.clauseOf(m.first).index),
  );
  // "year-on-year growth of 4.6% and a month-on-month decline of 6.9%": the base of a figure is not behind the next one.
  const free = bases.filter(
    (m) => !b.f.mentions.some((q) => isFigure(q) && q.first !== at && isBetween(q.first, at, m.first)),
  );
  const mark =
    free.find((m) => m.first >= at) ??
    free.pop() ??
    bases.find((m) => m.first >= at) ??
    bases[bases.length - 1];
  const unit = mark?.mark === 'on_month' ? 'month' : mark?.mark === 'on_quarter' ? 'quarter' : undefined;
  const before = unit && stepBack(period, unit);
  if (before) return { value: before, from: 'sentence', inherited: false, alternatives: [] };
  const span = parsePeriod(period);
  if (span?.kind === 'years') {
    // "From 2017 to 2020 … increased 72%": the stretch has both ends.
    const [from] = period.split('/');
    if (from !== undefined) return { value: from, from: 'sentence', inherited: false, alternatives: [] };
  }
  const back = stepBack(period, 'year');
  if (back === undefined) return undefined;
  return { value: back, from: 'default', inherited: false, alternatives: [] };
}

/** "for the first time in nine years", "the highest in ten years": how long ago, not over which time something moved. */
function isLapse(b: BinderParts, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 4; i--) if (LAPSES.has(wordAt(b.f.sentence, i))) return true;
  return false;
}

const LAPSES = new Set(['time', 'highest', 'lowest', 'best', 'worst', 'largest', 'biggest']);

const BREAKS = new Set([',', ';', 'and', 'but', 'while', 'or', '.']);

/**
 * Base words in a figure's own phrase: before it ("a year-on-year increase of 9%"), else behind it ("up 13% YoY but up 3% from
 * November"). A comma, a joint or another figure ends the phrase, so that each of two rates keeps its own base.
 */
function ownBase(b: BinderParts, at: number, period: Period): Answer<Period> | undefined {
  const figure = b.f.mentions.find((m) => m.first === at && isFigure(m));
  if (figure?.type !== 'quantity') return undefined;
  const ends = (i: number): boolean =>
    BREAKS.has(wordAt(b.f.sentence, i)) ||
    b.f.mentions.some((q) => isFigure(q) && q.first <= i && q.last > i);
  let from = at;
  while (from > 0 && at - from < OWN_REACH && !ends(from - 1)) from--;
  let to = figure.last;
  while (to < b.f.sentence.tokens.length && to - figure.last < OWN_REACH && !ends(to)) to++;
  const said = (value: Period | undefined): Answer<Period> | undefined =>
    value === undefined ? undefined : { value, from: 'sentence', inherited: false, alternatives: [] };
  // "up 12% and 9% year on year": what is said behind the last of a list is said of all.
  const listed = endOfList(b, figure);
  let far = listed;
  while (far < b.f.sentence.tokens.length && far - listed < OWN_REACH && !ends(far)) far++;
  for (const [first, last] of [
    [from, at],
    [figure.last, to],
    [listed, far],
  ] as const) {
    const mark = b.f.marks.find((m) => m.first >= first && m.last <= last && STEPS.has(m.mark));
    if (mark) return said(stepBack(period, STEPS.get(mark.mark)!));
    if (first === from) continue;
    // "from the same month last year"
    const same = b.f.mentions.find(
      (m) => m.type === 'cue' && m.cue === 'same_period' && m.first >= first && m.last <= last,
    );
    if (same && saysLastYear(b.f.sentence, same)) return said(stepBack(period, 'year'));
    const dated = b.periods.find(
      (m) => (m.role === 'base' || isAfterThan(b, m)) && m.first >= first && m.last <= last,
    );
    if (!dated) continue;
    const r = dated.relative;
    if (r?.unit === 'year' && r.offset === -1 && r.month === undefined) return said(stepBack(period, 'year'));
    const found = b.periodOf(dated);
    if (found && found.value !== period) return { ...found, from: 'sentence' };
  }
  return undefined;
}

/** Behind the last figure of "12%, 9% and 7%"; behind the figure itself when it stands alone. */
function endOfList(b: BinderParts, figure: QuantityMention): number {
  let last = figure.last;
  for (;;) {
    let next = last;
    while (wordAt(b.f.sentence, next) === ',' || wordAt(b.f.sentence, next) === 'and') next++;
    const more = b.f.mentions.find((m) => m.first === next && m.type === 'quantity');
    if (next === last || more?.type !== 'quantity' || more.form !== figure.form) return last;
    last = more.last;
  }
}

/** "the same month last year", "the corresponding period of 2024": a time of another year, not the one spoken of. */
function saysLastYear(sentence: Sentence, cue: { readonly first: number; readonly last: number }): boolean {
  for (let i = cue.first; i < cue.last + 4; i++) {
    const word = wordAt(sentence, i);
    if (word === 'year' || word === 'earlier' || word === 'ago') return true;
    if (i >= cue.last && !OF_A_YEAR.has(word)) return false;
  }
  return false;
}

const OF_A_YEAR = new Set(['of', 'in', 'the', 'last', 'previous', 'prior', 'a', 'preceding', 'one']);
const OWN_REACH = 9;
const STEPS: ReadonlyMap<string, 'year' | 'month' | 'quarter'> = new Map([
  ['on_year', 'year'],
  ['on_month', 'month'],
  ['on_quarter', 'quarter'],
]);

/** "in three years", "over the past five years", not "for three years running" and not "three years later". */
function isStretch(b: BinderParts, m: QuantityMention): boolean {
  let i = m.first - 1;
  for (let steps = 0; steps < 4 && i >= 0; steps++, i--) {
    const word = wordAt(b.f.sentence, i);
    if (word === 'in' || word === 'over' || word === 'within' || word === 'during') {
      const next = wordAt(b.f.sentence, m.last);
      // "for the first time in nine years" is no stretch of growth.
      if (word === 'in' && wordAt(b.f.sentence, i - 1) === 'time') return false;
      return next !== 'later' && next !== 'earlier' && next !== 'ago' && next !== 'running';
    }
    if (!WITHIN.has(word) && word !== 'just' && word !== 'only') return false;
  }
  return false;
}
