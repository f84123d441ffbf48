import type { SlopeData } from '../../../src/chart/kinds/slope.ts';

/** What `/api/standings` and `/api/race` answer, as far as the page shows it. */
export type Interval = readonly [number | null, number | null];

export interface Citation {
  readonly id: string;
  readonly source: string;
  readonly publisher: string;
  readonly published?: string;
  readonly url?: string;
  readonly says?: string;
}

type Cell = string | { readonly text: string; readonly tone: string };

export interface StandingsView {
  readonly metric: string;
  readonly class: string;
  readonly period: string;
  readonly basis: string;
  readonly asOf: string;
  readonly rows: readonly {
    readonly entity: string;
    readonly interval: Interval;
    readonly rank?: { readonly best: number; readonly worst: number | null };
    readonly band?: number;
    readonly status: string;
    readonly basis: string;
    readonly evidence: readonly { readonly id: string }[];
  }[];
  readonly missing: readonly {
    readonly entity: string;
    readonly cap?: number;
    readonly best: number;
    readonly estimates: readonly { readonly interval: Interval; readonly status: string }[];
  }[];
  readonly names: Readonly<Record<string, string>>;
  readonly citations: Readonly<Record<string, Citation>>;
  readonly page: {
    readonly title: string;
    readonly subtitle: string;
    readonly columns: readonly { readonly name: string; readonly align: string; readonly legend?: string }[];
    readonly rows: readonly (readonly Cell[])[];
    readonly below: readonly string[];
  };
  readonly charts: {
    readonly map?: {
      readonly tiles: readonly {
        readonly name: string;
        readonly short: string;
        readonly column: number;
        readonly row: number;
        readonly interval?: Interval;
        readonly value?: string;
        readonly height?: number;
        readonly sure: boolean;
      }[];
    };
  };
}

export type RaceStatus = 'clear' | 'contested' | 'cross-basis' | 'unknown';

interface Who {
  readonly entity: string;
  readonly name: string;
}

export interface BatonYear {
  readonly year: string;
  readonly first: readonly Who[];
  readonly possible: readonly Who[];
  readonly status: RaceStatus;
  readonly basis: string;
  /** One origin only. */
  readonly thin: boolean;
}

export interface BumpPoint {
  readonly year: string;
  readonly best: number;
  readonly worst: number | null;
  readonly order: number;
  readonly interval: Interval;
}

export interface Bump {
  readonly years: readonly { readonly year: string; readonly basis: string; readonly breaks: boolean }[];
  readonly lines: readonly (Who & { readonly points: readonly BumpPoint[] })[];
}

export interface RaceView {
  readonly unit: string;
  readonly years: readonly { readonly year: string; readonly evidence: readonly { readonly id: string }[] }[];
  readonly citations: Readonly<Record<string, Citation>>;
  readonly page: {
    readonly title: string;
    readonly years: readonly {
      readonly year: string;
      readonly status: RaceStatus;
      readonly statusText: string;
      readonly holder: string;
      readonly facts: readonly string[];
      readonly doubts: readonly string[];
    }[];
    readonly changesHead: string;
    readonly changes: readonly { readonly text: string; readonly counted: boolean }[];
    readonly reignsHead: string;
    readonly reigns: readonly {
      readonly text: string;
      readonly stated: readonly string[];
      readonly clash?: string;
    }[];
  };
  readonly charts: {
    readonly baton: { readonly years: readonly BatonYear[] };
    readonly bump: Bump;
    readonly slope?: SlopeData & { readonly basis: string };
  };
}

export const textOf = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;
