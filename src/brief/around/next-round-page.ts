import type { RoundAnswer, RoundCell } from '../../explain/next-round/cells.ts';
import type { NextRound } from '../../explain/next-round/next-round.ts';
import type { Pack } from '../../model/pack.ts';
import { formatInterval, formatPeriod } from '../format.ts';
import type { Messages } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { citationOf } from '../standings/citations.ts';
import { type CsvValue, toCsv } from '../table/csv.ts';
import { type PageLine, quiet, type SectionsPage } from '../table/sections.ts';
import type { TableCell } from '../table/table.ts';
import { type AroundWords, aroundWords } from './words.ts';

/** Columns shown beside the name in a terminal: the rest stands in the rows below. */
const WIDE = 6;
/** A place with a single answer is no row of a table; JSON and CSV have them all. */
const FEWEST = 2;

export function nextRoundPage(
  round: NextRound,
  pack: Pack,
  names: NameBook,
  m: Messages,
  verbose: boolean,
): SectionsPage {
  const w = aroundWords(names.language);
  const worded = (n: NextRound['columns'][number]['name']): string =>
    (names.language === 'zh' ? n.zh : undefined) ?? n.en;
  const nameOf = (c: NextRound['columns'][number]): string => worded(c.name);
  const rows = round.rows.filter((r) => r.known >= FEWEST);
  const short = (cell: RoundCell): TableCell => shortCell(cell, pack, names, m, w);
  return {
    title: w.roundTitle(names.classOf(round.class)),
    subtitle: '',
    sections: [
      {
        head: '',
        table: {
          columns: [
            { name: w.city, align: 'left' },
            ...round.columns.map((c, i) => ({
              name: worded(c.short),
              align: 'right' as const,
              ...(i < WIDE ? {} : { drop: i }),
            })),
          ],
          rows: rows.map((r) => [names.entity(r.entity), ...r.cells.map(short)]),
        },
        lines: [
          ...w.roundLegend,
          round.columns.map((c) => `${worded(c.short)}: ${nameOf(c)}`).join(' · '),
          w.roundMore(round.rows.length - rows.length),
        ].map(quiet),
      },
      ...(verbose
        ? rows.map((r) => ({
            head: names.entity(r.entity),
            lines: r.cells.flatMap((cell, i): PageLine[] =>
              cell.kind === 'unknown' ? [] : [cellLine(nameOf(round.columns[i]!), cell, pack, names, m, w)],
            ),
          }))
        : []),
    ],
  };
}

function shortCell(cell: RoundCell, pack: Pack, names: NameBook, m: Messages, w: AroundWords): TableCell {
  if (cell.kind === 'unknown') return { text: w.unknown, tone: 'quiet' };
  if (cell.kind === 'none') return { text: w.no, tone: 'quiet' };
  const [first] = cell.answers;
  if (!first) return '';
  const text = answerText(first, pack, names, m, w, true);
  return cell.kind === 'elsewhere' ? { text: `(${text})`, tone: 'quiet' } : { text, tone: 'plain' };
}

function answerText(
  a: RoundAnswer,
  pack: Pack,
  names: NameBook,
  m: Messages,
  w: AroundWords,
  short: boolean,
): string {
  switch (a.kind) {
    case 'event':
      return short
        ? (a.date?.slice(0, 7) ?? w.yes)
        : `${a.date ?? ''} ${names.translate(a.description)}`.trim();
    case 'figure': {
      const figure = shortFigure(a.interval, pack.metrics.get(a.metric)?.unit, m, names);
      const when = short ? a.period.slice(0, 4) : formatPeriod(a.period, m);
      return short
        ? `${figure} ’${when.slice(2)}`
        : `${names.entity(a.entity)} ${when}: ${figure} (“${a.reported}”)`;
    }
    case 'place':
      return short
        ? `${a.place} ’${a.period.slice(2, 4)}`
        : `${names.entity(a.entity)}: ${names.metric(a.metric)}, ${w.placeIn(a.place, a.class ? names.classOf(a.class) : '', a.period)}`;
  }
}

/** The middle of a printed interval, or its one end with the sign of the open one. */
function shortFigure(
  [lo, hi]: readonly [number | null, number | null],
  unit: string | undefined,
  m: Messages,
  names: NameBook,
): string {
  const round = (v: number): number => Number(v.toPrecision(4));
  const text = (v: number): string => formatInterval([round(v), round(v)], unit, m, names.language);
  if (lo !== null && hi !== null) return text((lo + hi) / 2);
  if (lo !== null) return `>${text(lo)}`;
  return hi === null ? '' : `<${text(hi)}`;
}

function cellLine(
  label: string,
  cell: Exclude<RoundCell, { kind: 'unknown' }>,
  pack: Pack,
  names: NameBook,
  m: Messages,
  w: AroundWords,
): PageLine {
  const answers = cell.kind === 'none' ? [] : cell.answers;
  const first = cell.kind === 'none' ? w.no : cell.kind === 'elsewhere' ? '( )' : '';
  return {
    parts: [
      { text: `${label}: `, tone: 'quiet' },
      { text: first, tone: 'quiet' },
    ],
    under: (answers.length > 0 ? answers : cell.answers).map((a) => {
      const c = citationOf(a.evidence, names);
      const source: PageLine[] = c
        ? [quiet(`${c.publisher}${c.published ? `, ${c.published}` : ''} ${c.url ?? ''}`.trim())]
        : [];
      return { parts: [{ text: answerText(a, pack, names, m, w, false), tone: 'plain' }], under: source };
    }),
  };
}

/** One line an answer: place, column, what kind of cell, what it says, its source. */
export function nextRoundCsv(round: NextRound, pack: Pack, names: NameBook, m: Messages): string {
  const w = aroundWords(names.language);
  const rows = round.rows.flatMap((r) =>
    r.cells.flatMap((cell, i): CsvValue[][] => {
      const head: CsvValue[] = [r.entity, names.entity(r.entity), round.columns[i]!.id, cell.kind];
      if (cell.kind === 'unknown') return [[...head, '', '', '']];
      return cell.answers.map((a) => {
        const c = citationOf(a.evidence, names);
        return [...head, answerText(a, pack, names, m, w, false), c?.publisher ?? '', c?.url ?? ''];
      });
    }),
  );
  return toCsv(['entity', 'name', 'column', 'kind', 'says', 'publisher', 'url'], rows);
}
