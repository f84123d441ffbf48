import type { Claim, PrintedInterval } from '../../model/claim.ts';
import type { Language } from '../../model/pack.ts';
import type { CheckResult, VerdictStatus } from '../../model/verdict.ts';
import { formatPeriod, formatQuantity } from '../format.ts';
import type { Messages, Widen } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';

const EN = {
  title: (good: number, bad: number) =>
    `${good} ${good === 1 ? 'row' : 'rows'} can be taken${bad === 0 ? '' : `, ${bad} cannot`}`,
  columns: [
    'Line',
    'Who',
    'Metric',
    'Period',
    'Basis',
    'As printed',
    'Allows',
    'Against what is on file',
  ] as readonly string[],
  clean: 'No row clashes with what is on file. That does not make them all true.',
  clashes: (n: number) =>
    `${n} ${n === 1 ? 'row clashes' : 'rows clash'} with what is on file; they can be kept all the same, as what was printed.`,
};
type Words = Widen<typeof EN>;
const ZH: Words = {
  title: (good, bad) => `可收 ${good} 行${bad === 0 ? '' : `，${bad} 行不可`}`,
  columns: ['行', '谁', '指标', '时期', '口径', '原文', '容许', '与在册资料相比'],
  clean: '没有一行与在册资料冲突。这并不表示都对。',
  clashes: (n) => `${n} 行与在册资料冲突；仍可作为“所印如此”收下。`,
};

export interface RowsPage {
  readonly title: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly line: number;
    readonly cells: readonly string[];
    readonly verdict?: VerdictStatus;
    readonly verdictText?: string;
    readonly problem?: string;
  }[];
}

/** A table before it is taken: how each row is read, and how it stands against what is on file. */
export function rowsPage(
  rows: readonly { readonly line: number; readonly claim?: Claim; readonly problem?: string }[],
  result: CheckResult,
  names: NameBook,
  m: Messages,
): RowsPage {
  const w = names.language === 'zh' ? ZH : EN;
  const verdicts = new Map(result.verdicts.map((v) => [v.claim as string, v.verdict] as const));
  const good = rows.filter((r) => r.claim).length;
  const clashes = result.verdicts.filter(
    (v) => v.verdict === 'contradicted' || v.verdict === 'disputed',
  ).length;
  return {
    title: w.title(good, rows.length - good),
    note: clashes === 0 ? w.clean : w.clashes(clashes),
    columns: w.columns,
    rows: rows.map(({ line, claim, problem }) => {
      if (!claim) return { line, cells: [], ...(problem === undefined ? {} : { problem }) };
      const verdict = verdicts.get(claim.id);
      return {
        line,
        cells: [
          names.entity(claim.entity ?? ''),
          names.metric(claim.metric ?? ''),
          formatPeriod(claim.period ?? '', m),
          names.basis(claim.basis ?? ''),
          claim.quote,
          rangeText(claim.interval ?? [null, null], claim.unit, names.language),
        ],
        ...(verdict === undefined ? {} : { verdict, verdictText: m.verdict[verdict] }),
      };
    }),
  };
}

export function rangeText([lo, hi]: PrintedInterval, unit: string | undefined, language: Language): string {
  const say = (x: number): string => formatQuantity(Number(x.toPrecision(8)), unit, language);
  if (lo === null) return hi === null ? '·' : `≤ ${say(hi)}`;
  if (hi === null) return `≥ ${say(lo)}`;
  return lo === hi ? say(lo) : `${say(lo)}–${say(hi)}`;
}
