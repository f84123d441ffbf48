import type { EntityId } from '../../../model/ids.ts';
import type { Period } from '../../../model/period.ts';
import { type Found, isPast, resolveTime } from './chain.ts';
import type { Clause } from './clauses.ts';
import { draftAt, type Point, type Reading } from './reading.ts';
import { timesOf } from './targets.ts';
import { hasCue } from './voice.ts';

const BECOMES = ['打造', '建设', '建成', '成为', '创建', '争创', '建设成', '打造成', '打造为'];
const LONGEST = 40;

/** Goals without a figure: 提出打造“…之都” and 2025年停售燃油…. */
export function readLabels(r: Reading, points: readonly Point[]): void {
  const last = points[points.length - 1];
  if (!last) return;
  const { clause } = last;
  const label = labelOf(r, clause);
  if (label) {
    const goal = points.find((p) => hasCue(clause.items[p.at], 'goal'));
    if (goal && !goal.mood.silent && goal.subjects.length === 1) pushLabel(r, goal, goal.subjects[0]!, label);
  }
  const stop = points.find((p) => hasCue(clause.items[p.at], 'stop'));
  if (stop) readStop(r, stop);
}

/** The quoted words behind 打造 and its kin. */
function labelOf(r: Reading, clause: Clause): string | undefined {
  const text = r.text.slice(clause.start, Math.min(r.sentence.end, clause.end + 2));
  const open = text.indexOf('“');
  if (open < 0) return undefined;
  const close = text.indexOf('”', open);
  if (close < 0 || close - open > LONGEST || close - open < 3) return undefined;
  const before = text.slice(Math.max(0, open - 14), open);
  return BECOMES.some((w) => before.includes(w)) ? text.slice(open + 1, close) : undefined;
}

function pushLabel(r: Reading, point: Point, issuer: Found<EntityId>, label: string): void {
  const times = timesOf(r, point);
  const made = draftAt(
    r,
    { ...point, mood: { ...point.mood, modality: 'goal', denied: false } },
    'target/label',
    { entity: issuer },
    { kind: 'target', target: { issuer: issuer.value, ...times, label } },
    undefined,
    Math.min(r.sentence.end, point.clause.end + 1),
  );
  if (made) r.drafts.push(made);
}

/** 到2025年停止销售…: a goal of nothing, told as a plan or for a time to come when it was announced. */
function readStop(r: Reading, point: Point): void {
  const { items } = point.clause;
  const planned = point.mood.modality !== 'stated' || announced(r, point.clause);
  if (!planned || point.mood.silent || point.subjects.length !== 1) return;
  const counted = items.slice(point.at + 1).find((i) => i.type === 'metric');
  if (counted?.type !== 'metric' || counted.object === undefined || counted.unknown) return;
  const metric = r.lexicon.metricOf(counted.object, counted.activity ?? activityOfStop(r, point));
  if (metric === undefined) return;
  const subject = point.subjects[0]!;
  const times = stopTimes(r, point);
  if (times.deadline === undefined) return;
  const made = draftAt(
    r,
    { ...point, mood: { ...point.mood, modality: 'goal', denied: false } },
    'target/stop',
    { entity: subject, metric: { value: metric, where: 'clause' } },
    {
      kind: 'target',
      value: 0,
      unit: r.lexicon.pack.metrics.get(metric)!.unit,
      bound: 'exact',
      interval: [0, 0],
      target: { issuer: subject.value, ...times },
    },
  );
  if (made) r.drafts.push(made);
}

/** 停产 ends what the pack calls making, 停售 selling; the pack's first and second activity of its paired words. */
function activityOfStop(r: Reading, point: Point): string {
  const cue = point.clause.items[point.at]!;
  const word = r.text.slice(cue.start, cue.end);
  return word.includes('产') ? 'production' : 'sales';
}

function announced(r: Reading, clause: Clause): boolean {
  return r.clauses.some(
    (c) =>
      c.index <= clause.index &&
      c.items.some((i) => hasCue(i, 'goal') || hasCue(i, 'publish') || hasCue(i, 'say')),
  );
}

/** Of two times the later is the deadline, the earlier the day of the announcement. */
function stopTimes(r: Reading, point: Point): { announced?: Period; deadline?: Period } {
  const found: Period[] = [];
  let running = r.context.period;
  for (const clause of r.clauses) {
    if (clause.index > point.clause.index) break;
    for (const item of clause.items) {
      if (item.type !== 'time' || item.part?.kind === 'day') continue;
      const time = resolveTime(item, running, r.context.today);
      if (!time) continue;
      running = time.period;
      found.push(time.period);
    }
  }
  if (found.length === 0) return {};
  const deadline = found[found.length - 1]!;
  if (found.length > 1) return { announced: found[0]!, deadline };
  const carried = r.context.period;
  const before =
    carried !== undefined && isPast(carried, r.context.today) && carried < deadline ? carried : undefined;
  return { ...(before === undefined ? {} : { announced: before }), deadline };
}
