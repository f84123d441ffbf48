import { isInMetricUnit, UNSPECIFIED } from '../check/facts.ts';
import { makeRankBase, type RankBase } from '../check/rank/base.ts';
import { type ClassAt, membersOf } from '../check/rank/members.ts';
import type { PrintedInterval } from '../model/claim.ts';
import type { BasisId, EntityId, MetricId } from '../model/ids.ts';
import type { Note } from '../model/note.ts';
import type { EvidenceBase, Pack } from '../model/pack.ts';
import { firstYearOf, type Period } from '../model/period.ts';
import type { EvidenceRef, Step } from '../model/verdict.ts';
import type { Interval } from '../num/interval.ts';
import { gapBetween, yearsToReach } from './ends.ts';
import { type Measures, measuresFor } from './measures.ts';
import { hasHolders, holdersOf } from './nested.ts';
import { ceilingsOf, type Place, placesOf } from './places-of.ts';
import { bandsOf } from './ranks.ts';
import { classAt, estimatesOf, type Unsettled } from './settled.ts';
import { type ExactCell, makeSettledView, type SettledStatus, type SettledView } from './view.ts';

export interface StandingsQuery {
  readonly metric: MetricId;
  readonly class: string;
  /** A list of the asker's instead of a class: it is closed, whoever is not named does not count. */
  readonly entities?: readonly EntityId[];
  readonly period: Period;
  readonly within?: EntityId;
  /** Absent: the basis with the most members on file, official tables first. */
  readonly basis?: BasisId;
}

export interface StandingRow {
  readonly entity: EntityId;
  /** Base units of the metric; null = open end. */
  readonly interval: PrintedInterval;
  /** Places on the table's basis, exact for independent figures; worst null: others without figures could be above. */
  readonly rank: { readonly best: number; readonly worst: number | null };
  /** Rows of one band cannot be separated; absent on other bases. */
  readonly band?: number;
  /** Percent on the year before, same basis. */
  readonly growth?: PrintedInterval;
  /** The pack's focus share in percent. */
  readonly share?: PrintedInterval;
  /** Percent of the place the class lies in. */
  readonly ofWhole?: {
    readonly whole: EntityId;
    readonly interval: PrintedInterval;
    readonly basis: BasisId;
    readonly crossBasis: boolean;
  };
  /** Distance to the row above, same unit; absent on the first row and across bases. */
  readonly gap?: PrintedInterval;
  /** Years to the present level of the row above at the row's own growth; null = perhaps never. */
  readonly gapYears?: readonly [number, number | null];
  readonly status: SettledStatus;
  readonly basis: BasisId;
  readonly evidence: readonly EvidenceRef[];
}

/** A member that could stand in the table but has no result on its basis. */
export interface MissingMember {
  readonly entity: EntityId;
  /** Highest value the evidence leaves, when anything caps it. */
  readonly cap?: number;
  /** Best place that value would give it: the order may change down from there. */
  readonly best: number;
  readonly estimates: readonly Unsettled[];
}

export interface Standings {
  readonly metric: MetricId;
  readonly class: string;
  /** The list, when one was asked for instead of a class: first among these, not in the class. */
  readonly entities?: readonly EntityId[];
  readonly within?: EntityId;
  readonly period: Period;
  readonly basis: BasisId;
  /** Date of the newest source used. */
  readonly asOf: string;
  readonly rows: readonly StandingRow[];
  readonly missing: readonly MissingMember[];
  /** Why nobody else can be above the first row, or where somebody still could. */
  readonly ceilings: readonly Step[];
  readonly notes: readonly Note[];
}

/** League table of a class (contract section 7). Rows with a result on the table's basis come first, the largest on top. */
export function standings(
  query: StandingsQuery,
  evidence: EvidenceBase,
  pack: Pack,
  view: SettledView = makeSettledView(evidence, pack, makeRankBase(evidence, pack)),
): Standings {
  const key = `standings ${JSON.stringify([query.metric, query.class, query.entities, query.period, query.within, query.basis])}`;
  return view.keep(key, () => makeStandings(query, view));
}

function makeStandings(query: StandingsQuery, view: SettledView): Standings {
  const { base } = view;
  const at = classAt(base, query, query.class);
  const members = query.entities ?? membersOf(base, at);
  const basis = query.basis ?? mainBasis(view, at, members);
  const column = view.column(at.metric, at.period, basis);
  const cells = members.map((entity) => column.cell(entity));
  const ranked = cells.filter((c) => c.status !== 'unknown').sort(byLevel);
  const isList = query.entities !== undefined;
  const rest = cells.filter((c) => c.status === 'unknown');
  const elsewhere = query.basis ? [] : rest.flatMap((c) => onAnotherBasis(view, c));
  const places = placesOf(view, at, basis, members, [...ranked, ...elsewhere.map((x) => x.here)], isList);
  const bands = bandsOf(ranked);
  const measures = measuresFor(view, { ...at, basis });
  const own = ranked.map((cell, i) =>
    rowOf(measures, cell, { place: places[i]!, band: bands[i]!, above: ranked[i - 1] }),
  );
  const others = elsewhere.map(({ there }, i) => otherBasisRow(there, places[ranked.length + i]!));
  const shown = new Set(others.map((r) => r.entity));
  const missing = rest
    .filter((c) => !shown.has(c.cell.entity))
    .flatMap((c) => missingOf(view, ranked, c))
    .sort(
      (a, b) => (b.cap ?? Number.MAX_VALUE) - (a.cap ?? Number.MAX_VALUE) || (a.entity < b.entity ? -1 : 1),
    );
  const rows = [...own, ...others];
  return {
    metric: at.metric,
    class: at.class,
    ...(query.entities === undefined ? {} : { entities: query.entities }),
    ...(at.within === undefined || isList ? {} : { within: at.within }),
    period: at.period,
    basis,
    asOf: newest(base, rows),
    rows,
    missing,
    ceilings: isList ? [] : ceilingsOf(view, at, basis, members, ranked[0]),
    notes: [
      ...notesOf(at, basis, own, others, missing),
      ...otherUnitNotes(view, at, members),
      ...nestedNotes(view, rows, at.period),
    ],
  };
}

function notesOf(
  at: ClassAt,
  basis: BasisId,
  own: readonly StandingRow[],
  others: readonly StandingRow[],
  missing: readonly MissingMember[],
): Note[] {
  const notes: Note[] = [];
  const add = (code: string, params: Note['params'], severity: Note['severity'] = 'info'): void => {
    notes.push({ code, params, severity });
  };
  if (others.length > 0) add('other-basis', { count: others.length, basis });
  const top = own[0]?.interval[1];
  const higher = others.filter((r) => typeof top === 'number' && (r.interval[0] ?? 0) > top).length;
  if (higher > 0) add('higher-elsewhere', { count: higher }, 'warning');
  if (own.some((r) => r.rank.worst === null)) add('class-open', { class: at.class, basis });
  if (basis === UNSPECIFIED && own.length > 1) add('basis-unknown', { count: own.length }, 'warning');
  if (own.length === 0) add('no-figures', { metric: at.metric, period: at.period }, 'warning');
  if (own.length > 0 && missing.length > own.length)
    add('thin-table', { count: own.length, missing: missing.length }, 'warning');
  return notes;
}

/** Who has a figure in another currency only: without a dated rate it is compared with nobody's. */
function otherUnitNotes(view: SettledView, at: ClassAt, members: readonly EntityId[]): Note[] {
  const { base } = view;
  if (base.places.metric(at.metric)?.dimension !== 'money') return [];
  const listed = new Map(members.map((m) => [base.places.canonical(m), m]));
  const found = new Map<EntityId, Note>();
  for (const o of base.evidence.observations) {
    if (base.places.metricId(o.metric) !== at.metric || base.places.period(o.period) !== at.period) continue;
    const entity = listed.get(base.places.canonical(o.entity));
    if (entity === undefined || isInMetricUnit(base.places, o.metric, o.unit)) continue;
    const params = { entity, unit: o.unit, reported: o.reported };
    found.set(entity, { code: 'other-unit', params, severity: 'info' });
  }
  return [...found.values()];
}

/** A maker and its subsidiary in one table: both are counted, which the reader should know. */
function nestedNotes(view: SettledView, rows: readonly StandingRow[], period: Period): Note[] {
  if (!hasHolders(view)) return [];
  const listed = new Set(rows.map((r) => r.entity));
  const year = firstYearOf(period);
  return rows.flatMap(({ entity }) => {
    const holder = holdersOf(view, entity, year).find((h) => listed.has(h));
    return holder ? [{ code: 'nested', params: { entity, holder }, severity: 'info' as const }] : [];
  });
}

/** The largest by any figure decide which basis the table stands on. */
const LARGEST = 10;

/**
 * A closed table decides; else the basis that has most of the ten largest (by any figure), then most members. Figures of
 * unknown basis count half.
 */
export function mainBasis(view: SettledView, at: ClassAt, members: readonly EntityId[]): BasisId {
  const { base } = view;
  const [only, ...more] = base.basesOf(at.metric, at.period);
  const cellOf = (entity: EntityId) => ({ entity, metric: at.metric, period: at.period });
  if (only === undefined || more.length === 0) {
    const isOn = members.some(
      (m) => base.has(m, at.metric, at.period) && base.index.basesOf(cellOf(m)).length > 0,
    );
    return only !== undefined && isOn ? only : UNSPECIFIED;
  }
  const counts = new Map<BasisId, number>();
  const tops: { readonly middle: number; readonly bases: readonly BasisId[] }[] = [];
  for (const entity of members) {
    const cell = cellOf(entity);
    if (!base.has(entity, at.metric, at.period)) continue;
    const bases = base.index.basesOf(cell);
    for (const b of bases) counts.set(b, (counts.get(b) ?? 0) + 1);
    tops.push({ middle: Math.max(...bases.map((basis) => view.exact({ ...cell, basis }).middle)), bases });
  }
  if (counts.size <= 1) return [...counts.keys()][0] ?? UNSPECIFIED;
  tops.sort((a, b) => b.middle - a.middle);
  const among = new Map<BasisId, number>();
  for (const { bases } of tops.slice(0, LARGEST))
    for (const b of bases) among.set(b, (among.get(b) ?? 0) + 1);
  const score = (b: BasisId): number =>
    ((among.get(b) ?? 0) + (counts.get(b) ?? 0) / 1e4) * (b === UNSPECIFIED ? 0.5 : 1) +
    (base.tablesOf(at.metric, at.period, b).length > 0 ? 1000 : 0);
  const [first] = [...counts.keys()].sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1));
  return first ?? UNSPECIFIED;
}

/** A hair's breadth in doubles is decided exactly. */
const NEAR = 1e-12;

/** By the middle of the interval; a row with one end by that end. */
export function byLevel(a: ExactCell, b: ExactCell): number {
  const apart = b.middle - a.middle;
  if (Math.abs(apart) > NEAR * Math.abs(a.middle)) return apart;
  const key = ({ lo, hi }: Interval) => (lo && hi ? lo.add(hi).div(2) : (lo ?? hi));
  const x = key(a.interval);
  const y = key(b.interval);
  const order = x && y ? y.compare(x) : Number(x === undefined) - Number(y === undefined);
  return order || (a.cell.entity < b.cell.entity ? -1 : 1);
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

function rowOf(
  measures: Measures,
  own: ExactCell,
  words: { readonly place: Place; readonly band: number; readonly above: ExactCell | undefined },
): StandingRow {
  const { above } = words;
  const growth = measures.growth(own);
  const share = measures.focusShare(own);
  const ofWhole = measures.wholeShare(own);
  const years = above && yearsToReach(own.pair, above.pair, growth);
  const row: Draft<StandingRow> = {
    entity: own.cell.entity,
    interval: own.pair,
    rank: words.place,
    band: words.band,
    status: own.status,
    basis: own.cell.basis,
    evidence: own.evidence,
  };
  if (growth) row.growth = growth;
  if (share) row.share = share;
  if (ofWhole) row.ofWhole = ofWhole;
  if (above) row.gap = gapBetween(above, own);
  if (years) row.gapYears = years;
  return row;
}

interface Elsewhere {
  /** The member's cell on the table's basis: nothing printed. */
  readonly here: ExactCell;
  /** Its best witnessed figure on another. */
  readonly there: ExactCell;
}

function onAnotherBasis(view: SettledView, here: ExactCell): Elsewhere[] {
  const { entity, metric, period } = here.cell;
  if (!view.base.has(entity, metric, period)) return [];
  const [there] = view.base.index
    .basesOf(here.cell)
    .map((basis) => view.exact({ ...here.cell, basis }))
    .sort(
      (a, b) =>
        Number(a.cell.basis === UNSPECIFIED) - Number(b.cell.basis === UNSPECIFIED) ||
        b.weight - a.weight ||
        (a.cell.basis < b.cell.basis ? -1 : 1),
    );
  return there ? [{ here, there }] : [];
}

/** A member known on another basis only: its own figure, and the places the table's basis leaves it. */
function otherBasisRow(there: ExactCell, rank: Place): StandingRow {
  return {
    entity: there.cell.entity,
    interval: there.pair,
    rank,
    status: there.status,
    basis: there.cell.basis,
    evidence: there.evidence,
  };
}

/** Only members somebody has put a figure to: not every place of the country. */
function missingOf(view: SettledView, ranked: readonly ExactCell[], own: ExactCell): MissingMember[] {
  const { entity, metric } = own.cell;
  const estimates = estimatesOf(view.base, own.cell);
  if (estimates.length === 0 && view.base.periodsOf(entity, metric).length === 0) return [];
  const { hi } = own.interval;
  const above = hi ? ranked.filter((r) => r.interval.lo && r.interval.lo.compare(hi) > 0).length : 0;
  if (ranked.length > 0 && above === ranked.length) return [];
  const [, cap] = own.pair;
  return [{ entity, ...(cap === null ? {} : { cap }), best: above + 1, estimates }];
}

function newest(base: RankBase, rows: readonly StandingRow[]): string {
  let latest = '';
  for (const row of rows) {
    for (const { source } of row.evidence) {
      const date = source === undefined ? undefined : base.pack.sources.get(source)?.published;
      if (date !== undefined && date > latest) latest = date;
    }
  }
  return latest;
}
