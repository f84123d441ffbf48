import type { Claim } from '../../model/claim.ts';
import type { Source } from '../../model/pack.ts';
import type { Verdict, VerdictStatus } from '../../model/verdict.ts';
import { describeClaim } from '../describe-claim.ts';
import type { Messages } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { type CsvValue, toCsv } from '../table/csv.ts';

export interface PressRow {
  readonly published: string;
  readonly by: string;
  readonly url?: string;
  /** As it was printed, and as it is read. */
  readonly statement: string;
  readonly reading: string;
  readonly verdict: VerdictStatus;
  readonly verdictText: string;
  readonly framing: readonly string[];
}

interface Said {
  readonly source: Source;
  readonly claim: Claim;
  readonly statement: string;
  readonly verdict: Verdict;
}

/** What the press has claimed, and how each claim fared. */
export function pressPage(
  said: readonly Said[],
  names: NameBook,
  m: Messages,
): { readonly title: string; readonly rows: readonly PressRow[] } {
  const zh = names.language === 'zh';
  return {
    title: zh ? '媒体说过什么，结果如何' : 'What the press has claimed, and how it fared',
    rows: said.map(({ source, claim, statement, verdict }) => ({
      published: source.published ?? '',
      by: source.publisher,
      ...(source.url === undefined ? {} : { url: source.url }),
      statement,
      reading: describeClaim(claim, names, m)
        .map((p) => p.text)
        .join(''),
      verdict: verdict.verdict,
      verdictText: m.verdict[verdict.verdict],
      framing: verdict.framing.map((f) => f.code),
    })),
  };
}

export function pressCsv(said: readonly Said[]): string {
  return toCsv(
    [
      'published',
      'publisher',
      'url',
      'statement',
      'kind',
      'entity',
      'metric',
      'period',
      'verdict',
      'framing',
    ],
    said.map(({ source, claim, statement, verdict }): CsvValue[] => [
      source.published ?? '',
      source.publisher,
      source.url ?? '',
      statement,
      claim.kind,
      claim.entity ?? '',
      claim.metric ?? '',
      claim.period ?? '',
      verdict.verdict,
      verdict.framing.map((f) => f.code).join(' '),
    ]),
  );
}
