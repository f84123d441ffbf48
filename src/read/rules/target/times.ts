import { lastYearOf, type Period, parsePeriod, shiftYears, yearPeriod } from '../../../model/period.ts';
import type { Clause } from '../../context/clauses.ts';
import { type Mark, wordAt } from '../../context/phrases.ts';
import { isFiniteVerb } from '../../context/verbs-en.ts';
import type { Answer, RuleInput } from '../../rule.ts';
import type { PeriodMention } from '../../types.ts';

/** Words of aiming, foreseeing and of the mere future. */
export const GOALS: ReadonlySet<string> = new Set(['goal', 'forecast', 'future']);

/** When a goal was told and when it is to be reached. */
export interface Times {
  readonly announced?: Answer<Period>;
  readonly deadline?: Answer<Period>;
}

/** Deadline and day of announcement: "by 2030", "in 2030" after the word of aiming; "in 2017" before it. */
export function targetTimes(input: RuleInput, clause: Clause, at: number): Times {
  const goal = goalMark(input, clause, at);
  // "83.7% of its goal of 5.5 million": a goal told long before, for the time the sentence speaks of.
  if (goal && isCited(input, goal)) {
    const period = input.bind.period(goal.first);
    return period && parsePeriod(period.value)?.kind !== 'open' ? { deadline: wholeOfRun(period) } : {};
  }
  let announced: Answer<Period> | undefined;
  let deadline: Answer<Period> | undefined;
  // "will break through this year and is expected to reach 10% by 2030": a time said as a deadline outranks the others.
  let expected: Answer<Period> | undefined;
  for (const m of input.mentions) {
    if (m.type !== 'period') continue;
    const found = isOfNextFigure(input, m, at) ? undefined : goalTime(input, m);
    if (!found) continue;
    if (isDeadline(input, m, goal, clause)) deadline ??= found;
    else if (
      isForecastTime(input, m, clause, at) ||
      isExpectedFor(input, m, goal, clause) ||
      isSaidFor(input, m, goal)
    )
      expected ??= found;
    else if (m.role === 'in' && (goal === undefined || input.bind.clauseAt(m.first).index <= clause.index)) {
      const told = input.bind.voice(m.first).modality === 'stated';
      if (!announced && told && isPast(input, found.value)) announced = found;
    }
  }
  deadline ??= expected ?? runningYear(input, goal);
  return { ...(announced ? { announced } : {}), ...(deadline ? { deadline } : {}) };
}

/** "to 650,000 units, and … 1 million sales next year": a time behind another amount is that one's. */
function isOfNextFigure(input: RuleInput, m: PeriodMention, at: number): boolean {
  const figures = input.mentions.filter((x) => x.type === 'quantity' && x.form === 'count' && x.first > at);
  const next = figures.find((x) => x.last <= m.first);
  const own = input.mentions.find((x) => x.type === 'quantity' && x.first <= at && x.last > at);
  return next !== undefined && next.first - (own?.last ?? at) > LIST_GAP;
}

/** Tokens between two amounts that are told of one time: "sell 3 million toys and export 1 million by 2030". */
const LIST_GAP = 5;

/** "raised its full-year target to 3 million": the year of the text, unless that has only begun. */
function runningYear(input: RuleInput, goal: Mark | undefined): Answer<Period> | undefined {
  const today = input.context.today === undefined ? undefined : parsePeriod(input.context.today.slice(0, 7));
  if (!goal || !today || today.from % 12 < 2) return undefined;
  const yearly = [1, 2, 3, 4].some((back) => YEARLY.has(wordAt(input.sentence, goal.first - back)));
  if (!yearly || !GOAL_NOUNS.has(wordAt(input.sentence, goal.first))) return undefined;
  return {
    value: yearPeriod(Math.floor(today.from / 12)),
    from: 'document',
    inherited: true,
    alternatives: [],
  };
}

const YEARLY = new Set(['annual', 'yearly', 'full-year', 'year']);

/** A goal is for the year, though the text was speaking of its first months. */
function wholeOfRun(period: Answer<Period>): Answer<Period> {
  const kind = parsePeriod(period.value)?.kind;
  const year = kind === 'months' || kind === 'month' ? lastYearOf(period.value) : undefined;
  return year === undefined ? period : { ...period, value: yearPeriod(year) };
}

const SETS = new Set([
  'set',
  'sets',
  'setting',
  'announced',
  'announces',
  ...['raised', 'raising', 'raises', 'lifted', 'lifting', 'lowered', 'lowering', 'cut', 'cutting', 'revised'],
  ...['revising', 'increased', 'hiked', 'trimmed', 'slashed', 'upgraded', 'downgraded'],
  'put',
  'proposed',
  'has',
  'have',
  'had',
  'with',
  'unveiled',
  'issued',
]);
const GOAL_NOUNS = new Set(['goal', 'goals', 'target', 'targets', 'objective', 'objectives', 'target of']);

/** A goal told of as known: "83.7% of its goal of …", "short of the target of …", not "set a goal of …". */
function isCited(input: RuleInput, goal: Mark): boolean {
  const { sentence } = input;
  if (!GOAL_NOUNS.has(wordAt(sentence, goal.first))) return false;
  const owned = [1, 2, 3].some((back) =>
    ['its', 'the', 'their'].includes(wordAt(sentence, goal.first - back)),
  );
  if (!owned) return false;
  for (let i = input.bind.clauseAt(goal.first).first; i < goal.first; i++)
    if (SETS.has(wordAt(sentence, i))) return false;
  return true;
}

/** "Sales of 5 million for the year": what is aimed at is for all of it. */
function goalTime(input: RuleInput, m: PeriodMention): Answer<Period> | undefined {
  const found = input.bind.periodOf(m);
  if (!found) return undefined;
  if (m.relative?.whole && m.relative.toDate) return { ...found, value: found.value.slice(0, 4) };
  const gone = wordAt(input.sentence, m.first - 1) === 'last';
  return m.relative?.bare && !gone ? ahead(input, found) : found;
}

/** "in the fourth quarter", said of what is to come: the one that runs or comes next, not the one of a year ago. */
function ahead(input: RuleInput, found: Answer<Period>): Answer<Period> {
  const today = input.context.today === undefined ? undefined : parsePeriod(input.context.today.slice(0, 7));
  const shape = parsePeriod(found.value);
  if (!today || !shape || !Number.isFinite(shape.to) || today.from - shape.to < LONG_AGO) return found;
  return { ...found, value: shiftYears(found.value, 1), alternatives: [] };
}

/** Months after which nobody speaks of a stretch as still to come. */
const LONG_AGO = 4;

/** "Its 2025 production is expected to exceed 2.76 million": what is foreseen for a time has that time for its end. */
function isForecastTime(input: RuleInput, m: PeriodMention, clause: Clause, at: number): boolean {
  if (m.role !== 'in' || input.bind.voice(at).modality !== 'forecast') return false;
  if (input.bind.clauseAt(m.first).index !== clause.index) return false;
  const shape = parsePeriod(input.bind.periodOf(m)?.value ?? '');
  if (!shape || shape.kind === 'day') return false;
  // "In 2017 it predicted …": the time of the telling stands before the word of telling, with its own preposition.
  const teller = input.marks.find(
    (x) =>
      x.mark === 'forecast' &&
      TELLS.has(wordAt(input.sentence, x.first)) &&
      x.first > m.last &&
      !BE.has(wordAt(input.sentence, x.first - 1)),
  );
  return teller === undefined;
}

const BE = new Set(['is', 'are', 'was', 'were', 'be']);
const TELLS = new Set(['predicted', 'forecasted', 'projected', 'estimated']);

function isDeadline(input: RuleInput, m: PeriodMention, goal: Mark | undefined, clause: Clause): boolean {
  if (m.role === 'by' || m.role === 'until' || m.role === 'before') return true;
  if (isGoalYear(input, m)) return true;
  if (m.role !== 'in' || !goal || m.first < goal.last) return false;
  const found = input.bind.periodOf(m);
  if (!found || input.bind.clauseAt(m.first).index !== clause.index) return false;
  return !isPast(input, found.value) || input.bind.voice(m.first).modality !== 'stated';
}

/** "2025 production is expected to …", "this year sales are forecast to …": the time of what is expected, not of the expecting. */
function isExpectedFor(input: RuleInput, m: PeriodMention, goal: Mark | undefined, clause: Clause): boolean {
  if (m.role !== 'in' || !goal || goal.mark === 'goal' || input.bind.clauseAt(m.first).index > clause.index)
    return false;
  const found = input.bind.periodOf(m);
  const shape = found && parsePeriod(found.value);
  if (!shape || shape.kind === 'day' || !Number.isFinite(shape.to) || (m.relative?.offset ?? 0) < 0)
    return false;
  const today = input.context.today === undefined ? undefined : parsePeriod(input.context.today.slice(0, 7));
  return today === undefined || shape.to >= today.from;
}

/** "For the third quarter it expects …": the stretch the sentence opens with "for", before any other verb, is what is foreseen. */
function isSaidFor(input: RuleInput, m: PeriodMention, goal: Mark | undefined): boolean {
  if (goal?.mark !== 'forecast' || goal.first < m.last) return false;
  const { sentence } = input;
  const the = wordAt(sentence, m.first - 1) === 'the' ? 1 : 0;
  if (wordAt(sentence, m.first) !== 'for' && wordAt(sentence, m.first - 1 - the) !== 'for') return false;
  for (let i = m.last; i < goal.first; i++) if (isFiniteVerb(sentence, i, input.marks)) return false;
  return true;
}

/** "its 2026 sales target", "the target for 2026", "a goal of 550,000 for 2026": the year of the goal. */
function isGoalYear(input: RuleInput, m: PeriodMention): boolean {
  if (m.relative && m.relative.offset < 0) return false;
  const noun = input.marks.find(
    (x) =>
      x.mark === 'goal' &&
      GOAL_NOUNS.has(wordAt(input.sentence, x.first)) &&
      x.first >= m.last &&
      x.first - m.last <= 3 &&
      // "announced last May a goal of …": the time of the telling.
      !ARTICLES.has(wordAt(input.sentence, m.last)),
  );
  const adjective = wordAt(input.sentence, m.first - 1) !== 'in' && wordAt(input.sentence, m.last) !== ',';
  if (noun && adjective) return true;
  if (wordAt(input.sentence, m.first - 1) !== 'for') return false;
  return input.marks.some(
    (x) => x.mark === 'goal' && GOAL_NOUNS.has(wordAt(input.sentence, x.first)) && x.last <= m.first,
  );
}

const ARTICLES = new Set(['a', 'an', 'the', 'its', 'their']);

/** Over, or running, at the date of the text. */
function isPast(input: RuleInput, period: Period): boolean {
  const today = input.context.today;
  const shape = parsePeriod(period);
  if (!shape) return false;
  if (today === undefined) return true;
  return shape.from <= parsePeriod(today.slice(0, 7))!.from;
}

function goalMark(input: RuleInput, clause: Clause, at: number): Mark | undefined {
  let found: Mark | undefined;
  for (const m of input.marks) {
    if (!GOALS.has(m.mark) || m.first > at) continue;
    if (input.bind.clauseAt(m.first).index <= clause.index) found = m;
  }
  return found;
}
