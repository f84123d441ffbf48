import { middle, type Range } from './range.ts';

/** A year of a series; years may be missing between points. */
export interface YearPoint {
  readonly year: number;
  readonly range: Range;
  readonly basis: string;
}

/**
 * A peak: the highest year since the trough before it, followed by a fall of at least a tenth or by two falling years in a
 * row; a trough the other way round. `sure`: the printing leaves no doubt that the reversal is that large. `crossBasis`:
 * the figures that show it are counted in different ways.
 */
export interface Turn {
  readonly year: number;
  readonly kind: 'peak' | 'trough';
  readonly range: Range;
  readonly sure: boolean;
  readonly crossBasis: boolean;
}

export const TURN_SHARE = 0.1;
export const TURN_YEARS = 2;

export function turnsOf(points: readonly YearPoint[]): Turn[] {
  const turns: Turn[] = [];
  let direction: 'up' | 'down' | undefined;
  let extreme = 0;
  let from = 0;
  for (let i = 1; i < points.length; i++) {
    if (direction === undefined) {
      // Which way the series starts is known at the first reversal-sized move.
      const start = startOf(points, from, i);
      if (!start) continue;
      direction = start.direction;
      if (start.turn > 0)
        turns.push(turnAt(points, start.turn, start.direction === 'down' ? 'peak' : 'trough', i));
      extreme = i;
      continue;
    }
    if (isBeyond(points[i]!, points[extreme]!, direction)) {
      extreme = i;
      continue;
    }
    if (!isReversal(points, extreme, i, direction)) continue;
    turns.push(turnAt(points, extreme, direction === 'up' ? 'peak' : 'trough', i));
    direction = direction === 'up' ? 'down' : 'up';
    from = extreme;
    extreme = i;
    for (let k = from + 1; k <= i; k++) if (isBeyond(points[k]!, points[extreme]!, direction)) extreme = k;
  }
  return turns;
}

function isBeyond(a: YearPoint, b: YearPoint, direction: 'up' | 'down'): boolean {
  const order = middle(a.range) - middle(b.range);
  return direction === 'up' ? order > 0 : order < 0;
}

function isReversal(
  points: readonly YearPoint[],
  extreme: number,
  at: number,
  direction: 'up' | 'down',
): boolean {
  const peak = middle(points[extreme]!.range);
  const now = middle(points[at]!.range);
  if (direction === 'up' ? now <= peak * (1 - TURN_SHARE) : now >= peak * (1 + TURN_SHARE)) return true;
  if (at - extreme < TURN_YEARS) return false;
  const last = points.slice(at - TURN_YEARS, at + 1);
  return last.every((p, k) => k === 0 || isBeyond(p, last[k - 1]!, direction === 'up' ? 'down' : 'up'));
}

/** The first move that is large or long enough, and the extreme it starts from. */
function startOf(
  points: readonly YearPoint[],
  from: number,
  at: number,
): { readonly direction: 'up' | 'down'; readonly turn: number } | undefined {
  let low = from;
  let high = from;
  for (let k = from; k < at; k++) {
    if (isBeyond(points[k]!, points[low]!, 'down')) low = k;
    if (isBeyond(points[k]!, points[high]!, 'up')) high = k;
  }
  if (isReversal(points, high, at, 'up')) return { direction: 'down', turn: high };
  if (isReversal(points, low, at, 'down')) return { direction: 'up', turn: low };
  return undefined;
}

function turnAt(points: readonly YearPoint[], at: number, kind: Turn['kind'], shownBy: number): Turn {
  const point = points[at]!;
  const after = points[shownBy]!;
  const sure =
    kind === 'peak'
      ? after.range[1] <= point.range[0] * (1 - TURN_SHARE)
      : after.range[0] >= point.range[1] * (1 + TURN_SHARE);
  return { year: point.year, kind, range: point.range, sure, crossBasis: point.basis !== after.basis };
}
