import type { Among, ClaimContent, ClaimKind, Extremum, Gap, OtherSide, Run } from '../model/claim.ts';
import type { RecordedClaim } from '../model/pack.ts';
import { BOUNDS } from './bounds.ts';
import { type PackContext, RowReader } from './context.ts';
import { readFigure } from './printed.ts';
import { readTable } from './table.ts';

const KINDS: readonly ClaimKind[] = ['level', 'change', 'share', 'rank', 'comparison', 'extremum', 'streak'];
const WHICH: readonly Extremum['which'][] = [
  'max',
  'min',
  'only',
  'first_passage',
  'first_in_time',
  'member_of_first',
];
const STATES: readonly Run['state'][] = ['rank', 'not_rank', 'rise', 'fall', 'above', 'below'];

/**
 * claims.csv, one formal claim of a source a row. The columns are the fields of the public contract, section 3:
 *   id kind entity metric period basis reported bound unit base_period per_year by of
 *   class within among · other_entity other_metric other_period other_base op factor gap gap_unit
 *   whole_entity whole_metric whole_period · which over threshold window · state place run_from run_to length run_unit aggregate
 *   status statement source origin note
 * A figure is printed in `reported`; a rank, a threshold and a length are exact.
 */
export function readClaims(file: string, text: string, context: PackContext): RecordedClaim[] {
  const claims: RecordedClaim[] = [];
  const columns = ['id', 'kind', 'entity', 'statement', 'status', 'source', 'origin'];
  for (const row of readTable(file, text, columns, context.sink)) {
    const cells = new RowReader(row, context);
    const id = cells.required('id');
    const kind = cells.word('kind', KINDS);
    const origin = cells.provenance();
    const status = cells.status() ?? 'final';
    const statement = cells.required('statement');
    if (!kind) cells.required('kind');
    if (!kind || !cells.ok) continue;
    const content = readContent(kind, cells, context);
    if (!cells.ok) continue;
    claims.push({ id, content, statement, ...origin, status, at: row.at });
  }
  return claims;
}

function readContent(kind: ClaimKind, cells: RowReader, context: PackContext): ClaimContent {
  const { row } = cells;
  const metric = cells.metric('metric');
  return {
    kind,
    ...some('entity', cells.entity('entity')),
    ...some('metric', metric),
    ...some('period', cells.period('period')),
    basis: cells.basis('basis'),
    ...figure(kind, cells, metric === undefined ? undefined : context.metrics.get(metric)?.unit, context),
    ...some('basePeriod', cells.period('base_period')),
    ...(row.get('per_year') === undefined ? {} : { perYear: true }),
    ...some('by', cells.word('by', ['size', 'time', 'standing'] as const)),
    ...some('of', cells.word('of', ['level', 'change', 'share', 'rank'] as const)),
    ...some('op', cells.word('op', ['greater', 'less', 'equal'] as const)),
    ...some('factor', cells.number('factor')),
    ...some('among', amongOf(cells)),
    ...some('other', otherOf(cells)),
    ...some('gap', gapOf(cells)),
    ...some('whole', wholeOf(cells)),
    ...some('extremum', extremumOf(cells)),
    ...some('run', runOf(cells)),
    ...(row.get('aggregate') === 'sum' ? { aggregate: 'sum' as const } : {}),
  };
}

function some<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}

function figure(
  kind: ClaimKind,
  cells: RowReader,
  metricUnit: string | undefined,
  context: PackContext,
): Partial<ClaimContent> {
  const reported = cells.row.get('reported');
  const bound = cells.word('bound', BOUNDS);
  if (reported === undefined) return bound === undefined ? {} : { bound };
  if (kind === 'rank') {
    const place = Number(reported);
    if (Number.isInteger(place) && place > 0) {
      const interval: readonly [number | null, number | null] =
        bound === 'at_most' ? [1, place] : bound === 'more_than' ? [place + 1, null] : [place, place];
      return { value: place, unit: 'ordinal', bound: bound ?? 'exact', interval };
    }
    context.sink.add('row-bad-number', cells.row.at, { column: 'reported', value: reported });
    cells.ok = false;
    return {};
  }
  const printed = readFigure(reported, bound === undefined ? {} : { bound });
  if (!printed) {
    context.sink.add('row-no-interval', cells.row.at, { id: cells.row.get('id') ?? '', reported });
    cells.ok = false;
    return {};
  }
  const ratio = kind === 'share' || (kind === 'change' && cells.row.get('unit') === undefined);
  const sign = Math.sign(printed.value ?? printed.interval[0] ?? printed.interval[1] ?? 0);
  return {
    ...some('value', printed.value),
    unit: cells.row.get('unit') ?? (ratio ? 'percent' : (metricUnit ?? 'count')),
    bound: printed.bound,
    interval: printed.interval,
    ...(kind === 'change' ? { direction: sign < 0 ? ('down' as const) : ('up' as const) } : {}),
  };
}

function amongOf(cells: RowReader): Among | undefined {
  const klass = cells.row.get('class');
  if (klass === undefined) return undefined;
  return { class: klass, ...some('within', cells.entity('within')), text: cells.row.get('among') ?? klass };
}

function otherOf(cells: RowReader): OtherSide | undefined {
  const other: OtherSide = {
    ...some('entity', cells.entity('other_entity')),
    ...some('metric', cells.metric('other_metric')),
    ...some('period', cells.period('other_period')),
    ...some('basePeriod', cells.period('other_base')),
    ...some('modality', cells.word('other_modality', ['goal', 'forecast'] as const)),
  };
  return Object.keys(other).length === 0 ? undefined : other;
}

function gapOf(cells: RowReader): Gap | undefined {
  const text = cells.row.get('gap');
  if (text === undefined) return undefined;
  const printed = readFigure(text);
  if (printed?.value === undefined) {
    cells.ok = false;
    return undefined;
  }
  return { value: printed.value, unit: cells.row.get('gap_unit') ?? 'count', interval: printed.interval };
}

function wholeOf(cells: RowReader): ClaimContent['whole'] {
  const whole = {
    ...some('entity', cells.entity('whole_entity')),
    ...some('metric', cells.metric('whole_metric')),
    ...some('period', cells.period('whole_period')),
  };
  return Object.keys(whole).length === 0 ? undefined : whole;
}

function extremumOf(cells: RowReader): Extremum | undefined {
  const which = cells.word('which', WHICH);
  const over = cells.word('over', ['entities', 'time'] as const);
  if (which === undefined || over === undefined) return undefined;
  return {
    which,
    over,
    ...some('threshold', cells.number('threshold')),
    ...some('window', cells.period('window')),
  };
}

function runOf(cells: RowReader): Run | undefined {
  const state = cells.word('state', STATES);
  if (state === undefined) return undefined;
  const length = cells.number('length');
  return {
    state,
    ...some('place', cells.number('place')),
    ...(state === 'above' || state === 'below' ? some('threshold', cells.number('threshold')) : {}),
    ...some('from', cells.period('run_from')),
    ...some('to', cells.period('run_to')),
    ...some('length', length),
    ...(length === undefined ? {} : { unit: cells.row.get('run_unit') ?? 'year' }),
  };
}
