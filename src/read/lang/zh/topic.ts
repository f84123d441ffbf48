import type { EntityId } from '../../../model/ids.ts';
import { normalizePeriod, parsePeriod } from '../../../model/period.ts';
import { isBlocked, isOfSeveral } from './blocked.ts';
import { type Found, isPast, resolveTime, undated } from './chain.ts';
import type { Clause } from './clauses.ts';
import type { Item, TimeItem } from './items.ts';
import type { Point, Reading, Walk } from './reading.ts';
import { summedPeriod, yearToDate } from './sums.ts';
import { creditOf, hasCue, type MoodWalk, openMood, stepMood } from './voice.ts';
import { carriedMetric, metricBehind, onMetric } from './what.ts';
import { kindOf, onBack, onName, previous } from './who.ts';
import type { CueName } from './words.ts';

/**
 * Walks one clause from left to right, moves the topic chain on, and notes at every figure and at every word of order what it is about.
 */
export function walkClause(r: Reading, clause: Clause): Point[] {
  const { chain } = r;
  const credit = creditOf(clause, (id) => kindOf(r, id));
  let from = 0;
  if (credit) {
    r.credit = {
      ...(credit.origin === undefined ? {} : { origin: credit.origin }),
      ...(credit.speaker === undefined ? {} : { speaker: credit.speaker }),
    };
    from = credit.from;
    // 公布2024年财报: the time of what is reported.
    const walk0 = openWalk();
    for (let k = 0; k < from; k++) {
      const item = clause.items[k]!;
      if (item.type === 'time' && item.part?.kind !== 'day' && isDated(clause.items, k))
        onTime(r, clause, walk0, item, k);
    }
    // 甲公司公布的数据显示，销量…: the company itself is the topic until another is named.
    if (credit.origin !== undefined && kindOf(r, credit.origin) === 'company') {
      chain.subjects = [{ value: credit.origin, where: 'sentence' }];
    }
    if (from >= clause.items.length) return [];
  }
  // 甲社乙城1月4日电: where and when the text was sent.
  const sent = sentFrom(r, clause);
  if (sent > from) from = sent;
  if (from >= clause.items.length) return [];
  if (clause.lead === '；') {
    chain.whole = undefined;
    chain.base = undefined;
  }
  const walk = openWalk();
  const points: Point[] = [];
  // A dump of figures is no clause.
  if (clause.items.length > LONGEST_CLAUSE) return points;
  let mood = openMood(r.mood, clause.lead);
  for (let k = from; k < clause.items.length; k++) {
    const item = clause.items[k]!;
    switch (item.type) {
      case 'time':
        onTime(r, clause, walk, item, k);
        break;
      case 'name':
        onName(r, clause, walk, item, k, from);
        break;
      case 'back':
        // 占全市的97.9%: the whole, not the topic.
        if (item.to === 'kind' && hasCue(previous(clause.items, k, from), 'share')) break;
        onBack(r, walk, item, k);
        break;
      case 'metric':
        onMetric(r, clause, walk, item, k, from);
        break;
      case 'cue':
        if (item.cues.includes('part')) {
          chain.whole = chain.metric === 'stranger' ? undefined : (chain.metric?.value ?? r.context.metric);
          walk.metrics = [];
        }
        if (item.cues.includes('once')) chain.once = true;
        if (item.basis) walk.basis = item.basis;
        break;
      default:
        break;
    }
    if (isPoint(item)) points.push(pointAt(r, clause, walk, k, from, mood));
    mood = stepMood(r.text, clause, k, mood, periodOfItem(r, item), r.context.today);
  }
  if (walk.periods.length > 1 && !clause.items.some((i) => i.type === 'figure')) chain.listed = walk.periods;
  r.mood = { silent: mood.silent, modality: mood.modality, denied: false };
  return points;
}

const SENT = ['电', '讯', '消息'];

function sentFrom(r: Reading, clause: Clause): number {
  if (clause.index > 1) return 0;
  const at = clause.items.findIndex((i) => i.type === 'time' && i.part?.kind === 'day');
  const day = clause.items[at];
  const word = day && SENT.find((w) => r.text.startsWith(w, day.end));
  if (!day || at > 4 || word === undefined) return 0;
  let next = at + 1;
  while (next < clause.items.length && clause.items[next]!.start < day.end + word.length) next++;
  return next;
}

/** 2024年财报, 3月份的交付数据: the time belongs to what is reported. */
function isDated(items: readonly Item[], k: number): boolean {
  for (const item of items.slice(k + 1, k + 6)) {
    if (hasCue(item, 'data')) return true;
    if (item.type !== 'fill' && item.type !== 'metric' && item.type !== 'name') return false;
  }
  return false;
}

function openWalk(): Walk {
  return {
    subjects: [],
    metrics: [],
    periods: [],
    base: undefined,
    fromTime: undefined,
    basis: undefined,
    lastSubject: -1,
    lastMetric: -1,
  };
}

/** Figures and the words that rules start from. */
function isPoint(item: Item): boolean {
  if (item.type === 'figure') return true;
  return item.type === 'cue' && (item.most !== undefined || item.cues.some((c) => STARTERS.has(c)));
}

const STARTERS: ReadonlySet<CueName> = new Set<CueName>([
  'up',
  'down',
  'ahead',
  'behind_only',
  'give_way',
  'high',
  'low',
  'rank_verb',
  'goal',
  'stop',
]);

const LONGEST_CLAUSE = 70;

function periodOfItem(r: Reading, item: Item): string | undefined {
  if (item.type !== 'time') return undefined;
  return resolveTime(item, r.chain.period?.value ?? r.context.period, r.context.today)?.period;
}

function onTime(r: Reading, clause: Clause, walk: Walk, item: TimeItem, k: number): void {
  const { chain } = r;
  // 今年 behind a stretch of it told in another sentence may be all of it so far.
  const fresh =
    item.relative?.from === 'document' &&
    item.relative.years === 0 &&
    !item.part &&
    !item.same &&
    r.context.periodParagraph !== r.sentence.paragraph;
  const running = chain.period?.value ?? (fresh ? undefined : r.context.period);
  const near =
    chain.period?.value ??
    (r.context.periodParagraph === r.sentence.paragraph ? r.context.period : undefined) ??
    'none';
  const found =
    soFar(r, clause, item, k, running ?? r.context.period) ??
    ofReport(r, item) ??
    resolveTime(item, running, r.context.today, near);
  if (!found) return;
  if (item.role === 'base' || (item.same && item.role !== 'in')) {
    walk.base = found.period;
    if (!clause.items.some((i) => i.type === 'figure')) chain.base = found.period;
    return;
  }
  // 2016年的一半: what the multiple is of.
  const next = clause.items[k + 1];
  const after = next?.type === 'fill' ? clause.items[k + 2] : undefined;
  if (after?.type === 'figure' && after.form === 'ratio' && !after.factor) return;
  if (item.role === 'from') {
    walk.fromTime = found.period;
    return;
  }
  // 2016年以来: where a run or a window starts, not when the figure was.
  if (item.role === 'since' && r.text[item.end] !== '起' && (item.relative?.years !== 0 || item.part)) return;
  // 创两年来新高: a window, no time of its own.
  if (item.span !== undefined && isWindow(r, clause.items, k)) return;
  if (item.before && isPast(found.period, r.context.today)) {
    chain.once = true;
    return;
  }
  // 已超过其2020年全年的交付量: the time of what is passed.
  if (isPassed(clause.items, k)) return;
  const isDay = item.part?.kind === 'day';
  if (isDay && UP_TO.some((word) => r.text.endsWith(word, item.start))) chain.upTo = found.period;
  if (isDay && !clause.items.some((i) => i.type === 'figure' && !i.bare)) return;
  const where = found.inherited && chain.period === undefined ? 'sentence' : 'clause';
  const period = { value: found.period, where } as const;
  walk.periods.push(period);
  chain.period = period;
  chain.stretch =
    found.stretch ??
    (walk.fromTime !== undefined && item.role === 'by'
      ? { from: walk.fromTime, to: found.period }
      : undefined);
  if (item.span !== undefined && chain.stretch) chain.period = { value: chain.stretch.to, where };
}

const UP_TO = ['截至', '截止', '截止到', '截至到'];

function isPassed(items: readonly Item[], k: number): boolean {
  let i = k - 1;
  let back = false;
  while (i >= 0 && (items[i]!.type === 'fill' || items[i]!.type === 'back'))
    back ||= items[i--]!.type === 'back';
  return back && (hasCue(items[i], 'ahead') || hasCue(items[i], 'pass'));
}

/** 2020年统计公报显示，全年…: the year the report is of, whatever the text spoke of before. */
function ofReport(r: Reading, item: TimeItem): ReturnType<typeof resolveTime> {
  if (!item.whole || item.year !== undefined || item.relative) return undefined;
  const before = r.text.slice(r.sentence.start, item.start);
  const year = REPORT.exec(before)?.[1];
  return year === undefined ? undefined : { period: year, inherited: false };
}

const REPORT = /((?:19|20)\d\d) ?年[^，,。；;]{0,16}(?:公报|公報|年报|年報|年度报告|年度報告)/;

/** 今年以来, 今年累计: a year to date. */
function soFar(
  r: Reading,
  clause: Clause,
  item: TimeItem,
  k: number,
  running: string | undefined,
): ReturnType<typeof resolveTime> {
  if (item.relative?.from !== 'document' || item.relative.years !== 0 || item.part || item.same)
    return undefined;
  const day = r.chain.upTo;
  // 截至10月21日，今年…: from January up to that day.
  if (day !== undefined && day.length === 10) {
    const end = daysUpTo(day);
    if (end !== undefined) return { period: end, inherited: false };
  }
  const isSince = item.role === 'since';
  const sums = clause.items
    .slice(k + 1)
    .some((i) => i.type !== 'figure' && r.text.slice(i.start, i.end).startsWith('累计'));
  if (!isSince && !sums) return undefined;
  const period = yearToDate(r, running) ?? undated(r.context.today);
  return period === undefined ? undefined : { period, inherited: true };
}

/** 2024-10-21 → 2024-01-01/2024-10-21; the last day of a month ends a run of months. */
function daysUpTo(day: string): string | undefined {
  const [year, month, last] = day.split('-').map(Number);
  if (!year || !month || !last) return undefined;
  const ends = new Date(Date.UTC(year, month, 0)).getUTCDate() === last;
  return ends ? normalizePeriod(`${year}-01/${day.slice(0, 7)}`) : `${year}-01-01/${day}`;
}

function isWindow(r: Reading, items: readonly Item[], k: number): boolean {
  const { start } = items[k]!;
  if (r.text[start - 1] === '创' || r.text[start - 2] === '创') return true;
  return items.slice(k + 1, k + 4).some((i) => hasCue(i, 'high') || hasCue(i, 'low'));
}

function pointAt(r: Reading, clause: Clause, walk: Walk, at: number, from: number, mood: MoodWalk): Point {
  const { chain, context } = r;
  const item = clause.items[at]!;
  const blocked = isBlocked(r, clause, walk, at, from) || isOfSeveral(r, clause, walk, at);
  const subjects =
    chain.subjects === 'stranger'
      ? []
      : chain.subjects.length > 0
        ? chain.subjects.map(
            (s): Found<EntityId> =>
              walk.subjects.includes(s) || s.where === 'context' ? s : { ...s, where: 'sentence' },
          )
        : context.entity !== undefined && !context.stranger
          ? [{ value: context.entity, where: 'context' } as const]
          : countedHere(r);
  const behind = item.type === 'figure' ? metricBehind(r, clause, at) : undefined;
  const metrics = behind ?? (walk.metrics.length > 0 ? walk.metrics : carriedMetric(r, subjects[0]?.value));
  return {
    clause,
    at,
    ...(item.type === 'figure' ? { figure: item } : {}),
    subjects,
    metrics,
    ownMetric: behind !== undefined || walk.metrics.length > 0,
    ownSubject: walk.subjects.length > 0,
    period: isStock(r, metrics[0]?.value)
      ? periodHere(r)
      : summedPeriod(r, clause, walk, at, told(r, clause, walk, at) ?? periodHere(r)),
    periods: walk.periods,
    listed: chain.listed,
    listedMetrics: walk.metrics.length > 0 ? walk.metrics : chain.listedMetrics,
    base: walk.base ?? chain.base,
    from: walk.fromTime,
    stretch: chain.stretch,
    basis: walk.basis,
    whole: chain.whole,
    told: chain.told,
    mood,
    blocked,
  };
}

/** Counted since the beginning: no sum of a year. */
const isStock = (r: Reading, metric: string | undefined): boolean =>
  metric !== undefined && r.lexicon.pack.metrics.get(metric)?.flow !== true;

/** A body that counts one place means it when it names none. */
function countedHere(r: Reading): Found<EntityId>[] {
  const origin = r.credit?.origin;
  const place = origin === undefined ? undefined : r.lexicon.countedBy(origin);
  return place === undefined ? [] : [{ value: place, where: 'sentence' }];
}

/** 从2015年的260万件: what stands right behind the start of a movement is told of that time. */
function told(r: Reading, clause: Clause, walk: Walk, at: number): Found<string> | undefined {
  if (walk.fromTime === undefined || walk.periods.length > 0) return undefined;
  if (r.chain.period !== undefined) return undefined;
  const moves = clause.items
    .slice(at + 1)
    .some(
      (i) =>
        hasCue(i, 'up_to') || hasCue(i, 'down_to') || hasCue(i, 'to') || hasCue(i, 'up') || hasCue(i, 'down'),
    );
  return moves ? undefined : { value: walk.fromTime, where: 'clause' };
}

/** The time spoken of here: in the sentence, else what the paragraph or a text of one period says, else any time up to the text's date. */
function periodHere(r: Reading): Found<string> | undefined {
  const { chain, context, sentence } = r;
  if (chain.period) return chain.period;
  if (context.period !== undefined && !chain.once) {
    const near = context.periodParagraph === sentence.paragraph || sentence.kind !== 'prose';
    if (near || context.period === context.periods[0]) {
      // Told last of somebody unknown, it need not be the time of the next.
      const others = context.stranger ? [context.periods[0], undated(context.today)] : [];
      const alternatives = others.filter((p): p is string => p !== undefined && p !== context.period);
      return {
        value: context.period,
        where: 'context',
        ...(alternatives.length > 0 ? { alternatives: [...new Set(alternatives)] } : {}),
      };
    }
  }
  const open = undated(context.today);
  if (open === undefined) return undefined;
  // Far from any time the text's first one is likely meant; it need not be.
  const main = context.periods[0];
  if (main !== undefined && !chain.once && parsePeriod(main)?.kind !== 'day')
    return { value: main, where: 'context', alternatives: [open] };
  return { value: open, where: 'context' };
}
