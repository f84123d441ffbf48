import type { Bound } from '../model/claim.ts';
import type {
  ClosedTable,
  RecordedEvent,
  RecordedRelation,
  RecordedStatement,
  RecordedTarget,
  RecordType,
} from '../model/pack.ts';
import { BOUNDS } from './bounds.ts';
import { type PackContext, RowReader } from './context.ts';
import { readFigure } from './printed.ts';
import { readTable } from './table.ts';

/** events.csv: id, date, type, actors, place, description, source, origin. One place a row: pairs are two rows. */
export function readEvents(
  file: string,
  text: string,
  types: readonly RecordType[],
  context: PackContext,
): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  const ids = types.map((t) => t.id);
  for (const row of readTable(
    file,
    text,
    ['id', 'date', 'type', 'actors', 'source', 'origin'],
    context.sink,
  )) {
    const cells = new RowReader(row, context);
    const id = cells.required('id');
    const type = cells.word('type', ids);
    const date = cells.period('date');
    const actors = row.list('actors').map((actor) => cells.entityId(actor, 'actors'));
    const place = cells.entity('place');
    const origin = cells.provenance();
    if (!type) cells.required('type');
    if (!cells.ok || !type) continue;
    events.push({
      id,
      type,
      actors: actors.filter((x) => x !== undefined),
      ...(place === undefined ? {} : { place }),
      ...(date === undefined ? {} : { date }),
      description: row.get('description') ?? '',
      ...origin,
      at: row.at,
    });
  }
  return events;
}

/** relations.csv: id, subject, type, object, since, until, source, origin */
export function readRelations(
  file: string,
  text: string,
  types: readonly RecordType[],
  context: PackContext,
): RecordedRelation[] {
  const relations: RecordedRelation[] = [];
  const ids = types.map((t) => t.id);
  for (const row of readTable(
    file,
    text,
    ['id', 'subject', 'type', 'object', 'source', 'origin'],
    context.sink,
  )) {
    const cells = new RowReader(row, context);
    const id = cells.required('id');
    const type = cells.word('type', ids);
    const subject = cells.entity('subject');
    const object = cells.entity('object');
    const since = cells.period('since');
    const until = cells.period('until');
    const origin = cells.provenance();
    for (const column of ['subject', 'type', 'object']) cells.required(column);
    if (!cells.ok || !type || !subject || !object) continue;
    relations.push({
      id,
      type,
      subject,
      object,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      ...origin,
      at: row.at,
    });
  }
  return relations;
}

/**
 * targets.csv: id, issuer, entity, metric, value, bound, unit, deadline, announced, source, origin, note, outcome, settled_by. A goal is
 * exact. The last two are for goals without a figure: met or missed, and the ids of the records (between semicolons) that show it.
 */
export function readTargets(file: string, text: string, context: PackContext): RecordedTarget[] {
  const targets: RecordedTarget[] = [];
  for (const row of readTable(
    file,
    text,
    ['id', 'issuer', 'entity', 'metric', 'source', 'origin'],
    context.sink,
  )) {
    const cells = new RowReader(row, context);
    const id = cells.required('id');
    const issuer = cells.entity('issuer');
    const entity = cells.entity('entity');
    const metric = cells.metric('metric');
    const value = cells.number('value');
    const bound = cells.word('bound', BOUNDS) ?? 'exact';
    const deadline = cells.period('deadline');
    const announced = cells.period('announced');
    const outcome = cells.word('outcome', ['met', 'missed'] as const);
    const by = (row.get('settled_by') ?? '').split(';').filter((x) => x !== '');
    const origin = cells.provenance();
    for (const column of ['issuer', 'entity', 'metric']) cells.required(column);
    if (!cells.ok || !issuer || !entity || !metric) continue;
    const note = row.get('note');
    targets.push({
      id,
      issuer,
      entity,
      metric,
      unit: row.get('unit') ?? context.metrics.get(metric)!.unit,
      ...(value === undefined ? {} : { value, interval: goalInterval(value, bound) }),
      ...(deadline === undefined ? {} : { deadline }),
      ...(announced === undefined ? {} : { announced }),
      ...(note === undefined ? {} : { note }),
      // An outcome without a record behind it would be our word alone.
      ...(outcome === undefined || by.length === 0 ? {} : { settled: { outcome, by } }),
      ...origin,
      at: row.at,
    });
  }
  return targets;
}

function goalInterval(value: number, bound: Bound): readonly [number | null, number | null] {
  if (bound === 'more_than' || bound === 'at_least') return [value, null];
  if (bound === 'less_than' || bound === 'at_most') return [null, value];
  if (bound === 'about' || bound === 'nearly') {
    const printed = readFigure(String(value), { bound });
    if (printed) return printed.interval;
  }
  return [value, value];
}

/** closed_tables.csv: id, class, within, metric, period, basis, members, source, origin. Members from the top down. */
export function readClosedTables(file: string, text: string, context: PackContext): ClosedTable[] {
  const tables: ClosedTable[] = [];
  const columns = ['id', 'class', 'metric', 'period', 'basis', 'members', 'source', 'origin'];
  for (const row of readTable(file, text, columns, context.sink)) {
    const cells = new RowReader(row, context);
    const id = cells.required('id');
    const klass = cells.required('class');
    const within = cells.entity('within');
    const metric = cells.metric('metric');
    const period = cells.period('period');
    const basis = cells.basis('basis');
    const members = row.list('members').map((member) => cells.entityId(member, 'members'));
    const origin = cells.provenance();
    for (const column of ['metric', 'period', 'members']) cells.required(column);
    if (!cells.ok || !metric || !period) continue;
    tables.push({
      id,
      class: klass,
      metric,
      period,
      basis,
      members: members.filter((x) => x !== undefined),
      ...(within === undefined ? {} : { within }),
      ...origin,
    });
  }
  return tables;
}

/** statements.csv: id, entity, topic, period, statement, reason, source, origin: records in words. */
export function readStatements(file: string, text: string, context: PackContext): RecordedStatement[] {
  const statements: RecordedStatement[] = [];
  const columns = ['id', 'entity', 'topic', 'statement', 'reason', 'source', 'origin'];
  for (const row of readTable(file, text, columns, context.sink)) {
    const cells = new RowReader(row, context);
    const id = cells.required('id');
    const entity = cells.entity('entity');
    const topic = cells.required('topic');
    const period = cells.period('period');
    const statement = cells.required('statement');
    const reason = cells.required('reason');
    const origin = cells.provenance();
    if (!entity) cells.required('entity');
    if (!cells.ok || !entity) continue;
    statements.push({
      id,
      entity,
      topic,
      statement,
      reason,
      ...(period === undefined ? {} : { period }),
      ...origin,
      at: row.at,
    });
  }
  return statements;
}
