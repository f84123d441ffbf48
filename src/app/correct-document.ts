import { type AddReport, addDocument } from './add-document.ts';
import { carryCorrections } from './carried-corrections.ts';
import type { Correction } from './corrections.ts';
import { findDocument } from './find-document.ts';
import { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { ROW_RULE } from './rows-in.ts';
import type { TextInput } from './source-document.ts';
import type { Workspace } from './workspace.ts';

/**
 * Corrects the reading of one claim of a document on file: a new record with its reason; the reading before stays in the journal. `claim` is its
 * id in today's reading of the text, as `pitwall read` prints it. Earlier corrections of the document stay.
 */
export function correctDocument(
  workspace: Workspace,
  given: string,
  correction: Correction & { readonly reason: string },
): AddReport {
  if (correction.reason.trim() === '')
    throw new Problem('no-reason', 'say why: --reason "the table counts exports as well".');
  const { document, text, hash, from } = findDocument(workspace, given);
  const reading = workspace.ledgerIndex().claims.get(hash);
  if (reading?.claims.some((c) => c.rule === ROW_RULE))
    throw new Problem(
      'a-table',
      `${document.title ?? from ?? document.id} is a table of figures: its rows are not read from words. Retract it and import the mended table.`,
    );
  const { title, publisher, published, url } = document;
  const input: TextInput = {
    text,
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
    ...(from ? { from } : {}),
  };
  const { claims } = readText(workspace, input).result;
  const before = carryCorrections(reading?.corrections ?? [], claims);
  const others = before.carried.filter((c) => c.claim !== correction.claim || c.field !== correction.field);
  const report = addDocument(workspace, input, [...others, correction]);
  return before.lost.length > 0 ? { ...report, lost: before.lost } : report;
}
