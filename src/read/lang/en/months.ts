/** Month names; `sure` ones are months whenever they are capitalised, the others are also common words. */
export const MONTHS: ReadonlyMap<string, { readonly month: number; readonly sure: boolean }> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, k) =>
    names.map(
      (name, i) => [name, { month: k + 1, sure: i === 0 && name !== 'may' && name !== 'march' }] as const,
    ),
  ),
);

/** Units of calendar time that a number can count. */
export const TIME_UNITS: ReadonlyMap<
  string,
  { readonly unit: 'year' | 'quarter' | 'month' | 'day'; readonly times: number }
> = new Map([
  ['year', { unit: 'year', times: 1 }],
  ['years', { unit: 'year', times: 1 }],
  ['yr', { unit: 'year', times: 1 }],
  ['yrs', { unit: 'year', times: 1 }],
  ['decade', { unit: 'year', times: 10 }],
  ['decades', { unit: 'year', times: 10 }],
  ['quarter', { unit: 'quarter', times: 1 }],
  ['quarters', { unit: 'quarter', times: 1 }],
  ['month', { unit: 'month', times: 1 }],
  ['months', { unit: 'month', times: 1 }],
  ['day', { unit: 'day', times: 1 }],
  ['days', { unit: 'day', times: 1 }],
]);

export const PERIOD_ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['last', 4],
  ['final', 4],
]);

/**
 * Fixed phrases that name a time relative to something. `anchor` document: the date of the text; context: the period the
 * text was speaking of. `the` before them is optional.
 */
export interface RelativePhrase {
  readonly words: string;
  readonly anchor: 'document' | 'context';
  readonly unit: 'year' | 'half' | 'quarter' | 'month' | 'day';
  readonly offset: number;
  readonly toDate?: boolean;
  /** The year, over or not. */
  readonly whole?: boolean;
  /** Means the base of a change when it follows one: "a year earlier". */
  readonly base?: boolean;
}

export const RELATIVE_PHRASES: readonly RelativePhrase[] = [
  { words: 'last year', anchor: 'document', unit: 'year', offset: -1 },
  { words: 'the past year', anchor: 'document', unit: 'year', offset: -1 },
  { words: 'a year ago', anchor: 'document', unit: 'year', offset: -1, base: true },
  { words: 'one year ago', anchor: 'document', unit: 'year', offset: -1, base: true },
  { words: 'the year before last', anchor: 'document', unit: 'year', offset: -2 },
  { words: 'this year', anchor: 'document', unit: 'year', offset: 0 },
  { words: 'so far this year', anchor: 'document', unit: 'year', offset: 0, toDate: true },
  { words: 'for the year so far', anchor: 'document', unit: 'year', offset: 0, toDate: true },
  { words: 'for the year to date', anchor: 'document', unit: 'year', offset: 0, toDate: true },
  { words: 'the year so far', anchor: 'document', unit: 'year', offset: 0, toDate: true },
  { words: 'so far in the year', anchor: 'document', unit: 'year', offset: 0, toDate: true },
  { words: 'ytd', anchor: 'document', unit: 'year', offset: 0, toDate: true },
  { words: 'the year to date', anchor: 'document', unit: 'year', offset: 0, toDate: true },
  { words: 'year to date', anchor: 'document', unit: 'year', offset: 0, toDate: true },
  { words: 'since the beginning of the year', anchor: 'document', unit: 'year', offset: 0, toDate: true },
  { words: 'since the beginning of this year', anchor: 'document', unit: 'year', offset: 0, toDate: true },
  { words: 'since the start of the year', anchor: 'document', unit: 'year', offset: 0, toDate: true },
  { words: 'since the start of this year', anchor: 'document', unit: 'year', offset: 0, toDate: true },
  { words: 'the current year', anchor: 'document', unit: 'year', offset: 0 },
  { words: 'next year', anchor: 'document', unit: 'year', offset: 1 },
  { words: 'last month', anchor: 'document', unit: 'month', offset: -1 },
  { words: 'this month', anchor: 'document', unit: 'month', offset: 0 },
  { words: 'last quarter', anchor: 'document', unit: 'quarter', offset: -1 },
  { words: 'this quarter', anchor: 'document', unit: 'quarter', offset: 0 },
  { words: 'yesterday', anchor: 'document', unit: 'day', offset: -1 },
  { words: 'today', anchor: 'document', unit: 'day', offset: 0 },
  { words: 'for the year', anchor: 'context', unit: 'year', offset: 0, whole: true },
  { words: 'the full year', anchor: 'context', unit: 'year', offset: 0, whole: true },
  { words: 'the whole year', anchor: 'context', unit: 'year', offset: 0, whole: true },
  { words: 'the entire year', anchor: 'context', unit: 'year', offset: 0, whole: true },
  { words: 'a full year basis', anchor: 'context', unit: 'year', offset: 0, whole: true },
  { words: 'full year', anchor: 'context', unit: 'year', offset: 0, whole: true },
  { words: 'the previous year', anchor: 'context', unit: 'year', offset: -1 },
  { words: 'the prior year', anchor: 'context', unit: 'year', offset: -1 },
  { words: 'the preceding year', anchor: 'context', unit: 'year', offset: -1 },
  { words: 'the year before', anchor: 'context', unit: 'year', offset: -1 },
  { words: 'the year earlier', anchor: 'context', unit: 'year', offset: -1, base: true },
  { words: 'a year earlier', anchor: 'context', unit: 'year', offset: -1, base: true },
  { words: 'one year earlier', anchor: 'context', unit: 'year', offset: -1, base: true },
  { words: 'a year before', anchor: 'context', unit: 'year', offset: -1, base: true },
  { words: 'the following year', anchor: 'context', unit: 'year', offset: 1 },
  { words: 'the next year', anchor: 'context', unit: 'year', offset: 1 },
  { words: 'the year after', anchor: 'context', unit: 'year', offset: 1 },
  { words: 'the subsequent year', anchor: 'context', unit: 'year', offset: 1 },
  { words: 'a year later', anchor: 'context', unit: 'year', offset: 1 },
  { words: 'a year after', anchor: 'context', unit: 'year', offset: 1 },
  { words: 'one year later', anchor: 'context', unit: 'year', offset: 1 },
  { words: 'the same year', anchor: 'context', unit: 'year', offset: 0 },
  { words: 'that same year', anchor: 'context', unit: 'year', offset: 0 },
  { words: 'that year', anchor: 'context', unit: 'year', offset: 0 },
  { words: 'that same month', anchor: 'context', unit: 'month', offset: 0 },
  { words: 'that month', anchor: 'context', unit: 'month', offset: 0 },
  { words: 'the given month', anchor: 'context', unit: 'month', offset: 0 },
  { words: 'the reporting month', anchor: 'context', unit: 'month', offset: 0 },
  { words: 'the previous month', anchor: 'context', unit: 'month', offset: -1 },
  { words: 'a month earlier', anchor: 'context', unit: 'month', offset: -1, base: true },
  { words: 'the following month', anchor: 'context', unit: 'month', offset: 1 },
  { words: 'the previous quarter', anchor: 'context', unit: 'quarter', offset: -1 },
  { words: 'a quarter earlier', anchor: 'context', unit: 'quarter', offset: -1, base: true },
];

/** "the same period last year": the base a change has anyway; no period of its own. */
export const SAME_PERIOD_PHRASES: readonly string[] = [
  'the same period',
  'the corresponding period',
  'the year-ago period',
  'the year-earlier period',
  'the comparable period',
  'the prior-year period',
  'the corresponding month',
  'the corresponding quarter',
  'the year-ago month',
  'the year-ago quarter',
  'the year-earlier month',
  'the year-earlier quarter',
  'the same month',
  'the same quarter',
  'the same time',
  'the period',
  'this period',
  'that period',
];

/** Words between a preposition and the time it governs. */
export const PERIOD_SOFTENERS: ReadonlySet<string> = new Set(
  'the early late mid - around just only about year calendar full whole all of end beginning start middle close turn fiscal entire even'.split(
    ' ',
  ),
);

export type Role = 'in' | 'by' | 'from' | 'until' | 'since' | 'base' | 'before' | 'after';

export const PERIOD_PREPOSITIONS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['in', 'in'],
  ['during', 'in'],
  ['throughout', 'in'],
  ['within', 'in'],
  ['for', 'in'],
  ['of', 'in'],
  ['at', 'in'],
  ['on', 'in'],
  ['over', 'in'],
  ['by', 'by'],
  ['before', 'before'],
  ['prior to', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['since', 'since'],
  ['from', 'from'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['to', 'until'],
  ['than', 'base'],
  ['versus', 'base'],
  ['vs', 'base'],
  ['against', 'base'],
  ['with', 'in'],
]);
