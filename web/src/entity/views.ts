import type { PartsData } from '../../../src/chart/kinds/parts.ts';
import type { SeriesData } from '../../../src/chart/kinds/series.ts';

/** What `/api/explain` draws. */
export interface Picture extends SeriesData {
  readonly events: readonly {
    readonly number: number;
    readonly year: number;
    readonly date: string;
    readonly text: string;
    readonly by: string;
    readonly url?: string;
  }[];
}

interface Estimate {
  readonly value: number;
  readonly range: PartsData['rows'][number]['range'];
}

export interface Bars {
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

export interface KeyFigure {
  readonly label: string;
  readonly figure: string;
  readonly under: string;
  readonly marks: readonly { readonly kind: 'best' | 'below' | 'context'; readonly text: string }[];
}
