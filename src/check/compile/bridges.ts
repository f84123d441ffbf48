import type { BasisId } from '../../model/ids.ts';
import type { Pack } from '../../model/pack.ts';
import { normalizePeriod } from '../../model/period.ts';
import { type Interval, makeInterval } from '../../num/interval.ts';
import { type Rational, toRational } from '../../num/rational.ts';
import type { TableCell } from '../network/constraint.ts';
import type { Places } from '../places.ts';

/** A known ratio between two ways of counting: the figure on `to` over the figure on `from`. */
export interface BasisBridge {
  readonly id: string;
  readonly from: BasisId;
  readonly to: BasisId;
  readonly ratio: Interval;
}

/**
 * Bridges with a ratio that bear on a cell. An unstated figure may stand on a basis that nobody has filed for its cell, if
 * the pack knows of that basis and how far it may lie from one on file: without this, the only basis on file would accuse
 * every text that counts the other way.
 */
export class BasisBridges {
  private readonly byMetric = new Map<
    string,
    (BasisBridge & { readonly entity?: string; readonly period?: string })[]
  >();

  constructor(pack: Pick<Pack, 'bridges'>, places: Pick<Places, 'canonical' | 'metricId'>) {
    for (const b of pack.bridges ?? []) {
      if (!b.ratio) continue;
      const metric = places.metricId(b.metric);
      const [lo, hi] = b.ratio.map((x): Rational => toRational(x));
      const list = this.byMetric.get(metric) ?? [];
      list.push({
        id: b.id,
        from: b.from,
        to: b.to,
        ratio: makeInterval(lo, hi),
        ...(b.entity === undefined ? {} : { entity: places.canonical(b.entity) }),
        ...(b.period === undefined ? {} : { period: normalizePeriod(b.period) }),
      });
      this.byMetric.set(metric, list);
    }
  }

  of(cell: Pick<TableCell, 'entity' | 'metric' | 'period'>): readonly BasisBridge[] {
    return (this.byMetric.get(cell.metric) ?? []).filter(
      (b) =>
        (b.entity === undefined || b.entity === cell.entity) &&
        (b.period === undefined || b.period === cell.period),
    );
  }
}
