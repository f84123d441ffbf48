import { messagesFor } from '../brief/messages/messages.ts';
import { checkHtml } from '../render/html/check-html.ts';
import { checkSheets } from '../render/sheets/check-sheets.ts';
import { csvOf } from '../render/sheets/csv.ts';
import { xlsxOf } from '../render/sheets/xlsx.ts';
import type { CheckAnswer } from './check-answer.ts';

export const FORMATS = ['json', 'html', 'csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

export interface Report {
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** A check as a file: the contract's JSON, one page that needs nothing else, or its table. */
export function reportOf(answer: CheckAnswer, format: Format, lang: 'en' | 'zh'): Report {
  const { page, text, ...result } = answer;
  const m = messagesFor(lang);
  switch (format) {
    case 'json':
      return { type: 'application/json; charset=utf-8', body: `${JSON.stringify(result, null, 2)}\n` };
    case 'html':
      return { type: 'text/html; charset=utf-8', body: checkHtml(result, text, page, m, lang) };
    case 'csv':
      return { type: 'text/csv; charset=utf-8', body: csvOf(checkSheets(result, page, m)[0]!) };
    case 'xlsx':
      return {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: xlsxOf(checkSheets(result, page, m)),
      };
  }
}
