import type { PrintedInterval } from '../model/claim.ts';
import type { Pack } from '../model/pack.ts';
import type { Standings } from '../standings/standings.ts';
import { formatInterval, formatPeriod } from './format.ts';
import type { Messages } from './messages/messages.ts';
import type { NameBook } from './name-book.ts';
import { noteText } from './note-text.ts';

export interface Table {
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly { readonly name: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly string[])[];
  readonly below: readonly string[];
}

const MISSING_SHOWN = 12;

export function standingsTable(s: Standings, pack: Pack, names: NameBook, m: Messages): Table {
  const { columns, status } = m.standings;
  const unit = pack.metrics.get(s.metric)?.unit;
  const range = (i: PrintedInterval | undefined, u: string | undefined, digits: number): string =>
    i === undefined ? '·' : figure(i, u, digits, names, m);
  const hasShare = s.rows.some((r) => r.share);
  const rows = s.rows.map((r) => {
    const { best, worst } = r.rank;
    const place = worst === best ? `${best}` : `${best}–${worst ?? m.standings.openEnd}`;
    const other = r.basis === s.basis ? '' : ` [${names.basis(r.basis)}]`;
    return [
      place,
      names.entity(r.entity) + other,
      range(r.interval, unit, 7),
      range(r.growth, 'percent', 3),
      ...(hasShare ? [range(r.share, 'percent', 3)] : []),
      range(r.gap, unit, 4),
      status[r.status] ?? r.status,
    ];
  });
  const missing = s.missing.map((x) => names.entity(x.entity));
  return {
    title: m.standings.title(names.metric(s.metric), names.classOf(s.class), formatPeriod(s.period, m)),
    subtitle: m.standings.basis(names.basis(s.basis), s.asOf),
    columns: [
      { name: columns.place, align: 'right' },
      { name: columns.name, align: 'left' },
      { name: columns.value, align: 'right' },
      { name: columns.growth, align: 'right' },
      ...(hasShare ? [{ name: columns.share, align: 'right' } as const] : []),
      { name: columns.gap, align: 'right' },
      { name: columns.status, align: 'left' },
    ],
    rows,
    below: [
      ...(hasShare && pack.focusShare
        ? [m.standings.shareOf(names.metric(pack.focusShare.part), names.metric(pack.focusShare.whole))]
        : []),
      ...(missing.length > 0
        ? [
            m.standings.missing(
              m.list(missing.slice(0, MISSING_SHOWN)),
              Math.max(0, missing.length - MISSING_SHOWN),
            ),
          ]
        : []),
      ...new Set(s.notes.map((n) => noteText(n, m))),
    ],
  };
}

/** The middle and half the width where both ends are known: "2,788,000 ±500". Ends stay exact in the JSON. */
function figure(
  [lo, hi]: PrintedInterval,
  unit: string | undefined,
  digits: number,
  names: NameBook,
  m: Messages,
): string {
  const short = (v: number | null): number | null => (v === null ? null : Number(v.toPrecision(digits)));
  if (lo === null || hi === null || lo === hi)
    return formatInterval([short(lo), short(hi)], unit, m, names.language);
  const middle = short((lo + hi) / 2)!;
  const half = Number(((hi - lo) / 2).toPrecision(2));
  const text = formatInterval([middle, middle], unit, m, names.language);
  return half === 0 ? text : `${text} ±${formatInterval([half, half], undefined, m, names.language)}`;
}
