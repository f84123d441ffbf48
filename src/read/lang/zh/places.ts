import type { ClaimDraft, Run } from '../../../model/claim.ts';
import { type Period, parsePeriod, yearOf } from '../../../model/period.ts';
import { amongAt } from './among.ts';
import { type Found, resolveTime } from './chain.ts';
import type { FigureItem, Item } from './items.ts';
import { type Cell, draftAt, type Point, type Reading } from './reading.ts';
import { hasCue } from './voice.ts';

/** Places in an order: 位居第一, 全国第三, 跻身前十, 重返榜首; held for years: 连续七年位居第一; won back: 时隔十年重返第一. */
export function readPlaces(r: Reading, points: readonly Point[]): void {
  for (const point of points) {
    const made = placeOf(r, point);
    if (made) r.drafts.push(...made);
  }
}

function placeOf(r: Reading, point: Point): readonly ClaimDraft[] | undefined {
  const item = point.clause.items[point.at]!;
  const place = placeHere(r, point, item);
  if (!place || isNarrowing(point) || point.blocked || point.mood.silent || point.mood.modality !== 'stated')
    return undefined;
  // Two told side by side and both placed: 产销均居第一, 这一成绩稳居第一.
  if (point.told.length > 1 && !point.ownMetric && !point.ownSubject) {
    return point.told.flatMap((one) => placedAs(r, { ...point, told: [one] }, place) ?? []);
  }
  // 产销量连续17年居第一: both.
  if (point.ownMetric && point.metrics.length > 1) {
    return point.metrics.flatMap((metric) => placedAs(r, { ...point, metrics: [metric] }, place) ?? []);
  }
  return placedAs(r, point, place);
}

/** 在排名前十的省份中排名第二: the first place only says among which. */
function isNarrowing(point: Point): boolean {
  const { items } = point.clause;
  const next = items[point.at + 1]?.type === 'fill' ? items[point.at + 2] : items[point.at + 1];
  if (next?.type !== 'class') return false;
  return items.slice(point.at + 2).some((i) => i.type === 'figure' && i.form === 'ordinal');
}

function placedAs(r: Reading, point: Point, place: Place): readonly ClaimDraft[] | undefined {
  const found = orderCell(point);
  const own = ownTime(r, point);
  // 由第17位升至第11位: the place left belongs to a time not told; with a metric taken over from elsewhere the other says too little.
  const { items } = point.clause;
  const left = startsFall(items, point.at) !== undefined;
  const moved = left || items.slice(0, point.at).some((i) => hasCue(i, 'from'));
  if (own === undefined && (left || (moved && found?.metric?.where === 'context'))) return undefined;
  const cell =
    found && own !== undefined ? { ...found, period: { value: own, where: 'clause' as const } } : found;
  if (!cell?.entity || !cell.metric) return undefined;
  if (growthRanked(point)) return undefined;
  const metric = r.lexicon.pack.metrics.get(cell.metric.value);
  if (!metric || metric.nominal) return undefined;
  const among = amongAt(r, point, cell.entity.value);
  if (!among) return undefined;
  const asserted: Point = { ...point, mood: { ...point.mood, denied: false } };
  // A headline without a time says in short what the text tells with one.
  const undated = cell.period === undefined || parsePeriod(cell.period.value)?.kind === 'open';
  if (r.sentence.kind === 'heading' && undated) return undefined;
  const run = heldRun(r, point, cell.period);
  if (run) {
    const { period: _p, ...noPeriod } = cell;
    const until = untilOf(r, point);
    const from = run.from === undefined ? passedIn(r, cell.entity.value, cell.metric.value) : undefined;
    const state = point.mood.denied ? ('not_rank' as const) : ('rank' as const);
    const made: Run = { state, place: place.value, ...run, ...(until === undefined ? {} : { to: until }) };
    const draft = draftAt(r, asserted, 'streak/place-held', noPeriod, {
      kind: 'streak',
      among,
      run: from === undefined ? made : { ...made, from: String(from) },
      ...(from === undefined ? {} : { alternatives: [{ run: { ...made, from: String(from + 1) } }] }),
    });
    return draft ? [draft] : undefined;
  }
  const missed = place.missed || point.mood.denied;
  const standing = metric.dimension === 'index';
  const made = draftAt(r, asserted, `rank/${place.rule}`, cell, {
    kind: 'rank',
    value: place.value,
    unit: 'ordinal',
    bound: missed ? 'more_than' : place.atMost ? 'at_most' : 'exact',
    interval: missed ? [place.value, null] : place.atMost ? [1, place.value] : [place.value, place.value],
    among,
    by: standing ? 'standing' : 'size',
  });
  if (!made) return undefined;
  const away = place.value === 1 ? awayRun(r, asserted, cell, among) : undefined;
  return away ? [away, made] : [made];
}

/** 从2024年的榜首降至2025年的第九位: each place with the time right before it. */
function ownTime(r: Reading, point: Point): Period | undefined {
  const { items } = point.clause;
  for (let i = point.at - 1; i >= 0 && i >= point.at - 2; i--) {
    const item = items[i]!;
    if (item.type === 'time' && item.role !== 'base' && item.role !== 'since' && item.yearTo === undefined) {
      return resolveTime(item, point.period?.value, r.context.today)?.period;
    }
    if (item.type !== 'fill') return undefined;
  }
  return undefined;
}

/** Who, of what, when: with no words of its own a place speaks of what was told last. */
export function orderCell(point: Point): Cell | undefined {
  if (point.subjects.length !== 1) return undefined;
  const told = !point.ownMetric && !point.ownSubject && point.told.length === 1 ? point.told[0]! : undefined;
  if (told) {
    const where = (w: Found<unknown>['where']): Found<unknown>['where'] => (w === 'context' ? w : 'sentence');
    return {
      entity: { value: told.entity, where: where(told.entityWhere) },
      metric: {
        value: told.metric,
        where: where(told.metricWhere),
        ...(told.whole === undefined ? {} : { alternatives: [told.whole] }),
      },
      period:
        point.periods.length > 0
          ? point.period
          : told.period === undefined
            ? undefined
            : { value: told.period, where: where(told.periodWhere) },
    };
  }
  return { entity: point.subjects[0], metric: point.metrics[0], period: point.period };
}

interface Place {
  readonly value: number;
  readonly atMost: boolean;
  readonly missed: boolean;
  readonly rule: string;
}

function placeHere(r: Reading, point: Point, item: Item): Place | undefined {
  const { items } = point.clause;
  if (item.type === 'figure' && item.form === 'ordinal' && item.value !== undefined) {
    if (item.noun !== undefined && !crowns(items, point.at)) return undefined;
    const verb = verbBefore(items, point.at) ?? startsFall(items, point.at);
    if (!verb && !standsAlone(r, items, point.at, item)) return undefined;
    if (isByTime(r, item)) return undefined;
    const missed = verb !== undefined && items.slice(0, point.at).some((i) => hasCue(i, 'out_of'));
    return { value: item.value, atMost: item.bound === 'at_most', missed, rule: verb ? 'placed' : 'alone' };
  }
  if (item.type === 'cue' && item.most === 'max') return mostHere(r, items, point.at);
  if (
    item.type === 'cue' &&
    item.cues.includes('rank_verb') &&
    /^(登顶|领跑|夺冠|卫冕|夺魁|折桂)$/.test(r.text.slice(item.start, item.end))
  ) {
    const next = items[point.at + 1];
    // 领跑全国: the first place of the class; 领跑 alone says too little.
    if (next?.type === 'name' || next?.type === 'class')
      return { value: 1, atMost: false, missed: false, rule: 'leads' };
  }
  return undefined;
}

/** 产量最高, 最大的…城市: the first place, told of a quantity. */
function mostHere(r: Reading, items: readonly Item[], at: number): Place | undefined {
  const item = items[at]!;
  const word = r.text.slice(item.start, item.end);
  const place: Place = { value: 1, atMost: false, missed: false, rule: 'most' };
  const classBehind = items.slice(at + 1, at + 5).some((i) => i.type === 'class');
  const metricBefore = items.slice(Math.max(0, at - 3), at).some((i) => i.type === 'metric');
  const metricBehind = items[at + 1]?.type === 'metric' && classBehind;
  const closes = items.slice(at + 1).every((i) => i.type === 'fill' || i.type === 'class');
  if (word.startsWith('最大') || word.startsWith('规模'))
    return metricBehind || (classBehind && metricBefore) ? place : undefined;
  if (metricBefore && closes) return place;
  return undefined;
}

/** 第一城 of what: the object right before it, or a metric. */
function crowns(items: readonly Item[], at: number): boolean {
  return items[at - 1]?.type === 'metric' || items[at - 1]?.type === 'name';
}

/** 从榜首降至第九: the place left. */
function startsFall(items: readonly Item[], at: number): Item | undefined {
  const before = items.slice(Math.max(0, at - 4), at).find((i) => hasCue(i, 'from'));
  return before &&
    items.slice(at + 1, at + 5).some((i) => hasCue(i, 'down_to') || hasCue(i, 'up_to') || hasCue(i, 'to'))
    ? before
    : undefined;
}

function verbBefore(items: readonly Item[], at: number): Item | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 9; i--) {
    const item = items[i]!;
    if (hasCue(item, 'rank_verb')) return item;
    if (item.type === 'figure' && item.form !== 'duration' && item.form !== 'ordinal') return undefined;
    if (item.type === 'unknown' || (item.type === 'mark' && !'“”"「」‘’'.includes(item.mark)))
      return undefined;
  }
  return undefined;
}

/** 产量全国第一: no verb, at the end of the clause or before the class it is ranked in. */
function standsAlone(r: Reading, items: readonly Item[], at: number, figure: FigureItem): boolean {
  if (figure.bound === 'at_most') return false;
  const rest = items.slice(at + 1).filter((i) => i.type !== 'fill' && i.type !== 'mark');
  const next = r.text[figure.end] ?? '';
  if (next === '大') return rest.some((i) => i.type === 'class');
  if ('家座款'.includes(next) && next !== '') return false;
  if (!rest.every((i) => i.type === 'class')) return false;
  // Something that can be ranked must stand before it.
  return items
    .slice(0, at)
    .some(
      (i) =>
        i.type === 'metric' ||
        i.type === 'name' ||
        i.type === 'back' ||
        i.type === 'class' ||
        hasCue(i, 'yoy'),
    );
}

/** 第四家实现盈利的企业: an order in time. */
function isByTime(r: Reading, figure: FigureItem): boolean {
  const next = r.text[figure.end] ?? '';
  return next !== '' && '家座款个'.includes(next);
}

/** 增速位居第一: the growth is ranked, not the quantity. */
function growthRanked(point: Point): boolean {
  const { items } = point.clause;
  for (let i = point.at - 1; i >= 0; i--) {
    const item = items[i]!;
    if (hasCue(item, 'up_noun') || hasCue(item, 'down_noun')) return true;
    if (item.type === 'metric') return false;
  }
  return false;
}

type Length = Pick<Run, 'length' | 'unit' | 'from' | 'to'>;

/** 连续七年, 已连续17年, 七年来一直, 2014年至2016年连续三年. */
export function heldRun(r: Reading, point: Point, period: Found<Period> | undefined): Length | undefined {
  const { items } = point.clause;
  const row = items.findIndex((i, k) => k < point.at + 3 && hasCue(i, 'row'));
  const keeps = items.some((i, k) => k < point.at && hasCue(i, 'keep'));
  const duration = items.find(
    (i, k): i is FigureItem =>
      i.type === 'figure' &&
      i.form === 'duration' &&
      (row >= 0 ? k > row - 2 && k < point.at + 4 : keeps && k < point.at),
  );
  const stretch = point.stretch ?? undefined;
  const moved = items.some((i) => hasCue(i, 'down_to') || hasCue(i, 'up_to'));
  if (stretch && !moved && (row >= 0 || keeps || point.periods.length > 0) && parsePeriod(stretch.to)) {
    return {
      from: stretch.from,
      to: stretch.to,
      ...(duration?.value === undefined || duration.unit === undefined
        ? {}
        : { length: duration.value, unit: duration.unit }),
    };
  }
  if (duration?.value === undefined || duration.unit === undefined) return undefined;
  if (gapBefore(items, point.at)) return undefined;
  const year =
    period && period.where !== 'context' && parsePeriod(period.value)?.kind === 'year'
      ? period.value
      : undefined;
  const to = duration.nth || isTimed(r, point) ? year : undefined;
  return { length: duration.value, unit: duration.unit, ...(to === undefined ? {} : { to }) };
}

/** The time stands in the clause itself or alone in front of it. */
function isTimed(r: Reading, point: Point): boolean {
  if (point.periods.length > 0) return true;
  // 2023年产量318万件，连续5年第一: of the year just told.
  if (
    point.told.length === 1 &&
    r.drafts.at(-1)?.kind === 'level' &&
    point.told[0]!.period === point.period?.value
  )
    return true;
  const before = r.clauses[point.clause.index - 1];
  return before?.items.every((i) => i.type === 'time' || i.type === 'fill') === true;
}

/** 直到2024年…: the last year is the one before. */
function untilOf(r: Reading, point: Point): Period | undefined {
  for (const clause of [point.clause, r.clauses[point.clause.index + 1]]) {
    for (const item of clause?.items ?? []) {
      if (item.type !== 'time' || item.role !== 'until') continue;
      const found = resolveTime(item, point.period?.value, r.context.today);
      const year = found && yearOf(found.period);
      if (year !== undefined) return String(year - 1);
    }
  }
  return undefined;
}

/** 2016年超越乙，此后连续七年…: the run starts when the other was passed, or the year after. */
function passedIn(r: Reading, entity: string, metric: string): number | undefined {
  for (let i = r.drafts.length - 1; i >= 0; i--) {
    const d = r.drafts[i]!;
    if (d.kind !== 'comparison' || d.op !== 'greater' || d.entity !== entity || d.metric !== metric) continue;
    return d.period === undefined || parsePeriod(d.period)?.kind !== 'year' ? undefined : yearOf(d.period);
  }
  return undefined;
}

function gapBefore(items: readonly Item[], at: number): boolean {
  return items.slice(0, at + 1).some((i) => hasCue(i, 'after_gap'));
}

/** 时隔十年重返第一: ten years without it, up to the year before. */
function awayRun(
  r: Reading,
  point: Point,
  cell: Cell,
  among: NonNullable<ClaimDraft['among']>,
): ClaimDraft | undefined {
  const clauses = r.clauses.filter(
    (c) => c.index === point.clause.index || c.index === point.clause.index - 1,
  );
  for (const clause of clauses) {
    const gap = clause.items.findIndex((i) => hasCue(i, 'after_gap'));
    if (gap < 0) continue;
    const duration = clause.items.find(
      (i, k): i is FigureItem => k > gap - 3 && i.type === 'figure' && i.form === 'duration',
    );
    if (duration?.value === undefined || duration.unit !== 'year') continue;
    const year =
      cell.period && parsePeriod(cell.period.value)?.kind !== 'open' ? yearOf(cell.period.value) : undefined;
    const run: Run = {
      state: 'not_rank',
      place: 1,
      length: duration.value,
      unit: 'year',
      ...(year === undefined ? {} : { to: String(year - 1) }),
    };
    const { period: _p, ...noPeriod } = cell;
    return draftAt(
      r,
      point,
      'streak/away',
      noPeriod,
      { kind: 'streak', among, run, ...(cell.period?.where === 'context' ? { inherited: ['run'] } : {}) },
      clause.start,
      point.clause.end,
    );
  }
  return undefined;
}
