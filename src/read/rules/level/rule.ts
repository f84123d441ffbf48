import type { Bound, ClaimContent, ClaimDraft, PrintedInterval } from '../../../model/claim.ts';
import type { MetricId } from '../../../model/ids.ts';
import { isDayRun, type Period, parsePeriod, shiftYears } from '../../../model/period.ts';
import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import { isWithin } from '../../context/resolve-metric.ts';
import { stepBack } from '../../context/resolve-period.ts';
import { type Answer, draftClaim, type Rule, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { PeriodMention, QuantityMention } from '../../types.ts';
import { ownerBefore } from '../figure/count-role.ts';
import { isSinceEver, metricOfFigure } from '../figure/metric-of-figure.ts';
import { isUnderPart } from '../figure/narrowed.ts';
import { entityOfFigure } from '../figure/owner.ts';
import { type Together, togetherAt } from '../figure/together.ts';
import { type FigureRole, figuresOf } from '../figures.ts';
import { type Partner, pairsOf, partnersIn } from '../pairs.ts';
import { isRow } from '../table/rule.ts';
import { isRunningYear, isUndated, isUpToNow, timesOf } from '../times.ts';
import { isPartOfItsPart, isShareOfItself, isWholeOfOtherUse } from './of-another.ts';
import { sharedBound } from './shared-bound.ts';

/** Amounts: "output reached 2.8 million", "sold 3 million", "rose to 1.4 million", "from 40,400 to 51,100", "including 1.1 million". */
export const levelRule: Rule = {
  id: 'en/level',
  kind: 'level',
  read(input) {
    if (input.sentence.kind === 'caption' || isRow(input)) return [];
    const figures = figuresOf(input);
    const drafts: ClaimDraft[] = [];
    const pairs = pairsOf(input, [...figures.keys()]);
    for (const [q, role] of figures) {
      if (role.role !== 'level' && role.role !== 'base_level') continue;
      const partner = pairs.get(q);
      if (partner === 'none') continue;
      for (const told of partnersIn(partner)) {
        const draft = levelOf(input, q, role, told);
        if (draft) drafts.push(draft);
      }
    }
    return drafts;
  },
};

type LevelRole = Extract<FigureRole, { role: 'level' | 'base_level' }>;

function levelOf(
  input: RuleInput,
  q: QuantityMention,
  role: LevelRole,
  partner: Partner | undefined,
): ClaimDraft | undefined {
  const { bind } = input;
  const voice = bind.voice(q.first);
  // What is aimed at or expected is the target rule's; the figure it is put against, of a time that is over, has happened.
  const aimed = voice.modality === 'goal' || voice.modality === 'forecast';
  if (aimed && !isOfThePast(input, q, role)) return undefined;

  if (isHeldFor(input, q, role) || saysSuch(input, q) || isPerUnit(input, q, role) || isUnderPart(input, q))
    return undefined;
  const metric = partner?.metric ?? metricOfLevel(input, q, role);
  if (metric && input.lookups.metric(metric.value)?.flow && isSinceEver(input, q)) return undefined;
  if (!metric || !fitsUnit(input, metric.value, q) || (aimed && metric.inherited)) return undefined;
  const entity = partner?.entity ? bind.entityOf(partner.entity) : entityOfFigure(input, q.first);
  const newer = newerOf(input, q, role);
  // What the newer figure is not said of, the older one it is put against is not either.
  if (newer && newer.form === 'count' && !partner && !entityOfFigure(input, newer.first)) return undefined;
  const together = partner ? undefined : togetherAt(input, newer ?? q);
  if (together?.is === 'unclear' || (!entity && !together)) return undefined;
  const period = periodOf(input, q, role, partner);
  if (period?.from === 'default' && hasUnreadTime(input, q)) return undefined;
  const through = period?.mention?.type === 'period' && period.mention.role === 'until';
  if ((isUntil(input, q) && !through) || isOfShorter(input, q, period) || isInSome(input, q))
    return undefined;
  if (period?.inherited && isItsOwnBase(input, q, period.value)) return undefined;
  const flow = input.lookups.metric(metric.value)?.flow === true;
  if (flow && role.by === 'did' && isUpToNow(input, period)) return undefined;
  if (isRunningYear(input, period) || isUndated(input, metric.value, period)) return undefined;
  const unit = input.lookups.metric(metric.value)?.unit ?? q.unit;
  const clause = bind.clauseAt(q.first);
  if (!partner && isPartOfItsPart(input, q, clause, metric.value)) return undefined;
  if (!partner && isWholeOfOtherUse(input, q, metric.value)) return undefined;
  if (isShareOfItself(input, q, metric.value)) return undefined;
  const side = role.role === 'level' && !isOfAnother(input, q) ? role.side : undefined;
  const bounded = sharedBound(input, q);
  const draft = draftClaim(
    input,
    q.first,
    `en/level/${role.by}`,
    spanOfFigure(input, clause, q),
    { entity: together ? undefined : entity, metric, period, basis: bind.basis(q.first, metric.value) },
    {
      kind: 'level',
      ...printed(asLimit(input, q, role), side),
      ...(unit === undefined ? {} : { unit }),
      ...(together ? summed(together) : {}),
      ...(bounded ? { alternatives: [bounded] } : {}),
    },
  );
  if (!draft || !aimed) return draft;
  const { modality: _, ...told } = draft;
  return told;
}

/** "sales reached 2.6 million, an increase of 38% compared to 2023", in a passage about 2023: whenever it was, it was not then. */
function isItsOwnBase(input: RuleInput, q: QuantityMention, period: Period): boolean {
  const { index } = input.bind.clauseAt(q.first);
  return input.mentions.some(
    (m) =>
      m.type === 'period' &&
      m.role === 'base' &&
      m.first > q.last &&
      input.bind.clauseAt(m.first).index <= index + 1 &&
      input.bind.periodOf(m)?.value === period,
  );
}

/** "stayed above 40,000 for a third straight month": the limit of a run, told by the rule of runs. */
function isHeldFor(input: RuleInput, q: QuantityMention, role: LevelRole): boolean {
  if (role.role !== 'level' || role.side === undefined) return false;
  for (let i = Math.max(0, q.first - HELD); i < q.last + HELD; i++)
    if (IN_A_ROW.has(wordAt(input.sentence, i)) && SPANS.has(wordAt(input.sentence, i + 1))) return true;
  return false;
}

/** Tokens between a limit and how long it has been held. */
const HELD = 9;
const IN_A_ROW = new Set(['consecutive', 'straight', 'successive']);
const SPANS = new Set(['month', 'months', 'year', 'years', 'quarter', 'quarters', 'week', 'weeks']);

/** "expected to sell 1.6 million, down from 1.8 million in 2024" */
function isOfThePast(input: RuleInput, q: QuantityMention, role: LevelRole): boolean {
  const { today } = input.context;
  const now = today === undefined ? undefined : parsePeriod(today.slice(0, 7))?.from;
  if (role.role !== 'base_level' || now === undefined || role.by === 'from-to') return false;
  const owner = ownerBefore(input, q);
  const date = owner?.type === 'period' ? input.bind.periodOf(owner) : dateBeside(input, q);
  const end = date && parsePeriod(date.value)?.to;
  return end !== undefined && end <= now;
}

/** "combined sales of 3.6 million, down from 6.1 million": an older figure is of those whom the newer one is of. */
function newerOf(input: RuleInput, q: QuantityMention, role: LevelRole): QuantityMention | undefined {
  if (role.role !== 'base_level') return undefined;
  return [...figuresOf(input).keys()].findLast((m) => m.form === 'count' && m.last <= q.first);
}

/** What is told as the end of a range, or as what several passed each, is a limit and no figure near it. */
function asLimit(input: RuleInput, q: QuantityMention, role: LevelRole): QuantityMention {
  if (isTop(input, q, role)) return { ...q, bound: 'at_most', interval: [null, q.interval[1]] };
  if (isAlmostReached(input, q, role)) return nearly(q);
  if (q.bound !== 'more_than') return q;
  const clause = input.bind.clauseAt(q.first);
  for (let i = q.first - 1; i >= clause.first; i--)
    if (wordAt(input.sentence, i) === 'each') return { ...q, bound: 'at_least' };
  return q;
}

/** "sales almost reached 950,000": short of it by no more than a unit of its last digit, nor by a tenth (contract, section 5). */
function isAlmostReached(input: RuleInput, q: QuantityMention, role: LevelRole): boolean {
  if (role.role !== 'level' || role.verb === undefined || q.bound !== 'exact') return false;
  return role.by === 'reached' && ['almost', 'nearly'].includes(wordAt(input.sentence, role.verb.first - 1));
}

function nearly(q: QuantityMention): QuantityMention {
  const [low, high] = q.interval;
  const unit = low === null || high === null ? 0 : high - low;
  return { ...q, bound: 'nearly', interval: [Math.max(q.value - unit, q.value * 0.9), q.value] };
}

/** "by up to 7 percent to 36.5 billion": the end of a change that is a limit is a limit itself. */
function isTop(input: RuleInput, q: QuantityMention, role: LevelRole): boolean {
  if (role.by !== 'change-to' || q.bound !== 'exact') return false;
  const rate = [...figuresOf(input).keys()].findLast((m) => m.last <= q.first);
  return rate?.form === 'percent' && rate.bound === 'at_most' && q.first - rate.last <= 1;
}

function summed(sum: Extract<Together, { is: 'sum' }>): Partial<ClaimContent> {
  return { aggregate: 'sum', parts: sum.parts, ...(sum.within === undefined ? {} : { entity: sum.within }) };
}

/** An older figure that says no thing of its own counts what the newer one counts. */
function metricOfLevel(input: RuleInput, q: QuantityMention, role: LevelRole): Answer<MetricId> | undefined {
  const ranked = metricOfRanking(input, q, role);
  if (ranked) return ranked;
  const beside =
    role.role === 'base_level' && q.object === undefined ? role.beside : leaderOf(input, q, role);
  return metricOfFigure(input, beside ?? q);
}

/** "In 2021, X took the lead with 632,000 units" where bolts are ranked: the plain word for a thing is said of what the ranking is about. */
function metricOfRanking(
  input: RuleInput,
  q: QuantityMention,
  role: LevelRole,
): Answer<MetricId> | undefined {
  const { context, lookups, sentence } = input;
  const { order } = context;
  const plain = q.object !== undefined && q.object === lookups.defaultObject;
  if (role.by !== 'with' || !order || !plain || context.said.metric !== sentence.paragraph) return undefined;
  if (input.mentions.some((m) => m.type === 'metric') || context.metric !== order.metric) return undefined;
  const told = lookups.metric(order.metric);
  const wide = told?.activity === undefined ? undefined : lookups.metricFor(q.object!, told.activity);
  if (wide === undefined || wide === order.metric || !isWithin(order.metric, wide, lookups)) return undefined;
  return { value: order.metric, from: 'context', inherited: true, alternatives: [wide] };
}

/** "A led with 3.3 million widgets, followed by B at 2.7 million and C at 2.5 million": the row counts what its first figure counts. */
function leaderOf(input: RuleInput, q: QuantityMention, role: LevelRole): QuantityMention | undefined {
  if (q.object !== undefined || !ROW.has(role.by)) return undefined;
  const clause = input.bind.clauseAt(q.first);
  const named = input.mentions.some(
    (m) => m.type === 'metric' && m.first >= clause.first && m.last <= q.first,
  );
  if (named) return undefined;
  const before = [...figuresOf(input)].filter(
    ([m, r]) => m.last <= q.first && m.form === 'count' && (r.role === 'level' || r.role === 'base_level'),
  );
  const [leader, told] = before[before.length - 1] ?? [];
  return leader && told?.role === 'level' ? (leaderOf(input, leader, told) ?? leader) : undefined;
}

const ROW = new Set(['with', 'gapped', 'possessive', 'brought-to']);

/** The unit printed must be the metric's own; a bare number takes counts. */
function fitsUnit(input: RuleInput, id: MetricId, q: QuantityMention): boolean {
  const metric = input.lookups.metric(id);
  if (!metric || metric.nominal) return false;
  if (q.form === 'percent') return metric.unit === 'percent';
  if (q.form !== 'count') return false;
  if (q.unit !== undefined) return metric.unit === q.unit;
  // "12,866 million items": a comma that was a point; nothing is counted by the billion.
  if (metric.dimension === 'count' && q.value >= TOO_MANY) return false;
  return metric.dimension === 'count' || metric.dimension === 'index';
}

const TOO_MANY = 1e9;

function periodOf(
  input: RuleInput,
  q: QuantityMention,
  role: LevelRole,
  partner: Partner | undefined,
): Answer<Period> | undefined {
  if (partner?.period !== undefined) {
    return { value: partner.period, from: 'clause', inherited: false, alternatives: [] };
  }
  const owner = ownerBefore(input, q);
  if (owner?.type === 'period' && role.role === 'base_level') return input.bind.periodOf(owner);
  const own = dateBeside(input, q);
  if (own) return sameStretchOf(input, q, role, own) ?? own;
  if (isOfSamePeriod(input, q)) {
    const now = input.bind.period(q.first);
    const then = now && stepBack(now.value, 'year');
    return now && then === undefined ? undefined : now && { ...now, value: then!, alternatives: [] };
  }
  if (role.role === 'base_level') {
    const times = timesOf(input, role.partner?.first ?? q.first);
    return times.base ?? times.period;
  }
  const times = timesOf(input, q.first);
  // A stretch of years belongs to a movement's two ends; only a sum is said of the whole stretch.
  if (role.by === 'change-to' || role.by === 'from-to') return times.period;
  const period = input.bind.period(q.first);
  return period && parsePeriod(period.value)?.kind === 'years' ? times.period : period;
}

/** "11,292 in December, down from 16,000 last year": the same month of that year. */
function sameStretchOf(
  input: RuleInput,
  q: QuantityMention,
  role: LevelRole,
  own: Answer<Period>,
): Answer<Period> | undefined {
  const newer = newerOf(input, q, role);
  const said = own.mention?.type === 'period' ? own.mention.relative : undefined;
  if (!newer || said?.unit !== 'year' || said.offset >= 0 || parsePeriod(own.value)?.kind !== 'year')
    return undefined;
  const now = input.bind.period(newer.first);
  const kind = now && parsePeriod(now.value)?.kind;
  const isPart = kind === 'month' || kind === 'quarter' || kind === 'half' || kind === 'months';
  return now && isPart ? { ...own, value: shiftYears(now.value, -1), alternatives: [] } : undefined;
}

/** "3.25 million crates to the end of September": up to a day, from a beginning nobody told; "year to date" tells it. */
function isUntil(input: RuleInput, q: QuantityMention): boolean {
  if (input.mentions.some((m) => m.type === 'period' && m.relative?.toDate === true)) return false;
  return input.mentions.some(
    (m) => m.type === 'period' && m.role === 'until' && m.first >= q.last && m.first <= q.last + 5,
  );
}

/** "shrinking from 6,322 yuan per crate to 2,121": what one of them brought. */
function isPerUnit(input: RuleInput, q: QuantityMention, role: LevelRole): boolean {
  const to = role.by === 'change-to' || role.by === 'from-to' ? input.bind.clauseAt(q.first).first : q.last;
  for (let i = to; i <= q.last; i++)
    if (wordAt(input.sentence, i) === 'per' && !TIMES.has(wordAt(input.sentence, i + 1))) return true;
  return false;
}

const TIMES = new Set(['cent', 'year', 'annum', 'month', 'quarter']);

/** "14.6 million such crates": of a kind told before, which nobody can tell. */
function saysSuch(input: RuleInput, q: QuantityMention): boolean {
  for (let i = q.first + 1; i <= q.last; i++) if (wordAt(input.sentence, i) === 'such') return true;
  return false;
}

/** "monthly sales of nearly 50,000" told of half a year: what came in one of its months, not in all of it. */
function isOfShorter(input: RuleInput, q: QuantityMention, period: Answer<Period> | undefined): boolean {
  const kind = period && parsePeriod(period.value)?.kind;
  if (kind === undefined || kind === 'month' || kind === 'day') return false;
  const clause = input.bind.clauseAt(q.first);
  for (let i = q.first - 1; i >= clause.first && q.first - i <= 6; i--) {
    const word = wordAt(input.sentence, i);
    if (word === 'monthly' || word === 'weekly' || word === 'daily') return true;
    if (word === 'quarterly') return kind === 'year' || kind === 'half' || kind === 'years';
    if (isFigureAt(input, i)) return false;
  }
  return false;
}

/** "exceeding 30% in several months": of some of the stretch. */
const isInSome = (input: RuleInput, q: QuantityMention): boolean =>
  ['in', 'for'].includes(wordAt(input.sentence, q.last)) &&
  SOME.has(wordAt(input.sentence, q.last + 1)) &&
  SPANS.has(wordAt(input.sentence, q.last + 2));

const SOME = new Set(['several', 'some', 'many', 'most', 'certain', 'consecutive']);

/** "In the year to October 2025, …": a time that was read as no period of the figure, so that none may be made up. */
function hasUnreadTime(input: RuleInput, q: QuantityMention): boolean {
  const { index } = input.bind.clauseAt(q.first);
  return input.mentions.some(
    (m) =>
      m.type === 'period' &&
      (m.role === 'until' || m.role === 'from') &&
      Math.abs(input.bind.clauseAt(m.first).index - index) <= 1,
  );
}

/** "short of X's 1.73 million", "surpasses the 10,422 made in July 2022": the figure is X's own, or that month's, and exact. */
function isOfAnother(input: RuleInput, q: QuantityMention): boolean {
  if (isDoneThen(input, q)) return true;
  return input.mentions.some(
    (m) => m.type === 'entity' && m.possessive && m.last <= q.first && q.first - m.last <= 1,
  );
}

/** "the 10,422 deliveries made in July 2022": a figure known before, of the time that stands behind it. */
export function isDoneThen(input: RuleInput, q: QuantityMention): boolean {
  if (wordAt(input.sentence, q.first - 1) !== 'the' || !dateBeside(input, q)) return false;
  return input.mentions.some((m) => m.type === 'metric' && m.first >= q.last && m.first <= q.last + 2);
}

/** "3.2 million in 2016": a date right behind the figure. */
function dateBeside(input: RuleInput, q: QuantityMention): Answer<Period> | undefined {
  const m = input.mentions.find(
    (x): x is PeriodMention =>
      x.type === 'period' &&
      x.first >= q.last &&
      x.first <= q.last + 4 &&
      x.role !== 'since' &&
      x.role !== 'until',
  );
  if (!m || m.role === 'by' || m.relative?.span || isThisYear(m)) return undefined;
  for (let i = q.last; i < m.first; i++)
    if (!BEFORE_DATE.has(wordAt(input.sentence, i)) && !isDeed(input, i)) return undefined;
  const found = input.bind.periodOf(m);
  return found && (parsePeriod(found.value)?.kind !== 'day' || isDayRun(found.value)) ? found : undefined;
}

/** "the 16,074 that it delivered in October" */
const BEFORE_DATE = new Set(
  'in for during ( that which it they were was had made recorded reported posted achieved accomplished registered seen'.split(
    ' ',
  ),
);

/** "the 373,000 sold in the same period last year": the older figure, one year before the one spoken of. */
function isOfSamePeriod(input: RuleInput, q: QuantityMention): boolean {
  const cue = input.mentions.find(
    (m) => m.type === 'cue' && m.cue === 'same_period' && m.first >= q.last && m.first <= q.last + 5,
  );
  if (!cue) return false;
  const ago = [-1, 0, 1, 2].some((k) => AGO.has(wordAt(input.sentence, cue.last + k)));
  if (!ago && !isYearBefore(input, q, cue.last)) return false;
  for (let i = q.last; i < cue.first; i++)
    if (wordAt(input.sentence, i) === ',' || isFigureAt(input, i)) return false;
  return OLDER_BEFORE.has(wordAt(input.sentence, coreBefore(input, q)));
}

/** "… the same month of 2024" */
function isYearBefore(input: RuleInput, q: QuantityMention, at: number): boolean {
  const now = input.bind.period(q.first);
  const then = now && stepBack(now.value, 'year');
  return [at, at + 1].some((i) => then !== undefined && wordAt(input.sentence, i) === then.slice(0, 4));
}

const AGO = new Set(['year', 'earlier', 'ago', 'before']);
const OLDER_BEFORE = new Set(['from', 'with', 'than', 'over', 'against', 'versus', 'to']);

function coreBefore(input: RuleInput, q: QuantityMention): number {
  return wordAt(input.sentence, q.first - 1) === 'the' ? q.first - 2 : q.first - 1;
}

const isFigureAt = (input: RuleInput, i: number): boolean =>
  input.mentions.some((m) => m.type === 'quantity' && m.first === i);

/** "sold 700 this year": a year to date, which the binder works out. */
function isThisYear(m: PeriodMention): boolean {
  const r = m.relative;
  return r?.anchor === 'document' && r.unit === 'year' && r.offset === 0 && r.month === undefined;
}

/** "the 7,079 units delivered in April" */
function isDeed(input: RuleInput, i: number): boolean {
  if (input.lookups.activityOf(wordAt(input.sentence, i)) !== undefined) return true;
  return input.mentions.some((m) => m.type === 'metric' && m.first <= i && m.last > i);
}

/** Value, bound and interval as printed, narrowed by the verb: "exceeded v" is more than v whatever digits v has. */
export function printed(
  q: QuantityMention,
  side?: 'above' | 'below',
): { value?: number; bound: Bound; interval: PrintedInterval } {
  if (side === 'above' && (q.bound === 'exact' || q.bound === 'more_than')) {
    return { value: q.value, bound: 'more_than', interval: [q.value, null] };
  }
  if (side === 'below' && (q.bound === 'exact' || q.bound === 'less_than')) {
    return { value: q.value, bound: 'less_than', interval: [null, q.value] };
  }
  return {
    ...(q.bound === 'between' ? {} : { value: q.value }),
    bound: q.bound,
    interval: q.interval,
  };
}

/** The clause that carries the figure, from its own start; one that leans without a verb is quoted with its figure alone. */
export function spanOfFigure(
  input: RuleInput,
  clause: Clause,
  q: QuantityMention,
): { start: number; end: number } {
  const last = Math.max(clause.last, q.last);
  return spanOfTokens(input.sentence, Math.min(clause.first, q.first), last);
}
