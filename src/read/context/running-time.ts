import type { Period } from '../../model/period.ts';
import { isDayRun, lastYearOf, parsePeriod } from '../../model/period.ts';
import type { Binder } from '../rule.ts';
import type { Mention, PeriodMention, Sentence } from '../types.ts';
import type { Context } from './context.ts';
import { wordAt } from './phrases.ts';
import { isSideTime } from './side-times.ts';

/** Where the story stands after a sentence, and the year to date that was told beside it. */
export function runningTime(
  context: Context,
  sentence: Sentence,
  mentions: readonly Mention[],
  bind: Binder,
  topic: Period | undefined,
): { readonly period: Period | undefined; readonly stretch: Context['stretch'] | undefined } {
  const held = { period: context.period, stretch: context.stretch };
  // "Keep in mind June 2022 was up 23%": told in passing, whatever it tells.
  if (REMINDERS.has(wordAt(sentence, 0))) return held;
  const named = lastPeriod(mentions, bind, sentence);
  // "In terms of cumulative sales, …": since a beginning that nobody told; the month before is not what it goes on about.
  const sinceWhen = named === undefined && sentence.tokens.some((t) => SINCE_EVER.has(t.norm));
  if (sinceWhen) return { period: undefined, stretch: undefined };
  const said = named ?? topic;
  if (said === undefined || parsePeriod(said)?.kind === 'open') return held;
  const passing = mentions.some((m) => m.type === 'period' && isToDateInPassing(sentence, m));
  if (passing && context.period !== undefined && isPartOf(context.period, said))
    return { ...held, stretch: { period: said, paragraph: sentence.paragraph } };
  return { period: said, stretch: said === context.period ? context.stretch : undefined };
}

const SINCE_EVER = new Set(['cumulative', 'cumulatively', 'accumulated']);
const REMINDERS = new Set(['keep', 'bear', 'remember', 'recall', 'remind']);

/** "its 1.12 million YTD volume", "sold 602,800 units year-to-date": beside the month that the story is in, not where it goes on. */
function isToDateInPassing(sentence: Sentence, m: PeriodMention): boolean {
  if (m.relative?.toDate !== true || m.first <= OPENING_WORDS) return false;
  return !mentionOpens(sentence, m);
}

/** Tokens at the start of a sentence: what stands there sets the time of all that follows. */
const OPENING_WORDS = 1;

/** "…; so far this year, …": opens a part of the sentence. */
const mentionOpens = (sentence: Sentence, m: PeriodMention): boolean =>
  [',', ';', ':'].includes(wordAt(sentence, m.first - 1)) && wordAt(sentence, m.last) === ',';

function isPartOf(part: Period, whole: Period): boolean {
  const [a, b] = [parsePeriod(part), parsePeriod(whole)];
  return !!a && !!b && a.kind === 'month' && b.kind !== 'month' && a.from >= b.from && a.to <= b.to;
}

/** The last time the sentence was speaking of; deadlines and bases of comparison are not where the story stands. */
function lastPeriod(mentions: readonly Mention[], bind: Binder, sentence: Sentence): Period | undefined {
  let found: Period | undefined;
  for (const m of mentions) {
    if (m.type !== 'period' || m.role === 'base' || m.role === 'until') continue;
    if (isSideTime(sentence, mentions, m) || (m.role === 'since' && m.first > OPENING)) continue;
    const modal = bind.voice(m.first).modality;
    if (m.role === 'by' && modal !== 'stated') continue;
    const p = bind.periodOf(m)?.value;
    if (p === undefined || (parsePeriod(p)?.kind === 'day' && !isDayRun(p))) continue;
    // "In 2022 sales reached …, with 105,483 in December": the story stands in the year that opened the sentence.
    const clause = bind.clauseAt(m.first);
    const leans = clause.leansOn !== undefined || wordAt(sentence, clause.first) === 'with';
    const aside = found !== undefined && leans && isWithin(p, found);
    if (!aside) found = p;
  }
  return found;
}

function isWithin(part: Period, whole: Period): boolean {
  const [a, b] = [parsePeriod(part), parsePeriod(whole)];
  return !!a && !!b && b.kind === 'year' && a.kind !== 'year' && a.from >= b.from && a.to <= b.to;
}

/** A time that opens the sentence, or a year named by its number in it: what months without a year belong to. */
export function topicYear(mentions: readonly Mention[], bind: Binder, paragraph: number): Context['topic'] {
  let year: number | undefined;
  for (const m of mentions) {
    if (m.type !== 'period' || m.role !== 'in') continue;
    const p = bind.periodOf(m)?.value;
    const kind = p === undefined ? undefined : parsePeriod(p)?.kind;
    if (p === undefined || kind === undefined || kind === 'open') continue;
    const named = m.period !== undefined && kind === 'year';
    if (m.first <= OPENING || named) year = lastYearOf(p) ?? year;
  }
  return year === undefined ? undefined : { year, paragraph };
}

/** Tokens within which a time opens its sentence. */
const OPENING = 4;
