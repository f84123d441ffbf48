import type { RatioEdge } from '../../num/difference.ts';
import { ONE } from '../../num/rational.ts';
import type { TrailStep } from './bounded.ts';
import { type CellNo, type Fact, ONE_CELL, type RatioConstraint } from './constraint.ts';

/** What an edge of the difference network stands for. */
export interface Label {
  readonly fact: Fact;
  readonly constraint: RatioConstraint;
}

type Cells = readonly CellNo[];

/** A road between two cells by way of the unit is two levels, and told as such. */
export function stepsAlong(
  edges: readonly RatioEdge[],
  way: 'up' | 'down',
  over: CellNo,
  cells: Cells,
): TrailStep[] {
  const at = over === ONE_CELL ? -1 : edges.findIndex((e) => e.to === 0);
  if (at >= 0 && at < edges.length - 1) {
    return [
      ...stepsDown(edges.slice(0, at + 1), ONE_CELL, cells),
      ...stepsUp(edges.slice(at + 1), ONE_CELL, cells),
    ];
  }
  return way === 'up' ? stepsUp(edges, over, cells) : stepsDown(edges, over, cells);
}

function stepsUp(edges: readonly RatioEdge[], over: CellNo, cells: Cells): TrailStep[] {
  let value = ONE;
  let strict = false;
  return edges.map((e) => {
    const { fact, constraint } = e.label as Label;
    value = value.mul(e.ratio);
    strict ||= e.strict;
    return { fact, constraint, cell: cells[e.to]!, over, side: 'hi', value, strict };
  });
}

function stepsDown(edges: readonly RatioEdge[], over: CellNo, cells: Cells): TrailStep[] {
  let value = ONE;
  let strict = false;
  return [...edges].reverse().map((e) => {
    const { fact, constraint } = e.label as Label;
    value = value.div(e.ratio);
    strict ||= e.strict;
    return { fact, constraint, cell: cells[e.from]!, over, side: 'lo', value, strict };
  });
}
