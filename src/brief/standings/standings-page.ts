import type { PrintedInterval } from '../../model/claim.ts';
import type { Pack } from '../../model/pack.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import type { StandingRow, Standings } from '../../standings/standings.ts';
import { formatPeriod, formatQuantity } from '../format.ts';
import type { Messages } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { stepText } from '../step-text.ts';
import { type CsvValue, toCsv } from '../table/csv.ts';
import type { Table, TableCell, Tone } from '../table/table.ts';
import { citationOf } from './citations.ts';
import { middleAndHalf, percentRange, roundGap } from './short-figures.ts';
import { type Words, wordsFor } from './words.ts';

const MISSING_SHOWN = 8;

/** Shape before colour: a full disc is agreed on, a ring stands alone, a half square is disputed. */
const MARKS: Readonly<Record<string, { readonly text: string; readonly tone: Tone }>> = {
  settled: { text: '●', tone: 'good' },
  'single-source': { text: '○', tone: 'fair' },
  contested: { text: '◧', tone: 'bad' },
  implied: { text: '△', tone: 'warn' },
  unknown: { text: '◌', tone: 'quiet' },
};

/** A league table as a page: whatever is called first is called so with metric, scope, period and basis in its line. */
export function standingsPage(s: Standings, pack: Pack, names: NameBook, m: Messages): Table {
  const w = wordsFor(names.language);
  const unit = pack.metrics.get(s.metric)?.unit;
  const sources = new Map<string, number>();
  const has = (test: (r: StandingRow) => unknown): boolean => s.rows.some((r) => test(r) !== undefined);
  const shown = {
    growth: has((r) => r.growth),
    share: has((r) => r.share),
    whole: has((r) => r.ofWhole),
    years: has((r) => r.gapYears),
  };
  const percent = (i: PrintedInterval | undefined): string =>
    i === undefined ? '·' : percentRange(i, m, names.language);
  const rows = s.rows.map((r, i): TableCell[] => [
    s.rows[i]!.basis === s.basis ? placeText(r, w) : { text: placeText(r, w), tone: 'quiet' },
    bandSign(s.rows, i),
    r.basis === s.basis
      ? { text: names.entity(r.entity), tone: r.rank.best === 1 ? 'strong' : 'plain' }
      : { text: `${names.entity(r.entity)} †`, tone: 'quiet' },
    middleAndHalf(r.interval, unit, 7, m, names.language),
    ...(shown.growth ? [percent(r.growth)] : []),
    ...(shown.share ? [percent(r.share)] : []),
    ...(shown.whole ? [`${percent(r.ofWhole?.interval)}${r.ofWhole?.crossBasis ? '*' : ''}`] : []),
    r.gap === undefined ? '·' : roundGap(r.gap, unit, m, names.language),
    ...(shown.years ? [yearsText(r.gapYears)] : []),
    MARKS[r.status] ?? MARKS.unknown!,
    { text: footnotes(r.evidence, sources, names), tone: 'quiet' },
  ]);
  const c = w.columns;
  return {
    title: headline(s, names, m),
    subtitle: w.asOf(s.asOf),
    columns: [
      { name: c.place, align: 'right' },
      { name: '', align: 'left', legend: hasBands(s) ? w.bands : '' },
      { name: c.name, align: 'left' },
      { name: c.value, align: 'right' },
      ...(shown.growth ? [{ name: c.growth, align: 'right', drop: 2 } as const] : []),
      ...(shown.share
        ? [{ name: c.share, align: 'right', drop: 3, legend: shareLegend(pack, names, w) } as const]
        : []),
      ...(shown.whole
        ? [{ name: c.whole, align: 'right', drop: 4, legend: wholeLegend(s, names, w) } as const]
        : []),
      { name: c.gap, align: 'right', drop: 1 },
      ...(shown.years ? [{ name: c.years, align: 'right', drop: 5, legend: w.years } as const] : []),
      { name: c.status, align: 'left' },
      { name: c.source, align: 'left' },
    ],
    rows,
    below: below(s, pack, names, m, sources),
    narrow: w.narrow,
  };
}

/** "No. 1 in METRIC among CLASS of PLACE in PERIOD (BASIS): NAME (possible places 1–3)"; without a proof, "largest on file". */
export function headline(s: Standings, names: NameBook, m: Messages): string {
  const w = wordsFor(names.language);
  const scope = w.firstScope(
    names.metric(s.metric),
    amongText(s, names, m),
    formatPeriod(s.period, m),
    names.basis(s.basis),
    s.entities !== undefined,
  );
  const [first] = s.rows.filter((r) => r.basis === s.basis);
  if (!first) return scopeText(s, names, m);
  const band = s.rows.filter((r) => r.band === 1 && r.rank.best === 1);
  const proven = first.rank.worst !== null && first.rank.worst <= Math.max(1, band.length);
  const { best, worst } = first.rank;
  const places =
    best === worst
      ? w.place(String(best))
      : w.places(String(best), worst === null ? w.openEnd : String(worst));
  if (!proven) return w.headlineOpen(scope, m.list(names_(band, first, names)), places);
  return w.headline(scope, m.list(names_(band, first, names)), band.length > 1 ? places : '');
}

function names_(band: readonly StandingRow[], first: StandingRow, names: NameBook): string[] {
  return (band.length > 0 ? band : [first]).map((r) => names.entity(r.entity));
}

export function scopeText(
  s: Pick<Standings, 'metric' | 'class' | 'entities' | 'within' | 'period' | 'basis'>,
  names: NameBook,
  m: Messages,
): string {
  const w = wordsFor(names.language);
  const among = amongText(s, names, m);
  return w.scope(names.metric(s.metric), among, formatPeriod(s.period, m), names.basis(s.basis));
}

const LIST_NAMED = 6;

/** The class with its whole, or the names of a list: "first" is said of nobody else. */
export function amongText(
  s: { readonly class: string; readonly entities?: readonly string[]; readonly within?: string },
  names: NameBook,
  m: Messages,
): string {
  const w = wordsFor(names.language);
  if (!s.entities)
    return w.among(names.classOf(s.class), s.within === undefined ? '' : names.entity(s.within));
  const shown = s.entities.slice(0, LIST_NAMED).map((e) => names.entity(e));
  const rest = s.entities.length - shown.length;
  return w.list(m.list([...shown, ...(rest > 0 ? [w.more(rest)] : [])]));
}

function placeText(r: StandingRow, w: Words): string {
  const { best, worst } = r.rank;
  return worst === best ? `${best}` : `${best}–${worst ?? w.openEnd}`;
}

/** Rows of one band are joined by a line. */
function bandSign(rows: readonly StandingRow[], i: number): TableCell {
  const band = rows[i]!.band;
  if (band === undefined) return '';
  const before = rows[i - 1]?.band === band;
  const after = rows[i + 1]?.band === band;
  const text = before && after ? '│' : before ? '╰' : after ? '╭' : '';
  return { text, tone: 'warn' };
}

function yearsText(years: StandingRow['gapYears']): string {
  if (years === undefined) return '·';
  const short = (x: number): number => Number(x.toPrecision(2));
  const [lo, hi] = years;
  if (hi === null) return `>${short(lo)}`;
  return short(lo) === short(hi) ? `${short(lo)}` : `${short(lo)}–${short(hi)}`;
}

function hasBands(s: Standings): boolean {
  return s.rows.some((r, i) => r.band !== undefined && s.rows[i + 1]?.band === r.band);
}

function shareLegend(pack: Pack, names: NameBook, w: Words): string {
  const focus = pack.focusShare;
  return focus ? w.shareOf(names.metric(focus.part), names.metric(focus.whole)) : '';
}

function wholeLegend(s: Standings, names: NameBook, w: Words): string {
  const wholes = s.rows.flatMap((r) => r.ofWhole ?? []);
  const cross = wholes.find((x) => x.crossBasis);
  if (cross) return w.wholeOf(names.entity(cross.whole), names.basis(cross.basis));
  return wholes[0] ? w.wholeSame(names.entity(wholes[0].whole)) : '';
}

const SOURCES_A_ROW = 3;

function footnotes(evidence: readonly EvidenceRef[], numbers: Map<string, number>, names: NameBook): string {
  const own = new Set<number>();
  for (const ref of evidence) {
    const cite = citationOf(ref, names);
    if (!cite) continue;
    const text = [cite.publisher, cite.published].filter(Boolean).join(', ');
    const n = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, n);
    own.add(n);
    if (own.size >= SOURCES_A_ROW) break;
  }
  return [...own].join(',');
}

function below(
  s: Standings,
  pack: Pack,
  names: NameBook,
  m: Messages,
  sources: ReadonlyMap<string, number>,
): string[] {
  const w = wordsFor(names.language);
  const unit = pack.metrics.get(s.metric)?.unit;
  const lines: string[] = [];
  const used = [...new Set(s.rows.map((r) => r.status))];
  lines.push(used.map((status) => `${MARKS[status]?.text ?? ''} ${w.status[status]}`).join('   '));
  const others = s.rows.filter((r) => r.basis !== s.basis);
  if (others.length > 0) {
    const named = others.map((r) => w.onBasis(names.entity(r.entity), names.basis(r.basis)));
    lines.push(w.otherBasis(m.list(named)));
  }
  for (const { code, params } of s.notes) {
    const named = Object.entries(params).map(([k, v]) => [
      k,
      (k === 'entity' || k === 'holder') && typeof v === 'string' ? names.entity(v) : v,
    ]);
    const say = w.note[code];
    if (say) lines.push(say(Object.fromEntries(named)));
  }
  if (s.missing.length > 0) {
    const named = s.missing.slice(0, MISSING_SHOWN).map((x) => {
      const best = x.estimates.map((e) => e.interval[1] ?? e.interval[0] ?? 0).sort((a, b) => b - a)[0];
      const figure = (v: number | undefined): string =>
        v === undefined ? '' : formatQuantity(Number(v.toPrecision(4)), unit, names.language);
      return w.missingOne(names.entity(x.entity), String(x.best), figure(x.cap), figure(best));
    });
    const rest = s.missing.length - named.length;
    lines.push(w.missing(m.list([...named, ...(rest > 0 ? [w.more(rest)] : [])])));
  }
  lines.push(...s.ceilings.map((step) => stepText(step, names)));
  lines.push(...[...sources].map(([text, n]) => `${n}  ${text}`));
  return lines;
}

export function standingsCsv(s: Standings, names: NameBook): string {
  const header = [
    'metric',
    'class',
    'period',
    'entity',
    'name',
    'basis',
    'lo',
    'hi',
    'best',
    'worst',
    'band',
    'growth_lo',
    'growth_hi',
    'share_lo',
    'share_hi',
    'of_whole_lo',
    'of_whole_hi',
    'gap_lo',
    'gap_hi',
    'gap_years_lo',
    'gap_years_hi',
    'status',
    'publishers',
    'urls',
  ];
  const rows = s.rows.map((r): CsvValue[] => {
    const cites = r.evidence.flatMap((e) => citationOf(e, names) ?? []);
    const once = (list: readonly (string | undefined)[]): string =>
      [...new Set(list.filter((x) => x !== undefined))].join(' | ');
    return [
      s.metric,
      s.class,
      s.period,
      r.entity,
      names.entity(r.entity),
      r.basis,
      ...r.interval,
      r.rank.best,
      r.rank.worst,
      r.band,
      ...pair(r.growth),
      ...pair(r.share),
      ...pair(r.ofWhole?.interval),
      ...pair(r.gap),
      ...pair(r.gapYears),
      r.status,
      once(cites.map((c) => [c.publisher, c.published].filter(Boolean).join(' '))),
      once(cites.map((c) => c.url)),
    ];
  });
  return toCsv(header, rows);
}

const pair = (i: readonly [number | null, number | null] | undefined): CsvValue[] =>
  i ? [...i] : [null, null];
