import { LEAST_GROWTHS } from '../../explain/break-test.ts';
import type { Explanation } from '../../explain/explain.ts';
import type { Placebo } from '../../explain/placebo.ts';
import type { Estimate, Range } from '../../explain/range.ts';
import type { JudgedReason } from '../../explain/reasons.ts';
import type { Pack } from '../../model/pack.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import { formatNumber, formatPeriod } from '../format.ts';
import type { Messages } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { middleAndHalf, percentRange } from '../standings/short-figures.ts';
import {
  marked,
  type PageLine,
  type PageSection,
  plain,
  quiet,
  type SectionsPage,
} from '../table/sections.ts';
import type { TableCell, Tone } from '../table/table.ts';
import { driverLines, signed } from './driver-lines.ts';
import { stretches } from './stretches.ts';
import { type ExplainWords, explainWords } from './words.ts';

interface Telling {
  readonly x: Explanation;
  readonly pack: Pack;
  readonly names: NameBook;
  readonly m: Messages;
  readonly w: ExplainWords;
  readonly unit: string | undefined;
}

/** An explanation as a page of sections, most certain first: figures, accounting, then what stands beside them. */
export function explainPage(x: Explanation, pack: Pack, names: NameBook, m: Messages): SectionsPage {
  const t: Telling = {
    x,
    pack,
    names,
    m,
    w: explainWords(names.language),
    unit: pack.metrics.get(x.metric)?.unit,
  };
  const years = x.series.points.map((p) => p.year);
  const stretch = [...new Set([years[0], years.at(-1)])].filter((y) => y !== undefined).join('–');
  return {
    title: t.w.title(names.entity(x.entity), names.metric(x.metric), stretch),
    subtitle: '',
    sections: [
      seriesSection(t),
      turnsSection(t),
      breakSection(t),
      driversSection(t),
      besideSection(t),
      reasonsSection(t),
      reversalsSection(t),
    ].filter((s) => s !== undefined),
  };
}

/** a, b, c …: short for a way of counting, spelled out below the table. */
const letter = (i: number): string => String.fromCharCode(97 + (i % 26));

const BAR = 24;
const BLOCKS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

function seriesSection({ x, names, m, w, unit }: Telling): PageSection {
  const { points, gaps, seams } = x.series;
  const bases = [...new Set(points.map((p) => p.basis))];
  const tops = points.map((p) => p.interval[1] ?? p.interval[0] ?? 0);
  const highest = Math.max(0, ...tops);
  const rows = points.map((p, i): TableCell[] => {
    const before = points[i - 1];
    const turn = x.turns.find((t) => t.year === p.year);
    const comparable = before && before.basis === p.basis && before.year === p.year - 1;
    const known = [before?.interval, p.interval].every(
      (z) => z && z[0] !== null && z[1] !== null && z[0] > 0,
    );
    const [a, b] = [before?.interval as Range, p.interval as Range];
    const growth: Range | undefined =
      comparable && known ? [(b[0] / a[1] - 1) * 100, (b[1] / a[0] - 1) * 100] : undefined;
    return [
      String(p.year),
      middleAndHalf(p.interval, unit, 7, m, names.language),
      growth ? percentRange(growth, m, names.language) : '·',
      {
        text: bar(tops[i]!, highest),
        tone: turn ? (turn.kind === 'peak' ? 'good' : 'bad') : 'quiet',
      },
      turn ? { text: `${turn.kind === 'peak' ? '▲' : '▼'} ${w.turn[turn.kind]}`, tone: 'strong' } : '',
      { text: letter(bases.indexOf(p.basis)), tone: 'quiet' },
    ];
  });
  const c = w.columns;
  return {
    id: 'series',
    head: w.head.series,
    table: {
      columns: [
        { name: c.year, align: 'left' },
        { name: c.value, align: 'right' },
        { name: c.growth, align: 'right' },
        { name: c.bar, align: 'left', drop: 1 },
        { name: c.turn, align: 'left' },
        { name: c.basis, align: 'left' },
      ],
      rows,
    },
    lines: [
      ...(points.length === 0 ? [plain(w.empty)] : []),
      ...bases.map((b, i) => quiet(`${letter(i)}  ${names.basis(b)}`)),
      ...(gaps.length > 0 ? [quiet(w.gaps(m.list(stretches(gaps))))] : []),
      ...(seams.length > 0 ? [quiet(w.seams(m.list(seams.map(String))))] : []),
    ],
  };
}

function bar(value: number, highest: number): string {
  if (highest <= 0 || value <= 0) return '';
  const eighths = Math.round((value / highest) * BAR * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + BLOCKS[eighths % 8]!;
}

function turnsSection({ x, names, m, w, unit }: Telling): PageSection {
  const lines = x.turns.map((t) =>
    marked(
      w.turnLine(t.year, w.turn[t.kind], middleAndHalf(t.range, unit, 7, m, names.language)),
      t.kind === 'peak' ? '▲' : '▼',
      t.kind === 'peak' ? 'good' : 'bad',
      [...(t.sure ? [] : [quiet(w.unsure)]), ...(t.crossBasis ? [quiet(w.turnCross)] : [])],
    ),
  );
  return {
    id: 'turns',
    head: w.head.turns,
    lines: [...(lines.length > 0 ? lines : [plain(w.noTurns)]), quiet(w.rule)],
  };
}

function breakSection({ x, names, m, w }: Telling): PageSection {
  const b = x.break;
  const fixed = (n: number | undefined): string => formatNumber(Number((n ?? 0).toFixed(1)));
  if (b.outcome === 'too-short')
    return { id: 'break', head: w.head.break, lines: [plain(w.breakShort(b.n, LEAST_GROWTHS))] };
  const set = (b.years ?? []).filter((y) => y !== b.year);
  const said =
    b.outcome === 'break'
      ? marked(w.breakFound(b.year ?? 0, signed(b.shift ?? 0, fixed), m.list(set.map(String))), '⊣', 'warn')
      : plain(w.breakNone(b.n, fixed(b.detectable)));
  const two = (n: number | undefined): string => (n ?? 0).toFixed(2);
  return {
    id: 'break',
    head: w.head.break,
    lines: [
      said,
      quiet(
        w.breakWhere(b.from ?? 0, b.to ?? 0, names.basis(b.basis ?? ''), two(b.statistic), two(b.critical)),
      ),
    ],
  };
}

const DRIVERS_SHOWN = 5;

function driversSection(t: Telling): PageSection {
  const { x, names, m, w } = t;
  const shown = x.drivers.slice(-DRIVERS_SHOWN);
  const [last] = shown.slice(-1);
  const part = last ? names.metric(last.part) : '';
  const c = w.columns;
  const percent = (e: Estimate | undefined): string => (e ? percentRange(e.range, m, names.language) : '·');
  const points = (e: Estimate): string => {
    const text = percentRange(e.range, m, names.language).replace('%', '');
    return e.value > 0 ? `+${text}` : text;
  };
  return {
    id: 'drivers',
    head: w.head.drivers,
    table: {
      columns: [
        { name: c.year, align: 'left' },
        { name: c.total, align: 'right' },
        { name: c.part(part), align: 'right' },
        { name: c.rest, align: 'right' },
        { name: c.share, align: 'right', drop: 2 },
        { name: c.ofChange, align: 'right', drop: 3 },
        { name: c.basis, align: 'left', drop: 1 },
      ],
      rows: shown.map((d): TableCell[] => {
        const k = d.contributions;
        return [
          String(d.year),
          percent(k.total),
          points(k.part),
          points(k.rest),
          `${percent(k.shareBefore)} → ${percent(k.shareAfter)}`,
          percent(k.partOfChange),
          { text: names.basis(d.basis), tone: 'quiet' },
        ];
      }),
    },
    lines: last ? driverLines(last, t) : [plain(w.noDrivers)],
  };
}

function besideSection({ x, names, m, w }: Telling): PageSection | undefined {
  if (x.besides.length === 0) return undefined;
  return {
    id: 'beside',
    head: w.head.beside,
    lines: x.besides.map(({ turn, events }) => {
      const placebo = x.placebos.find((p) => p.year === turn.year + 1);
      return marked(
        `${turn.year} ${w.turn[turn.kind]}`,
        turn.kind === 'peak' ? '▲' : '▼',
        turn.kind === 'peak' ? 'good' : 'bad',
        [
          ...(placebo ? [plain(placeboText(placebo, names, w))] : []),
          ...(events.length === 0 ? [quiet(w.noEvents)] : []),
          ...events.map((e) =>
            quiet(`${formatPeriod(e.date, m)} · ${e.description} [${source(e.evidence, names)}]`),
          ),
        ],
      );
    }),
  };
}

function placeboText(p: Placebo, names: NameBook, w: ExplainWords): string {
  const effect = signed(p.effect, (n) => formatNumber(Number(n.toFixed(1))));
  return w.placebo(p.year, effect, p.rank, p.compared, p.smallestP.toFixed(2), names.basis(p.basis));
}

const OUTCOMES: Readonly<Record<JudgedReason['outcome'], { readonly mark: string; readonly tone: Tone }>> = {
  'bears-out': { mark: '●', tone: 'good' },
  partly: { mark: '◐', tone: 'fair' },
  against: { mark: '■', tone: 'bad' },
  opinion: { mark: '◌', tone: 'quiet' },
  'no-figures': { mark: '◌', tone: 'quiet' },
};

function reasonsSection({ x, names, m, w }: Telling): PageSection {
  const lines = x.reasons.map((r): PageLine => {
    const { mark, tone } = OUTCOMES[r.outcome];
    const said = (x: { readonly en: string; readonly zh?: string }): string =>
      (names.language === 'zh' ? x.zh : undefined) ?? x.en;
    const who = r.reason.speaker ? [w.says(said(r.reason.speaker))] : [];
    const by = source({ kind: 'claim', id: r.reason.id, source: r.reason.source }, names);
    const figure = r.measure ? [w.measure[r.measure.what](measureText(r.measure, names, m))] : [];
    const rank = r.placebo ? [placeboText(r.placebo, names, w)] : [];
    return marked(w.reason(said(r.reason.statement), formatPeriod(r.reason.period, m)), mark, tone, [
      { parts: [{ text: [w.outcome[r.outcome], ...figure, ...rank].join(w.and), tone }] },
      quiet([...who, `[${by}]`].join(' ')),
    ]);
  });
  return { id: 'reasons', head: w.head.reasons, lines: lines.length > 0 ? lines : [plain(w.noReasons)] };
}

function measureText(measure: NonNullable<JudgedReason['measure']>, names: NameBook, m: Messages): string {
  const text = percentRange(measure.range, m, names.language);
  return measure.what === 'share-gap' ? text.replace('%', '') : text;
}

function reversalsSection({ x, names, m, w }: Telling): PageSection | undefined {
  if (x.reversals.length === 0) return undefined;
  return {
    id: 'reversals',
    head: w.head.reversals,
    lines: x.reversals.map((r) => ({
      ...plain(
        w.said(
          formatPeriod(r.statement.date, m),
          `${r.statement.description} [${source(r.statement.evidence, names)}]`,
        ),
      ),
      under: r.later.map((e) =>
        marked(
          w.later(formatPeriod(e.date, m), `${e.description} [${source(e.evidence, names)}]`),
          '↩',
          'warn',
        ),
      ),
    })),
  };
}

function source(ref: EvidenceRef, names: NameBook): string {
  return names.witness(ref);
}
