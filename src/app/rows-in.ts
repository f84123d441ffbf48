import type { NewRecord } from '../ledger/record.ts';
import type { Claim } from '../model/claim.ts';
import type { DocumentInfo } from '../model/document.ts';
import { UNSTATED } from '../model/ids.ts';
import type { Pack } from '../model/pack.ts';
import { isPeriod, normalizePeriod } from '../model/period.ts';
import type { CheckResult } from '../model/verdict.ts';
import { parseCsv } from '../pack/csv.ts';
import { readFigure, styleOf } from '../pack/printed.ts';
import { checkGivenClaims } from './check-text.ts';
import { findBasis, findEntityId, findMetric } from './find-id.ts';
import { Problem } from './problem.ts';
import { prepareText, type TextInput } from './source-document.ts';
import { READER_VERSION } from './version.ts';
import type { Workspace } from './workspace.ts';

/** A row of data is a claim with a tidy sentence: these columns say it, in any order. */
export const ROW_COLUMNS = ['entity', 'metric', 'period', 'reported'] as const;
/** The reading rule that a row's claim names. */
export const ROW_RULE = 'row';
const OPTIONAL = ['basis'];
const MOST_ROWS = 5_000;

export interface ReadRow {
  /** Of the file, counted from 1. */
  readonly line: number;
  readonly claim?: Claim;
  /** Why it cannot be taken, with the nearest names. */
  readonly problem?: string;
}

export interface RowsPreview {
  readonly document: DocumentInfo;
  readonly hash: string;
  readonly rows: readonly ReadRow[];
  readonly result: CheckResult;
}

/** Reads a table of figures and checks each against what is on file. Writes nothing. */
export function previewRows(workspace: Workspace, input: TextInput): RowsPreview {
  const { pack } = workspace.loaded();
  const prepared = prepareText({ ...input, from: input.from ?? 'the table' });
  const { text, ...document } = prepared.document;
  const rows = readRows(text, pack);
  const claims = rows.flatMap((r) => r.claim ?? []);
  const { result } = checkGivenClaims(workspace, { document, claims, notes: [] });
  return { document, hash: prepared.hash, rows, result };
}

export interface RowsAdded {
  readonly outcome: 'added' | 'known';
  readonly seq: number;
  readonly taken: number;
  readonly refused: number;
}

/** Appends the rows that can be taken, as one document of the publisher; the same table twice is a no-op that says so. */
export function addRows(workspace: Workspace, input: TextInput): RowsAdded {
  const { pack, hash: packHash } = workspace.loaded();
  if (!input.publisher?.trim())
    throw new Problem('no-publisher', 'say whose table it is: a figure without a source cannot be kept.');
  const prepared = prepareText({ ...input, from: input.from ?? 'the table' });
  const { text, ...document } = prepared.document;
  const rows = readRows(text, pack);
  const claims = rows.flatMap((r) => r.claim ?? []);
  if (claims.length === 0)
    throw new Problem(
      'nothing-to-add',
      `no row can be taken. Line ${rows[0]?.line ?? 1}: ${rows[0]?.problem ?? 'there is none'}`,
    );
  const { hash } = prepared;
  let seq = 0;
  const written = workspace.journal.append((): NewRecord[] => {
    const known = workspace.ledgerIndex().documents.get(hash);
    seq = known?.seq ?? 0;
    if (known) return [];
    return [
      { kind: 'document', body: { document, hash, text } },
      { kind: 'claims', body: { document: hash, reader: READER_VERSION, pack: packHash, claims, notes: [] } },
    ];
  });
  return {
    outcome: seq === 0 ? 'added' : 'known',
    seq: seq || (written[0]?.seq ?? 0),
    taken: claims.length,
    refused: rows.length - claims.length,
  };
}

/** Every row on its own: a bad one is told, the others stand. */
export function readRows(text: string, pack: Pack): ReadRow[] {
  const [head, ...records] = parseCsv(text);
  const columns = (head?.cells ?? []).map((c) => c.trim().toLowerCase());
  const missing = ROW_COLUMNS.filter((c) => !columns.includes(c));
  if (missing.length > 0)
    throw new Problem(
      'bad-columns',
      `line 1: there is no column ${missing.join(', ')}. The first line names ${[...ROW_COLUMNS, ...OPTIONAL].join(', ')}.`,
    );
  if (records.length > MOST_ROWS)
    throw new Problem(
      'too-many-rows',
      `${records.length} rows are more than the ${MOST_ROWS} of one table. Split it.`,
    );
  const starts = lineStarts(text);
  return records.map(({ line, cells }, i): ReadRow => {
    const get = (name: string): string => (cells[columns.indexOf(name)] ?? '').trim();
    try {
      if (cells.length > columns.length)
        throw new Problem('bad-row', `it has ${cells.length} cells, the head has ${columns.length}.`);
      return { line, claim: claimOf(get, `r${i + 1}`, text, starts[line - 1] ?? 0, pack) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { line, problem: error.message };
    }
  });
}

function claimOf(get: (name: string) => string, id: string, text: string, from: number, pack: Pack): Claim {
  const entity = findEntityId(pack, get('entity'));
  const metric = findMetric(pack, get('metric'));
  const period = get('period');
  if (!isPeriod(period))
    throw new Problem(
      'bad-period',
      `“${period}” is not a period. Write 2025, 2025-H1, 2025-Q3, 2025-06 or 2025-01/2025-11.`,
    );
  const reported = get('reported');
  const known = pack.metrics.get(metric)!;
  const figure = readFigure(reported, { style: styleOf(known) });
  if (!figure) throw new Problem('no-figure', `“${reported}” has no figure in it.`);
  const at = text.indexOf(reported, from);
  const span = { start: at, end: at + reported.length };
  return {
    id,
    kind: 'level',
    entity,
    metric,
    period: normalizePeriod(period),
    basis: get('basis') === '' ? UNSTATED : findBasis(pack, get('basis')),
    unit: known.unit,
    bound: figure.bound,
    interval: figure.interval,
    ...(figure.value === undefined ? {} : { value: figure.value }),
    // A cell with doubled quotes stands otherwise in the file: its line then is all that can be pointed at.
    span: at < 0 ? { start: from, end: from } : span,
    quote: at < 0 ? '' : reported,
    inherited: [],
    rule: ROW_RULE,
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
