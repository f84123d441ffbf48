/** What `/api/conflicts`, `/sources`, `/ledger` and `/history` answer, as far as the pages show it. */
export interface ConflictRowView {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly what: string;
  readonly gap: string;
  readonly gauge?: {
    readonly ceiling: { readonly value: number; readonly text: string };
    readonly floor: { readonly value: number; readonly text: string };
  };
  readonly alt: string;
  readonly sides: readonly {
    readonly head: string;
    readonly weight: number;
    readonly origins: number;
    readonly witnesses: readonly {
      readonly id: string;
      readonly by: string;
      readonly text: string;
      readonly url?: string;
    }[];
  }[];
  readonly chain: string;
  readonly repairs: readonly string[];
  readonly explained?: string;
}

export interface ConflictsView {
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
  readonly counts: { readonly open: number; readonly explained: number };
  readonly page: {
    readonly title: string;
    readonly about: string;
    readonly explainedNote: string;
    readonly rows: readonly ConflictRowView[];
    readonly kinds: readonly { readonly kind: string; readonly name: string; readonly count: number }[];
  };
}

export interface SourceView {
  readonly origin: string;
  readonly kind: string;
  readonly packWeight: number;
  readonly figures: number;
  readonly tested: number;
  readonly agreed: number;
  readonly dropped: number;
  readonly split: number;
  readonly explained: number;
  readonly errorRate: number;
}

export interface TablePage {
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly { readonly name: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly (string | { readonly text: string; readonly tone: never })[])[];
  readonly below: readonly string[];
}

export interface SourcesView {
  readonly total: number;
  readonly sources: readonly SourceView[];
  readonly page: TablePage & { readonly names: Readonly<Record<string, string>> };
}

export interface LedgerListView {
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
  readonly cells: readonly { readonly entity: string; readonly metric: string; readonly period: string }[];
  /** Of what is asked for, whatever the year. */
  readonly years: readonly { readonly year: string; readonly cells: number; readonly prints: number }[];
  readonly page: TablePage;
}

export interface HistoryView {
  readonly unit: string;
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
  readonly versions: readonly {
    readonly id: string;
    readonly source: string;
    readonly reported: string;
    readonly basis: string;
    readonly interval: readonly [number | null, number | null];
    readonly originKind: string;
  }[];
  readonly settled: readonly {
    readonly basis: string;
    readonly interval: readonly [number | null, number | null];
  }[];
  readonly citations: Readonly<
    Record<string, { readonly publisher: string; readonly published?: string; readonly url?: string }>
  >;
  readonly page: TablePage;
}
