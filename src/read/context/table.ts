import type { MetricId } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';
import type { Binder } from '../rule.ts';
import type { Mention, MetricMention, PeriodMention, Sentence } from '../types.ts';
import type { Mark } from './phrases.ts';
import { wordAt } from './phrases.ts';

/** What a column of a table holds, by its head. */
export interface Column {
  readonly is: 'value' | 'change' | 'other';
  readonly metric?: MetricId;
  readonly period?: Period;
  /** "(million units)": what the numbers below are multiplied by. */
  readonly scale: number;
}

/** What rows under a caption or a head row are about. */
export interface Table {
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
): Table | undefined {
  const figures = mentions.some((m) => m.type === 'quantity' && (m.form === 'count' || m.form === 'percent'));
  const named = mentions.some((m) => m.type === 'entity' && !m.anaphor);
  if (sentence.kind === 'table') {
    if (mentions.length === 0) return table;
    if (named && figures) return table ?? {};
    const columns = cellsOf(sentence, text).map((cell) => columnOf(cell, sentence, mentions, marks, bind));
    return columns.some((c) => c.is !== 'other') ? { ...table, columns } : table;
  }
  if (sentence.kind === 'list') return table;
  const colon = wordAt(sentence, sentence.tokens.length - 1) === ':';
  if (sentence.kind !== 'heading' && !colon) return undefined;
  if (sentence.kind === 'heading' && named && figures) return table;
  const metric = metricIn(mentions, bind);
  const period = periodIn(mentions, bind);
  if (metric === undefined && period === undefined) return undefined;
  return { ...(metric === undefined ? {} : { metric }), ...(period === undefined ? {} : { period }) };
}

function columnOf(
  cell: Cell,
  sentence: Sentence,
  mentions: readonly Mention[],
  marks: readonly Mark[],
  bind: Binder,
): Column {
  const own = mentions.filter((m) => m.first >= cell.first && m.last <= cell.last);
  const metric = metricIn(own, bind);
  const period = periodIn(own, bind);
  const moved = marks.some((m) => MOVED.has(m.mark) && m.first >= cell.first && m.last <= cell.last);
  let word = false;
  for (let i = cell.first; i < cell.last; i++) word ||= CHANGE_HEADS.has(wordAt(sentence, i));
  const fields = { ...(metric === undefined ? {} : { metric }), ...(period === undefined ? {} : { period }) };
  if (moved || word) return { is: 'change', ...fields, scale: 1 };
  const is = metric !== undefined || period !== undefined ? 'value' : 'other';
  return { is, ...fields, scale: scaleIn(cell, sentence, own) };
}

const MOVED = new Set(['rise', 'fall', 'on_year']);
const CHANGE_HEADS = new Set(['change', 'changes', '%', 'percent', 'growth']);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
]);

function scaleIn(cell: Cell, sentence: Sentence, own: readonly Mention[]): number {
  for (let i = cell.first; i < cell.last; i++) {
    const scale = SCALES.get(wordAt(sentence, i));
    if (scale !== undefined) return scale;
  }
  // "(10,000 units)"
  const q = own.find((m) => m.type === 'quantity' && m.form === 'count');
  return q?.type === 'quantity' && TENS.has(q.value) ? q.value : 1;
}

const TENS = new Set([1e3, 1e4, 1e6, 1e8]);

function metricIn(mentions: readonly Mention[], bind: Binder): MetricId | undefined {
  const m = mentions.find(
    (x): x is MetricMention => x.type === 'metric' && (x.activity !== undefined || x.metric !== undefined),
  );
  const found = m && bind.metricOf(m);
  return found?.inherited ? undefined : found?.value;
}

function periodIn(mentions: readonly Mention[], bind: Binder): Period | undefined {
  const m = mentions.find((x): x is PeriodMention => x.type === 'period');
  return m && bind.periodOf(m)?.value;
}
