import { UNSPECIFIED } from '../../check/facts.ts';
import { LEAST_STEPS } from '../../explain/concordance.ts';
import type { LawAnswer, LawPanel } from '../../explain/law.ts';
import { formatNumber } from '../format.ts';
import type { Messages } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { type CsvValue, toCsv } from '../table/csv.ts';
import { type PageLine, type PageSection, plain, quiet, type SectionsPage } from '../table/sections.ts';
import type { TableCell, Tone } from '../table/table.ts';
import { type LawWords, lawWords } from './words.ts';

const TONES: Readonly<Record<LawPanel['result']['outcome'], Tone>> = {
  'too-few': 'quiet',
  supported: 'good',
  fragile: 'warn',
  'not-supported': 'bad',
};

export function lawPage(law: LawAnswer, names: NameBook, m: Messages): SectionsPage {
  const w = lawWords(names.language);
  const name = (names.language === 'zh' ? law.name.zh : undefined) ?? law.name.en;
  return {
    title: w.title(name),
    subtitle: w.lag(law.lag),
    sections: [
      { head: '', lines: [plain(answerText(law, names, m))] },
      ...law.panels.map((p) => panelSection(p, names, m, w)),
    ],
  };
}

/** One honest sentence for all panels together. */
export function answerText(law: LawAnswer, names: NameBook, m: Messages): string {
  const w = lawWords(names.language);
  const tested = law.panels.filter((p) => p.result.outcome !== 'too-few');
  const rest = law.panels.filter((p) => p.result.outcome === 'too-few');
  return w.answer(
    tested
      .map((p) => w.panelOutcome(names.classOf(p.class), w.short[p.result.outcome]))
      .join(names.language === 'zh' ? '；' : '; '),
    rest.length === 0
      ? ''
      : w.untested(m.list(rest.map((p) => w.steps(names.classOf(p.class), p.result.steps))), LEAST_STEPS),
  );
}

function panelSection(p: LawPanel, names: NameBook, m: Messages, w: LawWords): PageSection {
  const one = (x: number): string => formatNumber(Number(x.toFixed(1)));
  const c = w.columns;
  return {
    head: w.panel(names.classOf(p.class), names.metric(p.part), names.metric(p.whole)),
    table: {
      columns: [
        { name: c.name, align: 'left' },
        { name: c.year, align: 'left' },
        { name: c.share, align: 'right' },
        { name: c.place, align: 'right' },
        { name: c.growth, align: 'right' },
      ],
      rows: p.rows.map((r): TableCell[] => [
        names.entity(r.entity),
        String(r.year),
        `${one(r.share[0])} → ${one(r.share[1])}%`,
        {
          text: `${r.rank[0]} → ${r.rank[1]}`,
          tone: r.rankGain > 0 ? 'good' : r.rankGain < 0 ? 'bad' : 'plain',
        },
        `${one(r.growth)}%`,
      ]),
    },
    lines: [
      ...resultLines(p, names, w),
      ...(p.full.length > 0 ? [quiet(w.full(m.list(p.full.map((e) => names.entity(e)))))] : []),
    ],
  };
}

function resultLines(
  { result: r, basis, members, rows }: LawPanel,
  names: NameBook,
  w: LawWords,
): PageLine[] {
  const percent = (x: number | undefined): string => `${formatNumber(Math.round((x ?? 0) * 100))}%`;
  if (rows.length === 0) return [plain(w.nothing)];
  const on = [
    quiet(w.basis(names.basis(basis ?? ''), r.steps, members)),
    ...(basis === UNSPECIFIED ? [quiet(w.unknownBasis)] : []),
  ];
  const verdict: PageLine = { parts: [{ text: w.outcome[r.outcome], tone: TONES[r.outcome] }] };
  if (r.outcome === 'too-few') return [...on, plain(w.tooFew(r.steps, LEAST_STEPS)), verdict];
  const out = r.leaveOneOut;
  return [
    ...on,
    plain(
      w.result(
        percent(r.concordance),
        r.pairs ?? 0,
        (r.p ?? 1).toFixed(3),
        percent(out?.lo),
        percent(out?.hi),
        out ? names.entity(out.without) : '',
      ),
    ),
    plain(w.growth(percent(r.withGrowth))),
    verdict,
  ];
}

export function lawCsv(law: LawAnswer): string {
  const header = ['class', 'part', 'whole', 'basis', 'entity', 'year', 'share_before', 'share_after'];
  const rest = ['rank_before', 'rank_after', 'growth'];
  const rows = law.panels.flatMap((p) =>
    p.rows.map((r): CsvValue[] => [
      p.class,
      p.part,
      p.whole,
      p.basis,
      r.entity,
      r.year,
      ...r.share,
      ...r.rank,
      r.growth,
    ]),
  );
  return toCsv([...header, ...rest], rows);
}
