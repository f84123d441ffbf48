import type { ClaimContent, PrintedInterval } from '../model/claim.ts';
import type { Observation, RecordedClaim } from '../model/pack.ts';
import { shiftYears } from '../model/period.ts';
import { BOUNDS } from './bounds.ts';
import { type PackContext, RowReader } from './context.ts';
import { readFigure, styleOf } from './printed.ts';
import { readTable } from './table.ts';

const COLUMNS = ['id', 'entity', 'metric', 'period', 'reported', 'basis', 'status', 'source', 'origin'];

export interface ObservationRows {
  readonly observations: Observation[];
  /** Printed growth beside a level is a second datum: a change claim of the same source. */
  readonly growth: RecordedClaim[];
}

/**
 * observations/*.csv: id, entity, metric, period, reported, read_as, value, unit, bound, basis, status, growth, growth_status, source, origin, note
 * `reported` is kept as published; `read_as` restates it where the string leans on a table head or another language.
 * `bound` adds a word ("about", "more_than") that stands outside the string. `value` is only a check on the reading.
 */
export function readObservations(file: string, text: string, context: PackContext): ObservationRows {
  const observations: Observation[] = [];
  const growth: RecordedClaim[] = [];
  const { sink } = context;
  for (const row of readTable(file, text, COLUMNS, sink)) {
    const cells = new RowReader(row, context);
    const id = cells.required('id');
    const entity = cells.entity('entity');
    const metricId = cells.metric('metric');
    const period = cells.period('period');
    const reported = cells.required('reported');
    const basis = cells.basis('basis');
    const status = cells.status() ?? 'final';
    const growthStatus = cells.status('growth_status') ?? status;
    const origin = cells.provenance();
    const stated = cells.number('value');
    const bound = cells.word('bound', BOUNDS);
    if (!entity || !metricId || !period) {
      for (const column of ['entity', 'metric', 'period']) cells.required(column);
      continue;
    }
    if (!cells.ok) continue;
    const metric = context.metrics.get(metricId)!;
    const printed = readFigure(row.get('read_as') ?? reported, {
      style: styleOf(metric),
      ...(bound === undefined ? {} : { bound }),
    });
    if (!printed) {
      sink.add('row-no-interval', row.at, { id, reported });
      continue;
    }
    const value = printed.value ?? stated;
    if (stated !== undefined && !holds(printed.interval, stated)) {
      sink.add('row-value-outside-printed', row.at, { id, reported, value: stated }, 'warning');
    }
    const note = row.get('note');
    observations.push({
      id,
      entity,
      metric: metricId,
      period,
      basis,
      reported,
      unit: row.get('unit') ?? metric.unit,
      bound: printed.bound,
      interval: printed.interval,
      ...(printed.soft === undefined ? {} : { soft: printed.soft }),
      status,
      ...origin,
      ...(value === undefined ? {} : { value }),
      ...(note === undefined ? {} : { note }),
      at: row.at,
    });
    const rate = row.get('growth');
    if (rate === undefined) continue;
    const content = changeContent({ entity, metric: metricId, period, basis }, rate);
    if (!content) {
      sink.add('row-no-interval', row.at, { id: `${id}:growth`, reported: rate });
      continue;
    }
    growth.push({
      id: `${id}:growth`,
      content,
      statement: `${rate}${rate.endsWith('%') ? '' : '%'} on the year before`,
      ...origin,
      status: growthStatus,
      at: row.at,
    });
  }
  return { observations, growth };
}

/** A printed rate, signed as printed ("-6.4", "about 30"), against the same stretch one year earlier. */
function changeContent(
  cell: Required<Pick<ClaimContent, 'entity' | 'metric' | 'period' | 'basis'>>,
  rate: string,
): ClaimContent | undefined {
  const printed = readFigure(rate.endsWith('%') ? rate : `${rate}%`, { style: 'percent' });
  if (!printed) return undefined;
  const middle = printed.value ?? printed.interval[0] ?? printed.interval[1] ?? 0;
  return {
    kind: 'change',
    ...cell,
    basePeriod: shiftYears(cell.period, -1),
    ...(printed.value === undefined ? {} : { value: printed.value }),
    unit: 'percent',
    bound: printed.bound,
    interval: printed.interval,
    direction: middle < 0 ? 'down' : 'up',
  };
}

function holds(interval: PrintedInterval, value: number): boolean {
  const [lo, hi] = interval;
  const slack = Math.abs(value) * 1e-9;
  return (lo === null || lo <= value + slack) && (hi === null || value - slack <= hi);
}
