import { classOf } from '../check/rank/members.ts';
import type { PrintedInterval } from '../model/claim.ts';
import { normalizePeriod, shiftYears } from '../model/period.ts';
import { toPair } from '../num/interval.ts';
import { growthPair, percentPair } from './ends.ts';
import type { ExactCell, SettledView } from './view.ts';

export interface WholeShare {
  readonly whole: string;
  /** Percent of the whole. */
  readonly interval: PrintedInterval;
  readonly basis: string;
  /** Part and whole are counted in different ways: the share is a rough one. */
  readonly crossBasis: boolean;
}

/** What is said of a row beside its level, for the cells of one metric, period and basis. Look-ups are made once for all rows. */
export interface Measures {
  /** Percent on the year before, same basis: the printed rate when there is one, else the two levels. */
  growth(own: ExactCell): PrintedInterval | undefined;
  /** The pack's focus share in percent, same basis. */
  focusShare(own: ExactCell): PrintedInterval | undefined;
  /** Share of the place the class lies in (a member's part of the land); its own basis first, else the best witnessed one. */
  wholeShare(own: ExactCell): WholeShare | undefined;
}

export function measuresFor(
  view: SettledView,
  at: { readonly metric: string; readonly period: string; readonly basis: string; readonly class: string },
): Measures {
  const { base } = view;
  const metric = base.places.metric(at.metric);
  const period = normalizePeriod(at.period);
  const before = shiftYears(period, -1);
  const hasRates = base.recordsOf(at.metric).some((r) => r.content.kind === 'change');
  const old = view.column(at.metric, before, at.basis);
  const focus = view.pack.focusShare;
  const part = focus && at.metric === focus.whole ? view.column(focus.part, period, at.basis) : undefined;
  const whole = classOf(base, { class: at.class }, `${at.class}:`).within;
  const total =
    whole && metric?.additiveOverPlaces ? totalOf(view, { ...at, entity: whole, period }) : undefined;
  return {
    growth(own) {
      const rates = hasRates ? base.ratesOf(own.cell.entity, at.metric) : [];
      const rate = rates.find((r) => r.period === period && r.basePeriod === before && r.basis === at.basis);
      if (rate) return toPair(rate.interval);
      if (metric?.signed || metric?.dimension === 'ratio') return undefined;
      const past = old.cell(own.cell.entity);
      return past.printed ? growthPair(own, past) : undefined;
    },
    focusShare(own) {
      if (!part || !own.printed) return undefined;
      const cell = part.cell(own.cell.entity);
      return cell.printed ? percentPair(cell, own) : undefined;
    },
    wholeShare(own) {
      if (!whole || !total || !own.printed) return undefined;
      const interval = percentPair(own, total);
      if (!interval) return undefined;
      const { basis } = total.cell;
      return { whole, interval, basis, crossBasis: basis !== at.basis };
    },
  };
}

function totalOf(
  view: SettledView,
  at: { readonly entity: string; readonly metric: string; readonly period: string; readonly basis: string },
): ExactCell | undefined {
  const on = (basis: string): ExactCell => view.column(at.metric, at.period, basis).cell(at.entity);
  const same = on(at.basis);
  if (same.printed) return same;
  return view.base.index
    .basesOf(at)
    .map(on)
    .filter((c) => c.printed)
    .sort((a, b) => b.weight - a.weight || (a.cell.basis < b.cell.basis ? -1 : 1))[0];
}
