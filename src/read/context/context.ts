import type { Among } from '../../model/claim.ts';
import type { DocumentInfo } from '../../model/document.ts';
import type { BasisId, EntityId, MetricId, OriginId } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';

/** What the text said so far; plain data, a new value after each sentence. */
export interface Context {
  readonly document: DocumentInfo;
  /** Date of the text, YYYY-MM-DD, from outside or from its dateline; absent = open. */
  readonly today?: string;
  readonly paragraph: number;
  /** Running subject and its metric, of the latest sentences that had one. */
  readonly entity?: EntityId;
  readonly metric?: MetricId;
  /** Subject the running metric was said of. */
  readonly metricEntity?: EntityId;
  readonly period?: Period;
  readonly basePeriod?: Period;
  readonly basis?: BasisId;
  readonly among?: Among;
  /** Paragraph in which each running field was last said. */
  readonly said: {
    readonly entity: number;
    readonly metric: number;
    readonly period: number;
    readonly origin: number;
  };
  /** Latest entity of each kind: "the city", "the company". */
  readonly latest: Readonly<Record<string, EntityId>>;
  /** Latest list of two or more: "the former", "the latter". */
  readonly list: readonly EntityId[];
  readonly origin?: OriginId;
  readonly speaker?: EntityId;
  /** Levels printed so far. */
  readonly levels: readonly PrintedLevel[];
  /** Every year the text has spoken of, in order, without repeats. */
  readonly periods: readonly Period[];
}

export interface PrintedLevel {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly period: Period;
  readonly value: number;
}
