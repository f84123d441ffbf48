import type { Explanation } from '../../explain/explain.ts';
import type { Estimate } from '../../explain/range.ts';
import type { NameBook } from '../name-book.ts';

/** Growth by year, stacked from what part and rest brought, in points; and the shift-share terms in units. */
export interface ContributionBars {
  readonly kind: 'contributions';
  readonly part: string;
  readonly bars: readonly {
    readonly year: number;
    readonly basis: string;
    readonly total: Estimate;
    readonly part: Estimate;
    readonly rest: Estimate;
    readonly shift?: {
      readonly whole: string;
      readonly crossBasis: boolean;
      readonly tide: Estimate;
      readonly mix: Estimate;
      readonly local: Estimate;
    };
  }[];
}

export function contributionBars(x: Explanation, names: NameBook): ContributionBars {
  return {
    kind: 'contributions',
    part: x.drivers[0] ? names.metric(x.drivers[0].part) : '',
    bars: x.drivers.map(({ year, basis, contributions: c, shiftShare: s }) => ({
      year,
      basis: names.basis(basis),
      total: c.total,
      part: c.part,
      rest: c.rest,
      ...(s
        ? {
            shift: {
              whole: names.entity(s.whole),
              crossBasis: s.crossBasis,
              tide: s.tide,
              mix: s.mix,
              local: s.local,
            },
          }
        : {}),
    })),
  };
}
