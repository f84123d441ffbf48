import type { BasisId, EntityId } from '../../model/ids.ts';
import { toNumber, toRational } from '../../num/rational.ts';
import type { ExactCell, SettledView } from '../view.ts';
import type { YearMatter } from './decide.ts';
import type { BasisTable } from './figures.ts';
import type { Doubt } from './types.ts';

export interface Holding {
  readonly holder: EntityId;
  readonly basis: BasisId;
  readonly cell: ExactCell | undefined;
  readonly firm: readonly Doubt[];
}

/** Ways of counting one thing were seen to differ by up to this factor. */
const ACROSS_BASES = toRational(1.5);

export function leadersOf(table: BasisTable | undefined): EntityId[] {
  return table?.rows.filter((_, i) => table.best[i] === 1).map((r) => r.cell.entity) ?? [];
}

/**
 * Leaders of some basis whom no figure of any basis keeps below another's. `slack`: by how much figures on other bases must
 * be larger to say so.
 */
export function largestAnywhere(tables: readonly BasisTable[], slack: 'none' | 'bases' = 'none'): EntityId[] {
  const found = new Set<EntityId>();
  for (const table of tables) {
    for (const entity of leadersOf(table)) {
      const own = table.rows.find((r) => r.cell.entity === entity)?.interval.hi;
      const limit = slack === 'bases' ? own?.mul(ACROSS_BASES) : own;
      const isBeaten = tables.some((t) =>
        t.rows.some((r) => limit && r.interval.lo && r.interval.lo.compare(limit) > 0),
      );
      if (!isBeaten) found.add(entity);
    }
  }
  return [...found];
}

/**
 * Everybody who may have been first: named by somebody, level with the holder on its basis, without a figure there but not
 * kept below it by any cap, or, when the lead exists only across bases, near enough on another one.
 */
export function possibleOf(view: SettledView, matter: YearMatter, holding: Holding): EntityId[] {
  const { holder, basis } = holding;
  const named = matter.sides.filter((s) => s.stand === 'first').map((s) => s.entity);
  const found = new Set([holder, ...named]);
  const table = matter.tables.find((t) => t.basis === basis);
  const proven = matter.sides.some(
    (s) => s.by === 'proven' && s.stand === 'first' && s.basis === basis && s.entity === holder,
  );
  if (!proven) {
    if (holding.cell) for (const e of leadersOf(table)) found.add(e);
    for (const e of matter.members) if (!found.has(e) && isOpen(view, matter, e, holding)) found.add(e);
  }
  const order = (e: EntityId): number => (e === holder ? 0 : named.includes(e) ? 1 : 2);
  return [...found].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
}

function isOpen(view: SettledView, matter: YearMatter, entity: EntityId, holding: Holding): boolean {
  const { base } = view;
  const { metric, period } = matter.at;
  const { holder, basis, cell, firm } = holding;
  const estimates = base.estimatesOf(entity, metric, period).filter((r) => r.status !== 'media_error');
  if (!base.has(entity, metric, period) && estimates.length === 0) return false;
  if (matter.sides.some((s) => s.entity === entity && s.stand === 'not-first' && s.behind === holder))
    return false;
  const floor = cell?.interval.lo;
  const here = view.exact({ entity, metric, period, basis });
  if (here.status !== 'unknown' || !floor) return false;
  const { hi: cap } = here.interval;
  if (cap) return cap.compare(floor) > 0;
  if (estimates.some((r) => r.interval.hi && r.interval.hi.compare(floor) > 0)) return true;
  const elsewhere = matter.tables.flatMap((t) => t.rows.filter((r) => r.cell.entity === entity));
  if (firm.some((d) => d.code === 'higher-elsewhere' && d.params.entity === entity)) return true;
  if (!firm.some((d) => d.code === 'lead-across-bases') || isBelowSomewhere(matter, entity, holder))
    return false;
  return elsewhere.some((r) => r.interval.hi && r.interval.hi.mul(ACROSS_BASES).compare(floor) > 0);
}

/** On some basis both have figures and the holder's is surely the larger. */
function isBelowSomewhere(matter: YearMatter, entity: EntityId, holder: EntityId): boolean {
  return matter.tables.some((t) => {
    const own = t.rows.find((r) => r.cell.entity === entity)?.interval.hi;
    const other = t.rows.find((r) => r.cell.entity === holder)?.interval.lo;
    return own !== undefined && other !== undefined && own.compare(other) < 0;
  });
}

/** Those without a figure on the holder's basis, each with the cap or estimate that keeps the question open. */
export function couldBeAbove(
  view: SettledView,
  matter: YearMatter,
  holder: EntityId,
  basis: BasisId,
  possible: readonly EntityId[],
): Doubt[] {
  const { metric, period } = matter.at;
  return possible.flatMap((entity) => {
    if (entity === holder || matter.sides.some((s) => s.entity === entity && s.stand === 'first')) return [];
    const cell = view.exact({ entity, metric, period, basis });
    const level = cell.status !== 'unknown';
    const estimates = view.base
      .estimatesOf(entity, metric, period)
      .filter((r) => r.status !== 'media_error' && r.interval.hi !== undefined);
    const { hi } = cell.interval;
    const top = estimates.map((r) => toNumber(r.interval.hi!)).sort((a, b) => b - a)[0];
    return [
      {
        code: level ? ('level-with' as const) : ('could-be-above' as const),
        params: {
          entity,
          basis,
          ...(hi ? { cap: toNumber(hi) } : {}),
          ...(top === undefined ? {} : { estimate: top }),
        },
        evidence: [
          ...(cell.known.hi?.evidence ?? []).slice(0, 3),
          ...estimates.slice(0, 2).map((r) => ({
            kind: 'observation' as const,
            id: r.observation.id,
            source: r.source,
            origin: r.origin,
          })),
        ],
      },
    ];
  });
}
