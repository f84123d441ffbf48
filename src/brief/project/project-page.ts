import type { Note } from '../../model/note.ts';
import type { Pack } from '../../model/pack.ts';
import type { Backtest } from '../../project/backtest.ts';
import type { ProjectedCell, Projection } from '../../project/types.ts';
import { formatQuantity } from '../format.ts';
import type { Messages } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { citationOf } from '../standings/citations.ts';
import { type CsvValue, toCsv } from '../table/csv.ts';
import type { Table, TableCell } from '../table/table.ts';
import { backtestTables } from './backtest-tables.ts';
import { chanceText, threeDigits } from './chances.ts';
import { oddsTable } from './odds-table.ts';
import { type ProjectWords, projectWords } from './words.ts';

export interface ProjectInput {
  readonly projection: Projection;
  readonly withoutEstimates?: Projection;
  readonly asItStands?: Projection;
  readonly backtest?: Backtest;
}

/** The years to come as a page: headline, tables, what limits them, how they were made, where they start from. */
export interface ProjectPage {
  readonly title: string;
  readonly headline: string;
  readonly tables: readonly Table[];
  readonly variants: readonly string[];
  readonly notesHead: string;
  readonly notes: readonly { readonly text: string; readonly warning: boolean }[];
  readonly methodHead: string;
  readonly method: readonly string[];
  readonly sources: readonly { readonly text: string; readonly url?: string }[];
}

export function projectPage(input: ProjectInput, pack: Pack, names: NameBook, m: Messages): ProjectPage {
  const p = input.projection;
  const w = projectWords(names.language);
  const unit = pack.metrics.get(p.metric)?.unit;
  const to = p.cells.at(-1)?.period ?? p.odds.at(-1)?.period ?? '';
  const field = p.class === undefined ? '' : names.classOf(p.class);
  const basis = p.basis === undefined ? '' : names.basis(p.basis);
  const single = p.class === undefined;
  const one = p.entity ?? '';
  return {
    title: single
      ? w.titleOne(names.metric(p.metric), names.entity(one), to || String(p.goals.at(-1)?.year ?? ''))
      : w.titleOdds(names.metric(p.metric), field, basis, to),
    headline: headline(p, w.scope(names.metric(p.metric), field, basis), names, w),
    tables: [
      ...(p.odds.length > 0 ? [oddsTable(p, unit, names, w)] : []),
      ...(single && p.cells.length > 0 ? [forecastTable(p.cells, unit, names, w)] : []),
      ...(p.goals.length > 0 ? [goalTable(p, names, w)] : []),
      ...(input.backtest ? backtestTables(input.backtest, unit, names, w) : []),
    ],
    variants: [
      ...variant(input.withoutEstimates, w.variant.estimates, names, w),
      ...variant(input.asItStands, w.variant.stands, names, w),
    ],
    notesHead: w.what,
    notes: notesOf(p, names, w, m),
    methodHead: w.method,
    method: methodOf(p, names, w),
    sources: sourcesOf(p, names),
  };
}

function headline(p: Projection, scope: string, names: NameBook, w: ProjectWords): string {
  const first = p.odds[0]?.period;
  const best = p.odds.filter((o) => o.period === first).sort((a, b) => b.rank1 - a.rank1)[0];
  if (!best || first === undefined) return '';
  const keeps = Math.max(0, ...p.odds.filter((o) => o.period === first).map((o) => o.baseRate ?? 0));
  const base = keeps === 0 ? '' : w.baseSays(chanceText(keeps));
  const doubt = p.notes.some((n) => n.code.startsWith('provisional')) ? ` (${w.provisional})` : '';
  return `${w.headline(names.entity(best.entity), chanceText(best.rank1), first, scope)}${base}${doubt}`;
}

function forecastTable(
  cells: readonly ProjectedCell[],
  unit: string | undefined,
  names: NameBook,
  w: ProjectWords,
): Table {
  const figure = (value: number): string => formatQuantity(threeDigits(value), unit, names.language);
  const at = (c: ProjectedCell, p: number): string => figure(c.quantiles.find((q) => q.p === p)!.value);
  return {
    title: w.forecasts,
    subtitle: '',
    columns: [
      { name: w.columns.year, align: 'left' },
      { name: w.columns.low, align: 'right' },
      { name: w.columns.middle, align: 'right' },
      { name: w.columns.high, align: 'right' },
      { name: w.columns.range, align: 'right', drop: 1 },
      { name: w.columns.method, align: 'left' },
    ],
    rows: cells.map((c): TableCell[] => [
      c.period,
      at(c, 0.1),
      { text: at(c, 0.5), tone: 'strong' },
      at(c, 0.9),
      { text: `${at(c, 0.025)} – ${at(c, 0.975)}`, tone: 'quiet' },
      { text: w.methods[c.method], tone: 'quiet' },
    ]),
    below: cells.flatMap((c) =>
      c.soFar ? [w.soFar(String(c.soFar.months), figure(c.soFar.value), figure(c.soFar.carried))] : [],
    ),
  };
}

function goalTable(p: Projection, names: NameBook, w: ProjectWords): Table {
  const rows = p.goals.flatMap((g) =>
    g.starts.map((s, i): TableCell[] => [
      i === 0 ? names.entity(g.issuer) : '',
      i === 0 ? `${g.percent}% ${g.year}` : '',
      `${threeDigits(s.percent)}% ${s.year}${s.by ? ` (${names.entity(s.by)})` : ''}`,
      s.neededPerYear.toFixed(2),
      { text: chanceText(s.chance), tone: 'strong' },
    ]),
  );
  const gain = p.goals.find((g) => g.gain)?.gain;
  const settles = [...new Set(p.goals.map((g) => g.settledBy))].sort()[0]!;
  return {
    title: w.goals,
    subtitle: '',
    columns: [
      { name: w.columns.source, align: 'left' },
      { name: w.columns.goal, align: 'left' },
      { name: w.columns.from, align: 'left' },
      { name: w.columns.needs, align: 'right', drop: 1 },
      { name: w.columns.chance, align: 'right' },
    ],
    rows,
    below: [
      gain ? w.goalsBelow(gain.mean.toFixed(2), gain.sd.toFixed(2), gain.stretches) : w.goalsByCurves,
      w.settledBy(String(settles)),
    ],
  };
}

function variant(
  p: Projection | undefined,
  title: (year: string) => string,
  names: NameBook,
  w: ProjectWords,
): string[] {
  const first = p?.odds[0]?.period;
  if (!p || first === undefined) return [];
  const best = p.odds
    .filter((o) => o.period === first && o.rank1 >= 0.01)
    .sort((a, b) => b.rank1 - a.rank1)
    .slice(0, 5)
    .map((o) => w.variant.line(names.entity(o.entity), chanceText(o.rank1)));
  return [`${title(first)}: ${best.join(' · ')}`];
}

/** The many short series are told in one line; everything else a line each. */
function notesOf(
  p: Projection,
  names: NameBook,
  w: ProjectWords,
  m: Messages,
): { text: string; warning: boolean }[] {
  const short = p.notes.filter((n) => n.code === 'no-own-trend');
  const many = short.length > 2;
  const told = p.notes
    .filter((n) => !many || n.code !== 'no-own-trend')
    .map((n) => ({
      text: w.notes[n.code]?.(named(n, p, names)) ?? n.code,
      warning: n.severity === 'warning',
    }))
    .sort((a, b) => Number(b.warning) - Number(a.warning));
  const line = w.short(m.list(short.map((n) => names.entity(String(n.params.entity)))));
  return many ? [...told, { text: line, warning: false }] : told;
}

function named(note: Note, p: Projection, names: NameBook): Record<string, string | number> {
  const params = { ...note.params };
  if (typeof params.entity === 'string') params.entity = names.entity(params.entity);
  if (typeof params.basis === 'string') params.basis = names.basis(params.basis);
  if (typeof params.entities === 'string')
    params.entities = params.entities
      .split(', ')
      .map((e) => names.entity(e))
      .join(', ');
  if (typeof params.bases === 'string')
    params.bases = params.bases
      .split(', ')
      .map((b) => names.basis(b))
      .join(', ');
  if (typeof params.value === 'number')
    params.value = formatQuantity(threeDigits(params.value), undefined, names.language);
  return p.notes.length === 0 ? {} : params;
}

function methodOf(p: Projection, names: NameBook, w: ProjectWords): string[] {
  const used = new Set(p.cells.map((c) => c.method));
  const amounts = used.has('trend') || used.has('carried');
  return [
    ...(amounts ? [w.made.trend, w.made.intervals] : []),
    ...(amounts && p.made.panel > 0
      ? [w.made.panel(String(p.made.panel), `${threeDigits(p.made.pooledRestlessness * 100)}%`)]
      : []),
    ...(p.odds.length > 0
      ? [
          w.made.odds(
            formatQuantity(p.made.draws, undefined, names.language),
            String(p.made.seed),
            chanceText(p.made.common),
          ),
        ]
      : []),
    ...(used.has('curves') ? [w.made.curves] : []),
    ...(used.has('nowcast') ? [w.made.nowcast] : []),
  ];
}

/** Of every start that matters, the newest figure's own source. */
function sourcesOf(p: Projection, names: NameBook): { text: string; url?: string }[] {
  const likely = new Set(p.odds.filter((o) => o.rank1 >= 0.01).map((o) => o.entity));
  const seen = new Set<string>();
  return p.starts
    .filter((s) => p.class === undefined || likely.has(s.entity))
    .flatMap((s) => {
      const c = s.evidence.map((e) => citationOf(e, names)).find((x) => x !== undefined);
      const year = s.points.at(-1)?.year;
      if (!c || seen.has(c.id)) return [];
      seen.add(c.id);
      const date = c.published ? `, ${c.published}` : '';
      const text = `${names.entity(s.entity)} ${year}: “${c.says}”, ${c.publisher}${date}`;
      return [{ text, ...(c.url ? { url: c.url } : {}) }];
    });
}

/** One line a quantile and one a chance: long form, for other programs. */
export function projectCsv(p: Projection, names: NameBook): string {
  const rows: CsvValue[][] = [
    ...p.cells.flatMap((c) =>
      c.quantiles.map((q) => [
        c.entity,
        names.entity(c.entity),
        c.metric,
        c.period,
        'quantile',
        q.p,
        q.value,
        c.method,
      ]),
    ),
    ...p.odds.flatMap((o) => [
      [o.entity, names.entity(o.entity), p.metric, o.period, 'rank1', null, o.rank1, ''],
      [o.entity, names.entity(o.entity), p.metric, o.period, 'top3', null, o.top3, ''],
      ...(o.baseRate === undefined
        ? []
        : [[o.entity, names.entity(o.entity), p.metric, o.period, 'base_rate', null, o.baseRate, '']]),
    ]),
  ];
  return toCsv(['entity', 'name', 'metric', 'period', 'what', 'p', 'value', 'method'], rows);
}
