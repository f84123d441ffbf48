import type { PrintedInterval } from '../../model/claim.ts';
import type { EntityId, MetricId } from '../../model/ids.ts';
import type { Observation, Pack, RecordedEvent } from '../../model/pack.ts';
import { firstYearOf, type Period } from '../../model/period.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import type { SettledView } from '../../standings/view.ts';
import { type Size, sizeOf } from './alliances.ts';

/** Which events and figures tell of a whole field (pack.yaml: alliances). */
export interface FieldSpec {
  readonly exits: readonly string[];
  readonly listings: readonly string[];
  readonly proceeds: readonly MetricId[];
  readonly site: { readonly kind: string; readonly metric: MetricId };
}

export interface Exit {
  readonly entity: EntityId;
  readonly date: Period;
  readonly description: string;
  /** The last yearly figure of it on file. */
  readonly last?: Size;
  readonly evidence: readonly EvidenceRef[];
}

export interface PrintedFigure {
  readonly metric: MetricId;
  readonly period: Period;
  readonly reported: string;
  readonly interval: PrintedInterval;
  readonly evidence: EvidenceRef;
}

export interface Listing {
  readonly entity: EntityId;
  readonly date: Period;
  readonly description: string;
  /** In the currencies as printed; money is never converted. */
  readonly proceeds: readonly PrintedFigure[];
  readonly evidence: readonly EvidenceRef[];
}

export interface Site {
  readonly entity: EntityId;
  readonly place?: EntityId;
  readonly capacity: PrintedFigure;
}

/** The field around the ties: who left, who went public, what was built where. */
export interface AllianceField {
  readonly exits: readonly Exit[];
  readonly listings: readonly Listing[];
  readonly sites: readonly Site[];
}

export function fieldSpecOf(pack: Pack): FieldSpec | undefined {
  const tree = pack.alliances;
  if (!isRecord(tree)) return undefined;
  const site = isRecord(tree.site) ? tree.site : {};
  return {
    exits: words(tree.exits),
    listings: words(tree.listings),
    proceeds: words(tree.proceeds),
    site: { kind: String(site.kind ?? ''), metric: String(site.metric ?? '') },
  };
}

/** `asOf`: nothing later counts. */
export function allianceField(view: SettledView, spec: FieldSpec, asOf: string): AllianceField {
  const { events, observations } = view.base.evidence;
  const past = events.filter((e) => e.date !== undefined && e.date.slice(0, asOf.length) <= asOf);
  return {
    exits: exitsOf(view, spec, past, observations, asOf),
    listings: listingsOf(spec, past, observations, asOf),
    sites: sitesOf(view, spec, observations, asOf),
  };
}

/** An actor of a leaving that did something, or had figures, later did not leave itself: a parent, an owner, a rescuer. */
function exitsOf(
  view: SettledView,
  spec: FieldSpec,
  past: readonly RecordedEvent[],
  observations: readonly Observation[],
  asOf: string,
): readonly Exit[] {
  const found = new Map<EntityId, Exit>();
  const leavings = past.filter((e) => spec.exits.includes(e.type)).sort(byDate);
  for (const e of leavings) {
    for (const entity of e.actors) {
      const lives = past.some(
        (o) => !spec.exits.includes(o.type) && o.actors.includes(entity) && (o.date ?? '') > e.date!,
      );
      const year = firstYearOf(e.date!);
      const counted = observations.some(
        (o) => o.entity === entity && year !== undefined && (firstYearOf(o.period) ?? 0) > year,
      );
      if (lives || counted) continue;
      const known = found.get(entity);
      const evidence = [...(known?.evidence ?? []), refOf(e)];
      // What it last sold is what it sold by then, not what somebody revived years later.
      const last = sizeOf(view, entity, year === undefined ? asOf : `${year}-12-31`);
      found.set(entity, {
        entity,
        date: known?.date ?? e.date!,
        description: known?.description ?? e.description,
        ...(last ? { last } : {}),
        evidence,
      });
    }
  }
  return [...found.values()].sort((a, b) => compare(a.date, b.date) || compare(a.entity, b.entity));
}

function listingsOf(
  spec: FieldSpec,
  past: readonly RecordedEvent[],
  observations: readonly Observation[],
  asOf: string,
): readonly Listing[] {
  const found = new Map<string, Listing>();
  for (const e of past.filter((p) => spec.listings.includes(p.type)).sort(byDate))
    for (const entity of e.actors) {
      const key = `${entity} ${e.date}`;
      const known = found.get(key);
      const proceeds = observations
        .filter(
          (o) =>
            o.entity === entity &&
            spec.proceeds.includes(o.metric) &&
            o.period.slice(0, asOf.length) <= asOf &&
            e.date!.startsWith(o.period.slice(0, e.date!.length)),
        )
        .map(figureOf);
      found.set(key, {
        entity,
        date: e.date!,
        description: known?.description ?? e.description,
        proceeds,
        evidence: [...(known?.evidence ?? []), refOf(e)],
      });
    }
  return [...found.values()].sort((a, b) => compare(b.date, a.date) || compare(a.entity, b.entity));
}

function sitesOf(
  view: SettledView,
  spec: FieldSpec,
  observations: readonly Observation[],
  asOf: string,
): readonly Site[] {
  const newest = new Map<EntityId, Observation>();
  for (const o of observations) {
    if (o.metric !== spec.site.metric || view.base.places.entity(o.entity)?.kind !== spec.site.kind) continue;
    if (o.period.slice(0, asOf.length) > asOf) continue;
    const known = newest.get(o.entity);
    if (!known || known.period < o.period) newest.set(o.entity, o);
  }
  return [...newest.values()]
    .map((o): Site => {
      const place = view.base.places.entity(o.entity)?.partOf?.[0]?.entity;
      return { entity: o.entity, ...(place === undefined ? {} : { place }), capacity: figureOf(o) };
    })
    .sort((a, b) => compare(a.place ?? '~', b.place ?? '~') || compare(a.entity, b.entity));
}

const figureOf = (o: Observation): PrintedFigure => ({
  metric: o.metric,
  period: o.period,
  reported: o.reported,
  interval: o.interval,
  evidence: { kind: 'observation', id: o.id, source: o.source, origin: o.origin },
});
const refOf = (e: RecordedEvent): EvidenceRef => ({
  kind: 'event',
  id: e.id,
  source: e.source,
  origin: e.origin,
});
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byDate = (a: RecordedEvent, b: RecordedEvent): number => compare(a.date ?? '', b.date ?? '');
const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;
const words = (x: unknown): string[] =>
  Array.isArray(x) ? x.filter((w): w is string => typeof w === 'string') : [];
