import { UNSPECIFIED } from '../../check/facts.ts';
import type { ClassAt } from '../../check/rank/members.ts';
import type { BasisId, EntityId } from '../../model/ids.ts';
import { placesOf } from '../places-of.ts';
import { byLevel } from '../standings.ts';
import type { ExactCell, SettledView } from '../view.ts';
import type { RaceSide } from './types.ts';

/** What the figures of one basis say of a year: rows by size with the places they may take. */
export interface BasisTable {
  readonly basis: BasisId;
  readonly rows: readonly ExactCell[];
  readonly best: readonly number[];
  readonly worst: readonly (number | null)[];
}

/** Fewer figures than this make no field: who is largest among two of hundreds leads nobody. */
const A_FIELD = 3;

export function tableOf(
  view: SettledView,
  at: ClassAt,
  basis: BasisId,
  members: readonly EntityId[],
  isList: boolean,
): BasisTable {
  const rows = members
    .map((entity) => ({ entity, metric: at.metric, period: at.period, basis }))
    .filter((cell) => view.canKnow(cell))
    .map((cell) => view.exact(cell))
    .filter((c) => c.status !== 'unknown')
    .sort(byLevel);
  const places = placesOf(view, at, basis, members, rows, isList);
  return { basis, rows, best: places.map((p) => p.best), worst: places.map((p) => p.worst) };
}

/** The member that figures prove to be first on this basis. */
export function provenFirst(table: BasisTable): RaceSide | undefined {
  const i = table.worst.indexOf(1);
  const row = table.rows[i];
  return row && { ...sideOf(table, row), by: 'proven' };
}

/** Largest of those on file, apart from all of them, in a field worth the name. */
export function leaderOnFile(table: BasisTable): RaceSide | undefined {
  if (table.rows.length < A_FIELD || table.basis === UNSPECIFIED) return undefined;
  const leaders = table.rows.filter((_, i) => table.best[i] === 1);
  return leaders.length === 1 ? { ...sideOf(table, leaders[0]!), by: 'on-file' } : undefined;
}

function sideOf(table: BasisTable, row: ExactCell): Omit<RaceSide, 'by'> {
  return {
    entity: row.cell.entity,
    stand: 'first',
    basis: table.basis,
    how: 'figures',
    origins: row.origins,
    weight: row.weight,
    evidence: row.evidence,
  };
}

/** A member that somebody calls first although figures of this basis put another above it. */
export function keptOut(table: BasisTable, entity: EntityId): RaceSide | undefined {
  const i = table.rows.findIndex((r) => r.cell.entity === entity);
  const row = table.rows[i];
  if (!row || (table.best[i] ?? 1) <= 1) return undefined;
  const above = table.rows.find((_, k) => k < i && table.best[k] === 1) ?? table.rows[0]!;
  return {
    entity,
    stand: 'not-first',
    by: 'proven',
    basis: table.basis,
    behind: above.cell.entity,
    how: 'figures',
    origins: [...new Set([...row.origins, ...above.origins])].sort(),
    weight: Math.min(row.weight, above.weight),
    evidence: [...above.evidence.slice(0, 3), ...row.evidence.slice(0, 3)],
  };
}
