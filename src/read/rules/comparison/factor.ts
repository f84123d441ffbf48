import type { ClaimContent, ClaimDraft, OtherSide } from '../../../model/claim.ts';
import { type Period, parsePeriod } from '../../../model/period.ts';
import { type Answer, draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';
import { periodAt, subjectAt } from '../order/bind.ts';
import { metricAt } from '../order/metric.ts';
import {
  comparable,
  cuesOf,
  entitiesOf,
  isStated,
  metricsOf,
  periodsOf,
  quantitiesOf,
  word,
} from '../order/scan.ts';

/** "less than half of its peak", "2.8 times as much as X", "twice X's output", "83.7% of its goal", "a third of the 2016 level". */
export function readFactors(input: RuleInput): ClaimDraft[] {
  return quantitiesOf(input).flatMap((q) =>
    q.form === 'ratio' || q.form === 'percent' ? (factorOf(input, q) ?? []) : [],
  );
}

interface Against {
  readonly other: OtherSide;
  readonly by: string;
  readonly last: number;
  readonly inherited?: boolean;
  /** Token of the time it is held against. */
  readonly at?: number;
}

function factorOf(input: RuleInput, q: QuantityMention): ClaimDraft | undefined {
  if (!isStated(input, q.first) || isShare(input, q)) return undefined;
  const entity = subjectAt(input, q.first);
  if (!entity) return undefined;
  const level = levelBefore(input, q, entity.value);
  const metric =
    level?.metric === undefined
      ? metricAt(input, word(input, q.last + 1) === 'many' ? q.last + 1 : q.first, q.last, entity.value)
      : {
          value: level.metric,
          from: 'sentence' as const,
          inherited: level.inherited?.includes('metric') ?? false,
          alternatives: [],
        };
  if (!metric) return undefined;
  const against = againstOf(input, q, entity.value, metric.value);
  if (!against) return undefined;
  const period =
    level?.period === undefined
      ? otherThan(input, q, against.at)
      : {
          value: level.period,
          from: 'sentence' as const,
          inherited: level.inherited?.includes('period') ?? false,
          alternatives: [],
        };
  const clause = input.bind.clauseAt(q.first);
  const { other } = against;
  // Against its own other time: that time must not be the one spoken of.
  if (
    other.entity === entity.value &&
    other.period !== undefined &&
    other.period === period?.value &&
    other.modality === undefined
  )
    return undefined;
  return draftClaim(
    input,
    q.first,
    `en/comparison/${against.by}`,
    spanOfTokens(
      input.sentence,
      clause.kind === 'fragment' ? clause.first : Math.max(clause.first, 0),
      Math.max(against.last, q.last),
    ),
    { entity, metric, period, basis: input.bind.basis(q.first, metric.value) },
    { kind: 'comparison', other, ...sizeOf(q), ...(against.inherited ? { inherited: ['other'] } : {}) },
  );
}

/** "accounted for half of X's sales", "made up a third of": a part of a whole. */
function isShare(input: RuleInput, q: QuantityMention): boolean {
  return input.mentions.length > 0 && ['for', 'up'].includes(word(input, q.first - 1));
}

/** greater/less on the printed factor, else equal with the interval the printing allows. */
function sizeOf(q: QuantityMention): Pick<ClaimContent, 'op' | 'factor' | 'bound' | 'interval' | 'unit'> {
  const scale = q.form === 'percent' ? 100 : 1;
  const factor = round(q.value / scale);
  if (q.bound === 'more_than') return { op: 'greater', factor };
  if (q.bound === 'less_than') return { op: 'less', factor };
  const [lo, hi] = q.interval;
  return {
    op: 'equal',
    factor,
    unit: 'ratio',
    bound: q.bound,
    interval: [lo === null ? null : round(lo / scale), hi === null ? null : round(hi / scale)],
  };
}

const round = (x: number): number => Number(x.toPrecision(12));

/** "… to 1.38 million in 2019, less than half of its peak": the level the words hang on. */
function levelBefore(input: RuleInput, q: QuantityMention, entity: string): ClaimDraft | undefined {
  const clause = input.bind.clauseAt(q.first);
  const at = input.sentence.tokens[q.first]!.start;
  const ownVerb = clause.kind !== 'fragment' && clause.kind !== 'participle' && clause.kind !== 'coordinate';
  if (ownVerb && !cuesOf(input, 'peak').some((c) => c.first >= q.last && c.first < clause.last))
    return undefined;
  if (metricsOf(input).some((m) => m.first >= clause.first && m.last <= q.first)) return undefined;
  return input.drafts.filter((d) => d.kind === 'level' && d.entity === entity && d.span.start <= at).pop();
}

function againstOf(
  input: RuleInput,
  q: QuantityMention,
  entity: string,
  metric: string,
): Against | undefined {
  const clause = input.bind.clauseAt(q.first);
  let i = q.last;
  if (
    word(input, q.last - 1) !== 'of' &&
    !['of', 'that', 'those', 'the', 'its', 'their', 'as', 'what', 'higher', 'larger'].includes(
      word(input, i),
    ) &&
    !entitiesOf(input).some((m) => m.first === i)
  )
    return undefined;
  if (q.form === 'percent' && word(input, i) !== 'of') return undefined;
  // "2.8 times higher than X" is read by too many in two ways.
  if (['higher', 'larger'].includes(word(input, i))) return undefined;
  if (word(input, i) === 'as') {
    while (i < q.last + 10 && !(word(input, i) === 'as' && i > q.last)) i++;
    if (word(input, i) !== 'as') return undefined;
    i++;
  }
  const peak = cuesOf(input, 'peak').find((c) => c.first >= i && c.first <= i + 5 && c.first < clause.last);
  const named = goalNamedByFigure(input, i);
  if (named !== undefined) return { by: 'of-goal', other: { modality: 'goal' }, last: named + 1 };
  const goal = nounWithin(input, i, 6, GOALS);
  for (let k = i; k < i + 7 && k < input.sentence.tokens.length; k++) {
    if (peak && k >= peak.first) return peakOf(input, entity, metric, peak.last);
    if (goal === k) return { by: 'of-goal', other: { modality: 'goal' }, last: k + 1 };
    const w = word(input, k);
    const name = entitiesOf(input).find((m) => m.first === k);
    if (name && name.anaphor !== 'pronoun') {
      const id = input.bind.entityOf(name)?.value;
      if (id === undefined || !comparable(input, entity, id)) return undefined;
      return isAmountOf(input, name.last, q)
        ? { by: 'times', other: { entity: id }, last: ownEnd(input, name.last) }
        : undefined;
    }
    const period = periodsOf(input).find((p) => p.first === k);
    if (period) {
      const value = input.bind.periodOf(period)?.value;
      if (value === undefined || parsePeriod(value)?.kind === 'open') return undefined;
      const noun = word(input, period.last);
      const ok =
        ['level', 'figure', 'total', 'volume', 'peak', 'output'].includes(noun) ||
        ['that', 'those', 'in', 'of', 'from', 'level', 'figure', 'was', 'it'].includes(word(input, k - 1)) ||
        word(input, k - 2) === 'in';
      return ok && q.form === 'ratio'
        ? { by: 'of-then', other: { entity, period: value as Period }, last: period.last, at: period.first }
        : undefined;
    }
    if ([',', ';', '.', ''].includes(w)) return undefined;
    if (name || LOOSE.has(w) || metricsOf(input).some((m) => k >= m.first && k < m.last)) continue;
    return undefined;
  }
  return undefined;
}

/** The time spoken of: never the one it is held against. */
function otherThan(
  input: RuleInput,
  q: QuantityMention,
  against: number | undefined,
): Answer<Period> | undefined {
  const found = periodAt(input, q.first);
  if (against === undefined || found?.mention?.first !== against) return found;
  const said = periodsOf(input)
    .filter((m) => m.last <= q.first && (m.role === 'in' || m.role === 'by'))
    .pop();
  const before = said && input.bind.periodOf(said);
  if (before) return before;
  const running = input.context.period;
  return running === undefined
    ? undefined
    : { value: running, from: 'context', inherited: true, alternatives: [] };
}

const LOOSE = new Set([
  'of',
  'that',
  'those',
  'the',
  'in',
  'its',
  'their',
  'it',
  'what',
  'was',
  'level',
  'figure',
  'from',
  'full',
  'year',
  'annual',
  "'s",
  'total',
  'volume',
  'size',
  'own',
  'amount',
  'number',
  'produced',
  'sold',
  'built',
  'made',
  'seen',
  'recorded',
]);
const GOALS = new Set(['goal', 'target', 'targets', 'goals']);

function nounWithin(
  input: RuleInput,
  from: number,
  reach: number,
  nouns: ReadonlySet<string>,
): number | undefined {
  for (let i = from; i < from + reach; i++) {
    if (nouns.has(word(input, i))) return i;
    if (word(input, i) === ',') return undefined;
  }
  return undefined;
}

/** "twice X's output", "three times that of X": an amount of X, not "half of X's makers". */
function isAmountOf(input: RuleInput, last: number, q: QuantityMention): boolean {
  const owned = word(input, last) === "'s" || word(input, last - 1) === "'s";
  const at = word(input, last) === "'s" ? last + 1 : last;
  if (owned)
    return (
      metricsOf(input).some((m) => m.first === at || m.first === at + 1) ||
      input.sentence.tokens[at]?.kind !== 'word' ||
      ['in', 'last', 'and'].includes(word(input, at))
    );
  for (let i = q.last - 1; i < last; i++) if (['that', 'those', 'as'].includes(word(input, i))) return true;
  return false;
}

const ownEnd = (input: RuleInput, last: number): number => (word(input, last) === "'s" ? last + 1 : last);

/** The largest level of the series the text prints; not printed, the time stays open. */
function peakOf(input: RuleInput, entity: string, metric: string, last: number): Against {
  const period = input.bind.peak(entity, metric);
  return {
    by: 'of-peak',
    other: { entity, metric, ...(period === undefined ? {} : { period }) },
    last,
    inherited: period !== undefined,
  };
}

/** "of its (ambitious) 5.5 million-unit target": the goal goes by its figure. */
function goalNamedByFigure(input: RuleInput, from: number): number | undefined {
  if (word(input, from) !== 'of' || !['its', 'their', 'the'].includes(word(input, from + 1)))
    return undefined;
  const q = quantitiesOf(input).find((m) => m.first >= from + 2 && m.first <= from + 4);
  if (!q) return undefined;
  for (let k = q.last; k < q.last + 5; k++) {
    if (GOALS.has(word(input, k))) return k;
    const known = metricsOf(input).some((m) => k >= m.first && k < m.last);
    if (!known && !NAMING.has(word(input, k))) return undefined;
  }
  return undefined;
}

const NAMING = new Set(['-', 'unit', 'units', 'annual', 'yearly', 'full', 'year', 'sales', 'delivery']);
