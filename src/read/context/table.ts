import type { EntityId, MetricId } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';
import type { Binder } from '../rule.ts';
import type { EntityMention, Mention, MetricMention, PeriodMention, Sentence } from '../types.ts';
import type { Lookups } from './lookups.ts';
import type { Mark } from './phrases.ts';
import { wordAt } from './phrases.ts';
import { isUnitNote, noteScale } from './unit-note.ts';

/** What a column of a table holds, by its head. */
export interface Column {
  readonly is: 'value' | 'change' | 'other';
  readonly metric?: MetricId;
  readonly period?: Period;
  /** "(million units)": what the numbers below are multiplied by; absent when the head does not say. */
  readonly scale?: number;
  /** What a change is counted from: the stretch of that length before; a year when the head does not say. */
  readonly against?: 'year' | 'month' | 'quarter';
}

/** What rows under a caption or a head row are about. */
export interface Table {
  /** Whom a caption names alone: rows that open with a metric are about it. */
  readonly entity?: EntityId;
  /** "(10,000 units)" in the caption. */
  readonly scale?: number;
  readonly metric?: MetricId;
  readonly period?: Period;
  readonly columns?: readonly Column[];
}

/** Token range of a cell. */
export interface Cell {
  readonly first: number;
  readonly last: number;
}

const isBar = (word: string): boolean => word === '|' || word === '¦';

/** Cells of a row: between bars, tabs or wide gaps. */
export function cellsOf(sentence: Sentence, text: string): Cell[] {
  const cells: Cell[] = [];
  let first = 0;
  const close = (last: number): void => {
    cells.push({ first, last });
  };
  for (let i = 0; i < sentence.tokens.length; i++) {
    if (isBar(wordAt(sentence, i))) {
      if (i > 0) close(i);
      first = i + 1;
    } else if (i > first && isWide(text, sentence.tokens[i - 1]!.end, sentence.tokens[i]!.start)) {
      close(i);
      first = i;
    }
  }
  if (first < sentence.tokens.length) close(sentence.tokens.length);
  return cells;
}

function isWide(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text[i] === '\t') return true;
  return to - from >= 2;
}

/**
 * The table after a sentence: a caption ("Output in 2025:", a heading) names metric and period of the rows that follow, a head row
 * its columns; running text ends it.
 */
export function tableAfter(
  table: Table | undefined,
  sentence: Sentence,
  text: string,
  mentions: readonly Mention[],
  marks: readonly Mark[],
  bind: Binder,
  lookups: Lookups,
): Table | undefined {
  const figures = mentions.some(
    (m) => m.type === 'quantity' && (m.form === 'count' || m.form === 'percent') && !isUnitNote(sentence, m),
  );
  const names = mentions.filter((m): m is EntityMention => m.type === 'entity' && !m.anaphor);
  const named = names.length > 0;
  if (sentence.kind === 'table') {
    if (mentions.length === 0) return table;
    const cells = cellsOf(sentence, text);
    if (figures && (named || metricOf(cells[0], mentions) !== undefined)) return table ?? {};
    const columns = cells.map((cell) =>
      columnOf(cell, sentence, mentions, marks, bind, (object) => counted(table, object, lookups)),
    );
    return columns.some((c) => c.is !== 'other') ? { ...table, columns } : table;
  }
  if (sentence.kind === 'list') return table;
  const colon = wordAt(sentence, sentence.tokens.length - 1) === ':';
  const announced = tellsOfTable(sentence);
  if (sentence.kind !== 'heading' && !colon && !announced) return undefined;
  if (sentence.kind === 'heading' && named && figures) return table;
  const inWords = metricIn(mentions, bind) ?? openingActivity(sentence, mentions, lookups);
  const metric = inWords ?? (announced ? runningIn(mentions, bind) : undefined);
  const period = announced ? undefined : periodIn(mentions, bind);
  const entity = names.length === 1 ? bind.entityOf(names[0]!)?.value : undefined;
  if (metric === undefined && period === undefined && entity === undefined) return undefined;
  const scale = noteScale(sentence, mentions);
  return {
    ...(metric === undefined ? {} : { metric }),
    ...(period === undefined ? {} : { period }),
    ...(entity === undefined ? {} : { entity }),
    ...(scale === undefined ? {} : { scale }),
  };
}

/** "The following table shows output by place.": a sentence that stands for a caption; the times it names may be of some columns only. */
function tellsOfTable(sentence: Sentence): boolean {
  const at = sentence.tokens.findIndex((t) => t.norm === 'table' || t.norm === 'tables');
  if (at < 0) return false;
  return [wordAt(sentence, at - 1), wordAt(sentence, at + 1)].some((word) => NEAR_TABLE.has(word));
}

/** "… and the corresponding production": of what the text was speaking of. */
function runningIn(mentions: readonly Mention[], bind: Binder): MetricId | undefined {
  const m = mentions.findLast((x): x is MetricMention => x.type === 'metric' && x.activity !== undefined);
  return m && bind.metricOf(m)?.value;
}

const NEAR_TABLE = new Set(['following', 'below', 'shows', 'lists', 'gives', 'underneath']);

/** The metric a cell names. */
export function metricOf(cell: Cell | undefined, mentions: readonly Mention[]): MetricMention | undefined {
  return mentions.find(
    (m): m is MetricMention =>
      m.type === 'metric' && cell !== undefined && m.first >= cell.first && m.last <= cell.last,
  );
}

/** "Vessels" as the head of a column under "Output by place": the object counted in the activity of the caption. */
function counted(table: Table | undefined, object: string, lookups: Lookups): MetricId | undefined {
  const activity = table?.metric === undefined ? undefined : lookups.metric(table.metric)?.activity;
  return activity === undefined ? undefined : lookups.metricFor(object, activity);
}

function columnOf(
  cell: Cell,
  sentence: Sentence,
  mentions: readonly Mention[],
  marks: readonly Mark[],
  bind: Binder,
  objectMetric: (object: string) => MetricId | undefined,
): Column {
  const own = mentions.filter((m) => m.first >= cell.first && m.last <= cell.last);
  const object = own.find((m): m is MetricMention => m.type === 'metric' && m.object !== undefined)?.object;
  const metric = metricIn(own, bind) ?? (object === undefined ? undefined : objectMetric(object));
  const period = periodIn(own, bind);
  const inside = marks.filter((m) => m.first >= cell.first && m.last <= cell.last);
  let word = false;
  for (let i = cell.first; i < cell.last; i++) word ||= CHANGE_HEADS.has(wordAt(sentence, i));
  const fields = { ...(metric === undefined ? {} : { metric }), ...(period === undefined ? {} : { period }) };
  if (word || inside.some((m) => MOVED.has(m.mark))) {
    const against = inside.find((m) => AGAINST.has(m.mark));
    return { is: 'change', ...fields, ...(against ? { against: AGAINST.get(against.mark)! } : {}) };
  }
  let plain = cell.last > cell.first;
  for (let i = cell.first; i < cell.last; i++) plain &&= VALUE_HEADS.has(wordAt(sentence, i));
  const is = metric !== undefined || period !== undefined || plain ? 'value' : 'other';
  const scale = noteScale(sentence, own, cell);
  return { is, ...fields, ...(scale === undefined ? {} : { scale }) };
}

const AGAINST: ReadonlyMap<string, 'year' | 'month' | 'quarter'> = new Map([
  ['on_year', 'year'],
  ['on_month', 'month'],
  ['on_quarter', 'quarter'],
]);
const MOVED = new Set(['rise', 'fall', ...AGAINST.keys()]);
/** Heads that say only that the figures of the caption stand below. */
const VALUE_HEADS = new Set(['units', 'unit', 'number', 'volume', 'total', 'figures', '(', ')']);
const CHANGE_HEADS = new Set(['change', 'changes', '%', 'percent', 'growth']);

function metricIn(mentions: readonly Mention[], bind: Binder): MetricId | undefined {
  const m = mentions.find(
    (x): x is MetricMention => x.type === 'metric' && (x.activity !== undefined || x.metric !== undefined),
  );
  const found = m && bind.metricOf(m);
  return found?.inherited ? undefined : found?.value;
}

/** "Output of places, 2025:": a caption that opens with an activity alone counts what the pack counts first ("Steel output" does not open so). */
function openingActivity(
  sentence: Sentence,
  mentions: readonly Mention[],
  lookups: Lookups,
): MetricId | undefined {
  const m = mentions.find((x): x is MetricMention => x.type === 'metric' && !x.verb);
  if (m?.activity === undefined || m.object !== undefined || lookups.defaultObject === undefined)
    return undefined;
  for (let i = 0; i < m.first; i++) {
    const covered = mentions.some((x) => x.type !== 'cue' && x.first <= i && x.last > i);
    if (!covered && sentence.tokens[i]!.kind === 'word') return undefined;
  }
  return lookups.metricFor(lookups.defaultObject, m.activity);
}

function periodIn(mentions: readonly Mention[], bind: Binder): Period | undefined {
  const m = mentions.find((x): x is PeriodMention => x.type === 'period');
  return m && bind.periodOf(m)?.value;
}
