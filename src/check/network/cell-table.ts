import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import { normalizePeriod, type Period } from '../../model/period.ts';
import type { Cell } from '../../model/verdict.ts';
import { makeScratch } from '../../num/difference.ts';
import type { Places } from '../places.ts';
import type { CellNo, TableCell } from './constraint.ts';
import { EndsBook } from './ends.ts';
import { type LinearDesk, makeLinearDesk } from './linear-desk.ts';
import type { Ranking } from './standings.ts';

/** Numbers cells, places merged; number 0 is the unit. Grows only. */
export class CellTable {
  readonly places: Places;
  readonly ends = new EndsBook();
  readonly scratch = makeScratch();
  readonly linear: LinearDesk;
  /** Rankings by the name that cells of positions carry. */
  readonly rankings = new Map<string, Ranking>();
  private readonly cells: (TableCell | undefined)[] = [undefined];
  private readonly byKey = new Map<string, CellNo>();
  private readonly bySlice = new Map<string, CellNo[]>();

  constructor(places: Places, linear: LinearDesk = makeLinearDesk()) {
    this.places = places;
    this.linear = linear;
  }

  get size(): number {
    return this.cells.length;
  }

  /** The number of a cell, made when new. `ranking` makes it a position in that ranking. */
  number(entity: EntityId, metric: MetricId, period: Period, basis: BasisId, ranking?: string): CellNo {
    const place = this.places.canonical(entity);
    const m = this.places.metricId(metric);
    const p = normalizePeriod(period);
    const slice = `${m}|${p}|${basis}|${ranking ?? ''}`;
    const key = `${place}|${slice}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const no = this.cells.length;
    this.cells.push({
      no,
      entity: place,
      metric: m,
      period: p,
      basis,
      signed: ranking === undefined && !!this.places.metric(m)?.signed,
      ...(ranking === undefined ? {} : { ranking }),
    });
    this.byKey.set(key, no);
    const list = this.bySlice.get(slice);
    if (list) list.push(no);
    else this.bySlice.set(slice, [no]);
    return no;
  }

  /** The number of a cell that is known already. */
  find(entity: EntityId, metric: MetricId, period: Period, basis: BasisId, ranking = ''): CellNo | undefined {
    const { places } = this;
    return this.byKey.get(
      `${places.canonical(entity)}|${places.metricId(metric)}|${normalizePeriod(period)}|${basis}|${ranking}`,
    );
  }

  cell(no: CellNo): TableCell {
    return this.cells[no]!;
  }

  /** Cells of one metric, period and basis: who could be a rival. */
  slice(metric: MetricId, period: Period, basis: BasisId): readonly CellNo[] {
    return this.bySlice.get(`${this.places.metricId(metric)}|${normalizePeriod(period)}|${basis}|`) ?? [];
  }

  all(): readonly TableCell[] {
    return this.cells.slice(1) as TableCell[];
  }

  toCell(no: CellNo): Cell {
    const { entity, metric, period, basis } = this.cell(no);
    return { entity, metric, period, basis };
  }
}
