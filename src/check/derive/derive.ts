import type { EntityId, MetricId } from '../../model/ids.ts';
import {
  firstYearOf,
  isYearToDate,
  normalizePeriod,
  type Period,
  parsePeriod,
  yearOf,
} from '../../model/period.ts';
import type { Derived, EvidenceRef, Step } from '../../model/verdict.ts';
import { type Interval, intersect, scaleInterval } from '../../num/interval.ts';
import { ONE, toRational } from '../../num/rational.ts';
import { makeStep, spanParams, stepsOf } from '../describe.ts';
import { type Bounded, factsOf, toInterval } from '../network/bounded.ts';
import type { CellNo, TableCell } from '../network/constraint.ts';
import type { World } from '../network/world.ts';
import { toPairOf } from '../readings.ts';
import type { Session } from '../session.ts';
import { unitParams } from '../units.ts';
import { restGrowth } from './corners.ts';

/** More than this is a table, not a finding. */
const MOST = 24;

interface Draft extends Derived {
  /** Larger is told first. */
  readonly interest: number;
}

/**
 * What the document's figures imply and the document does not say: levels of base years, shares and how they moved, the rest
 * of a total and how it moved, months that a year to date leaves over. Nothing that follows from one figure alone.
 */
export function deriveFacts(session: Session, world: World): Derived[] {
  const cells = session.table
    .all()
    .filter(
      (c) => c.ranking === undefined && !c.signed && isClosed(world.level(c.no)) && isAnnualOrPart(c.period),
    );
  const said = saidBy(session);
  const drafts: Draft[] = [
    ...baseLevels(session, world, cells, said),
    ...shares(session, world, cells, said),
    ...rests(session, world, cells),
    ...missingMonths(session, world, cells),
  ];
  return drafts
    .sort((a, b) => b.interest - a.interest || order(a, b))
    .slice(0, MOST)
    .map(({ interest: _interest, ...d }) => d);
}

function order(a: Draft, b: Draft): number {
  const key = (d: Draft): string => `${d.cell.entity}|${d.cell.metric}|${d.cell.period}|${d.quantity}`;
  return key(a) < key(b) ? -1 : 1;
}

function isAnnualOrPart(period: Period): boolean {
  return parsePeriod(period)?.kind !== 'day';
}

/** Known from both sides, and well: a range wider than a tenth of itself tells nobody anything. */
function isClosed(b: Bounded): boolean {
  if (!b.lo?.steps.length || !b.hi?.steps.length) return false;
  return b.hi.value.mul(10).compare(b.lo.value.mul(11)) <= 0;
}

/** Cells whose level the document prints, and series in it. */
function saidBy(session: Session): ReadonlySet<string> {
  const said = new Set<string>();
  for (const { claim } of session.claims) {
    if (claim.kind !== 'level' && claim.kind !== 'share') continue;
    if (!claim.entity || !claim.metric || claim.period === undefined) continue;
    said.add(
      cellId(
        claim.kind,
        session.places.canonical(claim.entity),
        session.places.metricId(claim.metric),
        claim.period,
      ),
    );
  }
  return said;
}

function cellId(kind: string, entity: EntityId, metric: MetricId, period: Period): string {
  return `${kind}|${entity}|${metric}|${normalizePeriod(period)}`;
}

function baseLevels(
  session: Session,
  world: World,
  cells: readonly TableCell[],
  said: ReadonlySet<string>,
): Draft[] {
  return cells
    .filter((c) => !said.has(cellId('level', c.entity, c.metric, c.period)))
    .flatMap((c) => {
      const b = world.level(c.no);
      if (factsOf(b).length < 2) return [];
      const unit = session.input.pack.metrics.get(c.metric)?.unit ?? '';
      return [
        draft(session, 'level', c, toInterval(b), unit, stepsOf(b, session.table, session.input.pack), {
          interest: 6,
        }),
      ];
    });
}

function shares(
  session: Session,
  world: World,
  cells: readonly TableCell[],
  said: ReadonlySet<string>,
): Draft[] {
  const out: Draft[] = [];
  const at = new Map(cells.map((c) => [`${c.entity}|${c.metric}|${c.period}|${c.basis}`, c]));
  for (const part of cells) {
    for (const wholeId of session.input.pack.metrics.get(part.metric)?.within ?? []) {
      const whole = at.get(`${part.entity}|${session.places.metricId(wholeId)}|${part.period}|${part.basis}`);
      if (!whole || said.has(cellId('share', part.entity, part.metric, part.period))) continue;
      const b = world.ratio(part.no, whole.no);
      if (!b.lo || !b.hi || factsOf(b).length < 2) continue;
      const percent = scaleInterval(toInterval(b), toRational(100));
      const steps = stepsOf(b, session.table, session.input.pack);
      out.push(
        draft(session, 'share', part, percent, 'percent', steps, { whole: whole.metric, interest: 8 }),
      );
      out.push(...shareMoves(session, world, part, whole, at));
    }
  }
  return out;
}

/** Change of a share against the year before, in points. */
function shareMoves(
  session: Session,
  world: World,
  part: TableCell,
  whole: TableCell,
  at: ReadonlyMap<string, TableCell>,
): Draft[] {
  const before = yearBefore(part.period);
  if (before === undefined) return [];
  const partBefore = at.get(`${part.entity}|${part.metric}|${before}|${part.basis}`);
  const wholeBefore = at.get(`${whole.entity}|${whole.metric}|${before}|${whole.basis}`);
  if (!partBefore || !wholeBefore) return [];
  const moved = world.compared({
    type: 'compare',
    left: { a: part.no, b: whole.no },
    right: { a: partBefore.no, b: wholeBefore.no },
    offset: 0,
    factor: ONE,
    interval: {},
    why: 'share-change',
  });
  if (!moved.lo || !moved.hi) return [];
  const points = scaleInterval(toInterval(moved), toRational(100));
  const steps = closing(session, part, points, refs(moved), 'share-change');
  return [
    draft(session, 'difference', part, points, 'point', steps, {
      whole: whole.metric,
      basePeriod: before,
      interest: 7,
    }),
  ];
}

function yearBefore(period: Period): Period | undefined {
  const year = yearOf(period);
  return year === undefined || period.includes('/')
    ? undefined
    : `${String(year - 1).padStart(4, '0')}${period.slice(4)}`;
}

function rests(session: Session, world: World, cells: readonly TableCell[]): Draft[] {
  const { pack } = session.input;
  const out: Draft[] = [];
  const at = new Map(cells.map((c) => [`${c.entity}|${c.metric}|${c.period}|${c.basis}`, c]));
  for (const m of pack.metrics.values()) {
    const rest = m.complementOf;
    if (!rest) continue;
    const wholeId = session.places.metricId(rest.whole);
    const partId = session.places.metricId(rest.part);
    for (const whole of cells) {
      if (whole.metric !== wholeId) continue;
      const part = at.get(`${whole.entity}|${partId}|${whole.period}|${whole.basis}`);
      if (!part || at.has(`${whole.entity}|${m.id}|${whole.period}|${whole.basis}`)) continue;
      const left = world.difference(whole.no, part.no);
      if (!left.lo || !left.hi) continue;
      const cell = { ...whole, metric: m.id };
      out.push(
        draft(
          session,
          'level',
          cell,
          toInterval(left),
          m.unit,
          closing(session, cell, toInterval(left), refs(left), 'rest'),
          {
            interest: 5,
          },
        ),
      );
      const before = yearBefore(whole.period);
      const wholeBefore = before && at.get(`${whole.entity}|${wholeId}|${before}|${whole.basis}`);
      const partBefore = before && at.get(`${whole.entity}|${partId}|${before}|${whole.basis}`);
      if (!before || !wholeBefore || !partBefore) continue;
      const growth = growthOfRest(world, whole.no, part.no, wholeBefore.no, partBefore.no);
      if (!growth) continue;
      out.push(
        draft(
          session,
          'change',
          cell,
          growth.interval,
          'percent',
          closing(session, cell, growth.interval, growth.refs, 'corners'),
          {
            basePeriod: before,
            interest: 9,
          },
        ),
      );
    }
  }
  return out;
}

function growthOfRest(world: World, whole: CellNo, part: CellNo, wholeBefore: CellNo, partBefore: CellNo) {
  const levels = [world.level(whole), world.level(part)] as const;
  const ratios = [world.ratio(whole, wholeBefore), world.ratio(part, partBefore)] as const;
  const now = world.difference(whole, part);
  const before = world.difference(wholeBefore, partBefore);
  const corner = restGrowth(
    toInterval(levels[0]),
    toInterval(levels[1]),
    toInterval(ratios[0]),
    toInterval(ratios[1]),
  );
  const hull = restGrowth(toInterval(now), undefined, undefined, undefined, toInterval(before));
  const interval = corner && hull ? intersect(corner, hull) : (corner ?? hull);
  return (
    interval && {
      interval,
      refs: [...refs(levels[0]), ...refs(levels[1]), ...refs(ratios[0]), ...refs(ratios[1])],
    }
  );
}

/** Year less year to date. */
function missingMonths(session: Session, world: World, cells: readonly TableCell[]): Draft[] {
  return cells.flatMap((year) => {
    if (parsePeriod(year.period)?.kind !== 'year' || !session.input.pack.metrics.get(year.metric)?.flow)
      return [];
    return cells.flatMap((part) => {
      const sameSeries =
        part.entity === year.entity && part.metric === year.metric && part.basis === year.basis;
      if (!sameSeries || !isYearToDate(part.period) || firstYearOf(part.period) !== firstYearOf(year.period))
        return [];
      const left = world.difference(year.no, part.no);
      if (!left.lo || !left.hi) return [];
      const period = monthsAfter(part.period, year.period);
      const unit = session.input.pack.metrics.get(year.metric)?.unit ?? '';
      const cell = { ...year, period };
      return [
        draft(
          session,
          'level',
          cell,
          toInterval(left),
          unit,
          closing(session, cell, toInterval(left), refs(left), 'difference'),
          {
            interest: 8,
          },
        ),
      ];
    });
  });
}

function monthsAfter(part: Period, year: Period): Period {
  const to = parsePeriod(part)!.to;
  const end = parsePeriod(year)!.to;
  const month = (m: number): string => `${Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`;
  return normalizePeriod(`${month(to)}/${month(end - 1)}`);
}

function refs(b: Bounded): EvidenceRef[] {
  return factsOf(b).map((f) => f.ref);
}

function closing(
  session: Session,
  cell: TableCell,
  interval: Interval,
  evidence: readonly EvidenceRef[],
  code: 'rest' | 'difference' | 'share-change' | 'corners',
): Step[] {
  const { pack } = session.input;
  const unit =
    code === 'share-change' ? 'point' : code === 'corners' ? 'percent' : pack.metrics.get(cell.metric)?.unit;
  const name = `${pack.entities.get(cell.entity)?.name.en ?? cell.entity} ${pack.metrics.get(cell.metric)?.name.en ?? cell.metric} ${cell.period}`;
  const unique = [...new Map(evidence.map((e) => [`${e.kind}:${e.id}`, e])).values()];
  const inputs = unique
    .filter((e) => e.kind !== 'identity')
    .map((e) => e.id)
    .join(', ');
  return [
    makeStep(
      code,
      { ...spanParams(interval), ...unitParams(pack, unit), cell: name, by: inputs, inputs },
      unique,
      interval,
    ),
  ];
}

function draft(
  session: Session,
  quantity: Derived['quantity'],
  cell: TableCell,
  interval: Interval,
  unit: string,
  derivation: readonly Step[],
  more: { readonly whole?: MetricId; readonly basePeriod?: Period; readonly interest: number },
): Draft {
  void session;
  const { entity, metric, period, basis } = cell;
  return {
    quantity,
    cell: { entity, metric, period, basis },
    unit,
    interval: toPairOf(interval),
    derivation,
    ...more,
  };
}
