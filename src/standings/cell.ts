import type { RankBase, Row } from '../check/rank/base.ts';
import { type Known, mergeRows } from '../check/rank/ends.ts';
import { knownLevel } from '../check/rank/known.ts';
import type { OriginId } from '../model/ids.ts';
import type { Cell, EvidenceRef } from '../model/verdict.ts';
import { type Ends, endsOf } from './ends.ts';

export type SettledStatus = 'settled' | 'contested' | 'single-source' | 'implied' | 'unknown';

/** A settled cell with exact ends: what tables, races and explanations compute with. */
export interface ExactCell extends Ends {
  readonly cell: Cell;
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

/** The cell by all that bears on it: figures of every origin, and what identities leave of it. */
export function settleFully(base: RankBase, cell: Cell): ExactCell {
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
  const ends = endsOf(interval);
  return {
    ...ends,
    cell,
    middle: middleOf(ends),
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

function middleOf({ pair: [lo, hi] }: Ends): number {
  if (lo !== null && hi !== null) return (lo + hi) / 2;
  return lo ?? hi ?? Number.NaN;
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
function latestOf(base: RankBase, known: Known): Pick<Known, 'rows' | 'interval'> {
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
