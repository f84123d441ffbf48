import type { ClaimDraft, TargetInfo } from '../../../model/claim.ts';
import type { EntityId } from '../../../model/ids.ts';
import { lastYearOf, type Period, parsePeriod, yearPeriod } from '../../../model/period.ts';
import type { Clause } from '../../context/clauses.ts';
import { type Mark, wordAt } from '../../context/phrases.ts';
import { type Answer, draftClaim, type Rule, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { MetricMention, PeriodMention, QuantityMention } from '../../types.ts';
import { metricOfFigure } from '../figure/metric-of-figure.ts';
import { entityOfFigure } from '../figure/owner.ts';
import { isUnknownThing } from '../figure/strange.ts';
import { amountsOf, figuresOf } from '../figures.ts';
import { printed } from '../level/rule.ts';
import { isRow } from '../table/rule.ts';
import { labelAfter } from './label.ts';
import { activityBefore, stopGoal } from './stop.ts';

/** What is aimed at or expected: "aims to sell 5 million by 2030", "a goal of …", "will stop making X by 2025", "to become the 'Y'". */
export const targetRule: Rule = {
  id: 'en/target',
  kind: 'target',
  read(input) {
    if (input.sentence.kind === 'caption' || isRow(input)) return [];
    const drafts: ClaimDraft[] = [];
    const figures = figuresOf(input);
    for (const q of amountsOf(input)) {
      const role = figures.get(q)?.role;
      if (role === 'change' || role === 'share' || role === 'comparison' || isUnknownThing(input, q))
        continue;
      const draft = figureTarget(input, q);
      if (draft) drafts.push(draft);
    }
    drafts.push(...stopTargets(input), ...labelTargets(input));
    return drafts;
  },
};

const STEPS = new Set(['additional', 'another', 'extra', 'further']);
const GOALS = new Set(['goal', 'forecast', 'future']);

function figureTarget(input: RuleInput, q: QuantityMention): ClaimDraft | undefined {
  const { bind, lookups } = input;
  const voice = bind.voice(q.first);
  if (voice.silent || voice.stance === 'denied') return undefined;
  if (voice.modality !== 'goal' && voice.modality !== 'forecast') return undefined;
  if (q.form !== 'count' && q.form !== 'percent') return undefined;
  const clause = bind.clauseAt(q.first);
  if (isToldInPassing(input, clause)) return undefined;
  // "an increase over the 410,000 sold in 2025": what is passed is no goal.
  if (isPassed(input, q)) return undefined;
  // "an additional million", "by almost a million": steps and distances, no state to be reached.
  const before = [1, 2, 3].map((back) => wordAt(input.sentence, q.first - back));
  // "to enter the top three": a place, no amount.
  if (before[0] === 'by' || before[0] === 'top' || before.some((word) => STEPS.has(word))) return undefined;
  const metric = metricOfFigure(input, q) ?? metricOfUnit(input, q);
  const known = metric && lookups.metric(metric.value);
  // "aims for 3.45 million units" after a part was spoken of: of the part or of the whole nobody can tell.
  if (
    metric?.inherited &&
    known?.object !== undefined &&
    known.object !== lookups.defaultObject &&
    q.object === undefined
  )
    return undefined;
  if (known && q.form === 'percent' && known.unit !== 'percent') return undefined;
  const scale = saysScale(input, q);
  if (known && q.unit === undefined && q.form === 'count' && known.dimension !== 'count' && !scale)
    return undefined;
  if (!known && (q.unit === undefined || q.unit === 'count')) return undefined;
  const times = targetTimes(input, clause, q.first);
  // A figure without a word of aiming beside it and without a deadline is no goal.
  if (!times.deadline && !input.marks.some((m) => GOALS.has(m.mark))) return undefined;
  if (
    voice.modality === 'forecast' &&
    clause.kind === 'subordinate' &&
    !input.marks.some((m) => GOALS.has(m.mark) && m.first >= clause.first && m.first < clause.last)
  )
    return undefined;
  const forecastBy = voice.modality === 'forecast' ? voice.speaker : undefined;
  const ratio = known?.unit === 'percent' || q.form === 'percent';
  const entity = entityOfTarget(input, q.first, voice.modality === 'forecast' && ratio);
  const issuer = forecastBy ?? issuerOf(input, clause) ?? entity;
  // Expected of nobody, for no time: nothing can ever bear it out.
  if (!entity && !times.deadline) return undefined;
  const size = printed(q);
  // Nobody's figure of nothing known ("a cap of 15,000 yuan") is no goal.
  if (!metric && !issuer) return undefined;
  const exact = size.bound === 'exact';
  return targetDraft(input, q.first, `en/target/${voice.modality}`, clause, entity, metric, times, issuer, {
    ...size,
    // A goal is the figure itself, not what rounding allows.
    ...(exact && voice.modality === 'goal' ? { interval: [q.value, q.value] as const } : {}),
    unit: known?.unit ?? q.unit ?? 'count',
    modality: voice.modality,
  });
}

/** "…, which built 1.7 million last year": what is told of somebody inside a forecast is no forecast. */
function isToldInPassing(input: RuleInput, clause: Clause): boolean {
  if (clause.kind !== 'relative') return false;
  const inside = (m: { first: number }): boolean => m.first >= clause.first && m.first < clause.last;
  return (
    input.mentions.some((m) => m.type === 'metric' && m.verb && inside(m)) &&
    !input.marks.some((m) => GOALS.has(m.mark) && inside(m))
  );
}

/** "over the more than 410,000 delivered in 2025", "from 300,000": the figure a change or a raise starts from. */
function isPassed(input: RuleInput, q: QuantityMention): boolean {
  let at = q.first;
  while (FORMER.has(wordAt(input.sentence, at - 1))) at--;
  const words = [1, 2].map((back) => wordAt(input.sentence, at - back));
  return words[0] === 'from' || (words[0] === 'the' && ['over', 'from', 'than'].includes(words[1]!));
}

const FORMER = new Set(['previous', 'earlier', 'original', 'initial', 'former']);

interface Times {
  readonly announced?: Answer<Period>;
  readonly deadline?: Answer<Period>;
}

function targetDraft(
  input: RuleInput,
  at: number,
  rule: string,
  clause: Clause,
  entity: Answer<EntityId> | undefined,
  metric: Answer<string> | undefined,
  times: Times,
  issuer: Answer<EntityId> | undefined,
  fields: Partial<ClaimDraft>,
  label?: string,
): ClaimDraft | undefined {
  const target: TargetInfo = {
    ...(issuer ? { issuer: issuer.value } : {}),
    ...(times.announced ? { announced: times.announced.value } : {}),
    ...(times.deadline ? { deadline: times.deadline.value } : {}),
    ...(label === undefined ? {} : { label }),
  };
  const last = Math.max(clause.last, at + 1);
  return draftClaim(
    input,
    at,
    rule,
    spanOfTokens(input.sentence, clause.first, last),
    { entity, metric },
    {
      kind: 'target',
      ...fields,
      target,
      ...(issuer?.inherited || times.announced?.inherited ? { inherited: ['target'] } : {}),
    },
  );
}

/** A figure whose words name no metric ("a trillion"): the latest metric of that unit in the text. */
function metricOfUnit(input: RuleInput, q: QuantityMention): Answer<string> | undefined {
  if (q.form !== 'count' || q.object !== undefined) return undefined;
  const scale = q.unit === undefined;
  if (scale && !saysScale(input, q)) return undefined;
  for (const level of [...input.context.levels].reverse()) {
    const metric = input.lookups.metric(level.metric);
    if (scale ? metric?.dimension === 'money' : metric?.unit === q.unit) {
      return { value: level.metric, from: 'context', inherited: true, alternatives: [] };
    }
  }
  return undefined;
}

/** "a trillion-scale …": a size in money that says neither unit nor metric. */
function saysScale(input: RuleInput, q: QuantityMention): boolean {
  return input.text.slice(q.span.start, q.span.end).endsWith('scale');
}

/** Who is to reach it. What is expected of a ratio at large has no owner unless the sentence names one. */
function entityOfTarget(input: RuleInput, at: number, forecast: boolean): Answer<EntityId> | undefined {
  return entityOfFigure(input, at, forecast ? { here: true } : {});
}

/** Who set the goal: the subject of the clause with the word of aiming. */
function issuerOf(input: RuleInput, clause: Clause): Answer<EntityId> | undefined {
  for (let i = clause.index; i >= 0; i--) {
    const c = input.clauses[i]!;
    const aims = input.marks.some((m) => GOALS.has(m.mark) && m.first >= c.first && m.first < c.last);
    if (aims && c.subject) return input.bind.entityOf(c.subject);
  }
  return undefined;
}

/** Deadline and day of announcement: "by 2030", "in 2030" after the word of aiming; "in 2017" before it. */
function targetTimes(input: RuleInput, clause: Clause, at: number): Times {
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
    const found = goalTime(input, m);
    if (!found) continue;
    if (isDeadline(input, m, goal, clause)) deadline ??= found;
    else if (isForecastTime(input, m, clause, at) || isExpectedFor(input, m, goal, clause))
      expected ??= found;
    else if (m.role === 'in' && (goal === undefined || input.bind.clauseAt(m.first).index <= clause.index)) {
      const told = input.bind.voice(m.first).modality === 'stated';
      if (!announced && told && isPast(input, found.value)) announced = found;
    }
  }
  deadline ??= expected;
  return { ...(announced ? { announced } : {}), ...(deadline ? { deadline } : {}) };
}

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
  'raised',
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
  if (!found || !(m.relative?.whole && m.relative.toDate)) return found;
  return { ...found, value: found.value.slice(0, 4) };
}

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

/** "its 2026 sales target", "the target for 2026", "a goal of 550,000 for 2026": the year of the goal. */
function isGoalYear(input: RuleInput, m: PeriodMention): boolean {
  if (m.relative && m.relative.offset < 0) return false;
  const noun = input.marks.find(
    (x) =>
      x.mark === 'goal' &&
      GOAL_NOUNS.has(wordAt(input.sentence, x.first)) &&
      x.first >= m.last &&
      x.first - m.last <= 3,
  );
  const adjective = wordAt(input.sentence, m.first - 1) !== 'in' && wordAt(input.sentence, m.last) !== ',';
  if (noun && adjective) return true;
  if (wordAt(input.sentence, m.first - 1) !== 'for') return false;
  return input.marks.some(
    (x) => x.mark === 'goal' && GOAL_NOUNS.has(wordAt(input.sentence, x.first)) && x.last <= m.first,
  );
}

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

/** "will stop selling X by 2025": a goal of nothing. */
function stopTargets(input: RuleInput): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (const m of input.mentions) {
    if (m.type !== 'metric') continue;
    const at = stopGoal(input, m);
    if (at === undefined) continue;
    const voice = input.bind.voice(Math.max(at, m.first));
    if (voice.silent || voice.modality === 'stated') continue;
    const clause = input.bind.clauseAt(m.first);
    const metric = stopMetric(input, m);
    const entity = input.bind.entity(m.first);
    if (!metric || !entity) continue;
    const times = targetTimes(input, clause, m.first);
    const unit = input.lookups.metric(metric.value)?.unit ?? 'count';
    const draft = targetDraft(
      input,
      m.first,
      'en/target/stop',
      clause,
      entity,
      metric,
      times,
      issuerOf(input, clause) ?? entity,
      {
        value: 0,
        unit,
        bound: 'exact',
        interval: [0, 0],
        modality: 'goal',
      },
    );
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function stopMetric(input: RuleInput, m: MetricMention): Answer<string> | undefined {
  if (m.metric !== undefined || (m.object !== undefined && m.activity !== undefined))
    return input.bind.metricOf(m);
  const activity = m.activity ?? activityBefore(input, m);
  if (m.object === undefined || activity === undefined) return undefined;
  const id = input.lookups.metricFor(m.object, activity);
  return id === undefined
    ? undefined
    : { value: id, from: 'clause', inherited: false, alternatives: [], mention: m };
}

/** "set the goal of becoming the 'Y'", "proposed to build itself into the 'Y'". */
function labelTargets(input: RuleInput): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  let done = -1;
  for (const mark of input.marks) {
    if (mark.mark !== 'goal' || mark.first < done) continue;
    const label = labelAfter(input, mark);
    if (!label) continue;
    done = label.last;
    const clause = input.bind.clauseAt(mark.first);
    if (input.bind.voice(mark.last).silent) continue;
    const entity = input.bind.entity(mark.first);
    if (!entity) continue;
    const times = targetTimes(input, clause, label.first);
    const draft = targetDraft(
      input,
      Math.min(mark.last, input.sentence.tokens.length - 1),
      'en/target/label',
      { ...clause, last: Math.max(clause.last, label.last) },
      entity,
      undefined,
      times,
      entity,
      { modality: 'goal' },
      label.text,
    );
    if (draft) drafts.push(draft);
  }
  return drafts;
}
