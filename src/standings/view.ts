import { makeRankBase, type RankBase } from '../check/rank/base.ts';
import type { BasisId, EntityId, MetricId } from '../model/ids.ts';
import type { EvidenceBase, Pack } from '../model/pack.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import type { Cell } from '../model/verdict.ts';
import { type ColumnIndex, makeColumnIndex } from './bearing.ts';
import type { ExactCell } from './cell.ts';
import { type Column, makeColumn } from './column.ts';

/**
 * The settled view: each cell's tightest interval with status and evidence. Cells are worked out when first asked for and
 * kept; the view never changes, so a new piece of evidence needs a new view.
 */
export interface SettledView {
  readonly pack: Pack;
  readonly base: RankBase;
  exact(cell: Cell): ExactCell;
  /** All cells of one metric, period and basis: for those who ask for many of them. */
  column(metric: MetricId, period: Period, basis: BasisId): Column;
  /** Cheap: false when neither a figure nor a rate on that basis can settle the cell, so that it need not be worked out. */
  canKnow(cell: Cell): boolean;
  /**
   * The answer kept under the key, else a new one: the view never changes, so answers stay true. Only so many are kept, since
   * questions come from outside.
   */
  keep<T>(key: string, make: () => T): T;
  /** Full years with any result of the series, whatever the basis, in order. */
  yearsOf(entity: EntityId, metric: string): readonly number[];
}

const MOST_KEPT = 256;

export function makeSettledView(
  evidence: EvidenceBase,
  pack: Pack,
  base: RankBase = makeRankBase(evidence, pack),
): SettledView {
  const columns = new Map<string, Column>();
  let index: ColumnIndex | undefined;
  const kept = new Map<string, unknown>();
  const columnOf = (metric: MetricId, period: Period, basis: BasisId): Column => {
    const key = `${metric}|${period}|${basis}`;
    const known = columns.get(key);
    if (known) return known;
    index ??= makeColumnIndex(base);
    const made = makeColumn(base, index, { metric, period, basis });
    columns.set(key, made);
    return made;
  };
  return {
    pack,
    base,
    keep<T>(key: string, make: () => T): T {
      if (kept.has(key)) return kept.get(key) as T;
      const made = make();
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, made);
      return made;
    },
    column: columnOf,
    exact: (cell) => columnOf(cell.metric, cell.period, cell.basis).cell(cell.entity),
    canKnow: ({ entity, metric, period, basis }) =>
      (!base.places.metric(metric)?.flow && base.periodsOf(entity, metric).length > 0) ||
      base.index.basesOf({ entity, metric, period }).includes(basis) ||
      base
        .ratesOf(entity, metric)
        .some((r) => r.basis === basis && (r.period === period || r.basePeriod === period)),
    yearsOf: (entity, metric) =>
      base
        .periodsOf(entity, metric)
        .flatMap((p) => yearNumber(p))
        .sort((a, b) => a - b),
  };
}

function yearNumber(period: Period): number[] {
  const shape = parsePeriod(period);
  return shape?.kind === 'year' ? [shape.from / 12] : [];
}

export type { ExactCell, SettledStatus } from './cell.ts';
