import { checkText, type TextCheck } from '../app/check-text.ts';
import type { TextInput } from '../app/source-document.ts';
import type { Workspace } from '../app/workspace.ts';
import { type CheckPage, checkPage } from '../brief/check-page.ts';
import { messagesFor } from '../brief/messages/messages.ts';
import { nameBook } from '../brief/name-book.ts';
import type { Claim } from '../model/claim.ts';
import type { CheckResult } from '../model/verdict.ts';
import type { CheckRequest } from './check-request.ts';

/** The contract's result, the text its spans point into, and the page in the asked language as data. */
export interface CheckAnswer extends CheckResult {
  readonly text: string;
  /** Where the text proper begins: what stands before it are facts about the text. */
  readonly bodyStart: number;
  readonly page: CheckPage;
}

export function answerCheck(
  workspace: Workspace,
  request: CheckRequest,
  onRead?: (claims: readonly Claim[], bodyStart: number) => void,
): CheckAnswer {
  const ledger = request.ledger ?? true;
  const check = checkText(workspace, inputOf(request), {
    ledger,
    ...(request.corrections ? { corrections: request.corrections } : {}),
    ...(onRead ? { onRead } : {}),
  });
  const page = pageOf(workspace, request, check);
  return { ...check.result, text: check.text, bodyStart: check.bodyStart, page };
}

export function inputOf(request: CheckRequest): TextInput {
  return {
    text: request.text,
    ...(request.title ? { title: request.title } : {}),
    ...(request.publisher ? { publisher: request.publisher } : {}),
    ...(request.date ? { published: request.date } : {}),
    ...(request.url ? { url: request.url } : {}),
  };
}

function pageOf(workspace: Workspace, request: CheckRequest, check: TextCheck): CheckPage {
  const lang = request.lang ?? 'en';
  const evidence = (request.ledger ?? true) ? { evidence: check.evidence } : {};
  const { pack } = workspace.loaded();
  const { result, text, sentences } = check;
  return checkPage(
    { result, text, sentences, pack, ...evidence },
    nameBook(pack, lang, evidence.evidence),
    messagesFor(lang),
  );
}
