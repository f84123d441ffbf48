import type { PrintedInterval } from '../../model/claim.ts';
import type { Language, Observation } from '../../model/pack.ts';
import type { Period } from '../../model/period.ts';
import { formatPeriod } from '../format.ts';
import type { Messages, Widen } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { type CsvValue, toCsv } from '../table/csv.ts';
import type { Table } from '../table/table.ts';
import { rangeText } from './rows-page.ts';

const EN = {
  found: (n: number) => (n === 0 ? 'Nothing on file has all of these words' : `${n} quantities on file`),
  about: 'Figures as they were printed; nothing is overwritten.',
  who: 'Who',
  what: 'Metric',
  when: 'Period',
  latest: 'Latest print',
  prints: 'Prints',
  origins: 'Origins',
  bases: 'Bases',
  history: (cell: string) => `${cell}: every version on file`,
  versions: (n: number, origins: number) =>
    `${n} ${n === 1 ? 'print' : 'prints'} of ${origins} ${origins === 1 ? 'origin' : 'origins'}`,
  published: 'Published',
  printed: 'As printed',
  allows: 'Allows',
  basis: 'Basis',
  source: 'Source',
  origin: 'Whose figure',
  state: 'State',
  settled: (basis: string, range: string) => `${basis}: ${range}`,
  status: {
    final: 'final',
    flash: 'flash',
    estimate: 'estimate',
    forecast: 'forecast',
    expected: 'expected',
    media_error: 'known misprint',
    plan: 'plan',
    restated_base: 'restated base',
  } as Readonly<Record<string, string>>,
  undated: 'undated',
  withdrawn: (print: string, who: string, on: string, why: string) =>
    `Withdrawn: ${print} (${who}), taken back ${on}: ${why}`,
};
type Words = Widen<typeof EN>;

const ZH: Words = {
  found: (n) => (n === 0 ? '在册资料中没有同时含有这些词的' : `在册的量 ${n} 个`),
  about: '数字保持所印原样；从不覆盖。',
  who: '谁',
  what: '指标',
  when: '时期',
  latest: '最近所印',
  prints: '所印次数',
  origins: '来源数',
  bases: '口径',
  history: (cell) => `${cell}：在册的每一个版本`,
  versions: (n, origins) => `所印 ${n} 次，出自 ${origins} 个来源`,
  published: '发布',
  printed: '原文',
  allows: '容许',
  basis: '口径',
  source: '出处',
  origin: '谁的数字',
  state: '状态',
  settled: (basis, range) => `${basis}：${range}`,
  status: {
    final: '定数',
    flash: '快报',
    estimate: '估计',
    forecast: '预测',
    expected: '预期',
    media_error: '已知误印',
    plan: '计划',
    restated_base: '重述的基数',
  },
  undated: '未注日期',
  withdrawn: (print, who, on, why) => `已撤回：${print}（${who}），${on} 撤回：${why}`,
};

const wordsOf = (language: Language): Words => (language === 'zh' ? ZH : EN);

/** What a search finds, as far as it is shown. */
export interface FoundCell {
  readonly entity: string;
  readonly metric: string;
  readonly period: Period;
  readonly bases: readonly string[];
  readonly prints: number;
  readonly origins: number;
  readonly latest: Observation;
}

export function searchPage(shown: readonly FoundCell[], total: number, names: NameBook, m: Messages): Table {
  const w = wordsOf(names.language);
  return {
    title: w.found(total),
    subtitle: w.about,
    columns: [
      { name: w.who, align: 'left' },
      { name: w.what, align: 'left' },
      { name: w.when, align: 'left' },
      { name: w.latest, align: 'right' },
      { name: w.prints, align: 'right' },
      { name: w.origins, align: 'right' },
      { name: w.bases, align: 'left' },
    ],
    rows: shown.map((c) => [
      names.entity(c.entity),
      names.metric(c.metric),
      formatPeriod(c.period, m),
      c.latest.reported,
      String(c.prints),
      String(c.origins),
      c.bases.map((b) => names.basis(b)).join(', '),
    ]),
    below: [],
  };
}

export function searchCsv(found: readonly FoundCell[]): string {
  return toCsv(
    ['entity', 'metric', 'period', 'bases', 'prints', 'origins', 'latest'],
    found.map((c): CsvValue[] => [
      c.entity,
      c.metric,
      c.period,
      c.bases.join(' '),
      c.prints,
      c.origins,
      c.latest.reported,
    ]),
  );
}

export interface History {
  readonly entity: string;
  readonly metric: string;
  readonly period: Period;
  readonly settled: readonly { readonly basis: string; readonly interval: PrintedInterval }[];
  readonly versions: readonly Observation[];
  readonly withdrawn: readonly {
    readonly observation: Observation;
    readonly publisher: string;
    readonly published?: string;
    readonly on: string;
    readonly reason: string;
  }[];
}

export function historyPage(h: History, names: NameBook, m: Messages): Table {
  const w = wordsOf(names.language);
  const origins = new Set(h.versions.map((o) => o.origin)).size;
  return {
    title: w.history(m.claim.cell(names.entity(h.entity), names.metric(h.metric), formatPeriod(h.period, m))),
    subtitle: w.versions(h.versions.length, origins),
    columns: [
      { name: w.published, align: 'left' },
      { name: w.printed, align: 'right' },
      { name: w.allows, align: 'right' },
      { name: w.basis, align: 'left' },
      { name: w.origin, align: 'left' },
      { name: w.source, align: 'left' },
      { name: w.state, align: 'left' },
    ],
    rows: h.versions.map((o) => {
      const source = names.source(o.source);
      return [
        source?.published ?? w.undated,
        o.reported,
        rangeText(o.interval, o.unit, names.language),
        names.basis(o.basis),
        names.origin(o.origin),
        source?.publisher ?? o.source,
        w.status[o.status] ?? o.status,
      ];
    }),
    below: [
      ...h.settled.map((s) =>
        w.settled(names.basis(s.basis), rangeText(s.interval, h.versions[0]?.unit, names.language)),
      ),
      ...h.withdrawn.map((p) =>
        w.withdrawn(
          p.observation.reported,
          [p.publisher, p.published].filter(Boolean).join(' '),
          p.on,
          p.reason,
        ),
      ),
    ],
  };
}

export function historyCsv(h: History, names: NameBook): string {
  return toCsv(
    ['id', 'published', 'reported', 'low', 'high', 'unit', 'basis', 'origin', 'source', 'url', 'status'],
    h.versions.map((o): CsvValue[] => {
      const source = names.source(o.source);
      return [
        o.id,
        source?.published ?? '',
        o.reported,
        o.interval[0] ?? '',
        o.interval[1] ?? '',
        o.unit,
        o.basis,
        o.origin,
        o.source,
        source?.url ?? '',
        o.status,
      ];
    }),
  );
}
