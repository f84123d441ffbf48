import type { Bound, Claim, ClaimContent, PrintedInterval } from './claim.ts';
import type { BasisId, EntityId, MetricId, OriginId, SourceId } from './ids.ts';
import type { FileAt, Note } from './note.ts';
import type { Period } from './period.ts';

export type Language = 'en' | 'zh';

export interface Entity {
  readonly id: EntityId;
  readonly kind: string;
  readonly name: { readonly en: string; readonly zh?: string };
  readonly aliases: { readonly en: readonly string[]; readonly zh: readonly string[] };
  /** Names among `name` and `aliases` that are also common words: matched only with their capitals. */
  readonly strictAliases?: readonly string[];
  /** Direct wholes; `from`/`to` are years when the membership was limited in time. */
  readonly partOf: readonly { readonly entity: EntityId; readonly from?: number; readonly to?: number }[];
  /** Rows of other kinds that are one place with this one (a municipality is a city and a province). */
  readonly samePlace?: readonly EntityId[];
  /** Former ids that stay accepted. */
  readonly formerIds?: readonly EntityId[];
}

export interface Metric {
  readonly id: MetricId;
  readonly name: { readonly en: string; readonly zh?: string };
  readonly unit: string;
  readonly dimension: 'count' | 'money' | 'ratio' | 'index' | 'length' | 'speed' | 'area';
  /** Summable over time (a year is the sum of its months) as against a stock or ratio. */
  readonly flow: boolean;
  /** What is counted, as a lexicon object id, and what was done with it. */
  readonly object?: string;
  readonly activity?: string;
  readonly polarity?: 'higher' | 'lower';
  /** May be zero or negative: never enters logarithms. */
  readonly signed?: boolean;
  /** This metric is part of the named one, on the same entity, period and basis. */
  readonly within?: readonly MetricId[];
  /** The rest when the parts are taken away: total = part + rest. */
  readonly complementOf?: { readonly whole: MetricId; readonly part: MetricId };
  /** Ratio metrics: numerator over denominator, in percent. */
  readonly ratioOf?: { readonly part: MetricId; readonly whole: MetricId };
  /** A whole over entities holds (city ≤ province) for this metric. */
  readonly additiveOverPlaces?: boolean;
  /** The same idea drawn wider or narrower (`scope`): related, never the same cell. */
  readonly family?: string;
  readonly scope?: string;
  /** A growth rate kept as a metric of its own: percent change of the named metric on the year before. */
  readonly growthOf?: MetricId;
  /** Not a quantity: a subject of records in words. */
  readonly nominal?: boolean;
  /** A title that places give themselves; rivals for it share the `family`. Nobody can be measured by it. */
  readonly label?: boolean;
  readonly formerIds?: readonly MetricId[];
}

export interface Basis {
  readonly id: BasisId;
  readonly name: { readonly en: string; readonly zh?: string };
  readonly note?: string;
}

export type OriginKind = 'official' | 'company' | 'industry_body' | 'media' | 'copy';

/** Whose figures they are. */
export interface Origin {
  readonly id: OriginId;
  readonly kind: OriginKind;
  readonly name: { readonly en: string; readonly zh?: string };
}

export interface Source {
  readonly id: SourceId;
  readonly title?: string;
  readonly publisher: string;
  readonly url?: string;
  readonly published?: string;
  /** Day on which the text was read for the file. */
  readonly seen?: string;
  readonly language: string;
  readonly kind: string;
  /** Other addresses of the same text. */
  readonly urls?: readonly string[];
  /** SHA-256 (hex) of the normalised text, and figures that together occur in no other text: two ways to know it again. */
  readonly textHash?: string;
  readonly figures?: readonly string[];
  /** Merged ids that stay accepted. */
  readonly formerIds?: readonly SourceId[];
}

/**
 * How far a row may count as evidence. Only `final` and `flash` are results.
 * `restated_base`: a growth rate against a base that its publisher had changed; it does not link the two published levels.
 */
export type ObservationStatus =
  | 'final'
  | 'flash'
  | 'estimate'
  | 'forecast'
  | 'expected'
  | 'media_error'
  | 'plan'
  | 'restated_base';

export interface Observation {
  readonly id: string;
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly period: Period;
  readonly basis: BasisId;
  /** The printed string, kept as published. */
  readonly reported: string;
  readonly value?: number;
  readonly unit: string;
  readonly bound: Bound;
  readonly interval: PrintedInterval;
  /** Where the value lies when vague words are taken as people use them; absent when equal to `interval`. */
  readonly soft?: PrintedInterval;
  readonly status: ObservationStatus;
  readonly source: SourceId;
  readonly origin: OriginId;
  readonly originKind: OriginKind;
  readonly note?: string;
  /** The printed row this one repeats under another metric, because for this entity both are one figure. */
  readonly sameAs?: string;
  readonly at: FileAt;
}

/** A claim some source made, kept as evidence (rank, share, growth, streak …). */
export interface RecordedClaim {
  readonly id: string;
  readonly content: ClaimContent;
  readonly statement: string;
  readonly source: SourceId;
  readonly origin: OriginId;
  readonly originKind: OriginKind;
  readonly status: ObservationStatus;
  /** As for observations: the printed rate under another metric that is the same figure. */
  readonly sameAs?: string;
  readonly at: FileAt;
}

export interface RecordedEvent {
  readonly id: string;
  readonly type: string;
  readonly actors: readonly EntityId[];
  readonly place?: string;
  readonly date?: Period;
  readonly description: string;
  readonly source: SourceId;
  readonly origin: OriginId;
  readonly originKind: OriginKind;
  readonly at: FileAt;
}

export interface RecordedRelation {
  readonly id: string;
  readonly type: string;
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly since?: Period;
  readonly until?: Period;
  readonly source: SourceId;
  readonly origin: OriginId;
  readonly originKind: OriginKind;
  readonly at: FileAt;
}

export interface RecordedTarget {
  readonly id: string;
  readonly issuer: EntityId;
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly value?: number;
  readonly unit: string;
  readonly interval?: PrintedInterval;
  readonly deadline?: Period;
  readonly announced?: Period;
  readonly note?: string;
  /** Of a goal without a figure: what became of it, and the records that say so. */
  readonly settled?: { readonly outcome: 'met' | 'missed'; readonly by: readonly string[] };
  readonly source: SourceId;
  readonly origin: OriginId;
  readonly originKind: OriginKind;
  readonly at: FileAt;
}

/** A printed table that names every member above its last row: any other member of the class is at most `floor`. */
export interface ClosedTable {
  readonly id: string;
  readonly class: string;
  readonly within?: EntityId;
  readonly metric: MetricId;
  readonly period: Period;
  readonly basis: BasisId;
  readonly members: readonly EntityId[];
  readonly source: SourceId;
  readonly origin: OriginId;
  readonly originKind: OriginKind;
}

/** A class of entities that can be ranked: all entities of a kind inside a whole, plus places that also count. */
export interface EntityClass {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly within?: EntityId;
  readonly name: { readonly en: string; readonly zh?: string };
}

/** What a source said that no claim kind can hold yet: kept in words, counted, never evidence. */
export interface RecordedStatement {
  readonly id: string;
  readonly entity: EntityId;
  readonly topic: string;
  readonly period?: Period;
  readonly statement: string;
  readonly reason: string;
  readonly source: SourceId;
  readonly origin: OriginId;
  readonly originKind: OriginKind;
  readonly at: FileAt;
}

/**
 * Why figures or statements on file disagree: counted on another `basis`, over another `period` or `scope`, at another date (`vintage`),
 * by a `slip` of whoever printed it, as an `estimate`, by `rounding`. `open`: nobody knows yet, and it stays a conflict.
 */
export type ClashReason =
  | 'basis'
  | 'period'
  | 'scope'
  | 'vintage'
  | 'slip'
  | 'estimate'
  | 'rounding'
  | 'open';

/** A disagreement the pack knows of, with the reason; `rows` are ids of records (`<id>:growth` for a rate beside a level). */
export interface RecordedClash {
  readonly id: string;
  readonly reason: ClashReason;
  readonly rows: readonly string[];
  readonly text: string;
  readonly textZh?: string;
  readonly at: FileAt;
}

/**
 * Why a series has no figure in some years: `unreachable`, printed but in no copy that could be read; `unpublished`, nobody prints it;
 * `only-derived`, printed only as a gap, share or growth from which it follows.
 */
export type GapReason = 'unreachable' | 'unpublished' | 'only-derived';

/** Where a place lies on a map whose places are all squares of one size; `short` is a letter or two. */
export interface MapTile {
  readonly entity: EntityId;
  readonly column: number;
  readonly row: number;
  readonly short: { readonly en: string; readonly zh?: string };
  readonly at: FileAt;
}

/** A hole that is known and whose reason is on file: no year of it has a result. Years are inclusive. */
export interface RecordedGap {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly from: number;
  readonly to: number;
  readonly reason: GapReason;
  readonly text: string;
  readonly textZh?: string;
  readonly at: FileAt;
}

/**
 * What is known to link two ways of counting a metric. `ratio`: figure on `to` over figure on `from`, for `entity` and `period` (any, where
 * absent). `replaced`: `to` took over from `from` at `since`; `wider` and `narrower` speak of `to`; `beside`: neither holds the other.
 */
export interface RecordedBridge {
  readonly id: string;
  readonly metric: MetricId;
  readonly from: BasisId;
  readonly to: BasisId;
  readonly relation: 'replaced' | 'wider' | 'narrower' | 'beside';
  readonly since?: Period;
  readonly entity?: EntityId;
  readonly period?: Period;
  readonly ratio?: readonly [number, number];
  readonly text: string;
  readonly textZh?: string;
  readonly source: SourceId;
  readonly origin: OriginId;
  readonly originKind: OriginKind;
  readonly at: FileAt;
}

/**
 * Why a series rose or fell, as a source has it. `test`: what would bear it out. `tide`: the whole moved the same way;
 * `capacity`: output falls short of the capacity on file; `segment`: the named part moved the total; `focus`: the share of the
 * focus part lags (or leads) that of the whole; `event`: the turn stands out among those who had no such event. Absent: opinion.
 */
export interface RecordedReason {
  readonly id: string;
  readonly entity: EntityId;
  readonly metric: MetricId;
  /** First and last year of the move. */
  readonly period: Period;
  readonly direction: 'up' | 'down';
  readonly statement: { readonly en: string; readonly zh?: string };
  readonly speaker?: { readonly en: string; readonly zh?: string };
  readonly test?: 'tide' | 'capacity' | 'segment' | 'focus' | 'event';
  readonly testMetric?: MetricId;
  readonly source: SourceId;
  readonly origin: OriginId;
  readonly originKind: OriginKind;
  readonly at: FileAt;
}

/** A type of event or relation with its names; types of one family bear each other out. */
export interface RecordType {
  readonly id: string;
  readonly family: string;
  /** Relations: the subject belongs to the object, so that its figures are part of the object's. */
  readonly part?: boolean;
  readonly name: { readonly en: string; readonly zh?: string };
  readonly symmetric?: boolean;
  /** One object at a time; for events: happens once, so that place and date have one value. */
  readonly single?: boolean;
  /** The type alone says little (a statement, a milestone): what happened is told in words. */
  readonly inWords?: boolean;
  /** For events: the relation type that such an event makes between its actors. */
  readonly tie?: string;
  /** For relations: types whose objects carry it on (a brand of a subsidiary is a brand of the owner). */
  readonly through?: readonly string[];
}

/** Rows a table holds and rows that loaded; the difference is named in the notes, row by row. */
export interface TableCount {
  readonly file: string;
  readonly rows: number;
  readonly loaded: number;
}

/** Everything a pack says, checked. Engines take what they need from it. */
/** Metrics that are one figure for an entity, from a time on. */
export interface SameFigure {
  readonly entity: EntityId;
  readonly metrics: readonly MetricId[];
  readonly since?: Period;
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly focusShare?: { readonly part: MetricId; readonly whole: MetricId };
  /** Things that one everyday word may mean, in pairs: a figure of it is tried on both, like one of an unstated basis. */
  readonly twoMeanings?: readonly (readonly [string, string])[];
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly bases: ReadonlyMap<BasisId, Basis>;
  readonly classes: readonly EntityClass[];
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly weights: Readonly<Record<OriginKind, number>>;
  /** Words for what is counted, by unit: English for one and for more, Chinese. */
  readonly units?: ReadonlyMap<string, { readonly en: readonly [string, string]; readonly zh: string }>;
  readonly observations: readonly Observation[];
  /** Bearers of whom several metrics are one figure: who makes one kind only has no other total. */
  readonly sameFigures?: readonly SameFigure[];
  readonly claims: readonly RecordedClaim[];
  readonly events: readonly RecordedEvent[];
  readonly relations: readonly RecordedRelation[];
  readonly targets: readonly RecordedTarget[];
  readonly closedTables: readonly ClosedTable[];
  readonly statements?: readonly RecordedStatement[];
  readonly reasons?: readonly RecordedReason[];
  readonly clashes?: readonly RecordedClash[];
  readonly bridges?: readonly RecordedBridge[];
  readonly gaps?: readonly RecordedGap[];
  readonly tiles?: readonly MapTile[];
  readonly origins?: ReadonlyMap<OriginId, Origin>;
  readonly eventTypes?: readonly RecordType[];
  readonly relationTypes?: readonly RecordType[];
  /** The pack's law as data; the law view owns its schema. */
  readonly law?: unknown;
  /** The table of the next round and the composite index as data; their views own the schemas. */
  readonly nextRound?: unknown;
  readonly composite?: unknown;
  /** Which events and figures tell of the whole field around the ties. */
  readonly alliances?: unknown;
  /** Parsed lexicon files by language; the reader owns their schema. */
  readonly lexicon: Readonly<Record<Language, unknown>>;
  readonly counts?: readonly TableCount[];
  readonly notes: readonly Note[];
}

/** The evidence a checker may use: plain arrays, whether they come from a pack, a journal or both. */
export interface EvidenceBase {
  readonly observations: readonly Observation[];
  readonly claims: readonly RecordedClaim[];
  readonly events: readonly RecordedEvent[];
  readonly relations: readonly RecordedRelation[];
  readonly targets: readonly RecordedTarget[];
  readonly closedTables: readonly ClosedTable[];
  /** Looked up when a document's own rows are left out. */
  readonly sources?: ReadonlyMap<SourceId, Source>;
}

export type { Claim };
