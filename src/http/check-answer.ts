import { checkText } from '../app/check-text.ts';
import type { Workspace } from '../app/workspace.ts';
import { type CheckPage, checkPage } from '../brief/check-page.ts';
import { messagesFor } from '../brief/messages/messages.ts';
import { nameBook } from '../brief/name-book.ts';
import type { CheckResult } from '../model/verdict.ts';
import type { CheckRequest } from './check-request.ts';

/** The contract's result, the text its spans point into, and the page in the asked language as data. */
export interface CheckAnswer extends CheckResult {
  readonly text: string;
  readonly page: CheckPage;
}

export function answerCheck(workspace: Workspace, request: CheckRequest): CheckAnswer {
  const ledger = request.ledger ?? true;
  const { result, text, sentences, evidence } = checkText(
    workspace,
    {
      text: request.text,
      ...(request.title ? { title: request.title } : {}),
      ...(request.publisher ? { publisher: request.publisher } : {}),
      ...(request.date ? { published: request.date } : {}),
      ...(request.url ? { url: request.url } : {}),
    },
    { ledger },
  );
  const lang = request.lang ?? 'en';
  const { pack } = workspace.loaded();
  const names = nameBook(pack, lang, ledger ? evidence : undefined);
  const page = checkPage(
    { result, text, sentences, pack, ...(ledger ? { evidence } : {}) },
    names,
    messagesFor(lang),
  );
  return { ...result, text, page };
}
