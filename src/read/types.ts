/**
 * The reader's middle forms. The road of a text:
 *
 *   text → segment (paragraphs, sentences, tokens)
 *        → mentions (entities, metric words, classes from the pack's lexicon; quantities, periods, ranks, change words of the language)
 *        → rules (one folder a claim kind; each sees one sentence and the running context, and drafts claims)
 *        → assemble (ids, quotes, restatements, replacements, notes)
 *
 * Everything is plain data with UTF-16 offsets into the original text, which is never rewritten.
 */
import type { Bound, PrintedInterval } from '../model/claim.ts';
import type { EntityId, MetricId } from '../model/ids.ts';
import type { Span } from '../model/note.ts';
import type { Period } from '../model/period.ts';

export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'punct';
  /** As written. */
  readonly text: string;
  /** Lower-cased and folded (full-width digits, curly quotes, dashes) for matching. */
  readonly norm: string;
  /** True when white space stands before it. */
  readonly spaceBefore: boolean;
}

export interface Sentence extends Span {
  readonly index: number;
  readonly paragraph: number;
  readonly kind: 'prose' | 'heading' | 'list' | 'table' | 'caption';
  readonly tokens: readonly Token[];
}

/** Token range of a mention inside its sentence, half-open, and the span in the text. */
interface At {
  readonly first: number;
  readonly last: number;
  readonly span: Span;
}

/**
 * A printed figure by contract section 5. `form` tells how it was written:
 * `count` a bare number or number with unit; `percent`; `point` a percentage point; `ratio` "half", "doubled", "2.8 times", "tenfold";
 * `ordinal` "third", "No. 1", "14th"; `duration` "seven years", "10-year".
 * `value`, `interval` are in base units (items, CNY, percent …), positive magnitudes; direction comes from the rule.
 */
export interface QuantityMention extends At {
  readonly type: 'quantity';
  readonly form: 'count' | 'percent' | 'point' | 'ratio' | 'ordinal' | 'duration';
  /** The digits as written, scale words included: "2.788 million". */
  readonly written: string;
  /** For `between` the lower end: leave it out of the claim. */
  readonly value: number;
  readonly interval: PrintedInterval;
  /** Narrower than `interval` where words are usually taken narrower (contract section 5). */
  readonly soft?: PrintedInterval;
  readonly bound: Bound;
  /** Contract unit when the words say it: `CNY`, `percent`, `year`, `ordinal` …; absent for a bare number. */
  readonly unit?: string;
  /** Lexicon object counted by the unit words, when they name one. */
  readonly object?: string;
  /** The other object that these words may mean. */
  readonly or?: string;
  /** Span of the number proper, without bound words and unit words. */
  readonly core: Span;
}

/** When. Absolute mentions carry `period`; relative ones say how to get it from the context (contract section 6). */
export interface PeriodMention extends At {
  readonly type: 'period';
  readonly period?: Period;
  /** Two or more years in a list ("in 2014 and 2015"). */
  readonly list?: readonly Period[];
  readonly relative?: {
    /** What it is counted from: the document's date, or the period the text was last speaking of. */
    readonly anchor: 'document' | 'context';
    readonly unit: 'year' | 'half' | 'quarter' | 'month' | 'day';
    /** −1 last year, 0 this/same year, +1 the following year, +3 "three years later". */
    readonly offset: number;
    /** "last November": a month inside the shifted year. */
    readonly month?: number;
    /** Day of that month: a bare "January 13th" is anchor `document`, unit `day`, offset 0, month 1, day 13. */
    readonly day?: number;
    /** "January to November" without a year: the last month of a run that starts with `month`. */
    readonly monthTo?: number;
    /** "November 1-17": the last day of a run that starts with `day`. */
    readonly dayTo?: number;
    readonly toDate?: boolean;
    /** "full-year sales": the whole year, over or not. */
    readonly whole?: boolean;
    /** Months, a quarter or a half without a year of their own: "in January", "in the first half (of the year)". */
    readonly bare?: boolean;
    /** "A year earlier": the same stretch of the year, be it a year or a month. */
    readonly stretch?: boolean;
    /** "nine years in": first to offset; "over the past three years". */
    readonly span?: number;
  };
  /** "in the three years to 2020": the number of years that end with `period`. */
  readonly over?: number;
  /** How it stands in the sentence: `in`, `by` (deadline or state reached), `from`, `to`, `until`, `since`, `than` (base of a change), `from_to`. */
  readonly role: 'in' | 'by' | 'from' | 'until' | 'since' | 'base' | 'before' | 'after';
}

export interface EntityMention extends At {
  readonly type: 'entity';
  /** More than one when the name is ambiguous (city and province of one name); preferred first. */
  readonly ids: readonly EntityId[];
  /** "the city", "it", "the company", "the latter": to be resolved from the context. */
  readonly anaphor?: 'pronoun' | 'kind' | 'former' | 'latter';
  readonly kind?: string;
  /** "the Springfield-based company": words that fit one of several, and nobody here knows which. */
  readonly described?: boolean;
  /** "Springfield's": the name owns what follows. */
  readonly possessive?: boolean;
}

/** Words that name a metric or a part of one. `object` × `activity` make a metric; fixed phrases name it outright. */
export interface MetricMention extends At {
  readonly type: 'metric';
  readonly metric?: MetricId;
  readonly object?: string;
  /** The other object that these words may mean. */
  readonly or?: string;
  readonly activity?: string;
  readonly basis?: string;
  /** The word was a verb ("sold", "built"): its subject is the entity. */
  readonly verb?: boolean;
  /** A verb whose subject is what is counted: "rolled off the line". */
  readonly intransitive?: boolean;
  /** One metric in name, two in words ("toy production and sales"): meant one by one where each has a figure or "both" is said. */
  readonly each?: readonly MetricMention[];
}

/** "cities", "provinces and municipalities", "in the country": what something is ranked among. */
export interface ClassMention extends At {
  readonly type: 'class';
  /** Empty when the words name the whole only ("in the country"): the class is then that of the entity ranked. */
  readonly class: string;
  /** "the only city", "any other city": one member is spoken of. */
  readonly singular?: boolean;
  readonly within?: EntityId;
  /** The words say what its members do: "exporter of toys", "toy-making city", "best-selling brand". */
  readonly deed?: Deed;
}

/** What is done with what; `object` absent when the words do not say. */
export interface Deed {
  readonly object?: string;
  readonly activity: string;
  /** Something is done there ("the largest market"): only a place can be it. */
  readonly place?: boolean;
}

/** A word of the language (engine) or of the domain (pack) with a role that rules look for, e.g. `rise`, `fall`, `exceed`, `goal`, `said`. */
export interface CueMention extends At {
  readonly type: 'cue';
  readonly cue: string;
  readonly params?: Readonly<Record<string, string | number | boolean>>;
}

export type Mention =
  | QuantityMention
  | PeriodMention
  | EntityMention
  | MetricMention
  | ClassMention
  | CueMention;
