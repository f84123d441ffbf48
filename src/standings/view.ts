import { makeRankBase, type RankBase, type Row } from '../check/rank/base.ts';
import { type Known, mergeRows } from '../check/rank/ends.ts';
import { knownLevel } from '../check/rank/known.ts';
import type { EntityId, OriginId } from '../model/ids.ts';
import type { EvidenceBase, Pack } from '../model/pack.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import type { Cell, EvidenceRef } from '../model/verdict.ts';
import type { Interval } from '../num/interval.ts';
import { toNumber } from '../num/rational.ts';

export type SettledStatus = 'settled' | 'contested' | 'single-source' | 'implied' | 'unknown';

/** A settled cell with exact ends: what tables, races and explanations compute with. */
export interface ExactCell {
  readonly cell: Cell;
  readonly interval: Interval;
  /** Middle of the interval (or its one end) as a double, to sort by; NaN when it has no end. */
  readonly middle: number;
  readonly status: SettledStatus;
  /** A figure of the cell is printed somewhere, as against worked out from others. */
  readonly printed: boolean;
  readonly evidence: readonly EvidenceRef[];
  readonly origins: readonly OriginId[];
  /** Sum of the weights of the distinct origins. */
  readonly weight: number;
  readonly known: Known;
}

/**
 * The settled view: each cell's tightest interval with status and evidence. Cells are worked out when first asked for and
 * kept; the view never changes, so a new piece of evidence needs a new view.
 */
export interface SettledView {
  readonly pack: Pack;
  readonly base: RankBase;
  exact(cell: Cell): ExactCell;
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
  const cells = new Map<string, Map<EntityId, ExactCell>>();
  const kept = new Map<string, unknown>();
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
    exact(cell) {
      const key = `${cell.metric}|${cell.period}|${cell.basis}`;
      let column = cells.get(key);
      if (!column) {
        column = new Map();
        cells.set(key, column);
      }
      let found = column.get(cell.entity);
      if (!found) {
        found = settle(base, cell);
        column.set(cell.entity, found);
      }
      return found;
    },
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

function settle(base: RankBase, cell: Cell): ExactCell {
  const known = knownLevel(base, cell);
  const { rows, interval } = latestOf(base, known);
  const evidence = [
    ...known.rows.map((r) => r.ref),
    ...(known.printed ? [] : [...(known.lo?.evidence ?? []), ...(known.hi?.evidence ?? [])]),
  ];
  const status = statusOf(known, rows);
  const implied = status === 'implied' ? [known.lo, known.hi].flatMap((e) => (e ? [e] : [])) : [];
  const weights = new Map<OriginId, number>();
  for (const r of rows) weights.set(r.origin, Math.max(r.weight, weights.get(r.origin) ?? 0));
  return {
    cell,
    interval,
    middle: middleOf(interval),
    status,
    printed: known.printed,
    evidence: unique(evidence),
    origins: [...new Set([...weights.keys(), ...implied.flatMap((e) => e.origins)])].sort(),
    // What is worked out is as strong as the weakest figure it stands on.
    weight:
      implied.length > 0
        ? Math.min(...implied.map((e) => e.weight))
        : [...weights.values()].reduce((a, b) => a + b, 0),
    known,
  };
}

function middleOf({ lo, hi }: Interval): number {
  if (lo && hi) return (toNumber(lo) + toNumber(hi)) / 2;
  const end = lo ?? hi;
  return end ? toNumber(end) : Number.NaN;
}

function unique(refs: readonly EvidenceRef[]): EvidenceRef[] {
  const seen = new Set<string>();
  return refs.filter((r) => !seen.has(`${r.kind}:${r.id}`) && seen.add(`${r.kind}:${r.id}`));
}

function statusOf(known: Known, rows: readonly Row[]): SettledStatus {
  if (known.printed) {
    if (mergeRows(rows)?.contested) return 'contested';
    return new Set(rows.map((r) => r.origin)).size > 1 ? 'settled' : 'single-source';
  }
  // A cap alone ("less than its province") is no figure: implied needs a floor as well.
  const reasons = [known.lo, known.hi].filter((end) => end !== undefined && end.code !== 'zero');
  return reasons.length === 2 && known.lo?.code === 'growth' ? 'implied' : 'unknown';
}

/** Of one origin's figures for a cell the latest counts; papers reprint, they do not revise. */
function latestOf(base: RankBase, known: Known): { rows: readonly Row[]; interval: Interval } {
  const kept = known.rows.filter((row) => !known.rows.some((other) => isRevisionOf(base, other, row)));
  if (kept.length === known.rows.length || kept.length === 0) return known;
  const merged = mergeRows(kept);
  if (!merged) return known;
  const { contested: _contested, rows: _rows, ...interval } = merged;
  return { rows: kept, interval };
}

function isRevisionOf(base: RankBase, newer: Row, older: Row): boolean {
  const kind = newer.observation?.originKind;
  if (newer === older || newer.origin !== older.origin || kind === 'media' || kind === 'copy') return false;
  if (mergeRows([newer, older])?.contested !== true) return false;
  const dateOf = (r: Row): string => base.pack.sources.get(r.observation?.source ?? '')?.published ?? '';
  return dateOf(older) !== '' && dateOf(newer) > dateOf(older);
}
