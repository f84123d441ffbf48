import type { BasisId, EntityId } from '../../model/ids.ts';
import { firstYearOf, type Period, parsePeriod } from '../../model/period.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import { toPair } from '../../num/interval.ts';
import type { SettledView } from '../../standings/view.ts';
import type { IndicatorSpec } from './config.ts';

export interface IndicatorValue {
  readonly value: number;
  readonly period?: Period;
  readonly basis?: BasisId;
  readonly evidence: readonly EvidenceRef[];
}

/** What is on file for an indicator; undefined when nothing is. A count of none is unknown, not zero: nobody listed all. */
export function indicatorValue(
  view: SettledView,
  entity: EntityId,
  spec: IndicatorSpec,
  asOf: string,
): IndicatorValue | undefined {
  const rows = new Set(view.base.places.rowsOf(entity));
  const inTime = (period: Period | undefined): boolean => {
    const year = period === undefined ? undefined : firstYearOf(period);
    return year !== undefined && year >= (spec.since ?? 0) && period!.slice(0, asOf.length) <= asOf;
  };
  switch (spec.kind) {
    case 'figure': {
      const periods = view.base
        .periodsOf(entity, spec.metric)
        .filter((p) => inTime(p) && isComparable(p))
        .sort((a, b) => endOf(b) - endOf(a));
      for (const period of periods) {
        const best = view.base
          .basesOf(spec.metric, period)
          .map((basis) => view.exact({ entity, metric: spec.metric, period, basis }))
          .filter((c) => c.printed && middle(toPair(c.interval)) !== undefined)
          .sort((a, b) => b.weight - a.weight || (a.cell.basis < b.cell.basis ? -1 : 1))[0];
        if (best)
          return {
            value: middle(toPair(best.interval))!,
            period,
            basis: best.cell.basis,
            evidence: best.evidence,
          };
      }
      return undefined;
    }
    case 'events': {
      const found = view.base.evidence.events.filter(
        (e) =>
          spec.types.includes(e.type) &&
          inTime(e.date) &&
          (rows.has(e.place ?? '') || e.actors.some((a) => rows.has(a))),
      );
      const days = new Map(found.map((e) => [`${e.type} ${e.date}`, e]));
      if (days.size === 0) return undefined;
      return {
        value: days.size,
        evidence: [...days.values()].map((e) => ({
          kind: 'event',
          id: e.id,
          source: e.source,
          origin: e.origin,
        })),
      };
    }
    case 'ties': {
      const found = view.base.evidence.relations.filter(
        (r) =>
          r.type === spec.relation &&
          rows.has(r.object) &&
          view.base.places.entity(r.subject)?.kind === spec.of,
      );
      const once = new Map(found.map((r) => [r.subject, r]));
      if (once.size === 0) return undefined;
      return {
        value: once.size,
        evidence: [...once.values()].map((r) => ({
          kind: 'relation',
          id: r.id,
          source: r.source,
          origin: r.origin,
        })),
      };
    }
  }
}

const endOf = (period: Period): number => parsePeriod(period)?.to ?? 0;

/** Of what adds up over time only whole years compare; a stock on a day is as good as any. */
function isComparable(period: Period): boolean {
  const shape = parsePeriod(period);
  return shape?.kind === 'year' || shape?.kind === 'month' || shape?.kind === 'day';
}

/** The middle, or the one end that is known ("more than 1,160"). */
function middle([lo, hi]: readonly [number | null, number | null]): number | undefined {
  if (lo !== null && hi !== null) return (lo + hi) / 2;
  return lo ?? hi ?? undefined;
}
