import type { ClaimDraft } from '../../../model/claim.ts';
import { parsePeriod } from '../../../model/period.ts';
import { type Answer, draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { CueMention } from '../../types.ts';
import { metricOfFigure } from '../figure/metric-of-figure.ts';
import { cuesOf, isStated, metricsOf, periodsOf, quantitiesOf, word } from '../order/scan.ts';

interface Found {
  readonly at: number;
  readonly last: number;
  readonly which: 'max' | 'min';
  readonly by: string;
  /** First year the record covers. */
  readonly since?: number;
  /** Years it covers, the current one included. */
  readonly years?: number;
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
          found.years === undefined,
      )
    )
      continue;
    const draft = draftRecord(input, found);
    if (draft) drafts.push(draft);
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
    if (isBareRecord(input, cue) && !isRecordOf(input, cue)) return [];
    if (sinceBehind(input, cue.last) !== undefined) return [];
    return [{ at: cue.first, last: cue.last, which: cue.cue === 'record' ? 'max' : 'min', by: 'record' }];
  });
}

/** "record" and "a record" alone: a record of what? */
const isBareRecord = (input: RuleInput, cue: CueMention): boolean =>
  (word(input, cue.last - 1) === 'record' && !['on', 'new'].includes(word(input, cue.last - 2))) ||
  word(input, cue.first) === 'new';

/** "a record 1,046,083", "record sales of", "set a new record". */
function isRecordOf(input: RuleInput, cue: CueMention): boolean {
  if (
    word(input, cue.last) === '-' ||
    word(input, cue.first - 1) === 'track' ||
    word(input, cue.first - 1) === 'on'
  )
    return false;
  if (quantitiesOf(input).some((q) => q.first === cue.last && q.form === 'count')) return true;
  if (metricsOf(input).some((m) => m.first === cue.last && !m.verb)) return true;
  const end = ['.', ',', ';', ''].includes(word(input, cue.last)) || sentenceEnds(input, cue.last);
  if (word(input, cue.first) === 'a' && word(input, cue.first - 1) === ',' && end) return true;
  return (
    ['set', 'setting', 'sets', 'broke', 'hit', 'reached', 'posted'].includes(word(input, cue.first - 1)) &&
    [',', '.', ';', '', 'in', 'of', 'with', 'and', 'for'].includes(word(input, cue.last))
  );
}

const sentenceEnds = (input: RuleInput, at: number): boolean => at >= input.sentence.tokens.length;

/** "the highest since 2016", "the lowest in ten years". */
function sinceThen(input: RuleInput): Found[] {
  return cuesOf(input, 'most', 'least').flatMap((cue): Found[] => {
    if (
      ![
        'highest',
        'largest',
        'biggest',
        'greatest',
        'best',
        'most',
        'lowest',
        'smallest',
        'weakest',
        'fewest',
        'worst',
      ].includes(word(input, cue.first))
    )
      return [];
    const span = sinceBehind(input, cue.last);
    return span
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

/** "since 2016" or "in ten years" within a few words; nothing else may lie between but the level's noun. */
function sinceBehind(
  input: RuleInput,
  at: number,
): { last: number; window: Pick<Found, 'since' | 'years'> } | undefined {
  for (let i = at; i < at + 4; i++) {
    const since = periodsOf(input).find(
      (p) =>
        (p.role === 'since' || word(input, p.first - 1) === 'since' || word(input, p.first) === 'since') &&
        (p.first === i || p.first === i + 1),
    );
    const value = since && input.bind.periodOf(since)?.value;
    if (since && value !== undefined)
      return /^\d{4}$/.test(value) ? { last: since.last, window: { since: Number(value) + 1 } } : undefined;
    const span = periodsOf(input).find((p) => p.first === i && p.relative?.span !== undefined);
    if (span) return { last: span.last, window: { years: span.relative!.span! } };
    const lapse =
      word(input, i) === 'in'
        ? quantitiesOf(input).find((q) => q.form === 'duration' && q.unit === 'year' && q.first === i + 1)
        : undefined;
    if (lapse) return { last: lapse.last, window: { years: lapse.value } };
    if (
      ![
        'level',
        'figure',
        'volume',
        'output',
        'total',
        'annual',
        'result',
        'performance',
        'showing',
        'month',
        'year',
        'reading',
        'since',
        'in',
        'yearly',
      ].includes(word(input, i)) &&
      !metricsOf(input).some((m) => i >= m.first && i < m.last)
    )
      return undefined;
  }
  return undefined;
}

/** "a nine-year high", "a five-year low". */
function yearHighs(input: RuleInput): Found[] {
  return quantitiesOf(input).flatMap((q): Found[] => {
    if (q.form !== 'duration' || q.unit !== 'year') return [];
    const noun = word(input, q.last);
    if (noun !== 'high' && noun !== 'low' && noun !== 'peak') return [];
    return [
      {
        at: q.first,
        last: q.last + 1,
        which: noun === 'low' ? 'min' : 'max',
        by: 'n-year-high',
        years: q.value,
      },
    ];
  });
}

function draftRecord(input: RuleInput, found: Found): ClaimDraft | undefined {
  if (!isStated(input, found.at)) return undefined;
  if (input.sentence.kind === 'heading' && metricsOf(input).length === 0) return undefined;
  const { bind } = input;
  const clause = bind.clauseAt(found.at);
  // "a record 1.05 million exports": what follows the number; else the clause's metric.
  const behind = metricsOf(input).find(
    (m) => m.first >= found.last && m.first <= found.last + 4 && m.first < clause.last && !m.verb,
  );
  const figure = quantitiesOf(input).find((q) => q.form === 'count' && q.first === found.last);
  const metric =
    (behind && bind.metricOf(behind)) ?? (figure ? metricOfFigure(input, figure) : bind.metric(found.at));
  const entity = ownerBetween(input, found.at, behind?.first) ?? bind.entity(found.at);
  if (!metric || !entity || (metric.inherited && !behind) || input.lookups.metric(metric.value)?.nominal)
    return undefined;
  const period = bind.period(found.at);
  const kind = period && parsePeriod(period.value)?.kind;
  if (!period || kind === 'open' || kind === 'years' || kind === 'day') return undefined;
  const window = windowOf(found, period.value);
  if ((found.since !== undefined || found.years !== undefined) && window === undefined) return undefined;
  return draftClaim(
    input,
    found.at,
    `en/extremum/${found.by}`,
    spanOfTokens(input.sentence, clause.first, Math.max(clause.last, found.last)),
    { entity, metric, period, basis: bind.basis(found.at, metric.value) },
    {
      kind: 'extremum',
      extremum: { which: found.which, over: 'time', ...(window === undefined ? {} : { window }) },
    },
  );
}

/** "a record 1,046,083 X exports": the name before the noun owns it. */
function ownerBetween(input: RuleInput, at: number, metric: number | undefined): Answer<string> | undefined {
  if (metric === undefined) return undefined;
  const name = input.mentions.find((m) => m.type === 'entity' && m.first > at && m.last === metric);
  return name?.type === 'entity' ? input.bind.entityOf(name) : undefined;
}

function windowOf(found: Found, period: string): string | undefined {
  if (!/^\d{4}$/.test(period)) return undefined;
  const year = Number(period);
  const from = found.since ?? (found.years === undefined ? undefined : year - found.years + 1);
  return from === undefined || from > year ? undefined : `${from}/${period}`;
}
