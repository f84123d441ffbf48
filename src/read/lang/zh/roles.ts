import type { EntityId, MetricId } from '../../../model/ids.ts';
import type { Period } from '../../../model/period.ts';
import { resolveTime } from './chain.ts';
import type { CueItem, FigureItem, Item } from './items.ts';
import { flagsOf, isListed, movementBehind } from './movements.ts';
import type { Point, Reading } from './reading.ts';
import { hasCue } from './voice.ts';
import { pick, resolveBack } from './who.ts';
import type { CueName } from './words.ts';

/** What a printed figure is in its clause. */
export type Role =
  | {
      readonly role: 'level';
      readonly rule: string;
      /** The start of a movement: 从a增至b. */
      readonly period?: 'base';
      /** A limit passed for the first time, or by one alone. */
      readonly limit?: true;
    }
  | {
      readonly role: 'change';
      readonly rule: string;
      readonly direction: 'up' | 'down';
      readonly monthly?: true;
      readonly perYear?: true;
      /** A share moved by points. */
      readonly ofShare?: true;
      readonly end: number;
    }
  | {
      readonly role: 'share';
      readonly rule: string;
      readonly wholeEntity?: EntityId;
      readonly wholeMetric?: MetricId;
      /** Named behind the figure: 以44.3%的销量占比. */
      readonly activity?: string;
      /** 从去年同期的35.2%: a time of its own. */
      readonly period?: Period;
      readonly end: number;
    };

/** The movement, reaching or sharing words nearest before the figure decide; then those behind it (9.7%的增长). */
export function roleOf(r: Reading, point: Point): Role | undefined {
  const { items } = point.clause;
  const figure = point.figure!;
  const before = governing(items, point.at);
  const after = movementBehind(r, items, point.at);
  const flags = flagsOf(items, point.at);
  const shareAfter = shareBehind(r, items, point.at);
  if (shareAfter) return shareAfter;
  if (after) return change(figure, after.direction, 'noun', flags, after.end);
  if (isGoalPart(r, items, point.at) || isAside(r, items, point.at)) return undefined;
  if (before) {
    const { cue, kind } = before;
    if (kind === 'up' || kind === 'down') {
      if (besideAnother(items, point.at)) return undefined;
      if (before.ofGrowth || figure.form === 'duration') return undefined;
      return change(figure, kind, figure.factor ? 'doubled' : 'by', flags, figure.end, before.ofShare);
    }
    if (kind === 'up_noun' || kind === 'down_noun') {
      return change(figure, kind === 'up_noun' ? 'up' : 'down', 'rate', flags, figure.end);
    }
    const shared = kind === 'up_to' || kind === 'down_to' ? shareBefore(items, items.indexOf(cue)) : -1;
    if (shared >= 0) return shareRole(r, items, shared, point.at, figure);
    if (kind === 'up_to' && rateBefore(items, items.indexOf(cue)))
      return figure.form === 'percent' ? change(figure, 'up', 'rate', flags, figure.end) : undefined;
    if (kind === 'down_to' && rateBefore(items, items.indexOf(cue))) return undefined;
    if (kind === 'up_to' || kind === 'down_to')
      return figure.form === 'ratio' ? undefined : { role: 'level', rule: 'level/to' };
    // 其中橡木桶占104.2万件: an amount, no part of a hundred.
    if (kind === 'share' && figure.form === 'count') return { role: 'level', rule: 'level/part' };
    if (kind === 'share')
      return shareRole(r, items, opensShare(items, items.indexOf(cue)), point.at, figure, point);
    if (
      kind === 'ahead' ||
      kind === 'behind_only' ||
      kind === 'more' ||
      kind === 'fewer' ||
      kind === 'average'
    )
      return undefined;
  }
  if (figure.signed) return change(figure, figure.value! < 0 ? 'down' : 'up', 'sign', flags, figure.end);
  if (figure.form === 'ratio')
    return figure.factor
      ? change(figure, figure.value! < 1 ? 'down' : 'up', 'doubled', flags, figure.end)
      : undefined;
  if (figure.form === 'point') return undefined;
  // 从a增至b: a figure that a movement to another follows.
  if (isStart(items, point.at)) return { role: 'level', rule: 'level/from', period: 'base' };
  const limit =
    (figure.bound === 'more_than' || figure.bound === 'at_least') &&
    (items.slice(0, point.at).some((i) => hasCue(i, 'first_time') || hasCue(i, 'only')) ||
      carriesFirst(r, point) ||
      isKept(items, point.at));
  return {
    role: 'level',
    rule: figure.bound === 'more_than' ? 'level/passed' : 'level/reached',
    ...(limit ? { limit: true } : {}),
  };
}

/** 首次突破10万件, 三年后又突破100万件: a limit further on is passed for the first time too. */
export function carriesFirst(r: Reading, point: Point): boolean {
  const again = point.clause.items
    .slice(0, point.at)
    .some((i) => i.type === 'time' && i.relative?.from === 'context' && i.relative.years > 0);
  return again && r.drafts.some((d) => d.extremum?.which === 'first_passage');
}

/** 连续12年超过2000万件: a run above a limit. */
function isKept(items: readonly Item[], at: number): boolean {
  const row = items.slice(0, at).some((i) => hasCue(i, 'row') || hasCue(i, 'keep'));
  return row && items.slice(0, at).some((i) => i.type === 'figure' && i.form === 'duration');
}

const ASIDES = [
  '优势',
  '差距',
  '之差',
  '增量',
  '缺口',
  '预期',
  '指引',
  '纪录',
  '记录',
  '门槛',
  '差额',
  '领先',
  '落后',
  '级别',
  '量级',
];

/** 以18万件优势, 38万件的目标, 百万产量级别: a margin, a plan, a size in general, no level of the topic. */
function isAside(r: Reading, items: readonly Item[], at: number): boolean {
  const figure = items[at]!;
  if (figure.type !== 'figure' || figure.form !== 'count') return false;
  const from = r.text[figure.end] === '的' ? figure.end + 1 : figure.end;
  if (ASIDES.some((w) => r.text.startsWith(w, from))) return true;
  if (figure.unit !== undefined) return false;
  // 都在百万产量级别: a number with no unit leans on what follows.
  const next = items[at + 1];
  return next !== undefined && next.start === figure.end && next.type !== 'fill' && next.type !== 'mark';
}

function change(
  figure: FigureItem,
  direction: 'up' | 'down',
  by: string,
  flags: { monthly?: true; perYear?: true },
  end: number,
  ofShare = false,
): Role {
  const way = figure.factor && figure.value !== undefined && figure.value < 1 ? 'up' : direction;
  return {
    role: 'change',
    rule: `change/${by}`,
    direction: way,
    ...flags,
    ...(ofShare ? { ofShare: true } : {}),
    end,
  };
}

/** 比全国高出1.2个百分点: a gap to another, no movement. */
function besideAnother(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i > 0; i--) {
    const item = items[i]!;
    if (item.type === 'figure') return false;
    if (item.type === 'name' && hasCue(items[i - 1], 'than')) return true;
  }
  return false;
}

/** 增速飙升至36%: the rate itself. */
function rateBefore(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const item = items[i]!;
    if (hasCue(item, 'up_noun')) return true;
    if (item.type !== 'fill' && item.type !== 'cue') return false;
  }
  return false;
}

const GOVERNING: readonly CueName[] = [
  'up',
  'down',
  'up_noun',
  'down_noun',
  'up_to',
  'down_to',
  'share',
  'ahead',
  'behind_only',
  'more',
  'fewer',
  'average',
  'reach',
];

interface Governing {
  readonly cue: CueItem;
  readonly kind: CueName;
  /** The rate of growth itself moved: 增速提高2.1个百分点. */
  readonly ofGrowth?: boolean;
  readonly ofShare?: boolean;
}

/** The word that governs a figure: the nearest before it, behind any other figure; 达 and 为 pass the word before them on (增速为, 占比达). */
function governing(items: readonly Item[], at: number): Governing | undefined {
  let i = at - 1;
  for (; i >= 0; i--) {
    const item = items[i]!;
    if (item.type === 'figure') {
      // 分别增长a和b: the same word governs the whole list.
      if (isListed(items, i, at)) continue;
      return undefined;
    }
    if (item.type !== 'cue') continue;
    const kind = GOVERNING.find((c) => item.cues.includes(c));
    if (!kind) continue;
    if (kind === 'reach') {
      const passed = passedOn(items, i);
      if (passed) return passed;
      return { cue: item, kind };
    }
    // 占 behind 比重 and the like.
    const ofGrowth =
      (kind === 'up' || kind === 'down') &&
      items
        .slice(0, i)
        .some((x, k) => (hasCue(x, 'up_noun') || hasCue(x, 'down_noun')) && noFigureBetween(items, k, i));
    const ofShare =
      (kind === 'up' || kind === 'down') &&
      items.slice(0, i).some((x, k) => hasCue(x, 'share') && noFigureBetween(items, k, i));
    return { cue: item, kind, ofGrowth, ofShare };
  }
  return undefined;
}

function noFigureBetween(items: readonly Item[], a: number, b: number): boolean {
  return !items.slice(a, b).some((x) => x.type === 'figure');
}

function passedOn(items: readonly Item[], at: number): Governing | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const item = items[i]!;
    if (item.type === 'fill') continue;
    if (item.type === 'metric') return sharedBefore(items, i);
    if (item.type !== 'cue') return undefined;
    const kind = (['up_noun', 'down_noun', 'share', 'up', 'down'] as const).find((c) =>
      item.cues.includes(c),
    );
    if (kind) return { cue: item, kind };
    if (!item.cues.includes('reach') && !item.cues.includes('respectively') && !item.cues.includes('future'))
      return undefined;
  }
  return undefined;
}

/** 占全国的比重为10.7%: two words of sharing about one whole. */
function opensShare(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const item = items[i]!;
    if (hasCue(item, 'share')) return i;
    if (item.type !== 'fill' && item.type !== 'name' && item.type !== 'back' && item.type !== 'metric')
      return at;
  }
  return at;
}

/** 占整体销量达57%: the share word stands before what the whole is counted in. */
function sharedBefore(items: readonly Item[], at: number): Governing | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const item = items[i]!;
    if (item.type === 'cue' && item.cues.includes('share')) return { cue: item, kind: 'share' };
    if (item.type !== 'fill' && item.type !== 'name' && item.type !== 'back') return undefined;
  }
  return undefined;
}

/** 完成目标的83.7%: a part of the goal, told by the rule of comparison. */
function isGoalPart(r: Reading, items: readonly Item[], at: number): boolean {
  const figure = items[at]!;
  if (figure.type !== 'figure' || (figure.form !== 'percent' && figure.form !== 'ratio')) return false;
  return items
    .slice(Math.max(0, at - 4), at)
    .some((i) => hasCue(i, 'goal') && r.text.startsWith('目标', i.start));
}

function isStart(items: readonly Item[], at: number): boolean {
  let from = false;
  for (let i = at - 1; i >= 0 && i >= at - 5; i--) {
    const item = items[i]!;
    if (item.type === 'figure') break;
    if (hasCue(item, 'from')) from = true;
  }
  if (!from) return false;
  return items
    .slice(at + 1, at + 8)
    .some((i) => hasCue(i, 'up_to') || hasCue(i, 'down_to') || hasCue(i, 'up') || hasCue(i, 'to'));
}

/** 销量占比从35.2%跃升至44.3%: the share word before the movement. */
function shareBefore(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - 7; i--) {
    const item = items[i]!;
    if (item.type === 'metric') return -1;
    if (hasCue(item, 'share')) return i;
  }
  return -1;
}

/** 以44.3%的销量占比. */
function shareBehind(r: Reading, items: readonly Item[], at: number): Role | undefined {
  const figure = items[at]!;
  if (figure.type !== 'figure' || figure.form !== 'percent' || r.text[figure.end] !== '的') return undefined;
  const rest = items.slice(at + 1, at + 5);
  const share = rest.findIndex((i) => hasCue(i, 'share'));
  if (share < 0 || rest.slice(0, share).some((i) => i.type !== 'fill' && i.type !== 'metric'))
    return undefined;
  const metric = rest.slice(0, share).find((i) => i.type === 'metric');
  const activity = metric?.type === 'metric' && metric.object === undefined ? metric.activity : undefined;
  return {
    role: 'share',
    rule: 'share/with',
    ...(activity === undefined ? {} : { activity }),
    end: rest[share]!.end,
  };
}

/** 占全国的8.1%, 占总产量的46.5%, 占比46.5%. */
function shareRole(
  r: Reading,
  items: readonly Item[],
  cueAt: number,
  at: number,
  figure: FigureItem,
  point?: Point,
): Role | undefined {
  let period: Period | undefined;
  let wholeEntity: EntityId | undefined;
  let wholeMetric: MetricId | undefined;
  // 占木桶产量的比重为46.5%: the whole stands between the two words.
  const first = items.findIndex(
    (x, k) => k <= cueAt && hasCue(x, 'share') && noFigureBetween(items, k, cueAt),
  );
  for (let i = first + 1; i < at; i++) {
    const item = items[i]!;
    if (item.type === 'time' && point && (item.role === 'base' || item.role === 'from' || item.same)) {
      period = resolveTime(item, point.period?.value, r.context.today)?.period;
    } else if (item.type === 'name') wholeEntity = pick(r, item);
    else if (item.type === 'back' && item.kind !== undefined) {
      const place = resolveBack(r, item)?.value;
      const own = r.chain.subjects === 'stranger' ? undefined : r.chain.subjects[0]?.value;
      if (place !== undefined && place !== own) wholeEntity = place;
    } else if (item.type === 'metric') {
      if (item.unknown) return undefined;
      if (item.metric !== undefined) wholeMetric = item.metric;
      else if (item.object !== undefined && item.activity !== undefined)
        wholeMetric = r.lexicon.metricOf(item.object, item.activity);
    } else if (item.type === 'unknown') return undefined;
  }
  return {
    role: 'share',
    rule: 'share/of',
    ...(wholeEntity === undefined ? {} : { wholeEntity }),
    ...(wholeMetric === undefined ? {} : { wholeMetric }),
    ...(period === undefined ? {} : { period }),
    end: figure.end,
  };
}
