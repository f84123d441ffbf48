import type { ClaimDraft } from '../../../model/claim.ts';
import { monthPeriod, parsePeriod } from '../../../model/period.ts';
import { type Answer, draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { CueMention } from '../../types.ts';
import { metricOfFigure } from '../figure/metric-of-figure.ts';
import { entityOfFigure } from '../figure/owner.ts';
import { cuesOf, isStated, metricsOf, periodsOf, quantitiesOf, word } from '../order/scan.ts';
import { toldTogether } from '../order/together.ts';
import { isBareRecord, isCountedRecord, isRecordOf, isTimeAt, OWN_RECORD } from './record-words.ts';

interface Found {
  readonly at: number;
  readonly last: number;
  readonly which: 'max' | 'min';
  readonly by: string;
  /** First year, or month, the record covers. */
  readonly since?: string;
  /** Years it covers, the current one included. */
  readonly years?: number;
  /** Months it covers, the current one included. */
  readonly months?: number;
  /** "broke its own record of …": whatever time is told behind is that of the old one. */
  readonly old?: boolean;
}

/** The highest or lowest of a series: "a record 2.1 million", "an all-time high", "the highest since 2016", "a nine-year high". */
export function readRecords(input: RuleInput): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (const found of [...records(input), ...sinceThen(input), ...yearHighs(input)]) {
    if (
      drafts.some(
        (d) =>
          d.extremum?.which === found.which &&
          d.extremum.window === undefined &&
          found.since === undefined &&
          found.months === undefined &&
          found.years === undefined,
      )
    )
      continue;
    drafts.push(...draftRecords(input, found));
  }
  return drafts;
}

function records(input: RuleInput): Found[] {
  const cues = cuesOf(input, 'record', 'record_low').filter(
    (c, k, all) =>
      !all.some(
        (o, j) => j !== k && o.first <= c.first && o.last >= c.last && o.last - o.first > c.last - c.first,
      ),
  );
  return cues.flatMap((cue): Found[] => {
    if (isBareRecord(input, cue) && !isRecordOf(input, cue) && !isCountedRecord(input, cue)) return [];
    if (sinceBehind(input, cue.last) !== undefined) return [];
    const old = OWN_RECORD.has(word(input, cue.first + 1)) || OWN_RECORD.has(word(input, cue.first));
    const which = cue.cue === 'record' ? 'max' : 'min';
    return [{ at: cue.first, last: cue.last, which, by: 'record', ...(old ? { old } : {}) }];
  });
}

/** "the highest since 2016", "the lowest in ten years". */
function sinceThen(input: RuleInput): Found[] {
  return cuesOf(input, 'most', 'least').flatMap((cue): Found[] => {
    if (!SUPERLATIVES.has(word(input, cue.first)) || isNth(input, cue)) return [];
    const span = sinceBehind(input, cue.last) ?? everBehind(input, cue.last) ?? yearBehind(input, cue.last);
    // "its best month ever in Europe": of a part of it.
    const part = span && word(input, span.last) === 'in' && !isTimeAt(input, span.last + 1);
    const timed = periodsOf(input).some((p) => span && p.first >= span.last && p.first <= span.last + 2);
    return span && !(part && !timed)
      ? [
          {
            at: cue.first,
            last: span.last,
            which: cue.cue === 'most' ? 'max' : 'min',
            by: 'since',
            ...span.window,
          },
        ]
      : [];
  });
}

/** "the third highest in its history": two were higher. */
function isNth(input: RuleInput, cue: CueMention): boolean {
  const at = word(input, cue.first - 1) === '-' ? cue.first - 1 : cue.first;
  return (
    ['second', 'third'].includes(word(input, at - 1)) ||
    quantitiesOf(input).some((q) => q.form === 'ordinal' && q.last === at)
  );
}

const SUPERLATIVES = new Set(
  'highest largest biggest greatest best strongest most lowest smallest weakest fewest worst'.split(' '),
);

/** Nouns of the level that may stand between "highest" and "since", "ever". */
const LEVEL_NOUNS = new Set(
  'level figure volume output total annual result performance showing month year quarter reading yearly monthly quarterly point number mark half single - day'.split(
    ' ',
  ),
);

/** "the highest ever", "best month in its history", "highest since records began": of all times. */
function everBehind(
  input: RuleInput,
  at: number,
): { last: number; window: Pick<Found, 'since' | 'years' | 'months'> } | undefined {
  for (let i = at; i < at + 6; i++) {
    const w = word(input, i);
    if (w === 'to' && word(input, i + 1) === 'date') return { last: i + 2, window: {} };
    if (w === 'ever' || w === 'yet') return { last: i + 1, window: {} };
    if (w === 'on' && word(input, i + 1) === 'record') return { last: i + 2, window: {} };
    if (w === 'since' && word(input, i + 1) === 'records') return { last: i + 3, window: {} };
    if (w === 'in') {
      const at2 = ['its', 'their', 'the', 'company'].includes(word(input, i + 1)) ? i + 2 : i + 1;
      const noun = word(input, at2) === "'s" ? at2 + 1 : at2;
      return word(input, noun) === 'history' ? { last: noun + 1, window: {} } : undefined;
    }
    if (!LEVEL_NOUNS.has(w) && !metricsOf(input).some((m) => i >= m.first && i < m.last)) return undefined;
  }
  return undefined;
}

/** "since 2016" or "in ten years" within a few words; nothing else may lie between but the level's noun. */
function sinceBehind(
  input: RuleInput,
  at: number,
): { last: number; window: Pick<Found, 'since' | 'years' | 'months'> } | undefined {
  for (let i = at; i < at + 4; i++) {
    const since = periodsOf(input).find(
      (p) =>
        (p.role === 'since' || word(input, p.first - 1) === 'since' || word(input, p.first) === 'since') &&
        (p.first === i || p.first === i + 1),
    );
    const value = since && input.bind.periodOf(since)?.value;
    if (since && value !== undefined) {
      const next = timeAfter(value);
      return next === undefined ? undefined : { last: since.last, window: { since: next } };
    }
    const span = periodsOf(input).find((p) => p.first === i && p.relative?.span !== undefined);
    if (span) return { last: span.last, window: { years: span.relative!.span! } };
    if (word(input, i) === 'in' && word(input, i + 1) === 'a' && word(input, i + 2) === 'decade')
      return { last: i + 3, window: { years: 10 } };
    const lapse =
      word(input, i) === 'in'
        ? quantitiesOf(input).find(
            (q) => q.form === 'duration' && (q.unit === 'year' || q.unit === 'month') && q.first === i + 1,
          )
        : undefined;
    if (lapse && !Number.isInteger(lapse.value)) return undefined;
    if (lapse?.unit === 'month') return { last: lapse.last, window: { months: lapse.value } };
    if (lapse) return { last: lapse.last, window: { years: lapse.value } };
    if (
      !LEVEL_NOUNS.has(word(input, i)) &&
      !['since', 'in'].includes(word(input, i)) &&
      !metricsOf(input).some((m) => i >= m.first && i < m.last)
    )
      return undefined;
  }
  return undefined;
}

/** "the highest month this year", "its best monthly figure of 2025 so far": of the months of that year. */
function yearBehind(
  input: RuleInput,
  at: number,
): { last: number; window: Pick<Found, 'since' | 'years' | 'months'> } | undefined {
  let named = false;
  // "were its highest this year": the subject of the verb is what is at its highest.
  named ||= BE.has(word(input, at - 3)) && ['its', 'their', 'the'].includes(word(input, at - 2));
  for (let i = at; i < at + 7; i++) {
    const year = periodsOf(input).find((p) => p.first === i);
    if (year) {
      const value = named ? input.bind.periodOf(year)?.value : undefined;
      const kind = value === undefined ? undefined : parsePeriod(value)?.kind;
      return value === undefined || (kind !== 'year' && kind !== 'months') || year.role === 'base'
        ? undefined
        : { last: year.last, window: { since: `${value.slice(0, 4)}-01` } };
    }
    const metric = metricsOf(input).some((m) => i >= m.first && i < m.last);
    named ||= metric || LEVEL_NOUNS.has(word(input, i));
    if (!metric && !LEVEL_NOUNS.has(word(input, i)) && !OF_YEAR.has(word(input, i))) return undefined;
  }
  return undefined;
}

const BE = new Set(['was', 'were', 'is', 'are']);
const OF_YEAR = new Set(['of', 'so', 'far', 'in', 'for']);

/** The first year or month after a time. */
function timeAfter(value: string): string | undefined {
  if (/^\d{4}$/.test(value)) return String(Number(value) + 1);
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (!month) return undefined;
  const [year, m] = [Number(month[1]), Number(month[2])];
  return m === 12 ? monthPeriod(year + 1, 1) : monthPeriod(year, m + 1);
}

/** "a nine-year high", "a five-year low". */
function yearHighs(input: RuleInput): Found[] {
  return quantitiesOf(input).flatMap((q): Found[] => {
    if (q.form !== 'duration' || (q.unit !== 'year' && q.unit !== 'month')) return [];
    const noun = word(input, q.last);
    if (noun !== 'high' && noun !== 'low' && noun !== 'peak') return [];
    return [
      {
        at: q.first,
        last: q.last + 1,
        which: noun === 'low' ? 'min' : 'max',
        by: q.unit === 'year' ? 'n-year-high' : 'n-month-high',
        ...(q.unit === 'year' ? { years: q.value } : { months: q.value }),
      },
    ];
  });
}

function draftRecords(input: RuleInput, found: Found): ClaimDraft[] {
  if (!isStated(input, found.at)) return [];
  if (input.sentence.kind === 'heading' && metricsOf(input).length === 0) return [];
  const { bind } = input;
  const clause = bind.clauseAt(found.at);
  // "a record 1.05 million exports": what follows the number; else the clause's metric.
  const behind = metricsOf(input).find(
    (m) => m.first >= found.last && m.first <= found.last + 4 && m.first < clause.last && !m.verb,
  );
  const figure = quantitiesOf(input).find((q) => q.form === 'count' && q.first === found.last);
  const metric =
    (behind && bind.metricOf(behind)) ?? (figure ? metricOfFigure(input, figure) : bind.metric(found.at));
  const told = !metric || (metric.inherited && !behind) ? toldHere(input, found) : undefined;
  const entity =
    told?.entity ?? ownerBetween(input, found.at, behind?.first) ?? entityOfFigure(input, found.at);
  const counted = told?.metric ?? metric;
  if (!told && !figure && isOfUnreadFigure(input, found)) return [];
  if (!counted || !entity || (counted.inherited && !behind && !told)) return [];
  if (input.lookups.metric(counted.value)?.nominal) return [];
  if (found.old && !told && !figureBefore(input, found)) return [];
  const period =
    (found.old ? figureBefore(input, found)?.period : undefined) ??
    told?.period ??
    monthOf(input, found, entity.value, counted.value) ??
    bind.period(found.at);
  const kind = period && parsePeriod(period.value)?.kind;
  if (!period || kind === 'open' || kind === 'years' || kind === 'day') return [];
  const window = windowOf(found, period.value);
  const windowed = found.since !== undefined || found.years !== undefined || found.months !== undefined;
  if (windowed && window === undefined) return [];
  const other = toldTogether(input, counted) ?? toldOfBoth(input, found, counted);
  return [counted, ...(other ? [other] : [])].flatMap(
    (m) =>
      draftClaim(
        input,
        found.at,
        `en/extremum/${found.by}`,
        spanOfTokens(input.sentence, clause.first, Math.max(clause.last, found.last)),
        { entity, metric: m, period, basis: bind.basis(found.at, m.value) },
        {
          kind: 'extremum',
          extremum: { which: found.which, over: 'time', ...(window === undefined ? {} : { window }) },
        },
      ) ?? [],
  );
}

/** "overseas sales of its brands exceeded 230,000, hitting a record": of a figure that nobody could say what it counts. */
function isOfUnreadFigure(input: RuleInput, found: Found): boolean {
  const clause = input.bind.clauseAt(found.at);
  if (clause.kind !== 'participle' && clause.kind !== 'fragment') return false;
  const host = clause.leansOn === undefined ? undefined : input.clauses[clause.leansOn];
  const amount = quantitiesOf(input).find(
    (q) => q.form === 'count' && host !== undefined && q.first >= host.first && q.last <= host.last,
  );
  return (
    amount !== undefined &&
    !input.drafts.some((d) => d.kind === 'level' || d.kind === 'change' || d.kind === 'target')
  );
}

/** "…, both record highs", "…, a record for both": the amount told before the last one, of the same bearer and time. */
function toldOfBoth(input: RuleInput, found: Found, counted: Answer<string>): Answer<string> | undefined {
  const both =
    [1, 2, 3].some((k) => word(input, found.at - k) === 'both') ||
    [0, 1].some((k) => word(input, found.last + k) === 'both');
  const levels = input.drafts.filter((d) => d.kind === 'level' && d.metric !== undefined);
  const [a, b] = levels.slice(-2);
  if (!both || !a || b?.metric !== counted.value || a.entity !== b.entity || a.period !== b.period)
    return undefined;
  return a.metric === b.metric
    ? undefined
    : {
        value: a.metric!,
        from: 'sentence',
        inherited: a.inherited?.includes('metric') ?? false,
        alternatives: [],
      };
}

/** ", the strongest month so far this year": the figure before tells the month, these words only its year. */
function monthOf(input: RuleInput, found: Found, entity: string, metric: string): Answer<string> | undefined {
  if (found.since?.length !== 7) return undefined;
  const at = input.sentence.tokens[found.at]!.start;
  const level = input.drafts
    .filter((d) => d.kind === 'level' && d.span.end <= at && d.entity === entity && d.metric === metric)
    .pop();
  return level?.period === undefined
    ? undefined
    : {
        value: level.period,
        from: 'sentence',
        inherited: level.inherited?.includes('period') ?? false,
        alternatives: [],
      };
}

/** The one amount of the sentence: "had its best month ever in October, delivering 40,397": it says what was at its best. */
function toldHere(input: RuleInput, found: Found) {
  const levels = input.drafts.filter((d) => d.kind === 'level' && d.bound === 'exact');
  const [level] = levels;
  const { entity, metric, period } = level ?? {};
  if (!BEST.has(word(input, found.at)) || levels.length !== 1 || !entity || !metric || !period)
    return toldBefore(input);
  const of = { from: 'sentence' as const, inherited: false, alternatives: [] };
  return {
    entity: { value: entity, ...of },
    metric: { value: metric, ...of },
    period: { value: period, ...of },
  };
}

const BEST = new Set(['best', 'strongest', 'highest', 'worst', 'weakest', 'lowest']);

/** The amount that broke the old record stands before the words for it. */
function figureBefore(input: RuleInput, found: Found): { period: Answer<string> } | undefined {
  const at = input.sentence.tokens[found.at]!.start;
  const level = input.drafts.filter(
    (d) => d.kind === 'level' && d.span.start <= at && d.bound === 'exact',
  )[0];
  if (level?.period === undefined) return undefined;
  const inherited = level.inherited?.includes('period') ?? false;
  return { period: { value: level.period, from: 'sentence', inherited, alternatives: [] } };
}

/** "It was a new monthly record.", "That is its highest since 2019.": the figure of the sentence before is meant. */
function toldBefore(input: RuleInput) {
  if (
    !['it', 'this', 'that'].includes(word(input, 0)) ||
    !['was', 'is', 'marks', 'marked'].includes(word(input, 1))
  )
    return undefined;
  const level = input.context.levels.at(-1);
  if (!level || level.metric !== input.context.metric || level.entity !== input.context.metricEntity)
    return undefined;
  const of = { from: 'context' as const, inherited: true, alternatives: [] };
  return {
    entity: { value: level.entity, ...of },
    metric: { value: level.metric, ...of },
    period: { value: level.period, ...of },
  };
}

/** "a record 1,046,083 X exports": the name before the noun owns it. */
function ownerBetween(input: RuleInput, at: number, metric: number | undefined): Answer<string> | undefined {
  if (metric === undefined) return undefined;
  const name = input.mentions.find(
    (m) =>
      m.type === 'entity' &&
      m.first > at &&
      (m.last === metric || (m.possessive === true && m.last === metric - 1)),
  );
  return name?.type === 'entity' ? input.bind.entityOf(name) : undefined;
}

function windowOf(found: Found, period: string): string | undefined {
  const { since, years } = found;
  if (/^\d{4}$/.test(period)) {
    if (since !== undefined && since.length > 4) return undefined;
    const from = since ?? (years === undefined ? undefined : String(Number(period) - years + 1));
    return from === undefined || from > period ? undefined : `${from}/${period}`;
  }
  // Months are held against months: the window is told in them.
  if (found.months !== undefined && /^\d{4}-\d{2}$/.test(period))
    return `${monthsBack(period, found.months - 1)}/${period}`;
  if (since === undefined || parsePeriod(period)?.kind !== 'month') return undefined;
  const from = since.length === 4 ? `${since}-01` : since;
  return from > period ? undefined : `${from}/${period}`;
}

function monthsBack(month: string, n: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - n;
  return monthPeriod(Math.floor(at / 12), (at % 12) + 1);
}
