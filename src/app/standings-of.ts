import type { Pack } from '../model/pack.ts';
import { isPeriod, normalizePeriod } from '../model/period.ts';
import { type Standings, standings } from '../standings/standings.ts';
import { findBasis, findClass, findEntityId, findMetric } from './find-id.ts';
import { evidenceWith } from './ledger-evidence.ts';
import { Problem } from './problem.ts';
import type { Workspace } from './workspace.ts';

/** As typed by a person: ids or names. */
export interface StandingsRequest {
  readonly metric: string;
  readonly class: string;
  readonly period: string;
  readonly within?: string;
  readonly basis?: string;
}

/** The league table of a class, from the pack and the ledger. */
export function standingsOf(workspace: Workspace, request: StandingsRequest): Standings {
  const { pack } = workspace.loaded();
  const query = {
    metric: findMetric(pack, request.metric),
    class: findClass(pack, request.class),
    period: toPeriod(request.period),
    ...(request.within === undefined ? {} : { within: findEntityId(pack, request.within) }),
    ...(request.basis === undefined ? {} : { basis: findBasis(pack, request.basis) }),
  };
  const table = standings(query, evidenceWith(pack, workspace.ledgerIndex()), pack);
  if (table.rows.length === 0) throw nothingOnFile(pack, query);
  return table;
}

function toPeriod(text: string): string {
  if (isPeriod(text)) return normalizePeriod(text);
  throw new Problem(
    'bad-period',
    `“${text}” is not a period. Write 2025, 2025-H1, 2025-Q3, 2025-06 or 2025-01/2025-11.`,
  );
}

/** Never an empty table: the periods that do have figures. */
function nothingOnFile(pack: Pack, query: { metric: string; class: string; period: string }): Problem {
  const kinds = pack.classes.find((c) => c.id === query.class)?.kinds ?? [query.class];
  const years = new Set(
    pack.observations
      .filter((o) => o.metric === query.metric && kinds.includes(pack.entities.get(o.entity)?.kind ?? ''))
      .map((o) => o.period as string),
  );
  const on = [...years].sort().reverse().slice(0, 8);
  return new Problem(
    'nothing-on-file',
    `no figure of ${query.metric} for the class ${query.class} in ${query.period} is on file.` +
      (on.length === 0 ? '' : ` There are figures for ${on.join(', ')}.`),
  );
}

export type { Standings };
