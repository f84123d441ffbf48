import type { Claim, ClaimContent } from '../model/claim.ts';
import { type BasisId, type EntityId, type MetricId, UNSTATED } from '../model/ids.ts';
import type { EvidenceBase, Observation, OriginKind, Pack, RecordedClaim } from '../model/pack.ts';
import { firstYearOf, lastYearOf, parsePeriod } from '../model/period.ts';
import { isUniversal } from './compile/compile.ts';
import type { Fact } from './network/constraint.ts';
import type { Places } from './places.ts';

/** Basis of rows on file whose source does not say how it counted. */
export const UNSPECIFIED: BasisId = 'unspecified';

/** Ids of facts: claims of the document, then evidence, then identities; never reused in one check. */
export class FactNumbers {
  private next = 1;
  take(): number {
    return this.next++;
  }
}

/** All claims of a document are one witness. */
export const DOCUMENT_GROUP = 'document';

export function claimFact(claim: Claim, numbers: FactNumbers, pack: Pack): Fact {
  return {
    id: numbers.take(),
    ref: { kind: 'claim', id: claim.id, ...(claim.origin ? { origin: claim.origin } : {}) },
    group: DOCUMENT_GROUP,
    weight: pack.weights.media ?? 1,
    claim,
  };
}

export interface EvidenceFact {
  readonly fact: Fact;
  readonly content: ClaimContent;
  readonly basis: BasisId;
}

const RESULTS: ReadonlySet<string> = new Set(['final', 'flash']);

/** What the claims of a document touch: metrics, places, and the years whose whole class matters. */
export interface Neighbourhood {
  readonly metrics: ReadonlySet<MetricId>;
  readonly places: ReadonlySet<EntityId>;
  /** `metric|year` slices in which every member of the class counts. */
  readonly slices: ReadonlySet<string>;
}

export function neighbourhoodOf(
  contents: readonly ClaimContent[],
  places: Places,
  pack: Pack,
): Neighbourhood {
  const metrics = new Set<MetricId>();
  const near = new Set<EntityId>();
  const slices = new Set<string>();
  const visit = (entity: EntityId | undefined, metric: MetricId | undefined): void => {
    if (metric) metrics.add(places.metricId(metric));
    if (entity) near.add(places.canonical(entity));
  };
  for (const c of contents) {
    visit(c.entity, c.metric);
    visit(c.other?.entity, c.other?.metric);
    visit(c.whole?.entity, c.whole?.metric);
    for (const p of c.parts ?? []) visit(p.entity, p.metric);
    if (!isUniversal(c) || !c.metric) continue;
    const years = [c.period, c.run?.from, c.run?.to].flatMap((p) =>
      p === undefined ? [] : [firstYearOf(p), lastYearOf(p)],
    );
    const known = years.filter((y): y is number => y !== undefined);
    if (known.length === 0) continue;
    const from = Math.min(...known);
    const to = Math.min(Math.max(...known), from + 60);
    for (let y = from; y <= to; y++) slices.add(`${places.metricId(c.metric)}|${y}`);
  }
  // One step along the identities: the whole of a part, the rest, both sides of a ratio.
  for (const m of pack.metrics.values()) {
    const linked = [
      ...(m.within ?? []),
      m.complementOf?.whole,
      m.complementOf?.part,
      m.ratioOf?.part,
      m.ratioOf?.whole,
    ].filter((x): x is MetricId => x !== undefined);
    if (metrics.has(m.id)) for (const l of linked) metrics.add(places.metricId(l));
    else if (m.complementOf && linked.every((l) => metrics.has(places.metricId(l)))) metrics.add(m.id);
  }
  return { metrics, places: near, slices };
}

/** Evidence that can bear on the neighbourhood, heaviest first; ties by id so that the order of rows does not matter. */
export function evidenceFacts(
  evidence: EvidenceBase,
  neighbourhood: Neighbourhood,
  places: Places,
  pack: Pack,
  numbers: FactNumbers,
): readonly EvidenceFact[] {
  const weightOf = (kind: OriginKind): number => pack.weights[kind] ?? 1;
  const isNear = (
    entity: EntityId | undefined,
    metric: MetricId | undefined,
    period: string | undefined,
  ): boolean => {
    if (!metric || !entity || !neighbourhood.metrics.has(places.metricId(metric))) return false;
    if (neighbourhood.places.has(places.canonical(entity))) return true;
    const year = period === undefined ? undefined : firstYearOf(period);
    return year !== undefined && neighbourhood.slices.has(`${places.metricId(metric)}|${year}`);
  };
  const facts: EvidenceFact[] = [];
  for (const o of evidence.observations) {
    if (!RESULTS.has(o.status) || !isNear(o.entity, o.metric, o.period) || !parsePeriod(o.period)) continue;
    const fact: Fact = {
      id: numbers.take(),
      ref: { kind: 'observation', id: o.id, source: o.source, origin: o.origin },
      group: `origin:${o.origin}`,
      weight: weightOf(o.originKind),
      observation: o,
    };
    facts.push({ fact, content: contentOfObservation(o), basis: o.basis });
  }
  for (const c of evidence.claims) {
    if (!RESULTS.has(c.status) || !isNearClaim(c, isNear)) continue;
    const stated = c.content.basis;
    const fact: Fact = {
      id: numbers.take(),
      ref: { kind: 'claim', id: c.id, source: c.source, origin: c.origin },
      group: `origin:${c.origin}`,
      weight: weightOf(c.originKind),
      recorded: c,
    };
    facts.push({
      fact,
      content: c.content,
      basis: stated === undefined || stated === UNSTATED ? UNSPECIFIED : stated,
    });
  }
  return facts.sort(
    (a, b) =>
      b.fact.weight - a.fact.weight ||
      (a.fact.ref.id < b.fact.ref.id ? -1 : a.fact.ref.id > b.fact.ref.id ? 1 : 0),
  );
}

function contentOfObservation(o: Observation): ClaimContent {
  return {
    kind: 'level',
    entity: o.entity,
    metric: o.metric,
    period: o.period,
    basis: o.basis,
    ...(o.value === undefined ? {} : { value: o.value }),
    unit: o.unit,
    bound: o.bound,
    interval: o.interval,
  };
}

function isNearClaim(
  c: RecordedClaim,
  isNear: (e: EntityId | undefined, m: MetricId | undefined, p: string | undefined) => boolean,
): boolean {
  const { content } = c;
  return (
    isNear(content.entity, content.metric, content.period ?? content.run?.from ?? content.run?.to) ||
    isNear(
      content.other?.entity,
      content.other?.metric ?? content.metric,
      content.other?.period ?? content.period,
    )
  );
}
