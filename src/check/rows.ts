import type { EntityId, MetricId } from '../model/ids.ts';
import type { EvidenceBase, Observation, RecordedClaim } from '../model/pack.ts';
import { parsePeriod } from '../model/period.ts';
import { isInMetricUnit, isOfOrder } from './facts.ts';
import type { Places } from './places.ts';

const RESULTS: ReadonlySet<string> = new Set(['final', 'flash']);

/** Figures and statements on file by the series they speak of, so that a document looks only at its own. */
export class EvidenceRows {
  private readonly observations: readonly Observation[];
  private readonly claims: readonly RecordedClaim[];
  private readonly figuresOf = new Map<string, number[]>();
  private readonly statementsOf = new Map<string, number[]>();

  constructor(evidence: EvidenceBase, places: Places) {
    this.observations = evidence.observations;
    this.claims = evidence.claims;
    const key = (entity: EntityId, metric: MetricId): string =>
      `${places.canonical(entity)}|${places.metricId(metric)}`;
    evidence.observations.forEach((o, i) => {
      if (!RESULTS.has(o.status) || !isInMetricUnit(places, o.metric, o.unit) || !parsePeriod(o.period))
        return;
      push(this.figuresOf, key(o.entity, o.metric), i);
    });
    evidence.claims.forEach((c, i) => {
      if (!RESULTS.has(c.status) || isOfOrder(c.content)) return;
      const { entity, metric, other } = c.content;
      const keys = new Set<string>();
      if (entity && metric) keys.add(key(entity, metric));
      const otherMetric = other?.metric ?? metric;
      if (other?.entity && otherMetric) keys.add(key(other.entity, otherMetric));
      for (const k of keys) push(this.statementsOf, k, i);
    });
  }

  /** Figures of the series, in the order of the file. */
  figures(series: Iterable<string>): readonly Observation[] {
    return inOrder(this.figuresOf, series).map((i) => this.observations[i]!);
  }

  /** Other statements that name one of the series, in the order of the file. */
  statements(series: Iterable<string>): readonly RecordedClaim[] {
    return inOrder(this.statementsOf, series).map((i) => this.claims[i]!);
  }
}

function inOrder(map: ReadonlyMap<string, readonly number[]>, keys: Iterable<string>): readonly number[] {
  const found = new Set<number>();
  for (const key of keys) for (const i of map.get(key) ?? []) found.add(i);
  return [...found].sort((a, b) => a - b);
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
