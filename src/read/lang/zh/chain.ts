import type { EntityId, MetricId } from '../../../model/ids.ts';
import { normalizePeriod, type Period, parsePeriod, shiftYears, yearOf } from '../../../model/period.ts';
import type { TimeItem } from './items.ts';

/** Where an answer was found: in the clause, elsewhere in the sentence, or before it (then the claim has inherited it). */
export type Where = 'clause' | 'sentence' | 'context';

export interface Found<T> {
  readonly value: T;
  readonly where: Where;
  readonly alternatives?: readonly T[];
}

/** A run of years something moved over: 2017—2020年, 三年间. */
export interface Stretch {
  readonly from: Period;
  readonly to: Period;
}

/** What was said last; a change, a place or a part without words of its own speaks of it. */
export interface Told {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly period: Period | undefined;
  readonly entityWhere: Where;
  readonly metricWhere: Where;
  readonly periodWhere: Where;
  /** Told behind 其中: the whole it is part of. */
  readonly whole?: MetricId;
}

/**
 * The topic chain: Chinese names its topic once and leaves it out until another comes. `undefined` means nothing named yet,
 * 'stranger' somebody or something the pack does not know: nothing is claimed of it.
 */
export interface Chain {
  subjects: readonly Found<EntityId>[] | 'stranger';
  metric: Found<MetricId> | 'stranger' | undefined;
  /** The metrics last named side by side (产销量). */
  listedMetrics: readonly Found<MetricId>[];
  /** Kind of the topic the metric was told of; a topic of another kind does not take it over. */
  metricKind: string | undefined;
  /** Object and activity named alone, waiting for the other half. */
  object: Found<string> | undefined;
  activity: Found<string> | undefined;
  period: Found<Period> | undefined;
  /** Times listed in a clause of their own, for 分别 in the next. */
  listed: readonly Found<Period>[];
  stretch: Stretch | undefined;
  /** 截至10月21日 told before: where 今年 in this sentence ends. */
  upTo: Period | undefined;
  /** 较2019年 told in a clause of its own. */
  base: Period | undefined;
  told: readonly Told[];
  /** A proportion in small numbers was told: a bare word behind it may be of its part. */
  proportion: boolean;
  /** 此前, 曾: the running time does not hold. */
  once: boolean;
  /** Metric of the whole, behind 其中. */
  whole: MetricId | undefined;
}

/** What a document has said before the sentence. */
export interface ZhContext {
  readonly today: string | undefined;
  readonly entity: EntityId | undefined;
  readonly entities: readonly EntityId[];
  /** Somebody unknown was the topic last: nothing is taken over. */
  readonly stranger: boolean;
  readonly latest: Readonly<Record<string, EntityId>>;
  readonly metric: MetricId | undefined;
  readonly metricKind: string | undefined;
  readonly metricParagraph: number;
  /** Metrics of which the paragraph gave amounts. */
  readonly levels: readonly MetricId[];
  /** What the metric was told as a part of. */
  readonly metricWhole: MetricId | undefined;
  readonly period: Period | undefined;
  readonly periodParagraph: number;
  readonly periods: readonly Period[];
  /** Place the text is about by its title, for 全市, 全省. */
  readonly titleEntity: EntityId | undefined;
  /** Largest level of each series with its period. */
  readonly peaks: Readonly<Record<string, { readonly value: number; readonly period: Period }>>;
}

export function startContext(today: string | undefined): ZhContext {
  return {
    today,
    entity: undefined,
    entities: [],
    stranger: false,
    latest: {},
    metric: undefined,
    metricKind: undefined,
    metricParagraph: -1,
    levels: [],
    metricWhole: undefined,
    period: undefined,
    periodParagraph: -1,
    periods: [],
    titleEntity: undefined,
    peaks: {},
  };
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** The stretch of the calendar a time names, given the period spoken of; undefined when its year is not known. */
export function resolveTime(
  time: TimeItem,
  running: Period | undefined,
  today: string | undefined,
  near: Period | 'running' | 'none' = 'running',
): { period: Period; stretch?: Stretch; inherited: boolean } | undefined {
  if (time.named) {
    const to = time.named.split('/')[1];
    const from = time.named.split('/')[0]!;
    const stretch = to === undefined ? {} : { stretch: { from: String(Number(from) - 1), to } };
    return {
      period: time.atEnd && to !== undefined ? to : time.named,
      inherited: false,
      ...(time.atEnd ? {} : stretch),
    };
  }
  if (time.lastMonth) return lastMonth(running, today);
  const runningYear = running === undefined ? undefined : (yearOf(running) ?? lastOf(running));
  if (time.yearTo !== undefined && time.year !== undefined) {
    const [from, to] = [String(time.year), String(time.yearTo)];
    return { period: `${from}/${to}`, stretch: { from, to }, inherited: false };
  }
  if (time.span !== undefined) {
    const to = runningYear;
    if (to === undefined) return undefined;
    const stretch = { from: String(to - time.span), to: String(to) };
    return { period: stretch.to, stretch, inherited: true };
  }
  let year = time.year;
  let inherited = false;
  if (time.relative) {
    const byDocument = time.relative.from === 'document';
    const anchor = byDocument
      ? yearOfDay(today)
      : (runningYear ?? (time.relative.years < 0 ? yearOfDay(today) : undefined));
    if (anchor === undefined) return undefined;
    // 今年 behind 今年前三季度: still those months.
    if (
      byDocument &&
      time.relative.years === 0 &&
      !time.part &&
      running !== undefined &&
      yearOf(running) === anchor
    )
      return { period: running, inherited: false };
    year = anchor + time.relative.years;
    inherited = !byDocument;
  }
  if (year === undefined && time.same && running !== undefined) return { period: running, inherited: true };
  if (year === undefined && time.whole) {
    // A day spoken of is the day of speaking: 12日表示，全年…
    const spoken = running !== undefined && parsePeriod(running)?.kind === 'day' ? undefined : runningYear;
    const whole = spoken ?? wholeYearBefore(today) ?? runningYear;
    return whole === undefined ? undefined : { period: String(whole), inherited: true };
  }
  if (year === undefined && time.part) {
    // 12月 alone: of the year the paragraph speaks of, else the last one that is over at the date of the text.
    const spoken = near === 'running' ? running : near;
    const nearYear =
      spoken === undefined || spoken === 'none' ? undefined : (yearOf(spoken) ?? lastOf(spoken));
    year = nearYear ?? partYear(time.part, today) ?? runningYear;
    inherited = true;
  }
  if (year === undefined) return undefined;
  // 去年同期: the running stretch of the calendar in that year.
  if (time.same && !time.part && running !== undefined && runningYear !== undefined) {
    return { period: shiftYears(running, year - runningYear), inherited: true };
  }
  if (!time.part) return { period: String(year), inherited };
  if (time.part.kind === 'day')
    return { period: `${year}-${pad(time.part.month)}-${pad(time.part.day)}`, inherited };
  const { from, to } = time.part;
  if (from === to) return { period: `${year}-${pad(from)}`, inherited };
  return { period: normalizePeriod(`${year}-${pad(from)}/${year}-${pad(to)}`), inherited };
}

/** Behind another month 上月 is the one before that; behind the last month itself nobody can tell, and it goes on. */
function lastMonth(running: Period | undefined, today: string | undefined) {
  if (today === undefined) return undefined;
  const month = Number(today.slice(5, 7));
  const year = Number(today.slice(0, 4));
  if (!(month >= 1 && month <= 12)) return undefined;
  const period: Period = month === 1 ? `${year - 1}-12` : `${year}-${pad(month - 1)}`;
  const spoken = running === undefined ? undefined : parsePeriod(running);
  if (running === undefined || spoken?.kind !== 'month') return { period, inherited: false };
  const before = running === period ? running : stepBefore(running);
  return before === undefined ? undefined : { period: before, inherited: true };
}

function yearOfDay(today: string | undefined): number | undefined {
  return today === undefined ? undefined : Number(today.slice(0, 4));
}

function lastOf(period: Period): number | undefined {
  const shape = parsePeriod(period);
  return shape && Number.isFinite(shape.to) ? Math.floor((shape.to - 1) / 12) : undefined;
}

/** 全年 in a text of the first months of a year: the year before. Later in the year nobody can tell. */
function wholeYearBefore(today: string | undefined): number | undefined {
  if (today === undefined || Number(today.slice(5, 7)) > 4) return undefined;
  return Number(today.slice(0, 4)) - 1;
}

/** 11月, 1—11月 without a year: the latest that is over at the date of the text. */
function partYear(part: NonNullable<TimeItem['part']>, today: string | undefined): number | undefined {
  if (today === undefined) return undefined;
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  if (part.kind === 'day') {
    const past = part.month < month || (part.month === month && part.day <= Number(today.slice(8, 10)));
    return past ? year : year - 1;
  }
  return part.to <= month ? year : year - 1;
}

/** The stretch right before: for 环比. */
export function stepBefore(period: Period): Period | undefined {
  const shape = parsePeriod(period);
  if (!shape || !Number.isFinite(shape.from) || shape.kind === 'day') return undefined;
  const length = shape.to - shape.from;
  if (length !== 1 && length !== 3 && length !== 6 && length !== 12) return undefined;
  const month = (m: number): string => `${Math.floor(m / 12)}-${pad((m % 12) + 1)}`;
  const from = shape.from - length;
  return normalizePeriod(length === 1 ? month(from) : `${month(from)}/${month(shape.from - 1)}`);
}

export function yearBefore(period: Period): Period | undefined {
  const shape = parsePeriod(period);
  if (!shape || !Number.isFinite(shape.from) || !Number.isFinite(shape.to)) return undefined;
  return shiftYears(period, -1);
}

/** Over or running at the date of the text; true when no date is known. */
export function isPast(period: Period, today: string | undefined): boolean {
  const shape = parsePeriod(period);
  if (!shape || today === undefined) return true;
  return shape.from <= (parsePeriod(today.slice(0, 7))?.from ?? Infinity);
}

export function undated(today: string | undefined): Period | undefined {
  return today === undefined ? undefined : `../${today}`;
}
