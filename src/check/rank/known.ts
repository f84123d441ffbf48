import { type BasisId, type EntityId, kindOf, type MetricId } from '../../model/ids.ts';
import { covers, firstYearOf, normalizePeriod, type Period, parsePeriod } from '../../model/period.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import { makeInterval } from '../../num/interval.ts';
import { ONE, type Rational, signOf, toRational, ZERO } from '../../num/rational.ts';
import { UNSPECIFIED } from '../facts.ts';
import { baseOn, type FloorsInside, type RankBase, type Row } from './base.ts';
import {
  combine,
  type End,
  endOf,
  type Known,
  largest,
  mergeRows,
  provenance,
  smallest,
  zeroEnd,
} from './ends.ts';

export interface CellAt {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly period: Period;
  readonly basis: BasisId;
}

/** Hops of "implied by": a growth rate on a printed level, a province's cap by a closed table. */
const DEPTH = 2;

/**
 * What the evidence leaves for a cell on one basis. Ends that are printed stand; missing ends come from growth rates,
 * parts, shorter stretches, wholes, the place around it and tables that name every larger member.
 */
export function knownLevel(asking: RankBase, asked: CellAt, depth = DEPTH): Known {
  const base = baseOn(asking, asked.basis);
  const metric = base.places.metricId(asked.metric);
  const cell = metric === asked.metric ? asked : { ...asked, metric };
  const key = `${cell.entity}|${cell.metric}|${cell.period}|${cell.basis}|${depth}`;
  const done = base.memo.known.get(key);
  if (done) return done;
  const known = workOutLevel(base, cell, depth);
  base.memo.known.set(key, known);
  return known;
}

function workOutLevel(base: RankBase, cell: CellAt, depth: number): Known {
  const rows = rowsAt(base, cell);
  const merged = mergeRows(rows);
  const printed = {
    lo: merged?.lo === undefined ? undefined : endOf(cell.entity, 'printed', merged, 'lo'),
    hi: merged?.hi === undefined ? undefined : endOf(cell.entity, 'printed', merged, 'hi'),
  };
  let { lo, hi } = printed;
  if (depth > 0) {
    const metric = base.places.metric(cell.metric);
    const implied = rows.length === 0 ? byGrowth(base, cell, depth) : {};
    lo ??= implied.lo;
    hi ??= implied.hi;
    if (!metric?.signed) {
      lo = tighterFloor(lo, floorsOf(base, cell, depth), hi);
      // Two figures whose way of counting is not known may not cap each other.
      if (cell.basis !== UNSPECIFIED) hi = tighterCap(hi, capsOf(base, cell, depth), lo);
      const positive = metric?.dimension === 'count' || metric?.dimension === 'money';
      if (!lo && positive && hi) lo = zeroEnd(cell.entity);
    }
  }
  const contested = merged?.contested ?? false;
  return {
    entity: cell.entity,
    ...(lo ? { lo } : {}),
    ...(hi ? { hi } : {}),
    interval: makeInterval(lo?.value, hi?.value, lo?.open, hi?.open),
    contested,
    printed: rows.length > 0,
    rows,
  };
}

const NO_ROWS: readonly Row[] = [];

/** What does not add up over time (a listing, a stock) and is dated inside the period once is the figure of the period. */
function rowsAt(base: RankBase, cell: CellAt): readonly Row[] {
  if (!base.metricsOf(cell.entity).has(cell.metric)) return NO_ROWS;
  const rows = base.has(cell.entity, cell.metric, cell.period)
    ? base.rowsOf(cell.entity, cell.metric, cell.period, cell.basis)
    : NO_ROWS;
  const metric = base.places.metric(cell.metric);
  if (rows.length > 0 || !metric || metric.flow || metric.dimension === 'ratio') return rows;
  const inside = base
    .periodsOf(cell.entity, cell.metric)
    .filter((p) => p !== cell.period && covers(cell.period, p));
  return inside.length === 1 ? base.rowsOf(cell.entity, cell.metric, inside[0]!, cell.basis) : rows;
}

const HUNDRED = toRational(100);

function floorsOf(base: RankBase, cell: CellAt, depth: number): End[] {
  if (base.metricsOf(cell.entity).size === 0) return [];
  return [...partFloors(base, cell, depth), ...stretchFloors(base, cell)];
}

function capsOf(base: RankBase, cell: CellAt, depth: number): End[] {
  return [...wholeCaps(base, cell, depth), ...placeCaps(base, cell, depth), ...tableCaps(base, cell, depth)];
}

/** Identities sharpen a printed end only where they agree with the figure; a clash is somebody else's business. */
function tighterFloor(lo: End | undefined, floors: readonly End[], hi: End | undefined): End | undefined {
  const floor = largest(floors.filter((f) => !hi || f.value.compare(hi.value) <= 0));
  return floor && (!lo || floor.value.compare(lo.value) > 0) ? floor : lo;
}

function tighterCap(hi: End | undefined, caps: readonly End[], lo: End | undefined): End | undefined {
  const cap = smallest(caps.filter((c) => !lo || c.value.compare(lo.value) >= 0));
  return cap && (!hi || cap.value.compare(hi.value) < 0) ? cap : hi;
}

/** Level × rate or level ÷ rate, one step, same basis. */
function byGrowth(base: RankBase, cell: CellAt, depth: number): { lo?: End; hi?: End } {
  const period = normalizePeriod(cell.period);
  if (base.places.metric(cell.metric)?.signed) return {};
  const los: End[] = [];
  const his: End[] = [];
  for (const rate of base.ratesOf(cell.entity, cell.metric)) {
    if (rate.basis !== cell.basis) continue;
    const forward = rate.period === period;
    if (!forward && rate.basePeriod !== period) continue;
    const other = { ...cell, period: forward ? rate.basePeriod : rate.period };
    const level = mergeRows(base.rowsOf(other.entity, other.metric, other.period, other.basis));
    if (!level || level.contested || depth < 1) continue;
    const fromLo = rate.interval.lo?.div(HUNDRED).add(ONE);
    const fromHi = rate.interval.hi?.div(HUNDRED).add(ONE);
    // A factor of zero or less cannot be a ratio of positive levels.
    const factorLo = fromLo && signOf(fromLo) > 0 ? fromLo : undefined;
    const source = provenance(level.rows);
    const chain = combine({ ...zeroEnd(cell.entity), ...source }, provenance([rate]));
    const end = (value: Rational, open: boolean): End => ({
      value,
      open,
      code: 'growth',
      from: cell.entity,
      ...chain,
    });
    const open = {
      lo: !!level.loOpen || !!rate.interval.loOpen,
      hi: !!level.hiOpen || !!rate.interval.hiOpen,
    };
    if (forward) {
      if (level.lo && factorLo) los.push(end(level.lo.mul(factorLo), open.lo));
      if (level.hi && fromHi && signOf(fromHi) > 0) his.push(end(level.hi.mul(fromHi), open.hi));
    } else {
      if (level.lo && fromHi && signOf(fromHi) > 0)
        los.push(end(level.lo.div(fromHi), !!level.loOpen || !!rate.interval.hiOpen));
      if (level.hi && factorLo)
        his.push(end(level.hi.div(factorLo), !!level.hiOpen || !!rate.interval.loOpen));
    }
  }
  const lo = smallest(los);
  const hi = largest(his);
  return { ...(lo ? { lo } : {}), ...(hi ? { hi } : {}) };
}

/** A part is at most its whole: the printed part is a floor. */
function partFloors(base: RankBase, cell: CellAt, depth: number): End[] {
  const floors: End[] = [];
  const own = base.metricsOf(cell.entity);
  for (const metric of base.partsOf(cell.metric)) {
    if (!own.has(metric) && depth <= 1) continue;
    const part = base.has(cell.entity, metric, cell.period)
      ? knownPrinted(base, { ...cell, metric })
      : undefined;
    if (part?.lo) floors.push({ ...part.lo, code: 'part' });
    else if (depth > 1) floors.push(...partFloors(base, { ...cell, metric }, depth - 1));
  }
  return floors;
}

/** For sums over time a shorter stretch is a floor of the longer one. */
function stretchFloors(base: RankBase, cell: CellAt): End[] {
  if (!base.metricsOf(cell.entity).has(cell.metric) || !base.places.metric(cell.metric)?.flow) return [];
  const whole = normalizePeriod(cell.period);
  const floors: End[] = [];
  for (const period of base.periodsOf(cell.entity, cell.metric)) {
    if (period === whole || !covers(whole, period) || parsePeriod(period)?.kind === 'day') continue;
    const part = knownPrinted(base, { ...cell, period });
    if (part?.lo) floors.push({ ...part.lo, code: 'stretch' });
  }
  return floors;
}

function wholeCaps(base: RankBase, cell: CellAt, depth: number): End[] {
  const caps: End[] = [];
  for (const id of base.places.metric(cell.metric)?.within ?? []) {
    const whole = knownPrinted(base, { ...cell, metric: id });
    if (whole?.hi) caps.push({ ...whole.hi, code: 'whole' });
    else if (depth > 1) caps.push(...placeCaps(base, { ...cell, metric: id }, depth - 1));
  }
  return caps;
}

/** A place cannot hold more than the place around it, less what its neighbours there surely hold. */
function placeCaps(base: RankBase, cell: CellAt, depth: number): End[] {
  if (!base.places.metric(cell.metric)?.additiveOverPlaces) return [];
  const caps: End[] = [];
  for (const around of wholesAround(base, cell.entity, cell.period)) {
    const whole = knownLevel(base, { ...cell, entity: around }, depth - 1);
    if (!whole.hi) continue;
    const rest = neighbourFloor(base, cell, around);
    caps.push({
      ...whole.hi,
      value: whole.hi.value.sub(rest.sum),
      code: 'inside',
      from: around,
      ...combine(whole.hi, { ...whole.hi, evidence: rest.evidence }),
    });
  }
  return caps;
}

/** Direct wholes of any row of the place, limited in time where the pack says so. */
export function wholesAround(base: RankBase, entity: EntityId, period: Period): EntityId[] {
  const year = firstYearOf(period);
  const key = `${entity}|${year ?? ''}`;
  const done = base.memo.wholes.get(key);
  if (done) return done;
  const rows = base.places.rowsOf(entity);
  const found = rows.flatMap((row) =>
    (base.places.entity(row)?.partOf ?? [])
      .filter((p) => year === undefined || ((p.from ?? year) <= year && year <= (p.to ?? year)))
      .map((p) => p.entity),
  );
  const wholes = [...new Set(found)].filter((w) => !rows.includes(w));
  base.memo.wholes.set(key, wholes);
  return wholes;
}

/** Figures cited for what the neighbours hold. */
const NEIGHBOURS_CITED = 4;

function neighbourFloor(
  base: RankBase,
  cell: CellAt,
  around: EntityId,
): { sum: Rational; evidence: readonly EvidenceRef[] } {
  const own = base.places.canonical(cell.entity);
  const { floors, sum: all } = floorsInside(base, cell, around);
  let sum = all;
  const evidence: EvidenceRef[] = [];
  for (const { place, lo } of floors) {
    if (place === own) sum = sum.sub(lo.value);
    else if (evidence.length < NEIGHBOURS_CITED) evidence.push(...lo.evidence);
  }
  return { sum, evidence: evidence.slice(0, NEIGHBOURS_CITED) };
}

/** Floors of the members of one kind inside a place: they do not overlap, so they add up. */
function floorsInside(base: RankBase, cell: CellAt, around: EntityId): FloorsInside {
  const kind = base.places.entity(cell.entity)?.kind ?? kindOf(cell.entity);
  const key = `${around}|${kind}|${cell.metric}|${cell.period}|${cell.basis}`;
  const done = base.memo.floors.get(key);
  if (done) return done;
  const floors: { place: EntityId; lo: End }[] = [];
  let sum = ZERO;
  for (const entity of base.insideOf(around)) {
    if (
      base.places.entity(entity)?.kind !== kind ||
      !wholesAround(base, entity, cell.period).includes(around)
    )
      continue;
    const at = { ...cell, entity };
    const level = knownLevel(base, at, 0);
    const lo = tighterFloor(level.lo, floorsOf(base, at, 1), level.hi);
    if (!lo) continue;
    floors.push({ place: base.places.canonical(entity), lo });
    sum = sum.add(lo.value);
  }
  const made = { floors, sum };
  base.memo.floors.set(key, made);
  return made;
}

/** A table that names every member above its last row caps all others of its class. */
function tableCaps(base: RankBase, cell: CellAt, depth: number): End[] {
  if (depth < 1) return [];
  const caps: End[] = [];
  for (const table of base.tablesOf(cell.metric, cell.period, cell.basis)) {
    if (!base.places.isMember(cell.entity, table.class, table.within, firstYearOf(cell.period))) continue;
    const rows = new Set(table.members.map((m) => base.places.canonical(m)));
    if (rows.has(base.places.canonical(cell.entity))) continue;
    const floor = tableFloor(base, table.members, cell);
    if (!floor) continue;
    caps.push({
      ...floor,
      code: 'closed-table',
      origins: [...new Set([...floor.origins, table.origin])],
    });
  }
  return caps;
}

/** The smallest figure a closed table prints. */
export function tableFloor(base: RankBase, members: readonly EntityId[], cell: CellAt): End | undefined {
  const ends = members.flatMap((m) => {
    const level = knownPrinted(base, { ...cell, entity: m });
    return level?.hi ? [{ ...level.hi, from: m }] : [];
  });
  return smallest(ends);
}

function knownPrinted(base: RankBase, cell: CellAt): Known | undefined {
  const known = knownLevel(base, cell, 0);
  return known.printed ? known : undefined;
}
