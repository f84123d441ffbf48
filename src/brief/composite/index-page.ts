import { FEWEST, type IndexAnswer } from '../../explain/composite/city-index.ts';
import type { Composite } from '../../explain/composite/composite.ts';
import type { Shortcomings } from '../../explain/composite/shortcomings.ts';
import type { EntityId } from '../../model/ids.ts';
import { formatQuantity } from '../format.ts';
import type { Messages } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { citationOf } from '../standings/citations.ts';
import { type CsvValue, toCsv } from '../table/csv.ts';
import { type PageSection, plain, quiet, type SectionsPage } from '../table/sections.ts';
import type { TableCell } from '../table/table.ts';
import { type CompositeWords, compositeWords } from './words.ts';

/** Scores with their doubts first, then what they stand on; without enough complete rows only the latter. */
export function indexPage(a: IndexAnswer, names: NameBook, m: Messages): SectionsPage {
  const w = compositeWords(names.language);
  const heads = headsOf(a, names);
  return {
    title: w.title(names.classOf(a.class), a.asOf),
    subtitle: '',
    sections: [
      ...(a.result
        ? scores(a, a.result, heads, names, m, w)
        : [{ head: '', lines: [plain(w.notEnough(a.completeInAll, FEWEST))] }]),
      lacks(a, heads, names, m, w),
      standsOn(a, heads, names, w),
    ],
  };
}

const headsOf = (a: IndexAnswer, names: NameBook): string[] =>
  a.indicators.map((i) => (names.language === 'zh' ? i.name.zh : undefined) ?? i.name.en);

/** What one member lacks, as a page of its own. */
export function shortcomingsPage(
  a: IndexAnswer,
  entity: EntityId,
  names: NameBook,
  m: Messages,
): SectionsPage | undefined {
  const own = a.shortcomings.find((s) => s.entity === entity);
  if (!own) return undefined;
  const w = compositeWords(names.language);
  const heads = headsOf(a, names);
  return {
    title: w.lacksTitle(names.entity(entity), a.asOf),
    subtitle: '',
    sections: [
      { head: '', lines: [plain(shortcomingsText(a, own, heads, names, m)), quiet(w.weakRule)] },
      standsOn({ ...a, table: a.table.filter((r) => r.entity === entity) }, heads, names, w),
    ],
  };
}

/** At most so many paragraphs on a page; every member's is in the data. */
const PARAGRAPHS = 8;

function lacks(
  a: IndexAnswer,
  heads: readonly string[],
  names: NameBook,
  m: Messages,
  w: CompositeWords,
): PageSection {
  const order = a.result?.rows.map((r) => r.id) ?? a.table.map((r) => r.entity);
  const shown = order.flatMap((id) => a.shortcomings.find((s) => s.entity === id) ?? []).slice(0, PARAGRAPHS);
  return {
    head: w.lacks,
    lines: [...shown.map((s) => plain(shortcomingsText(a, s, heads, names, m))), quiet(w.weakRule)],
  };
}

/** One paragraph: where it is weak, by how much and behind whom; where it is not; what nothing is on file of. */
export function shortcomingsText(
  a: IndexAnswer,
  s: Shortcomings,
  heads: readonly string[],
  names: NameBook,
  m: Messages,
): string {
  const w = compositeWords(names.language);
  const headOf = (id: string): string => heads[a.indicators.findIndex((i) => i.id === id)] ?? id;
  const figure = (x: number): string => formatQuantity(Number(x.toPrecision(4)), undefined, names.language);
  const weak = s.weak.map((x) =>
    w.weakIn(
      headOf(x.indicator),
      figure(x.value),
      x.place,
      x.of,
      figure(x.median),
      names.entity(x.best.entity),
      figure(x.best.value),
    ),
  );
  const other = s.other.map((x) => w.otherIn(headOf(x.indicator), figure(x.value), x.place, x.of));
  const name = names.entity(s.entity);
  return [
    weak.length > 0 ? w.fallsShort(name, weak.join(w.semicolon)) : w.noWeakness(name),
    ...(other.length > 0 ? [w.holdsUp(m.list(other))] : []),
    ...(s.holes.length > 0 ? [w.holes(m.list(s.holes.map(headOf)))] : []),
  ].join(names.language === 'zh' ? '' : ' ');
}

function scores(
  a: IndexAnswer,
  result: Composite<EntityId>,
  heads: readonly string[],
  names: NameBook,
  m: Messages,
  w: CompositeWords,
): PageSection[] {
  const scored = a.indicators.flatMap((i, j) => (a.scored.includes(i.id) ? [{ ...i, head: heads[j]! }] : []));
  const left = a.indicators.flatMap((i, j) => (a.scored.includes(i.id) ? [] : [heads[j]!]));
  const weights = scored.map((i) => `${i.head} ${i.weight}`);
  const share = (x: number): string => `${Math.round(x * 100)}%`;
  return [
    {
      head: '',
      table: {
        columns: [
          { name: w.place, align: 'right' },
          { name: w.name, align: 'left' },
          { name: w.score, align: 'right' },
          { name: w.likely, align: 'right' },
          { name: w.first, align: 'right' },
          { name: w.drivers, align: 'left', drop: 1 },
        ],
        rows: result.rows.map((r): TableCell[] => [
          String(r.rank),
          { text: names.entity(r.id), tone: 'strong' },
          r.score.toFixed(1),
          r.likely[0] === r.likely[1] ? String(r.likely[0]) : `${r.likely[0]}–${r.likely[1]}`,
          share(r.rank1),
          {
            text: r.drivers.length > 0 ? m.list(r.drivers.map((j) => scored[j]!.head)) : w.none,
            tone: 'quiet',
          },
        ]),
      },
      lines: [
        ...(left.length > 0
          ? [plain(w.leftOut(m.list(left), scored.length, a.complete, a.completeInAll, FEWEST))]
          : []),
        quiet(w.how(formatQuantity(a.runs, undefined, names.language), a.seed)),
        quiet(w.weights(weights.join(', '))),
      ],
    },
    {
      head: w.dropped,
      table: {
        columns: [
          { name: w.name, align: 'left' },
          ...scored.map(({ head }, i) => ({
            name: head,
            align: 'right' as const,
            ...(i < 5 ? {} : { drop: i }),
          })),
        ],
        rows: result.rows.map((r): TableCell[] => [
          names.entity(r.id),
          ...r.without.map(
            (rank): TableCell => (rank === r.rank ? String(rank) : { text: `${rank}`, tone: 'warn' }),
          ),
        ]),
      },
      lines: [],
    },
    {
      head: w.methods,
      table: {
        columns: [
          { name: w.name, align: 'left' },
          ...result.methods.map((x, i) => ({
            name: `${w.normaliser[x.normaliser]} ${w.aggregator[x.aggregator]}`,
            align: 'right' as const,
            ...(i < 3 ? {} : { drop: i }),
          })),
        ],
        rows: result.rows.map((r): TableCell[] => [
          names.entity(r.id),
          ...result.methods.map((x) => String(x.ranks[r.id])),
        ]),
      },
      lines: [],
    },
  ];
}

function standsOn(a: IndexAnswer, heads: readonly string[], names: NameBook, w: CompositeWords): PageSection {
  const shown = a.table.filter((r) => r.values.filter((v) => v !== null).length > 1);
  const hidden = a.table.length - shown.length;
  return {
    head: w.tables,
    table: {
      columns: [
        { name: w.name, align: 'left' },
        ...heads.map((name, i) => ({ name, align: 'right' as const, ...(i < 4 ? {} : { drop: i }) })),
      ],
      rows: shown.map((r): TableCell[] => [
        names.entity(r.entity),
        ...r.values.map((v): TableCell => {
          if (v === null) return { text: '·', tone: 'quiet' };
          const value = formatQuantity(Number(v.value.toPrecision(4)), undefined, names.language);
          return v.period === undefined ? value : `${value} ’${v.period.slice(2, 4)}`;
        }),
      ]),
    },
    lines: [
      ...mixedBases(a, heads, names, w).map(quiet),
      quiet(w.hole),
      ...(hidden > 0 ? [quiet(w.more(hidden))] : []),
    ],
  };
}

/** Columns whose figures are not counted alike, with who is counted how. */
function mixedBases(a: IndexAnswer, heads: readonly string[], names: NameBook, w: CompositeWords): string[] {
  const scored = new Set(a.result?.rows.map((r) => r.id));
  const ranked = a.result ? a.table.filter((r) => scored.has(r.entity)) : a.table;
  return heads.flatMap((head, j) => {
    const by = new Map<string, string[]>();
    for (const r of ranked) {
      const basis = r.values[j]?.basis;
      if (basis !== undefined) by.set(basis, [...(by.get(basis) ?? []), names.entity(r.entity)]);
    }
    if (by.size < 2) return [];
    return [
      w.mixed(head, [...by].map(([basis, who]) => `${names.basis(basis)}: ${who.join(', ')}`).join('; ')),
    ];
  });
}

/** One line a value, with its source, and one a score. */
export function indexCsv(a: IndexAnswer, names: NameBook): string {
  const rows: CsvValue[][] = a.table.flatMap((r) =>
    r.values.flatMap((v, j) => {
      if (v === null) return [];
      const c = v.evidence.map((e) => citationOf(e, names)).find((x) => x !== undefined);
      const head: CsvValue[] = [r.entity, names.entity(r.entity), a.indicators[j]!.id];
      return [[...head, v.value, v.period, c?.publisher, c?.url]];
    }),
  );
  const scored = (a.result?.rows ?? []).flatMap((r): CsvValue[][] => [
    [r.id, names.entity(r.id), 'score', r.score],
    [r.id, names.entity(r.id), 'rank', r.rank],
    [r.id, names.entity(r.id), 'rank_low', r.likely[0]],
    [r.id, names.entity(r.id), 'rank_high', r.likely[1]],
  ]);
  const full = scored.map((r) => [...r, '', '', '']);
  return toCsv(['entity', 'name', 'indicator', 'value', 'period', 'publisher', 'url'], [...full, ...rows]);
}
