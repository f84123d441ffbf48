import type { ClaimContent } from '../../model/claim.ts';
import { type BasisId, type EntityId, type MetricId, UNSTATED } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';
import type { Neighbour } from '../../model/verdict.ts';
import { divideIntervals, hullOf, type Interval } from '../../num/interval.ts';
import { signOf, toNumber } from '../../num/rational.ts';
import { UNSPECIFIED } from '../facts.ts';
import type { RankBase } from '../rank/base.ts';
import { knownLevel } from '../rank/known.ts';

export type NeighbourOutcome = Neighbour['outcome'];

export interface CellOnFile {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly period: Period;
}

/** The figure on file of a cell on one basis; none when sources disagree or an end is missing. */
export function levelOnFile(base: RankBase, cell: CellOnFile, basis: BasisId): Interval | undefined {
  const known = knownLevel(base, { ...cell, basis }, 0);
  return known.printed && !known.contested && known.lo && known.hi ? known.interval : undefined;
}

/** The ways of counting a neighbour is asked on: the one the text names, else all that the cells have figures on. */
export function basesAsked(
  base: RankBase,
  { basis }: ClaimContent,
  cells: readonly CellOnFile[],
): readonly BasisId[] {
  if (basis !== undefined && basis !== UNSTATED) return [basis];
  const found = new Set(cells.flatMap((cell) => base.index.basesOf(cell)));
  found.delete(UNSPECIFIED);
  return [...found].sort();
}

/** a ÷ b, both on one basis; the hull over the bases that have both. */
export function ratioOnFile(
  base: RankBase,
  a: CellOnFile,
  b: CellOnFile,
  bases: readonly BasisId[],
): Interval | undefined {
  const ratios = bases.flatMap((basis) => {
    const x = levelOnFile(base, a, basis);
    const y = levelOnFile(base, b, basis);
    return x?.lo && y?.lo && signOf(x.lo) >= 0 && signOf(y.lo) > 0 ? [divideIntervals(x, y)] : [];
  });
  return ratios.length === 0 ? undefined : ratios.reduce(hullOf);
}

/** Over the ways of counting: where they disagree nothing is known. */
export function agreedOutcome(outcomes: readonly NeighbourOutcome[]): NeighbourOutcome {
  const said = new Set(outcomes.filter((o) => o !== 'unknown'));
  return said.size === 1 ? [...said][0]! : 'unknown';
}

/** "36.9%", "36.9 to 37.7%"; with a sign for changes. */
export function percentText({ lo, hi }: Interval, signed: boolean): string {
  const text = (x: number): string => {
    const rounded = Math.round(x * 10) / 10;
    return `${signed && rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${Math.abs(rounded)}`;
  };
  const a = lo && text(toNumber(lo));
  const b = hi && text(toNumber(hi));
  if (a === undefined || b === undefined) return '';
  return a === b ? `${a}%` : `${a} to ${b}%`;
}
