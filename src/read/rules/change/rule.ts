import type { ClaimAlternative, ClaimDraft, Modality, PrintedInterval } from '../../../model/claim.ts';
import type { EntityId, MetricId } from '../../../model/ids.ts';
import { type Period, parsePeriod, shiftYears } from '../../../model/period.ts';
import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import { stepBack } from '../../context/resolve-period.ts';
import { type Answer, draftClaim, type Rule, type RuleInput } from '../../rule.ts';
import type { MetricMention, QuantityMention } from '../../types.ts';
import { DOUBLINGS } from '../figure/change-words.ts';
import { isSinceEver, metricOfFigure } from '../figure/metric-of-figure.ts';
import { isNarrowed } from '../figure/narrowed.ts';
import { entityOfFigure, metricAround } from '../figure/owner.ts';
import { amountsOf, type FigureRole, type Figures, figuresOf } from '../figures.ts';
import { spanOfFigure } from '../level/rule.ts';
import { type Partner, pairsOf, partnersIn } from '../pairs.ts';
import { isRow } from '../table/rule.ts';
import { isRunningYear, isUndated, type Times, timesOf } from '../times.ts';
import { type MovedShare, movedShare } from './moved-share.ts';

/** Growth and decline: "up 9.7%", "a 36% increase", "fell by 12,000", "doubled", "rose 3 points", "grew 12% a year". */
export const changeRule: Rule = {
  id: 'en/change',
  kind: 'change',
  read(input) {
    if (input.sentence.kind === 'caption' || isRow(input)) return [];
    const figures = figuresOf(input);
    const pairs = pairsOf(input, [...figures.keys()]);
    const drafts: ClaimDraft[] = [];
    for (const [q, role] of figures) {
      if (role.role !== 'change') continue;
      const partner = pairs.get(q);
      if (partner === 'none') continue;
      for (const told of partnersIn(partner)) {
        const draft = changeOf(input, q, role, figures, told);
        if (draft) drafts.push(draft);
      }
    }
    return drafts;
  },
};

type ChangeRole = Extract<FigureRole, { role: 'change' }>;

interface About {
  readonly entity: Answer<EntityId> | undefined;
  readonly metric: Answer<MetricId> | undefined;
  readonly alternatives: readonly ClaimAlternative[];
  /** Token at which period and base are asked for. */
  readonly at: number;
  /** The amount the change hangs on. */
  readonly figure?: QuantityMention;
}

function changeOf(
  input: RuleInput,
  q: QuantityMention,
  role: ChangeRole,
  figures: Figures,
  partner: Partner | undefined,
): ClaimDraft | undefined {
  const { bind } = input;
  const clause = bind.clauseAt(q.first);
  if (q.form === 'point') {
    const moved = movedShare(input, q, figures);
    if (moved) return shareChange(input, q, role, moved);
  }
  const about: About | undefined = partner?.metric
    ? { entity: entityOfFigure(input, q.first), metric: partner.metric, alternatives: [], at: q.first }
    : aboutOf(input, q, clause, figures);
  if (!about?.metric || !about.entity) return undefined;
  const metric = input.lookups.metric(about.metric.value);
  if (!metric || metric.nominal) return undefined;
  if (about.figure && !isRead(input, about.figure)) return undefined;
  // "Cumulative sales surged by 52%" with no stretch of time: since when nobody says.
  if (metric.flow && q.form === 'percent' && isSinceEver(input, q)) return undefined;
  const size = sizeOf(q, role);
  if (!size) return undefined;
  if (q.form === 'count' && !countsIn(metric.unit, q)) return undefined;
  const { period, base } = aheadOf(input, timesOf(input, about.at, q.first), bind.voice(q.first).modality);
  // "had doubled by 2025": since when nobody says.
  if (
    role.by === 'doubled' &&
    base?.from === 'default' &&
    period?.mention?.type === 'period' &&
    period.mention.role === 'by'
  )
    return undefined;
  const told = bind.voice(q.first).modality === 'stated';
  if (isUndated(input, about.metric.value, period)) return undefined;
  if (isBackwards(period?.value, base?.value) || (told && isRunningYear(input, period))) return undefined;
  const perYear = isPerYear(input, clause, q);
  const unit = q.form === 'count' ? (q.unit ?? metric.unit) : q.form === 'point' ? 'point' : 'percent';
  const growing = input.lookups.metric(about.metric.value)?.unit === 'percent' && q.form === 'percent';
  if (growing && role.by !== 'more-than') return undefined;
  const draft = draftClaim(
    input,
    q.first,
    `en/change/${role.by}`,
    spanOfFigure(input, clause, q),
    {
      entity: partner?.entity ? bind.entityOf(partner.entity) : about.entity,
      metric: about.metric,
      period,
      basePeriod: base,
      basis: bind.basis(q.first, about.metric.value),
    },
    {
      kind: 'change',
      ...(q.bound === 'between' ? {} : { value: size.value }),
      unit,
      bound: q.bound,
      interval: size.interval,
      direction: role.direction,
      ...(perYear ? { perYear: true } : {}),
      ...(about.alternatives.length > 0 ? { alternatives: about.alternatives } : {}),
    },
  );
  if (!draft) return undefined;
  const added = increaseOf(q, role);
  const alternatives = [...(added ? [added] : []), ...withBases(draft.alternatives ?? [], base)];
  const { alternatives: _, ...rest } = draft;
  return {
    ...rest,
    ...(alternatives.length > 0 ? { alternatives } : {}),
    // A base taken over with an inherited period is inherited too.
    ...(rest.inherited?.includes('period') && base?.from === 'default'
      ? { inherited: [...rest.inherited, 'basePeriod'] }
      : {}),
  };
}

/** "expects deliveries of 120,000 in Q4, up 65%": what is foreseen of a quarter without a year is of the one to come. */
function aheadOf(input: RuleInput, times: Times, modality: Modality): Times {
  const { period, base } = times;
  const mention = period?.mention?.type === 'period' ? period.mention : undefined;
  const { today } = input.context;
  if (modality === 'stated' || !period || !mention?.relative?.bare || today === undefined) return times;
  const [end, now] = [parsePeriod(period.value)?.to, parsePeriod(today.slice(0, 7))?.from];
  if (end === undefined || now === undefined || end > now) return times;
  return {
    period: { ...period, value: shiftYears(period.value, 1) },
    base: base && { ...base, value: shiftYears(base.value, 1) },
  };
}

/** Another time for the change has a base of its own: a year before it where none was told, else one that lies before it. */
function withBases(
  alternatives: readonly ClaimAlternative[],
  base: Answer<Period> | undefined,
): readonly ClaimAlternative[] {
  return alternatives.flatMap((a) => {
    if (a.period === undefined || a.basePeriod !== undefined || base === undefined) return [a];
    if (base.from === 'default') {
      const before = stepBack(a.period, 'year');
      return before === undefined ? [] : [{ ...a, basePeriod: before }];
    }
    return isBackwards(a.period, base.value) ? [] : [a];
  });
}

/** "46.5% of output, up 12 points": what moved is the part's share of the whole. */
function shareChange(
  input: RuleInput,
  q: QuantityMention,
  role: ChangeRole,
  { part, whole, at }: MovedShare,
): ClaimDraft | undefined {
  const size = sizeOf(q, role);
  const entity = part.entity ?? whole.entity ?? entityOfFigure(input, at);
  // "its share of X's market": one quantity, of which another has the whole.
  const market = part.metric.value === whole.metric.value;
  const owner = whole.entity?.value;
  if (!size || !entity || (market && (owner === undefined || owner === entity.value))) return undefined;
  const { period, base } = timesOf(input, at, q.first);
  return draftClaim(
    input,
    q.first,
    `en/change/${role.by}`,
    spanOfFigure(input, input.bind.clauseAt(q.first), q),
    {
      entity,
      metric: { ...part.metric, alternatives: [] },
      period,
      basePeriod: base,
      basis: input.bind.basis(q.first, part.metric.value),
    },
    {
      kind: 'change',
      ...(q.bound === 'between' ? {} : { value: size.value }),
      unit: 'point',
      bound: q.bound,
      interval: size.interval,
      direction: role.direction,
      whole: { ...(market && owner !== undefined ? { entity: owner } : {}), metric: whole.metric.value },
      of: 'share',
    },
  );
}

/** What a change is measured against lies before it; else one of the two was misread. */
function isBackwards(period: Period | undefined, base: Period | undefined): boolean {
  const now = period === undefined ? undefined : parsePeriod(period);
  const before = base === undefined ? undefined : parsePeriod(base);
  return !!now && !!before && Number.isFinite(now.from) && before.from >= now.from;
}

function countsIn(unit: string, q: QuantityMention): boolean {
  return q.unit === undefined ? unit !== 'percent' && unit !== 'CNY' : q.unit === unit;
}

/** Signed size in percent, points or units; doublings carry the margin on the factor. */
function sizeOf(
  q: QuantityMention,
  role: ChangeRole,
): { value: number; interval: PrintedInterval } | undefined {
  const sign = role.direction === 'down' ? -1 : 1;
  if (q.form === 'ratio' && role.by === 'fold' && q.value < 2) {
    // "up 1.4-fold": nobody says fold of a factor so small; the increase is meant.
    const part = (x: number | null): number | null => (x === null ? null : round(x * 100 * sign));
    return { value: part(q.value)!, interval: [part(q.interval[0]), part(q.interval[1])] };
  }
  if (q.form === 'ratio') {
    // "halved" may come as ½ or as 2.
    const halving = role.direction === 'down' && q.value > 1;
    const percent = (factor: number | null): number | null =>
      factor === null ? null : round((halving ? 1 / factor : factor) * 100 - 100);
    const [a, b] = [percent(q.interval[0]), percent(q.interval[1])];
    return { value: percent(q.value)!, interval: halving ? [b, a] : [a, b] };
  }
  const [lo, hi] = q.interval;
  if (sign > 0) return { value: q.value, interval: [lo, hi] };
  return { value: -q.value, interval: [hi === null ? null : 0 - hi, lo === null ? null : 0 - lo] };
}

/**
 * "Up 4.2-fold", "rose 4.2 times": to 4.2 times as much, or by it. Offices that count in the language of their own mean the increase, and
 * nothing in the words tells which.
 */
function increaseOf(q: QuantityMention, role: ChangeRole): ClaimAlternative | undefined {
  if (q.form !== 'ratio' || role.by !== 'fold' || role.direction !== 'up' || q.value < 2) return undefined;
  const percent = (x: number | null): number | null => (x === null ? null : round(x * 100));
  const interval = [percent(q.interval[0]), percent(q.interval[1])] as const;
  return q.bound === 'between' ? { interval } : { value: percent(q.value)!, interval };
}

/** Twelve digits: enough for any printed factor, few enough to drop the noise of doubles. */
const round = (x: number): number => Number(x.toPrecision(12));

/**
 * What grew. A change with a verb of its own is about the clause's subject; one that hangs on a figure ("…, up 51.1%") is
 * about the nearest figure, and about the figure that one is part of as another admissible reading.
 */
function aboutOf(input: RuleInput, q: QuantityMention, clause: Clause, figures: Figures): About | undefined {
  const { bind } = input;
  const figure = precedingFigure(input, q, clause, figures);
  if (figure === 'unread') return undefined;
  if (!figure) {
    const own = input.mentions.find(
      (m): m is MetricMention => m.type === 'metric' && !m.verb && changeIn(input, q, m.first),
    );
    const said = own && !isNarrowed(input, own) ? bind.metricOf(own) : undefined;
    return {
      entity: entityOfFigure(input, q.first),
      metric:
        said && metricAround(input, q.first) ? { ...said, mention: own! } : metricAround(input, q.first),
      alternatives: [],
      at: q.first,
    };
  }
  const metric = metricOfFigure(input, figure);
  const home = bind.clauseAt(figure.first);
  const host = home.kind === 'part' ? hostFigure(input, figure, figures) : undefined;
  const whole = host && metricOfFigure(input, host);
  const alternatives = whole && whole.value !== metric?.value ? [{ metric: whole.value }] : [];
  return { entity: entityOfFigure(input, figure.first), metric, alternatives, at: figure.first, figure };
}

/** The level a change hangs on: nothing but its own words between them and no verb of change with a subject. */
function precedingFigure(
  input: RuleInput,
  q: QuantityMention,
  clause: Clause,
  figures: Figures,
): QuantityMention | 'unread' | undefined {
  const amounts = amountsOf(input).filter((m) => m.first < q.first && figures.get(m)?.role === 'level');
  const last = amounts[amounts.length - 1];
  const skipped = skippedFigure(input, q, clause, last, figures);
  if (skipped) return 'unread';
  if (!last) return undefined;
  const home = input.bind.clauseAt(last.first);
  if (home.index === clause.index) {
    // "reached 2.8 million units, a 9.7% increase" left uncut: the change follows its figure.
    const verb = verbOfChange(input, q, last.last) || hasOwnMetricBehind(input, q);
    return verb ? undefined : last;
  }
  // "…, after rising by 10%": an older movement.
  if (wordAt(input.sentence, clause.first) === 'after') return undefined;
  if (clause.kind === 'fragment' || (clause.kind === 'participle' && clause.subject === undefined)) {
    return hasOwnMetric(input, clause, q) ? undefined : last;
  }
  return undefined;
}

/**
 * An amount nobody could read between the change and the last level that was read: "… reached 120,000; an output value of
 * 1.2 billion, up 14%". The change is that amount's.
 */
function skippedFigure(
  input: RuleInput,
  q: QuantityMention,
  clause: Clause,
  last: QuantityMention | undefined,
  figures: Figures,
): boolean {
  const leans = clause.kind === 'fragment' || (clause.kind === 'participle' && clause.subject === undefined);
  const from =
    leans && !hasOwnMetric(input, clause, q) ? (last?.last ?? 0) : Math.max(clause.first, last?.last ?? 0);
  return amountsOf(input).some(
    (m) =>
      m.form === 'count' &&
      m.first >= from &&
      m.last <= q.first &&
      UNREAD.has(figures.get(m)?.role ?? 'unknown'),
  );
}

/** Was the amount made a claim, or left to the rule of goals? What could not be read of it cannot be read of its change either. */
function isRead(input: RuleInput, figure: QuantityMention): boolean {
  if (input.bind.voice(figure.first).modality !== 'stated') return true;
  return (
    input.drafts.some(
      (d) =>
        d.kind === 'level' && d.interval?.[0] === figure.interval[0] && d.span.start <= figure.span.start,
    ) ||
    input.drafts.some(
      (d) => d.kind === 'level' && d.value === figure.value && d.span.start <= figure.span.start,
    )
  );
}

const UNREAD = new Set(['unknown', 'limit']);

function verbOfChange(input: RuleInput, q: QuantityMention, from: number): boolean {
  return input.mentions.some((m) => m.type === 'metric' && m.first >= from && m.last <= q.first);
}

function hasOwnMetric(input: RuleInput, clause: Clause, q: QuantityMention): boolean {
  return input.mentions.some(
    (m) =>
      m.type === 'metric' &&
      m.first >= clause.first &&
      m.first < clause.last &&
      // "a 38% surge in X": the figure that stands before has nothing to do with it.
      (m.first < q.first || changeIn(input, q, m.first)),
  );
}

const hasOwnMetricBehind = (input: RuleInput, q: QuantityMention): boolean =>
  input.mentions.some((m) => m.type === 'metric' && !m.verb && changeIn(input, q, m.first));

function changeIn(input: RuleInput, q: QuantityMention, metric: number): boolean {
  const change = input.marks.find((m) => (m.mark === 'rise' || m.mark === 'fall') && m.first >= q.last);
  if (!change || metric < change.last || metric - change.last > 4) return false;
  // "rose 46% to 1.4 million, with a 28% rise in X": another figure's change.
  if (amountsOf(input).some((m) => m.first >= q.last && m.last <= change.first)) return false;
  const next = wordAt(input.sentence, change.last);
  return next === 'in' || next === 'of';
}

function hostFigure(input: RuleInput, part: QuantityMention, figures: Figures): QuantityMention | undefined {
  const before = amountsOf(input).filter((m) => m.first < part.first && figures.get(m)?.role === 'level');
  return [...before].reverse().find((m) => input.bind.clauseAt(m.first).kind !== 'part');
}

function isPerYear(input: RuleInput, clause: Clause, q: QuantityMention): boolean {
  const each = input.marks.some(
    (m) =>
      m.mark === 'each_year' &&
      m.first >= clause.first &&
      m.first < clause.last &&
      !NOT_EACH.has(wordAt(input.sentence, m.last)),
  );
  if (each) return true;
  for (let i = clause.first; i < clause.last; i++) {
    if (wordAt(input.sentence, i) === 'average' && !DOUBLINGS.has(wordAt(input.sentence, q.first))) {
      return wordAt(input.sentence, i + 1) === 'annual' || wordAt(input.sentence, i - 1) === 'annual';
    }
  }
  return false;
}

/** "a year earlier", "a year-on-year": no rate per year. */
const NOT_EACH = new Set(['-', 'on', 'earlier', 'ago', 'later', 'before', 'after', 'from', 'to']);
