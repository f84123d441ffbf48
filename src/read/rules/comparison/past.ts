import type { ClaimDraft } from '../../../model/claim.ts';
import type { Period } from '../../../model/period.ts';
import { parsePeriod } from '../../../model/period.ts';
import { stepBack } from '../../context/resolve-period.ts';
import { type Answer, draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import { entityOfFigure, metricAround } from '../figure/owner.ts';
import { isDoneThen } from '../level/rule.ts';
import { isStated, metricsOf, periodsOf, quantitiesOf, word } from '../order/scan.ts';

const ABOVE = new Set(
  'above exceed exceeded exceeds exceeding surpassed surpasses surpassing topped topping'.split(' '),
);
const BELOW = new Set('below under trail trailed trails trailing'.split(' '));
const MORE = new Set('more higher larger greater better stronger'.split(' '));
const LESS = new Set('less lower fewer smaller worse weaker'.split(' '));
const AMOUNTS = new Set(
  'total figure level levels volume number tally output sum result amount count mark pace'.split(' '),
);
/** What may stand between the words of comparing and the time. */
const BETWEEN = new Set(
  (
    "the of its their that those 's full full-year - year whole annual entire for in throughout all number made it they achieved seen recorded " +
    'reported reached posted registered set logged during from previous over across delivered sold had was were did same'
  ).split(' '),
);

/**
 * Against its own other time: "remain below the level of the same period last year", "exceeded the total for 2023", "was lower than the
 * 16,074 delivered in October". A gap or a factor says more, and is read elsewhere.
 */
export function readPast(input: RuleInput): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (let i = 1; i < input.sentence.tokens.length; i++) {
    const found = sideAt(input, i);
    const draft = found && against(input, i, found.op, found.from);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function sideAt(input: RuleInput, i: number): { op: 'greater' | 'less'; from: number } | undefined {
  const w = word(input, i);
  if (ABOVE.has(w) || BELOW.has(w)) return { op: ABOVE.has(w) ? 'greater' : 'less', from: i + 1 };
  if (!MORE.has(w) && !LESS.has(w)) return undefined;
  // "59.8% higher than", "twice more than": how much is said.
  if (quantitiesOf(input).some((q) => q.last === i || (q.first <= i && q.last > i))) return undefined;
  const than = word(input, i + 1) === 'than' ? i + 1 : i + 2;
  return word(input, than) === 'than' ? { op: MORE.has(w) ? 'greater' : 'less', from: than + 1 } : undefined;
}

function against(input: RuleInput, at: number, op: 'greater' | 'less', from: number): ClaimDraft | undefined {
  if (!isStated(input, at) || !isSaid(input, at)) return undefined;
  const then = thenOf(input, at, from);
  if (!then) return undefined;
  const start = input.sentence.tokens[at]!.start;
  const level = input.drafts
    .filter(
      (d) =>
        d.kind === 'level' &&
        d.span.start <= start &&
        d.entity !== undefined &&
        d.period !== undefined &&
        d.period !== then.period &&
        d.bound === 'exact' &&
        !isOlder(input, d),
    )
    .pop();
  const of = (name: string, value: string): Answer<string> => ({
    value,
    from: 'sentence',
    inherited: level?.inherited?.includes(name) ?? false,
    alternatives: [],
  });
  const entity = level?.entity ? of('entity', level.entity) : entityOfFigure(input, at);
  const metric = level?.metric ? of('metric', level.metric) : metricAround(input, at);
  const period = level?.period ? of('period', level.period) : timeBefore(input, at);
  if (!entity || !metric || !period || input.lookups.metric(metric.value)?.nominal) return undefined;
  if (!level && (metric.inherited || period.inherited || period.from === 'default')) return undefined;
  if (!isSet(period.value) || period.value === then.period) return undefined;
  const clause = input.bind.clauseAt(at);
  return draftClaim(
    input,
    at,
    'en/comparison/than-then',
    spanOfTokens(input.sentence, clause.first, then.last),
    { entity, metric, period, basis: input.bind.basis(at, metric.value) },
    { kind: 'comparison', op, other: { entity: entity.value, period: then.period } },
  );
}

/** "higher than the 32,575 delivered in June and surpasses the 10,422 …": the first of two older figures is no newer one. */
const isOlder = (input: RuleInput, d: ClaimDraft): boolean =>
  quantitiesOf(input).some(
    (q) =>
      q.value === d.value && q.span.start >= d.span.start && q.span.end <= d.span.end && isDoneThen(input, q),
  );

/** "may fall below", "not above", "had been above": nothing is told of the time spoken of. */
const isSaid = (input: RuleInput, at: number): boolean =>
  !['not', 'to', "n't", 'never', 'no', 'neither', 'been'].includes(word(input, at - 1));

interface Then {
  readonly period: Period;
  readonly last: number;
}

/** The other time, with a noun of amount, a figure or "that of" beside it and nothing else. */
function thenOf(input: RuleInput, at: number, from: number): Then | undefined {
  // "higher than in October".
  let amount = word(input, from - 1) === 'than' && ['in', 'during'].includes(word(input, from));
  for (let i = from; i < from + 16; ) {
    const time = periodsOf(input).find((p) => p.first === i);
    if (time) {
      const after = word(input, time.last) === "'s" ? time.last + 1 : time.last;
      const noun = AMOUNTS.has(word(input, after)) || isFigure(input, after);
      const period = amount || noun ? input.bind.periodOf(time)?.value : undefined;
      return period !== undefined && isSet(period) ? { period, last: time.last } : undefined;
    }
    const same = samePeriod(input, at, i);
    if (same) return same;
    const q = quantitiesOf(input).find((x) => x.first === i);
    if (q?.form === 'count' && ['the', 'its'].includes(word(input, i - 1))) {
      amount = true;
      i = q.last;
      continue;
    }
    const metric = metricsOf(input).find((m) => i >= m.first && i < m.last);
    const own = input.mentions.find((m) => m.type === 'entity' && m.first === i && m.anaphor === 'pronoun');
    if (AMOUNTS.has(word(input, i)) || (metric && !metric.verb) || ['that', 'those'].includes(word(input, i)))
      amount = true;
    else if (!metric && !own && !BETWEEN.has(word(input, i))) return undefined;
    i++;
  }
  return undefined;
}

const isFigure = (input: RuleInput, at: number): boolean =>
  quantitiesOf(input).some((q) => q.first === at && q.form === 'count');

/** "the same period last year", "the same period of 2024": as long as the time spoken of, one year before. */
function samePeriod(input: RuleInput, at: number, i: number): Then | undefined {
  const ends = input.mentions.flatMap((m) =>
    m.type === 'cue' && m.cue === 'same_period' && m.first === i ? [m.last] : [],
  );
  if (ends.length === 0) return undefined;
  const last = Math.max(...ends);
  const before = [0, 1, 2, 3].find((k) => AGO.has(word(input, last + k)));
  const now = timeBefore(input, at)?.value;
  const period = before === undefined || now === undefined ? undefined : stepBack(now, 'year');
  return period === undefined ? undefined : { period, last: last + before! + 1 };
}

const AGO = new Set(['year', 'earlier', 'ago', 'before']);

/** The time said of the subject, before the words of comparing; else the one the text stands in. */
function timeBefore(input: RuleInput, at: number): Answer<Period> | undefined {
  const own = periodsOf(input)
    .filter((p) => p.last <= at && p.role === 'in' && !isHeldAgainst(input, p.first))
    .pop();
  const found = own && input.bind.periodOf(own);
  return (
    found ?? (periodsOf(input).some((p) => p.last <= at) ? undefined : input.bind.period(at, { here: true }))
  );
}

const isHeldAgainst = (input: RuleInput, at: number): boolean =>
  [1, 2, 3, 4].some((k) => word(input, at - k) === 'than');

function isSet(period: Period): boolean {
  const kind = parsePeriod(period)?.kind;
  return kind !== undefined && kind !== 'open' && kind !== 'years';
}
