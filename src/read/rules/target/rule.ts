import type { ClaimDraft, TargetInfo } from '../../../model/claim.ts';
import type { EntityId } from '../../../model/ids.ts';
import { parsePeriod } from '../../../model/period.ts';
import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import { type Answer, draftClaim, type Rule, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { MetricMention, QuantityMention } from '../../types.ts';
import { metricOfFigure } from '../figure/metric-of-figure.ts';
import { entityOfFigure } from '../figure/owner.ts';
import { isUnknownThing } from '../figure/strange.ts';
import { amountsOf, figuresOf } from '../figures.ts';
import { printed } from '../level/rule.ts';
import { isRow } from '../table/rule.ts';
import { doerBehind } from './doer.ts';
import { labelAfter } from './label.ts';
import { goalMetric, goalNounBehind, goalYear, isSomebodys } from './named-goal.ts';
import { activityBefore, stopGoal } from './stop.ts';
import { GOALS, type Times, targetTimes } from './times.ts';

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
      const named = namedTarget(input, q);
      if (named) drafts.push(named);
      if (named || (role !== undefined && NO_GOALS.has(role))) continue;
      const draft = isUnknownThing(input, q) ? undefined : figureTarget(input, q);
      if (draft) drafts.push(draft);
    }
    drafts.push(...stopTargets(input), ...labelTargets(input));
    return drafts;
  },
};

/** Roles of figures that are no state to be reached: how far, how much of it, and where it starts from. */
const NO_GOALS: ReadonlySet<string> = new Set(['change', 'share', 'comparison', 'base_level']);

const STEPS = new Set(['additional', 'another', 'extra', 'further']);

/** "falling short of its 4.6 million sales target": the goal is told in passing, and stands whatever became of it. */
function namedTarget(input: RuleInput, q: QuantityMention): ClaimDraft | undefined {
  const noun = goalNounBehind(input, q);
  if (noun === undefined || input.bind.voice(q.first).silent || !isSomebodys(input, q, noun))
    return undefined;
  const metric = goalMetric(input, q, noun);
  const known = metric && input.lookups.metric(metric.value);
  const entity = input.bind.entity(q.first);
  if (!metric || !known || !entity || known.dimension !== 'count') return undefined;
  const deadline = goalYear(input, q, noun);
  if (!deadline) return undefined;
  const clause = input.bind.clauseAt(q.first);
  return targetDraft(input, q.first, 'en/target/named', clause, entity, metric, { deadline }, entity, {
    value: q.value,
    bound: 'exact',
    interval: [q.value, q.value],
    unit: known.unit,
    modality: 'goal',
  });
}

function figureTarget(input: RuleInput, q: QuantityMention): ClaimDraft | undefined {
  const { bind, lookups } = input;
  const voice = bind.voice(q.first);
  if (voice.silent || voice.stance === 'denied') return undefined;
  if (voice.modality !== 'goal' && voice.modality !== 'forecast') return undefined;
  if (q.form !== 'count' && q.form !== 'percent') return undefined;
  const clause = bind.clauseAt(q.first);
  if (isToldInPassing(input, clause)) return undefined;
  if (isConditional(input, q) || isOver(input, q)) return undefined;
  if (isBehindMetGoal(input, q)) return undefined;
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
  if (q.form === 'percent' && known?.unit !== 'percent') return undefined;
  // What was counted last was somebody else's: of what this one's goal is nobody can tell.
  const other = input.context.metricEntity;
  if (
    metric?.inherited &&
    !metric.mention &&
    other !== undefined &&
    other !== input.bind.entity(q.first)?.value
  )
    return undefined;
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
  const ratio = known?.unit === 'percent' || q.form === 'percent';
  const doer = doerBehind(input, q.first);
  const entity = doer ?? entityOfTarget(input, q.first, voice.modality === 'forecast' && ratio);
  // "Sales will reach 33 million, according to the association": told by another, it is no goal of its own.
  const teller = voice.origin as Answer<EntityId> | undefined;
  const told = teller !== undefined && teller.value !== entity?.value && !hasGoalWord(input, clause);
  const modality = told ? 'forecast' : voice.modality;
  const forecastBy = modality === 'forecast' ? (voice.speaker ?? (told ? teller : undefined)) : undefined;
  const issuer = forecastBy ?? (doer ? teller : (issuerOf(input, clause) ?? entity));
  // Expected of nobody, for no time: nothing can ever bear it out.
  if (!entity && !times.deadline) return undefined;
  const size = printed(q);
  // Nobody's figure of nothing known ("a cap of 15,000 yuan") is no goal.
  if (!metric && !issuer) return undefined;
  const exact = size.bound === 'exact';
  return targetDraft(input, q.first, `en/target/${modality}`, clause, entity, metric, times, issuer, {
    ...size,
    // A goal is the figure itself, not what rounding allows.
    ...(exact && modality === 'goal' ? { interval: [q.value, q.value] as const } : {}),
    unit: known?.unit ?? q.unit ?? 'count',
    modality,
  });
}

/** "sold 2.6 million to surpass its target, with exports at 1.1 million": the goal was met, and what follows is no goal. */
function isBehindMetGoal(input: RuleInput, q: QuantityMention): boolean {
  const goals = input.marks.filter((m) => GOALS.has(m.mark) && m.last <= q.first);
  const goal = goals.pop();
  if (!goal || !MET_NOUNS.has(wordAt(input.sentence, goal.first))) return false;
  if (input.bind.clauseAt(goal.first) === input.bind.clauseAt(q.first)) return false;
  for (let i = goal.first - 1; i > goal.first - 8 && i >= 0; i--)
    if (MEETING.has(wordAt(input.sentence, i)))
      return !['of', 'for', ':', 'at'].includes(wordAt(input.sentence, goal.last));
  return false;
}

const MET_NOUNS = new Set(['target', 'targets', 'goal', 'goals', 'objective', 'objectives']);
const MEETING = new Set(
  'surpass surpassed surpassing exceed exceeded exceeding beat beating meet met meeting miss missed missing hit hitting reach reached reaching achieve achieved achieving complete completed completing'.split(
    ' ',
  ),
);

/** "would sell 5 million if …": said of a case that may not come. */
function isConditional(input: RuleInput, q: QuantityMention): boolean {
  return input.marks.some(
    (m) => m.mark === 'condition' && m.first >= q.last && CONDITIONS.has(wordAt(input.sentence, m.first)),
  );
}

const CONDITIONS = new Set(['if', 'unless', 'provided', 'assuming']);

/** "will reach 7 million in 2022", written after it: a year that is over is not foreseen any more, whatever the verb. */
function isOver(input: RuleInput, q: QuantityMention): boolean {
  const today = input.context.today === undefined ? undefined : parsePeriod(input.context.today.slice(0, 7));
  const clause = input.bind.clauseAt(q.first);
  if (!today || hasGoalWord(input, clause)) return false;
  const period = input.bind.period(q.first);
  const shape = period && period.from !== 'default' ? parsePeriod(period.value) : undefined;
  if (!shape || !Number.isFinite(shape.to) || shape.to > today.from) return false;
  const said = period?.mention;
  return said?.type === 'period' && !said.relative?.bare;
}

/** A word of aiming or foreseeing before the figure, not the mere future. */
function hasGoalWord(input: RuleInput, clause: Clause): boolean {
  return input.marks.some(
    (m) =>
      (m.mark === 'goal' || m.mark === 'forecast') &&
      m.first < clause.last &&
      input.bind.clauseAt(m.first).index <= clause.index,
  );
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
  // "up from the earlier goal of moving 800,000": what was aimed at before.
  const goal = input.marks.filter((m) => m.mark === 'goal' && m.last <= q.first).pop();
  const old =
    goal !== undefined &&
    q.first - goal.last <= 4 &&
    ['earlier', 'previous', 'former', 'prior', 'original'].includes(wordAt(input.sentence, goal.first - 1));
  if (old) return true;
  const words = [1, 2].map((back) => wordAt(input.sentence, at - back));
  return words[0] === 'from' || (words[0] === 'the' && ['over', 'from', 'than'].includes(words[1]!));
}

const FORMER = new Set(['previous', 'earlier', 'original', 'initial', 'former']);

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
