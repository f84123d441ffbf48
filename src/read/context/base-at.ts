import { lastYearOf, type Period, parsePeriod, shiftYears } from '../../model/period.ts';
import type { Answer } from '../rule.ts';
import type { Mention, PeriodMention, QuantityMention } from '../types.ts';
import type { BinderParts } from './binder.ts';
import { wordAt } from './phrases.ts';
import { stepBack } from './resolve-period.ts';
import {
  endOfList,
  isAfterThan,
  isBetween,
  isFigure,
  isLapse,
  isOfThose,
  listedFrom,
  saysLastYear,
} from './times-beside.ts';

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
    b.f.mentions.some((q) => isFigure(q) && q.first <= i && q.last > i && !isStart(b, q, figure.last));
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

/** "83% from 71,099 units in the same month last year": the amount a change starts from stands before its time. */
const isStart = (b: BinderParts, q: Mention, from: number): boolean =>
  q.first === from + 1 &&
  q.type === 'quantity' &&
  q.form === 'count' &&
  STARTS.has(wordAt(b.f.sentence, from));

const STARTS = new Set(['from', 'over', 'against']);
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
