import type { ClaimAlternative, ClaimContent, PrintedInterval } from '../../../model/claim.ts';
import type { EntityId, MetricId } from '../../../model/ids.ts';
import { type Period, parsePeriod } from '../../../model/period.ts';
import { isClub, namedBehind, ownerBefore, passesMark, spanEnd } from './beside-figure.ts';
import { type Found, stepBefore, type Told, yearBefore } from './chain.ts';
import type { FigureItem } from './items.ts';
import { type Cell, draftAt, type Point, type Reading } from './reading.ts';
import { type Role, roleOf } from './roles.ts';
import { shareOf, wholeOf } from './shares.ts';
import { isProportion } from './sums.ts';
import { citedGoal, targetOf } from './targets.ts';
import { hasCue } from './voice.ts';

/** Levels, changes and shares of the figures of one clause; lists told with 分别 are dealt out in order. */
export function readFigures(r: Reading, points: readonly Point[]): void {
  const figures = points.filter(
    (p) => p.figure && p.figure.form !== 'ordinal' && p.figure.form !== 'duration',
  );
  if (figures.length === 0) return;
  const lists = dealt(r, figures);
  if (lists === 'none') return;
  const told: Told[] = [];
  figures.forEach((point, k) => {
    const made = readFigure(r, point, lists?.[k]);
    if (made) told.push(...made);
  });
  if (told.length > 0) r.chain.told = told;
}

/** The member of a list a figure belongs to. */
interface Share {
  readonly subject?: Found<EntityId>;
  readonly metric?: Found<MetricId>;
  readonly period?: Found<Period>;
  readonly told?: Told;
}

/**
 * 甲、乙产量分别为a、b: as many figures as members. A list of topics with one figure says 均 or 双双, or it says nothing we can tell.
 */
function dealt(r: Reading, figures: readonly Point[]): readonly (Share | undefined)[] | 'none' | undefined {
  const first = figures[0]!;
  const { clause } = first;
  const respectively = clause.items.some((i) => hasCue(i, 'respectively'));
  const lists: { readonly n: number; readonly at: (k: number) => Share }[] = [];
  if (first.ownSubject && first.subjects.length > 1)
    lists.push({ n: first.subjects.length, at: (k) => ({ subject: first.subjects[k]! }) });
  if (first.ownMetric && first.metrics.length > 1)
    lists.push({ n: first.metrics.length, at: (k) => ({ metric: first.metrics[k]! }) });
  const times = first.periods.length > 1 ? first.periods : first.listed;
  if (times.length > 1 && (respectively || times.length === figures.length) && lists.length === 0)
    lists.push({ n: times.length, at: (k) => ({ period: times[k]! }) });
  // 产销量创新高，分别达到a和b.
  if (lists.length === 0 && !first.ownMetric && first.listedMetrics.length > 1 && first.told.length < 2)
    lists.push({ n: first.listedMetrics.length, at: (k) => ({ metric: first.listedMetrics[k]! }) });
  if (lists.length === 0 && first.told.length > 1 && !first.ownMetric && !first.ownSubject)
    lists.push({ n: first.told.length, at: (k) => ({ told: first.told[k]! }) });
  if (lists.length === 0 && first.subjects.length > 1 && !first.ownSubject)
    lists.push({ n: first.subjects.length, at: (k) => ({ subject: first.subjects[k]! }) });
  const list = lists[0];
  if (!list) return respectively && figures.length > 1 ? 'none' : undefined;
  if (lists.length > 1) return 'none';
  if (figures.length === list.n) return figures.map((_, k) => list.at(k));
  // 均突破, 双双增长: one figure for each member is read in `readFigure`, by the first; others are left out.
  if (figures.length === 1 && clause.items.some((i) => hasCue(i, 'both'))) {
    const copies = Array.from({ length: list.n }, (_, k) => list.at(k));
    const told: Told[] = [];
    for (const share of copies) told.push(...(readFigure(r, first, share) ?? []));
    if (told.length > 0) r.chain.told = told;
  }
  return 'none';
}

function readFigure(r: Reading, point: Point, share: Share | undefined): readonly Told[] | undefined {
  if (isProportion(r, point)) {
    // What follows may be told of the one in three.
    r.chain.proportion = true;
    r.chain.told = [];
    return undefined;
  }
  if (r.chain.proportion && !namesObject(point)) return undefined;
  if (point.blocked || point.mood.silent || isSomePart(point) || isOfOthers(point)) return undefined;
  // 超越此前指引上限（14500至15500件）: what was foreseen.
  if (r.text.slice(Math.max(0, point.figure!.start - GUIDED), point.figure!.start).includes('指引'))
    return undefined;
  if (
    point.figure!.form === 'count' &&
    point.mood.modality === 'stated' &&
    citedGoal(r, point, cellOf(point, share))
  )
    return undefined;
  const role = roleOf(r, point);
  if (!role) return undefined;
  if (role.role === 'change') return changeOf(r, point, role, share);
  if (role.role === 'share') {
    shareOf(r, point, role);
    return undefined;
  }
  return levelOf(r, point, role, share);
}

/** 其中1.5万件为…: of a part that is named behind it, if at all. */
function isSomePart(point: Point): boolean {
  if (point.figure!.form !== 'count' || point.ownMetric || point.ownSubject || point.periods.length > 0)
    return false;
  return point.clause.items.slice(0, point.at).some((i) => hasCue(i, 'part'));
}

/** Characters between the word of guidance and its figure. */
const GUIDED = 12;

const namesObject = (point: Point): boolean =>
  point.clause.items.some((i) => i.type === 'metric' && (i.object !== undefined || i.metric !== undefined));

/** 其他产量超过200万件的城市: told of the others. */
function isOfOthers(point: Point): boolean {
  const { items } = point.clause;
  return (
    items.slice(0, point.at).some((i) => hasCue(i, 'other')) &&
    items.slice(point.at + 1, point.at + 4).some((i) => i.type === 'class')
  );
}

/** Where the words of a figure's claim begin: behind the figure before it. */
export function spanStart(point: Point): number {
  const { items, start } = point.clause;
  for (let i = point.at - 1; i >= 0; i--) {
    const item = items[i]!;
    if (item.type === 'figure' && item.form !== 'ordinal') return items[i + 1]?.start ?? start;
  }
  return start;
}

function cellOf(point: Point, share: Share | undefined): Cell {
  const entity =
    share?.subject ?? (point.subjects.length === 1 || share?.told ? point.subjects[0] : undefined);
  const told = share?.told;
  if (told) {
    return {
      entity: { value: told.entity, where: later(told.entityWhere) },
      metric: { value: told.metric, where: later(told.metricWhere) },
      period: told.period === undefined ? undefined : { value: told.period, where: later(told.periodWhere) },
    };
  }
  return { entity, metric: share?.metric ?? point.metrics[0], period: share?.period ?? point.period };
}

const later = (where: Found<unknown>['where']): Found<unknown>['where'] =>
  where === 'context' ? where : 'sentence';

function levelOf(
  r: Reading,
  point: Point,
  role: Extract<Role, { role: 'level' }>,
  share: Share | undefined,
): readonly Told[] | undefined {
  const figure = point.figure!;
  const own = namedBehind(r, point) ?? ownerBefore(r, point);
  if (own === 'unknown' || isClub(r.text, figure.end)) return undefined;
  const cell = own ? { ...cellOf(point, share), entity: own } : cellOf(point, share);
  const metric = cell.metric ? metricFor(r, point, cell.metric, figure) : undefined;
  if (!cell.entity && point.mood.modality === 'stated') return undefined;
  if (!metric) return undefined;
  const unit = r.lexicon.pack.metrics.get(metric.value)!.unit;
  if (!fits(figure, unit)) return undefined;
  if (point.mood.modality !== 'stated') {
    // 目标从271万上调至300万: the old goal.
    if (role.period === 'base') return undefined;
    targetOf(r, point, { ...cell, metric });
    return undefined;
  }
  if (!cell.entity) return undefined;
  const period = role.period === 'base' ? baseTime(point) : endOf(cell.period);
  if (!period) return undefined;
  const told = toldOf(cell.entity, metric, period, point);
  // 首次突破 and 唯一超过 say more than the level: their rules read them.
  if (role.limit) return [told];
  // 未能突破300万: below it.
  const passed = passesMark(r, point);
  const below = point.mood.denied && (figure.bound === 'more_than' || figure.bound === 'at_least');
  const made = draftAt(
    r,
    below ? { ...point, mood: { ...point.mood, denied: false } } : point,
    role.rule,
    { ...cell, metric, period },
    {
      kind: 'level',
      ...(figure.value === undefined ? {} : { value: figure.value }),
      unit,
      bound: below ? 'less_than' : passed ? 'more_than' : figure.bound,
      interval: below ? [null, figure.value ?? null] : passed ? [figure.value!, null] : figure.interval,
    },
    spanStart(point),
    spanEnd(point),
  );
  if (made) r.drafts.push(made);
  return role.period === 'base' ? undefined : [told];
}

/** 2017—2020年…达到: a level told of a run of years stands at its end. */
function endOf(period: Found<Period> | undefined): Found<Period> | undefined {
  if (!period || parsePeriod(period.value)?.kind !== 'years') return period;
  return { ...period, value: period.value.split('/')[1]! };
}

/** 从4.04万增至5.11万: the first of the two stands at the start of the stretch. */
function baseTime(point: Point): Found<Period> | undefined {
  if (point.from !== undefined) return { value: point.from, where: 'clause' };
  if (point.stretch) return { value: point.stretch.from, where: 'sentence' };
  return undefined;
}

function toldOf(
  entity: Found<EntityId>,
  metric: Found<MetricId>,
  period: Found<Period> | undefined,
  point: Point,
): Told {
  return {
    entity: entity.value,
    metric: metric.value,
    period: period?.value,
    entityWhere: entity.where,
    metricWhere: metric.where,
    periodWhere: period?.where ?? 'sentence',
    ...(point.whole !== undefined && point.whole !== metric.value ? { whole: point.whole } : {}),
  };
}

/** 生产278万件木桶: an object behind the figure says what was counted, the verb before it what was done. */
function metricFor(
  r: Reading,
  point: Point,
  metric: Found<MetricId>,
  figure: FigureItem,
): Found<MetricId> | undefined {
  const next = point.clause.items[point.at + 1];
  if (next?.type !== 'metric' || next.start - figure.end > 1) return metric;
  if (next.unknown || next.metric !== undefined) return next.unknown ? undefined : metric;
  if (next.object === undefined || next.activity !== undefined) return metric;
  const activity = r.lexicon.activityOf(metric.value);
  const id = activity === undefined ? undefined : r.lexicon.metricOf(next.object, activity);
  return id === undefined ? undefined : { ...metric, value: id, alternatives: [] };
}

export function fits(figure: FigureItem, unit: string): boolean {
  if (figure.form === 'percent') return unit === 'percent';
  if (figure.form !== 'count') return false;
  if (figure.unit !== undefined) return figure.unit === unit;
  if (figure.bare) return false;
  const size = figure.value ?? figure.interval[1] ?? 0;
  // A bare number of some size: the unit was said before. 万亿 alone is money.
  if (unit === 'CNY') return size >= 1e8;
  return unit !== 'percent' && unit !== 'ordinal' && size >= 1000;
}

function changeOf(
  r: Reading,
  point: Point,
  role: Extract<Role, { role: 'change' }>,
  share: Share | undefined,
): readonly Told[] | undefined {
  const figure = point.figure!;
  // A change with no metric of its own is told of what was told last.
  const attached =
    !point.ownMetric && !point.ownSubject && share === undefined && point.told.length === 1
      ? point.told[0]
      : undefined;
  const cell = cellOf(point, attached ? { told: attached } : share);
  if (!cell.entity || !cell.metric) return undefined;
  const metric = r.lexicon.pack.metrics.get(cell.metric.value);
  if (!metric || metric.nominal) return undefined;
  const ratioMetric = metric.unit === 'percent';
  if (figure.form === 'count' && !fits(figure, metric.unit)) return undefined;
  const part = figure.form === 'point' && !ratioMetric ? shareTold(r, point, role, cell) : undefined;
  if (figure.form === 'point' && !ratioMetric && !part) return undefined;
  if (figure.form === 'percent' && ratioMetric) return undefined;
  const period =
    point.stretch && !attached ? { value: point.stretch.to, where: 'sentence' as const } : cell.period;
  const base = baseOf(point, role, period?.value);
  const size = sizeOf(figure, role.direction);
  if (!size) return undefined;
  const unit = figure.form === 'count' ? metric.unit : figure.form === 'point' ? 'point' : 'percent';
  const alternatives: ClaimAlternative[] = [];
  if (attached?.whole !== undefined) alternatives.push({ metric: attached.whole });
  const made = draftAt(
    r,
    point,
    role.rule,
    { ...cell, period },
    {
      kind: 'change',
      ...(figure.value === undefined ? {} : { value: size.value }),
      unit,
      bound: figure.bound,
      interval: size.interval,
      direction: size.direction,
      ...(part ? { of: 'share' as const, whole: part } : {}),
      ...(base === undefined ? {} : { basePeriod: base }),
      ...(role.perYear ? { perYear: true } : {}),
      ...(alternatives.length > 0 ? { alternatives } : {}),
      ...(cell.period?.where === 'context' && point.base === undefined ? { inherited: ['basePeriod'] } : {}),
    },
    spanStart(point),
    role.end,
  );
  if (made) r.drafts.push(made);
  return [toldOf(cell.entity, cell.metric, cell.period, point)];
}

/** 占比46.5%，同比提高9.3个百分点: the share told right before, or the one the clause names. */
function shareTold(
  r: Reading,
  point: Point,
  role: Extract<Role, { role: 'change' }>,
  cell: Cell,
): ClaimContent['whole'] | undefined {
  const last = r.drafts[r.drafts.length - 1];
  if (last?.kind === 'share' && last.entity === cell.entity?.value && last.metric === cell.metric?.value)
    return last.whole;
  if (!role.ofShare || !cell.metric) return undefined;
  const metric = wholeOf(r, cell.metric.value, point.whole);
  return metric === undefined || metric === cell.metric.value ? undefined : { metric };
}

function baseOf(
  point: Point,
  role: Extract<Role, { role: 'change' }>,
  period: Period | undefined,
): Period | undefined {
  if (role.monthly) return period === undefined ? undefined : stepBefore(period);
  if (point.base !== undefined) return point.base;
  if (point.stretch) return point.stretch.from;
  if (point.from !== undefined) return point.from;
  return period === undefined ? undefined : yearBefore(period);
}

/** Signed size: percent, points or units; a multiple of growth counts in hundreds of percent, a doubling on the factor. */
function sizeOf(
  figure: FigureItem,
  direction: 'up' | 'down',
): { value: number; interval: PrintedInterval; direction: 'up' | 'down' } | undefined {
  const value = figure.value ?? figure.interval[0] ?? 0;
  // 增长-9.7%: the sign turns the word.
  const turned = value < 0;
  const way = turned ? (direction === 'up' ? 'down' : 'up') : direction;
  const sign = direction === 'down' ? -1 : 1;
  const each = (x: number | null): number | null => {
    if (x === null) return null;
    if (figure.form !== 'ratio') return x * sign;
    return round((figure.factor ? x - 1 : x) * 100 * sign);
  };
  const [lo, hi] = [each(figure.interval[0]), each(figure.interval[1])];
  return {
    value: each(value)!,
    interval: sign < 0 && !(figure.factor === true && value < 1) ? [hi, lo] : [lo, hi],
    direction: way,
  };
}

export const round = (x: number): number => Number(x.toPrecision(12));
