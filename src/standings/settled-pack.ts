import type { Cell } from '../model/verdict.ts';
import { type SettledCell, settleCell } from './settled.ts';
import type { SettledView } from './view.ts';

/**
 * Every cell the evidence settles, on every basis: those with a printed figure and those a printed rate leads to. In order of
 * metric, period, entity and basis, whatever the order of the evidence.
 */
export function settledPack(view: SettledView): SettledCell[] {
  return view.keep('settled pack', () =>
    cellsOf(view)
      .map((cell) => settleCell(view, cell))
      .filter((c) => c.status !== 'unknown'),
  );
}

const RESULTS: ReadonlySet<string> = new Set(['final', 'flash']);

function cellsOf({ base }: SettledView): Cell[] {
  const { places } = base;
  const found = new Map<string, Cell>();
  const add = (entity: string, metric: string, period: string, basis: string): void => {
    // One row for all names of a place: the one the pack writes first.
    const cell = { entity, metric: places.metricId(metric), period: places.period(period), basis };
    const key = `${cell.metric}|${cell.period}|${places.canonical(entity)}|${basis}`;
    const known = found.get(key);
    if (!known || entity < known.entity) found.set(key, cell);
  };
  for (const o of base.evidence.observations)
    if (RESULTS.has(o.status)) add(o.entity, o.metric, o.period, o.basis);
  for (const { content: c, status } of base.evidence.claims) {
    if (c.kind !== 'change' || !RESULTS.has(status) || !c.entity || !c.metric || !c.basis) continue;
    for (const period of [c.period, c.basePeriod])
      if (period !== undefined) add(c.entity, c.metric, period, c.basis);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}
