import type { LinearSolver } from '../../num/linear/program.ts';

/**
 * Where linear programs are handed in. The solver comes from outside, for it takes time to load and only some texts need it:
 * `wanted` says that it would have been asked, `gaveUp` that it was asked and had no answer.
 */
export interface LinearDesk {
  solver?: LinearSolver;
  wanted: boolean;
  gaveUp: boolean;
}

export function makeLinearDesk(solver?: LinearSolver): LinearDesk {
  return { wanted: false, gaveUp: false, ...(solver ? { solver } : {}) };
}
