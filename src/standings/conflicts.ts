import { UNSPECIFIED } from '../check/facts.ts';
import { makeRankBase, type RankBase, type RateRow, type Row } from '../check/rank/base.ts';
import { mergeRows } from '../check/rank/ends.ts';
import { wholesAround } from '../check/rank/known.ts';
import { basisName, metricName, nameOf, printFigure, printRange } from '../check/rank/words.ts';
import type { PrintedInterval } from '../model/claim.ts';
import { type EntityId, kindOf, type MetricId } from '../model/ids.ts';
import type { ClashReason, EvidenceBase, Pack } from '../model/pack.ts';
import { covers, isYearToDate, normalizePeriod, type Period, parsePeriod } from '../model/period.ts';
import type { Cell, Conflict, EvidenceRef } from '../model/verdict.ts';
import {
  compareIntervals,
  divideIntervals,
  type Interval,
  intersect,
  makeInterval,
  scaleInterval,
  toPair,
} from '../num/interval.ts';
import { ONE, type Rational, signOf, toNumber, toRational, ZERO } from '../num/rational.ts';
import { type Suspects, suspectsOf } from './suspects.ts';

/** Why two figures may differ without either being wrong. */
export type ExplanationCode =
  | 'basis-unknown'
  | 'vintage'
  | 'ytd-not-full-year'
  | 'scale-slip'
  | 'basis-change'
  | `known-${ClashReason}`;

export type OpenConflictKind = 'cell' | 'growth' | 'part' | 'inside' | 'stretch';

/** A clash inside the evidence, whoever asks: two sides that cannot both be true. */
export interface OpenConflict extends Conflict {
  readonly kind: OpenConflictKind;
  readonly cell: Cell;
  readonly shortBy: number;
  /** Weight of the lighter side: what would have to go. */
  readonly weight: number;
  readonly sides: readonly {
    readonly text: string;
    readonly evidence: readonly EvidenceRef[];
    /** What the side says on the scale of the other; a change in percent. The first side's upper end lies below the second's lower. */
    readonly range: PrintedInterval;
    /** Of its heaviest witness. */
    readonly weight: number;
  }[];
  readonly explained?: { readonly code: ExplanationCode; readonly text: string; readonly textZh?: string };
}

/**
 * Open conflicts of a whole ledger, worst first: figures of one cell that exclude each other, rates that miss their
 * levels, parts and stretches above their wholes. Cost: one pass of the batch network over the ledger, and a closer look at what it
 * suspects and at places with others inside.
 */
export function conflictsOf(
  evidence: EvidenceBase,
  pack: Pack,
  base: RankBase = makeRankBase(inOwnCurrency(evidence, pack), pack),
  suspects: Suspects = suspectsOf(evidence, base),
): OpenConflict[] {
  const found: OpenConflict[] = [];
  const inside = insidePlaces(base);
  for (const cell of cellsOf(evidence, base)) {
    if (!suspects.has(cell) && inside(cell).size === 0) continue;
    const rows = base.rowsOf(cell.entity, cell.metric, cell.period, cell.basis);
    const merged = mergeRows(rows);
    if (!merged) continue;
    if (merged.contested) found.push(inCell(base, cell, rows));
    else
      found.push(
        ...overParts(base, cell, merged, rows),
        ...overStretches(base, cell, merged, rows),
        ...overPlaces(base, cell, merged, rows, inside),
      );
  }
  const repeats = new Set(
    [...evidence.observations, ...evidence.claims].filter((r) => r.sameAs !== undefined).map((r) => r.id),
  );
  return [...found, ...overRates(base, evidence, suspects)]
    .filter((c) => !c.members.every((m) => repeats.has(m.id)))
    .map(knownReasons(pack))
    .sort(worstFirst);
}

/** Money is never converted: a figure in another currency is another number, not a clash. */
function inOwnCurrency(evidence: EvidenceBase, pack: Pack): EvidenceBase {
  const isOwn = (o: EvidenceBase['observations'][number]): boolean => {
    const metric = pack.metrics.get(o.metric);
    return metric?.dimension !== 'money' || o.unit === metric.unit;
  };
  return { ...evidence, observations: evidence.observations.filter(isOwn) };
}

/** The pack's own reason goes before a guessed one; an `open` clash stays open. */
function knownReasons(pack: Pack): (conflict: OpenConflict) => OpenConflict {
  const byRow = new Map<string, Set<number>>();
  const clashes = pack.clashes ?? [];
  for (const [i, clash] of clashes.entries())
    for (const row of clash.rows) byRow.set(row, (byRow.get(row) ?? new Set()).add(i));
  return (conflict) => {
    const [low, high] = conflict.sides.map(
      (side) => new Set(side.evidence.flatMap((e) => [...(byRow.get(e.id) ?? [])])),
    );
    const clash = [...(low ?? [])].find((i) => high?.has(i));
    if (clash === undefined) return conflict;
    const { reason, text, textZh } = clashes[clash]!;
    const { explained: _guess, ...rest } = conflict;
    if (reason === 'open')
      return { ...rest, class: 'hard', lines: [...conflict.sides.map((s) => s.text), text] };
    return {
      ...rest,
      class: 'assumption',
      lines: [...conflict.sides.map((s) => s.text), text],
      explained: { code: `known-${reason}`, text, ...(textZh === undefined ? {} : { textZh }) },
    };
  };
}

function worstFirst(a: OpenConflict, b: OpenConflict): number {
  return (
    Number(a.explained !== undefined) - Number(b.explained !== undefined) ||
    b.weight - a.weight ||
    b.shortBy - a.shortBy ||
    (a.id < b.id ? -1 : 1)
  );
}

function cellsOf(evidence: EvidenceBase, base: RankBase): Cell[] {
  const cells = new Map<string, Cell>();
  for (const o of evidence.observations) {
    const cell = {
      entity: base.places.canonical(o.entity),
      metric: base.places.metricId(o.metric),
      period: normalizePeriod(o.period),
      basis: o.basis,
    };
    cells.set(`${cell.entity}|${cell.metric}|${cell.period}|${cell.basis}`, cell);
  }
  return [...cells.values()];
}

interface Side {
  readonly text: string;
  readonly range: PrintedInterval;
  readonly rows: readonly { readonly ref: EvidenceRef; readonly weight: number }[];
}

function make(
  kind: OpenConflictKind,
  cell: Cell,
  low: Side,
  high: Side,
  shortBy: number,
  explained?: OpenConflict['explained'],
): OpenConflict {
  const members = [...low.rows, ...high.rows].map((r) => ({ kind: r.ref.kind, id: r.ref.id }));
  const weightOf = (side: Side): number => Math.max(0, ...side.rows.map((r) => r.weight));
  return {
    id: `${kind}:${cell.entity}|${cell.metric}|${cell.period}|${cell.basis}`,
    kind,
    class: explained ? 'assumption' : 'hard',
    cell,
    members,
    lines: [low.text, high.text, ...(explained ? [explained.text] : [])],
    sides: [low, high].map((s) => ({
      text: s.text,
      evidence: s.rows.map((r) => r.ref),
      range: s.range,
      weight: weightOf(s),
    })),
    shortBy,
    weight: Math.min(weightOf(low), weightOf(high)),
    repairs: [],
    ...(explained ? { explained } : {}),
  };
}

/** How far the upper figure starts above the end of the lower, as a fraction. */
function shortfall(low: Interval, high: Interval): number {
  if (!low.hi || !high.lo || signOf(low.hi) <= 0) return 0;
  return Math.max(0, toNumber(high.lo.div(low.hi).sub(ONE)));
}

function label(base: RankBase, cell: Cell): string {
  return `${nameOf(base, cell.entity)}, ${metricName(base, cell.metric)}, ${cell.period} (${basisName(base, cell.basis)})`;
}

function inCell(base: RankBase, cell: Cell, rows: readonly Row[]): OpenConflict {
  const byHi = [...rows].sort((a, b) => compareEnd(a.interval.hi, b.interval.hi));
  const low = byHi[0]!;
  const apart = rows.filter((r) => compareIntervals(r.interval, low.interval) === 1);
  const high = [...(apart.length > 0 ? apart : rows)].sort((a, b) =>
    compareEnd(b.interval.lo, a.interval.lo),
  )[0]!;
  const side = (r: Row): Side => {
    const agreeing = rows.filter((x) => intersect(x.interval, r.interval));
    return {
      text: `${label(base, cell)}: ${printRange(r.interval)}`,
      range: toPair(r.interval),
      rows: agreeing,
    };
  };
  return make(
    'cell',
    cell,
    side(low),
    side(high),
    shortfall(low.interval, high.interval),
    explainCell(base, cell, low, high),
  );
}

function compareEnd(a: Rational | undefined, b: Rational | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.compare(b);
}

function explainCell(base: RankBase, cell: Cell, low: Row, high: Row): OpenConflict['explained'] {
  const dates = [low, high].map((r) => base.pack.sources.get(r.ref.source ?? '')?.published ?? '');
  const revises = low.observation?.originKind !== 'media' && low.observation?.originKind !== 'copy';
  if (revises && low.origin === high.origin && dates[0] !== '' && dates[1] !== '' && dates[0] !== dates[1]) {
    return { code: 'vintage', text: 'one origin, two dates: the later figure replaces the earlier' };
  }
  for (const power of [1, 2, 3, 4]) {
    if (intersect(scaleInterval(low.interval, toRational(10 ** power)), high.interval))
      return { code: 'scale-slip', text: `the two differ by a factor of ${10 ** power}` };
  }
  const partial = base
    .periodsOf(cell.entity, cell.metric)
    .find(
      (p) =>
        p !== cell.period &&
        isYearToDate(p) &&
        covers(cell.period, p) &&
        base.index
          .levelsOf({ ...cell, period: p })
          .some((r) => intersect(r.interval, low.interval) && r.unit !== undefined),
    );
  if (partial)
    return { code: 'ytd-not-full-year', text: `the lower figure is the one on file for ${partial}` };
  if (cell.basis === UNSPECIFIED)
    return { code: 'basis-unknown', text: 'neither source says how it counted' };
  return undefined;
}

/** A part above its whole. */
function overParts(base: RankBase, cell: Cell, whole: Interval, rows: readonly Row[]): OpenConflict[] {
  return base.partsOf(cell.metric).flatMap((metric) => {
    const partRows = base.has(cell.entity, metric, cell.period)
      ? base.rowsOf(cell.entity, metric, cell.period, cell.basis)
      : [];
    const part = mergeRows(partRows);
    if (!part || part.contested || compareIntervals(part, whole) !== 1) return [];
    const low: Side = { text: `${label(base, cell)}: ${printRange(whole)}`, range: toPair(whole), rows };
    const high: Side = {
      text: `${label(base, { ...cell, metric })}, a part of it: ${printRange(part)}`,
      range: toPair(part),
      rows: partRows,
    };
    return [make('part', { ...cell, metric }, low, high, shortfall(whole, part), unknownBasis(cell))];
  });
}

/** A shorter stretch above the longer one. */
function overStretches(base: RankBase, cell: Cell, whole: Interval, rows: readonly Row[]): OpenConflict[] {
  if (!base.places.metric(cell.metric)?.flow || base.places.metric(cell.metric)?.signed) return [];
  return base.periodsOf(cell.entity, cell.metric).flatMap((period) => {
    if (period === cell.period || !covers(cell.period, period) || parsePeriod(period)?.kind === 'day')
      return [];
    const partRows = base.rowsOf(cell.entity, cell.metric, period, cell.basis);
    const part = mergeRows(partRows);
    if (!part || part.contested || compareIntervals(part, whole) !== 1) return [];
    const low: Side = { text: `${label(base, cell)}: ${printRange(whole)}`, range: toPair(whole), rows };
    const high: Side = {
      text: `${label(base, { ...cell, period })}: ${printRange(part)}`,
      range: toPair(part),
      rows: partRows,
    };
    return [make('stretch', { ...cell, period }, low, high, shortfall(whole, part), unknownBasis(cell))];
  });
}

type Inside = (cell: Cell) => ReadonlySet<EntityId>;

/** The places right inside a place that have figures, sorted out once for each metric and period. */
function insidePlaces(base: RankBase): Inside {
  const known = new Map<string, ReadonlyMap<EntityId, ReadonlySet<EntityId>>>();
  const sortOut = (metric: MetricId, period: Period): ReadonlyMap<EntityId, ReadonlySet<EntityId>> => {
    const byWhole = new Map<EntityId, Set<EntityId>>();
    for (const place of base.index.entitiesOf(metric, period))
      for (const row of base.places.rowsOf(place))
        for (const whole of wholesAround(base, row, period))
          byWhole.set(whole, (byWhole.get(whole) ?? new Set()).add(row));
    return byWhole;
  };
  return ({ entity, metric, period }) => {
    if (!base.places.metric(metric)?.additiveOverPlaces) return new Set();
    const key = `${metric}|${period}`;
    const sorted = known.get(key) ?? sortOut(metric, period);
    known.set(key, sorted);
    return new Set(base.places.rowsOf(entity).flatMap((around) => [...(sorted.get(around) ?? [])]));
  };
}

/** Members inside a place that add up to more than the place. */
function overPlaces(
  base: RankBase,
  cell: Cell,
  whole: Interval,
  rows: readonly Row[],
  inside: Inside,
): OpenConflict[] {
  if (!whole.hi) return [];
  const byKind = new Map<string, { entity: EntityId; rows: readonly Row[]; lo: Rational }[]>();
  for (const row of inside(cell)) {
    const memberRows = base.rowsOf(row, cell.metric, cell.period, cell.basis);
    const level = mergeRows(memberRows);
    if (!level?.lo || level.contested) continue;
    const kind = base.places.entity(row)?.kind ?? kindOf(row);
    const list = byKind.get(kind) ?? [];
    list.push({ entity: row, rows: memberRows, lo: level.lo });
    byKind.set(kind, list);
  }
  for (const members of byKind.values()) {
    const chosen: typeof members = [];
    let sum = ZERO;
    // The largest first: as few members as it takes.
    for (const m of members.sort((a, b) => b.lo.compare(a.lo))) {
      chosen.push(m);
      sum = sum.add(m.lo);
      if (sum.compare(whole.hi) > 0) break;
    }
    if (sum.compare(whole.hi) <= 0) continue;
    const low: Side = { text: `${label(base, cell)}: ${printRange(whole)}`, range: toPair(whole), rows };
    const names = chosen.map((m) => nameOf(base, m.entity)).join(' + ');
    const high: Side = {
      text: `${names}: at least ${printFigure(sum)}`,
      range: [toNumber(sum), null],
      rows: chosen.flatMap((m) => m.rows),
    };
    return [
      make('inside', cell, low, high, shortfall(whole, makeInterval(sum, undefined)), unknownBasis(cell)),
    ];
  }
  return [];
}

function unknownBasis(cell: Cell): OpenConflict['explained'] {
  return cell.basis === UNSPECIFIED
    ? { code: 'basis-unknown', text: 'neither source says how it counted' }
    : undefined;
}

/** Printed rates against the two levels they stand between. */
function overRates(base: RankBase, evidence: EvidenceBase, suspects: Suspects): OpenConflict[] {
  const done = new Set<string>();
  const found: OpenConflict[] = [];
  for (const claim of evidence.claims) {
    const { entity, metric, kind } = claim.content;
    if (kind !== 'change' || !entity || !metric || base.places.metric(metric)?.signed) continue;
    const series = `${base.places.canonical(entity)}|${base.places.metricId(metric)}`;
    if (done.has(series)) continue;
    done.add(series);
    if (!suspects.inSeries(entity, metric)) continue;
    for (const rate of base.ratesOf(entity, metric)) found.push(...overRate(base, entity, metric, rate));
  }
  return found;
}

function overRate(base: RankBase, entity: EntityId, metric: string, rate: RateRow): OpenConflict[] {
  const cell: Cell = {
    entity: base.places.canonical(entity),
    metric: base.places.metricId(metric),
    period: rate.period,
    basis: rate.basis,
  };
  const nowRows = base.rowsOf(entity, metric, rate.period, rate.basis);
  const oldRows = base.rowsOf(entity, metric, rate.basePeriod, rate.basis);
  const now = mergeRows(nowRows);
  const old = mergeRows(oldRows);
  if (!now || !old || now.contested || old.contested || !old.lo || signOf(old.lo) <= 0) return [];
  const ratio = divideIntervals(now, old);
  const factor = makeInterval(
    rate.interval.lo?.div(100).add(ONE),
    rate.interval.hi?.div(100).add(ONE),
    !!rate.interval.loOpen,
    !!rate.interval.hiOpen,
  );
  const order = compareIntervals(ratio, factor);
  if (order === 0) return [];
  const levels: Side = {
    text: `${label(base, cell)}: ${printRange(now)} over ${printRange(old)} (${rate.basePeriod}) is ${percent(ratio)}`,
    range: percentPair(ratio),
    rows: [...nowRows, ...oldRows],
  };
  const printed: Side = {
    text: `printed change: ${percent(factor)}`,
    range: percentPair(factor),
    rows: [rate],
  };
  const shortBy = order < 0 ? shortfall(ratio, factor) : shortfall(factor, ratio);
  const explained = unknownBasis(cell) ?? acrossBases(base, cell, rate, now, factor);
  return [
    make('growth', cell, order < 0 ? levels : printed, order < 0 ? printed : levels, shortBy, explained),
  ];
}

function percentPair({ lo, hi }: Interval): PrintedInterval {
  const point = (r: Rational | undefined): number | null => (r ? (toNumber(r) - 1) * 100 : null);
  return [point(lo), point(hi)];
}

function percent(ratio: Interval): string {
  const point = (r: Rational): number => Math.round((toNumber(r) - 1) * 10000) / 100;
  const { lo, hi } = ratio;
  if (lo && hi) return `${point(lo)}% to ${point(hi)}%`;
  if (lo) return `at least ${point(lo)}%`;
  return hi ? `at most ${point(hi)}%` : 'unknown';
}

/** The rate fits the earlier level on another basis: it compares two ways of counting. */
function acrossBases(
  base: RankBase,
  cell: Cell,
  rate: RateRow,
  now: Interval,
  factor: Interval,
): OpenConflict['explained'] {
  for (const basis of base.index.basesOf({ ...cell, period: rate.basePeriod })) {
    if (basis === cell.basis) continue;
    const old = mergeRows(base.rowsOf(cell.entity, cell.metric, rate.basePeriod, basis));
    if (!old || old.contested || !old.lo || signOf(old.lo) <= 0) continue;
    if (intersect(divideIntervals(now, old), factor))
      return {
        code: 'basis-change',
        text: `the rate stands on the earlier figure of ${basisName(base, basis)}`,
      };
  }
  return undefined;
}
