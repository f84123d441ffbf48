import { toCsv } from '../brief/table/csv.ts';
import { documentsOf } from './documents.ts';
import type { Workspace } from './workspace.ts';

export const EXPORTS = ['figures', 'documents'] as const;
export type Export = (typeof EXPORTS)[number];

export interface Exported {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** `entity`, `metric`, `period`, `basis` and `reported` are the columns that `import` reads; low and high are what the printing allows. */
const FIGURES = [
  'entity',
  'metric',
  'period',
  'basis',
  'reported',
  'low',
  'high',
  'unit',
  'status',
  'origin',
  'publisher',
  'published',
  'url',
  'id',
];

/** Everything on file of one kind: every figure of pack and ledger with its source, or the texts that were added. */
export function exportOf(workspace: Workspace, what: Export): Exported {
  return what === 'figures' ? figuresOf(workspace) : textsOf(workspace);
}

export function exportCsv({ header, rows }: Exported): string {
  return toCsv(header, rows);
}

/** Cells that are empty are left out, as everywhere in the JSON. */
export function exportRecords({ header, rows }: Exported): readonly object[] {
  return rows.map((row) =>
    Object.fromEntries(header.flatMap((name, i) => (row[i] === undefined ? [] : [[name, row[i]]]))),
  );
}

function figuresOf(workspace: Workspace): Exported {
  const { base, pack } = workspace.settledView();
  const sources = base.evidence.sources ?? pack.sources;
  const rows = base.evidence.observations.map((o) => {
    const source = sources.get(o.source);
    const [low, high] = o.interval;
    return [
      o.entity,
      o.metric,
      o.period,
      o.basis,
      o.reported,
      low ?? undefined,
      high ?? undefined,
      o.unit,
      o.status,
      o.origin,
      source?.publisher,
      source?.published,
      source?.url,
      o.id,
    ];
  });
  return { header: FIGURES, rows };
}

function textsOf(workspace: Workspace): Exported {
  const header = ['record', 'title', 'publisher', 'published', 'claims', 'corrections', 'id'];
  const rows = documentsOf(workspace).map((d) => [
    d.seq,
    d.title || undefined,
    d.publisher || undefined,
    d.published || undefined,
    d.claims,
    d.corrections,
    d.id,
  ]);
  return { header, rows };
}
