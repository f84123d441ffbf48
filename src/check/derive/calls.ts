import { type ClaimId, type OriginId, UNSTATED } from '../../model/ids.ts';
import type { OriginKind } from '../../model/pack.ts';
import type { Call, Cell, Verdict } from '../../model/verdict.ts';
import { UNSPECIFIED } from '../facts.ts';
import type { RankBase } from '../rank/base.ts';

const MOST = 12;
const MOST_ASKED = 3;
/** Who makes figures; papers only pass them on. */
const MAKERS: ReadonlySet<OriginKind> = new Set(['official', 'company', 'industry_body']);

/**
 * For everything unsettled the missing figures, one entry a series, those first that would settle most findings: what to ask, and
 * whom. Asked are the offices that have printed this series before, on this count if possible, else those that print the
 * metric for others, the weightiest and busiest first.
 */
export function callsOf(verdicts: readonly Verdict[], base: RankBase): Call[] {
  const series = new Map<string, { cell: Cell; periods: Set<string>; settles: Set<ClaimId> }>();
  for (const v of verdicts) {
    for (const { cell } of v.wouldSettle ?? []) {
      const key = `${base.places.canonical(cell.entity)}|${base.places.metricId(cell.metric)}|${cell.basis}`;
      const known = series.get(key) ?? { cell, periods: new Set(), settles: new Set() };
      known.periods.add(cell.period);
      known.settles.add(v.claim);
      series.set(key, known);
    }
  }
  return [...series.values()]
    .sort((a, b) => b.settles.size - a.settles.size)
    .slice(0, MOST)
    .map(({ cell, periods, settles }) => ({
      entity: cell.entity,
      metric: cell.metric,
      basis: cell.basis,
      periods: [...periods].sort(),
      settles: [...settles],
      ask: whomToAsk(cell, base),
    }));
}

function whomToAsk(cell: Cell, base: RankBase): OriginId[] {
  const metric = base.places.metricId(cell.metric);
  const place = base.places.canonical(cell.entity);
  const own = new Map<OriginId, number>();
  const others = new Map<OriginId, number>();
  const otherwise = new Map<OriginId, number>();
  for (const o of base.evidence.observations) {
    if (!MAKERS.has(o.originKind) || base.places.metricId(o.metric) !== metric) continue;
    // Another count answers another question; where the count is not known any will do.
    const isCount = cell.basis === UNSTATED || cell.basis === UNSPECIFIED || o.basis === cell.basis;
    const isOwn = base.places.canonical(o.entity) === place;
    if (!isCount && !isOwn) continue;
    const weight = base.weightOf(o.originKind);
    const tally = !isOwn ? others : isCount ? own : otherwise;
    tally.set(o.origin, (tally.get(o.origin) ?? 0) + weight);
  }
  // A company is asked for its own figures only.
  const busiest = (tally: ReadonlyMap<OriginId, number>): OriginId[] =>
    [...tally]
      .filter(([origin]) => base.pack.origins?.get(origin)?.kind !== 'company' || tally !== others)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_ASKED)
      .map(([origin]) => origin);
  return busiest(own.size > 0 ? own : otherwise.size > 0 ? otherwise : others);
}
