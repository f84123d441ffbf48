import type { ClaimDraft, PrintedInterval } from '../../../model/claim.ts';
import type { EntityId, MetricId } from '../../../model/ids.ts';
import { normalizePeriod, type Period, parsePeriod, shiftYears } from '../../../model/period.ts';
import { resolveTime, stepBefore, yearBefore, type ZhContext } from './chain.ts';
import { round } from './figures.ts';
import type { FigureItem, Item } from './items.ts';
import type { ZhLexicon } from './lexicon.ts';
import { isBlank, type ZhSentence } from './lines.ts';

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly items: readonly Item[];
}

/** What a column holds: amounts of a stretch of time, or their change against another. */
type Column =
  | { readonly is: 'level'; readonly period: Period; readonly metric?: MetricId; readonly scale: number }
  | { readonly is: 'change'; readonly period: Period; readonly base: Period; readonly metric?: MetricId };

interface Heading {
  readonly columns: readonly (Column | undefined)[];
  readonly scale: number;
}

export type Scan = (start: number, end: number) => readonly Item[];

const MONTH = ['本月', '当月', '月度', '单月'];
const SO_FAR = ['本年累计', '累计', '年累计', '年初至今'];
const LAST = ['去年', '上年', '同期'];
const RATE = ['同比', '增减', '增长', '增幅', '增速', '比上年', '较上年'];
const STEP = ['环比', '比上月', '较上月'];
const LAST_MONTH = ['上月'];
/** The first column only counts the rows. */
const COUNTED = ['排名', '序号', '名次', '位次', '排行'];
const UNIT = '单位';
const LONGEST = 400;

/**
 * Rows of figures under a heading that says what its columns are: 本月, 本年累计, 去年同期, 同比, or stretches of time, or the quantities
 * themselves. A table whose heading says none of it gives nothing: a figure without its column is worth no claim.
 */
export function readTable(
  text: string,
  rows: readonly ZhSentence[],
  context: ZhContext,
  lexicon: ZhLexicon,
  scan: Scan,
): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  let heading: Heading | undefined;
  let activity: string | undefined;
  let counted = false;
  const above = metricAbove(rows, context);
  for (const row of rows.slice(0, LONGEST)) {
    const all = cellsOf(text, row, scan);
    if (COUNTED.some((w) => all[0]?.text === w)) counted = true;
    const cells = counted ? all.slice(1) : all;
    if (cells.length < 2 || cells.every((c) => isRuler(c.text))) continue;
    const values = cells.slice(1).map(figureIn);
    if (values.every((v) => v === undefined)) {
      const found = headingOf(text, cells, context, lexicon, unitAbove(text, rows));
      if (found.columns.some((c) => c !== undefined)) heading = found;
      else activity = labelOf(cells[0]!, context, lexicon, activity).activity ?? activity;
      continue;
    }
    if (!heading) continue;
    const label = labelOf(cells[0]!, context, lexicon, activity);
    if (label.part !== true) activity = label.activity ?? activity;
    if (label.entity === undefined) continue;
    const scale = scaleOf(cells[0]!.text) ?? heading.scale;
    heading.columns.forEach((column, k) => {
      const value = values[k];
      const metric = column && metricHere(label, column, lexicon, above);
      if (!column || !value || metric === undefined) return;
      const made = draftOf(column, value, { ...label, metric }, scale, lexicon);
      if (made) drafts.push(made);
    });
  }
  return drafts;
}

/** What a row names outright is meant; an object alone is counted the way of its column, else of the rows above. */
function metricHere(
  label: Label,
  column: Column,
  lexicon: ZhLexicon,
  above: MetricId | undefined,
): MetricId | undefined {
  if (label.object !== undefined && column.metric !== undefined) {
    const activity = lexicon.activityOf(column.metric);
    return activity === undefined ? undefined : lexicon.metricOf(label.object, activity);
  }
  return (
    label.metric ??
    (label.object === undefined ? (column.metric ?? (label.own ? above : undefined)) : undefined)
  );
}

function cellsOf(text: string, row: ZhSentence, scan: Scan): Cell[] {
  const cells: Cell[] = [];
  const piped = text.slice(row.start, row.end).includes('|');
  let from = row.start;
  const push = (end: number): void => {
    let a = from;
    let b = end;
    while (a < b && isBlank(text.charCodeAt(a))) a++;
    while (b > a && isBlank(text.charCodeAt(b - 1))) b--;
    cells.push({ start: a, end: b, text: text.slice(a, b), items: a < b ? scan(a, b) : [] });
  };
  for (let i = row.start; i < row.end; i++) {
    const width = gapAt(text, i, row.end, piped);
    if (width === 0) continue;
    if (!(piped && i === row.start)) push(i);
    from = i + width;
    i = from - 1;
  }
  if (from < row.end) push(row.end);
  return cells;
}

/** A bar, a tab, or two blanks and more. */
function gapAt(text: string, at: number, end: number, piped: boolean): number {
  if (piped) return text[at] === '|' ? 1 : 0;
  if (text[at] === '\t') return 1;
  let i = at;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i - at >= 2 ? i - at : 0;
}

function isRuler(text: string): boolean {
  for (const c of text) if (!'-:—= '.includes(c)) return false;
  return true;
}

interface Value extends FigureItem {
  /** Its own 万 or 亿 stands with it. */
  readonly scaled: boolean;
}

function figureIn(cell: Cell): Value | undefined {
  if (isDate(cell.text)) return undefined;
  const figures = cell.items.filter((i): i is FigureItem => i.type === 'figure');
  const [only] = figures;
  if (!only || figures.length > 1 || (only.form !== 'count' && only.form !== 'percent')) return undefined;
  if (only.end - only.start < cell.text.length - 2) return undefined;
  return { ...only, scaled: cell.text.includes('万') || cell.text.includes('亿') };
}

/** 2025-11-30, 2025: a heading's time, never an amount. */
function isDate(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year >= 1900 && year < 2100 && (text.length === 4 || (text[4] === '-' && text.length <= 10));
}

/** The heading right above a table may name the quantity of all its columns. */
function metricAbove(rows: readonly ZhSentence[], context: ZhContext): MetricId | undefined {
  const first = rows[0]!.paragraph;
  return first - context.metricParagraph <= 2 ? context.metric : undefined;
}

/** 单位：万件 on the line above. */
function unitAbove(text: string, rows: readonly ZhSentence[]): number | undefined {
  const line = text.slice(Math.max(0, rows[0]!.start - 40), rows[0]!.start).trimEnd();
  const last = line.slice(line.lastIndexOf('\n') + 1);
  return last.includes(UNIT) ? scaleOf(last) : undefined;
}

function headingOf(
  text: string,
  cells: readonly Cell[],
  context: ZhContext,
  lexicon: ZhLexicon,
  above: number | undefined,
): Heading {
  const month = monthOf(context.period);
  const scale = cells.map((c) => scaleOf(c.text)).find((s) => s !== undefined) ?? above ?? 1;
  let last: Extract<Column, { is: 'level' }> | undefined;
  const columns = cells.slice(1).map((cell): Column | undefined => {
    const has = (words: readonly string[]): boolean => words.some((w) => cell.text.includes(w));
    const metric = metricOf(cell.items, lexicon, undefined)?.metric;
    const named = metric === undefined ? {} : { metric };
    const sums = has(SO_FAR);
    const of = sums ? sumOf(month) : month;
    if (has(STEP)) {
      const base = month === undefined ? undefined : stepBefore(month);
      return month === undefined || base === undefined
        ? undefined
        : { is: 'change', period: month, base, ...named };
    }
    if (has(RATE)) {
      const period = sums ? of : (last?.period ?? of);
      const base = period === undefined ? undefined : yearBefore(period);
      return period === undefined || base === undefined
        ? undefined
        : { is: 'change', period, base, ...(last?.metric === undefined ? named : { metric: last.metric }) };
    }
    const own = scaleOf(cell.text) ?? scale;
    const level = (period: Period | undefined): Column | undefined =>
      period === undefined ? undefined : { is: 'level', period, scale: own, ...named };
    if (has(LAST_MONTH)) return level(month === undefined ? undefined : stepBefore(month));
    if (has(LAST)) {
      const now = sums ? of : (last?.period ?? of);
      return level(now === undefined ? undefined : shiftYears(now, -1));
    }
    const printed = printedPeriod(text, cell, context);
    const here = printed ?? (has(MONTH) || sums ? of : metric === undefined ? undefined : context.period);
    const made = level(here);
    if (made?.is === 'level') last = made;
    return made;
  });
  return { columns, scale };
}

const monthOf = (period: Period | undefined): Period | undefined =>
  period !== undefined && parsePeriod(period)?.kind === 'month' ? period : undefined;

function sumOf(month: Period | undefined): Period | undefined {
  if (month === undefined) return undefined;
  const year = month.slice(0, 4);
  return month.endsWith('-01') ? month : normalizePeriod(`${year}-01/${month}`);
}

/** 2025年11月, 1—11月, and 2025-11-30 for the month that ends there. */
function printedPeriod(text: string, cell: Cell, context: ZhContext): Period | undefined {
  const time = cell.items.find((i) => i.type === 'time');
  if (time?.type === 'time') return resolveTime(time, context.period, context.today)?.period;
  const iso = text.slice(cell.start, cell.start + 7);
  if (cell.text.length === 4 && isDate(cell.text)) return cell.text;
  if (cell.text.length > 10 || iso.length < 7 || iso[4] !== '-') return undefined;
  const month = Number(iso.slice(5));
  const year = Number(iso.slice(0, 4));
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 ? iso : undefined;
}

interface Label {
  readonly entity?: EntityId;
  readonly own: boolean;
  readonly metric?: MetricId;
  readonly activity?: string;
  /** Named with nothing that was done. */
  readonly object?: string;
  readonly part?: boolean;
}

/** A row is named by who or by what: 产量（件）, 其中：橡木桶, 甲公司. */
function labelOf(cell: Cell, context: ZhContext, lexicon: ZhLexicon, activity: string | undefined): Label {
  const names = unbracketed(cell).flatMap((i) => (i.type === 'name' ? [i.ids[0]!] : []));
  const items = unbracketed(cell);
  const found = metricOf(items, lexicon, activity);
  const part = cell.items.some((i) => i.type === 'cue' && i.cues.includes('part'));
  const strange = items.some((i) => i.type === 'unknown' || (i.type === 'metric' && i.unknown));
  const entity =
    names.length === 1
      ? names[0]
      : names.length === 0 && found && !context.stranger
        ? context.entity
        : undefined;
  return {
    own: names.length === 1,
    part,
    ...(entity === undefined || strange ? {} : { entity }),
    ...(found?.activity === undefined ? {} : { activity: found.activity }),
    ...(found?.metric === undefined ? {} : { metric: found.metric }),
    ...(found?.object === undefined ? {} : { object: found.object }),
  };
}

/** The unit in brackets behind a label is no part of its name. */
function unbracketed(cell: Cell): readonly Item[] {
  const open = cell.items.findIndex((i) => i.type === 'mark' && i.mark === '（');
  const close = cell.items.findIndex((i) => i.type === 'mark' && i.mark === '）');
  if (open < 0) return cell.items;
  return [...cell.items.slice(0, open), ...(close < 0 ? [] : cell.items.slice(close + 1))];
}

/** The quantity the words of a cell name; an object alone is counted the way of the rows above. */
function metricOf(
  items: readonly Item[],
  lexicon: ZhLexicon,
  activity: string | undefined,
): { metric?: MetricId; activity?: string; object?: string } | undefined {
  const found = items.filter((i) => i.type === 'metric');
  if (found.length === 0 || found.length > 2 || found.some((m) => m.unknown)) return undefined;
  const named = found.find((m) => m.metric !== undefined);
  if (named?.metric !== undefined) return { metric: named.metric };
  const object = found.find((m) => m.object !== undefined)?.object ?? lexicon.defaultObject;
  const said = found.find((m) => m.activity !== undefined)?.activity;
  const done = said ?? activity;
  if (found.some((m) => m.second !== undefined) || object === undefined) return undefined;
  const alone = said === undefined ? { object } : {};
  if (done === undefined) return alone;
  const metric = lexicon.metricOf(object, done);
  return { activity: done, ...alone, ...(metric === undefined ? {} : { metric }) };
}

/** （万件）, （亿元）: the scale the figures leave out. */
function scaleOf(text: string): number | undefined {
  const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('), text.lastIndexOf('：'));
  if (open < 0) return undefined;
  const c = text[open + 1];
  return c === '万' ? 1e4 : c === '亿' ? 1e8 : undefined;
}

function draftOf(
  column: Column,
  value: Value,
  label: Label & { readonly metric: MetricId },
  scale: number,
  lexicon: ZhLexicon,
): ClaimDraft | undefined {
  const metric = lexicon.pack.metrics.get(label.metric);
  if (!metric || metric.nominal || value.value === undefined) return undefined;
  const inherited = ['period', ...(label.own ? [] : ['entity'])];
  const common = {
    entity: label.entity!,
    metric: label.metric,
    period: column.period,
    span: { start: value.start, end: value.end },
    bound: value.bound,
    inherited,
  };
  if (column.is === 'change') {
    if (value.form !== 'percent' || metric.unit === 'percent') return undefined;
    return {
      ...common,
      kind: 'change',
      rule: 'zh/table/change',
      basePeriod: column.base,
      value: value.value,
      unit: 'percent',
      interval: value.interval,
      direction: value.value < 0 ? 'down' : 'up',
    };
  }
  if (value.form !== 'count' || value.value <= 0) return undefined;
  const times = value.scaled ? 1 : column.scale > 1 ? column.scale : scale;
  const by = (x: number | null): number | null => (x === null ? null : round(x * times));
  const interval: PrintedInterval = [by(value.interval[0]), by(value.interval[1])];
  return {
    ...common,
    kind: 'level',
    rule: 'zh/table/level',
    value: by(value.value)!,
    unit: metric.unit,
    interval,
  };
}
