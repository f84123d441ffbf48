import type { Claim, ClaimContent } from '../../model/claim.ts';
import { type BasisId, type EntityId, type MetricId, UNSTATED } from '../../model/ids.ts';
import { parsePeriod } from '../../model/period.ts';
import { intersect } from '../../num/interval.ts';
import { UNSPECIFIED } from '../facts.ts';
import { intervalOf, truncatedInterval } from '../printed.ts';
import type { Atom } from './atoms.ts';
import type { RankBase } from './base.ts';
import { mergeRows } from './ends.ts';
import type { OrderContext } from './outcome.ts';

/** The stated basis, else every basis on file for the cells the statement names. */
export function basesFor(content: ClaimContent, atoms: readonly Atom[], context: OrderContext): BasisId[] {
  const { base } = context;
  if (content.basis !== undefined && content.basis !== UNSTATED) return [content.basis];
  const bases = new Set<BasisId>();
  const add = (entity: EntityId, metric: MetricId, period: string): void => {
    for (const b of base.index.basesOf({ entity, metric, period })) bases.add(b);
    for (const b of basesAround(base, entity, metric, period)) bases.add(b);
  };
  for (const atom of atoms) {
    if (atom.type === 'over') {
      add(atom.entity, atom.metric, atom.period);
      add(atom.other, atom.metric, atom.otherPeriod);
    } else if (atom.type === 'mark') add(atom.entity, atom.metric, atom.period);
    else if (atom.entity === undefined) {
      const { metric, period } = atom.at;
      for (const entity of base.index.entitiesOf(metric, period)) {
        if (!base.places.isMember(entity, atom.at.class, atom.at.within)) continue;
        for (const b of base.index.basesOf({ entity, metric, period })) bases.add(b);
      }
    } else {
      const { metric, period } = atom.at;
      for (const p of [period, ...datedInside(base, atom.entity, metric, period)])
        add(atom.entity, metric, p);
    }
  }
  if (bases.size === 0) bases.add(UNSPECIFIED);
  return [...bases].sort();
}

/**
 * Bases on which the series runs before and after the period: a source may well count so in the year between, although that
 * figure is not on file.
 */
function basesAround(base: RankBase, entity: EntityId, metric: MetricId, period: string): BasisId[] {
  const here = parsePeriod(period);
  if (!here) return [];
  const before = new Set<BasisId>();
  const after = new Set<BasisId>();
  for (const p of base.periodsOf(entity, metric)) {
    const shape = parsePeriod(p);
    if (!shape) continue;
    const side = shape.to <= here.from ? before : shape.from >= here.to ? after : undefined;
    if (side) for (const b of base.index.basesOf({ entity, metric, period: p })) side.add(b);
  }
  return [...before].filter((b) => after.has(b) && b !== UNSPECIFIED);
}

/** Dates inside the period at which something that does not add up over time is on file. */
function datedInside(base: RankBase, entity: EntityId, metric: MetricId, period: string): readonly string[] {
  if (base.places.metric(metric)?.flow) return [];
  return base.periodsOf(entity, metric).filter((p) => p.startsWith(period));
}

/**
 * All unstated figures of a metric in one document share one basis. A basis that clashes with the document's own levels
 * is ruled out when another fits them.
 */
export function ruledOutBases(claim: Claim, context: OrderContext): BasisId[] {
  const { base, claims } = context;
  if (claim.metric === undefined) return [];
  const metric = base.places.metricId(claim.metric);
  const clashes = new Map<BasisId, number>();
  const fits = new Map<BasisId, number>();
  for (const level of claims) {
    if (level.kind !== 'level' || level.id === claim.id || level.metric === undefined) continue;
    if (base.places.metricId(level.metric) !== metric || !level.entity || !level.period) continue;
    if (level.basis !== undefined && level.basis !== UNSTATED) continue;
    const own = intervalOf(level);
    if (!own) continue;
    const cut = truncatedInterval(level);
    const cell = { entity: level.entity, metric, period: level.period };
    for (const basis of base.index.basesOf(cell)) {
      if (basis === UNSPECIFIED) continue;
      const rows = mergeRows(base.rowsOf(cell.entity, metric, cell.period, basis));
      if (!rows || rows.contested) continue;
      const meets = intersect(own, rows) !== undefined || (cut && intersect(cut, rows) !== undefined);
      const tally = meets ? fits : clashes;
      tally.set(basis, (tally.get(basis) ?? 0) + 1);
    }
  }
  const fitting = [...fits.keys()].some((b) => !clashes.has(b));
  return fitting ? [...clashes.keys()].sort() : [];
}
