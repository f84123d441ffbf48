import type { MetricId } from '../../../model/ids.ts';
import { normalizePeriod, type Period, parsePeriod } from '../../../model/period.ts';
import type { Found } from './chain.ts';
import type { Clause } from './clauses.ts';
import type { Item, TimeItem } from './items.ts';
import type { Point, Reading, Walk } from './reading.ts';

const SUM = '累计';
const SINCE_START = ['历史累计', '历史总', '上市以来累计', '累计总'];
const THIS_YEAR = ['今年', '本年', '年内', '年初至今', '全年'];

/** Looks no further than the item: a search through the text would cost its square. */
function says(text: string, item: Item): boolean {
  for (let i = item.start; i < item.end; i++) if (text[i] === SUM[0] && text.startsWith(SUM, i)) return true;
  return false;
}

/** Is 累计 said in the clause before an item? The sum of what, and from when, is another question. */
export function isSum(text: string, clause: Clause, at: number): boolean {
  for (let i = at; i >= 0; i--) {
    const item = clause.items[i]!;
    if (i < at && item.type === 'figure' && !item.bare) return false;
    if (item.type !== 'figure' && item.type !== 'name' && says(text, item)) return true;
  }
  return false;
}

/**
 * 历史累计交付, 截至10月底累计交付: all since the beginning, another quantity than what a period brought. Undefined when the sum is one of
 * a year or the pack knows no such quantity.
 */
export function sinceStart(r: Reading, clause: Clause, k: number, activity: string): MetricId | undefined {
  const metric = r.lexicon.sinceStart(activity);
  if (metric === undefined) return undefined;
  const { start } = clause.items[k]!;
  const before = r.text.slice(Math.max(clause.start, start - 6), start);
  const own = r.text.slice(start, clause.items[k]!.end);
  if (SINCE_START.some((w) => before.endsWith(w) || own.startsWith(w))) return metric;
  if (!isSum(r.text, clause, k)) return undefined;
  const told = r.text.slice(r.sentence.start, start);
  if (THIS_YEAR.some((w) => told.includes(w))) return undefined;
  if (clause.items.slice(0, k).some((i) => i.type === 'time' && i.role !== 'by')) return undefined;
  const last = lastTime(r, clause, k);
  return last === undefined || last.role === 'by' ? metric : undefined;
}

/** The last time named in the sentence before an item. */
function lastTime(r: Reading, clause: Clause, k: number): TimeItem | undefined {
  let last: TimeItem | undefined;
  for (const c of r.clauses) {
    if (c.index > clause.index) break;
    const items: readonly Item[] = c === clause ? c.items.slice(0, k) : c.items;
    for (const item of items) if (item.type === 'time') last = item;
  }
  return last;
}

/** 8月销量a，累计销量b: from January to the month spoken of, unless the clause names its own stretch. */
export function summedPeriod(
  r: Reading,
  clause: Clause,
  walk: Walk,
  at: number,
  period: Found<Period> | undefined,
): Found<Period> | undefined {
  if (!period || !isSum(r.text, clause, at)) return period;
  const month = parsePeriod(period.value);
  // 今年，…累计: no whole year while it runs.
  if (month?.kind === 'year' && r.context.today?.startsWith(period.value)) {
    const soFar = yearToDate(r, r.context.period);
    return soFar === undefined ? period : { value: soFar, where: weakest(period.where) };
  }
  if (month?.kind !== 'month' || ownMonth(clause, at)) return period;
  const last = period.value.slice(5, 7);
  const year = period.value.slice(0, 4);
  const sum = last === '01' ? period.value : normalizePeriod(`${year}-01/${year}-${last}`);
  return { value: sum, where: walk.periods.length > 0 ? period.where : weakest(period.where) };
}

const ownMonth = (clause: Clause, at: number): boolean =>
  clause.items.slice(0, at).some((i) => i.type === 'time' && i.part !== undefined);

const weakest = (where: Found<Period>['where']): Found<Period>['where'] =>
  where === 'clause' ? 'sentence' : where;

/** 今年以来: from January to the month spoken of, else to the last that is over at the date of the text; never a year. */
export function yearToDate(r: Reading, running: Period | undefined): Period | undefined {
  const { today } = r.context;
  if (today === undefined) return undefined;
  const year = today.slice(0, 4);
  const spoken = running === undefined ? undefined : parsePeriod(running);
  if (running?.startsWith(year) && spoken && (spoken.kind === 'month' || spoken.kind === 'months')) {
    const last = running.slice(-2);
    return last === '01' ? `${year}-01` : normalizePeriod(`${year}-01/${year}-${last}`);
  }
  const over = Number(today.slice(5, 7)) - 1;
  if (over < 1) return undefined;
  const last = String(over).padStart(2, '0');
  return over === 1 ? `${year}-01` : normalizePeriod(`${year}-01/${year}-${last}`);
}

const EACH = '每';
const SMALL = 100;

/** 每出口3件就有1件: a proportion in small numbers, no amount of anything. */
export function isProportion(r: Reading, point: Point): boolean {
  const figure = point.figure!;
  if (figure.form !== 'count' || (figure.value ?? SMALL) >= SMALL) return false;
  for (const clause of r.clauses) {
    if (clause.index > point.clause.index) break;
    if (clause.index < point.clause.index - 1) continue;
    for (const item of clause.items) {
      if (item.start >= figure.start) break;
      if (item.type !== 'figure' && r.text.startsWith(EACH, item.start)) return true;
    }
  }
  return false;
}
