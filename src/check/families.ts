import type { MetricId } from '../model/ids.ts';
import type { EvidenceBase, Pack } from '../model/pack.ts';
import type { Places } from './places.ts';

/** Metrics that identities tie together, however far: evidence of one family never reaches a figure of another. */
export function metricFamilies(pack: Pack, places: Places): (metric: MetricId) => MetricId {
  const head = new Map<MetricId, MetricId>();
  const find = (m: MetricId): MetricId => {
    let at = m;
    for (let up = head.get(at); up !== undefined && up !== at; up = head.get(at)) at = up;
    return at;
  };
  const join = (a: MetricId, b: MetricId): void => {
    const [x, y] = [find(places.metricId(a)), find(places.metricId(b))];
    if (x !== y) head.set(x, y);
  };
  for (const m of pack.metrics.values()) {
    for (const whole of m.within ?? []) join(m.id, whole);
    for (const pair of [m.complementOf, m.ratioOf]) {
      if (!pair) continue;
      join(m.id, pair.part);
      join(m.id, pair.whole);
    }
  }
  return (metric) => find(places.metricId(metric));
}

/** Metrics of the rows that one body of evidence has and the other has not. A row is the same when it is the same object. */
export function touchedMetrics(before: EvidenceBase, after: EvidenceBase): ReadonlySet<MetricId> {
  const touched = new Set<MetricId>();
  for (const o of difference(before.observations, after.observations)) touched.add(o.metric);
  for (const t of difference(before.closedTables, after.closedTables)) touched.add(t.metric);
  for (const { content: c } of difference(before.claims, after.claims))
    for (const m of [c.metric, c.other?.metric, c.whole?.metric, ...(c.parts ?? []).map((p) => p.metric)])
      if (m !== undefined) touched.add(m);
  return touched;
}

function difference<T>(a: readonly T[], b: readonly T[]): T[] {
  const [left, right] = [new Set(a), new Set(b)];
  return [...a.filter((x) => !right.has(x)), ...b.filter((x) => !left.has(x))];
}
