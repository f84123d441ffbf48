import { membersOf } from '../check/rank/members.ts';
import type { PrintedInterval } from '../model/claim.ts';
import type { BasisId, EntityId } from '../model/ids.ts';
import { yearPeriod } from '../model/period.ts';
import { toPair } from '../num/interval.ts';
import { tableOf } from './race/figures.ts';
import type { RaceQuery } from './race/types.ts';
import { classAt } from './settled.ts';
import { mainBasis } from './standings.ts';
import type { SettledStatus, SettledView } from './view.ts';

export interface YearRow {
  readonly entity: EntityId;
  readonly interval: PrintedInterval;
  readonly best: number;
  readonly worst: number | null;
  readonly status: SettledStatus;
}

/** A year's rows on the basis with most figures, the largest first. */
export interface YearTable {
  readonly year: string;
  readonly basis: BasisId;
  readonly rows: readonly YearRow[];
}

export function yearTables(view: SettledView, query: RaceQuery): YearTable[] {
  const tables: YearTable[] = [];
  for (let year = query.from; year <= query.to; year++) {
    const at = classAt(view.base, { ...query, period: yearPeriod(year) }, query.class);
    const members = query.entities ?? membersOf(view.base, at);
    const basis = query.basis ?? mainBasis(view, at, members);
    const table = tableOf(view, at, basis, members, query.entities !== undefined);
    tables.push({
      year: String(year),
      basis,
      rows: table.rows.map((row, i) => ({
        entity: row.cell.entity,
        interval: toPair(row.interval),
        best: table.best[i] ?? 1,
        worst: table.worst[i] ?? null,
        status: row.status,
      })),
    });
  }
  return tables;
}
