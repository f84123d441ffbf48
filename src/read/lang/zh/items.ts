import type { Bound, PrintedInterval } from '../../../model/claim.ts';
import type { BasisId, EntityId, MetricId } from '../../../model/ids.ts';
import type { Period } from '../../../model/period.ts';
import type { CueName } from './words.ts';

/** The pieces a Chinese sentence is read as: one after the other, never overlapping, with offsets into the text. */
interface At {
  readonly start: number;
  readonly end: number;
}

/** A name of the pack; more than one id when it is ambiguous, preferred first. */
export interface NameItem extends At {
  readonly type: 'name';
  readonly ids: readonly EntityId[];
}

/** Words that point back: 其 该市 该公司 全市 前者 后者. */
export interface BackItem extends At {
  readonly type: 'back';
  readonly to: 'subject' | 'kind' | 'former' | 'latter';
  readonly kind?: string;
}

/**
 * Words that name a metric, or the object or the activity alone. `unknown`: something the reader does not know stands right before
 * them and belongs to them, so that it is no metric we know.
 */
export interface MetricItem extends At {
  readonly type: 'metric';
  readonly metric?: MetricId;
  readonly object?: string;
  readonly activity?: string;
  readonly basis?: BasisId;
  readonly unknown?: boolean;
  /** Only in a clause that gives a figure in its unit. */
  readonly measured?: MetricId;
  /** Only says how large something measured is. */
  readonly size?: boolean;
  /** Two activities in one word (产销): the second metric. */
  readonly second?: string;
}

export interface ClassItem extends At {
  readonly type: 'class';
  readonly class: string;
  /** Only some of the class: a place among them is no place among all. */
  readonly narrow?: boolean;
}

export type Part =
  | { readonly kind: 'months'; readonly from: number; readonly to: number }
  | { readonly kind: 'day'; readonly month: number; readonly day: number };

/** When, as written; the reading resolves it. */
export interface TimeItem extends At {
  readonly type: 'time';
  readonly year?: number;
  /** Last year of a run (2017—2020年). */
  readonly yearTo?: number;
  /** 去年, 上年, 翌年, 三年后: counted from the document's date or from the year spoken of. */
  readonly relative?: { readonly from: 'document' | 'context'; readonly years: number };
  /** 上月: the month before the one the text was written in. */
  readonly lastMonth?: boolean;
  readonly part?: Part;
  /** A named stretch of the pack ("十四五"期间). */
  readonly named?: Period;
  /** 同期: the same stretch of the calendar as the period spoken of. */
  readonly same?: boolean;
  /** 全年: the whole of the year spoken of. */
  readonly whole?: boolean;
  /** 近三年, 三年间: the number of years that end with the time spoken of. */
  readonly span?: number;
  /** 2014年之前: some time before it. */
  readonly before?: boolean;
  /** 年底, 年末: a state at the end. */
  readonly atEnd?: boolean;
  readonly role: 'in' | 'base' | 'by' | 'from' | 'since' | 'until';
}

/** A printed figure (contract section 5): positive magnitude with the interval its printing allows, in base units. */
export interface FigureItem extends At {
  readonly type: 'figure';
  readonly form: 'count' | 'percent' | 'point' | 'ratio' | 'ordinal' | 'duration';
  /** Absent for `between`. */
  readonly value?: number;
  readonly interval: PrintedInterval;
  readonly bound: Bound;
  readonly unit?: string;
  /** Object counted, when the unit word or the noun behind it says so. */
  readonly object?: string;
  /** 第一城: the noun of the class it is first in. */
  readonly noun?: string;
  /** 翻番, 腰斩: the new level as a multiple of the old. */
  readonly factor?: true;
  /** 第四年: the n-th of a row. */
  readonly nth?: true;
  /** A plain number with no scale and no unit: a label, a year, a count of nothing we know. */
  readonly bare?: true;
  /** Printed with + or −. */
  readonly signed?: true;
  /** Span of the number proper. */
  readonly core: At;
}

/** A word of the language with a role. */
export interface CueItem extends At {
  readonly type: 'cue';
  readonly cues: readonly CueName[];
  readonly most?: 'max' | 'min';
  readonly basis?: BasisId;
}

export interface MarkItem extends At {
  readonly type: 'mark';
  readonly mark: string;
}

/** A run of characters no table knows. */
export interface UnknownItem extends At {
  readonly type: 'unknown';
}

/** Words that pass without meaning for a claim. */
export interface FillItem extends At {
  readonly type: 'fill';
}

export type Item =
  | NameItem
  | BackItem
  | MetricItem
  | ClassItem
  | TimeItem
  | FigureItem
  | CueItem
  | MarkItem
  | UnknownItem
  | FillItem;

export type { At };
