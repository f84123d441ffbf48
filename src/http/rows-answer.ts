import { z } from 'zod';
import { previewRows } from '../app/rows-in.ts';
import type { TextInput } from '../app/source-document.ts';
import type { Workspace } from '../app/workspace.ts';
import { type RowsPage, rowsPage } from '../brief/ledger/rows-page.ts';
import { messagesFor } from '../brief/messages/messages.ts';
import { nameBook } from '../brief/name-book.ts';
import type { CheckResult } from '../model/verdict.ts';

/** A table of figures: the first line names the columns entity, metric, period, reported and, if it is known, basis. */
export const RowsRequestSchema = z.object({
  csv: z.string().min(1),
  publisher: z.string().max(200).optional(),
  title: z.string().max(500).optional(),
  /** YYYY-MM-DD */
  date: z.string().max(10).optional(),
  url: z.string().max(2000).optional(),
  lang: z.enum(['en', 'zh']).optional(),
});
export type RowsRequest = z.infer<typeof RowsRequestSchema>;

export interface RowsAnswer {
  readonly rows: readonly { readonly line: number; readonly claim?: string; readonly problem?: string }[];
  readonly verdicts: CheckResult['verdicts'];
  readonly summary: CheckResult['summary'];
  readonly page: RowsPage;
}

export function rowsInput(request: RowsRequest): TextInput {
  return {
    text: request.csv,
    ...(request.title ? { title: request.title } : {}),
    ...(request.publisher ? { publisher: request.publisher } : {}),
    ...(request.date ? { published: request.date } : {}),
    ...(request.url ? { url: request.url } : {}),
  };
}

export function answerRows(workspace: Workspace, request: RowsRequest): RowsAnswer {
  const { rows, result } = previewRows(workspace, rowsInput(request));
  const lang = request.lang ?? 'en';
  const names = nameBook(workspace.loaded().pack, lang, workspace.settledView().base.evidence);
  return {
    rows: rows.map(({ line, claim, problem }) => ({
      line,
      ...(claim ? { claim: claim.id as string } : {}),
      ...(problem === undefined ? {} : { problem }),
    })),
    verdicts: result.verdicts,
    summary: result.summary,
    page: rowsPage(rows, result, names, messagesFor(lang)),
  };
}
