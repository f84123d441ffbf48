import type { YearPoint } from '../series/settled-series.ts';

/** Standard deviation (of logarithms) that a figure may still move by, on top of its printing. Assumptions, told with every answer. */
export const START_SPREAD = {
  agreed: 0.005,
  strong: 0.01,
  weak: 0.03,
  derived: 0.02,
  estimate: 0.08,
  chained: 0.02,
};
/** Weight from which an origin counts what it prints itself: offices, associations and the companies. */
export const STRONG = 2.5;

/** How far the last figure of a series may be off. */
export function startSpread(points: readonly YearPoint[]): number {
  const last = points[points.length - 1]!;
  const chained = points.some((p) => p.status === 'chained') ? START_SPREAD.chained : 0;
  return Math.hypot(spreadOf(last), chained);
}

function spreadOf(point: YearPoint): number {
  switch (point.status) {
    case 'assumed':
      return 0;
    case 'settled':
      return START_SPREAD.agreed;
    case 'single-source':
      return point.weight >= STRONG ? START_SPREAD.strong : START_SPREAD.weak;
    case 'estimate':
      return START_SPREAD.estimate;
    default:
      return START_SPREAD.derived;
  }
}
