/** What the routes of this room answer, as far as the pages show it. */
export type Interval = readonly [number | null, number | null];

export interface Evidence {
  readonly kind: string;
  readonly id: string;
}

export interface Citation {
  readonly id: string;
  readonly publisher: string;
  readonly published?: string;
  readonly url?: string;
  readonly says: string;
}

export interface Beside {
  readonly names: Readonly<Record<string, string>>;
  readonly citations: Readonly<Record<string, Citation>>;
}

export type Outcome = 'met' | 'missed' | 'on_track' | 'open' | 'unknowable';

export interface Goal {
  readonly issuer: string;
  readonly entity: string;
  readonly metric: string;
  readonly value?: number;
  readonly unit: string;
  readonly deadline?: string;
  readonly announced?: string;
  readonly outcome: Outcome;
  readonly kind: 'figure' | 'deed' | 'label';
  readonly label?: string;
  readonly now?: { readonly period: string; readonly interval: Interval };
  readonly required?: { readonly perYear: number };
  readonly steps: readonly { readonly text: string }[];
  readonly evidence: readonly Evidence[];
}

export interface GoalsAnswer extends Beside {
  readonly asOf: string;
  readonly rows: readonly Goal[];
}

export type RoundFact = { readonly evidence: Evidence } & (
  | { readonly kind: 'event'; readonly date?: string; readonly description: string }
  | {
      readonly kind: 'figure';
      readonly entity: string;
      readonly period: string;
      readonly basis: string;
      readonly reported: string;
    }
  | {
      readonly kind: 'place';
      readonly entity: string;
      readonly metric: string;
      readonly period: string;
      readonly place: number;
    }
);

export interface RoundAnswer extends Beside {
  /** Short words of the cells, for the places that the page has a row for. */
  readonly page: {
    readonly sections: readonly {
      readonly table?: { readonly rows: readonly (readonly (string | { readonly text: string })[])[] };
    }[];
  };
  readonly columns: readonly {
    readonly id: string;
    /** The records name all who are in. */
    readonly closed?: boolean;
    readonly name: { readonly en: string; readonly zh?: string };
  }[];
  readonly rows: readonly {
    readonly entity: string;
    readonly known: number;
    readonly cells: readonly {
      readonly kind: 'known' | 'elsewhere' | 'none' | 'unknown';
      readonly answers?: readonly RoundFact[];
    }[];
  }[];
}

export interface IndexAnswer extends Beside {
  readonly asOf: string;
  readonly indicators: readonly {
    readonly id: string;
    readonly name: { readonly en: string; readonly zh?: string };
    readonly weight: number;
  }[];
  readonly table: readonly {
    readonly entity: string;
    readonly values: readonly ({
      readonly value: number;
      readonly period?: string;
      readonly basis?: string;
      readonly evidence: readonly Evidence[];
    } | null)[];
  }[];
  readonly result?: {
    readonly rows: readonly {
      readonly id: string;
      readonly score: number;
      readonly rank: number;
      readonly likely: readonly [number, number];
      readonly rank1: number;
      readonly without: readonly number[];
      readonly drivers: readonly number[];
    }[];
  };
  /** Ids of the indicators that the columns of `result` are; the others were left out, since too few places have all. */
  readonly scored: readonly string[];
  readonly complete: number;
  readonly completeInAll: number;
  readonly runs: number;
  readonly seed: number;
}

export interface Happening {
  readonly id: string;
  readonly year: number;
  readonly date: string;
  readonly type: string;
  readonly description: string;
  readonly actors: readonly string[];
  readonly place?: string;
  readonly evidence: Evidence;
}

export interface TimelineAnswer extends Beside {
  readonly events: readonly Happening[];
  readonly types: readonly string[];
}

export interface Tie {
  readonly type: string;
  readonly side: 'out' | 'in' | 'both';
  readonly other: string;
  readonly since?: string;
  readonly until?: string;
  readonly evidence: readonly Evidence[];
}

export interface CircleAnswer extends Beside {
  readonly entity: string;
  readonly asOf: string;
  readonly ties: readonly Tie[];
  readonly ended: readonly Tie[];
  readonly sizes: Readonly<
    Record<
      string,
      {
        readonly metric: string;
        readonly period: string;
        readonly interval: Interval;
        readonly evidence: readonly Evidence[];
      }
    >
  >;
}
