import { UNSPECIFIED } from '../../check/facts.ts';
import { type ClassAt, membersOf } from '../../check/rank/members.ts';
import type { BasisId, EntityId } from '../../model/ids.ts';
import type { EvidenceBase, Pack } from '../../model/pack.ts';
import { shiftYears, yearOf, yearPeriod } from '../../model/period.ts';
import { toNumber } from '../../num/rational.ts';
import { classAt } from '../settled.ts';
import { makeSettledView, type SettledView } from '../view.ts';
import { decideYear } from './decide.ts';
import { type BasisTable, keptOut, leaderOnFile, provenFirst, tableOf } from './figures.ts';
import { largestAnywhere } from './possible.ts';
import { reignsOf } from './reigns.ts';
import { gatherReports, type Report, reportsOf, runnersOf } from './reports.ts';
import type { Doubt, LeadChange, Race, RaceQuery, RaceSide, RaceYear } from './types.ts';

/** Who was first in each year, who may have been, and when the lead changed hands (contract section 7). */
export function race(
  query: RaceQuery,
  evidence: EvidenceBase,
  pack: Pack,
  view: SettledView = makeSettledView(evidence, pack),
): Race {
  const years: RaceYear[] = [];
  for (let year = query.from; year <= query.to; year++) {
    const period = yearPeriod(year);
    const at = classAt(view.base, { ...query, period }, query.class);
    years.push(raceYear(view, query, at, year));
  }
  const dated = withSince(years);
  const at = classAt(view.base, { ...query, period: yearPeriod(query.to) }, query.class);
  return {
    metric: at.metric,
    class: at.class,
    ...(query.entities === undefined ? {} : { entities: query.entities }),
    ...(at.within === undefined || query.entities ? {} : { within: at.within }),
    years: dated,
    changes: changesOf(dated),
    reigns: reignsOf(view, at, runnersOf(view, query.entities ?? membersOf(view.base, at)), dated),
  };
}

function raceYear(view: SettledView, query: RaceQuery, at: ClassAt, year: number): RaceYear {
  const members = query.entities ?? membersOf(view.base, at);
  const isList = query.entities !== undefined;
  const tables = (query.basis ? [query.basis] : basesAt(view, at, members))
    .map((basis) => tableOf(view, at, basis, members, isList))
    .filter((t) => t.rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length || (a.basis < b.basis ? -1 : 1));
  const runners = runnersOf(view, members);
  const reports = isList ? [] : reportsOf(view, at, runners, year, query.basis);
  const reported = gatherReports(reports, (list) => basisOfReports(view, at, tables, list));
  const proven = tables.flatMap((t) => provenFirst(t) ?? []);
  const named = new Set([...reported, ...proven].filter((s) => s.stand === 'first').map((s) => s.entity));
  const out = tables.flatMap((t) => [...named].flatMap((e) => keptOut(t, e) ?? []));
  const settled = [...proven, ...reported, ...out];
  const onFile = named.size > 0 ? undefined : fallback(tables, settled);
  const absent = onFile ? absentRivals(view, at, members, onFile, tables) : [];
  const sides = onFile && absent.length === 0 ? [...settled, onFile] : settled;
  const decided = decideYear(view, { at, year, sides, tables, members, absent });
  const partial = isList ? [] : partOfYear(view, at, runners, year, decided.first);
  return { ...decided, doubts: [...decided.doubts, ...partial] };
}

/** Bases with a printed figure of the year, or with a rate that leads to one. */
function basesAt(view: SettledView, at: ClassAt, members: readonly EntityId[]): BasisId[] {
  const bases = new Set(view.base.basesOf(at.metric, at.period));
  for (const entity of members) {
    for (const rate of view.base.ratesOf(entity, at.metric))
      if (rate.period === at.period || rate.basePeriod === at.period) bases.add(rate.basis);
  }
  return [...bases];
}

/**
 * Nobody is named and nothing is proven: the largest of the fullest table on file, told as such; but not when somebody
 * has a larger figure on another basis, nor when a source puts it lower.
 */
function fallback(tables: readonly BasisTable[], sides: readonly RaceSide[]): RaceSide | undefined {
  const lower = new Set(sides.filter((s) => s.stand === 'not-first').map((s) => s.entity));
  const largest = new Set(largestAnywhere(tables).filter((e) => !lower.has(e)));
  return tables.flatMap((t) => leaderOnFile(t) ?? []).find((side) => largest.has(side.entity));
}

/**
 * Who has no figure of this year beside the largest on file, and had a larger one on the same basis the year before or after:
 * the table leads nobody then, it only lacks a row.
 */
function absentRivals(
  view: SettledView,
  at: ClassAt,
  members: readonly EntityId[],
  leader: RaceSide,
  tables: readonly BasisTable[],
): Doubt[] {
  const table = tables.find((t) => t.basis === leader.basis);
  const own = table?.rows.find((r) => r.cell.entity === leader.entity);
  const top = own?.interval.hi;
  if (!table || !top) return [];
  // One reason for each is enough: the year before is asked first.
  const told = new Set(table.rows.map((r) => r.cell.entity));
  return [-1, 1].flatMap((step) => {
    const period = shiftYears(at.period, step);
    const column = view.column(at.metric, period, leader.basis);
    return members.flatMap((entity): Doubt[] => {
      if (told.has(entity) || !view.base.has(entity, at.metric, period)) return [];
      const then = column.cell(entity);
      const { lo } = then.interval;
      if (!then.printed || !lo || lo.compare(top) <= 0) return [];
      told.add(entity);
      const params = { entity, basis: leader.basis, year: period, value: toNumber(lo) };
      return [{ code: 'absent-rival', params, evidence: then.evidence }];
    });
  });
}

/**
 * The basis behind a statement that names none: that of the figure its origin prints for the member, else one on which the
 * member is on file and not kept out.
 */
function basisOfReports(
  view: SettledView,
  at: ClassAt,
  tables: readonly BasisTable[],
  reports: readonly Report[],
): BasisId {
  const stated = reports.find((r) => r.basis !== UNSPECIFIED);
  if (stated) return stated.basis;
  const [{ entity, stand }] = reports as [Report, ...Report[]];
  if (stand === 'not-first') return UNSPECIFIED;
  const on = tables.filter(
    (t) => t.basis !== UNSPECIFIED && t.rows.some((r) => r.cell.entity === entity && r.printed),
  );
  const ownFigure = on.find((t) =>
    view.base
      .rowsOf(entity, at.metric, at.period, t.basis)
      .some((row) => reports.some((r) => r.origin === row.origin || r.source === row.ref.source)),
  );
  return (ownFigure ?? on.find((t) => !keptOut(t, entity)))?.basis ?? UNSPECIFIED;
}

/** Who was said to lead up to some month of the year, where that is not who led the year. */
function partOfYear(
  view: SettledView,
  at: ClassAt,
  runners: ReadonlyMap<EntityId, EntityId>,
  year: number,
  first: readonly EntityId[],
): Doubt[] {
  const found = new Map<string, Doubt>();
  for (const claim of view.base.recordsOf(at.metric)) {
    const c = claim.content;
    const entity = c.entity && runners.get(view.base.places.canonical(c.entity));
    const inside = c.period !== undefined && c.period !== at.period && yearOf(c.period) === year;
    const top = c.kind === 'rank' && c.value === 1 && c.among?.class === at.class && c.by !== 'time';
    if (!entity || !inside || !top || first.includes(entity)) continue;
    const ref = { kind: 'claim' as const, id: claim.id, source: claim.source, origin: claim.origin };
    const params = { entity, period: c.period! };
    const key = `${entity}|${c.period}`;
    found.set(key, { code: 'part-of-year', params, evidence: [...(found.get(key)?.evidence ?? []), ref] });
  }
  return [...found.values()];
}

function withSince(years: readonly RaceYear[]): RaceYear[] {
  const out: RaceYear[] = [];
  for (const y of years) {
    const before = out.at(-1);
    const holder = y.first[0];
    const goes = holder !== undefined && before?.first[0] === holder;
    out.push(holder === undefined ? y : { ...y, since: goes ? (before?.since ?? y.year) : y.year });
  }
  return out;
}

/** Between years with a holder, years without one skipped over. */
function changesOf(years: readonly RaceYear[]): LeadChange[] {
  const held = years.filter((y) => y.first.length > 0);
  return held.flatMap((y, i) => {
    const before = held[i - 1];
    const from = before?.first[0];
    const to = y.first[0]!;
    if (!before || from === undefined || from === to) return [];
    const crossBasis = isCross(before.basis, y.basis) || existsAcrossBases(y, from);
    return [
      {
        year: y.year,
        from,
        to,
        basisFrom: before.basis,
        basisTo: y.basis,
        crossBasis,
        counted: !crossBasis,
      },
    ];
  });
}

/** No single way of counting shows the new holder ahead, or one shows the old holder still first. */
function existsAcrossBases(y: RaceYear, old: EntityId): boolean {
  return y.doubts.some(
    (d) =>
      d.code === 'lead-across-bases' ||
      (d.code === 'other-first' && d.params.crossBasis === 1 && d.params.entity === old),
  );
}

function isCross(a: BasisId, b: BasisId): boolean {
  return a !== UNSPECIFIED && b !== UNSPECIFIED && a !== b;
}
