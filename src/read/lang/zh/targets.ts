import type { TargetInfo } from '../../../model/claim.ts';
import { type Period, parsePeriod, yearOf } from '../../../model/period.ts';
import { isPast, resolveTime } from './chain.ts';
import type { Cell, Point, Reading } from './reading.ts';
import { draftAt } from './reading.ts';
import { reachesGoal } from './voice.ts';

/** A figure told as a goal or a forecast: 力争到2027年达到300万件. */
export function targetOf(r: Reading, point: Point, cell: Cell): void {
  const figure = point.figure!;
  const metric = cell.metric;
  if (!metric) return;
  const unit = r.lexicon.pack.metrics.get(metric.value)!.unit;
  const times = timesOf(r, point);
  // An estimate of what is, not of what will be.
  if (times.deadline === undefined && point.mood.modality === 'forecast') return;
  const issuer =
    r.credit?.speaker ?? (point.mood.modality === 'goal' ? cell.entity?.value : r.credit?.origin);
  // What a speaker foresees with no owner named is told of nobody in particular.
  const owner = cell.entity?.where === 'context' && r.credit?.speaker !== undefined ? undefined : cell.entity;
  const exact = figure.bound === 'exact';
  const target: TargetInfo = {
    ...(issuer === undefined ? {} : { issuer }),
    ...(times.announced === undefined ? {} : { announced: times.announced }),
    ...(times.deadline === undefined ? {} : { deadline: times.deadline }),
  };
  const made = draftAt(
    r,
    point,
    point.mood.modality === 'forecast' ? 'target/forecast' : 'target/goal',
    { ...(owner ? { entity: owner } : {}), metric },
    {
      kind: 'target',
      ...(figure.value === undefined ? {} : { value: figure.value }),
      unit,
      bound: figure.bound,
      // A goal is exact, whatever its digits.
      interval: exact && figure.value !== undefined ? [figure.value, figure.value] : figure.interval,
      target,
    },
  );
  if (made) r.drafts.push(made);
}

/** 达成38万件的目标, 完成全年目标300万件: a goal told of as known, for the time the text speaks of. */
export function citedGoal(r: Reading, point: Point, cell: Cell): boolean {
  const figure = point.figure!;
  const { items } = point.clause;
  const behind = r.text.startsWith('的目标', figure.end) || r.text.startsWith('目标', figure.end);
  const before = items[point.at - 1];
  const named =
    before?.type === 'cue' &&
    before.cues.includes('goal') &&
    r.text.slice(before.start, before.end) === '目标';
  if (!behind && !(named && reachesGoal(r.text, point.clause, point.at - 1))) return false;
  const { entity, metric, period } = cell;
  if (!entity || !metric || figure.value === undefined || point.mood.silent) return true;
  const deadline = period && parsePeriod(period.value)?.kind === 'year' ? period.value : undefined;
  const made = draftAt(
    r,
    { ...point, mood: { ...point.mood, modality: 'goal', denied: false } },
    'target/cited',
    { entity, metric },
    {
      kind: 'target',
      value: figure.value,
      unit: r.lexicon.pack.metrics.get(metric.value)!.unit,
      bound: figure.bound,
      interval: figure.bound === 'exact' ? [figure.value, figure.value] : figure.interval,
      target: { issuer: entity.value, ...(deadline === undefined ? {} : { deadline }) },
    },
  );
  if (made) r.drafts.push(made);
  return true;
}

/** The time not yet over at the date of the text is the deadline; one that is over, told before it, the day of the announcement. */
export function timesOf(r: Reading, point: Point): { announced?: Period; deadline?: Period } {
  const { today } = r.context;
  let announced: Period | undefined;
  let deadline: Period | undefined;
  let running = r.context.period;
  let aimed = false;
  for (const clause of r.clauses) {
    if (clause.start > point.clause.start) break;
    for (const item of clause.items) {
      if (item.type === 'cue' && (item.cues.includes('goal') || item.cues.includes('forecast'))) aimed = true;
      if (item.type !== 'time') continue;
      const found = resolveTime(item, running, today);
      if (!found) continue;
      running = found.period;
      if (item.role === 'base' || item.role === 'from' || item.role === 'since') continue;
      if (item.part?.kind === 'day' && isPast(found.period, today)) continue;
      // 2026年销量目标 told in that year: still due.
      const due =
        isDue(found.period, today) &&
        (clause.items.some(
          (i) => i.type === 'cue' && i.cues.includes('goal') && r.text.startsWith('目标', i.start),
        ) ||
          !announces(r));
      if (item.role === 'by' || aimed || due || !isPast(found.period, today)) deadline = endOf(found.period);
      else if (point.mood.modality !== 'forecast')
        announced ??= item.relative ? yearIn(found.period) : found.period;
    }
  }
  return {
    ...(announced === undefined ? {} : { announced }),
    ...(deadline === undefined ? {} : { deadline }),
  };
}

const ANNOUNCES = [
  '提出',
  '宣布',
  '发布',
  '印发',
  '制定',
  '公布',
  '明确',
  '出台',
  '定下',
  '设定',
  '设下',
  '立下',
  '规划',
  '上调',
  '下调',
  '表示',
  '称',
];

/** A plan told with no word of its telling is for the time the sentence names. */
const announces = (r: Reading): boolean => {
  const told = r.text.slice(r.sentence.start, r.sentence.end);
  return ANNOUNCES.some((w) => told.includes(w));
};

/** 今年提出: in that year, however much of it the text was speaking of. */
function yearIn(period: Period): Period {
  const year = yearOf(period);
  return year === undefined ? period : String(year);
}

function isDue(period: Period, today: string | undefined): boolean {
  const shape = parsePeriod(period);
  const now = today === undefined ? undefined : parsePeriod(today.slice(0, 7));
  return shape !== undefined && now !== undefined && shape.to > now.from;
}

const endOf = (period: Period): Period =>
  period.includes('/') && !period.includes('..') && period.length === 9 ? period.slice(5) : period;
