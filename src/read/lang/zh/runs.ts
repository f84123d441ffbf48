import type { ClaimDraft, Run } from '../../../model/claim.ts';
import { type Period, parsePeriod, yearOf } from '../../../model/period.ts';
import { resolveTime } from './chain.ts';
import { fits } from './figures.ts';
import type { CueItem, FigureItem } from './items.ts';
import { heldRun, orderCell } from './places.ts';
import { draftAt, type Point, type Reading } from './reading.ts';
import { hasCue } from './voice.ts';

/** Rising or falling year after year, and staying above a limit: 连续三年增长, 逐年下滑, 开始下滑, 持续上升, 连续12年超过2000万件. */
export function readRuns(r: Reading, points: readonly Point[]): void {
  const done = new Set<number>();
  for (const point of points) {
    if (point.mood.silent || point.mood.denied || point.mood.modality !== 'stated' || point.blocked) continue;
    if (done.has(point.clause.index)) continue;
    const item = point.clause.items[point.at]!;
    const made =
      item.type === 'cue' && (item.cues.includes('up') || item.cues.includes('down'))
        ? trendOf(r, point, item)
        : item.type === 'figure'
          ? limitRun(r, point, item)
          : undefined;
    if (!made) continue;
    done.add(point.clause.index);
    r.drafts.push(made);
  }
}

interface Told {
  readonly by: string;
  readonly run: Omit<Run, 'state'>;
  readonly carried?: boolean;
}

function trendOf(r: Reading, point: Point, cue: CueItem): ClaimDraft | undefined {
  const { items } = point.clause;
  const state = cue.cues.includes('up') ? 'rise' : 'fall';
  if (
    items
      .slice(0, point.at)
      .some((i) => hasCue(i, 'up_noun') || hasCue(i, 'down_noun') || hasCue(i, 'share') || hasCue(i, 'than'))
  )
    return undefined;
  const told = yearly(r, point) ?? inARow(r, point) ?? begun(r, point) ?? goneOn(r, point);
  if (!told) return undefined;
  const cell = orderCell(point);
  if (!cell?.entity || !cell.metric) return undefined;
  // A new name with a metric taken from elsewhere says too little.
  if (cell.metric.where === 'context' && point.ownSubject) return undefined;
  return draftAt(
    r,
    point,
    `streak/${told.by}`,
    { entity: cell.entity, metric: { value: cell.metric.value, where: cell.metric.where } },
    { kind: 'streak', run: { state, ...told.run }, ...(told.carried ? { inherited: ['run'] } : {}) },
  );
}

/** 逐年下滑; with 2017年起 or 此后 the first year of the run. */
function yearly(r: Reading, point: Point): Told | undefined {
  const { items } = point.clause;
  if (!items.slice(Math.max(0, point.at - 3), point.at + 3).some((i) => hasCue(i, 'yearly')))
    return undefined;
  return { by: 'year-by-year', ...startOf(r, point) };
}

const AFTER = ['此后', '之后', '其后', '随后', '从此'];

function startOf(r: Reading, point: Point): { run: Pick<Run, 'from'>; carried?: boolean } {
  const clauses = [point.clause, r.clauses[point.clause.index - 1]].filter((c) => c !== undefined);
  for (const clause of clauses) {
    for (const item of clause.items) {
      if (item.type !== 'time' || (item.role !== 'since' && item.role !== 'from')) continue;
      const found = resolveTime(item, point.period?.value, r.context.today);
      const year = found && yearOf(found.period);
      // 2017年以来 counts from the next year on for a movement, 2017年起 from the year itself.
      if (year !== undefined)
        return {
          run: {
            from: String(item.role === 'since' && r.text.startsWith('以来', item.end - 2) ? year + 1 : year),
          },
        };
    }
  }
  const after = AFTER.some((w) => r.text.slice(point.clause.start, point.clause.end).includes(w));
  const year =
    point.period && parsePeriod(point.period.value)?.kind !== 'open' ? yearOf(point.period.value) : undefined;
  if (after && year !== undefined) return { run: { from: String(year + 1) }, carried: true };
  if (point.periods.length > 0 && year !== undefined) return { run: { from: String(year) } };
  return { run: {} };
}

/** 连续三年增长; 2025年连续第四年增长 ends in the year spoken of. */
function inARow(r: Reading, point: Point): Told | undefined {
  const { items } = point.clause;
  const row = items.findIndex((i, k) => k < point.at && k >= point.at - 5 && hasCue(i, 'row'));
  if (row < 0) return undefined;
  const run = heldRun(r, point, point.period);
  if (run?.length === undefined) return undefined;
  return { by: 'in-a-row', run };
}

/** 2017年开始下滑, with the year of the level that follows as its end. */
function begun(r: Reading, point: Point): Told | undefined {
  const { items } = point.clause;
  const starts = items.findIndex((i, k) => k < point.at && k >= point.at - 4 && hasCue(i, 'begin'));
  if (starts < 0) return undefined;
  const year =
    point.period && point.period.where !== 'context' && parsePeriod(point.period.value)?.kind === 'year'
      ? yearOf(point.period.value)
      : undefined;
  const time = items.find((i) => i.type === 'time');
  const own = time?.type === 'time' ? resolveTime(time, point.period?.value, r.context.today) : undefined;
  const from = year ?? (own ? yearOf(own.period) : undefined);
  if (from === undefined) return undefined;
  const to = endOf(r, point, from);
  return { by: 'began', run: { from: String(from), ...(to === undefined ? {} : { to }) } };
}

/** …，2019年降至138万件: the movement has lasted up to then. */
function endOf(r: Reading, point: Point, from: number): Period | undefined {
  const next = r.clauses[point.clause.index + 1];
  if (!next?.items.some((i) => hasCue(i, 'down_to') || hasCue(i, 'up_to'))) return undefined;
  const time = next.items.find((i) => i.type === 'time');
  if (time?.type !== 'time') return undefined;
  const found = resolveTime(time, String(from), r.context.today);
  const year = found && yearOf(found.period);
  return year !== undefined && year > from ? String(year) : undefined;
}

/** 持续上升 behind a place or a level of the same sentence: from then on. */
function goneOn(r: Reading, point: Point): Told | undefined {
  const { items } = point.clause;
  const keeps = items
    .slice(Math.max(0, point.at - 2), point.at)
    .some((i) => hasCue(i, 'keep') && /持续|继续|一路|不断/.test(r.text.slice(i.start, i.end)));
  if (!keeps) return undefined;
  if (items.slice(point.at + 1).some((i) => i.type === 'figure')) return undefined;
  const year =
    point.period && point.period.where !== 'context' && parsePeriod(point.period.value)?.kind === 'year'
      ? yearOf(point.period.value)
      : undefined;
  const placed = r.drafts.some((d) => d.kind === 'rank' || d.kind === 'level');
  if (year === undefined || !placed) return undefined;
  return { by: 'went-on', run: { from: String(year) }, carried: true };
}

/** 连续12年超过2000万件, 连续三年保持在200万件以上. */
function limitRun(r: Reading, point: Point, figure: FigureItem): ClaimDraft | undefined {
  if (figure.value === undefined || (figure.bound !== 'more_than' && figure.bound !== 'at_least'))
    return undefined;
  const { items } = point.clause;
  if (!items.slice(0, point.at).some((i) => hasCue(i, 'row') || hasCue(i, 'keep'))) return undefined;
  const run = heldRun(r, point, point.period);
  const cell = orderCell(point);
  if (run?.length === undefined || !cell?.entity || !cell.metric) return undefined;
  if (!fits(figure, r.lexicon.pack.metrics.get(cell.metric.value)?.unit ?? '')) return undefined;
  return draftAt(
    r,
    point,
    'streak/above',
    { entity: cell.entity, metric: cell.metric },
    {
      kind: 'streak',
      unit: r.lexicon.pack.metrics.get(cell.metric.value)!.unit,
      run: { state: 'above', threshold: figure.value, ...run },
    },
  );
}
