import type { ClaimDraft, PrintedInterval } from '../../../model/claim.ts';
import type { EntityId, MetricId } from '../../../model/ids.ts';
import { type Period, parsePeriod } from '../../../model/period.ts';
import { wordAt } from '../../context/phrases.ts';
import { stepBack } from '../../context/resolve-period.ts';
import { type Cell, type Column, cellsOf, metricOf, type Table } from '../../context/table.ts';
import { isFiniteVerb } from '../../context/verbs-en.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import type { EntityMention, QuantityMention } from '../../types.ts';

/** Rows of tables and lists: "| Springfield | 1,370,000 | +12% |", "• Acme 70,327 +75%", under a head row or a caption. */
export const tableRule: Rule = {
  id: 'en/table',
  kind: 'level',
  read: rowOf,
};

/** A sentence that is a row of a table or a captioned list: no other rule of figures reads it. */
export function isRow(input: RuleInput): boolean {
  return input.sentence.kind === 'table' || rowOf(input).length > 0;
}

function rowOf(input: RuleInput): readonly ClaimDraft[] {
  return input.once(readRow);
}

function readRow(input: RuleInput): readonly ClaimDraft[] {
  const { sentence, context } = input;
  const table = context.table;
  if (!table || sentence.kind === 'prose' || sentence.kind === 'caption') return [];
  const owner = ownerOf(input) ?? captionOwner(input, table);
  if (!owner) return [];
  const figures = input.mentions.filter(
    (m): m is QuantityMention =>
      m.type === 'quantity' && (m.form === 'count' || m.form === 'percent') && m.first >= owner.cell.last,
  );
  if (sentence.kind !== 'table' && !(owner.mention && isBare(input, owner.mention, figures))) return [];
  const cells = sentence.kind === 'table' ? cellsOf(sentence, input.text) : [];
  const drafts: ClaimDraft[] = [];
  let last: Cellular | undefined;
  for (const q of figures) {
    const at = cells.findIndex((c) => q.first >= c.first && q.first < c.last);
    const column = table.columns?.[at];
    if (q.form === 'count') {
      const value = valueAt(input, q, owner, column, table);
      if (!value) continue;
      last = { metric: value.metric, period: value.period };
      drafts.push(levelDraft(input, q, owner.id, value));
    } else {
      const change = changeDraft(input, q, owner.id, column, last, table);
      if (change) drafts.push(change);
    }
  }
  return drafts;
}

interface Owner {
  readonly id: EntityId;
  /** Absent when the caption names it and the row opens with what is counted. */
  readonly mention?: EntityMention;
  readonly cell: Cell;
  readonly metric: MetricId | undefined;
}

interface Cellular {
  readonly metric: MetricId;
  readonly period: Period;
}

/** The name the row opens with, a rank before it left out; nobody when the cell says more than the name and a metric. */
function ownerOf(input: RuleInput): Owner | undefined {
  const { sentence } = input;
  const mention = input.mentions.find((m): m is EntityMention => m.type === 'entity' && !m.anaphor);
  if (!mention) return undefined;
  const cell =
    sentence.kind === 'table'
      ? cellsOf(sentence, input.text).find((c) => mention.first >= c.first && mention.first < c.last)
      : { first: mention.first, last: mention.last };
  if (!cell || (sentence.kind !== 'table' && mention.first > 1)) return undefined;
  for (let i = cell.first; i < cell.last; i++) {
    const covered = input.mentions.some((m) => m.type !== 'cue' && m.first <= i && m.last > i);
    if (!covered && sentence.tokens[i]!.kind === 'word' && wordAt(sentence, i) !== "'s") return undefined;
  }
  const id = input.bind.entityOf(mention)?.value;
  if (id === undefined) return undefined;
  const own = input.mentions.find((m) => m.type === 'metric' && m.first >= cell.first && m.last <= cell.last);
  const metric = own?.type === 'metric' ? input.bind.metricOf(own)?.value : undefined;
  return { id, mention, cell, metric };
}

/** "Sales | 48,000 | +20%" under a caption that names one member alone: the first cell says nothing but what is counted. */
function captionOwner(input: RuleInput, table: Table): Owner | undefined {
  const { sentence, mentions } = input;
  if (sentence.kind !== 'table' || table.entity === undefined) return undefined;
  if (mentions.some((m) => m.type === 'entity' && !m.anaphor)) return undefined;
  const cell = cellsOf(sentence, input.text)[0];
  const named = metricOf(cell, mentions);
  if (!cell || !named) return undefined;
  for (let i = cell.first; i < cell.last; i++) {
    const covered = mentions.some((m) => m.type !== 'cue' && m.first <= i && m.last > i);
    if (!covered && sentence.tokens[i]!.kind === 'word') return undefined;
  }
  const answer = input.bind.metricOf(named);
  return answer && !answer.inherited ? { id: table.entity, cell, metric: answer.value } : undefined;
}

const GLUE = new Set([':', '-', '–', '—', '(', ')', ',', '+', '−', ';', '.', '=']);

/** A list row says nothing but a name, figures and signs. */
function isBare(input: RuleInput, name: EntityMention, figures: readonly QuantityMention[]): boolean {
  const { sentence } = input;
  if (figures.length === 0 || figures.length > 4) return false;
  for (let i = name.last; i < sentence.tokens.length; i++) {
    if (figures.some((q) => q.first <= i && q.last > i) || GLUE.has(wordAt(sentence, i))) continue;
    if (
      input.marks.some((m) => MOVES.has(m.mark) && m.first <= i && m.last > i) &&
      !isFiniteVerb(sentence, i, input.marks)
    )
      continue;
    return false;
  }
  return true;
}

const MOVES = new Set(['rise', 'fall', 'on_year']);

interface Value extends Cellular {
  readonly scale: number;
}

function valueAt(
  input: RuleInput,
  q: QuantityMention,
  owner: Owner,
  column: Column | undefined,
  table: Table,
): Value | undefined {
  if (table.columns && column?.is !== 'value') return undefined;
  const metric = column?.metric ?? owner.metric ?? table.metric;
  const period = column?.period ?? table.period;
  const known = metric === undefined ? undefined : input.lookups.metric(metric);
  if (metric === undefined || period === undefined || !known || known.nominal) return undefined;
  if (q.unit !== undefined ? q.unit !== known.unit : known.dimension !== 'count') return undefined;
  if (q.object !== undefined && known.object !== undefined && q.object !== known.object) {
    if (q.object !== input.lookups.defaultObject) return undefined;
  }
  return { metric, period, scale: q.unit === undefined ? (column?.scale ?? table.scale ?? 1) : 1 };
}

function levelDraft(input: RuleInput, q: QuantityMention, entity: EntityId, value: Value): ClaimDraft {
  const times = (x: number | null): number | null =>
    x === null ? null : Number((x * value.scale).toPrecision(15));
  // A number with decimals under "(million)" is printed to its last digit.
  const interval: PrintedInterval = [times(q.interval[0]), times(q.interval[1])];
  return {
    kind: 'level',
    entity,
    metric: value.metric,
    period: value.period,
    ...(q.bound === 'between' ? {} : { value: times(q.value)! }),
    unit: input.lookups.metric(value.metric)?.unit ?? 'count',
    bound: q.bound,
    interval,
    span: spanOf(input),
    rule: 'en/table/value',
    inherited: ['metric', 'period'],
  };
}

function changeDraft(
  input: RuleInput,
  q: QuantityMention,
  entity: EntityId,
  column: Column | undefined,
  last: Cellular | undefined,
  table: Table,
): ClaimDraft | undefined {
  const sign = wordAt(input.sentence, q.first - 1);
  const signed = sign === '+' || sign === '-' || sign === '−' || sign === '–';
  const down = signed
    ? sign !== '+'
    : input.marks.some((m) => m.mark === 'fall' && q.first - m.last <= 1 && m.last <= q.first);
  if (table.columns ? column?.is !== 'change' : !signed && !input.marks.some((m) => MOVES.has(m.mark)))
    return undefined;
  const metric = column?.metric ?? last?.metric;
  const period = column?.period ?? last?.period;
  if (metric === undefined || period === undefined || parsePeriod(period)?.kind === 'open') return undefined;
  const against = column?.against ?? 'year';
  // A month on month under a year has no base that the head tells.
  if (against !== 'year' && parsePeriod(period)?.kind !== against) return undefined;
  const base = stepBack(period, against);
  if (base === undefined || input.lookups.metric(metric)?.unit === 'percent') return undefined;
  const [lo, hi] = q.interval;
  const interval: PrintedInterval = down
    ? [hi === null ? null : 0 - hi, lo === null ? null : 0 - lo]
    : [lo, hi];
  return {
    kind: 'change',
    entity,
    metric,
    period,
    basePeriod: base,
    value: down ? -q.value : q.value,
    unit: 'percent',
    bound: q.bound,
    interval,
    direction: down ? 'down' : 'up',
    span: spanOf(input),
    rule: 'en/table/change',
    inherited: ['metric', 'period', 'basePeriod'],
  };
}

const spanOf = (input: RuleInput) => ({ start: input.sentence.start, end: input.sentence.end });
