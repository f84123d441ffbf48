import type { Language } from '../../model/pack.ts';
import type { Outcome } from '../../model/verdict.ts';
import type { TargetRow, TargetsBoard } from '../../standings/targets.ts';
import { formatNumber, formatPeriod, formatQuantity } from '../format.ts';
import type { Messages, Widen } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { middleAndHalf } from '../standings/short-figures.ts';
import { type CsvValue, toCsv } from '../table/csv.ts';
import type { Table, TableCell, Tone } from '../table/table.ts';

const EN = {
  title: (n: number) => `${n} announced ${n === 1 ? 'goal' : 'goals'}`,
  asOf: (date: string) => `as of ${date}`,
  columns: { issuer: 'Who', what: 'What', goal: 'Goal', by: 'By', now: 'Now', need: 'A year', said: 'Said' },
  who: (issuer: string, entity: string) => (issuer === entity ? issuer : `${issuer} → ${entity}`),
  now: (value: string, period: string) => `${value} (${period})`,
  noValue: 'no figure',
  need: 'A year: growth from the latest figure to the goal',
  counts: (parts: readonly string[]) => parts.join(', '),
};
type Words = Widen<typeof EN>;
const ZH: Words = {
  title: (n) => `${n} 个已宣布的目标`,
  asOf: (date) => `截至 ${date}`,
  columns: {
    issuer: '主体',
    what: '指标',
    goal: '目标',
    by: '期限',
    now: '现状',
    need: '每年',
    said: '宣布',
  },
  who: (issuer, entity) => (issuer === entity ? issuer : `${issuer} → ${entity}`),
  now: (value, period) => `${value}（${period}）`,
  noValue: '无数字',
  need: '每年：由最近数字到目标所需增速',
  counts: (parts) => parts.join('，'),
};
const WORDS: Readonly<Record<Language, Words>> = { en: EN, zh: ZH };

const MARKS: Readonly<Record<Outcome, { readonly text: string; readonly tone: Tone }>> = {
  met: { text: '●', tone: 'good' },
  missed: { text: '■', tone: 'bad' },
  on_track: { text: '↗', tone: 'fair' },
  open: { text: '○', tone: 'plain' },
  unknowable: { text: '◌', tone: 'quiet' },
};

export function targetsPage(board: TargetsBoard, names: NameBook, m: Messages): Table {
  const w = WORDS[names.language];
  const counts = new Map<Outcome, number>();
  for (const r of board.rows) counts.set(r.outcome, (counts.get(r.outcome) ?? 0) + 1);
  const c = w.columns;
  return {
    title: w.title(board.rows.length),
    subtitle: [
      w.asOf(board.asOf),
      ...[...counts].map(([o, n]) => `${MARKS[o].text} ${n} ${m.outcome[o]}`),
    ].join(' · '),
    columns: [
      { name: '', align: 'left' },
      { name: c.issuer, align: 'left' },
      { name: c.what, align: 'left' },
      { name: c.goal, align: 'right' },
      { name: c.by, align: 'left' },
      { name: c.now, align: 'right', drop: 2 },
      { name: c.need, align: 'right', drop: 1, legend: w.need },
      { name: c.said, align: 'left', drop: 3 },
    ],
    rows: board.rows.map((r): TableCell[] => [
      MARKS[r.outcome],
      { text: w.who(names.entity(r.issuer), names.entity(r.entity)), tone: 'strong' },
      names.metric(r.metric),
      r.value === undefined ? w.noValue : formatQuantity(r.value, r.unit, names.language),
      r.deadline === undefined ? '·' : formatPeriod(r.deadline, m),
      nowText(r, w, names, m),
      r.required === undefined
        ? '·'
        : `${r.required.perYear > 0 ? '+' : ''}${formatNumber(r.required.perYear)}%`,
      r.announced === undefined ? '·' : { text: formatPeriod(r.announced, m), tone: 'quiet' },
    ]),
    below: [
      (['on_track', 'open', 'met', 'missed', 'unknowable'] as const)
        .filter((o) => counts.has(o))
        .map((o) => `${MARKS[o].text} ${m.outcome[o]}`)
        .join('   '),
    ],
  };
}

function nowText(r: TargetRow, w: Words, names: NameBook, m: Messages): string {
  if (!r.now) return '·';
  return w.now(middleAndHalf(r.now.interval, r.unit, 4, m, names.language), formatPeriod(r.now.period, m));
}

export function targetsCsv(board: TargetsBoard, names: NameBook): string {
  const header = ['issuer', 'issuer_name', 'entity', 'metric', 'value', 'unit', 'deadline', 'announced'];
  const rest = ['outcome', 'now_period', 'now_basis', 'now_lo', 'now_hi', 'per_year', 'source'];
  const rows = board.rows.map((r): CsvValue[] => [
    r.issuer,
    names.entity(r.issuer),
    r.entity,
    r.metric,
    r.value,
    r.unit,
    r.deadline,
    r.announced,
    r.outcome,
    r.now?.period,
    r.now?.basis,
    ...(r.now?.interval ?? [null, null]),
    r.required?.perYear,
    r.evidence[0] ? names.witness(r.evidence[0]) : '',
  ]);
  return toCsv([...header, ...rest], rows);
}
