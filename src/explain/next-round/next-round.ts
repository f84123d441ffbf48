import { membersOf } from '../../check/rank/members.ts';
import type { EntityId } from '../../model/ids.ts';
import { classAt } from '../../standings/settled.ts';
import type { SettledView } from '../../standings/view.ts';
import { cellOf, type RoundCell } from './cells.ts';
import type { RoundColumn, RoundSpec } from './config.ts';

export interface RoundRow {
  readonly entity: EntityId;
  /** One a column, in their order. */
  readonly cells: readonly RoundCell[];
  /** Columns with an answer of the place itself. */
  readonly known: number;
}

export interface NextRound {
  readonly class: string;
  readonly columns: readonly RoundColumn[];
  readonly rows: readonly RoundRow[];
}

/** What is on file of the next round, one row a member that has anything at all, the fullest first. `asOf`: nothing later counts. */
export function nextRound(view: SettledView, spec: RoundSpec, asOf: string): NextRound {
  const members = membersOf(
    view.base,
    classAt(view.base, { metric: '', period: asOf.slice(0, 4) }, spec.class),
  );
  const rows = members
    .map((entity): RoundRow => {
      const cells = spec.columns.map((c) => cellOf(view, entity, c, asOf));
      return { entity, cells, known: cells.filter((c) => c.kind === 'known').length };
    })
    .filter((r) => r.cells.some((c) => c.kind === 'known' || c.kind === 'elsewhere'))
    .sort((a, b) => b.known - a.known || (a.entity < b.entity ? -1 : 1));
  return { class: spec.class, columns: spec.columns, rows };
}
