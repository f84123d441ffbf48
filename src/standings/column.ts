import { intervalOf } from '../check/printed.ts';
import type { RankBase } from '../check/rank/base.ts';
import type { Known } from '../check/rank/ends.ts';
import { knownLevel } from '../check/rank/known.ts';
import type { PrintedInterval } from '../model/claim.ts';
import type { EntityId, OriginId } from '../model/ids.ts';
import type { Observation } from '../model/pack.ts';
import type { Cell, EvidenceRef } from '../model/verdict.ts';
import type { Interval } from '../num/interval.ts';
import { bearingOn, type ColumnAt, type ColumnIndex } from './bearing.ts';
import { type ExactCell, settleFully } from './cell.ts';
import { areHalves } from './ends.ts';

/** The cells of one metric, period and basis. */
export interface Column {
  cell(entity: EntityId): ExactCell;
}

export function makeColumn(base: RankBase, index: ColumnIndex, at: ColumnAt): Column {
  const { places } = base;
  const own = { metric: places.metricId(at.metric), period: places.period(at.period), basis: at.basis };
  const rows = index.rowsOf(own.metric, own.period, own.basis);
  const isBorneOn = bearingOn(base, index, own);
  const cells = new Map<EntityId, ExactCell>();
  return {
    cell(entity) {
      const known = cells.get(entity);
      if (known) return known;
      const figures = rows.get(places.canonical(entity));
      const only = figures?.length === 1 ? figures[0]! : undefined;
      const cell = { entity, ...at };
      const made =
        only && isClosed(only) && !isBorneOn(entity, only)
          ? new PrintedCell(base, cell, only)
          : settleFully(base, cell);
      cells.set(entity, made);
      return made;
    },
  };
}

/** Two known ends that belong to the interval. */
function isClosed({ interval: [lo, hi], bound }: Observation): boolean {
  const isOpen = bound === 'more_than' || bound === 'less_than' || bound === 'nearly';
  return lo !== null && hi !== null && (!isOpen || lo === hi);
}

/** A cell with one printed figure and nothing else that bears on it: the figure is all there is to know, made when asked for. */
class PrintedCell implements ExactCell {
  readonly cell: Cell;
  readonly pair: PrintedInterval;
  readonly isPlain: boolean;
  readonly middle: number;
  readonly status = 'single-source';
  readonly printed = true;
  private readonly base: RankBase;
  private readonly figure: Observation;
  private refs: readonly EvidenceRef[] | undefined;
  private exact: Interval | undefined;

  constructor(base: RankBase, cell: Cell, figure: Observation) {
    this.base = base;
    this.cell = cell;
    this.figure = figure;
    this.pair = figure.interval;
    this.isPlain = areHalves(figure.interval);
    this.middle = (figure.interval[0]! + figure.interval[1]!) / 2;
  }

  get interval(): Interval {
    this.exact ??= intervalOf(this.figure)!;
    return this.exact;
  }

  get evidence(): readonly EvidenceRef[] {
    const { id, source, origin } = this.figure;
    this.refs ??= [{ kind: 'observation', id, source, origin }];
    return this.refs;
  }

  get origins(): readonly OriginId[] {
    return [this.figure.origin];
  }

  get weight(): number {
    return this.base.weightOf(this.figure.originKind);
  }

  get known(): Known {
    return knownLevel(this.base, this.cell);
  }
}
