import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import type { SettledView } from '../../standings/view.ts';
import { type YearPoint, yearPoints } from './settled-series.ts';

/** The years of a share on a basis: as printed, and where only its part and whole are on file, as they give it. Percent. */
export function sharePoints(
  view: SettledView,
  entity: EntityId,
  metric: MetricId,
  basis: BasisId,
  until: number,
): YearPoint[] {
  const printed = yearPoints(view, entity, metric, basis, until);
  const ratio = view.base.places.metric(metric)?.ratioOf;
  if (!ratio) return printed;
  const known = new Set(printed.map((p) => p.year));
  const wholes = new Map(yearPoints(view, entity, ratio.whole, basis, until).map((p) => [p.year, p]));
  const derived = yearPoints(view, entity, ratio.part, basis, until).flatMap((part): YearPoint[] => {
    const whole = wholes.get(part.year);
    if (!whole || known.has(part.year) || !(whole.low > 0)) return [];
    return [
      {
        year: part.year,
        low: (100 * part.low) / whole.high,
        high: Math.min(100, (100 * part.high) / whole.low),
        value: (100 * part.value) / whole.value,
        status: 'implied',
        origins: [...new Set([...part.origins, ...whole.origins])],
        weight: Math.min(part.weight, whole.weight),
        evidence: [...part.evidence, ...whole.evidence],
      },
    ];
  });
  return [...printed, ...derived].sort((a, b) => a.year - b.year);
}

/** Bases on which the share, or its part, has any figure. */
export function basesOfShare(view: SettledView, entity: EntityId, metric: MetricId): BasisId[] {
  const ratio = view.base.places.metric(metric)?.ratioOf;
  const bases = new Set<BasisId>();
  for (const m of ratio ? [metric, ratio.part] : [metric])
    for (const period of view.base.periodsOf(entity, m))
      for (const basis of view.base.basesOf(m, period)) bases.add(basis);
  return [...bases].sort();
}
