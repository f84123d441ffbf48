import type { PrintedInterval } from '../../model/claim.ts';
import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import type { Observation, RecordedClaim, RecordedEvent } from '../../model/pack.ts';
import { type Period, parsePeriod } from '../../model/period.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import type { SettledView } from '../../standings/view.ts';
import type { RoundColumn } from './config.ts';

/** One answer and the words it stands on. */
export type RoundAnswer = { readonly evidence: EvidenceRef } & (
  | {
      readonly kind: 'event';
      readonly date?: Period;
      readonly description: string;
      readonly actors: readonly EntityId[];
    }
  | {
      readonly kind: 'figure';
      readonly entity: EntityId;
      readonly metric: MetricId;
      readonly period: Period;
      readonly basis: BasisId;
      readonly reported: string;
      readonly interval: PrintedInterval;
    }
  | {
      readonly kind: 'place';
      readonly entity: EntityId;
      readonly metric: MetricId;
      readonly period: Period;
      readonly place: number;
      readonly class?: string;
    }
);

/**
 * Three kinds of blank: `unknown`, nothing is on file; `none`, a closed list does not name the place; `elsewhere`, only a part of the
 * place or the place around it has a figure, which does not answer the question.
 */
export type RoundCell =
  | { readonly kind: 'known'; readonly answers: readonly RoundAnswer[] }
  | { readonly kind: 'elsewhere'; readonly answers: readonly RoundAnswer[] }
  | { readonly kind: 'none'; readonly answers: readonly RoundAnswer[] }
  | { readonly kind: 'unknown' };

const UNKNOWN: RoundCell = { kind: 'unknown' };

export function cellOf(view: SettledView, entity: EntityId, column: RoundColumn, asOf: string): RoundCell {
  switch (column.kind) {
    case 'events':
      return eventCell(view, entity, column, asOf);
    case 'figure':
      return figureCell(view, entity, column.metric, asOf);
    case 'place':
      return placeCell(view, entity, column.metrics, asOf);
  }
}

function eventCell(
  view: SettledView,
  entity: EntityId,
  column: Extract<RoundColumn, { kind: 'events' }>,
  asOf: string,
): RoundCell {
  const rows = new Set(view.base.places.rowsOf(entity));
  const all = view.base.evidence.events
    .filter((e) => column.types.includes(e.type) && column.words.some((w) => has(e.description, w)))
    .filter((e) => isOver(e.date, asOf))
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  const own = all.filter((e) => rows.has(e.place ?? '') || e.actors.some((a) => rows.has(a)));
  if (own.length > 0) return { kind: 'known', answers: own.map(eventAnswer) };
  const inside = all.filter((e) => e.place !== undefined && view.base.places.isInside(e.place, entity));
  if (inside.length > 0) return { kind: 'known', answers: inside.map(eventAnswer) };
  return column.closed && all[0] ? { kind: 'none', answers: [eventAnswer(all[0])] } : UNKNOWN;
}

const has = (text: string, word: string): boolean => text.toLowerCase().includes(word.toLowerCase());

function eventAnswer(e: RecordedEvent): RoundAnswer {
  return {
    kind: 'event',
    ...(e.date === undefined ? {} : { date: e.date }),
    description: e.description,
    actors: e.actors,
    evidence: { kind: 'event', id: e.id, source: e.source, origin: e.origin },
  };
}

function figureCell(view: SettledView, entity: EntityId, metric: MetricId, asOf: string): RoundCell {
  const results = view.base.evidence.observations.filter(
    (o) => o.metric === metric && (o.status === 'final' || o.status === 'flash') && isOver(o.period, asOf),
  );
  const rows = new Set(view.base.places.rowsOf(entity));
  const own = latest(results.filter((o) => rows.has(o.entity)));
  if (own) return { kind: 'known', answers: [figureAnswer(own)] };
  const part = latest(results.filter((o) => view.base.places.isInside(o.entity, entity)));
  return part ? { kind: 'elsewhere', answers: [figureAnswer(part)] } : UNKNOWN;
}

/** The newest period; of one period what weighs more, then the later row. */
function latest(list: readonly Observation[]): Observation | undefined {
  return [...list].sort((a, b) => endOf(b.period) - endOf(a.period) || (a.id < b.id ? 1 : -1))[0];
}

const endOf = (period: Period): number => parsePeriod(period)?.to ?? Number.NEGATIVE_INFINITY;

function figureAnswer(o: Observation): RoundAnswer {
  const { entity, metric, period, basis, reported, interval } = o;
  return {
    kind: 'figure',
    entity,
    metric,
    period,
    basis,
    reported,
    interval,
    evidence: { kind: 'observation', id: o.id, source: o.source, origin: o.origin },
  };
}

function placeCell(
  view: SettledView,
  entity: EntityId,
  metrics: readonly MetricId[],
  asOf: string,
): RoundCell {
  const ranks = view.base.evidence.claims.filter(
    (c) =>
      c.content.kind === 'rank' && metrics.includes(c.content.metric ?? '') && isOver(c.content.period, asOf),
  );
  const rows = new Set(view.base.places.rowsOf(entity));
  const own = placesIn(ranks.filter((c) => rows.has(c.content.entity ?? '')));
  if (own.length > 0) return { kind: 'known', answers: own };
  const around = placesIn(
    ranks.filter(
      (c) => c.content.entity !== undefined && view.base.places.isInside(entity, c.content.entity),
    ),
  );
  return around.length > 0 ? { kind: 'elsewhere', answers: around } : UNKNOWN;
}

/** The latest of each ranking, newest first. */
function placesIn(claims: readonly RecordedClaim[]): RoundAnswer[] {
  const newest = new Map<MetricId, RoundAnswer & { readonly period: Period }>();
  for (const c of claims) {
    const { entity, metric, period, value, among } = c.content;
    if (entity === undefined || metric === undefined || period === undefined || value === undefined) continue;
    const known = newest.get(metric);
    if (known && endOf(known.period) >= endOf(period)) continue;
    newest.set(metric, {
      kind: 'place',
      entity,
      metric,
      period,
      place: value,
      ...(among?.class === undefined ? {} : { class: among.class }),
      evidence: { kind: 'claim', id: c.id, source: c.source, origin: c.origin },
    });
  }
  return [...newest.values()].sort((a, b) => endOf(b.period) - endOf(a.period));
}

/** Undated records count; a period that is not over on the day does not. */
function isOver(period: Period | undefined, asOf: string): boolean {
  return period === undefined || period.slice(0, asOf.length) <= asOf;
}
