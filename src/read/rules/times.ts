import { isDayRun, type Period, parsePeriod } from '../../model/period.ts';
import { wordAt } from '../context/phrases.ts';
import type { Answer, RuleInput } from '../rule.ts';

export interface Times {
  readonly period: Answer<Period> | undefined;
  readonly base: Answer<Period> | undefined;
}

/**
 * Period and base of something that moved: "from 2017 to 2020 … rose 72% to 1.4 million" ends in 2020 and starts in 2017;
 * "over the three years to 2020" the same; else the base is one year before.
 */
export function timesOf(input: RuleInput, at: number, baseAt = at): Times {
  const period = input.bind.period(at);
  const shape = period && parsePeriod(period.value);
  const span = period?.mention?.type === 'period' ? period.mention.relative?.span : undefined;
  if (period && span && shape && Number.isFinite(shape.to)) {
    // "over the past three years": up to its last year, from the year before its first.
    const last = Math.floor((shape.to - 1) / 12);
    const at = (year: number): Answer<Period> => ({ ...period, value: String(year), alternatives: [] });
    return { period: at(last), base: at(last - span) };
  }
  if (period && shape?.kind === 'years') {
    const [from, to] = period.value.split('/') as [Period, Period];
    return {
      period: { ...period, value: to },
      base: { value: from, from: period.from, inherited: period.inherited, alternatives: [] },
    };
  }
  const usable = shape && shape.kind !== 'open' ? period?.value : undefined;
  const over = period?.mention?.type === 'period' ? period.mention.over : undefined;
  if (over !== undefined && usable !== undefined && shape?.kind === 'year') {
    const base: Answer<Period> = {
      value: String(Number(usable) - over),
      from: 'sentence',
      inherited: false,
      alternatives: [],
    };
    return { period, base };
  }
  return { period, base: input.bind.basePeriod(baseAt, usable) };
}

/** A figure of a stretch of time of which nobody knows which: no cell of its own, and none is made up. */
export function isUndated(input: RuleInput, metric: string, period: Answer<Period> | undefined): boolean {
  if (period?.from === 'context' && hasTimeOfItsOwn(input)) return isTimed(input, metric);
  if (period && period.from !== 'default') return false;
  return input.context.today !== undefined && isTimed(input, metric);
}

/** A flow, or a rate of flows: without its stretch of time it says nothing. */
function isTimed(input: RuleInput, id: string): boolean {
  const metric = input.lookups.metric(id);
  return metric?.flow === true || metric?.unit === 'percent';
}

/** A year that is not over when the text is written has no figure yet: what is told as one was misread. */
export function isRunningYear(input: RuleInput, period: Answer<Period> | undefined): boolean {
  const { today } = input.context;
  if (!period || today === undefined || parsePeriod(period.value)?.kind !== 'year') return false;
  return period.value >= today.slice(0, 4) && today.slice(5, 7) < '12';
}

/**
 * "As of the end of October, Acme had sold 1 million": up to a day, from a beginning that nobody told. A year by its number may be the
 * year itself ("by 2010 it made 2 million"), unless its end is said or the verb tells what had been done by then.
 */
export function isUpToNow(input: RuleInput, period: Answer<Period> | undefined): boolean {
  const m = period?.mention;
  if (!period || m?.type !== 'period' || m.relative?.toDate || m.relative?.monthTo !== undefined)
    return false;
  const kind = parsePeriod(period.value)?.kind;
  if (kind === 'months' || kind === undefined || m.relative?.whole) return false;
  let i = m.first - 1;
  let end = false;
  while (i > 0 && UP_TO.has(wordAt(input.sentence, i))) {
    end ||= wordAt(input.sentence, i) === 'end';
    i--;
  }
  const asOf = wordAt(input.sentence, i) === 'as';
  if (m.role !== 'by' && !asOf) return false;
  if (kind !== 'year' || end) return true;
  return input.sentence.tokens.some((t) => t.norm === 'had' || t.norm === 'has' || t.norm === 'have');
}

const UP_TO = new Set(['the', 'end', 'of', 'early', 'late', 'mid']);

/** "From August 1 to 10", "as of Aug. 10", "in the first week of": the sentence has a time that is no period of the calendar; another must not take its place. */
function hasTimeOfItsOwn(input: RuleInput): boolean {
  return input.once(findOwnTime);
}

function findOwnTime(input: RuleInput): boolean {
  const days = input.mentions.some((m) => {
    if (m.type !== 'period') return false;
    const found = input.bind.periodOf(m);
    const day = found !== undefined && parsePeriod(found.value)?.kind === 'day' && !isDayRun(found.value);
    if (!day) return false;
    const next = wordAt(input.sentence, m.last);
    const before = wordAt(input.sentence, m.first - 1);
    const range =
      next === '-' || next === '–' || (next === 'to' && input.sentence.tokens[m.last + 1]?.kind === 'number');
    return (
      range ||
      m.role === 'from' ||
      m.role === 'until' ||
      m.role === 'by' ||
      (before === 'of' && wordAt(input.sentence, m.first - 2) === 'as')
    );
  });
  if (days || saysOtherBooks(input)) return true;
  return (
    input.sentence.tokens.some((t, i) => {
      const unit = wordAt(input.sentence, i + 1);
      const counted = t.kind === 'number' || COUNTED.has(t.norm);
      return counted && PARTS.has(unit) && WHICH.has(wordAt(input.sentence, i - 1));
    }) || input.sentence.tokens.some((t, i) => WHICH.has(t.norm) && WEEKS.has(wordAt(input.sentence, i + 1)))
  );
}

/** "in fiscal 2022", "in the last fiscal year": a year of books of which nobody can tell when it closed. */
const saysOtherBooks = (input: RuleInput): boolean =>
  input.sentence.tokens.some((t, i) => {
    if (t.norm !== 'fiscal' && t.norm !== 'fy') return /^fy\d+$/.test(t.norm) && !isInTime(input, i);
    const at = wordAt(input.sentence, i + 1) === 'year' ? i + 2 : i + 1;
    const named = input.sentence.tokens[at]?.kind === 'number' || OTHERS.has(wordAt(input.sentence, i - 1));
    return named && !isInTime(input, i);
  });

const isInTime = (input: RuleInput, at: number): boolean =>
  input.mentions.some((m) => m.type === 'period' && m.first <= at && m.last > at);
const OTHERS = new Set(['last', 'past', 'previous', 'prior', 'next', 'current', 'this']);

const COUNTED = new Set(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']);
const PARTS = new Set(['days', 'weeks']);
const WEEKS = new Set(['week', 'day', 'weekend', 'fortnight']);
const WHICH = new Set(['first', 'second', 'third', 'fourth', 'last', 'past', 'this', 'final']);
