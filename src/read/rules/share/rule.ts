import type { CellRef, ClaimDraft, PrintedInterval } from '../../../model/claim.ts';
import type { EntityId, MetricId } from '../../../model/ids.ts';
import type { Period } from '../../../model/period.ts';
import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import { isWithin, partsOf } from '../../context/resolve-metric.ts';
import { QUALITIES } from '../../lang/en/compounds.ts';
import { type Answer, draftClaim, type Rule, type RuleInput } from '../../rule.ts';
import type { EntityMention, MetricMention, PeriodMention, QuantityMention } from '../../types.ts';
import { metricOfFigure } from '../figure/metric-of-figure.ts';
import { isNarrowed } from '../figure/narrowed.ts';
import { entityOfFigure, metricAround } from '../figure/owner.ts';
import { isOfAnotherWhole } from '../figure/share-words.ts';
import { togetherAt } from '../figure/together.ts';
import { type FigureRole, figuresOf } from '../figures.ts';
import { spanOfFigure } from '../level/rule.ts';
import { type Partner, pairsOf } from '../pairs.ts';
import { isRow } from '../table/rule.ts';
import { isRunningYear } from '../times.ts';
import { marketSides } from './market.ts';
import { apposed, partOfThem, partOfThose } from './of-those.ts';
import { firstOfTwo, timeOfShare } from './two-ends.ts';

/** Parts of wholes: "accounted for 38.1% of the total", "made up 70% of output", "the share of X in Y reached 46%". */
export const shareRule: Rule = {
  id: 'en/share',
  kind: 'share',
  read(input) {
    if (input.sentence.kind === 'caption' || isRow(input)) return [];
    const drafts: ClaimDraft[] = [];
    const figures = figuresOf(input);
    const pairs = pairsOf(input, [...figures.keys()]);
    for (const [q, role] of figures) {
      if (role.role !== 'share') continue;
      const partner = pairs.get(q);
      if (partner === 'none') continue;
      const draft = shareOf(input, q, role, partner);
      if (draft) drafts.push(draft);
    }
    return drafts;
  },
};

/** They tell figures and have none: a list with one of them is no list of owners. */
const SPEAKERS = new Set(['org', 'person']);

export type ShareRole = Extract<FigureRole, { role: 'share' }>;

export interface Side {
  readonly metric: Answer<MetricId>;
  readonly entity: Answer<EntityId> | undefined;
}

function shareOf(
  input: RuleInput,
  q: QuantityMention,
  role: ShareRole,
  partner: Partner | undefined,
): ClaimDraft | undefined {
  const { bind, lookups } = input;
  // "29.4% of X's market, down from 31.2%": the second figure is of what the first is.
  const first = firstOfTwo(input, q) ?? q;
  const clause = bind.clauseAt(first.first);
  const time = timeOfShare(input, q);
  if (time === 'unread') return undefined;
  // "A and B account for 63% of the group's sales": both together, or each; of neither alone.
  if (!partner?.entity && togetherAt(input, first)) return undefined;
  const sides = sidesOf(input, first, role, clause);
  if (!sides) return undefined;
  const { part, whole } = partner?.metric ? paired(sides, partner.metric) : sides;
  // A metric in percent named outright ("penetration") is a level of its own.
  if (lookups.metric(part.metric.value)?.unit === 'percent') return undefined;
  const sameMetric = part.metric.value === whole.metric.value;
  const wholeEntity = whole.entity?.value;
  // "…, accounting for 9.6% of the national total": the part is whose figure the clause leans on, the whole the nation's.
  const leaned = partOwner(input, first.first, clause, wholeEntity);
  // "A and B accounted for 17% and 12%": one each.
  const own = partner?.entity ? bind.entityOf(partner.entity) : undefined;
  if (own && SPEAKERS.has(lookups.kind(own.value))) return undefined;
  // "…, accounting for 9.6% of the national total" behind somebody nobody knows: the nation has no share of itself.
  const named = bearsItself(input, first, clause) ? whole.entity : undefined;
  const entity = own ?? part.entity ?? leaned ?? named ?? bind.entity(first.first);
  if (!entity) return undefined;
  if (sameMetric && (wholeEntity === undefined || wholeEntity === entity.value)) return undefined;
  // "delivered 139,624 in X, 32% of its deliveries": a place has no part in what a maker sells everywhere.
  if (wholeEntity !== undefined && isAPlace(input, entity.value) && !isAPlace(input, wholeEntity))
    return undefined;
  if (!sameMetric && wholeEntity === undefined && !isWithin(part.metric.value, whole.metric.value, lookups)) {
    if (!isOtherUse(input, part.metric.value, whole.metric.value)) return undefined;
  }
  const period = goalTime(input, q) ?? time ?? lastOfList(input, q) ?? bind.period(q.first);
  if (bind.voice(q.first).modality === 'stated' && isRunningYear(input, period)) return undefined;
  const cell: CellRef = {
    ...(wholeEntity !== undefined && wholeEntity !== entity.value ? { entity: wholeEntity } : {}),
    metric: whole.metric.value,
  };
  const scale = q.form === 'ratio' ? 100 : 1;
  const interval: PrintedInterval = [scaled(q.interval[0], scale), scaled(q.interval[1], scale)];
  return draftClaim(
    input,
    q.first,
    `en/share/${role.by}`,
    spanOfFigure(input, bind.clauseAt(q.first), q),
    {
      entity,
      // The whole is no other reading of its own part.
      metric: {
        ...part.metric,
        alternatives: part.metric.alternatives.filter((id) => id !== whole.metric.value),
      },
      period,
      basis: bind.basis(first.first, part.metric.value),
    },
    {
      kind: 'share',
      ...(q.bound === 'between' ? {} : { value: scaled(q.value, scale)! }),
      unit: 'percent',
      bound: q.bound,
      interval,
      whole: cell,
    },
  );
}

/** The part is told in the clause of the share: "widgets made up 45% of the nation's output" is the nation's own share. */
function bearsItself(input: RuleInput, q: QuantityMention, clause: Clause): boolean {
  const leans = clause.kind === 'participle' || clause.kind === 'relative';
  return (
    !leans ||
    clause.leansOn === undefined ||
    input.mentions.some((m) => m.type === 'metric' && m.first >= clause.first && m.last <= q.first)
  );
}

/** "269,154 in 2021, 451,337 in 2022 and 937,148 in 2023, accounting for 52%": told of the last of them. */
function lastOfList(input: RuleInput, q: QuantityMention): Answer<Period> | undefined {
  const clause = input.bind.clauseAt(q.first);
  if (
    clause.leansOn === undefined ||
    input.mentions.some((m) => m.type === 'period' && m.first >= clause.first && m.first < clause.last)
  )
    return undefined;
  const dated = input.mentions.filter(
    (m): m is PeriodMention =>
      m.type === 'period' &&
      m.role === 'in' &&
      m.last <= clause.first &&
      input.mentions.some(
        (x) => x.type === 'quantity' && x.form === 'count' && m.first - x.last >= 0 && m.first - x.last <= 2,
      ),
  );
  const last = dated.at(-1);
  return last && dated.length > 1 ? input.bind.periodOf(last) : undefined;
}

/** "Output and sales …, accounting for 17% and 27% of the nation's, respectively": each metric's own share of its whole. */
function paired(sides: { part: Side; whole: Side }, metric: Answer<MetricId>): { part: Side; whole: Side } {
  const same = sides.part.metric.value === sides.whole.metric.value;
  return {
    part: { ...sides.part, metric },
    whole: same ? { ...sides.whole, metric } : sides.whole,
  };
}

/** A share that is aimed at or expected has its deadline for its time. */
function goalTime(input: RuleInput, q: QuantityMention): Answer<Period> | undefined {
  if (input.bind.voice(q.first).modality === 'stated') return undefined;
  const by = input.mentions.find((m): m is PeriodMention => m.type === 'period' && m.role === 'by');
  return by && input.bind.periodOf(by);
}

/** Who the clause that a share leans on is about, when that lies in the whole the share is of. */
function partOwner(
  input: RuleInput,
  at: number,
  clause: Clause,
  whole: EntityId | undefined,
): Answer<EntityId> | undefined {
  if (whole === undefined) return undefined;
  const leans = clause.leansOn !== undefined && (clause.kind === 'participle' || clause.kind === 'relative');
  // "X's output made up a quarter of the nation's total": the subject is named in the clause itself.
  const own = clause.subject && input.bind.entityOf(clause.subject);
  const owner = leans ? input.bind.entity(at, { exclude: [whole] }) : own?.value === whole ? undefined : own;
  if (!owner) return undefined;
  const { entities } = input.lookups.pack;
  const isTop = (entities.get(whole)?.partOf ?? []).length === 0;
  const inside = (entities.get(owner.value)?.partOf ?? []).some((p) => p.entity === whole);
  const another = input.lookups.kind(owner.value) !== input.lookups.kind(whole);
  return inside || (isTop && another) ? owner : undefined;
}

const isAPlace = (input: RuleInput, id: EntityId): boolean =>
  id === 'world' || input.lookups.classOf(input.lookups.kind(id))?.within !== undefined;

const scaled = (x: number | null, by: number): number | null =>
  x === null ? null : Number((x * by).toPrecision(12));

/** Same things, put to another use (made, sold, exported): "exports made up a fifth of sales". */
function isOtherUse(input: RuleInput, part: MetricId, whole: MetricId): boolean {
  const a = partsOf(part, input.lookups);
  const b = partsOf(whole, input.lookups);
  return a.object !== undefined && a.object === b.object && a.activity !== b.activity;
}

/** What is part of what, for the figure of a share. */
export function sidesOf(
  input: RuleInput,
  q: QuantityMention,
  role: ShareRole,
  clause: Clause,
): { part: Side; whole: Side } | undefined {
  const metrics = input.mentions.filter((m): m is MetricMention => m.type === 'metric');
  const entities = input.mentions.filter((m): m is EntityMention => m.type === 'entity');
  const inClause = (m: { first: number }) => m.first >= clause.first && m.first < clause.last;
  const after = metrics.find((m) => m.first >= q.last && inClause(m));
  // "accounted for 33% of X and 14% of Y": the part stands before the verb.
  const verb = role.mark && role.mark.last <= q.first ? role.mark.first : q.first;
  const before = [...metrics].reverse().find((m) => m.last <= verb && inClause(m));
  const named = (from: number, to: number): Answer<EntityId> | undefined => {
    const m = entities.find((e) => e.first >= from && e.last <= to);
    return m && input.bind.entityOf(m);
  };
  if (role.by === 'market') return marketSides(input, q, clause);
  if (role.by === 'share-of')
    return shareNoun(input, clause, metrics.filter(inClause), entities.filter(inClause), q);
  if (role.by === 'percent-of')
    return partOfThem(input, q, clause) ?? partOfThose(input, q, clause) ?? apposed(input, q, clause);
  // "X accounted for q of Y"
  const partMetric = before
    ? (metricOfAmount(input, before, q) ?? partOf(input, before, after))
    : leaningMetric(input, clause);
  const ofTotal = saysTotal(input, q.last, clause.last);
  const wholeEntity = named(q.last, clause.last);
  if (!partMetric && !after) return undefined;
  // "of sales within local brands", "of sales among the young": of a part nobody counts.
  if (after && PARTING.has(wordAt(input.sentence, after.last)) && !isNamed(input, after.last + 1))
    return undefined;
  if (after) {
    const whole = wholeMetric(input, after, partMetric?.value);
    if (!whole) return undefined;
    // "Springfield accounted for 8% of national output": one metric, two places.
    const subject = input.bind.entity(clause.verb ?? q.first);
    const inside =
      partMetric !== undefined &&
      !isOfAnotherWhole(input, q) &&
      partMetric.value !== whole.value &&
      (isWithin(partMetric.value, whole.value, input.lookups) ||
        isOtherUse(input, partMetric.value, whole.value));
    const part: Side =
      partMetric && (before || inside)
        ? { metric: partMetric, entity: named(clause.first, q.first) }
        : { metric: whole, entity: subject };
    return { part, whole: { metric: whole, entity: wholeEntity } };
  }
  if (!partMetric) return undefined;
  if (!ofTotal && wholeEntity === undefined)
    return before && partOfFigureBefore(input, q, partMetric, clause);
  // "the national total" behind a figure of somebody else is the nation's of the same kind.
  const another =
    wholeEntity !== undefined && partOwner(input, q.first, clause, wholeEntity.value) !== undefined;
  const up =
    wholeEntity !== undefined && (!ofTotal || another) ? partMetric.value : wholeOf(input, partMetric.value);
  if (up === undefined) return undefined;
  return {
    part: { metric: partMetric, entity: undefined },
    whole: { metric: { ...partMetric, value: up, alternatives: [] }, entity: wholeEntity },
  };
}

/** "its output of 342,000 bolts makes up 9% of the nation's": the amount says what the use is of. */
function metricOfAmount(
  input: RuleInput,
  before: MetricMention,
  q: QuantityMention,
): Answer<MetricId> | undefined {
  const amount = [...figuresOf(input)].find(
    ([m]) => m.form === 'count' && m.object !== undefined && m.first >= before.last && m.last <= q.first,
  );
  if (before.object !== undefined || before.metric !== undefined || amount?.[1].role !== 'level')
    return undefined;
  return metricOfFigure(input, amount[0]);
}

/** "fully electric sales": a use whose things are told by words nobody knows. */
function isOfOtherThings(input: RuleInput, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 4; i--) {
    const word = wordAt(input.sentence, i);
    if (PHRASE_OPENS.has(word)) return false;
    const known = input.mentions.some((m) => m.type !== 'cue' && m.first <= i && m.last > i);
    if (!known && !QUALITIES.has(word)) return true;
  }
  return false;
}

const PHRASE_OPENS = new Set(['of', 'in', 'the', 'its', 'their', "'s", 'all']);

const PARTING = new Set(['within', 'among', 'at', 'by']);

const isNamed = (input: RuleInput, at: number): boolean =>
  input.mentions.some(
    (m) => (m.type === 'entity' || m.type === 'period') && m.first >= at && m.first <= at + 1,
  );

/** "exported 7 million, with X accounting for 37%", "…, of which X made up 37%": nothing behind it, so of the amount just told. */
function partOfFigureBefore(
  input: RuleInput,
  q: QuantityMention,
  part: Answer<MetricId>,
  clause: Clause,
): { part: Side; whole: Side } | undefined {
  const next = input.sentence.tokens[q.last];
  const ends = next === undefined || next.kind === 'punct' || next.norm === 'and';
  const host = [...figuresOf(input)].filter(([m]) => m.first < q.first && m.form === 'count').pop();
  if (!ends || host?.[1].role !== 'level' || input.bind.clauseAt(host[0].first) === clause) return undefined;
  const whole = metricOfFigure(input, host[0]);
  const entity = entityOfFigure(input, host[0].first);
  const known = whole && input.lookups.metric(whole.value);
  const named = part.mention?.type === 'metric' ? part.mention : undefined;
  // "X accounting for 37%": X in the use of the amount.
  const id =
    named?.object !== undefined && named.activity === undefined && known?.activity !== undefined
      ? input.lookups.metricFor(named.object, known.activity)
      : part.value;
  if (!whole || !entity || id === undefined || id === whole.value) return undefined;
  return {
    part: { metric: { ...part, value: id, alternatives: [] }, entity },
    whole: { metric: whole, entity: undefined },
  };
}

/** An object without a use ("widgets made up 70% of output") takes the use of the other side. */
export function partOf(
  input: RuleInput,
  part: MetricMention,
  whole: MetricMention | undefined,
): Answer<MetricId> | undefined {
  if (part.metric === undefined && part.object !== undefined && part.activity === undefined && whole) {
    const use = partsOf(input.bind.metricOf(whole)?.value, input.lookups).activity;
    const id = use === undefined ? undefined : input.lookups.metricFor(part.object, use);
    if (id !== undefined)
      return { value: id, from: 'clause', inherited: false, alternatives: [], mention: part };
  }
  return input.bind.metricOf(part);
}

/** "X made up 70% of output": output of everything, not of X again. */
export function wholeMetric(
  input: RuleInput,
  m: MetricMention,
  part: MetricId | undefined,
): Answer<MetricId> | undefined {
  const found = input.bind.metricOf(m);
  if (!found || m.metric !== undefined || m.object !== undefined || part === undefined) return found;
  if (found.value !== part) return found;
  const up = wholeOf(input, part);
  return up === undefined ? found : { ...found, value: up, alternatives: [] };
}

/** "Widget sales reached 1.7 million, representing 51.6% of all sales": the part is the metric of the clause leaned on. */
function leaningMetric(input: RuleInput, clause: Clause): Answer<MetricId> | undefined {
  const leaning = clause.leansOn === undefined ? undefined : input.clauses[clause.leansOn];
  return leaning ? metricAround(input, leaning.last - 1) : input.bind.metric(clause.first);
}

export function saysTotal(input: RuleInput, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const word = wordAt(input.sentence, i);
    if (word === 'total' || word === 'all' || word === 'whole' || word === 'them' || word === 'that')
      return true;
  }
  return false;
}

/** The whole a part is drawn from: the running topic when it is one, else the nearest in the pack. */
export function wholeOf(input: RuleInput, part: MetricId): MetricId | undefined {
  const running = input.context.metric;
  if (running !== undefined && running !== part && isWithin(part, running, input.lookups)) return running;
  return input.lookups.metric(part)?.within?.[0];
}

/** "the share of X in Y reached q", "X's share of Y was q". */
function shareNoun(
  input: RuleInput,
  clause: Clause,
  metrics: readonly MetricMention[],
  entities: readonly EntityMention[],
  q: QuantityMention,
): { part: Side; whole: Side } | undefined {
  const [first, second] = metrics;
  // "share of fully electric sales": of things that a word nobody knows tells apart.
  if (!first || metrics.some((m) => isNarrowed(input, m))) return undefined;
  const entityAt = (m: EntityMention | undefined) => m && input.bind.entityOf(m);
  if (second) {
    const partId = first.metric ?? partOf(input, first, second)?.value;
    const whole = wholeMetric(input, second, partId);
    const part = partOf(input, first, second);
    if (!part || !whole || part.value === whole.value) return undefined;
    return {
      part: { metric: part, entity: input.bind.entity(q.first) },
      whole: { metric: whole, entity: undefined },
    };
  }
  // "Springfield's share of national output": two places, one metric.
  if (entities.length >= 2) {
    const metric = input.bind.metricOf(first);
    if (!metric || (metric.inherited && isOfOtherThings(input, first.first))) return undefined;
    return {
      part: { metric, entity: entityAt(entities[0]) },
      whole: { metric, entity: entityAt(entities[entities.length - 1]) },
    };
  }
  void clause;
  return undefined;
}
