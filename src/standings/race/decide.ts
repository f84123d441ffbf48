import { UNSPECIFIED } from '../../check/facts.ts';
import type { ClassAt } from '../../check/rank/members.ts';
import type { PrintedInterval } from '../../model/claim.ts';
import type { BasisId, EntityId } from '../../model/ids.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import { toPair } from '../../num/interval.ts';
import { gapBetween } from '../ends.ts';
import type { ExactCell, SettledView } from '../view.ts';
import type { BasisTable } from './figures.ts';
import { couldBeAbove, largestAnywhere, possibleOf } from './possible.ts';
import type { Doubt, RaceSide, RaceStatus, RaceYear } from './types.ts';

export interface YearMatter {
  readonly at: ClassAt;
  readonly year: number;
  readonly sides: readonly RaceSide[];
  readonly tables: readonly BasisTable[];
  readonly members: readonly EntityId[];
  /** Rivals whose row is missing: why the largest on file is not named. */
  readonly absent: readonly Doubt[];
}

/**
 * The year's answer: whom the heavier evidence names first, and how sure that is. Evidence counts by distinct origins and their
 * weights. Another name on the same basis, or on none, makes the year contested; one on another basis makes it cross-basis.
 */
export function decideYear(view: SettledView, matter: YearMatter): RaceYear {
  const { sides, year } = matter;
  const firsts = sides.filter((s) => s.stand === 'first');
  const weights = new Map<EntityId, number>();
  for (const s of firsts) weights.set(s.entity, (weights.get(s.entity) ?? 0) + s.weight);
  const top = Math.max(0, ...weights.values());
  const first = [...weights]
    .filter(([, w]) => w === top)
    .map(([e]) => e)
    .sort();
  const base = { year: String(year), sides };
  const [holder] = first;
  if (holder === undefined) {
    const [fullest] = matter.tables;
    return {
      ...base,
      first: [],
      possible: unknownPossible(matter),
      basis: fullest?.basis ?? UNSPECIFIED,
      status: 'unknown',
      thin: true,
      doubts: matter.absent,
      evidence: unique(matter.tables.flatMap((t) => t.rows.slice(0, 2).flatMap((r) => r.evidence))),
    };
  }
  const mine = firsts.filter((s) => s.entity === holder);
  const basis = mainBasisOf(mine);
  const table = matter.tables.find((t) => t.basis === basis);
  const cell = table?.rows.find((r) => r.cell.entity === holder);
  const firm = doubtsOf(matter, holder, basis, cell);
  const possible = possibleOf(view, matter, { holder, basis, cell, firm });
  const higher = new Set(firm.filter((d) => d.code === 'higher-elsewhere').map((d) => d.params.entity));
  const open = possible.filter((e) => !higher.has(e));
  const doubts = [...firm, ...couldBeAbove(view, matter, holder, basis, open)];
  const origins = new Set(mine.flatMap((s) => s.origins));
  const evidence = unique([...mine.flatMap((s) => s.evidence), ...(cell?.evidence ?? [])]);
  const margin = marginOf(view, matter, holder, table);
  return {
    ...base,
    first,
    possible,
    basis,
    status: statusOf(first, doubts),
    ...(cell ? { value: toPair(cell.interval) } : {}),
    ...(margin ? { margin } : {}),
    thin: origins.size < 2 || cell === undefined,
    doubts,
    evidence,
  };
}

/** The largest on some basis, and who would be larger had it a figure. */
function unknownPossible({ tables, absent }: YearMatter): EntityId[] {
  const rivals = absent.map((d) => String(d.params.entity));
  return [...new Set([...largestAnywhere(tables, 'bases'), ...rivals])];
}

function unique(refs: readonly EvidenceRef[]): EvidenceRef[] {
  const seen = new Set<string>();
  return refs.filter((r) => !seen.has(r.id) && seen.add(r.id));
}

/** The basis of the strongest side; one that is known before one that is not. */
function mainBasisOf(sides: readonly RaceSide[]): BasisId {
  const [best] = [...sides].sort(
    (a, b) =>
      Number(a.basis === UNSPECIFIED) - Number(b.basis === UNSPECIFIED) ||
      Number(b.by === 'proven') - Number(a.by === 'proven') ||
      b.weight - a.weight,
  );
  return best?.basis ?? UNSPECIFIED;
}

const CONTESTS: ReadonlySet<Doubt['code']> = new Set([
  'other-first',
  'behind',
  'placed-lower',
  'outside-run',
]);
const CROSSES: ReadonlySet<Doubt['code']> = new Set(['lead-across-bases', 'higher-elsewhere']);

function statusOf(first: readonly EntityId[], doubts: readonly Doubt[]): RaceStatus {
  const contests = doubts.filter((d) => CONTESTS.has(d.code));
  if (first.length > 1 || contests.some((d) => d.params.crossBasis !== 1)) return 'contested';
  return contests.length > 0 || doubts.some((d) => CROSSES.has(d.code)) ? 'cross-basis' : 'clear';
}

function doubtsOf(
  matter: YearMatter,
  holder: EntityId,
  basis: BasisId,
  cell: ExactCell | undefined,
): Doubt[] {
  const { sides } = matter;
  const mine = sides.filter((s) => s.entity === holder && s.stand === 'first');
  const doubts: Doubt[] = [];
  const crosses = (other: BasisId): number =>
    other !== UNSPECIFIED && basis !== UNSPECIFIED && other !== basis ? 1 : 0;
  for (const s of sides) {
    const params = {
      entity: s.entity,
      basis: s.basis,
      count: s.origins.length,
      origins: s.origins.join(';'),
      crossBasis: crosses(s.basis),
    };
    const { evidence } = s;
    if (s.stand === 'first' && s.entity !== holder) doubts.push({ code: 'other-first', params, evidence });
    if (s.stand !== 'not-first' || s.entity !== holder) continue;
    const told = sides.some((o) => o.stand === 'first' && o.entity === s.behind && o.basis === s.basis);
    if (s.how === 'run-start') doubts.push({ code: 'outside-run', params, evidence });
    else if (s.behind === undefined) doubts.push({ code: 'placed-lower', params, evidence });
    else if (!told) doubts.push({ code: 'behind', params: { ...params, behind: s.behind }, evidence });
  }
  const proven = mine.some((s) => s.by === 'proven');
  const origins = new Set(mine.flatMap((s) => s.origins));
  if (!proven) {
    if (mine.every((s) => s.by === 'on-file')) {
      const rows = matter.tables.find((t) => t.basis === basis)?.rows.length ?? 0;
      doubts.push({ code: 'leads-on-file', params: { count: rows, basis }, evidence: [] });
    } else
      doubts.push({
        code: 'reported-only',
        params: { count: origins.size, origins: [...origins].sort().join(';') },
        evidence: [],
      });
  }
  if (origins.size === 1)
    doubts.push({ code: 'single-origin', params: { origin: [...origins][0]! }, evidence: [] });
  if (cell?.status === 'contested')
    doubts.push({ code: 'figures-clash', params: { entity: holder, basis }, evidence: cell.evidence });
  return [...doubts, ...acrossBases(matter, holder, basis, cell, proven)];
}

/** A lead that no basis shows by itself, and figures elsewhere above the holder's. */
function acrossBases(
  matter: YearMatter,
  holder: EntityId,
  basis: BasisId,
  cell: ExactCell | undefined,
  proven: boolean,
): Doubt[] {
  const doubts: Doubt[] = [];
  const rivalsOn = (t: BasisTable): ExactCell[] => t.rows.filter((r) => r.cell.entity !== holder);
  const here = matter.tables.find((t) => t.basis === basis);
  const ordered = matter.sides.some(
    (s) => s.stand === 'not-first' && s.behind === holder && s.by === 'reported',
  );
  const rivalsElsewhere = matter.tables.filter((t) => t.basis !== basis).some((t) => rivalsOn(t).length > 0);
  if (
    !proven &&
    cell &&
    here &&
    rivalsOn(here).length === 0 &&
    rivalsElsewhere &&
    !sameBasisOrder(matter, holder, basis, ordered)
  )
    doubts.push({ code: 'lead-across-bases', params: { entity: holder, basis }, evidence: cell.evidence });
  for (const t of matter.tables) {
    if (t.basis === basis || !cell?.interval.hi) continue;
    for (const rival of rivalsOn(t)) {
      const { lo } = rival.interval;
      if (!lo || lo.compare(cell.interval.hi) <= 0) continue;
      const params = { entity: rival.cell.entity, basis: t.basis, value: lo.valueOf() };
      doubts.push({ code: 'higher-elsewhere', params, evidence: rival.evidence });
    }
  }
  return doubts;
}

/** One source that ranks the holder before a rival and counts both alike keeps the lead on one basis, even an unknown one. */
function sameBasisOrder(matter: YearMatter, holder: EntityId, basis: BasisId, ordered: boolean): boolean {
  return (
    ordered &&
    (basis === UNSPECIFIED ||
      matter.sides.some((s) => s.behind === holder && s.basis === basis && s.basis !== UNSPECIFIED))
  );
}

function marginOf(
  view: SettledView,
  matter: YearMatter,
  holder: EntityId,
  table: BasisTable | undefined,
): PrintedInterval | undefined {
  const i = table?.rows.findIndex((r) => r.cell.entity === holder) ?? -1;
  const next = table?.rows[i + 1];
  // Among figures that do not say how they were counted the next one on file may be anybody's.
  if (table && i === 0 && next && table.basis !== UNSPECIFIED) return gapBetween(table.rows[0]!, next);
  const gaps = view.base.recordsOf(matter.at.metric).flatMap(({ content: c }) => {
    const mine =
      c.entity !== undefined && view.base.places.canonical(c.entity) === view.base.places.canonical(holder);
    const here = c.kind === 'comparison' && c.period === matter.at.period && c.op === 'greater' && mine;
    return here && c.gap && c.gap.interval[0] !== null ? [c.gap.interval] : [];
  });
  return gaps.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))[0];
}
