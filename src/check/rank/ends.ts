import type { EntityId, OriginId } from '../../model/ids.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import { hullOf, type Interval, intersect } from '../../num/interval.ts';
import { type Rational, ZERO } from '../../num/rational.ts';
import type { Row } from './base.ts';

/** Where an end of an interval comes from. */
export type EndCode =
  | 'printed'
  | 'growth'
  | 'part'
  | 'stretch'
  | 'whole'
  | 'inside'
  | 'closed-table'
  | 'zero';

/** One end of what is known of a cell, with its reason. */
export interface End {
  readonly value: Rational;
  readonly open: boolean;
  readonly code: EndCode;
  /** Entity whose figure gives the end: the place itself, its province, the last row of a table … */
  readonly from: EntityId;
  readonly evidence: readonly EvidenceRef[];
  readonly origins: readonly OriginId[];
  /** Sum of the weights of the distinct origins. */
  readonly weight: number;
}

/** All that one basis says of a cell: printed figures first, what identities leave of the rest. */
export interface Known {
  readonly entity: EntityId;
  readonly lo?: End;
  readonly hi?: End;
  readonly interval: Interval;
  /** Printed figures disagree: the interval is their hull. */
  readonly contested: boolean;
  readonly printed: boolean;
  readonly rows: readonly Row[];
}

export interface Merged extends Interval {
  readonly contested: boolean;
  readonly rows: readonly Row[];
}

/** Figures that agree are cut with each other; a figure that was cut off instead of rounded agrees too; else the hull of all. */
export function mergeRows(rows: readonly Row[]): Merged | undefined {
  if (rows.length === 0) return undefined;
  // The most exact first: a cut-off figure is known by the exact one it was cut from, whatever the order on file.
  const sorted = [...rows].sort(byWidth);
  let both: Interval | undefined = sorted[0]!.interval;
  for (const row of sorted.slice(1)) {
    if (!both) break;
    both = intersect(both, row.interval) ?? (row.truncated ? intersect(both, row.truncated) : undefined);
  }
  if (both) return { ...both, contested: false, rows };
  return { ...rows.map((r) => r.interval).reduce(hullOf), contested: true, rows };
}

function byWidth(a: Row, b: Row): number {
  const widthOf = (r: Row): Rational | undefined =>
    r.interval.lo && r.interval.hi ? r.interval.hi.sub(r.interval.lo) : undefined;
  const x = widthOf(a);
  const y = widthOf(b);
  if (x && y) return x.compare(y) || (a.ref.id < b.ref.id ? -1 : 1);
  return Number(x === undefined) - Number(y === undefined) || (a.ref.id < b.ref.id ? -1 : 1);
}

export function endOf(entity: EntityId, code: EndCode, merged: Merged, side: 'lo' | 'hi'): End {
  const value = merged[side]!;
  const open = !!(side === 'lo' ? merged.loOpen : merged.hiOpen);
  // Cite the figures that give this very end; in a merge several may.
  const giving = merged.rows.filter((r) => {
    const own = r.interval[side];
    return !!own?.equals(value);
  });
  const cited = giving.length > 0 ? giving : merged.rows;
  return { value, open, code, from: entity, ...provenance(cited) };
}

export function provenance(rows: readonly { ref: EvidenceRef; origin: OriginId; weight: number }[]): {
  evidence: readonly EvidenceRef[];
  origins: readonly OriginId[];
  weight: number;
} {
  const weights = new Map<OriginId, number>();
  for (const r of rows) weights.set(r.origin, Math.max(r.weight, weights.get(r.origin) ?? 0));
  return {
    evidence: rows.slice(0, 4).map((r) => r.ref),
    origins: [...weights.keys()].sort(),
    weight: [...weights.values()].reduce((a, b) => a + b, 0),
  };
}

export function combine(
  a: End,
  b: { evidence: readonly EvidenceRef[]; origins: readonly OriginId[]; weight: number },
) {
  return {
    evidence: [...a.evidence, ...b.evidence].slice(0, 6),
    origins: [...new Set([...a.origins, ...b.origins])].sort(),
    // A chain is as strong as its weakest link.
    weight: Math.min(a.weight, b.weight),
  };
}

export function zeroEnd(entity: EntityId): End {
  return { value: ZERO, open: false, code: 'zero', from: entity, evidence: [], origins: [], weight: 0 };
}

export function largest(ends: readonly End[]): End | undefined {
  return ends.reduce<End | undefined>((a, b) => (!a || b.value.compare(a.value) > 0 ? b : a), undefined);
}

export function smallest(ends: readonly End[]): End | undefined {
  return ends.reduce<End | undefined>((a, b) => (!a || b.value.compare(a.value) < 0 ? b : a), undefined);
}
